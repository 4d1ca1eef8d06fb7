"""Where page data stands in the HTML: one look at the elements that can hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from turbohtml import Document, Element

MAX_SCRIPTS = 60
MAX_VALUES_A_NAME = 60
MAX_VALUE_CHARS = 4_000
MAX_HEADINGS = 4
MAX_TIMES = 20
_TAGS = ["html", "meta", "link", "title", "script", "time", "h1"]


@dataclass(frozen=True)
class Script:
    """An inline script that may hold data: its ``type`` and ``id`` in lower case, and its text."""

    type: str
    id: str
    text: str


@dataclass(frozen=True)
class PageSources:
    """What the page data is read from, in page order; names of ``meta`` and ``link`` are in lower case."""

    metas: Mapping[str, tuple[str, ...]]
    links: Mapping[str, tuple[str, ...]]
    title: str
    headings: tuple[str, ...]
    language: str
    times: tuple[Mapping[str, str], ...]
    """Attributes of the ``time`` elements that name a moment."""
    json_ld: tuple[str, ...]
    scripts: tuple[Script, ...]


def find_sources(document: Document) -> PageSources:
    """Give the places of ``document`` that hold page data."""
    metas: dict[str, list[str]] = {}
    links: dict[str, list[str]] = {}
    found: dict[str, Any] = {"title": "", "language": ""}
    headings: list[str] = []
    times: list[Mapping[str, str]] = []
    json_ld: list[str] = []
    scripts: list[Script] = []
    for element in document.find_all(_TAGS):
        tag = element.tag
        if tag == "meta":
            _add_meta(metas, element)
        elif tag == "script":
            kind = (element.attr("type") or "").strip().lower()
            if "ld+json" in kind:
                if len(json_ld) < MAX_SCRIPTS:
                    json_ld.append(element.text)
            elif not element.attr("src") and len(scripts) < MAX_SCRIPTS:
                scripts.append(Script(kind, (element.attr("id") or "").lower(), element.text))
        elif tag == "link":
            for relation in (element.attr("rel") or "").lower().split()[:4]:
                links.setdefault(relation, []).append((element.attr("href") or "").strip())
        elif tag == "title":
            found["title"] = found["title"] or folded_space(element.text)
        elif tag == "h1":
            if len(headings) < MAX_HEADINGS:
                headings.append(folded_space(element.text))
        elif tag == "time":
            if element.attr("datetime") and len(times) < MAX_TIMES:
                times.append({name: element.attr(name) or "" for name in ("datetime", "itemprop", "class", "pubdate")})
        elif not found["language"]:
            found["language"] = element.attr("lang") or element.attr("xml:lang") or ""
    return PageSources(
        {name: tuple(values) for name, values in metas.items()},
        {name: tuple(values) for name, values in links.items()},
        found["title"],
        tuple(filter(None, headings)),
        found["language"],
        tuple(times),
        tuple(json_ld),
        tuple(scripts),
    )


def folded_space(text: str) -> str:
    """Give the start of ``text`` with single spaces and none at its ends.

    >>> folded_space(" A  day\\n out ")
    'A day out'
    """
    return " ".join(text[:MAX_VALUE_CHARS].split())


def _add_meta(metas: dict[str, list[str]], element: Element) -> None:
    content = folded_space(element.attr("content") or "")
    if not content:
        return
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        name = element.attr(attribute)
        if name:
            values = metas.setdefault(name.strip().lower(), [])
            if len(values) < MAX_VALUES_A_NAME and content not in values:
                values.append(content)
