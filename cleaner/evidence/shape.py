"""What a block looks like, by itself: lengths, marks at its ends, capitals, digits, dates, addresses.

One row of plain numbers a block, in the order of :data:`COLUMNS`; nothing here knows a language.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
import regex
from numpy.typing import NDArray

from cleaner.evidence.characters import (
    ALPHA,
    AT,
    CODE_SIGN,
    COLON,
    COMMA,
    DIGIT,
    HASH,
    LAST_CODE,
    LETTER_H,
    LOWER,
    PLUS,
    RIGHTS,
    SPACE,
    UPPER,
    Characters,
)
from cleaner.read.blocks import RawBlock

_SIZES = ("words_1", "words_2_3", "words_4_7", "words_8_14", "words_15_29", "words_30_up")
_SIZE_STEPS = np.array((0, 2, 4, 8, 15, 30))
_MARKS = {"bullet": 0, "number": 1, "heading": 2, "quote": 3, "code": 4, "table": 5}
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

_STOPS = ".!…。！।؟۔॥｡"
_QUOTES = "\"'“„«”‘「『—–"
_OPENERS = "\"'“„«”‘「『([—–-•*#>¿¡"
_ARROWS = "→»›▶►➜⟶↓↑←«<>"
_URL = regex.compile(r"https?://|www\.|(?<![\w-])[\w-]{2,63}\.(?:com|org|net|de|ru|ua|fr|uk|eu|info|io|co|it|es|pl)\b(?![.@])")
_EMAIL = regex.compile(r"[\w.+-]@[\w-]{1,63}\.\w")
_DATE = regex.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\b|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]"
)
_TIME = regex.compile(r"\b\d{1,2}[:h]\d\d\b")
_FILE_NAME = regex.compile(r"(?i)^\S+\.(?:jpe?g|png|gif|webp|svg|avif|mp4|mp3|pdf|bmp|tiff?)$|^[\p{L}\d]+(?:[-_][\p{L}\d]+){2,}$")
_SHORTCUT = regex.compile(r"(?i)\b(?:ctrl|strg|cmd|⌘)\s?[+-]\s?\w")
_CODE = regex.compile(
    r"[{};]\s*$|^\s*(?:import|from|def|class|return|const|let|var|func|sudo|npm|pip|git|SELECT|\$)\b|=>|\)\s*\{|</?\w+>|::|\w\(\)|^\s*(?://|#!|/\*)"
)
_SHORT_CHARS = 300
"""Forms such as dates and addresses are looked for in blocks shorter than this."""


def count_words(text: str) -> int:
    """Give the number of words; in scripts without spaces, half the number of characters.

    >>> count_words("Read also:"), count_words("関連記事一覧")
    (2, 3)
    """
    return int(Characters([text]).words()[0])


def shape_matrix(blocks: Sequence[RawBlock]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Give the columns of all blocks (blocks × :data:`COLUMNS`), and the number of words of each."""
    texts = [block.text for block in blocks]
    chars = Characters(texts)
    words = chars.words()
    marks = np.fromiter((_MARKS.get(block.mark, len(_MARKS)) for block in blocks), np.int64, len(blocks))
    sizes = np.searchsorted(_SIZE_STEPS, words, side="right") - 1
    columns = {
        "log_words": np.log1p(words),
        "indented": np.fromiter((block.indent >= 2 for block in blocks), bool, len(blocks)),
        "blank_before": np.fromiter((block.blank_before > 0 for block in blocks), bool, len(blocks)),
        **{name: sizes == number for number, name in enumerate(_SIZES)},
        **{f"mark_{mark}": marks == number for mark, number in _MARKS.items()},
        **_looks(chars, words),
        **_forms(texts, chars, words),
    }
    matrix = np.empty((len(blocks), len(COLUMNS)), np.float32)
    for number, name in enumerate(COLUMNS):
        matrix[:, number] = columns[name]
    return matrix, words


