"""Markdown to blocks: the partition, the text as read, and what is told from plain text."""

from __future__ import annotations

import builtins
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.errors import MissingExtraError
from cleaner.read.blocks import Page, RawBlock
from cleaner.read.markdown import MAX_INLINE_CHARS, looks_like_markdown, read_markdown

_PIECES = (
    *("# Head", "Text of a line", "- item", "  - deeper", "1. first", "> said", ">", "```", "    code", "| a | b |", "|---|---|"),
    *("| 1 |", "---", "===", "<div>", "</div>", "<!-- c -->", "[a](b)", "![](p.png)", "[r]: http://x", "title: x", "*", "**b**"),
    *(
        "",
        " ",
        "\t",
        "\r",
        "\r\n",
        "\n",
        "\n\n",
        "\n\n",
        "\x00",
        "\x0b",
        "\u2028",
        "\xa0",
        "\u3000",
        "雨が止んだ",
        "\ufeff",
        "\ud800",
    ),
)
DOCUMENTS = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join) | st.lists(st.sampled_from(_PIECES), max_size=40).map(
    "\n".join
)


def one(text: str) -> RawBlock:
    (block,) = read_markdown(text).blocks
    return block


def linked(page: Page) -> list[tuple[str, str]]:
    return [
        (block.text[part.start : part.end], part.href) for block in page.blocks for part in block.inlines if part.kind == "link"
    ]


@given(DOCUMENTS | st.text(max_size=200))
@settings(max_examples=400, deadline=None)
def test_blocks_cover_everything_but_white_space_in_order(text: str) -> None:
    page = read_markdown(text)
    at = 0
    for block in page.blocks:
        assert at <= block.start < block.end
        assert not text[at : block.start].strip()
        assert text[block.start : block.end] == text[block.start : block.end].strip() != ""
        assert block.text.strip()
        for start, end in [(part.start, part.end) for part in block.inlines] + [(cell.start, cell.end) for cell in block.cells]:
            assert 0 <= start <= end <= len(block.text)
        at = block.end
    assert not text[at:].strip()
    assert all(0 <= picture.before <= len(page.blocks) for picture in page.pictures)


def test_headings_have_levels_and_no_signs() -> None:
    page = read_markdown("## Rain *ends* ##\n\nWhy\n---\n\n#5 is no heading")
    assert [(block.mark, block.level, block.text) for block in page.blocks] == [
        ("heading", 2, "Rain ends"),
        ("heading", 2, "Why"),
        ("", 0, "#5 is no heading"),
    ]
    assert page.text[page.blocks[1].start : page.blocks[1].end] == "Why\n---"


def test_links_emphasis_and_entities_are_folded_into_the_text() -> None:
    block = one("It **ended** in\n[the *north*](https://example.org/a) &amp; `x*y`\\*.")
    assert block.text == "It ended in the north & x*y*."
    kinds = {(part.kind, block.text[part.start : part.end]) for part in block.inlines}
    assert kinds == {("strong", "ended"), ("link", "the north"), ("em", "north"), ("code", "x*y")}
    assert block.link_chars == len("the north")


def test_links_by_reference_and_raw_anchors_keep_their_addresses() -> None:
    page = read_markdown('See [Leeds] and <a href="/b">York</a>.\n\n[Leeds]: https://example.org/leeds\n')
    assert linked(page) == [("Leeds", "https://example.org/leeds"), ("York", "/b")]
    assert [block.hidden for block in page.blocks] == ["", "definition"]


def test_list_items_carry_sign_and_depth_once() -> None:
    page = read_markdown("- one\n  goes on\n\n  second part\n  1. deeper\n- two\n")
    rows = [(block.mark, block.text, block.list_depth, block.list_kind) for block in page.blocks]
    assert rows == [
        ("bullet", "one goes on", 1, "ul"),
        ("", "second part", 1, "ul"),
        ("number", "deeper", 2, "ol"),
        ("bullet", "two", 1, "ul"),
    ]


def test_quotes_code_and_rules() -> None:
    page = read_markdown("> It rained,\n> she said.\n>\n> For days.\n\n```py\na = 1\n\n  b\n```\n\n    c\n\n***\n")
    assert [(block.mark, block.text) for block in page.blocks] == [
        ("quote", "It rained, she said."),
        ("quote", "For days."),
        ("code", "a = 1\n\n  b"),
        ("code", "c"),
        ("", "***"),
    ]


