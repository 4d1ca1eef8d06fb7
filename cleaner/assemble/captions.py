"""A picture's text parted into what it shows and who made it."""

from __future__ import annotations

from functools import cache

import regex

from cleaner.evidence.folding import fold
from cleaner.evidence.words import LanguageWords, folded_agencies, language_words

_BRACKETED_END = regex.compile(r"[(\[（【]([^()\[\]（）【】]{2,80})[)\]）】]\.?$")
_SIGN = regex.compile(r"(?:©|\(c\)|ⓒ|℗)\s*(.{2,80})$", regex.IGNORECASE)
_TAIL = regex.compile(r"(?:^|[.!?…。»\"”]\s*|\s[|/–—-]\s*|\s{2,})([^.!?…。|]{2,60})$")
_CREDIT_PARTS = regex.compile(r"[/|,–—]|\s-\s|\bvia\b")
_MAX_CREDIT_CHARS = 90


def split_credit(text: str, words: LanguageWords) -> tuple[str | None, str | None]:
    """Give caption and credit of a picture's text; ``None`` for the part it lacks.

    >>> split_credit("The envoy in Kyiv. Credit: AP", language_words("en"))
    ('The envoy in Kyiv.', 'AP')
    >>> split_credit("Photo: Jane Doe/Reuters", language_words("en"))
    (None, 'Jane Doe/Reuters')
    """
    text = " ".join(text.split())
    label = _label_pattern(words.language)
    found = _labelled(text, label) or _signed(text) or _in_brackets(text, label) or _agency_tail(text)
    if not found:
        return text or None, None
    start, credit = found
    caption = text[:start].rstrip(" |/–—-·•,(").strip()
    return caption or None, credit.strip(" .)]:") or None


def _labelled(text: str, label: regex.Pattern[str]) -> tuple[int, str] | None:
    matches = list(label.finditer(text))
    if not matches:
        return None
    last = matches[-1]
    # Without a colon the word must open a piece of its own ("Photo by …"), else it is part of the sentence.
    return (last.start(), last["credit"]) if len(last["credit"]) <= _MAX_CREDIT_CHARS else None


def _signed(text: str) -> tuple[int, str] | None:
    match = _SIGN.search(text)
    return (match.start(), match[1]) if match else None


def _in_brackets(text: str, label: regex.Pattern[str]) -> tuple[int, str] | None:
    match = _BRACKETED_END.search(text)
    if match and (_names_agency(match[1]) or label.match(match[1])):
        return match.start(), match[1]
    return None


def _agency_tail(text: str) -> tuple[int, str] | None:
    match = _TAIL.search(text)
    if match and _names_agency(match[1]) and len(match[1].split()) <= 8:
        return match.start(1), match[1]
    return None


def _names_agency(text: str) -> bool:
    agencies = folded_agencies()
    parts = [fold(part).removesuffix(" photo") for part in (text, *_CREDIT_PARTS.split(text))]
    return any(part in agencies for part in parts) or any(parts[0].endswith(f" {name}") for name in agencies if len(name) > 3)


@cache  # one pattern a language
def _label_pattern(language: str) -> regex.Pattern[str]:
    tables = dict.fromkeys((*language_words(language).credit, *language_words("en").credit))
    labels = "|".join(regex.escape(word) for word in sorted(tables, key=len, reverse=True))
    by = "|".join(regex.escape(word) for word in tables if " " in word)
    opening = r"(?:^|(?<=[.!?…。|/)\"”»–—-])\s*|\s[|/(\[]\s*|[(\[（【]|\s(?=\p{Lu}))"
    return regex.compile(
        rf"{opening}(?:(?:{labels})(?:\s?[(（][^()（）]{{1,12}}[)）])?(?:\s*[:：=＝]\s*|(?<=\.)\s+)|(?:{by})\s+)"
        r"(?P<credit>[^:]{2,}?)[)\]）】]?\.?$",
        regex.IGNORECASE,
    )
