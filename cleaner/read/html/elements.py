"""The stack of open elements, and the tree that grows from it as blocks are met."""

from __future__ import annotations

from turbohtml import Element

from cleaner.read.html.tags import HIDING
from cleaner.read.tree import Tree


class Elements:
    """Open elements, outermost first; an element enters ``tree`` with its ancestors when something in it asks for it."""

    def __init__(self, root: Element, hidden: dict[int, tuple[str, Element]]) -> None:
        self.tree = Tree()
        self.nodes: list[Element] = [root]
        self.indexes: list[int] = [-1]
        """Places of ``nodes`` in the tree, -1 for those not in it yet."""
        self.holders: list[int] = [0]
        """Which of ``nodes`` are blocks."""
        self._hidden = hidden

    @property
    def holder(self) -> Element:
        """The innermost open block element."""
        return self.nodes[self.holders[-1]]

    def enter(self, depth: int) -> int:
        """Give the place in the tree of the open element at ``depth`` of the stack, entered if need be."""
        indexes = self.indexes
        if indexes[depth] < 0:
            first = depth
            while first and indexes[first - 1] < 0:
                first -= 1
            for at in range(first, depth + 1):
                indexes[at] = self.add(self.nodes[at], indexes[at - 1] if at else -1)
        return indexes[depth]

    def innermost(self) -> int:
        """Give the place of the innermost open element that is in the tree, -1 for none."""
        return next((index for index in reversed(self.indexes[-40:]) if index >= 0), -1)

    def add(self, node: Element, parent: int) -> int:
        """Put an element into the tree and give its place."""
        parents = self.tree.parent
        parents.append(parent)
        self.tree.elements.append(node)
        return len(parents) - 1

    def finish(self) -> Tree:
        """Give the tree with the tags and attributes of its elements."""
        tree, elements = self.tree, self.tree.elements
        tree.tag = [element.tag for element in elements]
        tree.classes = [element.attr("class") or "" for element in elements]
        tree.id = [element.attr("id") or "" for element in elements]
        tree.role = [element.attr("role") or "" for element in elements]
        tree.itemprop = [element.attr("itemprop") or "" for element in elements]
        reasons = tree.hidden
        hiding = self._hidden or not HIDING.keys().isdisjoint(tree.tag)
        if not hiding:
            tree.hidden = [""] * len(elements)
            return tree
        for element, parent, tag in zip(elements, tree.parent, tree.tag, strict=True):
            reason = reasons[parent] if parent >= 0 else ""
            if not reason and id(element) in self._hidden:
                reason = self._hidden[id(element)][0]
            if not reason and tag in HIDING and not (tag == "dialog" and element.attr("open") is not None):
                reason = HIDING[tag]
            reasons.append(reason)
        return tree
