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
        tree, attr, tag = self.tree, node.attr, node.tag
        tree.parent.append(parent)
        tree.tag.append(tag)
        tree.classes.append(attr("class") or "")
        tree.id.append(attr("id") or "")
        tree.role.append(attr("role") or "")
        tree.itemprop.append(attr("itemprop") or "")
        reason = tree.hidden[parent] if parent >= 0 else ""
        if not reason and id(node) in self._hidden:
            reason = self._hidden[id(node)][0]
        if not reason and tag in HIDING and not (tag == "dialog" and attr("open") is not None):
            reason = HIDING[tag]
        tree.hidden.append(reason)
        tree.elements.append(node)
        return len(tree.parent) - 1
