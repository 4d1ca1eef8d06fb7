"""What holds for any HTML at all: the blocks cover the page text, every offset is right, threads change nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleaner.read.blocks import Page
from cleaner.read.html import locate_elements, parse_html, read_document, read_html, xpath_of
from cleaner.read.tree import Tree

TAGS = [
    "p",
    "div",
    "span",
    "a",
    "b",
    "i",
    "code",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "h1",
    "h3",
    "table",
    "tr",
    "td",
    "th",
    "caption",
    "thead",
    "pre",
    "blockquote",
    "cite",
    "figure",
    "figcaption",
    "button",
    "label",
    "select",
    "option",
    "textarea",
    "details",
    "summary",
    "noscript",
    "iframe",
    "object",
    "video",
    "dialog",
    "template",
    "script",
    "style",
    "svg",
    "math",
    "title",
    "section",
    "br",
    "hr",
    "img",
    "picture",
    "html",
    "head",
    "body",
    "frameset",
    "noframes",
    "plaintext",
    "x-box",
    "wbr",
    "em",
    "sup",
    "form",
]
ATTRIBUTES = [
    "",
    " hidden",
    ' style="display: none"',
    ' aria-hidden="true"',
    " class='wp-Caption_text a'",
    " href=/x",
    " id=S:1 hidden",
    " src=a.jpg",
]
WORDS = [
    "word",
    " ",
    "\n",
    "\r\n",
    "\r",
    "two words",
    "&amp;",
    "&nbsp;",
    "&shy;",
    "\xad",
    "\0",
    "\ud800",
    "<",
    "<!--",
    "-->",
    "é",
    "文字",
    "\u200b",
    "</",
    "<![CDATA[x]]>",
    "&#0;",
    "\x01",
    "a<b",
    "\t",
    "\u2028",
]
opening = st.builds(lambda tag, rest: f"<{tag}{rest}>", st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES))
closing = st.sampled_from(TAGS).map(lambda tag: f"</{tag}>")
sources = st.lists(st.one_of(opening, opening, closing, st.sampled_from(WORDS), st.sampled_from(WORDS)), max_size=40).map("".join)


def tree_of(page: Page) -> Tree:
    assert page.tree is not None
    return page.tree


@settings(max_examples=400, deadline=None)
@given(sources)
def test_blocks_cover_the_page_text(html: str) -> None:
    page = read_html(html)
    position = 0
    for block in page.blocks:
        assert not page.text[position : block.start].strip()
        shown = page.text[block.start : block.end]
        assert shown.strip()
        assert block.text == (shown if block.mark == "code" else shown.replace("\n", " "))
        assert "\xad" not in block.text or block.mark == "code"
        for start, end, _, _ in block.inlines:
            assert 0 <= start < end <= len(block.text)
            assert not block.text[start].isspace()
        for start, end, _ in block.cells:
            assert 0 <= start <= end <= len(block.text)
        position = block.end
    assert not page.text[position:].strip()


@settings(max_examples=400, deadline=None)
@given(sources)
@example("<a hidden><p>word</a>")
def test_source_spans_stand_where_the_tags_do(html: str) -> None:
    page = read_html(html)
    locate_elements(page, html)
    tree = tree_of(page)
    for block in page.blocks:
        assert 0 <= block.source_start <= block.source_end <= len(html)
        if block.is_whole:
            assert html[block.source_start :].lower().startswith("<" + tree.tag[block.node])
            assert html[block.source_end - 1 : block.source_end].strip()
    for node in range(len(tree)):
        assert 0 <= tree.start[node] <= tree.end[node] <= len(html)
        parent = tree.parent[node]
        assert parent < node
        assert node == 0 or tree.end[node] <= tree.end[parent]


@settings(max_examples=200, deadline=None)
@given(sources)
def test_xpaths_name_one_element_each(html: str) -> None:
    document = parse_html(html)
    page = read_document(document, html)
    tree = tree_of(page)
    paths = [xpath_of(tree, node) for node in range(len(tree))]
    assert len(set(paths)) == len(paths)
    assert paths == [element.xpath_path() for element in tree.elements]


def test_threads_give_what_one_alone_gives() -> None:
    pages = [f"<h1>Page {number}</h1>" + "<p>Some <b>text</b><ul><li>a<li>b</ul>" * number for number in range(60)]
    alone = [read_html(html) for html in pages]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(read_html, pages))
    for one, other in zip(alone, together, strict=True):
        assert (one.text, one.blocks, tree_of(one).tag, tree_of(one).parent) == (
            other.text,
            other.blocks,
            tree_of(other).tag,
            tree_of(other).parent,
        )


def test_depth_costs_no_recursion() -> None:
    page = read_html("<div>" * 100_000 + "<p>Deep" + "<ul><li>" * 1_000 + "deeper")
    assert [block.text for block in page.blocks] == ["Deep", "deeper"]
