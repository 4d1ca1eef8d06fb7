"""Where elements and blocks stand in the source: code points of the decoded HTML."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray
from turbohtml import Element

from cleaner.read.blocks import RawBlock
from cleaner.read.html.walk import Piece
from cleaner.read.tree import Tree


_BREAK = re.compile(r"<br\b", re.IGNORECASE)
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
        self._tags = [_tags_of(element) for element in tree.elements]
        self._place = {id(element): place for place, element in enumerate(tree.elements)}
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._limits: list[int] = []  # where the content of each node ends at the latest

    def fill(self, blocks: list[RawBlock], pieces: list[Piece]) -> None:
        """Fill start and end of the tree's nodes and of the blocks."""
        for place, element in enumerate(self._tree.elements):
            self._measure(place, element)
        starts, ends = self._starts, self._ends
        for block in blocks:
            if block.is_whole:
                block.source_start, block.source_end = starts[block.node], ends[block.node]
        for piece in pieces:
            block = blocks[piece.block]
            block.source_start, block.source_end = self._piece(piece, block.node)
        self._widen(blocks)
        self._unfold(blocks)

    def _measure(self, place: int, element: Element) -> None:
        start, inside, last, end = self._tags[place]
        parent = self._tree.parent[place]
        limit = self._limits[parent] if parent >= 0 else len(self._text)
        if start >= 0 and end < 0:
            end = self._unclosed_end(element, inside, limit)
            last = end
        self._starts.append(start)
        self._ends.append(end)
        self._limits.append(last if last >= 0 else limit)

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
            while self._text.endswith(">", start, end) and _BREAK.match(self._text, self._text.rfind("<", start, end), end):
                end = self._stripped(start, self._text.rfind("<", start, end))
        if 0 <= start < end:
            return start, end
        start = max(self._starts[holder], 0)
        return start, max(self._ends[holder], start)

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
        if place >= 0 and self._ends[place] >= 0:
            return self._ends[place]
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
        if last >= 0 and not piece.is_before_start:
            return last
        place = self._place.get(id(node), -1)
        return self._limits[place] if place >= 0 else len(self._text)

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

    def _widen(self, blocks: list[RawBlock]) -> None:
        """Let every element hold what is in it: implied ones have no span of their own, others hold what came late."""
        starts, ends, parents = self._starts, self._ends, self._tree.parent
        implied = [tags[0] < 0 for tags in self._tags]
        for block in blocks:
            node = block.node
            ends[node] = max(ends[node], block.source_end)
            if implied[node] and not 0 <= starts[node] <= block.source_start:
                starts[node] = block.source_start
        for node in range(len(starts) - 1, 0, -1):
            parent = parents[node]
            starts[node], ends[node] = max(starts[node], 0), max(ends[node], 0)
            ends[parent] = max(ends[parent], ends[node])
            if implied[parent] and not 0 <= starts[parent] <= starts[node]:
                starts[parent] = starts[node]
        if starts:
            starts[0], ends[0] = max(starts[0], 0), max(ends[0], 0)

    def _unfold(self, blocks: list[RawBlock]) -> None:
        if len(self._text) == len(self._html):
            self._tree.start, self._tree.end = self._starts, self._ends
            return
        at, folded = -2, []
        while (at := self._html.find("\r\n", at + 2)) >= 0:
            folded.append(at - len(folded))
        ends = np.array(folded, dtype=np.int64)

        def back(offsets: list[int]) -> list[int]:
            counted: NDArray[np.int64] = np.array(offsets, dtype=np.int64)
            return [int(offset) for offset in counted + np.searchsorted(ends, counted, "left")]

        self._tree.start, self._tree.end = back(self._starts), back(self._ends)
        block_starts, block_ends = back([block.source_start for block in blocks]), back([block.source_end for block in blocks])
        for block, start, end in zip(blocks, block_starts, block_ends, strict=True):
            block.source_start, block.source_end = start, end


def _tags_of(element: Element) -> tuple[int, int, int, int]:
    """Give start and end of the start tag, start and end of the end tag; -1 for what the source does not have."""
    location = element.source_location
    if location is None:
        return _NO_TAGS
    opening, closing = location.start_tag, location.end_tag
    if closing is None:
        return opening[2], opening[5], -1, -1
    return opening[2], opening[5], closing[2], closing[5]
