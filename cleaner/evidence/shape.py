"""What a block looks like, by itself: lengths, marks at its ends, capitals, digits, dates, addresses.

One row of plain numbers a block, in the order of :data:`COLUMNS`; nothing here knows a language.
"""

from __future__ import annotations

from math import log1p

import regex

from cleaner.evidence.folding import is_spaceless
from cleaner.read.blocks import RawBlock

COLUMNS = (
    "log_words",
    "no_words",
    "words_1",
    "words_2_3",
    "words_4_7",
    "words_8_14",
    "words_15_29",
    "words_30_up",
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
    "mark_bullet",
    "mark_number",
    "mark_heading",
    "mark_quote",
    "mark_code",
    "mark_table",
    "indented",
    "blank_before",
    "code_like",
)
"""Names of the columns of :func:`shape_row`."""

_STOPS = frozenset(".!…。！।؟۔॥｡.")
_CLOSERS = "\"'”’»)]』」》›"
_URL = regex.compile(r"https?://|www\.\w|\b[\w-]{2,}\.(?:com|org|net|de|ru|ua|fr|uk|eu|info|io|co|it|es|pl)\b(?![.@])")
_EMAIL = regex.compile(r"[\w.+-]+@[\w-]+\.\w")
_DATE = regex.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\b|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]")  # fmt: skip
_TIME = regex.compile(r"\b\d{1,2}[:h]\d\d\b")
_FILE_NAME = regex.compile(r"(?i)^\S+\.(?:jpe?g|png|gif|webp|svg|avif|mp4|mp3|pdf|bmp|tiff?)$|^[\p{L}\d]+(?:[-_][\p{L}\d]+){2,}$")
_SHORTCUT = regex.compile(r"(?i)\b(?:ctrl|strg|cmd|⌘)\s?[+-]\s?\w")
_SEPARATORS = regex.compile(r"\s[|/·•‧»›>→–—]\s|[|·•]")
_ARROW = regex.compile(r"[→»›▶►➜⟶»↓↑←«<>]{1,2}$|^[→»›▶►➜⟶←«]")
_CODE = regex.compile(r"[{};]\s*$|^\s*(?:import|from|def|class|return|const|let|var|func|sudo|npm|pip|git|SELECT|\$)\b|=>|\)\s*\{|</?\w+>|::|\w\(\)|^\s*(?://|#!|/\*)")  # fmt: skip
_NO_SPACE_CHARS_A_WORD = 2  # Chinese and Japanese words are about two characters long


def count_words(text: str) -> int:
    """Give the number of words; in scripts without spaces, half the number of characters.

    >>> count_words("Read also:"), count_words("関連記事一覧")
    (2, 3)
    """
    words = len(text.split())
    if text.isascii() or max(text) < "\u0e00":
        return words
    spaceless = sum(map(is_spaceless, text))
    return words if spaceless < 2 else max(words, spaceless // _NO_SPACE_CHARS_A_WORD)


def shape_row(block: RawBlock, words: int) -> list[float]:
    """Give the numbers of one block; ``words`` is its :func:`count_words`."""
    text = block.text
    size = len(text) or 1
    parts = text.split()
    bare = text.rstrip(_CLOSERS)
    last = bare[-1:]
    capitals = sum(part[0].isupper() for part in parts)
    cased = sum(part[0].isupper() or part[0].islower() for part in parts) or 1
    has_digit = any(map(str.isdigit, text)) if size < 400 else True
    digits = sum(map(str.isdigit, text)) if has_digit and size < 400 else 0
    short = size < 300
    first = text[:1]
    mark = block.mark
    return [
        log1p(words),
        not any(map(str.isalpha, text[:200])),
        words <= 1,
        2 <= words <= 3,
        4 <= words <= 7,
        8 <= words <= 14,
        15 <= words <= 29,
        words >= 30,
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
        min(len(_SEPARATORS.findall(text)), 5) / 2 if short else 0.0,
        short and bool(_ARROW.search(text)),
        first in "([【〔" and text[-1:] in ")]】〕",
        ("." in text or "://" in text) and bool(_URL.search(text)),
        "@" in text and bool(_EMAIL.search(text)),
        short and has_digit and bool(_DATE.search(text)),
        short and has_digit and bool(_TIME.search(text)),
        len(parts) == 1 and bool(_FILE_NAME.match(text)),
        "#" in text and short,
        ("+" in text or "-" in text) and bool(_SHORTCUT.search(text)),
        "©" in text or "(c)" in text or "&copy;" in text,
        bool(first) and not first.isalnum() and first not in "\"'“„«”‘「『([—–-•*#>¿¡",
        mark == "bullet",
        mark == "number",
        mark == "heading",
        mark == "quote",
        mark == "code",
        mark == "table",
        block.indent >= 2,
        block.blank_before > 0,
        short and bool(_CODE.search(text)),
    ]
