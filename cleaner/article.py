"""What cleaning gives: one immutable :class:`Article`, the same shape for every input, the empty one included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from functools import cached_property
from typing import Any

from cleaner.roles import BODY_ROLES, Role, parse_roles


class Verdict(str, Enum):
    """What the page is."""

    ARTICLE = "article"
    INDEX = "index"
    PAYWALL_STUB = "paywall_stub"
    CONSENT_WALL = "consent_wall"
    SCRIPT_NOTICE = "script_notice"
    ERROR_PAGE = "error_page"
    NO_ARTICLE = "no_article"
    """Text that can be read, in which nothing looks like an article."""
    NOT_TEXT = "not_text"
    """Bytes or characters that are no text: a picture, an archive, a program."""
    EMPTY = "empty"

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece of the page and what it is; ``page_text[start:end] == text``, offsets in code points."""

    start: int
    end: int
    text: str
    role: Role
    score: float
    """How likely the piece is on the side (content or chrome) of its role, 0 to 1. Doubtful pieces stay content and rules
    overrule scores, so it may lie under 0.5."""
    reasons: tuple[str, ...] = ()
    """Identifiers of the phrases, rules and evidence that decided, the strongest first."""
    xpath: str | None = None
    source_start: int | None = None
    source_end: int | None = None

    @property
    def is_chrome(self) -> bool:
        """Whether the piece belongs to the site and not to the article."""
        return self.role.is_chrome


