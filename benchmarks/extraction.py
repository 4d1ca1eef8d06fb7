"""What a tool says of one page, in one shape for all tools; loads nothing heavy."""

from __future__ import annotations

from dataclasses import dataclass, field

ROLES_OF_CORPUS: dict[str, frozenset[str]] = {
    "wcxb-dev": frozenset({"standfirst", "heading", "paragraph", "list_item", "quote", "table", "code"}),
    "segments-dev": frozenset({"standfirst", "heading", "paragraph", "list_item", "quote", "table", "code"}),
    "news-dev": frozenset({"heading", "paragraph", "list_item", "quote", "table", "code"}),
}
"""The roles that ``article.render`` is asked for on each corpus: golds differ in what they count as main content.
To be chosen on the pages of the written half with ``python -m benchmarks.choose_roles``; so far only the standfirst of
segments was, 2026-11, with HTML still rendered to text before it was cleaned."""


@dataclass
class Extraction:
    """What one tool found on one page; a field that the tool does not offer is left empty."""

    text: str = ""
    """The main content."""
    paragraphs: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    headline: str = ""
    authors: list[str] = field(default_factory=list)
    published: str = ""
    """ISO date, with time and zone where the tool gives them."""
    standfirst: str = ""
    captions: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    """Texts the tool keeps apart from the body, by the role they belong to."""
    parts: list[tuple[str, str]] = field(default_factory=list)
    """Role and text of every piece of the page in order, where the tool names roles."""


@dataclass
class Reply:
    """What came back for one page."""

    extraction: Extraction
    seconds: list[float]
    """Processor seconds of each run."""
    error: str = ""
    """Name of the exception, empty when there was none."""
