"""Links and emphasis as markup that nests, and a hostile page that comes out harmless."""

from __future__ import annotations

import re

import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner import Article, Block, Cell, Image, Inline, Role
from cleaner.assemble.markup import marked_up

INLINES = st.lists(
    st.builds(
        lambda ends, kind: Inline(min(ends), max(ends), kind),
        st.tuples(st.integers(0, 12), st.integers(0, 12)),
        st.sampled_from(["link", "em", "strong"]),
    ),
    max_size=6,
)
SAFE_TAGS = {
    "article", "header", "p", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "code", "sub", "sup", "address", "time",
    "figure", "img", "figcaption", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "cite", "pre", "aside", "section", "a",
    "table", "tbody", "tr", "th", "td", "html", "head", "body",
}  # fmt: skip
SAFE_ATTRIBUTES = {"lang", "datetime", "src", "alt", "href"}


@given(INLINES)
def test_markup_nests_and_loses_no_text(inlines: list[Inline]) -> None:
    html = marked_up("abcdefghij", inlines, str, lambda inline, inner: f"<{inline.kind}>{inner}</{inline.kind}>")
    assert re.sub(r"<[^>]*>", "", html) == "abcdefghij"
    open_: list[str] = []
    for closing, kind in re.findall(r"<(/?)(\w+)>", html):
        if closing:
            assert open_.pop() == kind
        else:
            assert kind != "link" or "link" not in open_
            open_.append(kind)
    assert not open_


def test_a_hostile_page_comes_out_harmless() -> None:
    said = "The harbour office of Osk said on Monday that the old ferry would sail again after two years in the yard"
    page = f"""<html lang='en" onload="x'><body onload=alert(1)><h1 onclick=x>Ferry <script>alert(1)</script>returns to Osk</h1>
    <p>{said}, <a href="javascript:alert(1)" onclick=alert(1)>it said</a>.</p>
    <p>{said}, <a href=" java&#10;script:alert(2)">so <b onmouseover=x>they</b></a> &lt;script&gt;alert(3)&lt;/script&gt; say.</p>
    <p>{said}, <a href="data:text/html,<script>alert(4)</script>">again</a>, <a href='/x"onmouseover="alert(5)'>here</a>.</p>
    <ul><li onclick=x>&lt;img src=x onerror=alert(6)&gt;<li><a href="vbscript:x">two</a></ul>
    <figure><img src="javascript:alert(7)" alt='"><script>x</script>'><figcaption>The &lt;b&gt;ferry</figcaption></figure>
    <table><tr><td>&lt;/td&gt;&lt;script&gt;<td onclick=x>1</table><svg onload=alert(8)><iframe src="javascript:x"></iframe>
    <p>{said}, and <style>p {{}}</style>hundreds of people stood at the quay.</p></body></html>"""
    article = cleaner.clean(page, url="https://osk.example/a")
    assert article.body
    document = turbohtml.parse(article.to_html())
    assert document.root is not None
    elements = list(document.root.iter_elements())
    assert len(elements) > 10
    for element in elements:
        assert element.tag in SAFE_TAGS
        assert set(element.attrs) <= SAFE_ATTRIBUTES
        for name in ("href", "src"):
            assert (element.attr(name) or "https:").startswith(("https:", "http:", "mailto:"))
    assert "<script>alert(3)</script>" in document.root.text
    assert "](<javascript" not in article.to_markdown()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//osk.example"])
def test_links_of_an_article_made_by_hand_are_looked_at_again(url: str) -> None:
    block = Block(Role.PARAGRAPH, "A ferry", 0, 7, inlines=(Inline(2, 7, "link", url),))
    article = Article(body=(block,))
    assert article.to_html() == "<article>\n<p>A ferry</p>\n</article>"
    assert article.to_markdown() == "A ferry\n"


def paragraph(text: str, *inlines: Inline) -> str:
    return Article(body=(Block(Role.PARAGRAPH, text, 0, len(text), inlines=inlines),)).to_markdown().rstrip("\n")


@pytest.mark.parametrize(
    ("text", "inlines", "markdown"),
    [
        ("a *b* c", [Inline(2, 5, "strong")], r"a **\*b\*** c"),
        ("ab", [Inline(0, 1, "em")], "*a*b"),
        ("x (a)b", [Inline(2, 5, "em")], "x (a)b"),
        ("use f(x) now", [Inline(4, 8, "code")], "use `f(x)` now"),
        ("use ` now", [Inline(4, 5, "code")], "use \\` now"),
        ("CO2", [Inline(2, 3, "sub")], "CO2"),
        ("# no heading b", [Inline(13, 14, "strong")], r"\# no heading **b**"),
        ("see [x]", [Inline(4, 7, "link", "https://osk.example/a>b")], r"see [\[x\]](<https://osk.example/a%3Eb>)"),
    ],
)
def test_emphasis_in_markdown(text: str, inlines: list[Inline], markdown: str) -> None:
    assert paragraph(text, *inlines) == markdown


def item(text: str, depth: int, kind: str = "ul", group: int = 1, is_continued: bool = False) -> Block:
    return Block(Role.LIST_ITEM, text, 0, 1, list_depth=depth, list_kind=kind, group=group, is_continued=is_continued)


def test_lists_nest_and_two_lists_stay_two() -> None:
    body = (
        item("a", 1),
        item("b", 2, "ol"),
        item("c", 2, "ol"),
        item("d", 1),
        item("more", 1, is_continued=True),
        item("e", 1, group=9),
    )
    article = Article(body=body)
    html = article.to_html().replace("\n", "")
    assert "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d<p>more</p></li></ul><ul><li>e</li></ul>" in html
    assert article.to_markdown() == "- a\n  1. b\n  2. c\n- d\n\n  more\n\n- e\n"


def test_deep_lists_and_wide_tables_do_not_raise() -> None:
    deep = tuple(item("x", depth) for depth in range(1, 3000))
    assert Article(body=deep).to_html().count("<ul>") == 2999
    row = Block(Role.TABLE, "a\t" * 500, 0, 1, group=1, cells=tuple(Cell(2 * n, 2 * n + 1, False) for n in range(500)))
    assert Article(body=(row,)).to_html().count("<td>") == 500
    assert Article(body=deep).to_markdown().count("- x") == 2999


def test_a_bar_in_a_cell_is_escaped_and_a_table_without_head_gets_an_empty_one() -> None:
    row = Block(Role.TABLE, "a|b\tc", 0, 5, group=1, cells=(Cell(0, 3, False), Cell(4, 5, False)))
    assert Article(body=(row,)).to_markdown() == "|  |  |\n| --- | --- |\n| a\\|b | c |\n"


def test_pictures_stand_where_they_stood() -> None:
    blocks = tuple(Block(Role.PARAGRAPH, text, 0, 1) for text in ("one", "two"))
    images = (Image("https://osk.example/a.jpg", body_index=2), Image("https://osk.example/b.jpg", body_index=1))
    html = Article(body=blocks, images=images).to_html()
    assert html.index("one") < html.index("b.jpg") < html.index("two") < html.index("a.jpg")
