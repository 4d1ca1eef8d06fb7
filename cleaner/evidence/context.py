"""Where a block stands: what is around it, the stretch of running text it is in or outside of, repeats.

All of it is arithmetic on columns that :mod:`shape` and :mod:`votes` filled, linear in the number of blocks.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence.overlaps import overlaps

Matrix = NDArray[np.float32]
Vector = NDArray[np.float32]

COLUMNS = (
    "prose",
    "in_region",
    "before_region",
    "after_region",
    "region_depth",
    "region_distance",
    "region_words_share",
    "position",
    "first_blocks",
    "last_blocks",
    "prose_near",
    "prose_around",
    "prose_before",
    "prose_after",
    "chrome_near",
    "chrome_around",
    "chrome_before_3",
    "short_run",
    "short_run_start",
    "run_of_like_length",
    "equal_before",
    "equal_after",
    "body_overlap",
    "title_overlap",
    "page_blocks",
    "page_prose_share",
    "comments_near",
    "comments_before",
    "comments_run",
    "prose_comments_near",
    "prose_comments_run",
    "tail",
    "tail_after_region",
    "tail_hint",
    "tail_appeal",
    "tail_question",
    "tail_short",
)
PROSE_WORDS = 12
"""A block of this many words that ends like a sentence is running text; see :func:`prose_column`."""
_REGION_LINE_COST = 7.0
_REGION_CHROME_COST = 12.0
_MAX_PROSE_WORDS = 60
_FADING_RATE = 0.9
_MAX_REACH = 5
"""Furthest that :func:`_window_mean` looks."""


@dataclass(frozen=True)
class Signs:
    """Signs of single blocks that mean more in some places than in others; one number a block each."""

    comments: Vector
    """1 where a phrase speaks of reader comments: their texts have no words of their own to be known by."""
    hint: Vector
    """1 where any phrase of any strength calls the block chrome."""
    appeal: Vector
    """1 where the block speaks to the reader or of the site."""
    question: Vector
    """1 where the block ends in a question mark."""


def prose_column(words: NDArray[np.int64], stops: Vector, inner: Vector, chrome: Vector) -> Vector:
    """Give 1 for running text: sentences, or simply many words, that no strong chrome phrase claims."""
    ends = (stops > 0) | (inner > 0)
    prose = ((words >= PROSE_WORDS) & ends) | (words >= 2 * PROSE_WORDS)
    return np.asarray(prose & (chrome < 1), np.float32)


def find_region(words: NDArray[np.int64], prose: Vector, chrome: Vector) -> tuple[int, int]:
    """Give start and end (excluded) of the stretch that holds most running text and least else.

    The stretch of the largest sum, where running text counts its words and every other line a fixed cost
    (maximum subsequence segmentation, Pasternack and Roth 2009). A page without running text gives (0, 0).
    """
    gains = np.where(prose > 0, np.minimum(words, _MAX_PROSE_WORDS), -_REGION_LINE_COST - _REGION_CHROME_COST * (chrome > 0))
    sums = np.concatenate(([0.0], np.cumsum(gains)))
    lowest = np.minimum.accumulate(sums)
    end = int((sums - lowest).argmax())
    return (int(np.flatnonzero(sums[:end] == lowest[end])[-1]), end) if end else (0, 0)


def context_columns(
    folded: Sequence[str],
    words: NDArray[np.int64],
    stops: Vector,
    inner: Vector,
    chrome: Vector,
    signs: Signs,
) -> tuple[Matrix, tuple[int, int]]:
    """Give the context columns (blocks × columns) and the region of running text."""
    rows = np.zeros((len(COLUMNS), len(folded)), np.float32)
    if not folded:
        return rows.T, (0, 0)
    columns: _Columns = dict(zip(COLUMNS, rows, strict=True))
    prose = prose_column(words, stops, inner, chrome)
    region = find_region(words, prose, chrome)
    columns["prose"][:] = prose
    _write_places(columns, *region)
    _write_prose_shares(columns, words, prose, region)
    _write_neighbours(columns, words, prose, np.asarray(chrome > 0, np.float32))
    columns["equal_before"][:], columns["equal_after"][:] = _equals(folded)
    columns["body_overlap"][:], columns["title_overlap"][:] = overlaps(folded, words, prose, region)
    if signs.comments.any():
        _write_comments(columns, prose, signs.comments)
    _write_tail(columns, words, prose, region[1], signs)
    return rows.T, region


_Columns = dict[str, Vector]


def _write_places(columns: _Columns, start: int, end: int) -> None:
    """Write where each block stands on the page and against the region of running text."""
    count = len(columns["prose"])
    index = np.arange(count)
    columns["in_region"][start:end] = 1.0
    columns["before_region"][:start] = 1.0
    columns["after_region"][end:] = 1.0
    depth = np.minimum(index - start, end - 1 - index)
    steps = np.log1p(np.abs(depth))
    columns["region_depth"][start:end] = steps[start:end]
    columns["region_distance"][:] = steps - columns["region_depth"]
    columns["position"][:] = (index + 0.5) / count
    columns["first_blocks"][:] = np.exp(index / -3.0)
    columns["last_blocks"][:] = columns["first_blocks"][::-1]
    columns["page_blocks"][:] = math.log1p(count) / 5


def _write_prose_shares(columns: _Columns, words: NDArray[np.int64], prose: Vector, region: tuple[int, int]) -> None:
    """Write how much of the page's running text stands before and after each block, and in the region."""
    sums = np.cumsum(prose * np.minimum(words, _MAX_PROSE_WORDS), dtype=np.float64)
    total = float(sums[-1]) or 1.0
    sums /= total
    columns["prose_before"][1:] = sums[:-1]
    columns["prose_after"][:] = 1.0 - sums
    start, end = region
    columns["region_words_share"][:] = (sums[end - 1] - (sums[start - 1] if start else 0.0)) if end else 0.0
    columns["page_prose_share"][:] = np.count_nonzero(prose) / len(prose)


