"""HTML to blocks: the page as a reader sees it, with the elements around every piece of text."""

from __future__ import annotations

import re

from turbohtml import Document, parse

from cleaner.read.blocks import Page
from cleaner.read.html.hidden import find_hidden
from cleaner.read.html.pictures import find_captions
from cleaner.read.html.spans import Spans
from cleaner.read.html.walk import Walk
from cleaner.read.html.xpath import xpath_of

__all__ = ["locate_elements", "parse_html", "read_document", "read_html", "xpath_of"]

_SURROGATES = re.compile("[\ud800-\udfff]")


def parse_html(html: str) -> Document:
    """Give the parsed page, with the places of its elements; lone surrogates count as replacement characters."""
    try:
        html.encode()
    except UnicodeEncodeError:
        html = _SURROGATES.sub("\ufffd", html)
    return parse(html, source_locations=True)


def read_document(document: Document, html: str) -> Page:
    """Give the page of ``document``, which :func:`parse_html` made of ``html``.

    ``text`` is the page rendered to text, blocks parted by a blank line; ``blocks`` cover everything in it but white space.
    """
    root = document.root
    if root is None:
        return Page("")
    walk = Walk(root, find_hidden(document))
    walk.run()
    tree = walk.elements.finish()
    Spans(html, tree).fill(walk.blocks, walk.pieces)
    find_captions(walk.pictures, walk.blocks, tree)
    page = Page("\n\n".join(walk.texts), walk.blocks)
    page.tree = tree
    page.pictures = walk.pictures
    return page


def locate_elements(page: Page, html: str) -> None:
    """Fill ``start`` and ``end`` of the page's tree; ``html`` is the source the page was read from."""
    if page.tree is not None and not page.tree.start:
        Spans(html, page.tree).fill_tree(page.blocks)


def read_html(html: str) -> Page:
    """Give the page of a decoded HTML source; never raises, whatever the source.

    >>> page = read_html("<h1>Rain <b>ends</b></h1><ul><li>Leeds<li>York</ul>")
    >>> [(block.mark, block.text, block.source_start) for block in page.blocks]
    [('heading', 'Rain ends', 0), ('bullet', 'Leeds', 29), ('bullet', 'York', 38)]
    """
    return read_document(parse_html(html), html)
