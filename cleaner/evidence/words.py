"""The word tables of one language: months, bylines, credits, and words that speak to the reader."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from cleaner.evidence.folding import fold
from cleaner.evidence.matching import PhraseMatcher
from cleaner.evidence.phrases import Phrase, languages
from cleaner.roles import Role

# Signal, table, scope of the match, role the words point to.
_SIGNALS = (
    ("month", "MONTHS", "any", Role.DATELINE),
    ("weekday", "WEEKDAYS", "any", Role.DATELINE),
    ("published", "PUBLISHED", "start", Role.DATELINE),
    ("modified", "MODIFIED", "start", Role.DATELINE),
    ("reading_time", "READING_TIME", "short", Role.DATELINE),
    ("time_word", "TIME_WORDS", "short", Role.DATELINE),
    ("byline", "BYLINE", "start", Role.BYLINE),
    ("byline_after", "BYLINE_AFTER", "end", Role.BYLINE),
    ("author_title", "AUTHOR_TITLES", "any", Role.BYLINE),
    ("credit", "CREDIT", "any", Role.CAPTION),
    ("reader", "READER", "any", Role.OTHER_CHROME),
    ("site", "SITE", "any", Role.OTHER_CHROME),
)
SIGNALS = tuple(signal for signal, *_ in _SIGNALS)
DEFAULT_LANGUAGE = "en"
"""Tables used for a page whose language has none: English words stand on pages everywhere."""


@dataclass(frozen=True)
class LanguageWords:
    """The word tables of one language, folded unless they say otherwise, and a matcher over them.

    The identifier of a hit ends in the name of its signal.
    """

    language: str
    matcher: PhraseMatcher
    byline: tuple[str, ...]
    byline_after: tuple[str, ...]
    author_titles: tuple[str, ...]
    name_joiners: tuple[str, ...]
    published: tuple[str, ...]
    modified: tuple[str, ...]
    credit: tuple[str, ...]
    """As sites print them, and folded: captions are cut in the text as it stands."""
    months: dict[str, int]
    """Number of the month, 1 to 12, by each of its folded names."""


@cache  # at most one entry a language; entries never change
def language_words(language: str | None) -> LanguageWords:
    """Give the tables of ``language``; the English ones when it is unknown or has none."""
    code = language if language in languages() and language != "shared" else DEFAULT_LANGUAGE
    return _load(str(code))


@cache
def folded_agencies() -> frozenset[str]:
    """Give the names of picture and news agencies in their matching form."""
    return frozenset(_table(importlib.import_module("cleaner.lang.shared.words"), "AGENCIES"))


def _load(code: str) -> LanguageWords:
    module = importlib.import_module(f"cleaner.lang.{code}.words")
    rows = [_row(code, signal, scope, role, _table(module, name)) for signal, name, scope, role in _SIGNALS]
    rows.append(_row("shared", "agency", "any", Role.CAPTION, tuple(sorted(folded_agencies()))))
    return LanguageWords(
        language=code,
        matcher=PhraseMatcher([row for row in rows if row.groups[0]]),
        byline=_longest_first(module, "BYLINE"),
        byline_after=_longest_first(module, "BYLINE_AFTER"),
        author_titles=_longest_first(module, "AUTHOR_TITLES"),
        name_joiners=_longest_first(module, "NAME_JOINERS"),
        published=_longest_first(module, "PUBLISHED"),
        modified=_longest_first(module, "MODIFIED"),
        credit=tuple(sorted({*module.CREDIT, *_table(module, "CREDIT")}, key=len, reverse=True)),
        months={fold(name): number for number, names in enumerate(module.MONTHS, start=1) for name in names},
    )


def _row(code: str, signal: str, scope: str, role: Role, words: tuple[str, ...]) -> Phrase:
    return Phrase(f"{code}.words.{signal}", code, role, scope, "word", (words,), (), "", "")


def _table(module: ModuleType, name: str) -> tuple[str, ...]:
    cells = getattr(module, name)
    flat = [word for cell in cells for word in ((cell,) if isinstance(cell, str) else cell)]
    return tuple(dict.fromkeys(fold(word) for word in flat))


def _longest_first(module: ModuleType, name: str) -> tuple[str, ...]:
    return tuple(sorted(_table(module, name), key=len, reverse=True))
