"""What a page says about itself: every field as candidates in order of trust, each with the place it stood in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True)
class Candidate(Generic[Value]):
    """One value of a field and where it came from.

    ``is_weak`` marks a value that is kept only because it is better than none: a desk or the site named as the author,
    a canonical address that is the front page.
    """

    value: Value
    source: str
    is_weak: bool = False


@dataclass(frozen=True)
class TextBlock:
    """One block of an article that a page carries as data: its tag (``p``, ``h2``, ``li``, …) and its text."""

    tag: str
    text: str


@dataclass(frozen=True)
class PageData:
    """The page data of one page; every field holds its candidates, the most trusted first, and is empty when there is none.

    Sources are named as a reader of the HTML would: ``"json-ld"``, ``"microdata"``, ``"og:title"``, ``"meta author"``,
    ``"link canonical"``, ``"time"``, ``"title"``, ``"h1"``, ``"html lang"``, ``"trafilatura"``, ``"htmldate"``, …

    >>> PageData().headline
    ()
    """

    headline: tuple[Candidate[str], ...] = ()
    description: tuple[Candidate[str], ...] = ()
    authors: tuple[Candidate[tuple[str, ...]], ...] = ()
    published: tuple[Candidate[datetime | date], ...] = ()
    modified: tuple[Candidate[datetime | date], ...] = ()
    site_name: tuple[Candidate[str], ...] = ()
    in_language: tuple[Candidate[str], ...] = ()
    canonical_url: tuple[Candidate[str], ...] = ()
    topics: tuple[Candidate[tuple[str, ...]], ...] = ()
    section: tuple[Candidate[str], ...] = ()
    image: tuple[Candidate[str], ...] = ()
    page_type: tuple[Candidate[tuple[str, ...]], ...] = ()
    article_body: tuple[Candidate[tuple[TextBlock, ...]], ...] = ()


def best(candidates: tuple[Candidate[Value], ...]) -> Value | None:
    """Give the value of the most trusted candidate, ``None`` when there is none.

    >>> best((Candidate("A day out", "json-ld"), Candidate("A day out | The Paper", "title")))
    'A day out'
    """
    return candidates[0].value if candidates else None
