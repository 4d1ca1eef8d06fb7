"""Which words lines share with the running text and with titles."""

from __future__ import annotations

import numpy as np
import pytest

from cleaner.evidence import overlaps as module
from cleaner.evidence.folding import fold
from cleaner.evidence.overlaps import Titles, overlaps

PROSE = "the council of the town voted on monday evening to close the old bridge for the winter ."
PAGE = ["home", "bridge closes for the winter", PROSE, "winter bridge voted harbour", "a b c"]


def shares(lines: list[str], prose: list[int]) -> tuple[list[float], list[float]]:
    words = np.array([len(line.split()) for line in lines], np.int64)
    return overlaps(lines, words, np.array(prose, np.float32), (0, len(lines)))


@pytest.mark.parametrize(
    ("own", "titles", "share"),
    [
        ({"bridge", "closes"}, [], 0.0),
        ({"bridge", "closes"}, ["bridge closes"], 0.0),  # the line itself
        ({"bridge", "closes"}, ["bridge closes", "bridge opens"], 0.5),
        ({"bridge", "closes"}, ["bridge closes", "closes a bridge"], 1.0),
        ({"bridge", "closes"}, ["ferry sails"], 0.0),
        ({"bridge", "closes"}, ["bridge"], 0.0),  # a single word is no title
    ],
)
def test_share_of_a_title(own: set[str], titles: list[str], share: float) -> None:
    assert Titles(titles).share(own) == share


@pytest.mark.xfail(strict=True, reason="a line all of whose words a title has is taken for that title")
def test_a_part_of_a_title_shares_all_its_words() -> None:
    assert Titles(["bridge closes winter"]).share({"bridge", "closes"}) == 1.0


def test_shares_of_a_small_page() -> None:
    in_body, in_title = shares(PAGE, [0, 0, 1, 0, 0])
    assert in_body == pytest.approx([0, 2 / 3, 1, 3 / 4, 0])
    assert in_title == pytest.approx([0, 0, 2 / 8, 2 / 4, 0])


def test_a_long_line_is_asked_for_nothing_and_still_is_running_text() -> None:
    in_body, in_title = shares([f"{PROSE} " * 4, "winter bridge"], [1, 0])
    assert in_body == [0.0, 1.0]
    assert in_title == [0.0, 0.0]


def test_words_of_scripts_without_spaces_are_pairs_of_characters() -> None:
    in_body, _ = shares([fold("東京の雨が止んだ"), fold("京の雪")], [1, 0])
    assert in_body == [1.0, 0.0]  # two characters alone are no long word
    in_body, _ = shares([fold("東京の雨が止んだ"), fold("雨が止んだ東北")], [1, 0])
    assert in_body == pytest.approx([1.0, 4 / 6])


def test_lines_behind_those_kept_have_the_same_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = shares(PAGE, [0, 0, 1, 0, 0])
    monkeypatch.setattr(module, "_KEPT_LINES", 2)
    monkeypatch.setattr(module, "_LINES_AT_ONCE", 2)
    assert shares(PAGE, [0, 0, 1, 0, 0]) == expected
