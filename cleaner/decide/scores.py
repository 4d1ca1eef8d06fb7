"""The table of scores: how much each column of evidence says for each role.

``scores.json`` beside this file is plain data that ``training/fit_scores.py`` writes: a line a column with one
number a role, the mean and spread that bring the column to a common scale, and which role follows which.
``scores_html.json``, which ``training/fit_html.py`` writes, is the same for pages read from HTML, with the layers of
:class:`cleaner.decide.hidden.Hidden` besides.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.decide.hidden import MOST_SPREADS, REACH, Hidden
from cleaner.evidence.gather import COLUMNS, HTML_COLUMNS
from cleaner.evidence.votes import VOTE_KINDS
from cleaner.roles import Role

Matrix = NDArray[np.float32]
Numbers = NDArray[np.float64]

MIN_PROBABILITY = np.float32(np.exp(-14.0))
"""No role is less likely than this for a block alone, whatever speaks against it: its neighbours are heard too."""
_REASONS = (*(f"evidence.{name}" for name in HTML_COLUMNS), "")
"""Names of the columns as reasons; the last, which -1 asks for, is none; a text has the first of them."""
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
    hidden: Hidden | None = None
    """Layers that hear neighbours, added to the scores; ``None`` for a table of single lines."""

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

    def _scaled(self, columns: Matrix) -> Matrix:
        scaled = columns * self._single.scale
        scaled -= self._single.shift
        return np.asarray(np.clip(scaled, -MOST_SPREADS, MOST_SPREADS, out=scaled))

    def probabilities(self, columns: Matrix, votes: Matrix) -> Matrix:
        """Give the probability of each role for each block alone (blocks × roles), rows summing to 1, about.

        ``columns`` is the evidence matrix, ``votes`` what the phrases add to each role's score.
        """
        if self.hidden is None:
            scores = columns @ self._single.by_column
            scores += self._single.bias
        else:
            scaled = self._scaled(columns)
            scores = scaled @ self._single.by_role.T
            scores += np.asarray(self.bias, np.float32)
            scores += self.hidden.scores(scaled)[0]
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
            difference = single.by_role.take(roles[rows], axis=0) - single.by_role.take(against[rows], axis=0)
            if self.hidden is None:
                parts = columns[rows] * single.scale
                parts -= single.shift
            else:
                low = max(start - REACH, 0)
                near = self._scaled(columns[low : start + _REASON_CHUNK + REACH])
                own = slice(start - low, start - low + len(difference))
                _, inner, mixed = self.hidden.scores(near)
                by_role = self.hidden.outer.T
                asked = by_role.take(roles[rows], axis=0) - by_role.take(against[rows], axis=0)
                difference += self.hidden.slopes(inner[own], mixed[own], asked)
                parts = near[own]
            parts *= difference
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
    """Give the table for texts that comes with the package; read once, never changed."""
    return parse_scores(json.loads((files("cleaner.decide") / "scores.json").read_text("utf-8")))


@lru_cache(maxsize=1)
def html_scores() -> ScoreTable:
    """Give the table for pages read from HTML; read once, never changed."""
    return parse_scores(json.loads((files("cleaner.decide") / "scores_html.json").read_text("utf-8")), HTML_COLUMNS)


def parse_scores(data: dict[str, object], columns: tuple[str, ...] = COLUMNS) -> ScoreTable:
    """Give the table of parsed ``scores.json``; raises :class:`ValueError` when its columns or roles are not ours."""
    table: dict[str, list[float]] = data["columns"]  # type: ignore[assignment]
    if tuple(table) != columns or data["roles"] != [role.value for role in Role] or tuple(data["votes"]) != VOTE_KINDS:  # type: ignore[arg-type]
        raise ValueError("the table of scores was made for other columns or roles: run training/fit_scores.py or fit_html.py")
    rows = np.array(list(table.values()))
    layers: dict[str, list[list[float]]] | None = data.get("hidden")  # type: ignore[assignment]
    return ScoreTable(
        version=str(data["version"]),
        mean=rows[:, 0],
        spread=rows[:, 1],
        weights=rows[:, 2:],
        bias=np.array(data["bias"]),
        vote_weights=np.array(list(data["votes"].values())),  # type: ignore[attr-defined]
        transitions=np.array(data["transitions"]),
        start=np.array(data["start"]),
        hidden=Hidden(**{name: np.array(layer, np.float32) for name, layer in layers.items()}) if layers else None,
    )
