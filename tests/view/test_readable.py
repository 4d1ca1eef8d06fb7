"""The view a person reads: the article before what was stripped, and nothing that steers the terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleaner
from cleaner import Article, Block, Image, Role, Segment
from cleaner.view.readable import MAX_CHROME_CHARS, WIDTH, explain, printable, readable

PAGE = (
    "Bridge closes for the winter\n\nBy Jane Doe\n\n3 April 2025\n\n"
    "The council of the town voted on Monday evening to close the old bridge for the winter, after engineers had found cracks.\n\n"
    "Related Posts\n\n© 2025 Harbour Post. All rights reserved."
)
# Every field a page can fill, with an escape sequence of a terminal in it.
ESCAPE = "\x1b[31mred\x07\x9b\x00\ud800"


def article_of(text: str) -> Article:
    blocks = tuple(Block(role, text, 0, 1) for role in sorted(cleaner.BODY_ROLES))
    return Article(
        headline=text,
        kicker=text,
        standfirst=text,
        byline=text,
        dateline=text,
        authors=(text,),
        in_language=text,
        site_name=text,
        topics=(text,),
        body=blocks,
        images=(Image(None, None, text, text),),
        notes=(Block(Role.NOTE, text, 0, 1),),
        comments=(Block(Role.READER_COMMENT, text, 0, 1),),
        segments=(Segment(0, 1, text, Role.PARAGRAPH, 0.9), Segment(1, 2, text, Role.LEGAL, 0.9)),
    )


def controls(text: str) -> set[str]:
    return {char for char in text if unicodedata.category(char) in ("Cc", "Cs")} - {"\n", "\t"}


def test_the_article_stands_before_what_was_stripped() -> None:
    view = readable(cleaner.clean(PAGE))
    places = [
        view.index(part) for part in ("Bridge closes", "Jane Doe", "The council", "Stripped (2):", "Related Posts", "Harbour")
    ]
    assert places[:5] == sorted(places[:5])
    assert view.index("© 2025") > view.index("Stripped")
    assert view.endswith("\n")


def test_what_was_stripped_is_listed_by_kind() -> None:
    view = readable(cleaner.clean(PAGE))
    stripped = view[view.index("Stripped") :].splitlines()
    assert stripped == [
        "Stripped (2):",
        "  related_links",
        "    Related Posts",
        "  legal",
        "    © 2025 Harbour Post. All rights reserved.",
    ]


def test_a_page_without_chrome_says_so() -> None:
    assert readable(article_of("x")).count("Stripped (1)") == 1
    assert readable(Article()).endswith("Nothing was stripped.\n")


def test_an_empty_article_has_its_verdict() -> None:
    assert readable(Article()) == "verdict: empty (confidence none)\n\nNothing was stripped.\n"


def test_lines_are_no_wider_than_the_view() -> None:
    assert max(map(len, readable(cleaner.clean(PAGE)).splitlines())) <= WIDTH


def test_long_chrome_is_shortened() -> None:
    text = "word " * MAX_CHROME_CHARS
    view = readable(Article(segments=(Segment(0, len(text), text, Role.LEGAL, 0.9),)))
    assert len(view) < 2 * MAX_CHROME_CHARS
    assert view.endswith("…\n")


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        (Role.HEADING, "Why\n---"),
        (Role.LIST_ITEM, "• Why"),
        (Role.QUOTE, "  > Why"),
        (Role.CODE, "    Why"),
        (Role.PARAGRAPH, "Why"),
    ],
)
def test_blocks_of_the_body(role: Role, shown: str) -> None:
    assert f"\n\n{shown}\n\n" in readable(Article(body=(Block(role, "Why", 0, 3),)))


def test_cells_are_parted_by_bars_and_inner_lists_stand_further_in() -> None:
    row = Block(Role.TABLE, "2022\t41,000", 0, 11)
    item = Block(Role.LIST_ITEM, "Why", 0, 3, list_depth=2)
    assert "\n\n2022 | 41,000\n\n  • Why\n\n" in readable(Article(body=(row, item)))


@pytest.mark.parametrize("show", [readable, explain])
def test_control_characters_of_a_page_are_not_shown(show: object) -> None:
    view = readable(article_of(ESCAPE)) if show is readable else explain(article_of(ESCAPE))
    assert not controls(view)
    assert "\ufffd" in view


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=30))
def test_no_text_brings_a_control_character(text: str) -> None:
    article = article_of(text)
    assert not controls(readable(article))
    assert not controls(explain(article))


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u202d"])
def test_marks_that_turn_the_text_around_are_not_shown(mark: str) -> None:
    assert mark not in readable(article_of(f"{mark}abc"))


@pytest.mark.parametrize(
    ("text", "keep", "shown"),
    [("a\x1bb", "", "a\ufffdb"), ("a\nb", "", "a\ufffdb"), ("a\nb\t", "\n\t", "a\nb\t"), ("é語", "", "é語")],
)
def test_printable(text: str, keep: str, shown: str) -> None:
    assert printable(text, keep) == shown


def test_explain_has_a_role_a_score_and_reasons_for_every_segment() -> None:
    article = cleaner.clean(PAGE)
    first, *lines = explain(article).splitlines()
    assert first.startswith("verdict article, confidence 0.")
    assert len(lines) == 2 * len(article.segments)
    for segment, line, reasons in zip(article.segments, lines[::2], lines[1::2], strict=True):
        mark, role, score, text = line.split(maxsplit=3)
        assert (mark, role) == ("-" if segment.is_chrome else "+", segment.role.value)
        assert float(score) == pytest.approx(segment.score, abs=0.006)
        assert segment.text.startswith(text.rstrip("…"))
        assert reasons.strip() == (", ".join(segment.reasons) or "no single reason")
