"""Where a block stands: what is around it, the stretch of running text it is in or outside of, repeats, titles.

All of it is arithmetic on columns that :mod:`shape` and :mod:`votes` filled, linear in the number of blocks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence.folding import count_spaceless, is_spaceless

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
_LONG_WORD = re.compile("[^ ]{4,}")
PROSE_WORDS = 12
"""A block of this many words that ends like a sentence is running text; see :func:`prose_column`."""
_REGION_LINE_COST = 7.0
_REGION_CHROME_COST = 12.0
_MAX_PROSE_WORDS = 60
_TITLE_WORDS = (3, 30)
_TOP_LINES = 4
_LINES_OVER_TEXT = 16
_MAX_OWNERS = 20


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
    best = total = 0.0
    best_span = (0, 0)
    start = 0
    for index, gain in enumerate(gains.tolist()):
        if total <= 0:
            total, start = 0.0, index
        total += gain
        if total > best:
            best, best_span = total, (start, index + 1)
    return best_span


def context_columns(
    folded: Sequence[str],
    words: NDArray[np.int64],
    stops: Vector,
    inner: Vector,
    chrome: Vector,
    signs: Signs,
) -> tuple[Matrix, tuple[int, int]]:
    """Give the context columns (blocks × columns) and the region of running text."""
    count = len(folded)
    prose = prose_column(words, stops, inner, chrome)
    start, end = find_region(words, prose, chrome)
    index = np.arange(count)
    inside = ((index >= start) & (index < end)).astype(np.float32)
    prose_words = prose * np.minimum(words, _MAX_PROSE_WORDS)
    total = float(prose_words.sum()) or 1.0
    running = np.cumsum(prose_words) / total
    flags = (chrome > 0).astype(np.float32)
    run, run_start = _short_runs(prose)
    equal_before, equal_after = _equals(folded)
    body_overlap, title_overlap = _overlaps(folded, words, prose, inside, start)
    tail = _tail(prose)
    comments = signs.comments
    comments_near = _window_mean(comments, 4)
    comments_run = _fading(comments, 0.9)
    columns = (
        prose,
        inside,
        (index < start).astype(np.float32),
        (index >= end).astype(np.float32),
        inside * np.log1p(np.minimum(index - start, end - 1 - index).clip(0)),
        (1 - inside) * np.log1p(np.maximum(start - index, index - end + 1).clip(0)),
        np.full(count, float((prose_words * inside).sum()) / total),
        (index + 0.5) / max(count, 1),
        np.exp(-index / 3.0),
        np.exp(-(count - 1 - index) / 3.0),
        _window_mean(prose, 1),
        _window_mean(prose, 4),
        np.concatenate(([0.0], running[:-1]))[:count],
        1.0 - running,
        _window_mean(flags, 1),
        _window_mean(flags, 5),
        _before_max(flags, 3),
        np.log1p(run),
        run_start,
        _like_lengths(words),
        equal_before,
        equal_after,
        body_overlap,
        title_overlap,
        np.full(count, np.log1p(count) / 5),
        np.full(count, float(prose.mean()) if count else 0.0),
        comments_near,
        np.minimum(np.cumsum(comments) - comments, 3) / 3,
        comments_run,
        prose * comments_near,
        prose * comments_run,
        tail,
        tail * (index >= end),
        tail * signs.hint,
        tail * signs.appeal,
        tail * signs.question,
        tail * (words < PROSE_WORDS),
    )
    matrix = np.empty((count, len(COLUMNS)), np.float32)
    for number, column in enumerate(columns):
        matrix[:, number] = column
    return matrix, (start, end)


def shifted(column: NDArray[np.float32], by: int) -> NDArray[np.float32]:
    """Give the column (or matrix) moved by that many blocks, zeros where the page ends; +1 looks at the block before."""
    moved = np.zeros_like(column)
    if by > 0:
        moved[by:] = column[:-by]
    else:
        moved[:by] = column[-by:]
    return moved


def _window_mean(column: Vector, reach: int) -> Vector:
    """Give for each block the mean over its ``reach`` neighbours on both sides, itself left out."""
    sums = np.concatenate(([0.0], np.cumsum(column)))
    index = np.arange(len(column))
    low = np.maximum(index - reach, 0)
    high = np.minimum(index + reach + 1, len(column))
    return np.asarray((sums[high] - sums[low] - column) / (2 * reach), np.float32)


def _tail(prose: Vector) -> Vector:
    """Give 1 for blocks behind which no running text follows, if some stands before them."""
    places = np.flatnonzero(prose > 0)
    tail = np.zeros_like(prose)
    if len(places):
        tail[places[-1] :] = 1.0
    return tail


def _fading(column: Vector, rate: float) -> Vector:
    """Give for each block the largest value before it, shrunk by ``rate`` with each block between."""
    faded = []
    running = 0.0
    for value in column.tolist():
        faded.append(running)
        running = max(running * rate, value)
    return np.array(faded, np.float32)


def _before_max(column: Vector, reach: int) -> Vector:
    best = np.zeros_like(column)
    for by in range(1, min(reach, len(column) - 1) + 1):
        np.maximum(best, shifted(column, by), out=best)
    return best


def _short_runs(prose: Vector) -> tuple[Vector, Vector]:
    """Give the length of the run of lines without running text a block is in, and whether it opens one."""
    length = np.zeros_like(prose)
    opens = np.zeros_like(prose)
    start = 0
    for index in (*np.flatnonzero(prose).tolist(), len(prose)):
        if index > start:
            length[start:index] = index - start
            opens[start] = 1.0
        start = index + 1
    return length, opens


def _like_lengths(words: NDArray[np.int64]) -> Vector:
    """Give the share of the six nearest blocks whose length is within a third of the block's own (lists of teasers)."""
    count = len(words)
    like = np.zeros(count, np.float32)
    for by in (1, 2, 3):
        if count <= by:
            break
        near = np.abs(words[by:] - words[:-by]) * 3 <= words[by:] + 2
        like[by:] += near / 6
        like[:-by] += near / 6
    return like


