"""Text to its matching form: what folds together, what stays apart, and many at once like one by one."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleaner.evidence.folding import count_spaceless, fold, fold_all, is_spaceless

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
# Characters that folding itself uses, replaces or cuts at, thrown together.
ODD_TEXT = st.lists(
    st.sampled_from(
        ["\x1e", "\x1f", "\x1d", "\n", " ", "a", "B", "é", "Σ", "İ", "ß", "ŉ", "ﬃ", "Ｋ", "\u0301", "\u00ad", "\u200b", "\u2019",
         "\u2014", "\ud800", "\udfff", "語", "ア", "ｱ", "한", "ไ", "、", "ى", "ـ", "😀", "1", "①", ".", "+", "ё"]
    ),
    max_size=12,
).map("".join)  # fmt: skip
TEXTS = st.lists(st.one_of(ODD_TEXT, ANY_TEXT), max_size=8)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("READ Also", "read also"),  # case
        ("ЧИТАЙТЕ Также", "читайте также"),
        ("ΔΙΑΒΆΣΤΕ", "διαβαστε"),
        ("İSTANBUL", "istanbul"),
        ("Désactivez À Ñandú", "desactivez a nandu"),  # accents
        ("De\u0301sactivez", "desactivez"),
        ("Łódź Đorđe Øre Straße Œuvre", "lodz dorde ore strasse oeuvre"),
        ("ещё їжак ґанок йод", "еще їжак ганок йод"),
        ("за\u0301мок", "замок"),
        ("ＡＤ１２！", "ad12 !"),  # widths
        ("ｶﾀｶﾅ", "カタカナ"),
        ("ﬁnal", "final"),
        ("𝐑𝐞𝐚𝐝 𝐀𝐥𝐬𝐨", "read also"),
        ("l’été", "l ' ete"),  # quotes and dashes
        ("l'été", "l ' ete"),
        ("lʼété", "l ' ete"),
        ("a—b – c‐d", "a - b - c - d"),
        ("«So»", "« so »"),
        ("AD\u00adBLOCK\u00adER", "adblocker"),  # what is not seen
        ("ad\u200bblock\u2060er\ufeff", "adblocker"),
        ("\u200fاقرأ\u200e أيضًا", "اقرا ايضا"),
        ("مـــوقع", "موقع"),
        ("مُوقِع", "موقع"),
        ("שָׁלוֹם", "שלום"),
        ("❤\ufe0f", "❤"),
        ("یک خانة", "يك خانه"),  # letters typed in two ways
        ("Ctrl+Enter", "ctrl + enter"),  # signs stand alone
        ("a😀b", "a 😀 b"),
        ("(12)", "( 12 )"),
        ("Adblockをオフ", "adblock をオフ"),  # runs without spaces
        ("続きを読む。次", "続きを読む 。 次"),
        ("한국어News", "한국어 news"),
        ("อ่านต่อnow", "อ่านต่อ now"),
        (" a\u00a0\t\r\n\u3000b ", "a b"),  # white space
        ("", ""),
        ("\u200b\u00ad", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("code", [0xD800, 0xDBFF, 0xDC00, 0xDFFF])
def test_a_lone_surrogate_is_a_space(code: int) -> None:
    assert fold(f"read{chr(code)}also") == "read also"


@pytest.mark.parametrize(
    ("text", "folded"),
    [("й", "й"), ("ї", "ї"), ("が", "が"), ("한", "한"), ("क़लम", "क़लम"), ("ไม่", "ไม่")],
)
def test_marks_that_make_another_letter_are_kept(text: str, folded: str) -> None:
    assert fold(text) == fold(folded)
    assert len(fold(text)) == len(folded)


@pytest.mark.parametrize("invisible", ["\u200b", "\u00ad", "\u2060", "\ufeff"])
def test_invisible_characters_do_not_part_a_run_without_spaces(invisible: str) -> None:
    assert fold(f"関連{invisible}記事") == fold("関連記事")


@pytest.mark.parametrize(("text", "folded"), [("Ǿ", "o"), ("Ǽ", "ae"), ("ǣ", "ae")])
def test_a_letter_with_two_marks_loses_both(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("texts", [["ǿ", "ø"], ["ǽ", "æ"], ["ǣ", "æ"]])
def test_other_texts_of_the_call_change_nothing(texts: list[str]) -> None:
    found = [fold_all(texts)[0], fold_all([texts[0]] * 2)[0], fold_all([texts[0], *map(chr, range(0x21, 0x250))])[0]]
    assert len(set(found)) == 1
    assert found[0].isascii()


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example([])
@example([""])
@example(["", "", ""])
@example(["\x1e"])
@example(["a\x1eb", "c"])
@example(["a\x1eb\x1ec", "", "d"])
@example(["\x1f ", "\x1e\x1f"])
@example(["a", "\u0301"])
@example(["ab", "Σ", "ΑΣ"])
@example(["x\ud83d", "\ude00y"])
def test_as_many_come_out_as_went_in(texts: list[str]) -> None:
    assert len(fold_all(texts)) == len(texts)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example(["a\x1eb", "c"])
@example(["a\x1eb\x1ec", "", "d"])
@example(["\x1f ", "\x1e\x1f"])
@example(["a", "\u0301"])
@example(["ab", "Σ", "ΑΣ"])
@example(["x\ud83d", "\ude00y"])
@example(["ascii", "日本"])
@example(["ǿ", "ø"])
def test_many_at_once_give_the_same_as_one_by_one(texts: list[str]) -> None:
    assert fold_all(texts) == [fold(text) for text in texts]


@settings(max_examples=50, deadline=None)
@given(st.sets(st.integers(0x21, 0x2FF), min_size=90).map(sorted))
def test_many_different_signs_give_the_same_as_few(codes: list[int]) -> None:
    signs = list(map(chr, codes))
    assert fold_all(signs) == [fold(sign) for sign in signs]


@settings(max_examples=300, deadline=None)
@given(st.one_of(ODD_TEXT, ANY_TEXT))
def test_a_folded_text_has_single_spaces_and_no_control_characters(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert not {"\x1e", "\x1f", "\n"} & set(folded)


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("abc", 0), ("広告", 2), ("Adblockを外す", 3), ("한국 news", 2), ("ไทย", 3)]
)
def test_count_spaceless(text: str, count: int) -> None:
    assert count_spaceless(text) == count


@pytest.mark.parametrize(
    ("char", "expected"),
    [("語", True), ("ひ", True), ("カ", True), ("한", True), ("ก", True), ("々", True), ("é", False), ("ж", False), ("ع", False),
     ("ह", False), (" ", False), ("。", False), ("1", False)],
)  # fmt: skip
def test_is_spaceless(char: str, expected: bool) -> None:
    assert is_spaceless(char) is expected
