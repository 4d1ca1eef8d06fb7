"""``Article`` to CommonMark. Signs of the text that Markdown would read as markup are escaped."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from cleaner.article import Article, Block, Cell, Image, Inline
from cleaner.assemble.addresses import safe_address
from cleaner.assemble.markup import groups_of, marked_up, with_figures
from cleaner.roles import Role

_INLINE = regex.compile(r"([\\`*_\[\]<>]|&(?=#?\w+;))")
_LINE_START = regex.compile(r"^(\s*)([#+-]|\d{1,9}[.)]|-{3,}|=+|>)(?=\s|$|=)|^(\s*)(~{3,})")
_CLOSING_HASHES = regex.compile(r"(^|\s)(#+)$")
_BACKTICKS = regex.compile(r"`+")
MAX_INDENT = 60
"""Columns an inner list is indented at most."""
MAX_COLUMNS = 100


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
    parts += _body(article)
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
    shown = f"*{words}*" if words else ""
    if image.url and image.url.lower().startswith(("http://", "https://")):
        picture = f"![{escape_markdown(image.alt or '')}]({_target(image.url)})"
        return f"{picture}\n{shown}" if shown else picture
    return shown


def _target(url: str) -> str:
    return "<" + url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C") + ">"


def _body(article: Article) -> list[str]:
    parts: list[str] = []
    for part in with_figures(article.body, article.images):
        if isinstance(part, Image):
            parts.append(_figure(part))
        else:
            parts += [_group(group.role, group.blocks) for group in groups_of(part)]
    return parts


def _group(role: Role, blocks: Sequence[Block]) -> str:
    if role is Role.LIST_ITEM:
        return _list(blocks)
    if role is Role.TABLE:
        return _table(blocks)
    if role is Role.QUOTE:
        return "\n>\n".join(f"> {_line(block)}" for block in blocks)
    return _block(blocks[0])


def _block(block: Block) -> str:
    if block.role is Role.CODE:
        fence = "`" * max(3, 1 + max(map(len, _BACKTICKS.findall(block.text)), default=0))
        return f"{fence}\n{block.text}\n{fence}"
    if block.role is Role.HEADING:
        text = _CLOSING_HASHES.sub(r"\1\\\2", _line(block))
        return f"{'#' * min(max(block.level or 2, 2), 6)} {text}"
    return _line(block)


def _line(block: Block) -> str:
    """Give the text of a block on one line, with its links and emphasis."""
    if not block.inlines:
        return escape_markdown(block.text)
    text = _inner(block)
    return text if any(inline.start == 0 for inline in block.inlines) else str(_LINE_START.sub(_escape_start, text))


def _inner(block: Block, start: int = 0, end: int | None = None) -> str:
    def around(inline: Inline, inner: str) -> str:
        return _inline(inline, inner, block)

    return " ".join(marked_up(block.text, block.inlines, _escape_inline, around, start, end).split())


def _escape_inline(text: str) -> str:
    return str(_INLINE.sub(r"\\\1", text))


def _inline(inline: Inline, inner: str, block: Block) -> str:
    if not inner.strip():
        return inner
    if inline.kind == "link":
        url = safe_address(inline.url or "")
        return f"[{inner}]({_target(url)})" if url else inner
    if inline.kind == "code":
        raw = block.text[inline.start : inline.end]
        return inner if "`" in raw or raw != raw.strip() else f"`{raw}`"
    sign = {"strong": "**", "em": "*"}.get(inline.kind)
    return f"{sign}{inner}{sign}" if sign and _can_be_marked(inline, inner, block) else inner


def _can_be_marked(inline: Inline, inner: str, block: Block) -> bool:
    """Whether signs around ``inner`` would be read as emphasis: no letter touches them from outside but by a letter."""
    before, after = block.text[inline.start - 1 : inline.start] if inline.start else "", block.text[inline.end : inline.end + 1]
    if inner[0].isspace() or inner[-1].isspace():
        return False
    if any(other.end == inline.start or other.start == inline.end for other in block.inlines if other.kind in ("strong", "em")):
        return False
    opens = inner[0].isalnum() or not before or before.isspace()
    return opens and (inner[-1].isalnum() or not after or after.isspace())


def _list(items: Sequence[Block]) -> str:
    """Give items on neighbouring lines, inner lists indented by the sign of the item around them."""
    lines: list[str] = []
    open_: list[list[int]] = []  # depth, indent, number of items, columns of the sign
    for item in items:
        depth = max(item.list_depth, 1) + (item.part == "description")
        while open_ and open_[-1][0] > depth:
            open_.pop()
        text = _line(item)
        if item.is_continued and open_ and open_[-1][0] == depth:
            lines += ["", f"{' ' * min(open_[-1][1] + open_[-1][3], MAX_INDENT)}{text}"]
            continue
        if not open_ or open_[-1][0] < depth:
            open_.append([depth, open_[-1][1] + open_[-1][3] if open_ else 0, 0, 2])
        open_[-1][2] += 1
        sign = f"{open_[-1][2]}." if item.list_kind == "ol" else "-"
        open_[-1][3] = len(sign) + 1
        lines.append(f"{' ' * min(open_[-1][1], MAX_INDENT)}{sign} {text}")
    return "\n".join(lines)


def _table(rows: Sequence[Block]) -> str:
    """Give rows with cells as a table with bars, other rows as the lines they are."""
    if not any(row.cells for row in rows):
        return "\n".join(map(_line, rows))
    columns = min(max(len(row.cells) or 1 for row in rows), MAX_COLUMNS)
    lines = [_row(row, columns) for row in rows]
    is_headed = any(cell.is_header for cell in rows[0].cells)
    head = lines.pop(0) if is_headed else "|" + "  |" * columns
    return "\n".join([head, "|" + " --- |" * columns, *lines])


def _row(row: Block, columns: int) -> str:
    cells = row.cells or (Cell(0, len(row.text), False),)
    texts = [_inner(row, cell.start, cell.end).replace("|", "\\|") for cell in cells[:columns]]
    return "| " + " | ".join(texts + [""] * (columns - len(texts))) + " |"
