"""Which blocks of a page a gold text holds: words of both in their order, aligned by the longest common subsequence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

_WORD = re.compile(r"[^\W_]+")
_SPACELESS = re.compile(r"([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])")
MIN_RUN_WORDS = 3
"""Shorter runs of aligned words happen by chance; they count only close to a longer one."""
MAX_GAP_WORDS = 12

Span = tuple[int, int]


def words_of(text: str) -> list[str]:
    """Give the words of a text, lower case and without accents of width; characters in scripts without spaces.

    >>> words_of("Rain ends, at LAST")
    ['rain', 'ends', 'at', 'last']
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    return _WORD.findall(_SPACELESS.sub(r" \1 ", folded))


def align_words(page: Sequence[str], gold: Sequence[str]) -> NDArray[np.int64]:
    """Give for each word of the page the place of its word in the gold, -1 where it has none."""
    places = np.full(len(page), -1, np.int64)
    numbers: dict[str, int] = {}
    left = [numbers.setdefault(word, len(numbers)) for word in page]
    right = [numbers.setdefault(word, len(numbers)) for word in gold]
    if not left or not right:
        return places
    for code in LCSseq.opcodes(left, right):
        if code.tag == "equal":
            places[code.src_start : code.src_end] = np.arange(code.dest_start, code.dest_end)
    return _without_chance(places)


def _without_chance(places: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give the places without short runs that stand far from every long one, on the page or in the gold."""
    runs = _runs(places)
    long = [run for run in runs if run[1] - run[0] >= MIN_RUN_WORDS]
    kept = np.full_like(places, -1)
    at = 0
    for start, end in runs:
        if end - start < MIN_RUN_WORDS:
            while at < len(long) and long[at][1] <= start:
                at += 1
            near = [run for run in long[max(at - 1, 0) : at + 1] if _is_near(places, (start, end), run)]
            if not near:
                continue
        kept[start:end] = places[start:end]
    return kept


def _is_near(places: NDArray[np.int64], one: Span, other: Span) -> bool:
    first, second = (one, other) if one[0] < other[0] else (other, one)
    on_page = second[0] - first[1]
    in_gold = int(places[second[0]] - places[first[1] - 1] - 1)
    return on_page <= MAX_GAP_WORDS and in_gold <= 2


def _runs(places: NDArray[np.int64]) -> list[Span]:
    """Give the stretches of the page whose words follow each other in the gold too."""
    runs: list[Span] = []
    for index in np.flatnonzero(places >= 0).tolist():
        if runs and runs[-1][1] == index and places[index] == places[index - 1] + 1:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def shares_in_gold(blocks: Sequence[str], gold: str) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Give the share of each block's words that stand in the gold, and the number of its words."""
    words = [words_of(block) for block in blocks]
    sizes = np.array([len(found) for found in words], np.int64)
    places = align_words([word for found in words for word in found], words_of(gold)) >= 0
    ends = np.cumsum(sizes)
    sums = np.concatenate(([0], np.cumsum(places)))
    return (sums[ends] - sums[ends - sizes]) / np.maximum(sizes, 1), sizes


def lines_of_blocks(blocks: Sequence[str], lines: Sequence[str]) -> list[int]:
    """Give for each block the labelled line that holds most of its words, -1 where less than half of them have one."""
    words = [words_of(block) or [block.strip()] for block in blocks]
    line_words = [words_of(line) or [line.strip()] for line in lines]
    owner = np.array([number for number, found in enumerate(line_words) for _ in found], np.int64)
    flat = [word for found in line_words for word in found]
    numbers: dict[str, int] = {}
    left = [numbers.setdefault(word, len(numbers)) for found in words for word in found]
    right = [numbers.setdefault(word, len(numbers)) for word in flat]
    places = np.full(len(left), -1, np.int64)
    for code in LCSseq.opcodes(left, right) if left and right else ():
        if code.tag == "equal":
            places[code.src_start : code.src_end] = np.arange(code.dest_start, code.dest_end)
    found_lines, start = [], 0
    for block in words:
        held = places[start : start + len(block)]
        start += len(block)
        chosen = owner[held[held >= 0]]
        found_lines.append(int(np.bincount(chosen).argmax()) if 2 * len(chosen) >= len(block) else -1)
    return found_lines
