"""One walk over the parsed tree: blocks in reading order, pictures, and the elements that hold them.

A *run* is a stretch of inline content between two borders of block elements; each run with text becomes a block. The
stack is kept by hand, so depth costs nothing. Elements enter the :class:`Tree` when the first block in them is met.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from turbohtml import Element, Node, Text

from cleaner.read.blocks import Picture, RawBlock
from cleaner.read.html.elements import Elements
from cleaner.read.html.hidden import hidden_text
from cleaner.read.html.inline import BREAK_MARK, CELL_MARK, HEADER_MARK, SIGN, Folded, fold_run
from cleaner.read.html.pictures import picture_urls
from cleaner.read.html.tables import is_data_table
from cleaner.read.html.tags import (
    BLOCK,
    BREAK,
    CODES,
    CONTEXT,
    DATA,
    HIDING,
    IMAGE,
    INLINE,
    INLINE_KINDS,
    KEPT,
    PRE,
    RAW,
    ROW,
    SKIP,
    SOFT,
    TABLE,
    Context,
)

SPACED = -1
"""Code of a block element in a table cell or in code: a space or a line end, no border of a block."""
_MAX_LOOK = 12
"""Pieces looked at to tell whether a run has text yet; its first text stands among its first pieces."""
_MAX_AROUND = 16
"""Links and emphasis around one piece of text that are kept."""
_BLOCK_TAGS = tuple(tag for tag, code in CODES.items() if code in (BLOCK, CONTEXT, TABLE))
_IMAGES = ("img", "amp-img")


class Piece(NamedTuple):
    """Where the run of a block that is not a whole element stands: between two borders."""

    block: int
    before: Node
    is_after_end: bool  # of `before`; else behind its start tag
    after: Node
    is_before_start: bool  # of `after`; else before its end tag


class Walk:
    """The state of one walk; :meth:`run` fills ``blocks``, ``texts``, ``pictures``, ``pieces`` and the tree of ``elements``."""

    def __init__(self, root: Element, hidden: dict[int, tuple[str, Element]]) -> None:
        self.blocks: list[RawBlock] = []
        self.texts: list[str] = []
        self.pictures: list[Picture] = []
        self.pieces: list[Piece] = []
        self.elements = Elements(root, hidden)
        self._hidden = hidden
        self._at = 0  # offset in the page text
        # The run so far: its texts, what the signs among them mean, and the links and emphasis in it.
        self._parts: list[str] = []
        self._marks: list[int] = []
        self._opened: list[tuple[str, str]] = []
        self._around: list[tuple[str, str]] = []  # links and emphasis that are open now
        self._numbers: list[int] = []  # theirs in this run; fewer while they wait for the run's first text
        self._break_at = -1  # number of parts up to the last line break
        self._later: list[tuple[Folded, int, str]] = []  # text, node and reason of hidden elements in the run
        self._last_text = ""
        self._is_fresh_item = False
        self._before: Node = root
        self._is_after_end = False
        self._last_image: Element | None = None
        self._context = Context()

    def run(self) -> None:  # noqa: C901  # the one loop over all nodes: a call for each would double its time
        """Walk over everything under the root."""
        stack: list[tuple[Iterator[Node], Context, int, int]] = []
        nodes, indexes, holders = self.elements.nodes, self.elements.indexes, self.elements.holders
        hidden, parts, blocks, code_of = self._hidden, self._parts, self.blocks, CODES.get
        siblings = iter(nodes[0])
        gap = 0  # 1 behind the end of an inline element, 2 at the start of one right behind it, 3 behind a picture
        while True:
            for node in siblings:
                if isinstance(node, Text):
                    data = node.data
                    if not parts:
                        if data.isspace():
                            continue
                        if self._around:
                            self._reopen()
                    elif gap > 1 and data[0].isalnum() and self._last_text[-1:].isalnum():
                        self._part_words(gap)
                    gap = 0
                    parts.append(data)
                    self._last_text = data
                    continue
                if not isinstance(node, Element):
                    continue
                tag = node.tag
                code, context = code_of(tag, INLINE), self._context
                if code == SKIP:
                    if not parts:
                        self._before, self._is_after_end = node, True
                    continue
                if code == BLOCK and not context.mode and id(node) not in hidden:
                    gap = 0
                    if parts or self._later:
                        self._flush(node, True)
                    self._before, self._is_after_end = node, False
                elif code > KEPT or context.mode or id(node) in hidden:
                    gap = 3 if code == IMAGE else 0
                    code = self._open(node, tag, code)
                    if code == SKIP:
                        continue
                else:
                    gap = gap and max(gap, 2)
                    if code == KEPT:
                        code = self._open_kept(node)
                stack.append((siblings, context, code, len(blocks)))
                if code > KEPT:
                    holders.append(len(nodes))
                nodes.append(node)
                indexes.append(-1)
                siblings = iter(node)
                break
            else:
                if not stack:
                    self._flush(nodes[0], False)
                    return
                siblings, context, code, count = stack.pop()
                gap = max(gap, 1)
                if code > KEPT:
                    gap = 0
                    node = nodes[-1]
                    if parts or self._later:
                        self._flush(node, False, is_only=len(blocks) == count)
                    self._before, self._is_after_end = node, True
                    holders.pop()
                elif code == KEPT:
                    self._close_kept()
                elif code == SPACED:
                    self._space()
                self._context = context
                nodes.pop()
                indexes.pop()

    # Borders.

    def _open(self, node: Element, tag: str, code: int) -> int:
        """Take in what an element means; give the code to go on with, ``SKIP`` to leave out what is in it."""
        context = self._context
        reason = self._hidden[id(node)][0] if not context.hidden and id(node) in self._hidden else ""
        if code == BREAK:
            return self._break(node)
        if code == IMAGE:
            return self._picture(node, reason)
        if context.mode:
            return self._open_in_mode(node, tag, code, reason)
        if code == RAW or (tag in HIDING and not node.text.strip()):
            return self._leave_for_later(node, tag)
        if code <= KEPT and next(node.iter_elements(_BLOCK_TAGS), None) is None and "-" not in tag:
            return self._put_off(node, reason)
        if code == SOFT and (self._has_text() or (tag == "cite" and context.mark != "quote")):
            return self._open_soft(tag)
        if reason:
            context = context.hide(reason)
        return self._border(node, self._entered(node, tag, code, context))

    def _entered(self, node: Element, tag: str, code: int, context: Context) -> Context:
        """Give the context inside a block element."""
        if code in (CONTEXT, SOFT) and not (tag == "dialog" and node.attr("open") is not None):
            if tag == "figure":
                context = context.copy()
                context.figure = len(self.elements.nodes)
                return context
            return context.under(tag)
        if code == TABLE and is_data_table(node):
            return context.under(tag)
        return context

    def _border(self, node: Element, context: Context) -> int:
        """End the run before a block element and set the context inside."""
        if self._parts or self._later:
            self._flush(node, True)
        self._before, self._is_after_end = node, False
        self._context = context
        # The first block of an item carries its sign.
        if node.tag == "li":
            self._is_fresh_item = True
        return BLOCK

    def _open_in_mode(self, node: Element, tag: str, code: int, reason: str) -> int:
        """Open an element in a data table or in code."""
        mode = self._context.mode
        if reason or code == RAW:
            return self._put_off(node, reason or "fallback")
        if mode == DATA:
            return self._border(node, self._context.under(tag))
        if mode == ROW and tag in ("td", "th"):
            if self._around and not self._parts:
                self._reopen()
            self._parts.append(SIGN)
            self._marks.append(HEADER_MARK if tag == "th" else CELL_MARK)
            return SPACED
        if code == KEPT and mode == ROW:
            return self._open_kept(node)
        if code <= KEPT:
            return INLINE
        self._space()
        return SPACED

    def _open_soft(self, tag: str) -> int:
        if tag == "cite":
            return INLINE
        self._space()
        return SPACED

    def _leave_for_later(self, node: Element, tag: str) -> int:
        """Read a box whose fallback is hidden, or that holds no text, without parting the run around it."""
        if tag in HIDING:
            for image in node.iter_elements(_IMAGES):
                self._picture(image, HIDING[tag])
        return self._put_off(node, "fallback")

    def _put_off(self, node: Element, reason: str) -> int:
        """Keep the text of a hidden element for a block of its own behind the run."""
        folded = fold_run(hidden_text(node), [], [])
        if folded.text:
            elements = self.elements
            self._later.append((folded, elements.add(node, elements.enter(len(elements.nodes) - 1)), reason))
        elif not self._parts:
            self._before, self._is_after_end = node, True
        return SKIP

    # Inside a run.

    def _has_text(self) -> bool:
        return any(part != SIGN and not part.isspace() for part in self._parts[:_MAX_LOOK])

    def _open_kept(self, node: Element) -> int:
        kind = INLINE_KINDS[node.tag]
        opened = (kind, (node.attr("href") or "") if kind == "link" else "")
        # The same emphasis again says nothing, and every block in it would have to name it.
        if opened in self._around or len(self._around) >= _MAX_AROUND:
            return INLINE
        self._around.append(opened)
        if self._parts:
            self._reopen()
        return KEPT

    def _reopen(self) -> None:
        """Put the links and emphasis that are open around the run, and not yet in it, into it."""
        for opened in self._around[len(self._numbers) :]:
            number = len(self._opened)
            self._opened.append(opened)
            self._numbers.append(number)
            self._marks.append(number)
            self._parts.append(SIGN)

    def _close_kept(self) -> None:
        self._around.pop()
        if len(self._numbers) > len(self._around):
            self._marks.append(self._numbers.pop())
            self._parts.append(SIGN)

    def _space(self) -> None:
        if self._parts and not self._parts[-1].endswith("\n"):
            self._parts.append("\n")
            self._last_text = ""

    def _part_words(self, gap: int) -> None:
        """Part words around a picture, and inline elements that touch: sites set these apart by style, but in paragraphs."""
        if gap > 2 or self.elements.holder.tag != "p":
            self._parts.append(" ")

    def _break(self, node: Element) -> int:
        """Take in a ``br``: a line end, the second in a row the end of a paragraph."""
        parts, mode = self._parts, self._context.mode
        if not parts:
            self._before, self._is_after_end = node, True
        elif mode:
            parts.append("\n")
        elif self._break_at >= 0 and all(part == SIGN or part.isspace() for part in parts[self._break_at :]):
            self._flush(node, True)
            self._before, self._is_after_end = node, True
        else:
            parts.append(SIGN)
            self._marks.append(BREAK_MARK)
            self._break_at = len(parts)
        return SKIP

    def _picture(self, node: Element, reason: str) -> int:
        found = list(node.iter_elements(("source", *_IMAGES), include_self=True))
        images = [element for element in found if element.tag != "source"]
        if not images:
            return SKIP
        image, reason = images[0], self._context.hidden or reason
        urls = picture_urls(image, [element for element in found if element is not image])
        if reason == "noscript" and self._is_copy(image):
            last = self.pictures[-1]
            last.urls = tuple(dict.fromkeys((*last.urls, *urls)))
            return SKIP
        figure = self._context.figure
        at = self.elements.enter(figure) if figure else -1
        around = self.elements.innermost()
        alt, title = " ".join((image.attr("alt") or "").split()), " ".join((image.attr("title") or "").split())
        self.pictures.append(Picture(urls, alt, title, len(self.blocks), at, (), reason, around))
        self._last_image = image
        return SKIP

    def _is_copy(self, image: Element) -> bool:
        """Whether a picture in ``noscript`` stands right behind the lazy picture it is a copy of."""
        last, node = self._last_image, image.parent
        while isinstance(node, Element) and node.tag != "noscript":
            node = node.parent
        if last is None or node is None or self.pictures[-1].before != len(self.blocks):
            return False
        parent = last.parent
        return node.parent is parent or (parent is not None and node.parent is parent.parent)

    # Ends.

    def _flush(self, after: Node, is_before_start: bool, is_only: bool = False) -> None:
        """End the run: make its block, then those of the hidden elements in it."""
        parts = self._parts
        if parts:
            while self._numbers:
                self._marks.append(self._numbers.pop())
                parts.append(SIGN)
            raw = "".join(parts)
            folded = Folded(_code_text(raw)) if self._context.mode == PRE else fold_run(raw, self._marks, self._opened)
            parts.clear()
            self._marks = []
            self._opened = []
            self._break_at = -1
            if folded.text:
                holder = self.elements.holder
                is_whole = is_only and holder.tag != "body" and holder.position is not None
                if not is_whole:
                    self.pieces.append(Piece(len(self.blocks), self._before, self._is_after_end, after, is_before_start))
                self._emit(folded, self.elements.enter(self.elements.holders[-1]), is_whole, self._context)
        for folded, place, reason in self._later:
            self._emit(folded, place, True, self._context.hide(reason))
        if self._later:
            self._later = []

    def _emit(self, folded: Folded, node: int, is_whole: bool, context: Context) -> None:
        text, mark = folded.text, context.mark
        if mark in ("bullet", "number") and not self._is_fresh_item:
            mark = ""
        self._is_fresh_item = False
        shown = text.replace("\n", " ") if "\n" in text and mark != "code" else text
        number = len(self.blocks)
        inlines = folded.inlines
        block = RawBlock(
            self._at,
            self._at + len(text),
            shown,
            mark,
            context.level if mark == "heading" else 0,
            0,
            1 if number else 0,
            number,
            None,
            node,
            is_whole,
            -1,
            -1,
            inlines,
            sum([end - start for start, end, kind, _ in inlines if kind == "link"]) if inlines else 0,
            folded.cells,
            context.part,
            context.depth,
            context.list_kind,
            self.elements.indexes[context.figure] if context.figure else -1,
            context.control,
            context.hidden,
        )
        self.blocks.append(block)
        self.texts.append(text)
        self._at += len(text) + 2


def _code_text(raw: str) -> str:
    """Give program text without the line ends around it; its first line keeps its indent."""
    lines = raw.replace(SIGN, "").rstrip().split("\n")
    first = next((number for number, line in enumerate(lines) if line and not line.isspace()), len(lines))
    return "\n".join(lines[first:])
