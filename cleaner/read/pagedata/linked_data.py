"""JSON-LD and microdata as one kind of node, references followed, and the node the page is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from turbohtml import MicrodataItem

from cleaner.read.pagedata.lenient_json import read_json

Node = Mapping[str, Any]

MAX_NODES = 5_000
"""Objects of a page that are looked at."""
MAX_VALUES = 500
_MAX_MAIN_NODES = 8
_MAX_PIECES = 2
_PAGE_RANK = 4
"""Types up to this rank are pages and parts of them, those above are pieces of work."""
# Nodes below these keys are about something else than the page.
_ASIDE = frozenset((
    "mentions", "haspart", "itemlistelement", "ispartof", "relatedlink", "comment", "comments", "associatedmedia",
    "image", "video", "review", "publisher", "author", "about", "breadcrumb", "subjectof", "potentialaction",
    "citation", "isbasedon", "significantlink", "contributor", "creator",
))  # fmt: skip
_TYPE_RANKS = {
    "newsarticle": 9, "blogposting": 9, "article": 9, "reportagenewsarticle": 9, "analysisnewsarticle": 9,
    "opinionnewsarticle": 9, "liveblogposting": 9, "scholarlyarticle": 9, "techarticle": 9, "report": 8, "review": 8,
    "recipe": 8, "socialmediaposting": 8, "discussionforumposting": 8, "product": 7, "event": 7, "jobposting": 7,
    "course": 7, "book": 7, "movie": 7, "podcastepisode": 7, "qapage": 6, "howto": 6, "videoobject": 5,
    "softwareapplication": 5, "creativework": 4, "itempage": 3, "webpage": 2, "faqpage": 2, "medicalwebpage": 3,
    "profilepage": 3, "collectionpage": 2, "aboutpage": 2,
}  # fmt: skip


class Graph:
    """The nodes of a page; ``tops`` are those that may be what the page is about, in page order."""

    def __init__(self, values: Iterable[Any]) -> None:
        self.tops: list[Node] = []
        self.nodes: list[Node] = []
        self._by_id: dict[str, Node] = {}
        self._collect(values)

    def _collect(self, values: Iterable[Any]) -> None:
        waiting: list[tuple[Any, bool]] = [(value, False) for value in reversed(list(values))]
        while waiting and len(self.nodes) < MAX_NODES:
            value, is_aside = waiting.pop()
            if isinstance(value, list):
                waiting.extend((item, is_aside) for item in reversed(value[:MAX_NODES]) if isinstance(item, (dict, list)))
            elif isinstance(value, dict):
                node = {_plain_key(key): item for key, item in value.items()}
                self.nodes.append(node)
                if not is_aside and len(node) > 1:
                    self.tops.append(node)
                identifier = node.get("@id")
                if isinstance(identifier, str) and len(node) > len(self._by_id.get(identifier, {})):
                    self._by_id[identifier] = node
                inner = [(item, is_aside or key in _ASIDE) for key, item in node.items() if isinstance(item, (dict, list))]
                waiting.extend(reversed(inner))

    def resolved(self, value: Any) -> Any:
        """Give the node that ``{"@id": …}`` points to, any other value as it is; property names in lower case."""
        if not isinstance(value, dict):
            return value
        node = {_plain_key(key): item for key, item in value.items()}
        identifier = node.get("@id")
        known = self._by_id.get(identifier) if isinstance(identifier, str) else None
        return known if known is not None and len(known) > len(node) else node

    def values(self, node: Node, *keys: str) -> Iterator[Any]:
        """Give the values of the first of ``keys`` that ``node`` has, lists opened, references followed."""
        for key in keys:
            waiting, given = [node.get(key)], 0
            while waiting and given < MAX_VALUES:
                value = waiting.pop()
                if isinstance(value, list):
                    waiting.extend(reversed(value[:MAX_VALUES]))
                elif value not in (None, "", {}):
                    given += 1
                    yield self.resolved(value)
            if given:
                return

    def texts(self, node: Node, *keys: str) -> list[str]:
        """Give the texts of the first of ``keys`` that ``node`` has: strings, or the names of the nodes there."""
        return [text for value in self.values(node, *keys) for text in self.named(value, "name", "@value", "headline")]

    def named(self, value: Any, *keys: str) -> list[str]:
        """Give ``value`` when it is a text, else the texts that one of ``keys`` holds."""
        if isinstance(value, str):
            return [value] if value.strip() else []
        if not isinstance(value, dict):
            return []
        return [text for text in self.values(value, *keys) if isinstance(text, str) and text.strip()]

    def urls(self, node: Node, *keys: str) -> list[str]:
        """Give the addresses of the first of ``keys`` that ``node`` has."""
        return [text for value in self.values(node, *keys) for text in self.named(value, "url", "contenturl", "@id")[:1]]


def types_of(node: Node) -> tuple[str, ...]:
    """Give the types of a node without the vocabulary's address.

    >>> types_of({"@type": ["http://schema.org/NewsArticle", "schema:Thing"]})
    ('NewsArticle', 'Thing')
    """
    types = node.get("@type")
    texts = types if isinstance(types, list) else [types]
    names = [
        text.rstrip("/").replace("#", "/").replace(":", "/").rsplit("/", 1)[-1].strip() for text in texts if isinstance(text, str)
    ]
    return tuple(filter(None, names))


def read_graph(scripts: Iterable[str]) -> Graph:
    """Give the graph of the JSON-LD scripts."""
    return Graph(value for script in scripts for value in read_json(script))


def microdata_graph(items: Iterable[MicrodataItem]) -> Graph:
    """Give the graph of microdata items."""
    values: list[Any] = []
    waiting: list[tuple[MicrodataItem, list[Any]]] = [(item, values) for item in reversed(list(items))]
    while waiting:
        item, place = waiting.pop()
        node: dict[str, Any] = {"@type": (item.type or "").split()}
        place.append(node)
        for name, properties in item.properties.items():
            inner: list[Any] = []
            node[name] = inner
            for value in properties:
                if isinstance(value, MicrodataItem):
                    waiting.append((value, inner))
                else:
                    inner.append(value)
    return Graph(values)


def main_nodes(graph: Graph, addresses: frozenset[str], titles: frozenset[str]) -> list[Node]:
    """Give the nodes that speak of the page, the best first.

    ``addresses`` are those of the page without scheme and last slash, ``titles`` its titles squeezed to letters and digits.
    """
    ranked = []
    pieces = 0
    for place, node in enumerate(graph.tops):
        rank = max((_rank(kind) for kind in types_of(node)), default=0)
        if not rank:
            continue
        said = {plain_address(text) for key in ("url", "mainentityofpage") for text in graph.urls(node, key)}
        headline = {squeezed(text) for text in graph.texts(node, "headline", "name")}
        is_named = bool(said & addresses) or bool(headline & titles)
        is_piece = rank > _PAGE_RANK
        pieces += is_piece
        holds = sum(key in node for key in ("headline", "datepublished", "author", "articlebody"))
        ranked.append((-(rank + (6 if is_named and is_piece else 0)), -holds, place, is_piece and not is_named))
    ranked.sort()
    # Several pieces side by side are teasers: only those that the page's address or title names speak of the page.
    is_list = pieces > _MAX_PIECES
    return [graph.tops[place] for *_, place, is_unnamed in ranked if not (is_list and is_unnamed)][:_MAX_MAIN_NODES]


def plain_address(address: str) -> str:
    """Give an address as it is compared: no scheme, ``www.``, query, fragment or slash at the end.

    >>> plain_address("https://www.example.org/a/?from=mail#top")
    'example.org/a'
    """
    rest = address.strip().partition("://")[2] or address.strip()
    return rest.split("#", 1)[0].split("?", 1)[0].rstrip("/").removeprefix("www.").lower()


def squeezed(text: str) -> str:
    """Give the letters and digits of a text in lower case, which is how titles and names are compared.

    >>> squeezed("The Daily – Star!")
    'thedailystar'
    """
    return "".join(filter(str.isalnum, text.casefold()))


def _rank(kind: str) -> int:
    name = kind.lower()
    return _TYPE_RANKS.get(name, 8 if name.endswith("article") else 2 if name.endswith("page") else 0)


def _plain_key(key: str) -> str:
    name = key.lower()
    return name if name[:1] == "@" else name.rsplit("/", 1)[-1].removeprefix("schema:")
