"""The elements of an HTML page that hold text, as parallel lists: cheap to make, to hold and to count over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from turbohtml import Element

_WORD_BORDER = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[^0-9A-Za-z\u0080-\U0010ffff]+")


class Tokens(NamedTuple):
    """The words of an attribute, lower case."""

    whole: frozenset[str]
    """As they stand between white space: ``article-body__text``."""
    parts: frozenset[str]
    """Cut at ``-``, ``_``, other signs and inner capitals as well: ``article``, ``body``, ``text``."""


@dataclass(slots=True)
class Tree:
    """Elements with blocks inside (and figures with pictures), in document order, the root first.

    All lists are as long as there are nodes; a node is its index. An element that the parser implied (``tbody``,
    a second copy of an unclosed ``b``) spans what it holds.
    """

    parent: list[int] = field(default_factory=list)
    """Index of the nearest listed ancestor, -1 for the root; smaller than the node's own index."""
    tag: list[str] = field(default_factory=list)
    """Names in lower case."""
    classes: list[str] = field(default_factory=list)
    """Value of ``class`` as written; :meth:`tokens` cuts it. Likewise the next three."""
    id: list[str] = field(default_factory=list)
    role: list[str] = field(default_factory=list)
    itemprop: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    """Why the element cannot be seen, its own reason or an ancestor's; empty for what can: see ``hidden.py``."""
    start: list[int] = field(default_factory=list)
    """Code point of the decoded HTML where the start tag begins; filled by ``locate_elements``, for few readers need it."""
    end: list[int] = field(default_factory=list)
    """Code point behind the end tag, or behind the content of an element that was never closed."""
    elements: list[Element] = field(default_factory=list)
    """The parser's nodes, for looks that few blocks need."""
    ordinals: list[int] = field(default_factory=list)
    """Place among the siblings of the same name, from 1, 0 for an only one; filled by :func:`xpath_of` when first asked."""

    def tokens(self, node: int) -> Tokens:
        """Give the tokens of the node's class, id, role and itemprop together.

        >>> Tree(classes=["entry-Content"], id=["main"], role=[""], itemprop=["articleBody"]).tokens(0).parts >= {"entry", "body"}
        True
        """
        return tokens_of(f"{self.classes[node]} {self.id[node]} {self.role[node]} {self.itemprop[node]}")

    def ancestors(self, node: int) -> list[int]:
        """Give the node and its listed ancestors, innermost first; nothing for -1."""
        found = []
        while node >= 0:
            found.append(node)
            node = self.parent[node]
        return found

    def __len__(self) -> int:
        return len(self.parent)


@lru_cache(maxsize=8192)
def tokens_of(value: str) -> Tokens:
    """Give the tokens of an attribute's value.

    >>> sorted(tokens_of("articleBody wp-caption_text").parts)
    ['article', 'body', 'caption', 'text', 'wp']
    """
    whole = frozenset(value.lower().split())
    return Tokens(whole, frozenset(part.lower() for part in _WORD_BORDER.split(value) if part))
