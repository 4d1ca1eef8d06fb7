"""What a block looks like, by itself: lengths, marks at its ends, capitals, digits, dates, addresses.

One row of plain numbers a block, in the order of :data:`COLUMNS`; nothing here knows a language.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from cleaner.evidence import characters
from cleaner.evidence.characters import ALPHA, HASH, LAST_CODE, LOWER, RIGHTS, UPPER, Characters
from cleaner.read.blocks import RawBlock

_SIZES = ("words_1", "words_2_3", "words_4_7", "words_8_14", "words_15_29", "words_30_up")
_SIZE_STEPS = (0, 2, 4, 8, 15, 30)
_MARKS = ("bullet", "number", "heading", "quote", "code", "table")
_LOOKS = (
    "no_words",
    "ends_stop",
    "ends_colon",
    "ends_question",
    "ends_ellipsis",
    "ends_comma",
    "inner_stops",
    "commas",
    "capital_words",
    "all_capitals",
    "starts_lower",
    "starts_quote",
    "digit_share",
    "separators",
    "arrow",
    "bracketed",
    "url",
    "email",
    "date_form",
    "time_form",
    "file_name",
    "hashtag",
    "shortcut",
    "copyright_sign",
    "symbol_start",
    "indented",
    "blank_before",
    "code_like",
)
COLUMNS = ("log_words", *_SIZES, *_LOOKS, *(f"mark_{mark}" for mark in _MARKS))
"""Names of the columns of :func:`shape_matrix`."""

_INDEX = {name: number for number, name in enumerate(COLUMNS)}
# All columns that are a flag are gathered as bits of one number a block, in the order of the columns.
_FLAG = {name: 1 << number for name, number in _INDEX.items()}
_ALL = (1 << 64) - 1
_STOPS = ".!。！।؟۔॥｡"
_QUOTES = "\"'“„«”‘「『—–"
_OPENERS = "\"'“„«”‘「『([—–-•*#>¿¡"
_ARROWS = "→»›▶►➜⟶↓↑←«<>"
_WEB_SIGNS = ("https://", "http://", "www.")
_DOMAIN = regex.compile(r"\.(?<=(?<![\w-])[\w-]{2,63}\.)(?:com|org|net|de|ru|ua|fr|uk|eu|info|io|co|it|es|pl)\b(?![.@])")
_EMAIL = regex.compile(r"[\w.+-]@[\w-]{1,63}\.\w")
_DATE = regex.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\b|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]"
)
_TIME = regex.compile(r"\b\d{1,2}[:h]\d\d\b")
_FILE_NAME = regex.compile(r"(?i)^\S+\.(?:jpe?g|png|gif|webp|svg|avif|mp4|mp3|pdf|bmp|tiff?)$|^[\p{L}\d]+(?:[-_][\p{L}\d]+){2,}$")
_SHORTCUT = regex.compile(r"(?i)\b(?:ctrl|strg|cmd|⌘)\s?[+-]\s?\w")
_CODE_START = regex.compile(r"\s*(?:(?:import|from|def|class|return|const|let|var|func|sudo|npm|pip|git|SELECT|\$)\b|//|#!|/\*)")
_CODE_ENDS = ("{", "}", ";")
_CODE_INSIDE = {"=>": "=>", "::": "::", "{": r"\)\s*\{", "<": r"</?\w+>", "()": r"\w\(\)"}
_CODE_FORMS = [(sign, regex.compile(form)) for sign, form in _CODE_INSIDE.items()]
_SHORT_CHARS = 300
"""Forms such as dates and addresses are looked for in blocks shorter than this."""
_SHORT_CAPITALS = 3
_MOST_INNER_STOPS = 8
_MOST_SEPARATORS = 5

Flags = NDArray[np.uint64]
Matrix = NDArray[np.float32]
_TIME_SIGNS = characters.COLON | characters.LETTER_H


def count_words(text: str) -> int:
    """Give the number of words; in scripts without spaces, half the number of characters.

    >>> count_words("Read also:"), count_words("関連記事一覧")
    (2, 3)
    """
    return int(Characters([text]).words()[0])


def shape_matrix(blocks: Sequence[RawBlock]) -> tuple[Matrix, NDArray[np.int64]]:
    """Give the columns of all blocks (blocks × :data:`COLUMNS`), and the number of words of each."""
    texts = [block.text for block in blocks]
    chars = Characters(texts)
    words = chars.words()
    flags = _layout_flags(blocks) | _text_flags(chars, words)
    octets = flags.astype("<u8", copy=False).view(np.uint8).reshape(-1, 8)
    matrix = np.unpackbits(octets, axis=1, count=len(COLUMNS), bitorder="little").astype(np.float32)
    for name, amounts in _amounts(chars, words).items():
        matrix[:, _INDEX[name]] = amounts
    for name, places in _forms(texts, chars, words).items():
        if places:
            matrix[places, _INDEX[name]] = 1.0
    return matrix, words


class _Tables(NamedTuple):
    """The flags that follow from one look, as tables asked by the number in front of the name."""

    words: Flags
    """By number of words."""
    sizes: Flags
    """By number of characters: the flags that may be set in a text so long."""
    present: Flags
    """By the lowest class bits present in the text."""
    first_kind: Flags
    """By kind of the first character."""
    first: Flags
    """By first character."""
    last: Flags
    """By last character."""
    bare: Flags
    """By last character in front of closing quotes and brackets."""


@cache
def _tables() -> _Tables:
    """Give the tables; made once, never changed."""
    steps = zip(_SIZES, _SIZE_STEPS, (*_SIZE_STEPS[1:], _SIZE_STEPS[-1] + 1), strict=True)
    words = [_FLAG[name] for name, low, high in steps for _ in range(low, high)]
    sizes = [_ALL - _FLAG["all_capitals"]] * (_SHORT_CAPITALS + 1) + [_ALL] * (_SHORT_CHARS - _SHORT_CAPITALS - 1)
    sizes.append(_ALL - _FLAG["hashtag"] - _FLAG["arrow"])
    present = []
    for bits in range((ALPHA | UPPER | LOWER | HASH | RIGHTS) + 1):
        flags = 0 if bits & ALPHA else _FLAG["no_words"]
        flags |= _FLAG["all_capitals"] if bits & UPPER and not bits & LOWER else 0
        flags |= _FLAG["hashtag"] if bits & HASH else 0
        present.append(flags | (_FLAG["copyright_sign"] if bits & RIGHTS else 0))
    plain = ALPHA | characters.DIGIT | characters.SPACE
    kinds = [
        (_FLAG["starts_lower"] if bits & LOWER else 0) | (0 if bits & plain else _FLAG["symbol_start"])
        for bits in characters.classes().bits.tolist()
    ]
    return _Tables(
        words=np.array(words, np.uint64),
        sizes=np.array(sizes, np.uint64),
        present=np.array(present, np.uint64),
        first_kind=np.array(kinds, np.uint64),
        first=_by_sign(starts_quote=_QUOTES, arrow=_ARROWS, bracketed="([【〔", symbol_start=_OPENERS),
        last=_by_sign(arrow=_ARROWS, bracketed=")]】〕"),
        bare=_by_sign(ends_stop=_STOPS, ends_colon=":：", ends_question="?？؟;", ends_ellipsis="…", ends_comma=",،、"),
    )


def _by_sign(**flags: str) -> Flags:
    """Give a table of flags by code point, where each flag is set for its signs."""
    table = np.zeros(LAST_CODE + 1, np.uint64)
    for name, signs in flags.items():
        table[[ord(sign) for sign in signs]] |= np.uint64(_FLAG[name])
    return table


_LAYOUT_FLAGS = {"": 0, **{mark: _FLAG[f"mark_{mark}"] for mark in _MARKS}}


def _layout_flags(blocks: Sequence[RawBlock]) -> Flags:
    """Give the flags of marks, indents and blank lines in front."""
    indented, blank = _FLAG["indented"], _FLAG["blank_before"]
    flags = [
        _LAYOUT_FLAGS[block.mark] | (indented if block.indent >= 2 else 0) | (blank if block.blank_before > 0 else 0)
        for block in blocks
    ]
    return np.array(flags, np.uint64)


def _text_flags(chars: Characters, words: NDArray[np.int64]) -> Flags:
    """Give the flags that follow from the characters and their number."""
    tables = _tables()
    bare, before = chars.bare_ends()
    first = tables.first.take(chars.first(), mode="clip")
    last = tables.last.take(chars.last(), mode="clip")
    # An arrow may stand at either end, brackets stand at both. What a first sign may be starts no symbol after all.
    ends = (first & last) | ((first ^ last) & np.uint64(~_FLAG["bracketed"] & _ALL))
    ends ^= tables.first_kind.take(chars.kinds.take(chars.starts))
    ends |= tables.bare.take(bare, mode="clip")
    ends ^= ((bare == ord(".")) & (before == ord("."))) * np.uint64(_FLAG["ends_stop"] | _FLAG["ends_ellipsis"])
    ends |= tables.present.take(chars.present & np.uint32(len(tables.present) - 1))
    ends |= tables.words.take(words, mode="clip")
    ends &= tables.sizes.take(chars.sizes, mode="clip")
    return np.asarray(ends)


def _amounts(chars: Characters, words: NDArray[np.int64]) -> dict[str, NDArray[np.generic]]:
    """Give the columns that are no flags."""
    short = chars.sizes < _SHORT_CHARS
    return {
        "log_words": np.log1p(words),
        "inner_stops": np.minimum(chars.inner_stops(), _MOST_INNER_STOPS) / 4,
        "commas": chars.commas / (words + 4) * 4,
        "capital_words": chars.capital_share(),
        "digit_share": short * chars.digits / np.maximum(chars.sizes, 1),
        "separators": short * np.minimum(chars.separators, _MOST_SEPARATORS) / 2,
    }


def _forms(texts: Sequence[str], chars: Characters, words: NDArray[np.int64]) -> dict[str, list[int]]:
    """Give where the forms stand that a regular expression knows, asked only where its signs stand."""
    short = chars.sizes < _SHORT_CHARS
    digits = short & (chars.digits > 2)
    present = chars.present
    return {
        "url": _found(texts, chars.inner_dots(), _is_url),
        "email": _found(texts, _places(present & characters.AT), _EMAIL.search),
        "date_form": _found(texts, _places(digits), _DATE.search),
        "time_form": _found(texts, _places(digits & ((present & _TIME_SIGNS) > 0)), _TIME.search),
        "file_name": _found(texts, _places((words == 1) & (chars.sizes > 4)), _FILE_NAME.search),
        "shortcut": _found(texts, _places(present & characters.PLUS), _SHORTCUT.search),
        "code_like": _found(texts, _places(short & ((present & characters.CODE_SIGN) > 0)), _is_code),
    }


def _places(flags: NDArray[np.generic]) -> list[int]:
    places: list[int] = flags.nonzero()[0].tolist()
    return places


def _found(texts: Sequence[str], places: list[int], test: Callable[[str], object]) -> list[int]:
    """Give those places whose text passes the test."""
    return [place for place in places if test(texts[place])]


def _is_url(text: str) -> bool:
    return any(sign in text for sign in _WEB_SIGNS) or _DOMAIN.search(text) is not None


def _is_code(text: str) -> bool:
    if text.rstrip().endswith(_CODE_ENDS) or _CODE_START.match(text):
        return True
    return any(sign in text and form.search(text) for sign, form in _CODE_FORMS)
