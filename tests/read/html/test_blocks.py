"""HTML to blocks: what parts them, what they say of themselves, what is hidden."""

from __future__ import annotations

import pytest

from cleaner.read.blocks import Page, RawBlock
from cleaner.read.html import locate_elements, read_html, xpath_of
from cleaner.read.html.hidden import hidden_reason
from cleaner.read.html.pictures import largest_first
from cleaner.read.tree import Tree, tokens_of


def texts(html: str) -> list[str]:
    return [block.text for block in read_html(html).blocks]


def only(html: str) -> RawBlock:
    (block,) = read_html(html).blocks
    return block


def tree_of(page: Page) -> Tree:
    assert page.tree is not None
    return page.tree


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One<p>Two", ["One", "Two"]),
        ("<div>Bare<p>Own</p>again</div>", ["Bare", "Own", "again"]),
        ("<a href=x>Lead<div><h3>Title</h3></div>tail</a>", ["Lead", "Title", "tail"]),
        ("<p>In<b>side</b> a <i>word</i></p>", ["Inside a word"]),
        ("<p>long<wbr>word soft&shy;ly broken</p>", ["longword softly broken"]),
        ("<p>One<br><br>Two<br> <b><br/>Three</b></p>", ["One", "Two", "Three"]),
        ("<p>One<br>Two</p>", ["One Two"]),
        ("<div><a>Home</a><a>News</a></div>", ["Home News"]),
        ("<p><span>pa</span><span>per</span></p>", ["paper"]),
        ("<p>Hail<img src=a>storm</p>", ["Hail storm"]),
        ("<div><span>Hail</span><img src=a><span>storm</span></div>", ["Hail storm"]),
        ("<p>a</p> \n <p>&nbsp;</p><p>&#8203;</p><p>b</p>", ["a", "b"]),
        ("<p>One<!-- two -->three</p>", ["Onethree"]),
        ("<script>x</script><style>y</style><template><p>z</p></template><p>Text</p>", ["Text"]),
        ("<title>Name</title><p>Text<svg><title>Icon</title><text>svg</text></svg></p>", ["Text"]),
        ("<body><p>a</body></html><body><p>b</body><p>c", ["a", "b", "c"]),
        ("<article><p>a</p></article><article><p>b</p></article>", ["a", "b"]),
        ("<p>&lt;b&gt; &amp;amp; &eacute;</p>", ["<b> &amp; é"]),
        ("<p>Read <button>more</button> here</p><button>Share</button><button>Save</button>", ["Read more here", "Share", "Save"]),
        ("<unknown-box>a</unknown-box><p>b", ["a", "b"]),
        ("<p>a\0b\ud800", ["ab\ufffd"]),
        ("just text", ["just text"]),
        ("", []),
    ],
)  # fmt: skip
def test_what_parts_blocks(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


def test_page_text_has_a_blank_line_between_blocks_and_line_ends_of_breaks() -> None:
    page = read_html("<h1>Rain</h1><p>Leeds<br>\n York</p>")
    assert page.text == "Rain\n\nLeeds\nYork"
    assert [(block.start, block.end, block.text) for block in page.blocks] == [(0, 4, "Rain"), (6, 16, "Leeds York")]


def test_marks_levels_and_lists() -> None:
    html = "<h2><div>Rain</div></h2><ol><li>one<ul><li><p>two<p>more</ul>rest</ol><blockquote><p>Said</p><cite>Ann</cite></blockquote>"
    found = [(b.text, b.mark, b.level, b.list_depth, b.list_kind, b.part) for b in read_html(html).blocks]
    assert found == [
        ("Rain", "heading", 2, 0, "", ""),
        ("one", "number", 0, 1, "ol", ""),
        ("two", "bullet", 0, 2, "ul", ""),
        ("more", "", 0, 2, "ul", ""),
        ("rest", "", 0, 1, "ol", ""),
        ("Said", "quote", 0, 0, "", ""),
        ("Ann", "quote", 0, 0, "", "cite"),
    ]


def test_an_item_without_a_list_is_an_item() -> None:
    assert [(b.text, b.mark, b.list_depth) for b in read_html("<li>a<li>b").blocks] == [("a", "bullet", 0), ("b", "bullet", 0)]


def test_parts_of_definition_lists_details_and_forms() -> None:
    html = "<dl><dt>Rain<dd>Water</dl><details><summary>More</summary>Text</details><fieldset><legend>Vote</legend><label>Yes</label><select><option>1<option>2</select></fieldset>"
    found = [(b.text, b.part, b.is_control) for b in read_html(html).blocks]
    assert found == [
        ("Rain", "term", False), ("Water", "description", False), ("More", "summary", False), ("Text", "", False),
        ("Vote", "legend", False), ("Yes", "", True), ("1", "", True), ("2", "", True),
    ]  # fmt: skip


def test_rows_of_a_data_table_have_cells() -> None:
    page = read_html(
        "<table><caption>Rain</caption><tr><th>Year<th>mm<tr><td><a href=/y>1999</a><td><p>30</p><p>or so</p><tr><td>2000<td></table>"
    )
    assert [(b.text, b.mark, b.part) for b in page.blocks] == [
        ("Rain", "", "caption"), ("Year\tmm", "table", ""), ("1999\t30 or so", "table", ""), ("2000\t", "table", ""),
    ]  # fmt: skip
    assert [[(b.text[c.start : c.end], c.is_header) for c in b.cells] for b in page.blocks[1:]] == [
        [("Year", True), ("mm", True)], [("1999", False), ("30 or so", False)], [("2000", False), ("", False)],
    ]  # fmt: skip
    assert [(i.kind, i.href, i.start, i.end) for i in page.blocks[2].inlines] == [("link", "/y", 0, 4)]


def test_cells_of_a_layout_table_are_blocks() -> None:
    html = "<table><tr><td><h2>Menu</h2><td><table><tr><th>a<th>b</table></table>"
    assert [(b.text, b.mark) for b in read_html(html).blocks] == [("Menu", "heading"), ("a\tb", "table")]


def test_code_keeps_its_lines() -> None:
    block = only("<pre>\n\n  def f():\r\n\r\n    return <b>1</b>&lt;<br># end\n</pre>")
    assert (block.mark, block.text) == ("code", "  def f():\n\n    return 1<\n# end")
    assert only("<pre><div>one</div><div>two</div></pre>").text == "one\ntwo"


def test_links_and_emphasis_have_offsets() -> None:
    block = only("<p>A <a href='/x'>long <b> way</b> </a>to <em></em>go<sup>2</sup></p>")
    assert block.text == "A long way to go2"
    assert [(block.text[start:end], kind, href) for start, end, kind, href in block.inlines] == [
        ("long way", "link", "/x"), ("way", "strong", ""), ("2", "sup", ""),
    ]  # fmt: skip
    assert block.link_chars == 8


def test_a_link_around_blocks_is_in_each() -> None:
    page = read_html("<a href=/x><h3>Title</h3><p>Text</p></a><p>Free</p>")
    assert [b.link_chars for b in page.blocks] == [5, 4, 0]


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<div hidden><p>x", "hidden"),
        ("<div aria-hidden=true><div>x", "aria-hidden"),
        ("<div style='DISPLAY:none'>x", "display"),
        ("<div style='color:red;visibility: hidden'>x", "visibility"),
        ("<div style='opacity:0'>x", "opacity"),
        ("<div style='font-size:0px'>x", "size"),
        ("<div style='height:0;overflow:hidden'>x", "size"),
        ("<div style='position:absolute;left:-9999px'>x", "position"),
        ("<body><noscript><p>x", "noscript"),
        ("<dialog><p>x", "dialog"),
        ("<video>x</video>", "fallback"),
        ("<iframe><p>x</p></iframe>", "fallback"),
        ("<frameset><noframes><p>x", "fallback"),
        ("<dialog open>x", ""),
        ("<div style='opacity:0.5;left:-5px;font-size:0.8em;height:0'>x", ""),
        ("<div aria-hidden=false>x", ""),
        ("<div hidden id='S:1'>x", ""),
    ],
)
def test_hidden_text_is_read_with_its_reason(html: str, reason: str) -> None:
    page = read_html(html)
    assert [(block.text, block.hidden) for block in page.blocks] == [("x", reason)]
    assert tree_of(page).hidden[page.blocks[0].node] == reason