def _looks(chars: Characters, words: NDArray[np.int64]) -> dict[str, NDArray[np.generic]]:
    """Give the columns that follow from the characters alone."""
    first, last = chars.first(), chars.last()
    bare, before = chars.bare_ends()
    short = chars.sizes < _SHORT_CHARS
    has_upper, has_lower = (chars.present & UPPER) > 0, (chars.present & LOWER) > 0
    dots = (bare == ord("…")) | ((bare == ord(".")) & (before == ord(".")))
    first_bits = chars.bits[chars.starts] if len(chars.starts) else chars.bits
    return {
        "no_words": (chars.present & ALPHA) == 0,
        "ends_stop": _is_one_of(bare, _STOPS) & ~dots,
        "ends_colon": _is_one_of(bare, ":："),
        "ends_question": _is_one_of(bare, "?？؟;"),
        "ends_ellipsis": dots,
        "ends_comma": _is_one_of(bare, ",،、"),
        "inner_stops": np.minimum(chars.inner_stops(), 8) / 4,
        "commas": chars.count_bits(COMMA) / (words + 4) * 4,
        "capital_words": chars.capital_share(),
        "all_capitals": has_upper & ~has_lower & (chars.sizes > 3),
        "starts_lower": (first_bits & LOWER) > 0,
        "starts_quote": _is_one_of(first, _QUOTES),
        "digit_share": np.where(short, chars.count_bits(DIGIT) / np.maximum(chars.sizes, 1), 0.0),
        "separators": np.where(short, np.minimum(chars.separators(), 5) / 2, 0.0),
        "arrow": short & (_is_one_of(first, _ARROWS) | _is_one_of(last, _ARROWS)),
        "bracketed": _is_one_of(first, "([【〔") & _is_one_of(last, ")]】〕"),
        "hashtag": short & ((chars.present & HASH) > 0),
        "copyright_sign": (chars.present & RIGHTS) > 0,
        "symbol_start": ((first_bits & (ALPHA | DIGIT | SPACE)) == 0) & ~_is_one_of(first, _OPENERS),
    }


def _forms(texts: Sequence[str], chars: Characters, words: NDArray[np.int64]) -> dict[str, NDArray[np.generic]]:
    """Give the columns of forms that a regular expression knows, asked only where its signs stand."""
    short = chars.sizes < _SHORT_CHARS
    digits = short & (chars.count_bits(DIGIT) > 2)
    present = chars.present
    return {
        "url": _found(texts, chars.inner_dots(), lambda text: bool(_URL.search(text))),
        "email": _found(texts, (present & AT) > 0, lambda text: bool(_EMAIL.search(text))),
        "date_form": _found(texts, digits, lambda text: bool(_DATE.search(text))),
        "time_form": _found(texts, digits & ((present & (COLON | LETTER_H)) > 0), lambda text: bool(_TIME.search(text))),
        "file_name": _found(texts, (words == 1) & (chars.sizes > 4), lambda text: bool(_FILE_NAME.match(text))),
        "shortcut": _found(texts, (present & PLUS) > 0, lambda text: bool(_SHORTCUT.search(text))),
        "code_like": _found(texts, short & ((present & CODE_SIGN) > 0), lambda text: bool(_CODE.search(text))),
    }


def _is_one_of(codes: NDArray[np.uint32], signs: str) -> NDArray[np.bool_]:
    return _sign_table(signs)[np.minimum(codes, LAST_CODE)]


@cache  # one table a set of signs of this module
def _sign_table(signs: str) -> NDArray[np.bool_]:
    table = np.zeros(LAST_CODE + 1, bool)
    table[[ord(sign) for sign in signs]] = True
    return table


def _found(texts: Sequence[str], where: NDArray[np.bool_], test: Callable[[str], bool]) -> NDArray[np.bool_]:
    found = np.zeros(len(texts), bool)
    for index in np.flatnonzero(where).tolist():
        found[index] = test(texts[index])
    return found