def test_a_table_row_is_a_block_with_cells() -> None:
    page = read_markdown("| Town | Rain |\n|:--|--:|\n| [Leeds](/l) | 3 mm |\n")
    assert [(block.mark, block.text) for block in page.blocks] == [("table", "Town\tRain"), ("table", "Leeds\t3 mm")]
    assert [cell.is_header for cell in page.blocks[0].cells] == [True, True]
    assert linked(page) == [("Leeds", "/l")]
    assert page.text[page.blocks[0].start : page.blocks[0].end].endswith("|:--|--:|")


def test_pictures_keep_address_and_place_and_their_alt_is_not_read() -> None:
    page = read_markdown(
        'First.\n\n![A wet hill](/hill.jpg "Hill")\n\n![](https://example.org/p/leeds.png)\n\nA ![sign](/s.png) stood.'
    )
    assert [(picture.urls, picture.alt, picture.title, picture.before) for picture in page.pictures] == [
        (("/hill.jpg",), "A wet hill", "Hill", 1),
        (("https://example.org/p/leeds.png",), "", "", 2),
        (("/s.png",), "sign", "", 3),
    ]
    assert [(block.text, block.hidden) for block in page.blocks] == [
        ("First.", ""),
        ("A wet hill", "alt"),
        ("leeds.png", "alt"),
        ("A stood.", ""),
    ]


def test_raw_html_is_read_as_text() -> None:
    page = read_markdown('<div class="box"><b>Rain</b> ends<img src="/r.png" alt="r"></div>\n\n<!-- end -->\n\nOne<br>two')
    assert [(block.text, block.hidden) for block in page.blocks] == [
        ("Rain ends", ""),
        ("<!-- end -->", "markup"),
        ("One two", ""),
    ]
    assert page.pictures[0].urls == ("/r.png",)


def test_front_matter_is_a_block_of_its_own() -> None:
    page = read_markdown("---\ntitle: Rain\n\ntags: [a]\n---\n# Rain\n")
    assert [(block.mark, block.hidden) for block in page.blocks] == [("", "front_matter"), ("heading", "")]
    assert page.text[page.blocks[0].start : page.blocks[0].end].endswith("tags: [a]\n---")
    assert page.blocks[1].line == 5
    assert [block.hidden for block in read_markdown("---\n\nRain\n\n---\n").blocks] == ["", "", ""]


def test_line_ends_of_all_systems_give_the_same_blocks() -> None:
    text = "# Rain\n\n- one\n- two\n\nLast\nline"
    wanted = [(block.mark, block.text, block.line, block.blank_before) for block in read_markdown(text).blocks]
    for end in ("\r\n", "\r"):
        found = read_markdown(text.replace("\n", end)).blocks
        assert [(block.mark, block.text, block.line, block.blank_before) for block in found] == wanted


def test_deep_nesting_and_huge_blocks_are_read_to_the_end() -> None:
    deep = "> " * 3000 + "deep\n\nafter"
    assert read_markdown(deep).blocks[-1].text == "after"
    huge = "![[" * MAX_INLINE_CHARS + "[a](b)"
    assert one(huge).text == huge


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: object) -> object:
        if name.startswith("markdown_it"):
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    for name in [name for name in sys.modules if name.startswith("markdown_it")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtraError, match=r"article-cleaner\[markdown\]"):
        read_markdown("# Rain")


@pytest.mark.parametrize(
    "text",
    [
        "It [ended](https://example.org/a) in Leeds.",
        "# Rain\n\nIt ended.\n\n## Why\n\nNobody knows.",
        "**By Ann Poe**\n\nIt ended.\n\n**Why?**",
        "```\ncode\n```",
        "Town | Rain\n--- | ---\nLeeds | 3 mm",
        "---\ntitle: Rain\n---\nIt ended.",
        "See [1] and [2].\n\n[1]: https://example.org/a\n[2]: https://example.org/b",
    ],
)
def test_markdown_is_told_by_its_signs(text: str) -> None:
    assert looks_like_markdown(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- one\n- two\n* three\n1. four\n2) five\n+ six",
        "#rain and #leeds were the words of the day\n\n#1 in the charts",
        "Ratings: ***** (five stars), 3 * 4 * 5 = 60, snake_case_name",
        "He wrote (see [1]) that it rained [sic].\n\n----------\n\nFootnote [2](continued)",
        "# set the size\nsize = 3\n# and the name\nname = 4",
        "# set the size\nsize = 3\n\n# and the name\nname = 4",
        "> quoted mail\n> goes on\n\n-- \nAnn Poe",
        "Rain | Leeds | York\n\nHome | News",
    ],
)
def test_plain_text_is_no_markdown(text: str) -> None:
    assert not looks_like_markdown(text)
