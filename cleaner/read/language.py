"""The language of a text as BCP 47; turbohtml detects it, babel maps the code."""

from __future__ import annotations

from functools import cache

from turbohtml.detect import detect_language

MAX_CHARS = 1_500
"""Characters that are looked at: more do not change the answer, and time stays the same for huge pages."""
MIN_CONFIDENCE = 0.05
MIN_LETTERS = 12


def language_of(text: str) -> str | None:
    """Give the BCP 47 code of the language most of ``text`` is in, ``None`` when it is too short to tell.

    >>> language_of("Der Minister sagte am Montag, dass die Verhandlungen weitergehen.")
    'de'
    """
    # The middle of a page holds its article, the top its menus.
    start = max((len(text) - MAX_CHARS) // 2, 0)
    sample = text[start : start + MAX_CHARS]
    if sum(map(str.isalpha, sample[:200])) < MIN_LETTERS:
        return None
    match = detect_language(sample)
    if match.language is None or match.confidence < MIN_CONFIDENCE:
        return None
    return short_code(match.language)


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
