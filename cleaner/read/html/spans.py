"""Where elements and blocks stand in the source: code points of the decoded HTML."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray
from turbohtml import Element

from cleaner.read.blocks import RawBlock
from cleaner.read.html.walk import Piece
from cleaner.read.tree import Tree

_TRAILING = re.compile(r"<br\b|</(?:body|html)\b", re.IGNORECASE)
_NO_TAGS = (-1, -1, -1, -1)


class Spans:
    """Finds spans in one source.

    The parser counts CR LF as one, so all work is done in the source with its line ends folded like that; the last step
    brings the offsets back.
    """

    def __init__(self, html: str, tree: Tree) -> None:
        self._html = html
        self._text = html.replace("\r\n", "\n") if "\r\n" in html else html
        self._tree = tree
        self._folds: NDArray[np.int64] | None = None
        self._place: dict[int, int] = {}
        self._found: dict[int, tuple[int, int]] = {}  # spans of nodes
        self._limits: dict[int, int] = {-1: len(self._text)}  # where the content of nodes ends at the latest

    def fill(self, blocks: list[RawBlock], pieces: list[Piece]) -> None:
        """Fill start and end of the blocks."""
        starts, ends = [-1] * len(blocks), [-1] * len(blocks)
        for number, block in enumerate(blocks):
            if block.is_whole:
                starts[number], ends[number] = self._node(block.node)
                if starts[number] < 0:  # a copy that the parser made of an element stands nowhere itself
                    block.is_whole = False
                    starts[number], ends[number] = self._around(block.node)
        if pieces:
            self._place = {id(element): place for place, element in enumerate(self._tree.elements)}
        for piece in pieces:
            starts[piece.block], ends[piece.block] = self._piece(piece, blocks[piece.block].node)
        starts, ends = self._back(starts), self._back(ends)
        for number, block in enumerate(blocks):
            block.source_start, block.source_end = starts[number], ends[number]

    def fill_tree(self, blocks: list[RawBlock]) -> None:
        """Fill start and end of the tree's nodes, :meth:`fill` done: implied ones span what is in them."""
        tree = self._tree
        spans = [self._node(place) for place in range(len(tree))]
        implied = [start < 0 for start, _ in spans]
        starts = self._back([max(start, 0) for start, _ in spans])
        ends = self._back([max(end, 0) for _, end in spans])
        for place, is_implied in enumerate(implied):
            if is_implied:
                starts[place] = len(self._html)
        _widen(tree, starts, ends, implied, blocks)
        tree.start, tree.end = starts, ends

    def _node(self, place: int) -> tuple[int, int]:
        """Give start and end of a node, -1 for an implied one."""
        found = self._found.get(place)
        if found is None:
            element = self._tree.elements[place]
            start, inside, _, end = _tags_of(element)
            if start >= 0 and end < 0:
                end = self._unclosed_end(element, inside, self._limit(self._tree.parent[place]))
            found = self._found[place] = start, end
        return found

    def _around(self, place: int) -> tuple[int, int]:
        """Give start and end of the innermost node around one that stands in the source."""
        while place >= 0:
            start, end = self._node(place)
            if start >= 0:
                return start, max(end, start)
            place = self._tree.parent[place]
        return 0, 0

    def _limit(self, place: int) -> int:
        """Give where the content of a node ends: at its end tag, its own end where it has none, or its parent's limit."""
        limits, elements, parents = self._limits, self._tree.elements, self._tree.parent
        passed = []
        while place not in limits:
            last = _tags_of(elements[place])[2]
            if last >= 0:
                limits[place] = last
                break
            passed.append(place)
            place = parents[place]
        limit = limits[place]
        for one in reversed(passed):
            inside = _tags_of(elements[one])[1]
            if inside >= 0:
                limit = self._unclosed_end(elements[one], inside, limit)
            limits[one] = limit
        return limit

    def _unclosed_end(self, element: Element, inside: int, limit: int) -> int:
        """Give the end of an element without end tag: where its next sibling starts, or its parent's content ends."""
        sibling = element.next_sibling
        while sibling is not None:
            if isinstance(sibling, Element) and (start := _tags_of(sibling)[0]) >= inside:
                limit = min(start, limit) if limit >= inside else start
                break
            sibling = sibling.next_sibling
        return self._stripped(inside, max(limit, inside))

    def _stripped(self, start: int, end: int) -> int:
        text = self._text
        while end > start and text[end - 1].isspace():
            end -= 1
        return end

    def _piece(self, piece: Piece, holder: int) -> tuple[int, int]:
        """Give the span of a run between two borders; of its holder where the parser moved the borders about."""
        start, end = self._behind(piece), self._ahead(piece)
        if 0 <= start < end:
            start = self._first_text(start, end)
            end = self._stripped(start, end)
            while self._text.endswith(">", start, end) and _TRAILING.match(self._text, self._text.rfind("<", start, end), end):
                end = self._stripped(start, self._text.rfind("<", start, end))
        if 0 <= start < end:
            return start, end
        start, end = self._node(holder)
        start = max(start, 0)
        return start, max(end, start)

    def _behind(self, piece: Piece) -> int:
        """Give the end of the border before a run."""
        node = piece.before
        if not isinstance(node, Element):
            return 0
        if piece.is_after_end:
            return self._end_of(node)
        inside = _tags_of(node)[1]
        if inside >= 0:
            return inside
        previous = node.previous_sibling
        return max(self._end_of(previous), 0) if isinstance(previous, Element) else 0

    def _end_of(self, node: Element) -> int:
        place = self._place.get(id(node), -1)
        if place >= 0 and self._node(place)[1] >= 0:
            return self._node(place)[1]
        _, inside, _, end = _tags_of(node)
        if inside < 0:
            # An implied head ends where the last thing in it does.
            last = next((child for child in reversed(node.children) if isinstance(child, Element)), None)
            _, inside, _, end = _tags_of(last) if last is not None else _NO_TAGS
        return end if end >= 0 else inside

    def _ahead(self, piece: Piece) -> int:
        """Give the start of the border behind a run."""
        node = piece.after
        if not isinstance(node, Element):
            return len(self._text)
        start, _, last, _ = _tags_of(node)
        if piece.is_before_start and start >= 0:
            return start
        if last >= 0 and not piece.is_before_start and node.tag not in ("body", "html"):
            return last
        # What stands behind the end of the body belongs to the body.
        place = self._place.get(id(node), -1)
        return self._limit(place) if place > 1 else len(self._text)

    def _first_text(self, start: int, end: int) -> int:
        """Give where text starts between ``start`` and ``end``: behind tags, comments and white space."""
        text = self._text
        while start < end:
            if text[start].isspace():
                start += 1
            elif text[start] == "<":
                closing = "-->" if text.startswith("<!--", start) else ">"
                found = text.find(closing, start, end)
                if found < 0:
                    break
                start = found + len(closing)
            else:
                break
        return start

    def _back(self, offsets: list[int]) -> list[int]:
        """Give offsets of the folded text as offsets of the source."""
        if len(self._text) == len(self._html):
            return offsets
        if self._folds is None:
            at = -2
            folded: list[int] = []
            while (at := self._html.find("\r\n", at + 2)) >= 0:
                folded.append(at - len(folded))
            self._folds = np.array(folded, dtype=np.int64)
        counted: NDArray[np.int64] = np.array(offsets, dtype=np.int64)
        return [int(offset) for offset in counted + np.searchsorted(self._folds, counted, "left")]


def _widen(tree: Tree, starts: list[int], ends: list[int], implied: list[bool], blocks: list[RawBlock]) -> None:
    """Let every element hold what is in it: implied ones have no span of their own, others hold what came late."""
    for block in blocks:
        node = block.node
        ends[node] = max(ends[node], block.source_end)
        if implied[node]:
            starts[node] = min(starts[node], block.source_start)
    for node in range(len(starts) - 1, 0, -1):
        parent = tree.parent[node]
        ends[parent] = max(ends[parent], ends[node])
        if implied[parent]:
            starts[parent] = min(starts[parent], starts[node])


def _tags_of(element: Element) -> tuple[int, int, int, int]:
    """Give start and end of the start tag, start and end of the end tag; -1 for what the source does not have."""
    location = element.source_location
    if location is None:
        return _NO_TAGS
    opening, closing, _ = location
    if closing is None:
        return opening[2], opening[5], -1, -1
    return opening[2], opening[5], closing[2], closing[5]
