"""Which words a line shares with the running text of the page and with its titles: teasers and repeats share few or all."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence.folding import is_spaceless

Vector = NDArray[np.float32]

_LONG_WORD = re.compile("[^ ]{4,}")
# The bytes that letters of scripts without spaces begin with in UTF-8, and some others; most pages hold none of them.
_PERHAPS_SPACELESS = (0xE0, 0xE1, *range(0xE3, 0xF5))
_LINE_END = "\n" * 4
"""Stands between lines while they are read at once, like a word of its own; folding leaves no line end in a text."""
_TITLE_WORDS = (3, 30)
_TOP_LINES = 4
_LINES_OVER_TEXT = 16
_MAX_WORDS = 60
"""Lines of more words are no teasers: nothing is looked up for them."""
_LINES_AT_ONCE = 64
_KEPT_LINES = 2048
"""So many lines of a page have their words kept; those behind are looked at again, and memory does not grow."""


def overlaps(
    folded: Sequence[str], words: NDArray[np.int64], prose: Vector, region: tuple[int, int]
) -> tuple[list[float], list[float]]:
    """Give the share of a line's longer words that the running text has, and that a title-like line has.

    ``words`` counts those of each line. ``prose`` is 1 for running text; that of the ``region`` counts.
    """
    sizes: list[int] = words.tolist()
    lines = ["" if size > _MAX_WORDS else text for text, size in zip(folded, sizes, strict=True)]
    kept = _words_of_lines(lines[:_KEPT_LINES])
    start, end = region
    body: set[str] = set()
    for index in (prose[start:end].nonzero()[0] + start).tolist():
        body.update(kept[index] if index < len(kept) and lines[index] else _long_words(folded[index]))
    titles = Titles([lines[index] for index in _title_places(start, len(lines)) if _is_title(sizes[index])])
    in_body, in_title = [0.0] * len(lines), [0.0] * len(lines)
    for index, text in enumerate(lines):
        own = kept[index] if index < len(kept) else set(_long_words(text))
        if own:
            in_body[index] = len(own & body) / len(own)
            in_title[index] = titles.share(own)
    return in_body, in_title


def _is_title(size: int) -> bool:
    return _TITLE_WORDS[0] <= size <= _TITLE_WORDS[1]


def _title_places(start: int, count: int) -> list[int]:
    """Give where titles stand: at the top of the page, and close over the text."""
    last = min(start + 2, count)
    return sorted({*range(min(_TOP_LINES, last)), *range(max(last - _LINES_OVER_TEXT, 0), last)})


class Titles:
    """The long words of lines that may be titles; a line with a single such word is none."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._owners: dict[str, list[int]] = {}
        self._count = 0
        for text in texts:
            words = _long_words(text)
            if len(words) > 1:
                for word in set(words):
                    self._owners.setdefault(word, []).append(self._count)
                self._count += 1
        self._words = set(self._owners)

    def share(self, own: set[str]) -> float:
        """Give the largest share of ``own`` found in one other title; the line itself, if a title, is left out."""
        shared = own & self._words
        if not shared:
            return 0.0
        counts = [0] * self._count
        for word in shared:
            for number in self._owners[word]:
                counts[number] += 1
        whole = len(own)
        if len(shared) == whole and whole in counts:
            # A title that has all the words is taken for the line itself, once.
            counts.remove(whole)
        return max(counts, default=0) / whole


def _long_words(folded: str) -> list[str]:
    """Give the words of four letters or more; pairs of characters in scripts without spaces."""
    words: list[str] = _LONG_WORD.findall(folded)
    if folded.isascii():
        return words
    coded = folded.encode("utf-8", "replace")
    if not any(lead in coded for lead in _PERHAPS_SPACELESS):
        return words
    found: list[str] = []
    for word in words:
        if is_spaceless(word[0]):
            found.extend(word[at : at + 2] for at in range(min(len(word), 60) - 1))
        else:
            found.append(word)
    return found


def _words_of_lines(lines: Sequence[str]) -> list[set[str]]:
    """Give the long words of each line; many at once cost less than one by one."""
    found: list[set[str]] = []
    for start in range(0, len(lines), _LINES_AT_ONCE):
        some = lines[start : start + _LINES_AT_ONCE]
        words = _long_words(f" {_LINE_END} ".join((*some, "")))
        at = 0
        for _ in some:
            end = words.index(_LINE_END, at)
            found.append(set(words[at:end]))
            at = end + 1
    return found
