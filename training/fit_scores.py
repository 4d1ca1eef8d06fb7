"""Fit the table of scores of the rule decider: ``python -m training.fit_scores``.

A softmax over the roles on the columns of evidence, fitted on the labelled lines of one half of the hosts, by
L-BFGS from zero: the same data gives the same table. Votes of phrases have one weight a kind of vote for all roles,
so that rare roles are named by their phrases as surely as common ones.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.gold import GOLD_LINES, LabelledPage, load_pages
from cleaner.decide.scores import ScoreTable
from cleaner.evidence.gather import COLUMNS, Evidence, gather
from cleaner.evidence.matching import default_matcher
from cleaner.evidence.votes import VOTE_KINDS, weigh_votes
from cleaner.evidence.words import language_words
from cleaner.read.language import language_of
from cleaner.read.text import read_text
from cleaner.roles import Role
from training.composites import make_composites

Matrix = NDArray[np.float64]
ROLES = [role.value for role in Role]
TARGET = Path(__file__).resolve().parent.parent / "cleaner" / "decide" / "scores.json"
# Chosen by 4-fold cross-validation over the hosts of the fitted half, 2026-11.
RIDGE = 30.0
VOTE_RIDGE = 1e-3
MIN_SPREAD = 0.05
UNSURE_WEIGHT = 0.2
HOST_LINE_WEIGHT = 0.2
COMPOSITE_SHARE = 0.35
MAX_STEPS = 200


@dataclass(frozen=True)
class Example:
    """One page with its evidence, the number of each line's role, and how much each line counts."""

    host: str
    evidence: Evidence
    roles: NDArray[np.int64]
    weights: Matrix
    is_real: bool = True


def load_examples(pages: list[LabelledPage]) -> list[Example]:
    """Give the pages whose blocks are their lines, with evidence."""
    examples = []
    for page in pages:
        blocks = read_text(page.text).blocks
        if len(blocks) == len(page.roles):
            evidence = gather(blocks, default_matcher(), language_words(language_of(page.text)))
            sure = np.ones(len(blocks))
            sure[list(page.unsure)] = UNSURE_WEIGHT
            examples.append(Example(page.host, evidence, _numbers(page.roles), line_weights(evidence, sure)))
    return examples


def load_composites(pages: list[LabelledPage]) -> list[Example]:
    """Give the made pages with evidence; only the made lines and a little of the rest count."""
    examples = []
    for page in make_composites(pages):
        blocks = read_text("\n\n".join(page.lines)).blocks
        if len(blocks) == len(page.lines):
            evidence = gather(blocks, default_matcher(), language_words(page.language), hits=page.hits())
            counted = np.full(len(blocks), HOST_LINE_WEIGHT)
            counted[list(page.made)] = 1.0
            weights = line_weights(evidence, counted)
            examples.append(Example("", evidence, _numbers(page.roles), weights, is_real=False))
    return examples


def _numbers(roles: Sequence[str]) -> NDArray[np.int64]:
    return np.array([ROLES.index(role) for role in roles])


def line_weights(evidence: Evidence, counted: Matrix) -> Matrix:
    """Give the weight of each line: long lines count more, pages of many lines do not drown the others."""
    return np.asarray(counted * (1 + np.sqrt(evidence.words)) / np.sqrt(len(counted)))


def vote_tensor(evidence: Evidence) -> Matrix:
    """Give the votes as vote kinds × blocks × roles, each kind weighed alone."""
    prose = evidence.column("prose")
    return np.stack([weigh_votes(evidence.votes, prose, row) for row in np.eye(len(VOTE_KINDS))])


