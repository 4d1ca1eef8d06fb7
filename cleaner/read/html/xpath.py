"""The XPath of an element of the tree."""

from __future__ import annotations

from turbohtml import Element, Node

from cleaner.read.tree import Tree


def xpath_of(tree: Tree, node: int) -> str:
    """Give the absolute XPath of a node, with places only where siblings of the same name need them.

    >>> from cleaner.read.html import read_html
    >>> page = read_html("<p>One<p>Two")
    >>> xpath_of(page.tree, page.blocks[1].node)
    '/html/body/p[2]'
    """
    if not tree.ordinals:
        tree.ordinals = _ordinals(tree)
    steps = []
    while node >= 0:
        place = tree.ordinals[node]
        steps.append(f"{tree.tag[node]}[{place}]" if place else tree.tag[node])
        node = tree.parent[node]
    return "/" + "/".join(reversed(steps))


def _ordinals(tree: Tree) -> list[int]:
    """Give each node's place among its siblings of the same name, 0 for an only one; each parent is looked at once."""
    places: dict[int, int] = {}
    seen: set[int] = set()
    for element in tree.elements:
        parent = element.parent
        if parent is None or id(parent) in seen:
            continue
        seen.add(id(parent))
        places.update(_places_in(parent))
    return [places.get(id(element), 0) for element in tree.elements]


def _places_in(parent: Node) -> dict[int, int]:
    counts: dict[str, int] = {}
    places: dict[int, int] = {}
    first: dict[str, int] = {}
    for child in parent.children:
        if isinstance(child, Element):
            tag = child.tag
            counts[tag] = counts.get(tag, 0) + 1
            places[id(child)] = counts[tag]
            if counts[tag] == 1:
                first[tag] = id(child)
    for tag, child_id in first.items():
        if counts[tag] == 1:
            places[child_id] = 0
    return places
