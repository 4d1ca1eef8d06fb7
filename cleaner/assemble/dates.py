"""The days a dateline names. dateparser reads the dates; what is ours is where they stand and which is which."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, timezone
from functools import cache, lru_cache
from typing import Any

import regex

from cleaner.evidence.folding import fold
from cleaner.evidence.words import LanguageWords, language_words

_TIME = r"(?:[\s,|•·-]*(?:\p{L}{1,9}[.,]?\s+){0,2}\d{1,2}[:.h時시]\s?\d{2}(?::\d{2})?(?:分|분)?\s*(?:[ap]\.?m\.?)?(?:\s*(?:uhr|gmt|utc|[A-Z]{2,4}|[+-]\d{2}:?\d{2}))?)?"  # fmt: skip
_DAY_FORMS = (
    r"(?:(?<!\d)\d{1,2}(?P<sign>[./-])\d{1,2}(?P=sign)(?:19|20)?\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d[./-]\s?\d{1,2}[./-]\s?\d{1,2}(?!\d)"
    r"|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]"
    r"|\d{1,2}\s+tháng\s+\d{1,2},?\s+(?:năm\s+)?(?:19|20)\d\d"
    r"|\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?,?\s+(?:de\s+|of\s+)?\p{L}[\p{L}\p{M}]*\.?,?\s+(?:de\s+|del\s+)?(?:19|20)\d\d"
    r"|(?:19|20)\d\d\.?\s+(?:m\.\s+)?\p{L}[\p{L}\p{M}]*\.?\s+\d{1,2}(?!\d)(?:\.|\s+d\.)?"
    r"|\p{L}[\p{L}\p{M}]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d)"
)
_DAY = regex.compile(
    rf"\d{{4}}-\d{{2}}-\d{{2}}T\d{{2}}:\d{{2}}(?::\d{{2}})?(?:\.\d+)?(?:Z|[+-]\d{{2}}:?\d{{2}})?|{_DAY_FORMS}{_TIME}",
    regex.IGNORECASE,
)
_DAY_ONLY = regex.compile(_DAY_FORMS, regex.IGNORECASE)
_CLOCK = regex.compile(
    r"(?P<hour>\d{1,2})\s?[:.h時시]\s?(?P<minute>\d{2})(?!\s*min\b)(?:[:分분]\d{2}|[分분])?\s*(?P<half>[ap]\.?m\b\.?)?"
    r"\W{0,2}(?P<zone>(?:\b(?!uhr)[A-Z]{3,4})?(?:\s?[+-]\d{1,2}(?::?\d{2})?)?)",
    regex.IGNORECASE,
)
# Words between the parts of a date that say nothing more.
_DAY_WORDS = frozenset({"de", "del", "of", "m", "d"})
_LOOSE_STOP = regex.compile(r"(?<=\d)\.(?!\d)|(?<=\p{L})\.")
_LOOK_BACK_CHARS = 40
_MIDNIGHT = datetime(1, 1, 1)
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SIGN_GAPS = regex.compile(r"\s*([.:/+-])\s*")
_YEAR_FIRST = regex.compile(r"\d{4}")
# Words (zones, prepositions, months of another language) that dateutil does not know; dateparser may.
_UNREAD_WORD = regex.compile(r"(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|am|pm|gmt|utc|t|z|st|nd|rd|th)\b)\b\p{L}+")
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
        line = _ascii_digits(line[:_MAX_DATELINE_CHARS])
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
    return bool(_DAY.search(_ascii_digits(text[:_MAX_DATELINE_CHARS])))


def _ascii_digits(text: str) -> str:
    """Give the text with the digits of all scripts as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def _parse(text: str, language: str) -> datetime | date | None:
    """Give the moment of a matched date; where no library reads the time as the page writes it, it is spelled plainly."""
    day = _DAY_ONLY.match(text)
    clock = _CLOCK.search(text, day.end() if day else 0)
    forms = [text]
    if day and clock:
        forms.append(f"{day[0]} {clock['hour']}:{clock['minute']} {clock['half'] or ''}{clock['zone'] or ''}".strip())
    for parse in (_parse_quickly, _parse_slowly):
        for form in forms:
            moment = parse(form, language)
            if moment is not None:
                return _with_plain_zone(moment) if clock else moment.date()
    if day and clock:
        moment = _parse_quickly(day[0], language) or _parse_slowly(day[0], language)
        return moment.date() if moment else None
    return None


def _parse_slowly(text: str, language: str) -> datetime | None:
    if language not in _known_languages():
        return None
    moment: datetime | None = _parser(language).get_date_data(text).date_obj
    return moment


def _with_plain_zone(moment: datetime) -> datetime:
    """Give the moment with a zone of the standard library: it compares, prints and pickles without dateparser."""
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=timezone(offset))


def _parse_quickly(text: str, language: str) -> datetime | None:
    """Give the moment of a date whose month is a number or stands in our tables.

    dateutil, told the month in English, is a tenth of the cost of dateparser; what it cannot read, dateparser gets.
    """
    from dateutil.parser import ParserError, parse

    months = language_words(language).months
    words = [_ENGLISH_MONTHS[months[word] - 1] if word in months else word for word in fold(text).split()]
    english = _SIGN_GAPS.sub(r"\1", " ".join(word for word in words if word not in _DAY_WORDS))
    if _YEAR_FIRST.match(english):
        english = _LOOSE_STOP.sub(" ", english)
    if _UNREAD_WORD.search(english):
        return None
    try:
        return parse(english.upper(), default=_MIDNIGHT, dayfirst=language != "en" and not _YEAR_FIRST.match(english))
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