@dataclass(frozen=True, slots=True)
class Inline:
    """A link or emphasis inside a block: offsets of :attr:`Block.text`, end excluded."""

    start: int
    end: int
    kind: str
    """``link``, ``strong``, ``em``, ``code``, ``sub`` or ``sup``."""
    url: str | None = None
    """Address of a link, resolved; only of ``http``, ``https`` and ``mailto``."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row: offsets of :attr:`Block.text`, end excluded."""

    start: int
    end: int
    is_header: bool


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the article: its text as a reader sees it, white space folded, bullets and markup signs taken off."""

    role: Role
    text: str
    start: int
    """Offset in ``page_text``; ``page_text[start:end]`` is the source of the block."""
    end: int
    level: int | None = None
    """Level of a heading, 1 to 6, where the input gives one."""
    list_depth: int = 0
    """Lists around an item, 1 in a plain list; 0 where the input does not tell. From here on filled for HTML only."""
    list_kind: str | None = None
    """``ul``, ``ol`` or ``dl``: the innermost list around an item."""
    is_continued: bool = False
    """Whether it is a further block of the item before it."""
    group: int | None = None
    """Number of the list, table or quotation it is part of; blocks of one share it."""
    cells: tuple[Cell, ...] = ()
    """Cells of a table row, parted by tabs in ``text``."""
    inlines: tuple[Inline, ...] = ()
    part: str | None = None
    """``cite`` (who is quoted), ``term`` or ``description`` (of a definition list), ``caption`` or ``summary``."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the body and the blocks under it; the blocks before the first heading have none."""

    heading: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article, as far as the input tells of it."""

    url: str | None = None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    body_index: int | None = None
    """Number of the block of ``Article.body`` it stands before, the number of blocks for one behind the last;
    ``None`` where the input does not tell."""


@dataclass(frozen=True, slots=True)
class Link:
    """Another page that the site points to; ``url`` is ``None`` where the input lost it."""

    text: str
    url: str | None
    role: Role


class Sources(Mapping[str, str]):
    """Where each field of an article came from, by the name of the field. Immutable, hashable, picklable.

    >>> Sources({"headline": "json-ld"})["headline"]
    'json-ld'
    """

    __slots__ = ("_pairs",)

    def __init__(self, pairs: Mapping[str, str] | Iterable[tuple[str, str]] = ()) -> None:
        self._pairs = tuple(sorted(dict(pairs).items()))

    def __getitem__(self, name: str) -> str:
        for known, source in self._pairs:
            if known == name:
                return source
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter([name for name, _ in self._pairs])

    def __len__(self) -> int:
        return len(self._pairs)

    def __hash__(self) -> int:
        return hash(self._pairs)

    def __repr__(self) -> str:
        return f"Sources({dict(self._pairs)!r})"


@dataclass(frozen=True)
class Article:
    """The article of one page, with everything that was on the page separated, named and kept."""

    headline: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    dateline: str | None = None
    authors: tuple[str, ...] = ()
    date_published: datetime | date | None = None
    date_modified: datetime | date | None = None
    in_language: str | None = None
    url: str | None = None
    site_name: str | None = None
    body: tuple[Block, ...] = ()
    images: tuple[Image, ...] = ()
    notes: tuple[Block, ...] = ()
    comments: tuple[Block, ...] = ()
    topics: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    segments: tuple[Segment, ...] = ()
    page_text: str = ""
    verdict: Verdict = Verdict.EMPTY
    confidence: float | None = None
    text_roles: frozenset[Role] = BODY_ROLES
    """Roles that :attr:`text` is made of: those of the body, changed by the options ``keep`` and ``strip``."""
    limits: tuple[str, ...] = ()
    """Limits that were reached, of which the rest was not read: ``html_chars``."""
    sources: Sources = field(default_factory=Sources)
    """Where each field that has a value came from: ``page`` (printed), ``caller`` (told), ``text`` (found out from the
    words), or the name of the page data (``json-ld``, ``og:title``, ``meta author``, ``link canonical``, …)."""

    @cached_property
    def text(self) -> str:
        """The body as plain text, blocks parted by a blank line, no other role unless the options asked for it."""
        return self.render(self.text_roles)

    @cached_property
    def chrome(self) -> tuple[Segment, ...]:
        """The segments that were stripped, in page order."""
        return tuple(segment for segment in self.segments if segment.is_chrome)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The body cut at its headings."""
        found: list[tuple[str | None, list[Block]]] = [(None, [])]
        for block in self.body:
            if block.role is Role.HEADING:
                found.append((block.text, []))
            else:
                found[-1][1].append(block)
        return tuple(Section(heading, tuple(blocks)) for heading, blocks in found if heading or blocks)

    def render(self, roles: Iterable[Role | str]) -> str:
        r"""Give the text of the chosen roles in page order, blocks parted by a blank line.

        Raises :class:`cleaner.OptionError` for a name that is no role.

        >>> import cleaner
        >>> article = cleaner.clean("Rain ends\n\nThe rain ended on Monday, said the weather office in Leeds.")
        >>> article.render({"headline"})
        'Rain ends'
        """
        chosen = parse_roles("roles", roles)
        return "\n\n".join(self._as_text(segment) for segment in self.segments if segment.role in chosen)

    def _as_text(self, segment: Segment) -> str:
        if segment.role is Role.CODE or segment.role is Role.TABLE:
            return segment.text
        return " ".join(segment.text.split())

    def to_dict(self) -> dict[str, Any]:
        """Give the article as plain dicts, lists, strings and numbers; :meth:`from_dict` reads it back."""
        from cleaner.assemble.as_dict import article_to_dict

        return article_to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Article:
        """Give the article that :meth:`to_dict` wrote.

        Raises :class:`cleaner.FormatError` with the path of the first value that does not fit.
        """
        from cleaner.assemble.as_dict import article_from_dict

        return article_from_dict(data)

    def to_json(self, *, indent: int | None = None) -> str:
        """Give :meth:`to_dict` as JSON text, letters of all scripts unescaped."""
        from cleaner.assemble.as_dict import article_to_json

        return article_to_json(self, indent=indent)

    def to_markdown(self) -> str:
        """Give headline, standfirst, byline, body, captions and notes as CommonMark, text escaped."""
        from cleaner.assemble.as_markdown import article_to_markdown

        return article_to_markdown(self)

    def to_html(self) -> str:
        """Give the article as one HTML ``article`` element; all text is escaped, nothing of the input is markup."""
        from cleaner.assemble.as_html import article_to_html

        return article_to_html(self)

    def to_schema_org(self) -> dict[str, Any]:
        """Give the article as schema.org ``NewsArticle`` (JSON-LD); properties without a value are left out."""
        from cleaner.assemble.as_schema_org import article_to_schema_org

        return article_to_schema_org(self)
