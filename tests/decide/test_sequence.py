"""Smoothing over the sequence, against the sum over every sequence of roles."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from cleaner.decide import sequence

Matrix = NDArray[np.float64]
SHAPES = st.tuples(st.integers(1, 5), st.integers(1, 3), st.integers(0, 2**32 - 1), st.sampled_from([0.0, 0.25, 1.0, 3.0]))


def tables(blocks: int, roles: int, seed: int) -> tuple[Matrix, Matrix, NDArray[np.float64]]:
    numbers = np.random.default_rng(seed)
    return numbers.normal(0, 3, (blocks, roles)), numbers.normal(0, 2, (roles, roles)), numbers.normal(0, 2, roles)


def smooth(
    emissions: Matrix, transitions: Matrix, start: NDArray[np.float64], strength: float, reach: int | None = None
) -> Matrix:
    """Give the marginals of tables of logarithms; each block hears all others unless told otherwise."""
    local = np.exp(emissions - emissions.max(axis=1, keepdims=True)) if len(emissions) else emissions
    steps, opening = np.exp(strength * transitions), np.exp(strength * start)
    return sequence.smooth(local, steps, opening, len(emissions) if reach is None else reach)


def by_enumeration(emissions: Matrix, transitions: Matrix, start: NDArray[np.float64], strength: float) -> Matrix:
    """Give the marginals by adding up the weights of all sequences of roles."""
    count, roles = emissions.shape
    found = np.zeros_like(emissions)
    for chain in product(range(roles), repeat=count):
        log_weight = strength * start[chain[0]] + sum(emissions[index, role] for index, role in enumerate(chain))
        log_weight += strength * sum(transitions[one, other] for one, other in pairwise(chain))
        for index, role in enumerate(chain):
            found[index, role] += np.exp(log_weight)
    return np.asarray(found / found.sum(axis=1, keepdims=True))


@settings(max_examples=100, deadline=None)
@given(SHAPES)
def test_marginals_are_those_of_all_sequences(shape: tuple[int, int, int, float]) -> None:
    blocks, roles, seed, strength = shape
    emissions, transitions, start = tables(blocks, roles, seed)
    expected = by_enumeration(emissions, transitions, start, strength)
    np.testing.assert_allclose(smooth(emissions, transitions, start, strength), expected, rtol=1e-9)


@pytest.mark.parametrize("reach", [0, 1, 3])
def test_a_block_hears_those_within_reach_and_no_others(reach: int) -> None:
    emissions, transitions, start = tables(9, 3, 7)
    found = smooth(emissions, transitions, start, 1.0, reach)
    near = slice(max(4 - reach, 0), 4 + reach + 1)
    np.testing.assert_allclose(found[4], by_enumeration(emissions[near], transitions, np.zeros(3), 1.0)[4 - near.start])
    changed = emissions.copy()
    changed[4 + reach + 1] += np.array([5.0, 0.0, -5.0])
    np.testing.assert_array_equal(smooth(changed, transitions, start, 1.0, reach)[4], found[4])


def test_single_precision_is_enough_for_many_even_roles() -> None:
    alone, steps, opening = np.ones((60, 39), np.float32), np.full((39, 39), 3.6, np.float32), np.ones(39, np.float32)
    np.testing.assert_allclose(sequence.smooth(alone, steps, opening, 12), 1 / 39, rtol=1e-4)


@pytest.mark.parametrize("blocks", [7, 8, 9, 10])
def test_rescaling_changes_nothing(blocks: int) -> None:
    emissions, transitions, start = tables(blocks, 2, blocks)
    expected = by_enumeration(emissions, transitions, start, 1.0)
    np.testing.assert_allclose(smooth(emissions, transitions, start, 1.0), expected, rtol=1e-9)


def test_rows_of_a_long_page_sum_to_one() -> None:
    emissions, transitions, start = tables(5000, 4, 1)
    found = smooth(emissions * 4, transitions, start, 1.0, 12)
    assert np.isfinite(found).all()
    np.testing.assert_allclose(found.sum(axis=1), 1.0)


def test_without_strength_each_block_stands_alone() -> None:
    emissions, transitions, start = tables(6, 3, 2)
    alone = np.exp(emissions)
    np.testing.assert_allclose(smooth(emissions, transitions, start, 0.0), alone / alone.sum(axis=1, keepdims=True))


def test_what_is_added_to_all_roles_of_a_block_changes_nothing() -> None:
    emissions, transitions, start = tables(6, 3, 3)
    moved = emissions + np.array([[500.0], [-500.0], [0.0], [3.0], [-3.0], [9.0]])
    np.testing.assert_allclose(smooth(moved, transitions, start, 1.0), smooth(emissions, transitions, start, 1.0))


def test_no_blocks_give_no_rows() -> None:
    assert smooth(np.zeros((0, 3)), np.zeros((3, 3)), np.zeros(3), 1.0).shape == (0, 3)
