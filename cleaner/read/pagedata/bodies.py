"""The text of an article that stands in data, as blocks."""

from __future__ import annotations

import html
import re

from turbohtml import parse

from cleaner.read.pagedata.fields import TextBlock

MAX_BODY_CHARS = 1_000_000
_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|li|blockquote|span|a|strong|em|b|i)\b", re.IGNORECASE)
_ESCAPED_MARKUP = re.compile(r"&lt;(?:p|br|div|h[1-6]|ul|ol|li|blockquote)\b", re.IGNORECASE)
_LINES = re.compile(r"\s*\n\s*")
_BLOCK_TAGS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "td", "th", "dt", "dd", "figcaption",
    "section", "article", "ul", "ol", "table", "tr", "figure", "br", "hr",
))  # fmt: skip
_SILENT_TAGS = frozenset(("script", "style", "template", "iframe", "noscript"))


def blocks_of(text: str) -> tuple[TextBlock, ...]:
    r"""Give the blocks of a body: of its markup where it holds any, of its lines where it holds none.

    >>> blocks_of("<h2>Early days</h2><p>The harbour <b>grew</b>.</p>")
    (TextBlock(tag='h2', text='Early days'), TextBlock(tag='p', text='The harbour grew.'))
    >>> blocks_of("One line.\n\nAnother line.")
    (TextBlock(tag='p', text='One line.'), TextBlock(tag='p', text='Another line.'))
    """
    text = text[:MAX_BODY_CHARS]
    if _ESCAPED_MARKUP.search(text):
        text = html.unescape(text)
    if _MARKUP.search(text):
        return _blocks_of_markup(text)
    lines = _LINES.split(html.unescape(text))
    return tuple(TextBlock("p", " ".join(line.split())) for line in lines if line.strip())


def _blocks_of_markup(text: str) -> tuple[TextBlock, ...]:
    """Give the text between the borders of block elements; the tag is the nearest block element around it."""
    blocks: list[TextBlock] = []
    run: list[str] = []
    root = parse(text).root
    # Each entry is a node to open, or the tag to go on with after a block element has ended.
    waiting: list[object] = [root] if root is not None else []
    tag = "p"

    def end_block() -> None:
        line = " ".join("".join(run).split())
        run.clear()
        if line:
            blocks.append(TextBlock("p" if tag in ("div", "section", "article", "br") else tag, line))

    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            end_block()
            tag = node
            continue
        name = getattr(node, "tag", None)
        if name is None:
            run.append(getattr(node, "data", "") if type(node).__name__ == "Text" else "")
        elif name not in _SILENT_TAGS:
            if name in _BLOCK_TAGS:
                end_block()
                waiting.append(tag)
                tag = name
            waiting.extend(reversed(list(node)))  # type: ignore[call-overload]
    end_block()
    return tuple(blocks)
