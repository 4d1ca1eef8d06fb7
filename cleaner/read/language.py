"""The language of a text as BCP 47; turbohtml detects it, babel maps the code."""

from __future__ import annotations

import pkgutil
from functools import cache

from turbohtml.detect import LanguageDetection, detect_language

import cleaner.lang

MAX_CHARS = 1_000
"""Characters that are looked at: more do not change the answer, and time stays the same for huge pages."""
MIN_CONFIDENCE = 0.05
MIN_LETTERS = 12
MAX_SHORT_CHARS = 300
"""Texts shorter than this are taken for one of the languages that have tables: too little tells rare ones apart."""


def language_of(text: str) -> str | None:
    """Give the BCP 47 code of the language most of ``text`` is in, ``None`` when it is too short to tell.

    >>> language_of("Der Minister sagte am Montag, dass die Verhandlungen weitergehen.")
    'de'
    """
    start, end = sampled_span(text)
    sample = text[start:end]
    if sum(map(str.isalpha, sample[:200])) < MIN_LETTERS:
        return None
    match = detect_language(sample, _spoken_here() if len(sample) < MAX_SHORT_CHARS else None)
    if match.language is None or match.confidence < MIN_CONFIDENCE:
        return None
    return short_code(match.language)


def sampled_span(text: str) -> tuple[int, int]:
    """Give where the characters stand that are looked at: the middle of a page holds its article, the top its menus.

    >>> sampled_span("short")
    (0, 5)
    """
    start = max((len(text) - MAX_CHARS) // 2, 0)
    return start, min(start + MAX_CHARS, len(text))


@cache  # one entry a language
def short_code(code: str) -> str:
    """Give the BCP 47 code of an ISO 639-3 code.

    >>> short_code("deu"), short_code("nob"), short_code("gsw")
    ('de', 'no', 'gsw')
    """
    from babel.core import get_global

    short = str(get_global("language_aliases").get(code, code))
    # Written Norwegian has two codes; sites and our tables use the common one.
    return "no" if short in ("nb", "nn") else short


@cache
def _spoken_here() -> LanguageDetection:
    from babel.core import get_global

    ours = {module.name for module in pkgutil.iter_modules(cleaner.lang.__path__)}
    codes = {code for code in get_global("language_aliases") if len(code) == 3 and short_code(code) in ours}
    return LanguageDetection(allowed=frozenset(codes))