def test_hidden_words_do_not_part_a_paragraph() -> None:
    page = read_html("<p>Rain <b>ended<span style='display:none'>secret</span></b> today</p>")
    assert [(b.text, b.hidden) for b in page.blocks] == [("Rain ended today", ""), ("secret", "display")]
    assert xpath_of(tree_of(page), page.blocks[1].node) == "/html/body/p/b/span"


def test_the_first_reason_from_outside_holds() -> None:
    assert only("<div hidden><div style='display:none'>x").hidden == "hidden"
    assert hidden_reason(None, None, "font-size: 0; display: none") == "display"


def test_source_spans_count_the_source_as_it_is() -> None:
    html = "<!doctype html>\r\n<div>Bare\r\n <p class=a>One\r\n</p>\r\n<!-- <p> -->tail <b>x</b><br><br></div>\r\n<ul>\r\n<li>a\r\n<li>b</ul>"
    page = read_html(html)
    assert [html[b.source_start : b.source_end] for b in page.blocks] == [
        "Bare", "<p class=a>One\r\n</p>", "tail <b>x</b>", "<li>a", "<li>b",
    ]  # fmt: skip
    locate_elements(page, html)
    tree = tree_of(page)
    assert html[tree.start[tree.tag.index("ul")] :] == "<ul>\r\n<li>a\r\n<li>b</ul>"
    assert html[: tree.end[tree.tag.index("div")]].endswith("</div>")


