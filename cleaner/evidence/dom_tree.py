"""Arithmetic over the tree of a page: sums below each element, what is around it, siblings of one form.

Elements stand in document order, so all that is below one of them is a stretch: sums over it are differences of
running sums, however deep the page is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence.dom_tokens import signal_bits
from cleaner.read.tree import Tree

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Bits = NDArray[np.uint64]

AROUND = (
    "nav", "header", "footer", "aside", "main", "article", "form", "figure", "dialog", "table", "blockquote", "section",
    "details", "ul", "ol", "li", "a", "button", "figcaption", "template", "pre", "dl",
)  # fmt: skip
"""Tags whose elements mean something to all that is in them; the place of a name is its bit."""
WIDE_SHARE = 0.5
"""An element with more of the page's running text is no box on the page: the names it bears count apart."""
_TAG_BITS = {tag: 1 << number for number, tag in enumerate(AROUND)}
_ROOTS = frozenset({"html", "body"})


@dataclass(frozen=True)
class Nodes:
    """The elements of a page as arrays, one entry a node and one more for the outside, where -1 points."""

    parent: Places
    end: Places
    """Index behind the last node below."""
    depth: Places
    own: Bits
    """Signals of the element's own attributes."""
    inside: Bits
    """Signals of the element and all around it that hold no more than :data:`WIDE_SHARE` of the running text."""
    wide: Bits
    """Signals of the elements around it that hold more; page and body left out."""
    around: Bits
    """Tags of the element and all around it, as bits in the order of :data:`AROUND`."""
    siblings: Places
    """Children of the same parent with the same tag and class, itself among them."""
    form: Places
    """Number of the form: tag and class of the element and its parent."""

    def below(self, own: Numbers) -> Numbers:
        """Give for each node the sum of ``own`` over it and all below it (nodes + outside)."""
        sums = np.concatenate(([0.0], np.cumsum(own[:-1])))
        found = np.zeros(len(own))
        found[:-1] = sums[self.end[:-1]] - sums[:-1]
        return found


def read_nodes(tree: Tree, own_prose: Numbers) -> Nodes:
    """Give the arrays of ``tree``; ``own_prose`` is the running text of each node's own blocks (nodes + outside)."""
    count = len(tree)
    parent = np.array([*tree.parent, -1], np.int64)
    end, depth = _ends_and_depths(tree.parent)
    own = [
        signal_bits(f"{classes} {name} {role} {prop}") if classes or name or role or prop else 0
        for classes, name, role, prop in zip(tree.classes, tree.id, tree.role, tree.itemprop, strict=True)
    ]
    siblings, form = _forms(tree)
    empty = np.zeros(count + 1, np.uint64)
    nodes = Nodes(parent, end, depth, np.array([*own, 0], np.uint64), empty, empty, empty, siblings, form)
    below = nodes.below(own_prose)
    is_wide: list[bool] = (below[:-1] > WIDE_SHARE * max(float(below[0]), 1.0)).tolist() if count else []
    inside, wide, around = [0] * count, [0] * count, [0] * count
    tag_bits = _TAG_BITS
    for node, (above, tag) in enumerate(zip(tree.parent, tree.tag, strict=True)):
        bits = 0 if tag in _ROOTS else own[node]
        inner, outer, tags = (inside[above], wide[above], around[above]) if above >= 0 else (0, 0, 0)
        inside[node], wide[node] = (inner, outer | bits) if is_wide[node] else (inner | bits, outer)
        around[node] = tags | tag_bits.get(tag, 0)
    inner_bits, wide_bits, tags_around = (np.array([*bits, 0], np.uint64) for bits in (inside, wide, around))
    return replace(nodes, inside=inner_bits, wide=wide_bits, around=tags_around)


def _ends_and_depths(parents: list[int]) -> tuple[Places, Places]:
    count = len(parents)
    ends, depths = list(range(1, count + 1)), [0] * count
    for node in range(count - 1, 0, -1):
        above = parents[node]
        if above >= 0 and ends[node] > ends[above]:
            ends[above] = ends[node]
    for node, above in enumerate(parents):
        if above >= 0:
            depths[node] = depths[above] + 1
    return np.array([*ends, 0], np.int64), np.array([*depths, 0], np.int64)


def _forms(tree: Tree) -> tuple[Places, Places]:
    """Give for each node how many siblings look like it, and the number of its form."""
    looks: dict[tuple[str, str], int] = {}
    number_of = looks.setdefault
    look = np.array([number_of(key, len(looks)) for key in zip(tree.tag, tree.classes, strict=True)], np.int64)
    parent = np.array(tree.parent, np.int64)
    above = np.where(parent < 0, len(looks), look[parent]) if len(parent) else parent
    _, group, sizes = np.unique(parent * len(looks) + look, return_inverse=True, return_counts=True)
    kinds, form = np.unique(look * (len(looks) + 1) + above, return_inverse=True)
    return np.append(sizes[group], 1), np.append(form, len(kinds))


def bit_columns(bits: Bits, count: int) -> NDArray[np.float32]:
    """Give the lowest ``count`` bits of each number as columns of 0 and 1."""
    octets = bits.astype("<u8", copy=False).view(np.uint8).reshape(-1, 8)
    return np.unpackbits(octets, axis=1, count=count, bitorder="little").astype(np.float32)
