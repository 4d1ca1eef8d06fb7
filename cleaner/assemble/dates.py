"""The days a dateline names. dateparser reads the dates; what is ours is where they stand and which is which."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

import regex

from cleaner.evidence.folding import fold
from cleaner.evidence.words import LanguageWords, language_words

_TIME = r"(?:[\s,|•·-]*(?:\p{L}{1,3}\.?\s+)?\d{1,2}[:.h時시]\s?\d{2}(?::\d{2})?(?:分|분)?\s*(?:[ap]\.?m\.?)?(?:\s*(?:uhr|gmt|utc|[A-Z]{2,4}|[+-]\d{2}:?\d{2}))?)?"  # fmt: skip
_DAY = regex.compile(
    r"(?:"
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?"
    r"|(?:"
    r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d[./-]\s?\d{1,2}[./-]\s?\d{1,2}(?!\d)"
    r"|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]"
    r"|\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?,?\s+(?:de\s+|of\s+)?\p{L}[\p{L}\p{M}]*\.?,?\s+(?:de\s+|del\s+|tháng\s+\d+,?\s+)?(?:19|20)\d\d"
    r"|\p{L}[\p{L}\p{M}]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d"
    rf"){_TIME})",
    regex.IGNORECASE,
)
_HAS_TIME = regex.compile(r"\d{1,2}[:h時시]\s?\d{2}|T\d{2}:\d{2}|\d{4},?\s+\d{1,2}\.\d{2}(?!\d)")
_LOOK_BACK_CHARS = 40
_MIDNIGHT = datetime(1, 1, 1)
# Zones that dateutil does not know by their letters; dateparser does.
_OTHER_ZONE = regex.compile(r"\b(?!AM\b|PM\b|GMT\b|UTC\b)[A-Z]{3,5}$")
_MAX_DATELINE_CHARS = 500


def dates_of(datelines: Iterable[str], words: LanguageWords) -> tuple[datetime | date | None, datetime | date | None]:
    """Give the day the piece came out and the day it was changed, as far as the lines say.

    A day without a time gives a :class:`date`; a time without a zone gives a naive :class:`datetime`.

    >>> dates_of(["Published 3 April 2025, updated 5 April 2025"], language_words("en"))
    (datetime.date(2025, 4, 3), datetime.date(2025, 4, 5))
    """
    published = modified = None
    modified_words = (*words.modified, *language_words("en").modified)
    for line in datelines:
        line = line[:_MAX_DATELINE_CHARS]
        before = 0
        for match in _DAY.finditer(line):
            day = _parse(match[0], words.language)
            if day is None:
                continue
            label = fold(line[max(before, match.start() - _LOOK_BACK_CHARS) : match.start()])
            before = match.end()
            if any(word in label for word in modified_words):
                modified = modified or day
            elif published is None:
                published = day
    return published, modified


def has_date(text: str) -> bool:
    """Whether a full date (day, month and year) stands in ``text``."""
    return bool(_DAY.search(text[:_MAX_DATELINE_CHARS]))


def _parse(text: str, language: str) -> datetime | date | None:
    moment = _parse_english(text) if language == "en" else None
    if moment is None and language in _known_languages():
        moment = _parser(language).get_date_data(text).date_obj
    if moment is None and language != "en":
        moment = _parse_english(text)
    if moment is None:
        return None
    return moment if _HAS_TIME.search(text) else moment.date()


def _parse_english(text: str) -> datetime | None:
    """Give the moment of an English or numeric date: dateutil is a tenth of the cost of dateparser."""
    from dateutil.parser import ParserError, parse

    if _OTHER_ZONE.search(text):
        return None
    try:
        return parse(text, default=_MIDNIGHT)
    except (ParserError, OverflowError):
        return None


@cache  # one parser a language
def _parser(language: str) -> Any:
    from dateparser.date import DateDataParser

    settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"], "RETURN_TIME_AS_PERIOD": False}
    return DateDataParser(languages=[language], settings=settings)


@lru_cache(maxsize=1)
def _known_languages() -> frozenset[str]:
    from dateparser.data.languages_info import language_order

    return frozenset(language_order)
