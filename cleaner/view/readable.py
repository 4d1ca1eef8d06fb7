"""An article as a person reads it in a terminal: the article first, then what was stripped."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable

from cleaner.article import Article, Block, Segment
from cleaner.roles import Role

WIDTH = 88
MAX_CHROME_CHARS = 300
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_FACTS = (
    ("kicker", "kicker"),
    ("byline", "byline"),
    ("dateline", "dateline"),
    ("site_name", "site"),
    ("in_language", "language"),
)


def readable(article: Article) -> str:
    """Give the readable view, ending in a line end."""
    parts = [*_head(article), *map(_body_block, article.body)]
    for title, blocks in (("Notes", article.notes), ("Comments", article.comments)):
        parts += [f"{title}:", *(_wrap(block.text, "  ") for block in blocks)] if blocks else []
    parts.append(_stripped(article))
    return "\n\n".join(part for part in parts if part) + "\n"


def explain(article: Article) -> str:
    """Give every segment on a line: role, score, reasons, and how its text begins."""
    lines = [f"verdict {article.verdict.value}, confidence {_number(article.confidence)}"]
    for segment in article.segments:
        mark = "-" if segment.is_chrome else "+"
        lines.append(f"{mark} {segment.role.value:18} {segment.score:5.2f}  {_shorten(segment.text, 60)}")
        lines.append(f"{'':27}{', '.join(segment.reasons) or 'no single reason'}")
    return "\n".join(lines) + "\n"


def _head(article: Article) -> list[str]:
    parts = []
    if article.headline:
        title = printable(article.headline)
        parts.append(f"{title}\n{'=' * min(len(title), WIDTH)}")
    if article.standfirst:
        parts.append(_wrap(article.standfirst))
    facts = [f"{label}: {printable(str(getattr(article, name)))}" for name, label in _FACTS if getattr(article, name)]
    if article.authors:
        facts.append(f"authors: {', '.join(map(printable, article.authors))}")
    if article.date_published:
        facts.append(f"published: {article.date_published.isoformat()}")
    if article.date_modified:
        facts.append(f"modified: {article.date_modified.isoformat()}")
    if article.topics:
        facts.append(f"topics: {', '.join(map(printable, article.topics))}")
    facts.append(f"verdict: {article.verdict.value} (confidence {_number(article.confidence)})")
    parts.append("\n".join(facts))
    captions = [
        " · ".join(printable(part) for part in (image.caption, image.credit and f"credit {image.credit}") if part)
        for image in article.images
    ]
    parts += [_wrap(f"[picture] {caption}") for caption in captions]
    return parts


def _body_block(block: Block) -> str:
    if block.role is Role.HEADING:
        return f"{printable(block.text)}\n{'-' * min(len(block.text), WIDTH)}"
    if block.role is Role.LIST_ITEM:
        indent = "  " * max(block.list_depth - 1, 0)
        return _wrap(f"• {block.text}", indent, f"{indent}  ")
    if block.role is Role.TABLE:
        return _wrap(block.text.replace("\t", " | "))
    if block.role is Role.QUOTE:
        return _wrap(block.text, "  > ", "  > ")
    if block.role is Role.CODE:
        return textwrap.indent(printable(block.text, keep="\n\t"), "    ")
    return _wrap(block.text)


def _stripped(article: Article) -> str:
    if not article.chrome:
        return "Nothing was stripped."
    kinds: dict[Role, list[Segment]] = {}
    for segment in article.chrome:
        kinds.setdefault(segment.role, []).append(segment)
    lines = [f"Stripped ({len(article.chrome)}):"]
    for kind, segments in kinds.items():
        lines.append(f"  {kind.value}")
        lines += [_wrap(_shorten(segment.text, MAX_CHROME_CHARS), "    ") for segment in segments]
    return "\n".join(lines)


def _number(value: float | None) -> str:
    return "none" if value is None else f"{value:.2f}"


def _shorten(text: str, limit: int) -> str:
    folded = printable(" ".join(text.split()))
    return folded if len(folded) <= limit else folded[: limit - 1] + "…"


def _wrap(text: str, first: str = "", following: str | None = None) -> str:
    return textwrap.fill(
        printable(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=first if following is None else following,
        break_long_words=False,
        break_on_hyphens=False,
    )


def printable(text: str, keep: Iterable[str] = "") -> str:
    """Give ``text`` without control characters and bidi marks: a page must not steer the terminal it is shown on.

    Soft hyphens and zero-width marks, which only fonts see, are left out.
    """
    kept = frozenset(keep)
    text = text.translate(_INVISIBLE)
    return "".join(char if char in kept or unicodedata.category(char) not in ("Cc", "Cf", "Cs") else "\ufffd" for char in text)