def _equals(folded: Sequence[str]) -> tuple[Vector, Vector]:
    """Give whether the same text stands earlier on the page, and whether it stands later."""
    before = np.zeros(len(folded), np.float32)
    after = np.zeros(len(folded), np.float32)
    first: dict[str, int] = {}
    for index, text in enumerate(folded):
        earlier = first.setdefault(text, index)
        if earlier != index:
            before[index] = 1.0
            after[earlier] = 1.0
    return before, after


def _overlaps(
    folded: Sequence[str], words: NDArray[np.int64], prose: Vector, inside: Vector, start: int
) -> tuple[Vector, Vector]:
    """Give the share of a line's longer words that the running text has, and that a title-like line has."""
    sizes: list[int] = words.tolist()
    body: set[str] = set()
    for index in np.flatnonzero((prose > 0) & (inside > 0)).tolist():
        body.update(_long_words(folded[index]))
    owners: dict[str, list[int]] = {}
    for index in _title_places(start, len(folded)):
        if _TITLE_WORDS[0] <= sizes[index] <= _TITLE_WORDS[1] and len(found := _long_words(folded[index])) > 1:
            for word in set(found):
                owners.setdefault(word, []).append(index)
    in_body, in_title = [], []
    for text, size in zip(folded, sizes, strict=True):
        own = set(_long_words(text)) if size <= 2 * _TITLE_WORDS[1] else set()
        in_body.append(len(own & body) / len(own) if own else 0.0)
        in_title.append(_best_share(own, owners) if own and not owners.keys().isdisjoint(own) else 0.0)
    return np.array(in_body, np.float32), np.array(in_title, np.float32)


def _title_places(start: int, count: int) -> list[int]:
    """Give where titles stand: at the top of the page, and close over the text."""
    last = min(start + 2, count)
    return sorted({*range(min(_TOP_LINES, last)), *range(max(last - _LINES_OVER_TEXT, 0), last)})


def _best_share(own: set[str], owners: dict[str, list[int]]) -> float:
    """Give the largest share of ``own`` found in one other title; the line itself, if a title, is left out."""
    counts: dict[int, int] = {}
    for word in own & owners.keys():
        for number in owners[word][:_MAX_OWNERS]:
            counts[number] = counts.get(number, 0) + 1
    shares = sorted(counts.values(), reverse=True)
    whole = len(own)
    if shares and shares[0] == whole:
        shares = shares[1:]
    return min(shares[0] / whole, 1.0) if shares else 0.0


def _long_words(folded: str) -> list[str]:
    """Give the words of four letters or more; pairs of characters in scripts without spaces."""
    words: list[str] = _LONG_WORD.findall(folded)
    if folded.isascii() or not count_spaceless(folded):
        return words
    found: list[str] = []
    for word in words:
        if is_spaceless(word[0]):
            found.extend(word[at : at + 2] for at in range(min(len(word), 60) - 1))
        else:
            found.append(word)
    return found
