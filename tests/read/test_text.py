"""Text to blocks: lines, wrapped paragraphs, collapsed pages, marks, odd characters."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.read.blocks import COLLAPSED, LINES, WRAPPED
from cleaner.read.marks import find_mark
from cleaner.read.sentences import sentence_spans
from cleaner.read.text import read_text

PARAGRAPHS = [
    (
        "The council of the town voted on Monday evening to close the old bridge for the winter, after engineers had found "
        "cracks in two of its five piers and warned that floods could make them worse."
    ),
    (
        "Traffic will be led over the northern road, which the province repaired only last year; buses need about ten minutes "
        "more, and the school has asked parents to let children walk where they can."
    ),
    (
        "The mayor said that work on a new bridge would begin in the spring, once the money that the state had promised was "
        "there, and that it would be open again within two years."
    ),
]


@pytest.mark.parametrize("width", [60, 66, 72, 80, 100])
def test_wrapped_paragraphs_become_one_block_each(width: int) -> None:
    page = read_text("A bridge closes\n\n" + "\n\n".join(textwrap.fill(text, width) for text in PARAGRAPHS))
    assert page.layout == WRAPPED
    assert [block.text for block in page.blocks] == ["A bridge closes", *PARAGRAPHS]


def test_wrapped_list_items_stay_apart() -> None:
    items = [textwrap.fill(f"- {text}", 70, subsequent_indent="  ") for text in PARAGRAPHS]
    page = read_text("\n".join(items))
    assert [(block.mark, block.text) for block in page.blocks] == [("bullet", text) for text in PARAGRAPHS]


def test_a_paragraph_a_line_is_left_as_it_is() -> None:
    page = read_text("\n".join(PARAGRAPHS))
    assert page.layout == LINES
    assert [block.text for block in page.blocks] == PARAGRAPHS


def test_short_lines_of_a_menu_are_not_joined() -> None:
    menu = ["Home", "News", "Sport", "Culture and society", "Business", "Weather"] * 4
    assert len(read_text("\n".join(menu)).blocks) == len(menu)


def test_a_collapsed_page_is_cut_into_sentences() -> None:
    text = " ".join(PARAGRAPHS * 4)
    page = read_text(text)
    assert page.layout == COLLAPSED
    assert [block.text for block in page.blocks] == PARAGRAPHS * 4


def test_one_long_paragraph_among_others_is_not_collapsed() -> None:
    page = read_text("\n".join([" ".join(PARAGRAPHS * 4), *["A line of its own, with an end."] * 6]))
    assert page.layout == LINES


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0c", "\u2028", "\u2029", "\x85", "\x0b"])
def test_every_line_end_parts_blocks(end: str) -> None:
    assert [block.text for block in read_text(f"One{end}Two{end}{end}Three").blocks] == ["One", "Two", "Three"]


def test_indent_and_blank_lines_are_kept_as_evidence() -> None:
    blocks = read_text("Text\n\n\n    Box\n\tTab").blocks
    assert [(block.indent, block.blank_before) for block in blocks] == [(0, 0), (4, 2), (4, 0)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("• one", "bullet"), ("- one", "bullet"), ("1. one", "number"), ("(2) two", "number"), ("a) three", "number"),
        ("## Two", "heading"), ("> said", "quote"), ("| a | b |", "table"), ("2024. was dry", ""), ("-5 degrees", ""),
        ("#hashtag", ""), ("* * *", "bullet"), ("i agree", ""), ("x", ""), ("A. Smith", ""),
    ],
)  # fmt: skip
def test_marks(line: str, kind: str) -> None:
    assert find_mark(line).kind == kind


def test_fences_make_code_and_a_lone_fence_makes_none() -> None:
    blocks = read_text("Text\n```\nfor x in y:\n```\nText\n```\nmore").blocks
    assert [block.mark for block in blocks] == ["", "code", "code", "code", "", "", ""]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mr. Smith of the U.S. came. He left!", ["Mr. Smith of the U.S. came.", "He left!"]),
        ("Am 3. April kam er. Er ging.", ["Am 3. April kam er.", "Er ging."]),
        ("雨が降った。風も吹いた。", ["雨が降った。", "風も吹いた。"]),
        ("बारिश हुई। हवा चली।", ["बारिश हुई।", "हवा चली।"]),
        ("He said “Go.” She went.", ["He said “Go.”", "She went."]),
        ("no end", ["no end"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_blocks_cover_everything_but_white_space(text: str) -> None:
    position = 0
    for block in read_text(text).blocks:
        assert not text[position : block.start].strip()
        position = block.end
    assert not text[position:].strip()