def test_unclosed_elements_end_where_the_next_one_starts() -> None:
    html = "<ul><li><p>a <li><div><p>b<p>c</div> <li><p>d</ul><p>e"
    page = read_html(html)
    assert [html[b.source_start : b.source_end] for b in page.blocks] == ["<p>a", "<p>b", "<p>c", "<p>d", "<p>e"]


def test_elements_have_tokens_and_paths() -> None:
    page = read_html("<main><div class='Article-Body main_text' id=top itemprop=articleBody><p>One</p><p>Two</p></div></main>")
    tree = tree_of(page)
    around = tree.ancestors(page.blocks[1].node)
    assert [tree.tag[node] for node in around] == ["p", "div", "main", "body", "html"]
    assert tree.tokens(around[1]).whole == {"article-body", "main_text", "top", "articlebody"}
    assert tree.tokens(around[1]).parts == {"article", "body", "main", "text", "top"}
    assert xpath_of(tree, around[0]) == "/html/body/main/div/p[2]"
    assert tokens_of("").whole == frozenset()


def test_pictures_have_their_best_address_and_caption() -> None:
    html = (
        "<p>Text</p><figure><picture><source srcset='s.webp 320w, l.webp 1280w'><img src='data:image/gif;base64,x' data-src=lazy.jpg alt='A  bridge'></picture>"
        "<noscript><img src=plain.jpg></noscript><figcaption>The bridge</figcaption></figure>"
        "<div class=wp-caption><img src=b.jpg title=T><p class=wp-caption-text>The mill</p></div><img src=c.jpg>"
    )
    page = read_html(html)
    first, second, third = page.pictures
    assert first.urls == ("l.webp", "s.webp", "lazy.jpg", "plain.jpg")
    assert (first.alt, first.before, [page.blocks[i].text for i in first.captions]) == ("A bridge", 1, ["The bridge"])
    assert tree_of(page).tag[first.figure] == "figure" == tree_of(page).tag[page.blocks[1].figure]
    assert (second.urls, second.title, [page.blocks[i].text for i in second.captions]) == (("b.jpg",), "T", ["The mill"])
    assert (third.urls, third.before, third.captions) == (("c.jpg",), 3, ())
    assert page.blocks[1].part == page.blocks[2].part == "caption"


def test_srcset_candidates_may_lack_spaces_or_sizes() -> None:
    assert largest_first("a.jpg 1x,b.jpg 2x") == [(2.0, "b.jpg"), (1.0, "a.jpg")]
    assert largest_first("a.jpg, b,c.jpg 3x,") == [(3.0, "b,c.jpg"), (1.0, "a.jpg")]
    assert largest_first(" , ") == []


def test_emphasis_around_many_blocks_stays_cheap() -> None:
    page = read_html("<b><i><code>" * 60 + "<p>x</p>" * 300)
    assert {len(block.inlines) for block in page.blocks} == {3}
