"""Blocks with their links and emphasis as markup, and blocks that belong together as groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from cleaner.article import Block, Image, Inline
from cleaner.roles import Role

_GROUPED = frozenset({Role.LIST_ITEM, Role.TABLE, Role.QUOTE})


class Group(NamedTuple):
    """Blocks that come out as one element: the items of a list, the rows of a table, the paragraphs of a quotation."""

    role: Role
    blocks: list[Block]


def groups_of(blocks: Iterable[Block]) -> list[Group]:
    """Give the blocks in groups; of text, where nothing tells lists apart, neighbours are one list."""
    found: list[Group] = []
    for block in blocks:
        last = found[-1] if found else None
        if last and block.role in _GROUPED and last.role is block.role and last.blocks[0].group == block.group:
            last.blocks.append(block)
        else:
            found.append(Group(block.role, [block]))
    return found


def with_figures(blocks: Sequence[Block], images: Sequence[Image]) -> list[Image | tuple[Block, ...]]:
    """Give the images, each between the stretches of blocks it parts; those without a place in the body come first."""
    placed: dict[int, list[Image]] = {}
    for image in images:
        at = 0 if image.body_index is None else min(max(image.body_index, 0), len(blocks))
        placed.setdefault(at, []).append(image)
    found: list[Image | tuple[Block, ...]] = []
    start = 0
    for place in sorted(placed):
        at = max(place, start)
        # A list or table stays whole: its pictures come behind it.
        while 0 < at < len(blocks) and blocks[at].group is not None and blocks[at].group == blocks[at - 1].group:
            at += 1
        if at > start:
            found.append(tuple(blocks[start:at]))
        start = at
        found += placed[place]
    if start < len(blocks):
        found.append(tuple(blocks[start:]))
    return found


def marked_up(
    text: str,
    inlines: Sequence[Inline],
    escape: Callable[[str], str],
    around: Callable[[Inline, str], str],
    start: int = 0,
    end: int | None = None,
) -> str:
    """Give ``text[start:end]`` escaped, ``around(inline, inner)`` for what stands in a link or emphasis.

    Markup that crosses other markup is cut at its border, so that the result nests.
    """
    limit = len(text) if end is None else min(end, len(text))
    open_: list[tuple[Inline | None, int, list[str]]] = [(None, limit, [])]
    at = start

    def close_until(position: int) -> None:
        nonlocal at
        while len(open_) > 1 and open_[-1][1] <= position:
            inline, stop, parts = open_.pop()
            parts.append(escape(text[at:stop]))
            at = max(at, stop)
            if inline is not None:
                open_[-1][2].append(around(inline, "".join(parts)))

    for inline in sorted(inlines, key=lambda one: (one.start, -one.end)):
        first = max(inline.start, start)
        if first >= min(inline.end, limit):
            continue
        close_until(first)
        open_[-1][2].append(escape(text[at:first]))
        at = max(at, first)
        # A link in a link is no link.
        if inline.kind != "link" or all(one is None or one.kind != "link" for one, _, _ in open_):
            open_.append((inline, min(inline.end, open_[-1][1]), []))
    close_until(limit)
    open_[0][2].append(escape(text[at:limit]))
    return "".join(open_[0][2])
