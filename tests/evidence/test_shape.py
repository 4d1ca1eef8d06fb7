"""What a line looks like: the columns that are set for it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.evidence.shape import COLUMNS, count_words, shape_matrix
from cleaner.read.blocks import RawBlock
from cleaner.read.text import read_text

# Columns that are a flag, so that a table can name those that must be 1.
SIZES = {"words_1", "words_2_3", "words_4_7", "words_8_14", "words_15_29", "words_30_up"}
MARKS = {"mark_bullet", "mark_number", "mark_heading", "mark_quote", "mark_code", "mark_table"}
AMOUNTS = {"log_words", "inner_stops", "commas", "capital_words", "digit_share", "separators"}


def columns_of(line: str) -> dict[str, float]:
    matrix, _ = shape_matrix([RawBlock(0, len(line), line)])
    return dict(zip(COLUMNS, matrix[0].tolist(), strict=True))


def flags_of(line: str) -> set[str]:
    found = columns_of(line)
    return {name for name, value in found.items() if value == 1 and name not in AMOUNTS | SIZES}


@pytest.mark.parametrize(
    ("line", "flags"),
    [
        ("The rain ended on Monday.", {"ends_stop"}),
        ("The rain ended!", {"ends_stop"}),
        ("雨が降った。", {"ends_stop"}),
        ("बारिश हुई।", {"ends_stop"}),
        ("بارش ہوئی۔", {"ends_stop"}),
        ("He said “Go.”", {"ends_stop"}),
        ("(He left.)", {"ends_stop", "bracketed"}),
        ("Read also:", {"ends_colon"}),
        ("続き：", {"ends_colon"}),
        ("Who left?", {"ends_question"}),
        ("Who said “Who left?”", {"ends_question"}),
        pytest.param(
            *("من غادر؟", {"ends_question"}),
            marks=pytest.mark.xfail(strict=True, reason="the Arabic question mark counts as a full stop too, the others do not"),
        ),
        ("Who left…", {"ends_ellipsis"}),
        ("Who left...", {"ends_ellipsis"}),
        ("Who left..”", {"ends_ellipsis"}),
        ("Rain, wind,", {"ends_comma"}),
        ("مطر،", {"ends_comma"}),
        ("* * *", {"no_words"}),
        ("12", {"no_words"}),
        ("", {"no_words"}),
        ("RAIN ENDS", {"all_capitals"}),
        ("ДОЩ", set()),  # three letters may be a short name
        ("ДОЩІ", {"all_capitals"}),
        ("rain ends", {"starts_lower"}),
        ("“Rain” ends", {"starts_quote"}),
        ("„Rain“ ends", {"starts_quote"}),
        ("— Rain ends", {"starts_quote"}),
        ("Rain ends →", {"arrow"}),
        ("» Rain ends", {"arrow", "symbol_start"}),
        ("[Rain ends]", {"bracketed"}),
        ("【Rain】", {"bracketed", "symbol_start"}),
        ("See https://example.org now", {"url"}),
        ("See www.example.org now", {"url"}),
        ("See example.com now", {"url"}),
        ("See example.xyz now", set()),
        ("Write to jane@post.example", {"email"}),
        ("Write to @jane", set()),
        ("Out 03.04.2025", {"date_form"}),
        ("Out 2025-04-03", {"date_form"}),
        ("Out 3/4/25", {"date_form"}),
        ("2025年4月3日", {"date_form"}),
        ("2025년 4월 3일", {"date_form"}),
        ("Out 1.2.3.4567", set()),
        ("Out at 09:14", {"time_form"}),
        ("Out at 10h30", {"time_form"}),
        ("Out at 9:145", set()),
        ("harbour-at-night.jpg", {"file_name", "starts_lower"}),
        ("Harbour-at-night", {"file_name"}),
        ("IMG_2025_04", {"file_name", "all_capitals"}),
        ("Well-known", set()),
        ("#rain ends", {"hashtag"}),
        ("Press Ctrl+Enter", {"shortcut"}),
        pytest.param(
            *("Press ⌘ + K", {"shortcut"}),
            marks=pytest.mark.xfail(strict=True, reason="no word boundary stands between a space and ⌘"),
        ),
        ("© 2025 Harbour Post", {"copyright_sign", "symbol_start"}),
        ("★ Rain", {"symbol_start"}),
        ("12 Rain", set()),
        ("• Rain", set()),
        ("return x;", {"code_like", "starts_lower", "ends_question"}),
        ("if (x) {", {"code_like", "starts_lower"}),
        ("x => y", {"code_like", "starts_lower"}),
        ("The class of 2025", set()),
        ("Rain ends", set()),
    ],
)
def test_flags_of_a_line(line: str, flags: set[str]) -> None:
    assert flags_of(line) == flags


@pytest.mark.parametrize(
    ("count", "column"),
    [(0, "words_1"), (1, "words_1"), (2, "words_2_3"), (3, "words_2_3"), (4, "words_4_7"), (7, "words_4_7"), (8, "words_8_14"),
     (14, "words_8_14"), (15, "words_15_29"), (29, "words_15_29"), (30, "words_30_up"), (90, "words_30_up")],
)  # fmt: skip
def test_one_size_is_set(count: int, column: str) -> None:
    found = columns_of(" ".join(["word"] * count))
    assert {name for name in SIZES if found[name]} == {column}


@pytest.mark.parametrize(
    ("line", "column", "value"),
    [
        ("One. Two. Three.", "inner_stops", 0.5),
        ("a. " * 20 + "b", "inner_stops", 2.0),
        ("One, two, three, four", "commas", 1.5),
        ("One two", "capital_words", 0.5),
        ("12ab", "digit_share", 0.5),
        ("a | b | c", "separators", 1.0),
        ("|".join("abcdefghij"), "separators", 2.5),
        ("", "digit_share", 0.0),
    ],
)
def test_amounts_of_a_line(line: str, column: str, value: float) -> None:
    assert columns_of(line)[column] == pytest.approx(value)


@pytest.mark.parametrize(
    ("line", "mark"),
    [("- one", "bullet"), ("1. one", "number"), ("## One", "heading"), ("> one", "quote"), ("| a | b |", "table"), ("One", None)],
)
def test_one_mark_is_set(line: str, mark: str | None) -> None:
    matrix, _ = shape_matrix(read_text(line).blocks)
    found = dict(zip(COLUMNS, matrix[0].tolist(), strict=True))
    assert {name for name in MARKS if found[name]} == ({f"mark_{mark}"} if mark else set())


@pytest.mark.parametrize(("indent", "expected"), [(0, 0), (1, 0), (2, 1), (8, 1)])
def test_indented_from_two_columns(indent: int, expected: int) -> None:
    matrix, _ = shape_matrix([RawBlock(0, 3, "One", indent=indent)])
    assert matrix[0, COLUMNS.index("indented")] == expected


@pytest.mark.parametrize(("blank", "expected"), [(0, 0), (1, 1), (5, 1)])
def test_blank_before(blank: int, expected: int) -> None:
    matrix, _ = shape_matrix([RawBlock(0, 3, "One", blank_before=blank)])
    assert matrix[0, COLUMNS.index("blank_before")] == expected


@pytest.mark.parametrize(("size", "expected"), [(299, 1), (300, 0)])
def test_forms_are_looked_for_in_short_lines(size: int, expected: int) -> None:
    assert columns_of("Out 03.04.2025 ".ljust(size - 1) + "x")["date_form"] == expected


@pytest.mark.xfail(strict=True, reason="only lines with a plus sign are asked for shortcuts, and the pattern knows Ctrl-K")
def test_a_shortcut_may_be_written_with_a_hyphen() -> None:
    assert columns_of("Press Ctrl-K")["shortcut"] == 1


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=()), max_size=40), max_size=6))
def test_other_lines_change_no_column(lines: list[str]) -> None:
    matrix, words = shape_matrix([RawBlock(0, len(line), line) for line in lines])
    assert matrix.shape == (len(lines), len(COLUMNS))
    for line, row, count in zip(lines, matrix.tolist(), words.tolist(), strict=True):
        assert dict(zip(COLUMNS, row, strict=True)) == columns_of(line)
        assert count == count_words(line)
