"""Characters of many texts at once: the same numbers as the methods of ``str``, text by text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleaner.evidence import characters
from cleaner.evidence.characters import Characters
from cleaner.evidence.folding import is_spaceless

# The first plane and rare Han, for which the classes are exact; other characters beyond count as unassigned.
FIRST_PLANE = st.characters(exclude_categories=(), max_codepoint=0xFFFE)
PIECES = st.sampled_from(
    ["a", "B", "Word ", ". ", ".", "。", "語", "한", "12", " ", "\u3000", "\n", "\ud800", "É", "ǅ", "’", ")", "|", "©"]
)
TEXT = st.one_of(st.text(FIRST_PLANE, max_size=30), st.lists(PIECES, max_size=12).map("".join))
TEXTS = st.lists(TEXT, max_size=6)


def is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] == "L"


COUNTS: dict[str, tuple[int, Callable[[str], bool]]] = {
    "letters": (characters.ALPHA, is_letter),
    "capitals": (characters.UPPER, lambda char: is_letter(char) and char.isupper()),
    "small_letters": (characters.LOWER, lambda char: is_letter(char) and char.islower()),
    "digits": (characters.DIGIT, str.isdecimal),
    "spaceless": (characters.SPACELESS, lambda char: is_letter(char) and is_spaceless(char)),
    "commas": (characters.COMMA, lambda char: char in ",،、"),
    "at_signs": (characters.AT, lambda char: char == "@"),
    "rights_signs": (characters.RIGHTS, lambda char: char == "©"),
    "letters_and_digits": (characters.ALPHA | characters.DIGIT, lambda char: is_letter(char) or char.isdecimal()),
}


@settings(max_examples=100, deadline=None)
@given(texts=TEXTS)
@example(texts=[])
@example(texts=["", "", ""])
@example(texts=["", "aB 1", "", "語、,@©", ""])
def test_counts_are_those_of_each_character(texts: list[str]) -> None:
    chars = Characters(texts)
    assert chars.digits.tolist() == [sum(map(str.isdecimal, text)) for text in texts]
    assert chars.commas.tolist() == [sum(char in ",،、" for char in text) for text in texts]


@pytest.mark.parametrize("size", [65534, 65535, 65536, 200_000])
def test_a_count_may_outgrow_its_field(size: int) -> None:
    chars = Characters(["1,", "," * size + "1", "1"])
    assert chars.commas.tolist() == [1, size, 0]
    assert chars.digits.tolist() == [1, 1, 1]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
@example(["", " ", "a", " a ", "a\u3000b"])
def test_words_are_those_of_split(texts: list[str]) -> None:
    spaced = [text for text in texts if not any(map(is_spaceless, text))]
    assert Characters(spaced).words().tolist() == [len(text.split()) for text in spaced]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
@example(["read also", "関連記事一覧", "語"])
@example(["語", "a b c"])
def test_other_texts_change_no_number_of_words(texts: list[str]) -> None:
    assert Characters(texts).words().tolist() == [int(Characters([text]).words()[0]) for text in texts]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Read also:", 2),
        ("関連記事一覧", 3),
        ("語", 1),
        ("今日の News です", 3),
        ("한국어", 1),
        ("𠮷野家𠮷", 2),
        ("😀 😀", 2),
    ],
)
def test_words(text: str, words: int) -> None:
    assert Characters([text]).words().tolist() == [words]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
@example(["", "a", "ab"])
def test_first_and_last_characters(texts: list[str]) -> None:
    chars = Characters(texts)
    assert chars.first().tolist() == [ord(text[0]) if text else 10 for text in texts]
    assert chars.last().tolist() == [ord(text[-1]) if text else 10 for text in texts]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_all_class_bits_of_a_text_are_those_of_its_characters(texts: list[str]) -> None:
    present = Characters(texts).present.tolist()
    for text, bits in zip(texts, present, strict=True):
        for bit, test in COUNTS.values():
            assert bool(bits & bit) is any(map(test, text))


@pytest.mark.parametrize(
    ("text", "share"),
    [("", 0.0), ("One two", 0.5), ("One Two", 1.0), ("one 2 two", 0.0), ("12 34", 0.0), ("ÉTÉ été", 0.5), ("広告 One", 1.0)],
)
def test_capital_share(text: str, share: float) -> None:
    assert Characters(["Aa", text, "bb"]).capital_share().tolist()[1] == share


@pytest.mark.parametrize(
    ("text", "stops"),
    [("", 0), (".", 0), ("One.", 0), ("One. Two.", 1), ("One.two", 0), ("A. B. C", 2), ("雨。風。", 2), ("3.5 and 4", 0)],
)
def test_inner_stops(text: str, stops: int) -> None:
    assert Characters(["A.", text, ". a"]).inner_stops().tolist()[1] == stops


@pytest.mark.parametrize(
    ("text", "dots"), [("", False), ("a.b", True), ("a. b", False), (".b", False), ("a.", False), ("1.2", False)]
)
def test_inner_dots(text: str, dots: bool) -> None:
    assert Characters(["a", text, "b"]).inner_dots() == [1] * dots
    assert Characters([text]).inner_dots() == [0] * dots


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("a | b | c", 2), ("a|b", 1), ("a·b", 1), ("a / b", 1), ("a/b", 0), ("a – b", 1), ("a–b", 0), ("› a", 1)],
)
def test_separators(text: str, count: int) -> None:
    assert Characters(["x", text]).separators.tolist()[1] == count


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He left.", "t."),
        ("“Go.”", "o."),
        ("(so “Go.”)", "o."),
        ("Well..", ".."),
        ("a", "aa"),
        ("”", "””"),
        ("a)))))", "))"),
        ("go.»", "o."),
    ],
)
def test_bare_ends_stand_before_closing_signs(text: str, ends: str) -> None:
    last, before = Characters(["x.", text]).bare_ends()
    assert chr(before[1]) + chr(last[1]) == ends


def test_no_texts_give_no_numbers() -> None:
    chars = Characters([])
    assert chars.words().tolist() == chars.inner_stops().tolist() == chars.first().tolist() == []
