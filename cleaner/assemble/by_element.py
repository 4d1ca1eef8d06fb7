"""Roles that an element settles: what stands in a table is no paragraph. Only content moves, and only to content."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.decide.interface import Decision
from cleaner.read.blocks import Page, RawBlock
from cleaner.roles import BODY_ROLES, Role

MAX_QUOTED_SHARE = 0.5
"""Share of the body's words in quotations above which they are the page's layout and no quotations."""
MIN_PARAGRAPH_WORDS = 15
PICTURE_REACH = 3
"""Blocks behind a picture that may caption it."""
_PROSE = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.TABLE, Role.HEADING})


def settle_by_element(decision: Decision, page: Page, counts: Sequence[int]) -> Decision:
    """Give the decision with the kinds of content that elements name: rows, program text, quotations, captions.

    ``counts`` are the words of the blocks. The reason is ``element.<role>``; blocks of plain text stay as they are.
    """
    if page.tree is None:
        return decision
    blocks = page.blocks
    pictured = {picture.before + step for picture in page.pictures for step in range(-1, PICTURE_REACH)}
    quoted = sum(count for block, count in zip(blocks, counts, strict=True) if block.mark == "quote" and block.node >= 0)
    inside = sum(count for role, count in zip(decision.roles, counts, strict=True) if role in BODY_ROLES)
    has_quotes = 0 < quoted <= MAX_QUOTED_SHARE * inside
    roles, reasons = list(decision.roles), list(decision.reasons)
    for index, block in enumerate(blocks):
        if block.node < 0 or roles[index].is_chrome:
            continue
        role = _settled(block, roles[index], has_quotes)
        if role is Role.CAPTION and block.line not in pictured and counts[index] >= MIN_PARAGRAPH_WORDS and _is_text(block):
            role = Role.PARAGRAPH
        if role is not roles[index]:
            roles[index] = role
            reasons[index] = (f"element.{role.value}", *reasons[index])
    return Decision(tuple(roles), decision.scores, tuple(reasons))


def _is_text(block: RawBlock) -> bool:
    """Whether a block is none of a figure and named no caption: without a picture near by, it is running text."""
    return block.figure < 0 and not block.part and not block.mark


def _settled(block: RawBlock, role: Role, has_quotes: bool) -> Role:
    if block.part == "caption" and block.figure >= 0:
        return Role.CAPTION
    if role not in BODY_ROLES:
        return role
    if block.mark == "code":
        return Role.CODE
    if len(block.cells) > 1:
        return Role.TABLE
    if block.mark == "quote" and has_quotes and role in _PROSE:
        return Role.QUOTE
    # No row of a table: the line only looked like one.
    return Role.PARAGRAPH if role is Role.TABLE and not block.cells else role