def fit_table(examples: list[Example], version: str) -> ScoreTable:
    """Give the table fitted to ``examples``."""
    columns = np.vstack([example.evidence.matrix for example in examples]).astype(np.float64)
    votes = np.concatenate([vote_tensor(example.evidence) for example in examples], axis=1).astype(np.float64)
    labels = np.concatenate([example.roles for example in examples])
    weights = _all_weights(examples)
    mean, spread = columns.mean(axis=0), np.maximum(columns.std(axis=0), MIN_SPREAD)
    scaled = (columns - mean) / spread
    truth = np.eye(len(ROLES))[labels]
    shape = (scaled.shape[1], len(ROLES))
    size = shape[0] * shape[1]

    def loss(parameters: Matrix) -> tuple[float, Matrix]:
        table, bias, vote_weights = np.split(parameters, [size, size + len(ROLES)])
        scores = scaled @ table.reshape(shape) + bias + np.tensordot(vote_weights, votes, 1)
        scores -= scores.max(axis=1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        value = -(weights * (scores * truth).sum(axis=1)).sum()
        value += 0.5 * RIDGE * (table**2).sum() + 0.5 * VOTE_RIDGE * (vote_weights**2).sum()
        slope = (np.exp(scores) - truth) * weights[:, None]
        by_vote = np.array([(slope * vote).sum() for vote in votes]) + VOTE_RIDGE * vote_weights
        gradient = ((scaled.T @ slope).ravel() + RIDGE * table, slope.sum(axis=0), by_vote)
        return float(value), np.concatenate(gradient)

    first = np.concatenate((np.zeros(size + len(ROLES)), np.full(len(VOTE_KINDS), 0.5)))
    found = minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": MAX_STEPS}).x
    table, bias, vote_weights = np.split(found, [size, size + len(ROLES)])
    transitions, start = count_transitions([example for example in examples if example.is_real])
    return ScoreTable(version, mean, spread, table.reshape(shape), bias, vote_weights, transitions, start)


def _all_weights(examples: list[Example]) -> Matrix:
    """Give the weights of all lines; made pages together weigh a set share of the real ones."""
    real = sum(float(example.weights.sum()) for example in examples if example.is_real)
    made = sum(float(example.weights.sum()) for example in examples if not example.is_real) or 1.0
    lines = sum(len(example.roles) for example in examples if example.is_real)
    scale = {True: lines / real, False: COMPOSITE_SHARE * lines / made}
    return np.concatenate([example.weights * scale[example.is_real] for example in examples])


def count_transitions(examples: list[Example]) -> tuple[Matrix, Matrix]:
    """Give log ratios against chance: how often a role follows another (from × to), and opens a page."""
    count = len(ROLES)
    pairs, opens, alone = np.zeros((count, count)), np.zeros(count), np.full(count, 0.1)
    for example in examples:
        weight = 1 / np.sqrt(len(example.roles))
        opens[example.roles[0]] += weight
        np.add.at(alone, example.roles, weight)
        np.add.at(pairs, (example.roles[:-1], example.roles[1:]), weight)
    chance = alone / alone.sum()
    smoothed = pairs + 1.5 * chance
    opens = opens + 3.0 * chance
    return np.log(smoothed / smoothed.sum(axis=1, keepdims=True) / chance), np.log(opens / opens.sum() / chance)


def write_table(table: ScoreTable, target: Path, columns: Sequence[str] = COLUMNS) -> None:
    """Write the table as JSON, one column of evidence a line: mean, spread, then a number a role."""
    rows = np.column_stack((table.mean, table.spread, table.weights)).round(4).tolist()
    parts = {
        "version": json.dumps(table.version),
        "roles": json.dumps(ROLES),
        "columns": _lines(dict(zip(columns, rows, strict=True))),
        "bias": json.dumps(table.bias.round(4).tolist()),
        "votes": _lines(dict(zip(VOTE_KINDS, table.vote_weights.round(4).tolist(), strict=True))),
        "transitions": _lines(table.transitions.round(3).tolist()),
        "start": json.dumps(table.start.round(3).tolist()),
    }
    if table.hidden is not None:
        layers = asdict(table.hidden).items()
        parts["hidden"] = _lines({name: layer.astype(float).round(3).tolist() for name, layer in layers})
    body = ",\n".join(f'"{name}": {text}' for name, text in parts.items())
    target.write_text(f"{{\n{body}\n}}\n", encoding="utf-8")


def _lines(values: dict[str, object] | list[object]) -> str:
    if isinstance(values, dict):
        return "{\n" + ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in values.items()) + "\n}"
    return "[\n" + ",\n".join(json.dumps(value) for value in values) + "\n]"


def main() -> None:
    """Fit on the written half and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD_LINES)
    parser.add_argument("--out", type=Path, default=TARGET)
    arguments = parser.parse_args()
    pages = [page for page in load_pages(arguments.gold) if page.is_written_half]
    examples = load_examples(pages) + load_composites(pages)
    table = fit_table(examples, version="text-1")
    write_table(table, arguments.out)
    print(f"{len(examples)} pages, {sum(len(example.roles) for example in examples)} lines -> {arguments.out}")
    for name, weight in zip(VOTE_KINDS, table.vote_weights.tolist(), strict=True):
        print(f"  {name:12s} {weight:6.2f}")


if __name__ == "__main__":
    main()
