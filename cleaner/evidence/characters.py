"""Characters of many blocks at once: classes by table, counts and first and last characters by numpy.

A page has few kinds of character and many blocks; one look at an array of code points costs a tenth of the string
methods it replaces. Each call of numpy costs as much as a hundred characters, so all counts are taken in one go.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence.folding import is_spaceless

# The first five stand lowest, so that a small table can be asked by them; see :mod:`shape`.
ALPHA, UPPER, LOWER, HASH, RIGHTS, DIGIT, SPACE, SPACELESS, COMMA, AT, COLON, PLUS, BAR, SLOT, CODE_SIGN, LETTER_H, CLOSER = (
    1 << number for number in range(17)
)
_FULL_STOP, _WIDE_STOP = 1 << 17, 1 << 18
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
    _FULL_STOP: ".",
    _WIDE_STOP: "。",
}
LAST_CODE = 0xFFFF  # what lies beyond (emoji, rare Han) counts as its last, unassigned, character
_ASTRAL_HAN = (0x20000, 0x32000)
_MAX_CLOSERS = 3
# Ranges that hold Han and Hangul letters only, and those in which each character must be looked at.
_PLAIN_HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFC), (0xAC00, 0xD7A3))
_MIXED = ((0, 0x33FF), (0x4DC0, 0x4DFF), (0x9FFD, 0xABFF), (0xD7A4, 0xD7FF), (0xF900, LAST_CODE - 1))
_PIECE_CHARS = 0xFFFF
"""Characters counted in one go: no count of a piece outgrows its 16 bits."""
_FIELDS = ("words", "capitals", "cased", "stops", "commas", "digits", "separators", "spaceless")
_BEFORE_SPACE, _AFTER_SPACE = 1, 2

Codes = NDArray[np.uint32]
Counts = NDArray[np.int64]


def _class_bits() -> NDArray[np.uint32]:
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


class _Classes(NamedTuple):
    """Tables by which characters are looked up."""

    kinds: NDArray[np.uint8]
    """The kind of every code point of the first plane: characters of one kind have the same class bits."""
    bits: NDArray[np.uint32]
    """The class bits of each kind."""
    space: int
    """The kind of white space."""
    han: int
    """The kind of letters of scripts without spaces."""
    dot: int
    """The kind of the full stop."""
    is_small: NDArray[np.bool_]
    """Whether characters of each kind are small letters."""
    closes: NDArray[np.bool_]
    """Whether characters of each kind are closing quotes or brackets."""
    weights: tuple[NDArray[np.uint64], NDArray[np.uint64]]
    """What a character adds to the counts, four of 16 bits in one number, by kind and whether spaces stand around it."""


@cache
def classes() -> _Classes:
    """Give the tables; made once, never changed."""
    bits, kinds = np.unique(_class_bits(), return_inverse=True)
    weights = np.zeros((len(bits) * 4, len(_FIELDS)), "<u2")
    for kind, own in enumerate(bits.tolist()):
        for around in range(4):
            weights[4 * kind + around] = _added(own, bool(around & _AFTER_SPACE), bool(around & _BEFORE_SPACE))
    first, second = (np.ascontiguousarray(weights[:, half : half + 4]).view("<u8").ravel() for half in (0, 4))
    space, han, dot = np.searchsorted(bits, (SPACE, ALPHA | SPACELESS, _FULL_STOP)).tolist()
    is_small, closes = (bits & LOWER) > 0, (bits & CLOSER) > 0
    return _Classes(kinds.ravel().astype(np.uint8), bits, space, han, dot, is_small, closes, (first, second))


def _added(bits: int, after_space: bool, before_space: bool) -> tuple[bool, ...]:
    """Give what a character adds to each of :data:`_FIELDS`."""
    starts_word = after_space and not bits & SPACE
    return (
        starts_word,
        starts_word and bool(bits & UPPER),
        starts_word and bool(bits & (UPPER | LOWER)),
        bool(bits & _WIDE_STOP) or (before_space and bool(bits & _FULL_STOP)),
        bool(bits & COMMA),
        bool(bits & DIGIT),
        bool(bits & BAR) or (after_space and before_space and bool(bits & SLOT)),
        bool(bits & SPACELESS),
    )


class Characters:
    """The characters of a list of texts; every attribute and method gives one number a text."""

    def __init__(self, texts: Sequence[str]) -> None:
        tables = classes()
        # The line end behind each text is white space too, and an empty text has one character to be looked at.
        joined = "\n".join((*texts, ""))
        self.codes: Codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
        self.kinds = tables.kinds.take(self.codes, mode="clip")
        if len(texts) and self.codes.max() > LAST_CODE:
            self.kinds[(self.codes >= _ASTRAL_HAN[0]) & (self.codes < _ASTRAL_HAN[1])] = tables.han
        self.sizes: Counts = np.fromiter(map(len, texts), np.int64, len(texts))
        self.starts: Counts = np.cumsum(self.sizes + 1) - self.sizes - 1
        self._last = self.starts + np.maximum(self.sizes - 1, 0)
        self.present = np.bitwise_or.reduceat(tables.bits.take(self.kinds), self.starts) if len(texts) else tables.bits[:0]
        """The class bits of all characters of each text."""
        self._counts = self._count()
        self.commas = self._counts[:, _FIELDS.index("commas")]
        self.digits = self._counts[:, _FIELDS.index("digits")]
        self.separators = self._counts[:, _FIELDS.index("separators")]
        """Bars and dots between parts of a line, and slashes and arrows between spaces."""

    def _count(self) -> Counts:
        """Give the counts (texts × :data:`_FIELDS`)."""
        if not len(self.starts):
            return np.zeros((0, len(_FIELDS)), np.int64)
        tables = classes()
        space = (self.kinds == tables.space).view(np.uint8)
        looks = self.kinds << 2
        looks[0] |= _AFTER_SPACE
        looks[1:] |= space[:-1] << 1
        looks[:-1] |= space[1:]
        looks[-1] |= _BEFORE_SPACE
        pieces = self.starts
        if self.sizes.max() >= _PIECE_CHARS:
            pieces = np.union1d(pieces, np.arange(0, len(looks), _PIECE_CHARS))
        halves = [np.add.reduceat(weights.take(looks), pieces).view("<u2").reshape(-1, 4) for weights in tables.weights]
        counts = np.concatenate(halves, axis=1, dtype=np.int64)
        if len(pieces) > len(self.starts):
            counts = np.add.reduceat(counts, np.searchsorted(pieces, self.starts), axis=0)
        return counts

    def words(self) -> Counts:
        """Give the number of words; in scripts without spaces, half the number of characters."""
        spaced, spaceless = self._counts[:, 0], self._counts[:, _FIELDS.index("spaceless")]
        if not spaceless.any():
            return spaced
        return np.where(spaceless < 2, spaced, np.maximum(spaced, spaceless // 2))

    def capital_share(self) -> NDArray[np.float64]:
        """Give the share of words that begin with a capital, of those that begin with a letter of two cases."""
        capitals, cased = self._counts[:, _FIELDS.index("capitals")], self._counts[:, _FIELDS.index("cased")]
        return np.asarray(capitals / np.maximum(cased, 1))

    def inner_stops(self) -> Counts:
        """Give the number of full stops before white space, wide ones anywhere; a last full stop is none."""
        return np.asarray(self._counts[:, _FIELDS.index("stops")] - (self.last() == ord(".")))

    def inner_dots(self) -> list[int]:
        """Give the places of the texts in which a full stop stands between two letters, as in the name of a site."""
        places = np.flatnonzero(self.kinds == classes().dot)
        small = classes().is_small
        # The line end behind the last text stands in for what is before the first character.
        places = places[small.take(self.kinds.take(places - 1)) & small.take(self.kinds.take(places + 1))]
        return sorted(set((np.searchsorted(self.starts, places, side="right") - 1).tolist()))

    def first(self) -> Codes:
        """Give the first character, 10 for an empty text."""
        return self.codes.take(self.starts)

    def last(self) -> Codes:
        """Give the last character, 10 for an empty text."""
        return self.codes.take(self._last)

    def bare_ends(self) -> tuple[Codes, Codes]:
        """Give the last two characters in front of closing quotes and brackets."""
        closes = classes().closes
        at = self._last.copy()
        rows = np.arange(len(at))
        for _ in range(_MAX_CLOSERS):
            rows = rows[closes.take(self.kinds.take(at[rows])) & (at[rows] > self.starts[rows])]
            if not len(rows):
                break
            at[rows] -= 1
        return self.codes.take(at), self.codes.take(np.maximum(at - 1, self.starts))
