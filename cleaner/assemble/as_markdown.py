"""``Article`` to CommonMark. Signs of the text that Markdown would read as markup are escaped."""

from __future__ import annotations

import regex

from cleaner.article import Article, Block, Image
from cleaner.roles import Role

_INLINE = regex.compile(r"([\\`*_\[\]<>]|&(?=#?\w+;))")
_LINE_START = regex.compile(r"^(\s*)([#+-]|\d{1,9}[.)]|-{3,}|=+|>)(?=\s|$|=)|^(\s*)(~{3,})")
_CLOSING_HASHES = regex.compile(r"(^|\s)(#+)$")
_BACKTICKS = regex.compile(r"`+")


def article_to_markdown(article: Article) -> str:
    """Give the article with its headline as level 1, blocks parted by a blank line, ending in a line end."""
    parts: list[str] = []
    if article.kicker:
        parts.append(escape_markdown(article.kicker))
    if article.headline:
        parts.append(f"# {_heading(article.headline)}")
    if article.standfirst:
        parts.append(f"**{escape_markdown(article.standfirst)}**")
    parts += [escape_markdown(line) for line in (article.byline, article.dateline) if line]
    parts += [_figure(image) for image in article.images]
    parts += _blocks(article.body)
    parts += [f"*{escape_markdown(note.text)}*" for note in article.notes]
    parts += [f"> {escape_markdown(comment.text)}" for comment in article.comments]
    return "\n\n".join(part for part in parts if part) + "\n"


def escape_markdown(text: str) -> str:
    r"""Give ``text``, one line, so that CommonMark prints it as it is.

    >>> escape_markdown("1. *Not* a list")
    '1\\. \\*Not\\* a list'
    """
    escaped = _INLINE.sub(r"\\\1", " ".join(text.split()))
    return str(_LINE_START.sub(_escape_start, escaped))


def _heading(text: str) -> str:
    """Give the text of a heading; hashes at its end would be read as the closing sign."""
    return str(_CLOSING_HASHES.sub(r"\1\\\2", escape_markdown(text)))


def _escape_start(match: regex.Match[str]) -> str:
    indent, sign = match[1] or match[3] or "", match[2] or match[4]
    return indent + (f"{sign[:-1]}\\{sign[-1]}" if sign[0].isdigit() else f"\\{sign}")


def _figure(image: Image) -> str:
    words = " · ".join(escape_markdown(part) for part in (image.caption, image.credit) if part)
    if image.url and image.url.lower().startswith(("http://", "https://")):
        return f"![{escape_markdown(image.alt or '')}](<{image.url.replace('>', '%3E')}>)\n*{words}*"
    return f"*{words}*" if words else ""


def _blocks(blocks: tuple[Block, ...]) -> list[str]:
    parts: list[str] = []
    previous: Role | None = None
    for block in blocks:
        text = _block(block)
        # Items of one list, and rows of one table, stand on neighbouring lines.
        if block.role is previous and block.role in (Role.LIST_ITEM, Role.TABLE):
            parts[-1] += f"\n{text}"
        else:
            parts.append(text)
        previous = block.role
    return parts


def _block(block: Block) -> str:
    if block.role is Role.CODE:
        fence = "`" * max(3, 1 + max(map(len, _BACKTICKS.findall(block.text)), default=0))
        return f"{fence}\n{block.text}\n{fence}"
    if block.role is Role.HEADING:
        return f"{'#' * min(max(block.level or 2, 2), 6)} {_heading(block.text)}"
    text = escape_markdown(block.text)
    if block.role is Role.LIST_ITEM:
        return f"- {text}"
    if block.role is Role.QUOTE:
        return f"> {text}"
    return text
