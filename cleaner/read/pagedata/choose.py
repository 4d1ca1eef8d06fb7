"""The page data of a parsed page: every field from every place that has it, in order of trust."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TypeVar
from urllib.parse import urljoin, urlsplit

from turbohtml import Document

from cleaner.evidence.words import LanguageWords, language_words
from cleaner.read.pagedata.bodies import blocks_of
from cleaner.read.pagedata.fields import Candidate, PageData, TextBlock
from cleaner.read.pagedata.hydration import hydration_body
from cleaner.read.pagedata.linked_data import (
    Graph,
    Node,
    main_nodes,
    microdata_graph,
    plain_address,
    read_graph,
    squeezed,
    types_of,
)
from cleaner.read.pagedata.meta_names import (
    META_AUTHORS,
    META_DESCRIPTIONS,
    META_HEADLINES,
    META_IMAGES,
    META_LANGUAGES,
    META_MODIFIED,
    META_PUBLISHED,
    META_SECTIONS,
    META_SITES,
    META_TOPICS,
)
from cleaner.read.pagedata.moments import day_of, latest_day, moment_of
from cleaner.read.pagedata.people import Named, people_of
from cleaner.read.pagedata.sources import PageSources, find_sources, folded_space
from cleaner.read.pagedata.titles import is_own_name, language_tag, plain_title, topics_of

Value = TypeVar("Value")
Pairs = list[tuple[str, str]]

_MAX_TITLE_PART_CHARS = 60


def read_page_data(
    document: Document, url: str | None = None, *, with_hydration: bool = True, latest: date | None = None
) -> PageData:
    """Give what the page says about itself in its data; a page without any gives empty fields, and nothing raises.

    ``with_hydration`` looks for the body in the state that scripts start from when no JSON-LD holds it; ``latest`` is the
    last day a date may have (tomorrow unless told otherwise).

    >>> import turbohtml
    >>> page = turbohtml.parse("<title>Bridge opens | Harbour Post</title><meta name=author content='By Jane Doe'>")
    >>> data = read_page_data(page, "https://harbourpost.example/bridge")
    >>> data.headline[0].value, data.authors[0]
    ('Bridge opens', Candidate(value=('Jane Doe',), source='meta author', is_weak=False))
    """
    sources = find_sources(document)
    linked = read_graph(sources.json_ld)
    micro = microdata_graph(document.microdata())
    address = url or _first(sources.links.get("canonical")) or _first(sources.metas.get("og:url")) or ""
    addresses = frozenset(filter(None, (plain_address(text) for text in (url or "", *sources.links.get("canonical", ())))))
    titles = frozenset(map(squeezed, (*sources.metas.get("og:title", ()), *sources.headings, sources.title)))
    reader = _Reader(sources, address, latest or latest_day())
    for name, graph in (("json-ld", linked), ("microdata", micro)):
        for node in main_nodes(graph, addresses, titles):
            reader.nodes.append((name, graph, node))
    return reader.read(linked, with_hydration)


class _Reader:
    """One page being read; holds what several fields need."""

    def __init__(self, sources: PageSources, address: str, latest: date) -> None:
        self.sources, self.address, self.latest = sources, address, latest
        self.nodes: list[tuple[str, Graph, Node]] = []

    def read(self, linked: Graph, with_hydration: bool) -> PageData:
        languages = _kept((source, language_tag(text)) for source, text in self._languages())
        words = language_words(languages[0].value.split("-")[0] if languages else None)
        sites = self._sites(linked)
        own_names = self._own_names(sites)
        published, modified = self._dates(words)
        sections = _each_once(self._metas(META_SECTIONS) + self._texts("articlesection"))
        return PageData(
            headline=self._headlines(own_names),
            description=_each_once(self._texts("description") + self._metas(META_DESCRIPTIONS)),
            authors=self._authors(words, own_names),
            published=published,
            modified=modified,
            site_name=sites,
            in_language=languages,
            canonical_url=self._canonical(),
            topics=self._topics(own_names | {squeezed(section.value) for section in sections}),
            section=sections,
            image=self._images(),
            page_type=self._types(),
            article_body=self._bodies(with_hydration),
        )

    def _metas(self, names: Iterable[str]) -> Pairs:
        return [
            (name if name.startswith("og:") else f"meta {name}", text)
            for name in names
            for text in self.sources.metas.get(name, ())
        ]

    def _texts(self, *keys: str) -> Pairs:
        return [(source, folded_space(text)) for source, graph, node in self.nodes for text in graph.texts(node, *keys)]

    def _languages(self) -> Pairs:
        page = [("html lang", self.sources.language)] if self.sources.language else []
        return self._texts("inlanguage") + page + self._metas(META_LANGUAGES)

    def _sites(self, linked: Graph) -> tuple[Candidate[str], ...]:
        pairs = self._metas(META_SITES[:3])
        for node in linked.nodes:
            if "WebSite" in types_of(node):
                pairs += [("json-ld", folded_space(text)) for text in linked.texts(node, "name")]
        pairs += self._texts("publisher") + self._metas(META_SITES[3:])
        host = _host(self.address)
        pairs += [("title", part) for part in _ends(self.sources.title) if host and is_own_name(part, frozenset((host,)))]
        return _each_once([(source, text) for source, text in pairs if "://" not in text])

    def _own_names(self, sites: tuple[Candidate[str], ...]) -> frozenset[str]:
        names = {squeezed(site.value) for site in sites} | {_host(self.address)}
        host = urlsplit(self.address).netloc.lower().removeprefix("www.")
        names.add(squeezed(host))
        names |= {squeezed(label) for label in host.split(".")[:-1] if len(label) > 3}
        names |= {squeezed(site.value.rsplit(".", 1)[0]) for site in sites if "." in site.value and " " not in site.value}
        return frozenset(names | {name.removeprefix("the") for name in names if len(name) > 5}) - {""}

    def _headlines(self, own_names: frozenset[str]) -> tuple[Candidate[str], ...]:
        headings = [("h1", text) for text in self.sources.headings]
        named = self._texts("headline")
        metas = self._metas(META_HEADLINES)
        others = self._texts("name") + self._texts("alternativeheadline")
        raw = [*metas[:1], *named, *metas[1:], *headings, ("title", self.sources.title), *others]
        # What stands in a title before the separator counts as a headline when another source says the same.
        known = [text for source, text in raw if source in ("h1", "json-ld", "microdata")]
        plain = [(source, plain_title(text, own_names, known)) for source, text in raw if text]
        plain = [(source, text) for source, text in plain if text and not is_own_name(text, own_names)]
        return _each_once(_agreed_first(plain))

    def _authors(self, words: LanguageWords, own_names: frozenset[str]) -> tuple[Candidate[tuple[str, ...]], ...]:
        found: list[tuple[str, list[Named]]] = [
            (source, _named(graph, node)) for source, graph, node in self.nodes if not _is_site_page(node)
        ]
        metas = self.sources.metas
        found += [
            (f"meta {name}", [Named(text) for text in metas[name] if "/" not in text[:12] and not text.startswith("@")])
            for name in META_AUTHORS
            if name in metas
        ]
        found += self._labelled_authors(words)
        found += [(source, _named(graph, node)) for source, graph, node in self.nodes if _is_site_page(node)]
        strong, weak, own = [], [], []
        for source, names in found:
            people = people_of(names, words, own_names)
            if people.people:
                strong.append(Candidate(people.people, source))
            others = tuple(name for name in people.collectives if not is_own_name(name, own_names))
            if others:
                weak.append(Candidate(others, source, is_weak=True))
            elif people.collectives:
                own.append(Candidate(people.collectives, source, is_weak=True))
        return tuple({candidate.value: candidate for candidate in reversed([*strong, *weak, *own])}.values())[::-1]

    def _labelled_authors(self, words: LanguageWords) -> list[tuple[str, list[Named]]]:
        """Give the authors of the label cards ("Written by", a name) that some sites print under a shared link."""
        metas, found = self.sources.metas, []
        for number in "12":
            label, data = _first(metas.get(f"twitter:label{number}")), _first(metas.get(f"twitter:data{number}"))
            starts = (*words.byline, *language_words("en").byline)
            if label and data and label.lower().strip(" :") in starts:
                found.append((f"meta twitter:data{number}", [Named(data)]))
        return found

    def _dates(
        self, words: LanguageWords
    ) -> tuple[tuple[Candidate[datetime | date], ...], tuple[Candidate[datetime | date], ...]]:
        times = self.sources.times
        marked = [
            ("time", t["datetime"])
            for t in times
            if "published" in t["itemprop"].lower() or t["pubdate"] or "published" in t["class"]
        ]
        changed = [("time", t["datetime"]) for t in times if "modified" in t["itemprop"].lower() or "updated" in t["class"]]
        plain = [("time", t["datetime"]) for t in times if ("time", t["datetime"]) not in changed][:1]
        said = self._texts("datepublished") + self._metas(META_PUBLISHED) + self._texts("uploaddate", "datecreated")
        published = _kept((source, moment_of(text, words, self.latest)) for source, text in said + marked + plain)
        changes = self._texts("datemodified") + self._metas(META_MODIFIED) + changed
        modified = _kept((source, moment_of(text, words, self.latest)) for source, text in changes)
        if published:
            # A change before the piece came out is a slip of the site's.
            day = day_of(published[0].value)
            modified = tuple(sorted(modified, key=lambda candidate: day_of(candidate.value) < day))
        return published, modified

    def _canonical(self) -> tuple[Candidate[str], ...]:
        pairs = [("link canonical", text) for text in self.sources.links.get("canonical", ())] + self._metas(("og:url",))
        pairs += [
            (source, text) for source, graph, node in self.nodes for text in graph.urls(node, "url", "mainentityofpage")[:1]
        ]
        front = "/" not in plain_address(self.address) if self.address else True
        found = [Candidate(text, source, not front and "/" not in plain_address(text)) for source, text in self._absolute(pairs)]
        return tuple(sorted(_distinct(found), key=lambda candidate: candidate.is_weak))

    def _images(self) -> tuple[Candidate[str], ...]:
        pairs = self._metas(META_IMAGES[:3])
        pairs += [(source, text) for source, graph, node in self.nodes for text in graph.urls(node, "image", "thumbnailurl")]
        pairs += self._metas(META_IMAGES[3:]) + [("link image_src", text) for text in self.sources.links.get("image_src", ())]
        return _each_once(self._absolute(pairs))

    def _absolute(self, pairs: Pairs) -> Pairs:
        """Give the pairs whose address, seen from the page, is one of the web."""
        found = []
        for source, text in pairs:
            try:
                address = urljoin(self.address, text.strip())
                parts = urlsplit(address)
            except ValueError:
                continue
            if parts.scheme in ("http", "https") and parts.netloc:
                found.append((source, address))
        return found

    def _topics(self, leave_out: frozenset[str]) -> tuple[Candidate[tuple[str, ...]], ...]:
        groups: dict[str, list[str]] = {}
        for source, text in self._texts("keywords") + self._metas(META_TOPICS) + self._texts("about"):
            groups.setdefault(source, []).append(text)
        found = _kept((source, topics_of(texts, leave_out) or None) for source, texts in groups.items())
        # One topic beside several elsewhere is a row of words that nothing parts.
        return tuple(sorted(found, key=lambda candidate: len(candidate.value) < 2))

    def _types(self) -> tuple[Candidate[tuple[str, ...]], ...]:
        found = [(source, types_of(node)) for source, _, node in self.nodes]
        return _kept([*found, *((name, (text,)) for name, text in self._metas(("og:type",)))])

    def _bodies(self, with_hydration: bool) -> tuple[Candidate[tuple[TextBlock, ...]], ...]:
        texts = [
            text
            for source, graph, node in self.nodes
            if source == "json-ld"
            for text in graph.texts(node, "articlebody", "reviewbody", "text")
        ]
        found = _kept(("json-ld", blocks_of(text) or None) for text in dict.fromkeys(texts[:8]))
        if found or not with_hydration:
            return found
        body = hydration_body(self.sources.scripts)
        return (body,) if body else ()


def _named(graph: Graph, node: Node) -> list[Named]:
    names = []
    for value in graph.values(node, "author", "creator"):
        kinds = types_of(value) if isinstance(value, dict) else ()
        is_person = "Person" in kinds or not any(kind.endswith("Organization") for kind in kinds)
        names += [Named(text, not is_person) for text in graph.named(value, "name", "@value") if "://" not in text]
    return names


def _is_site_page(node: Node) -> bool:
    """Whether a node speaks of the page rather than of the piece: whoever made the page need not have written the piece."""
    return all(kind.endswith("Page") for kind in types_of(node))


def _agreed_first(pairs: Pairs) -> Pairs:
    """Give the titles with the printed one first when the page prints exactly one that its data names as well."""
    printed = {squeezed(text) for source, text in pairs if source == "h1"}
    data = {squeezed(text) for source, text in pairs if source != "h1"}
    agreed = printed & data
    return sorted(pairs, key=lambda pair: squeezed(pair[1]) not in agreed)


def _host(address: str) -> str:
    """Give the name of the site in its address: ``harbourpost`` of ``https://www.harbourpost.co.uk/a``."""
    try:
        labels = (urlsplit(address).hostname or "").removeprefix("www.").split(".")
    except ValueError:
        return ""
    return squeezed(max(labels[:-1] or labels, key=len))


def _ends(title: str) -> list[str]:
    parts = [
        part.strip()
        for mark in ("|", " - ", " – ", " — ")
        if mark in title
        for part in (title.rsplit(mark, 1)[1], title.split(mark, 1)[0])
    ]
    return [part for part in parts if 0 < len(part) <= _MAX_TITLE_PART_CHARS]


def _first(texts: tuple[str, ...] | None) -> str | None:
    return texts[0] if texts else None


def _kept(pairs: Iterable[tuple[str, Value | None]]) -> tuple[Candidate[Value], ...]:
    return _distinct(Candidate(value, source) for source, value in pairs if value)


def _each_once(pairs: Pairs) -> tuple[Candidate[str], ...]:
    return _distinct(Candidate(text, source) for source, text in pairs if text)


def _distinct(candidates: Iterable[Candidate[Value]]) -> tuple[Candidate[Value], ...]:
    first: dict[object, Candidate[Value]] = {}
    for candidate in candidates:
        first.setdefault(candidate.value, candidate)
    return tuple(first.values())
