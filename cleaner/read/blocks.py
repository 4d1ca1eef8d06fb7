"""What reading gives: a page as one text, and the blocks that stand in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cleaner.roles import Role

if TYPE_CHECKING:
    from cleaner.read.tree import Tree

LINES, WRAPPED, COLLAPSED = "lines", "wrapped", "collapsed"
"""Layouts of a text: one paragraph a line, paragraphs broken at a column, a page without line ends."""


class Inline(NamedTuple):
    """Markup inside a block: offsets of :attr:`RawBlock.text`, end excluded."""

    start: int
    end: int
    kind: str
    """``link``, ``strong``, ``em``, ``code``, ``sub`` or ``sup``."""
    href: str = ""
    """Address of a link as written."""


class Cell(NamedTuple):
    """One cell of a table row: offsets of :attr:`RawBlock.text`, end excluded."""

    start: int
    end: int
    is_header: bool


@dataclass(slots=True)
class Picture:
    """A picture of an HTML page; what stands in its ``alt`` is no text of the page."""

    urls: tuple[str, ...]
    """Addresses as written, the largest or most likely real one first; lazy and ``noscript`` copies among them."""
    alt: str
    title: str
    before: int
    """Index of the block it stands before; the number of blocks for a picture behind the last."""
    figure: int = -1
    """Node of the ``figure`` around it, -1 for none."""
    captions: tuple[int, ...] = ()
    """Indexes of the blocks that caption it."""
    hidden: str = ""
    """Why it cannot be seen, see :attr:`RawBlock.hidden`."""
    node: int = -1
    """Innermost node of the tree around it that stood when it was met, -1 for none."""


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
    # From here on HTML only. For HTML, ``text`` is as long as the piece of the page text: a line end of ``<br>`` is a space.
    node: int = -1
    """Index of the element of :attr:`Page.tree` that holds the block; -1 for plain text."""
    is_whole: bool = False
    """Whether the block is all that its element holds; else it is a piece beside others."""
    source_start: int = -1
    source_end: int = -1
    """Code points of the decoded HTML: from start tag to end tag of a whole element, the text's span of a piece."""
    inlines: tuple[Inline, ...] = ()
    link_chars: int = 0
    """Characters of ``text`` inside links."""
    cells: tuple[Cell, ...] = ()
    """Cells of a row of a data table, parted by tabs in ``text``."""
    part: str = ""
    """Part the block plays: ``caption``, ``cite`` (who is quoted), ``term``, ``description``, ``summary``, ``legend``."""
    list_depth: int = 0
    """Lists around the block; 1 for an item of a plain list."""
    list_kind: str = ""
    """``ul``, ``ol`` or ``dl``: the innermost list."""
    figure: int = -1
    """Node of the ``figure`` around the block, -1 for none."""
    is_control: bool = False
    """Whether it is text of a button, label, choice or text field."""
    hidden: str = ""
    """Why a reader does not see it: ``hidden``, ``aria-hidden``, ``display``, ``visibility``, ``size``, ``position``,
    ``opacity``, ``noscript``, ``dialog``, ``fallback``; empty for what is seen."""


@dataclass(slots=True)
class Page:
    """One decoded input and its blocks in order; blocks cover everything but white space."""

    text: str
    blocks: list[RawBlock] = field(default_factory=list)
    layout: str = LINES
    tree: Tree | None = None
    """The elements around the blocks, ``None`` for plain text."""
    pictures: list[Picture] = field(default_factory=list)
