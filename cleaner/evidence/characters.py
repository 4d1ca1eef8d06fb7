"""Characters of many blocks at once: classes by table, counts and first and last characters by numpy.

A page has few kinds of character and many blocks; one look at an array of code points costs a tenth of the string
methods it replaces.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence.folding import is_spaceless

UPPER, LOWER, DIGIT, ALPHA, SPACE, SPACELESS, COMMA, AT, HASH, RIGHTS, COLON, PLUS, BAR, SLOT, CODE_SIGN, LETTER_H, CLOSER = (
    1 << number for number in range(17)
)
_CLOSERS = "\"'”’»)]』」》›"
_SIGNS = {
    COMMA: ",،、",
    AT: "@",
    HASH: "#",
    RIGHTS: "©",
    COLON: ":",
    PLUS: "+⌘",
    BAR: "|·•",
    SLOT: "/‧»›>→–—",
    CODE_SIGN: "{};()=<>:$/#*_",
    LETTER_H: "h",
    CLOSER: _CLOSERS,
}
_FULL_STOP, _WIDE_STOP = ord("."), ord("。")
LAST_CODE = 0xFFFF  # what lies beyond (emoji, rare Han) counts as its last, unassigned, character
_ASTRAL_HAN = (0x20000, 0x32000)
_MAX_CLOSERS = 3
# Ranges that hold Han and Hangul letters only, and those in which each character must be looked at.
_PLAIN_HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFC), (0xAC00, 0xD7A3))
_MIXED = ((0, 0x33FF), (0x4DC0, 0x4DFF), (0x9FFD, 0xABFF), (0xD7A4, 0xD7FF), (0xF900, LAST_CODE - 1))

Codes = NDArray[np.uint32]
Counts = NDArray[np.int64]


@cache
def _classes() -> NDArray[np.uint32]:
    """Give the class bits of every code point of the first plane."""
    table = np.zeros(LAST_CODE + 1, np.uint32)
    for low, high in _PLAIN_HAN:
        table[low : high + 1] = ALPHA | SPACELESS
    for code in (code for low, high in _MIXED for code in range(low, high + 1)):
        char = chr(code)
        kind = unicodedata.category(char)
        if kind[0] == "L":
            table[code] = ALPHA | (UPPER if char.isupper() else LOWER if char.islower() else 0)
            table[code] |= SPACELESS if is_spaceless(char) else 0
        elif kind == "Nd":
            table[code] = DIGIT
        elif char.isspace():
            table[code] = SPACE
    for bit, signs in _SIGNS.items():
        for sign in signs:
            table[ord(sign)] |= bit
    return table


class Characters:
    """The characters of a list of texts; every method gives one number a text."""

    def __init__(self, texts: Sequence[str]) -> None:
        joined = "".join(f"{text}\n" for text in texts)
        self.codes: Codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
        self.bits = _classes()[np.minimum(self.codes, LAST_CODE)]
        astral = (self.codes >= _ASTRAL_HAN[0]) & (self.codes < _ASTRAL_HAN[1])
        if astral.any():
            self.bits[astral] = ALPHA | SPACELESS
        self.sizes: Counts = np.fromiter(map(len, texts), np.int64, len(texts))
        self.starts: Counts = np.cumsum(self.sizes + 1) - self.sizes - 1
        spaces = (self.bits & SPACE) > 0
        after_space = np.concatenate(([True], spaces[:-1]))
        self._word_starts = after_space & ~spaces
        self._by_a_space = after_space, np.concatenate((spaces[1:], [True]))
        self.present = np.bitwise_or.reduceat(self.bits, self.starts) if len(texts) else self.bits
        """The class bits of all characters of each text."""

    def count(self, mask: NDArray[np.bool_]) -> Counts:
        """Give how many of a text's characters the mask (one flag a character) marks."""
        if not len(self.starts):
            return np.zeros(0, np.int64)
        return np.asarray(np.add.reduceat(mask, self.starts, dtype=np.int64))

    def count_bits(self, bits: int) -> Counts:
        """Give how many characters carry one of the class bits."""
        return self.count((self.bits & bits) > 0)

    def words(self) -> Counts:
        """Give the number of words; in scripts without spaces, half the number of characters."""
        spaced = self.count(self._word_starts)
        if not (self.present & SPACELESS).any():
            return spaced
        spaceless = self.count_bits(SPACELESS)
        return np.where(spaceless < 2, spaced, np.maximum(spaced, spaceless // 2))

    def capital_share(self) -> NDArray[np.float64]:
        """Give the share of words that begin with a capital, of those that begin with a letter of two cases."""
        capitals = self.count(self._word_starts & ((self.bits & UPPER) > 0))
        cased = self.count(self._word_starts & ((self.bits & (UPPER | LOWER)) > 0))
        return np.asarray(capitals / np.maximum(cased, 1))

    def inner_stops(self) -> Counts:
        """Give the number of full stops before white space, wide ones anywhere."""
        before_space = self._by_a_space[1]
        # The line end put behind each text is white space too: a last full stop is not an inner one.
        ends = np.zeros(len(self.codes), bool)
        ends[self.starts + np.maximum(self.sizes - 1, 0)] = True
        return self.count(((self.codes == _FULL_STOP) & before_space & ~ends) | (self.codes == _WIDE_STOP))

    def inner_dots(self) -> NDArray[np.bool_]:
        """Give whether a full stop stands between two letters, as in the name of a site."""
        letters = (self.bits & LOWER) > 0
        inside = (self.codes[1:-1] == _FULL_STOP) & letters[:-2] & letters[2:]
        return np.asarray(self.count(np.concatenate(([False], inside, [False]))[: len(self.codes)]) > 0)

    def separators(self) -> Counts:
        """Give the number of bars and dots between parts of a line, and of slashes and arrows between spaces."""
        after, before = self._by_a_space
        return self.count(((self.bits & BAR) > 0) | (((self.bits & SLOT) > 0) & after & before))

    def first(self) -> Codes:
        """Give the first character, 10 for an empty text."""
        return np.asarray(self.codes[self.starts])

    def last(self) -> Codes:
        """Give the last character, 10 for an empty text."""
        return np.asarray(self.codes[self.starts + np.maximum(self.sizes - 1, 0)])

    def bare_ends(self) -> tuple[Codes, Codes]:
        """Give the last two characters in front of closing quotes and brackets."""
        at = self.starts + np.maximum(self.sizes - 1, 0)
        for _ in range(_MAX_CLOSERS):
            at = np.where(((self.bits[at] & CLOSER) > 0) & (at > self.starts), at - 1, at)
        return self.codes[at], self.codes[np.maximum(at - 1, self.starts)]
