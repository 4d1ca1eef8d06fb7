"""Blocks of the reader to blocks of the article: levels, lists, tables, links and emphasis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleaner.article import Block, Cell, Inline, Segment
from cleaner.assemble.addresses import safe_address
from cleaner.read.blocks import Page, RawBlock
from cleaner.read.html import xpath_of
from cleaner.read.tree import Tree
from cleaner.roles import Role

MAX_XPATH_STEPS = 400
"""Elements around a block above which it gets no XPath: a page of thousands of nested elements has no use for it."""
_LISTS = frozenset(("ul", "ol", "dl", "menu"))


def xpaths_of(tree: Tree | None, blocks: Sequence[RawBlock]) -> list[str | None]:
    """Give the XPath of the element of each block; each step is written once, so that long pages cost little."""
    if tree is None or not len(tree):
        return [None] * len(blocks)
    xpath_of(tree, 0)  # fills the places of all nodes among their siblings
    paths: list[str | None] = []
    depths: list[int] = []
    for tag, place, parent in zip(tree.tag, tree.ordinals, tree.parent, strict=True):
        depth = depths[parent] + 1 if parent >= 0 else 0
        above = paths[parent] if parent >= 0 else ""
        depths.append(depth)
        step = f"{tag}[{place}]" if place else tag
        paths.append(f"{above}/{step}" if depth < MAX_XPATH_STEPS else None)
    return [paths[block.node] if block.node >= 0 else None for block in blocks]


def blocks_of(
    page: Page, segments: Iterable[Segment], raws: Iterable[RawBlock], roles: frozenset[Role], base: str | None = None
) -> tuple[Block, ...]:
    """Give the blocks of the roles; lines of program text that follow each other are one block.

    ``base`` is the address that relative links start from.
    """
    found: list[Block] = []
    previous: Segment | None = None
    previous_node = -1
    for segment, raw in zip(segments, raws, strict=True):
        if segment.role in roles:
            is_code = segment.role is Role.CODE
            if is_code and previous is not None and previous.role is Role.CODE and raw.node == previous_node:
                start = found.pop().start
                found.append(Block(Role.CODE, page.text[start : segment.end], start, segment.end))
            else:
                found.append(_block(page, segment, raw, base))
        previous, previous_node = segment, raw.node
    return tuple(found)


def _block(page: Page, segment: Segment, raw: RawBlock, base: str | None) -> Block:
    role = segment.role
    text = segment.text if role is Role.CODE else raw.text
    level = raw.level or None if role is Role.HEADING else None
    if raw.node < 0:
        return Block(role, text, segment.start, segment.end, level)
    is_item = role is Role.LIST_ITEM and raw.list_depth > 0
    return Block(
        role,
        text,
        segment.start,
        segment.end,
        level,
        list_depth=raw.list_depth if is_item else 0,
        list_kind=raw.list_kind or None if is_item else None,
        is_continued=is_item and raw.list_kind != "dl" and raw.mark not in ("bullet", "number"),
        group=_group(page.tree, raw, role),
        cells=tuple(Cell(*cell) for cell in raw.cells),
        inlines=() if role is Role.CODE else _inlines(raw, base),
        part=raw.part or None,
    )


def _inlines(raw: RawBlock, base: str | None) -> tuple[Inline, ...]:
    found = []
    for start, end, kind, href in raw.inlines:
        url = safe_address(href, base) if kind == "link" else None
        # A link that leads nowhere safe is text.
        if kind != "link" or url is not None:
            found.append(Inline(start, end, kind, url))
    return tuple(found)


def _group(tree: Tree | None, raw: RawBlock, role: Role) -> int | None:
    """Give the node of the outermost list, the innermost table or the outermost quotation around the block."""
    if tree is None or role not in (Role.LIST_ITEM, Role.TABLE, Role.QUOTE):
        return None
    found, node = None, raw.node
    for _ in range(MAX_XPATH_STEPS):
        if node < 0:
            break
        tag = tree.tag[node]
        if role is Role.TABLE and tag == "table":
            return node
        if (role is Role.LIST_ITEM and tag in _LISTS) or (role is Role.QUOTE and tag == "blockquote"):
            found = node
        # Tables of the layout may stand around everything.
        if tag in ("article", "main", "body", "td"):
            break
        node = tree.parent[node]
    return found
