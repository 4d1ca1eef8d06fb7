"""What reading gives: a page as one text, and the blocks that stand in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleaner.roles import Role

LINES, WRAPPED, COLLAPSED = "lines", "wrapped", "collapsed"
"""Layouts of a text: one paragraph a line, paragraphs broken at a column, a page without line ends."""


@dataclass(slots=True)
class RawBlock:
    """One piece of the page that gets one role.

    ``start`` and ``end`` count code points of :attr:`Page.text`, end excluded. ``text`` is the piece as a reader
    sees it: line breaks of a wrapped paragraph joined, bullets and markup signs of headings and quotes taken off.
    """

    start: int
    end: int
    text: str
    mark: str = ""
    """What a sign at the start says: ``bullet``, ``number``, ``heading``, ``quote``, ``code``, ``table`` or nothing."""
    level: int = 0
    """Level of a marked heading, 1 to 6; 0 where there is none."""
    indent: int = 0
    """Columns of white space before the first character."""
    blank_before: int = 0
    """Blank lines between this block and the one before."""
    line: int = 0
    """Number of the physical line the block starts on; pieces cut from one line share it."""
    cut_as: Role | None = None
    """What the phrase says that this piece was cut from a paragraph for."""


@dataclass(slots=True)
class Page:
    """One decoded input and its blocks in order; blocks cover everything but white space."""

    text: str
    blocks: list[RawBlock] = field(default_factory=list)
    layout: str = LINES
