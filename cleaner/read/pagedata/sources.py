"""Where page data stands in the HTML: one look at the elements that can hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from turbohtml import Document, Element

MAX_SCRIPTS = 60
MAX_VALUES_A_NAME = 60
MAX_VALUE_CHARS = 4_000
MAX_HEADINGS = 4
MAX_TIMES = 20


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
    for element in document.find_all("meta"):
        _add_meta(metas, element)
    links: dict[str, list[str]] = {}
    for element in document.find_all("link"):
        for relation in (element.attr("rel") or "").lower().split()[:4]:
            links.setdefault(relation, []).append((element.attr("href") or "").strip())
    json_ld, scripts = _scripts(document)
    title, page = document.find("title"), document.find("html")
    return PageSources(
        {name: tuple(values) for name, values in metas.items()},
        {name: tuple(values) for name, values in links.items()},
        folded_space(title.text) if title is not None else "",
        tuple(filter(None, (folded_space(element.text) for element in document.find_all("h1", limit=MAX_HEADINGS)))),
        (page.attr("lang") or page.attr("xml:lang") or "") if page is not None else "",
        tuple(
            {name: element.attr(name) or "" for name in ("datetime", "itemprop", "class", "pubdate")}
            for element in document.find_all("time", limit=MAX_TIMES)
            if element.attr("datetime")
        ),
        json_ld,
        scripts,
    )


def _scripts(document: Document) -> tuple[tuple[str, ...], tuple[Script, ...]]:
    """Give the texts of the JSON-LD scripts, and the other inline scripts."""
    json_ld: list[str] = []
    scripts: list[Script] = []
    for element in document.find_all("script"):
        kind = (element.attr("type") or "").strip().lower()
        if "ld+json" in kind:
            if len(json_ld) < MAX_SCRIPTS:
                json_ld.append(element.text)
        elif len(scripts) < MAX_SCRIPTS and not element.attr("src"):
            scripts.append(Script(kind, (element.attr("id") or "").lower(), element.text))
    return tuple(json_ld), tuple(scripts)


def folded_space(text: str) -> str:
    r"""Give the start of ``text`` with single spaces and none at its ends.

    >>> folded_space(" A  day\n out ")
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
