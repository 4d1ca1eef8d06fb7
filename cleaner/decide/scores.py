"""The table of scores: how much each column of evidence says for each role.

``scores.json`` beside this file is plain data that ``training/fit_scores.py`` writes: a line a column with one
number a role, the mean and spread that bring the column to a common scale, and which role follows which.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence.gather import COLUMNS
from cleaner.evidence.votes import VOTE_KINDS
from cleaner.roles import Role

Matrix = NDArray[np.float64]

MIN_LOG_PROBABILITY = -14.0
_REASON_CHUNK = 1024
MIN_SAID = 0.3
"""Least that a column must add to a role's score to be named among the reasons."""


@dataclass(frozen=True)
class ScoreTable:
    """Scores of one version; ``weights`` is columns × roles, for columns brought to mean 0 and spread 1."""

    version: str
    mean: NDArray[np.float64]
    spread: NDArray[np.float64]
    weights: Matrix
    bias: NDArray[np.float64]
    vote_weights: NDArray[np.float64]
    transitions: Matrix
    start: NDArray[np.float64]

    def log_probabilities(self, columns: Matrix, votes: Matrix) -> Matrix:
        """Give the log probability of each role for each block alone (blocks × roles).

        ``columns`` is the evidence matrix, ``votes`` what the phrases add to each role's score.
        """
        scores = ((columns - self.mean) / self.spread) @ self.weights + self.bias + votes
        scores -= scores.max(axis=1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return np.asarray(np.maximum(scores, MIN_LOG_PROBABILITY))

    def column_reasons(
        self, columns: NDArray[np.float32], roles: NDArray[np.int64], against: NDArray[np.int64], limit: int
    ) -> list[list[str]]:
        """Give for each block the names of the columns that spoke loudest for its role against another role."""
        found: list[list[str]] = []
        by_role = np.ascontiguousarray(self.weights.T)
        for start in range(0, len(columns), _REASON_CHUNK):
            rows = slice(start, start + _REASON_CHUNK)
            parts = (columns[rows] - self.mean) / self.spread
            parts *= by_role[roles[rows]] - by_role[against[rows]]
            every = np.arange(len(parts))
            said: list[list[str]] = [[] for _ in every]
            for _ in range(limit):
                loudest = parts.argmax(axis=1)
                amounts = parts[every, loudest]
                parts[every, loudest] = 0.0
                for names, column, amount in zip(said, loudest.tolist(), amounts.tolist(), strict=True):
                    if amount > MIN_SAID:
                        names.append(COLUMNS[column])
            found += said
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