def _write_neighbours(columns: _Columns, words: NDArray[np.int64], prose: Vector, chrome: Vector) -> None:
    """Write what stands around each block: running text, chrome, lines of its length."""
    prose_sums, chrome_sums = _padded_sums(prose), _padded_sums(chrome)
    columns["prose_near"][:] = _window_mean(prose, prose_sums, 1)
    columns["prose_around"][:] = _window_mean(prose, prose_sums, 4)
    columns["chrome_near"][:] = _window_mean(chrome, chrome_sums, 1)
    columns["chrome_around"][:] = _window_mean(chrome, chrome_sums, 5)
    own = slice(_MAX_REACH, _MAX_REACH + len(prose))
    columns["chrome_before_3"][:] = chrome_sums[own] > chrome_sums[own.start - 3 : own.stop - 3]
    run, columns["short_run_start"][:] = _short_runs(prose)
    columns["short_run"][:] = np.log1p(run)
    columns["run_of_like_length"][:] = _like_lengths(words)


def _write_comments(columns: _Columns, prose: Vector, comments: Vector) -> None:
    """Write how close prompts for reader comments are; all zero on a page without them."""
    columns["comments_near"][:] = _window_mean(comments, _padded_sums(comments), 4)
    columns["comments_before"][:] = np.minimum(np.cumsum(comments) - comments, 3) / 3
    columns["comments_run"][:] = _fading(comments, _FADING_RATE)
    columns["prose_comments_near"][:] = prose * columns["comments_near"]
    columns["prose_comments_run"][:] = prose * columns["comments_run"]


def _write_tail(columns: _Columns, words: NDArray[np.int64], prose: Vector, end: int, signs: Signs) -> None:
    """Write what stands behind the last running text, that one included; nothing on a page without any."""
    places = prose.nonzero()[0]
    if not len(places):
        return
    last = int(places[-1])
    tail = slice(last, None)
    columns["tail"][tail] = 1.0
    columns["tail_after_region"][max(last, end) :] = 1.0
    columns["tail_hint"][tail] = signs.hint[tail]
    columns["tail_appeal"][tail] = signs.appeal[tail]
    columns["tail_question"][tail] = signs.question[tail]
    columns["tail_short"][tail] = words[tail] < PROSE_WORDS


def _padded_sums(column: Vector) -> NDArray[np.float64]:
    """Give the sum before each block, with :data:`_MAX_REACH` blocks of zeros put before and behind the page."""
    sums = np.zeros(len(column) + 2 * _MAX_REACH + 1)
    own = slice(_MAX_REACH + 1, _MAX_REACH + 1 + len(column))
    np.cumsum(column, out=sums[own])
    sums[own.stop :] = sums[own.stop - 1]
    return sums


def _window_mean(column: Vector, sums: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """Give for each block the mean over its ``reach`` neighbours on both sides, itself left out.

    ``sums`` are those of :func:`_padded_sums`.
    """
    low, high = _MAX_REACH - reach, _MAX_REACH + reach + 1
    count = len(column)
    return np.asarray((sums[high : high + count] - sums[low : low + count] - column) / (2 * reach))


def _fading(column: Vector, rate: float) -> Vector:
    """Give for each block the largest value before it, shrunk by ``rate`` with each block between."""
    faded = []
    running = 0.0
    for value in column.tolist():
        faded.append(running)
        running = max(running * rate, value)
    return np.array(faded, np.float32)


def _short_runs(prose: Vector) -> tuple[Vector, Vector]:
    """Give the length of the run of lines without running text a block is in, and whether it opens one."""
    places = prose.nonzero()[0]
    edges = np.concatenate(([-1], places, [len(prose)]))
    lengths = np.diff(edges) - 1
    length = np.repeat(lengths, lengths + 1)[: len(prose)].astype(np.float32)
    length[places] = 0.0
    opens = np.zeros_like(prose)
    opens[edges[:-1][lengths > 0] + 1] = 1.0
    return length, opens


def _like_lengths(words: NDArray[np.int64]) -> NDArray[np.float64]:
    """Give the share of the six nearest blocks whose length is within a third of the block's own (lists of teasers)."""
    like = np.zeros(len(words), np.int64)
    tripled, limits = words * 3, words + 2
    for by in range(1, min(4, len(words))):
        near = np.abs(tripled[by:] - tripled[:-by]) <= limits[by:]
        like[by:] += near
        like[:-by] += near
    return like / 6


def _equals(folded: Sequence[str]) -> tuple[Vector, Vector]:
    """Give whether the same text stands earlier on the page, and whether it stands later."""
    before = np.zeros(len(folded), np.float32)
    after = np.zeros(len(folded), np.float32)
    first: dict[str, int] = {}
    if len(set(folded)) < len(folded):
        for index, text in enumerate(folded):
            earlier = first.setdefault(text, index)
            if earlier != index:
                before[index] = 1.0
                after[earlier] = 1.0
    return before, after
