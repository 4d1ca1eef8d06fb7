"""The fields of an article: what the page prints, what its data says, and which of the two is believed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar
from urllib.parse import urlsplit

from cleaner.assemble.dates import dates_of, has_date
from cleaner.assemble.people import authors_of
from cleaner.evidence.words import LanguageWords
from cleaner.read.language import short_code
from cleaner.read.pagedata import Candidate, PageData
from cleaner.roles import Role

Value = TypeVar("Value")
Moment = datetime | date
ByRole = dict[Role, list[str]]

PAGE, CALLER, WORDS = "page", "caller", "text"


@dataclass
class Chosen:
    """The values chosen so far, and where each came from."""

    sources: dict[str, str] = field(default_factory=dict)

    def take(self, name: str, options: Iterable[Candidate[Value] | None]) -> Value | None:
        """Give the first value there is, and note its source under ``name``."""
        for candidate in options:
            if candidate is not None and candidate.value:
                self.sources[name] = candidate.source
                return candidate.value
        return None


def printed(value: Value | None) -> Candidate[Value] | None:
    """Give what the page prints as a candidate."""
    return Candidate(value, PAGE) if value else None


def choose_authors(chosen: Chosen, by_role: ByRole, data: PageData, words: LanguageWords) -> tuple[str, ...]:
    """Give the people of the page data, else of the byline, else a desk or site that the data names as the author."""
    names = [name for byline in by_role.get(Role.BYLINE, ()) for name in authors_of(byline, words)]
    people = tuple(dict.fromkeys(names))
    strong = [candidate for candidate in data.authors if not candidate.is_weak]
    weak = [candidate for candidate in data.authors if candidate.is_weak]
    return chosen.take("authors", [*strong, printed(people), *weak]) or ()


def choose_dates(chosen: Chosen, by_role: ByRole, data: PageData, words: LanguageWords) -> tuple[Moment | None, Moment | None]:
    """Give the moments the piece came out and was changed: of the data, those of the printed day before others."""
    # Reading printed dates takes longer than all else here: not where the data says both and does not contradict itself.
    is_clear = _is_one_day(data.published) and _is_one_day(data.modified)
    published, modified = (None, None) if is_clear else _printed_dates(by_role, words)
    return (
        chosen.take("date_published", [*_of_day_first(data.published, published), printed(published)]),
        chosen.take("date_modified", [*_of_day_first(data.modified, modified), printed(modified)]),
    )


def _is_one_day(candidates: Sequence[Candidate[Moment]]) -> bool:
    return len({_day(candidate.value) for candidate in candidates}) == 1


def _printed_dates(by_role: ByRole, words: LanguageWords) -> tuple[Moment | None, Moment | None]:
    # A byline often ends in the day; it is asked only where no dateline gave one.
    published, modified = dates_of(by_role.get(Role.DATELINE, ()), words)
    if published is None:
        dated = [line for line in by_role.get(Role.BYLINE, ()) if has_date(line)]
        published, found = dates_of(dated, words)
        modified = modified or found
    return published, modified


def _of_day_first(candidates: Sequence[Candidate[Moment]], day: Moment | None) -> Sequence[Candidate[Moment]]:
    if day is None or len(candidates) < 2:
        return candidates
    wanted = _day(day)
    return sorted(candidates, key=lambda candidate: _day(candidate.value) != wanted)


def _day(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def choose_url(chosen: Chosen, url: str | None, data: PageData) -> str | None:
    """Give the canonical address, or the one the caller told where the page names none of the same site."""
    fits = [candidate for candidate in data.canonical_url if not candidate.is_weak]
    if url is not None:
        site = _site(url)
        fits = [candidate for candidate in fits if site and _site(candidate.value) == site]
    return chosen.take("url", [*fits, Candidate(url, CALLER) if url else None, *data.canonical_url])


def _site(url: str) -> str:
    """Give the last two labels of the host: close enough to tell two sites apart."""
    try:
        labels = (urlsplit(url).hostname or "").split(".")
    except ValueError:
        return ""
    return ".".join(labels[-2:])


def choose_language(found: str | None, told: str | None, data: PageData) -> Candidate[str] | None:
    """Give the language: as told, else that of the words; the page's own tag where it agrees or the words do not tell."""
    if told:
        return Candidate(told, CALLER)
    for candidate in data.in_language:
        if found is None or short_code(primary(candidate.value) or "") == found:
            return candidate
    return Candidate(found, WORDS) if found else None


def primary(language: str | None) -> str | None:
    """Give the first part of a language tag, in the form the tables have it.

    >>> primary("pt-BR"), primary("nb-NO")
    ('pt', 'no')
    """
    return short_code(language.split("-")[0].lower()) if language else None
