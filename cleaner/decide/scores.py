"""The table of scores: how much each column of evidence says for each role.

``scores.json`` beside this file is plain data that ``training/fit_scores.py`` writes: a line a column with one
number a role, the mean and spread that bring the column to a common scale, and which role follows which.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence.gather import COLUMNS
from cleaner.evidence.votes import VOTE_KINDS
from cleaner.roles import Role

Matrix = NDArray[np.float32]
Numbers = NDArray[np.float64]

MIN_PROBABILITY = np.float32(np.exp(-14.0))
"""No role is less likely than this for a block alone, whatever speaks against it: its neighbours are heard too."""
_REASONS = (*(f"evidence.{name}" for name in COLUMNS), "")
"""Names of the columns as reasons; the last, which -1 asks for, is none."""
_REASON_CHUNK = 1024
MIN_SAID = 0.3
"""Least that a column must add to a role's score to be named among the reasons."""


class _Single(NamedTuple):
    """What pages are scored with: the table in single precision, mean and spread worked into the weights."""

    by_column: Matrix
    bias: Matrix
    scale: Matrix
    shift: Matrix
    by_role: Matrix
    transitions: Matrix
    start: Matrix


@dataclass(frozen=True)
class ScoreTable:
    """Scores of one version; ``weights`` is columns × roles, for columns brought to mean 0 and spread 1."""

    version: str
    mean: Numbers
    spread: Numbers
    weights: Numbers
    bias: Numbers
    vote_weights: Numbers
    transitions: Numbers
    start: Numbers

    @cached_property
    def _single(self) -> _Single:
        by_column = self.weights / self.spread[:, None]
        by_role = np.ascontiguousarray(self.weights.T)
        parts = (
            by_column,
            self.bias - self.mean @ by_column,
            1 / self.spread,
            self.mean / self.spread,
            by_role,
            self.transitions,
            self.start,
        )
        return _Single(*(np.asarray(part, np.float32) for part in parts))

    def sequence_factors(self, strength: float) -> tuple[Matrix, Matrix]:
        """Give how many times more often than by chance a role follows another (from × to), and opens a page."""
        return np.exp(strength * self._single.transitions), np.exp(strength * self._single.start)

    def probabilities(self, columns: Matrix, votes: Matrix) -> Matrix:
        """Give the probability of each role for each block alone (blocks × roles), rows summing to 1, about.

        ``columns`` is the evidence matrix, ``votes`` what the phrases add to each role's score.
        """
        scores = columns @ self._single.by_column
        scores += self._single.bias
        scores += votes
        scores -= scores.max(axis=1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=1, keepdims=True)
        return np.asarray(np.maximum(scores, MIN_PROBABILITY))

    def column_reasons(
        self, columns: Matrix, roles: NDArray[np.int64], against: NDArray[np.int64], limit: int
    ) -> list[tuple[str, ...]]:
        """Give for each block the reasons that name the columns that spoke loudest for its role against another role."""
        found: list[tuple[str, ...]] = []
        single = self._single
        for start in range(0, len(columns), _REASON_CHUNK):
            rows = slice(start, start + _REASON_CHUNK)
            parts = columns[rows] * single.scale
            parts -= single.shift
            parts *= single.by_role.take(roles[rows], axis=0) - single.by_role.take(against[rows], axis=0)
            every = np.arange(len(parts))
            loudest = np.empty((len(parts), limit), np.int64)
            for number in range(limit):
                places = parts.argmax(axis=1)
                loudest[:, number] = np.where(parts[every, places] > MIN_SAID, places, -1)
                parts[every, places] = 0.0
            named = zip(*[[_REASONS[column] for column in places] for places in loudest.T.tolist()], strict=True)
            found += [names if names[-1] else tuple(filter(None, names)) for names in named]
        return found


@lru_cache(maxsize=1)
def default_scores() -> ScoreTable:
    """Give the table that comes with the package; read once, never changed."""
    return parse_scores(json.loads((files("cleaner.decide") / "scores.json").read_text("utf-8")))


def parse_scores(data: dict[str, object]) -> ScoreTable:
    """Give the table of parsed ``scores.json``; raises :class:`ValueError` when its columns or roles are not ours."""
    columns: dict[str, list[float]] = data["columns"]  # type: ignore[assignment]
    if tuple(columns) != COLUMNS or data["roles"] != [role.value for role in Role] or tuple(data["votes"]) != VOTE_KINDS:  # type: ignore[arg-type]
        raise ValueError("scores.json was made for other columns or roles: run training/fit_scores.py again")
    rows = np.array(list(columns.values()))
    return ScoreTable(
        version=str(data["version"]),
        mean=rows[:, 0],
        spread=rows[:, 1],
        weights=rows[:, 2:],
        bias=np.array(data["bias"]),
        vote_weights=np.array(list(data["votes"].values())),  # type: ignore[attr-defined]
        transitions=np.array(data["transitions"]),
        start=np.array(data["start"]),
    )
