"""Blocks cut from one block, and blocks joined again: what stands inside them moves along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.read.blocks import Cell, Inline, RawBlock


def with_own_markup(pieces: Sequence[RawBlock], whole: Sequence[RawBlock]) -> list[RawBlock]:
    """Give the blocks with links, emphasis and cells of their own where they were cut from one of ``whole``.

    Blocks of HTML only: their text is as long as their span, so an offset in the block is one in the piece.
    """
    if len(pieces) == len(whole):
        return list(pieces)
    spans = {block.line: block for block in whole}
    found = []
    for piece in pieces:
        block = spans[piece.line]
        is_cut = (piece.start, piece.end) != (block.start, block.end)
        found.append(_with_markup_of(piece, block) if is_cut else piece)
    return found


def _with_markup_of(piece: RawBlock, block: RawBlock) -> RawBlock:
    shift, size = piece.start - block.start, piece.end - piece.start
    inlines = tuple(
        inline._replace(start=max(inline.start - shift, 0), end=min(inline.end - shift, size))
        for inline in block.inlines
        if inline.start - shift < size and inline.end > shift
    )
    return replace(piece, is_whole=False, inlines=inlines, cells=(), link_chars=_link_chars(inlines))


def joined(first: RawBlock, second: RawBlock, gap: str) -> RawBlock:
    """Give two pieces of one block as one again; ``gap`` is what stood between them."""
    text = first.text + (" " if gap else "") + second.text
    shift = len(text) - len(second.text)
    inlines = list(first.inlines)
    for inline in second.inlines:
        moved = inline._replace(start=inline.start + shift, end=inline.end + shift)
        last = inlines[-1] if inlines else None
        if last is not None and moved.start - last.end <= len(gap) and (last.kind, last.href) == (moved.kind, moved.href):
            inlines[-1] = last._replace(end=moved.end)
        else:
            inlines.append(moved)
    cells = first.cells + tuple(Cell(cell.start + shift, cell.end + shift, cell.is_header) for cell in second.cells)
    found = tuple(inlines)
    return replace(first, end=second.end, text=text, inlines=found, cells=cells, link_chars=_link_chars(found))


def _link_chars(inlines: Sequence[Inline]) -> int:
    return sum(inline.end - inline.start for inline in inlines if inline.kind == "link")
