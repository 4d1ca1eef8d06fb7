"""``Article`` to one HTML element. Every piece of text is escaped: nothing of the input comes out as markup."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from cleaner.article import Article, Block, Cell, Image, Inline
from cleaner.assemble.addresses import safe_address
from cleaner.assemble.markup import groups_of, marked_up, with_figures
from cleaner.roles import Role

_SAFE_SCHEMES = ("http://", "https://")
_EMPHASIS = frozenset(("strong", "em", "code", "sub", "sup"))
_TEXT_ELEMENT = {Role.PARAGRAPH: "p", Role.QUOTE: "blockquote", Role.TABLE: "pre", Role.CODE: "pre"}


def article_to_html(article: Article) -> str:
    """Give ``<article>`` with header, body with its figures, and notes, one element a line.

    Addresses are those of the web and of mail only.
    """
    language = f' lang="{escape(article.in_language)}"' if article.in_language else ""
    lines = [f"<article{language}>", *_header(article), *_body(article)]
    if article.notes:
        lines += ["<aside>", *(f"<p>{escape(note.text)}</p>" for note in article.notes), "</aside>"]
    if article.comments:
        lines += ["<section>", *(f"<blockquote>{escape(block.text)}</blockquote>" for block in article.comments), "</section>"]
    return "\n".join([*lines, "</article>"])


def _header(article: Article) -> list[str]:
    lines = []
    if article.kicker:
        lines.append(f"<p>{escape(article.kicker)}</p>")
    if article.headline:
        lines.append(f"<h1>{escape(article.headline)}</h1>")
    if article.standfirst:
        lines.append(f"<p><strong>{escape(article.standfirst)}</strong></p>")
    if article.byline:
        lines.append(f"<address>{escape(article.byline)}</address>")
    if article.date_published:
        shown = article.dateline or article.date_published.isoformat()
        lines.append(f'<p><time datetime="{article.date_published.isoformat()}">{escape(shown)}</time></p>')
    elif article.dateline:
        lines.append(f"<p>{escape(article.dateline)}</p>")
    return ["<header>", *lines, "</header>"] if lines else []


def _figure(image: Image) -> str:
    picture = ""
    if image.url and image.url.lower().startswith(_SAFE_SCHEMES):
        picture = f'<img src="{escape(image.url)}" alt="{escape(image.alt or "")}">'
    words = [escape(part) for part in (image.caption, image.credit) if part]
    caption = f"<figcaption>{' · '.join(words)}</figcaption>" if words else ""
    return f"<figure>{picture}{caption}</figure>" if picture or caption else ""


def _body(article: Article) -> list[str]:
    lines: list[str] = []
    for part in with_figures(article.body, article.images):
        if isinstance(part, Image):
            lines += filter(None, [_figure(part)])
        else:
            for group in groups_of(part):
                lines += _GROUPS[group.role](group.blocks) if group.role in _GROUPS else map(_block, group.blocks)
    return lines


def _block(block: Block) -> str:
    tag = f"h{min(max(block.level or 2, 2), 6)}" if block.role is Role.HEADING else _TEXT_ELEMENT[block.role]
    # A parser drops the line end behind the start tag.
    gap = "\n" if tag == "pre" and block.text.startswith("\n") else ""
    return f"<{tag}>{gap}{_inner(block)}</{tag}>"


def _inner(block: Block, start: int = 0, end: int | None = None) -> str:
    """Give the text of a block, or of one cell of it, with its links and emphasis."""
    if not block.inlines:
        return escape(block.text[start:end])
    return marked_up(block.text, block.inlines, escape, _inline, start, end)


def _inline(inline: Inline, inner: str) -> str:
    if inline.kind == "link":
        url = safe_address(inline.url or "")
        return f'<a href="{escape(url)}">{inner}</a>' if url else inner
    return f"<{inline.kind}>{inner}</{inline.kind}>" if inline.kind in _EMPHASIS else inner


def _list(items: Sequence[Block]) -> list[str]:
    lines: list[str] = []
    open_: list[tuple[int, str, str]] = []  # depth, tag of the list, tag of its open item

    def close() -> None:
        _, tag, item_tag = open_.pop()
        lines[-1] += f"</{item_tag}>"
        lines.append(f"</{tag}>")

    for item in items:
        depth, tag = max(item.list_depth, 1), item.list_kind if item.list_kind in ("ol", "dl") else "ul"
        item_tag = "li" if tag != "dl" else "dt" if item.part == "term" else "dd"
        while open_ and open_[-1][0] > depth:
            close()
        if item.is_continued and open_ and open_[-1][0] == depth:
            lines.append(f"<p>{_inner(item)}</p>")
            continue
        if open_ and open_[-1][0] == depth and open_[-1][1] != tag:
            close()
        if open_ and open_[-1][0] == depth:
            lines[-1] += f"</{open_.pop()[2]}>"
        else:
            lines.append(f"<{tag}>")
        open_.append((depth, tag, item_tag))
        lines.append(f"<{item_tag}>{_inner(item)}")
    while open_:
        close()
    return lines


def _table(rows: Sequence[Block]) -> list[str]:
    if not any(row.cells for row in rows):
        return [_block(row) for row in rows]
    lines = ["<table>"]
    for row in rows:
        cells = row.cells or (Cell(0, len(row.text), False),)
        tags = [("th" if cell.is_header else "td", _inner(row, cell.start, cell.end)) for cell in cells]
        lines.append("<tr>" + "".join(f"<{tag}>{text}</{tag}>" for tag, text in tags) + "</tr>")
    return [*lines, "</table>"]


def _quote(blocks: Sequence[Block]) -> list[str]:
    if len(blocks) == 1:
        return [f"<blockquote>{_inner(blocks[0])}</blockquote>"]
    inner = [f"<p><cite>{_inner(block)}</cite></p>" if block.part == "cite" else f"<p>{_inner(block)}</p>" for block in blocks]
    return ["<blockquote>", *inner, "</blockquote>"]


_GROUPS = {Role.LIST_ITEM: _list, Role.TABLE: _table, Role.QUOTE: _quote}
