"""Moments as page data writes them: ISO 8601 above all, then mail dates, time stamps, numbers and months in words."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta, timezone

from cleaner.evidence.folding import fold
from cleaner.evidence.words import LanguageWords, language_words

EARLIEST_YEAR = 1990
"""No page on the web came out before."""
_MAX_CHARS = 80
_ISO = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})"
    r"(?:[T\s_]{1,3}(?P<hour>\d{1,2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,](?P<part>\d{1,9}))?)?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,2}([ap]\.?m)?", re.IGNORECASE)
_OFFSET = re.compile(r"(?<=[\d\s])(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?:\s|\)|$)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_DAY = re.compile(r"(?<![\d:])(\d{1,2})(?![\d:])")
_STAMP = re.compile(r"\d{10}(?:\d{3})?")


def moment_of(text: str, words: LanguageWords, latest: date) -> datetime | date | None:
    """Give the moment ``text`` names: with its zone where it has one, a day where it has no time.

    ``None`` when no day is named, or one before 1990 or after ``latest``.

    >>> moment_of("2025-03-04T05:06:07+01:00", language_words("en"), date(2026, 1, 1)).isoformat()
    '2025-03-04T05:06:07+01:00'
    >>> moment_of("4 March 2025", language_words("en"), date(2026, 1, 1))
    datetime.date(2025, 3, 4)
    """
    text = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text[:_MAX_CHARS]).strip()
    try:
        moment = _iso(text) or _stamp(text) or _spelled(text, words)
        if moment is None:
            return None
        day = moment.date() if isinstance(moment, datetime) else moment
        return moment if date(EARLIEST_YEAR, 1, 1) <= day <= latest else None
    except (ValueError, OverflowError):
        return None


def day_of(moment: datetime | date) -> date:
    """Give the day of a moment as the page names it.

    >>> day_of(datetime(2025, 3, 4, 5, 6))
    datetime.date(2025, 3, 4)
    """
    return moment.date() if isinstance(moment, datetime) else moment


def latest_day() -> date:
    """Give the last day that is not the future in any zone."""
    return datetime.now(timezone.utc).date() + timedelta(days=1)


def _iso(text: str) -> datetime | date | None:
    match = _ISO.match(text)
    if match is None or (match.end() < len(text) and text[match.end()].isdigit()):
        return None
    day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    if match["hour"] is None:
        return None if _CLOCK.search(text, match.end()) else day
    micro = int((match["part"] or "0")[:6].ljust(6, "0"))
    zone = _zone(match["zone"])
    return datetime(
        day.year, day.month, day.day, int(match["hour"]) % 24, int(match["minute"]), int(match["second"] or 0), micro, zone
    )


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    if text[0] not in "+-":
        return timezone.utc
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(offset if text[0] == "+" else -offset)


def _stamp(text: str) -> datetime | None:
    if not _STAMP.fullmatch(text):
        return None
    return datetime.fromtimestamp(int(text[:10]), timezone.utc)


def _spelled(text: str, words: LanguageWords) -> datetime | date | None:
    day = _day_in_numbers(text, words) or _day_in_words(text, words)
    if day is None:
        return None
    clock = _CLOCK.search(text)
    if clock is None:
        return day
    hour = int(clock[1])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4][0] in "pP" else 0)
    offset = _OFFSET.search(text, clock.end(2))
    return datetime(
        day.year, day.month, day.day, hour, int(clock[2]), int(clock[3] or 0), 0, _zone(offset[1]) if offset else None
    )


def _day_in_numbers(text: str, words: LanguageWords) -> date | None:
    match = _YEAR_FIRST.search(text)
    if match:
        return date(int(match[1]), int(match[2]), int(match[3]))
    match = _NUMBERS.search(text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    # Only English pages put the month first, and only with strokes.
    month_first = second > 12 or (words.language == "en" and "/" in match[0] and first <= 12)
    return date(year, first, second) if month_first else date(year, second, first)


def _day_in_words(text: str, words: LanguageWords) -> date | None:
    year, months = _YEAR.search(text), language_words("en").months
    if year is None:
        return None
    number = next(
        (words.months.get(word) or months.get(word) for word in fold(text).split() if word in words.months or word in months),
        None,
    )
    rest = text[: year.start()] + " " + text[year.end() :]
    day = _DAY.search(rest)
    return date(int(year[1]), number, int(day[1])) if number and day else None
