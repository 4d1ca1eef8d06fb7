"""What a block looks like, by itself: lengths, marks at its ends, capitals, digits, dates, addresses.

One row of plain numbers a block, in the order of :data:`COLUMNS`; nothing here knows a language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

import numpy as np
import regex
from numpy.typing import NDArray

from cleaner.evidence.folding import count_spaceless
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

_STOPS = frozenset(".!…。！।؟۔॥｡.")
_CLOSERS = "\"'”’»)]』」》›"
_DOMAIN = regex.compile(r"\b[\w-]{2,}\.(?:com|org|net|de|ru|ua|fr|uk|eu|info|io|co|it|es|pl)\b(?![.@])")
_EMAIL = regex.compile(r"[\w.+-]+@[\w-]+\.\w")
_DATE = regex.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\b|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]")  # fmt: skip
_TIME = regex.compile(r"\b\d{1,2}[:h]\d\d\b")
_FILE_NAME = regex.compile(r"(?i)^\S+\.(?:jpe?g|png|gif|webp|svg|avif|mp4|mp3|pdf|bmp|tiff?)$|^[\p{L}\d]+(?:[-_][\p{L}\d]+){2,}$")
_SHORTCUT = regex.compile(r"(?i)\b(?:ctrl|strg|cmd|⌘)\s?[+-]\s?\w")
_SEPARATORS = regex.compile(r"\s[|/·•‧»›>→–—]\s|[|·•]")
_ARROW = regex.compile(r"[→»›▶►➜⟶»↓↑←«<>]{1,2}$|^[→»›▶►➜⟶←«]")
_CODE = regex.compile(r"[{};]\s*$|^\s*(?:import|from|def|class|return|const|let|var|func|sudo|npm|pip|git|SELECT|\$)\b|=>|\)\s*\{|</?\w+>|::|\w\(\)|^\s*(?://|#!|/\*)")  # fmt: skip
_DIGIT = re.compile(r"\d")
_SEPARATOR_SIGNS = frozenset("|/·•‧»›>→–—")
_CODE_SIGNS = frozenset("{};()=<>:$/#*_")
_SHORT_CHARS = 300
_LOOKED_AT_WORDS = 40
_NO_SPACE_CHARS_A_WORD = 2  # Chinese and Japanese words are about two characters long


def count_words(text: str) -> int:
    """Give the number of words; in scripts without spaces, half the number of characters.

    >>> count_words("Read also:"), count_words("関連記事一覧")
    (2, 3)
    """
    words = len(text.split())
    if text.isascii():
        return words
    spaceless = count_spaceless(text)
    return words if spaceless < 2 else max(words, spaceless // _NO_SPACE_CHARS_A_WORD)


def shape_matrix(blocks: Sequence[RawBlock], words: NDArray[np.int64]) -> NDArray[np.float32]:
    """Give the columns of all blocks (blocks × :data:`COLUMNS`); ``words`` are their :func:`count_words`."""
    numbers = chain.from_iterable(_looks(block, count) for block, count in zip(blocks, words.tolist(), strict=True))
    looks = np.fromiter(numbers, np.float32, len(blocks) * len(_LOOKS)).reshape(len(blocks), len(_LOOKS))
    marks = np.fromiter((_MARKS.get(block.mark, len(_MARKS)) for block in blocks), np.int64, len(blocks))
    sizes = np.searchsorted(_SIZE_STEPS, words, side="right") - 1
    return np.hstack(
        (
            np.log1p(words)[:, None].astype(np.float32),
            np.eye(len(_SIZES), dtype=np.float32)[sizes],
            looks,
            np.eye(len(_MARKS) + 1, dtype=np.float32)[marks][:, :-1],
        )
    )


def _looks(block: RawBlock, words: int) -> tuple[float, ...]:
    text = block.text
    size = len(text) or 1
    parts = text.split()
    bare = text.rstrip(_CLOSERS)
    last = bare[-1:]
    # Of a long block, the beginning tells as much as the whole.
    firsts = [part[0] for part in parts[:_LOOKED_AT_WORDS]]
    capitals = sum(map(str.isupper, firsts))
    cased = capitals + sum(map(str.islower, firsts)) or 1
    short = size < _SHORT_CHARS
    digits = len(_DIGIT.findall(text)) if short else 0
    first = text[:1]
    return (
        not any(map(str.isalpha, text[:200])),
        last in _STOPS and not bare.endswith(("...", "…")),
        last in ":：",
        last in "?？؟;" and last != "",
        bare.endswith(("...", "…", "[…]", "[...]")),
        last in ",،、",
        min(text.count(". ") + text.count("。"), 8) / 4,
        (text.count(",") + text.count("،") + text.count("、")) / (words + 4) * 4,
        capitals / cased,
        size > 3 and text.isupper(),
        first.islower(),
        first in "\"'“„«”‘「『—–",
        digits / size,
        min(len(_SEPARATORS.findall(text)), 5) / 2 if short and not _SEPARATOR_SIGNS.isdisjoint(text) else 0.0,
        short and bool(_ARROW.search(text)),
        first in "([【〔" and text[-1:] in ")]】〕",
        "://" in text or "www." in text or (short and "." in text and bool(_DOMAIN.search(text))),
        "@" in text and bool(_EMAIL.search(text)),
        digits > 2 and bool(_DATE.search(text)),
        digits > 2 and bool(_TIME.search(text)),
        len(parts) == 1 and bool(_FILE_NAME.match(text)),
        "#" in text and short,
        ("+" in text or "-" in text) and bool(_SHORTCUT.search(text)),
        "©" in text or "(c)" in text or "&copy;" in text,
        bool(first) and not first.isalnum() and first not in "\"'“„«”‘「『([—–-•*#>¿¡",
        block.indent >= 2,
        block.blank_before > 0,
        short and not _CODE_SIGNS.isdisjoint(text) and bool(_CODE.search(text)),
    )
