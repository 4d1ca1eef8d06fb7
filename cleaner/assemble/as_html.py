"""``Article`` to one HTML element. Every piece of text is escaped: nothing of the input comes out as markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from cleaner.article import Article, Block, Image
from cleaner.roles import Role

_SAFE_SCHEMES = ("http://", "https://")
_TEXT_ELEMENT = {Role.PARAGRAPH: "p", Role.QUOTE: "blockquote", Role.TABLE: "pre", Role.CODE: "pre"}


def article_to_html(article: Article) -> str:
    """Give ``<article>`` with header, body, figures and notes, one element a line."""
    language = f' lang="{escape(article.in_language)}"' if article.in_language else ""
    lines = [f"<article{language}>", *_header(article), *map(_figure, article.images), *_blocks(article.body)]
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
    return f"<figure>{picture}<figcaption>{' · '.join(words)}</figcaption></figure>"


def _blocks(blocks: Iterable[Block]) -> list[str]:
    lines: list[str] = []
    for is_list, group in groupby(blocks, key=lambda block: block.role is Role.LIST_ITEM):
        if is_list:
            lines += ["<ul>", *(f"<li>{escape(block.text)}</li>" for block in group), "</ul>"]
        else:
            lines += [_block(block) for block in group]
    return lines


def _block(block: Block) -> str:
    tag = f"h{min(max(block.level or 2, 2), 6)}" if block.role is Role.HEADING else _TEXT_ELEMENT[block.role]
    return f"<{tag}>{escape(block.text)}</{tag}>"
