"""Which of the printed line and the page data is believed."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

from cleaner.assemble.fields import Chosen, choose_authors, choose_dates, choose_language, choose_url
from cleaner.evidence.words import language_words
from cleaner.read.pagedata import Candidate, PageData
from cleaner.roles import Role

ENGLISH = language_words("en")
STRONG = Candidate(("Mara Lind",), "json-ld")
WEAK = Candidate(("Osk Courier",), "meta author", is_weak=True)
NOON = datetime(2025, 4, 3, 12, tzinfo=timezone.utc)
CANONICAL = Candidate("https://www.osk.example/a", "link canonical")


@pytest.mark.parametrize(
    ("byline", "candidates", "authors", "source"),
    [
        ("By Ola Berg", (STRONG, WEAK), ("Mara Lind",), "json-ld"),
        ("By Ola Berg", (WEAK,), ("Ola Berg",), "page"),
        ("", (WEAK,), ("Osk Courier",), "meta author"),
        ("", (), (), None),
    ],
)
def test_authors(byline: str, candidates: tuple[Candidate[tuple[str, ...]], ...], authors: object, source: str | None) -> None:
    chosen = Chosen()
    assert choose_authors(chosen, {Role.BYLINE: [byline]}, PageData(authors=candidates), ENGLISH) == authors
    assert chosen.sources.get("authors") == source


def test_a_date_of_the_data_on_the_printed_day_comes_before_others() -> None:
    other: Candidate[datetime | date] = Candidate(datetime(2024, 1, 1, tzinfo=timezone.utc), "json-ld")
    marked: Candidate[datetime | date] = Candidate(NOON, "time")
    data = PageData(published=(other, marked))
    chosen = Chosen()
    assert choose_dates(chosen, {Role.DATELINE: ["3 April 2025"]}, data, ENGLISH) == (NOON, None)
    assert chosen.sources == {"date_published": "time"}
    assert choose_dates(Chosen(), {}, data, ENGLISH)[0] == other.value


def test_a_printed_date_stands_where_the_data_has_none() -> None:
    chosen = Chosen()
    assert choose_dates(chosen, {Role.BYLINE: ["By Ola Berg, 3 April 2025"]}, PageData(), ENGLISH)[0] == date(2025, 4, 3)
    assert chosen.sources == {"date_published": "page"}


@pytest.mark.parametrize(
    ("told", "url", "source"),
    [
        (None, CANONICAL.value, "link canonical"),
        ("https://osk.example/a?x=1", CANONICAL.value, "link canonical"),
        ("https://copy.example/a", "https://copy.example/a", "caller"),
        ("https://[bad", "https://[bad", "caller"),
    ],
)
def test_the_canonical_address_is_taken_from_the_same_site_only(told: str | None, url: str, source: str) -> None:
    chosen = Chosen()
    assert choose_url(chosen, told, PageData(canonical_url=(CANONICAL,))) == url
    assert chosen.sources["url"] == source


@pytest.mark.parametrize(
    ("found", "told", "named", "language", "source"),
    [
        ("en", None, "en-GB", "en-GB", "html lang"),
        ("de", None, "en-GB", "de", "text"),
        (None, None, "en-GB", "en-GB", "html lang"),
        ("no", None, "nb-NO", "nb-NO", "html lang"),
        ("en", "fr", "en-GB", "fr", "caller"),
    ],
)
def test_the_language_is_that_of_the_words(found: str | None, told: str | None, named: str, language: str, source: str) -> None:
    chosen = choose_language(found, told, PageData(in_language=(Candidate(named, "html lang"),)))
    assert chosen is not None
    assert (chosen.value, chosen.source) == (language, source)
    assert choose_language(None, None, PageData()) is None
