"""From single blocks to the sequence: which roles follow which, by the forward-backward algorithm.

A block alone is often undecided; a page is not. Roles come in runs (menus, teasers, paragraphs) and in order
(headline, standfirst, text, related links), and the marginals of a Markov chain over the page say so exactly.
What stands far away says next to nothing, so each block hears its neighbours up to a reach only: then all blocks of
a page are moved at once, and the cost is a few products of matrices.
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

_Float = TypeVar("_Float", np.float32, np.float64)

# Products of probabilities shrink or grow; over this many blocks they stay far from the ends of single precision.
_RESCALE_EVERY = 8


def smooth(alone: NDArray[_Float], steps: NDArray[_Float], opening: NDArray[_Float], reach: int) -> NDArray[_Float]:
    """Give the probability of each role for each block (blocks × roles), rows summing to 1.

    ``alone`` holds the probabilities of the blocks alone, up to a factor a block; ``steps`` (from × to) and
    ``opening`` say how many times more often than by chance one role follows another, or opens the page. Each block
    hears ``reach`` blocks on both sides; the result is exact where no block has more than these.
    """
    if not len(alone):
        return alone
    local = alone / alone.max(axis=1, keepdims=True)
    found = _heard_from_before(local, steps, opening, reach)
    found *= local
    found *= _heard_from_before(local[::-1], np.ascontiguousarray(steps.T), np.ones_like(opening), reach)[::-1]
    found /= _row_sums(found)
    return found


def _heard_from_before(local: NDArray[_Float], steps: NDArray[_Float], opening: NDArray[_Float], reach: int) -> NDArray[_Float]:
    """Give what the ``reach`` blocks before each block say of its roles, up to a factor a block."""
    heard = np.ones(local.shape, local.dtype)
    heard[0] = opening
    spoken = np.empty_like(heard[1:])
    before, after, own = heard[:-1], heard[1:], np.ascontiguousarray(local[:-1])
    for number in range(min(reach, len(spoken))):
        np.multiply(before, own, out=spoken)
        np.dot(spoken, steps, out=after)
        if number % _RESCALE_EVERY == _RESCALE_EVERY - 1:
            after /= _row_sums(after)
    return heard


def _row_sums(rows: NDArray[_Float]) -> NDArray[_Float]:
    # A product of matrices adds short rows up several times faster than a sum.
    return np.asarray(np.dot(rows, np.ones((rows.shape[1], 1), rows.dtype)))
