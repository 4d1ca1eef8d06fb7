"""Where a block stands: the stretch of running text, tails, repeats, and what labels carry on."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.evidence.context import (
    COLUMNS,
    PROSE_WORDS,
    Matrix,
    Signs,
    Vector,
    _equals,
    _fading,
    _like_lengths,
    _padded_sums,
    _short_runs,
    _window_mean,
    context_columns,
    find_region,
    prose_column,
)
from cleaner.evidence.folding import fold
from cleaner.evidence.matching import Hit
from cleaner.evidence.phrases import parse_row
from cleaner.evidence.votes import ROLE_INDEX, carry_labels, gather_votes
from cleaner.roles import Role

SMALL_PAGE = st.lists(st.tuples(st.one_of(st.integers(0, 9), st.integers(0, 80)), st.booleans(), st.booleans()), max_size=12)
FLAGS = st.lists(st.booleans(), max_size=12)


def vector(values: list[float] | list[int] | list[bool]) -> Vector:
    return np.array(values, np.float32)


def gains_of(page: list[tuple[int, bool, bool]]) -> list[float]:
    """Give what each block adds to a stretch: the words of running text, else a fixed cost, more for chrome."""
    return [min(words, 60) if prose else -19.0 if chrome else -7.0 for words, prose, chrome in page]


def region_of(page: list[tuple[int, bool, bool]]) -> tuple[int, int]:
    words, prose, chrome = (list(column) for column in zip(*page, strict=True)) if page else ([], [], [])
    return find_region(np.array(words, np.int64), vector(prose), vector(chrome))


@settings(max_examples=300, deadline=None)
@given(SMALL_PAGE)
def test_the_region_is_the_best_of_all_stretches(page: list[tuple[int, bool, bool]]) -> None:
    gains = gains_of(page)
    best = max((sum(gains[start:end]) for start, end in combinations(range(len(page) + 1), 2)), default=0.0)
    start, end = region_of(page)
    assert sum(gains[start:end]) == max(best, 0.0)


@pytest.mark.parametrize(
    ("page", "region"),
    [
        ([], (0, 0)),
        ([(3, False, False)] * 4, (0, 0)),
        ([(0, True, False)], (0, 0)),
        ([(3, False, False), (40, True, False), (3, False, False)], (1, 2)),
        ([(40, True, False), (3, False, False), (40, True, False)], (0, 3)),
        ([(40, True, False), *[(3, False, False)] * 5, (40, True, False)], (0, 7)),
        ([(40, True, False), *[(3, False, False)] * 6, (40, True, False)], (0, 1)),
        ([(40, True, False), *[(3, False, True)] * 2, (40, True, False)], (0, 4)),
        ([(40, True, False), *[(3, False, True)] * 3, (40, True, False)], (0, 1)),
        ([(40, True, False), *[(3, False, True)] * 3, (60, True, False)], (4, 5)),
        ([(5, True, False), (3, False, False), (40, True, False)], (2, 3)),
        ([(900, True, False), *[(3, False, False)] * 9, (61, True, False)], (0, 1)),
    ],
)
def test_regions(page: list[tuple[int, bool, bool]], region: tuple[int, int]) -> None:
    assert region_of(page) == region


@pytest.mark.parametrize(
    ("words", "stop", "inner", "chrome", "expected"),
    [
        (PROSE_WORDS, 1, 0, 0, 1),
        (PROSE_WORDS - 1, 1, 0, 0, 0),
        (PROSE_WORDS, 0, 0.25, 0, 1),
        (PROSE_WORDS, 0, 0, 0, 0),
        (2 * PROSE_WORDS, 0, 0, 0, 1),
        (2 * PROSE_WORDS - 1, 0, 0, 0, 0),
        (50, 1, 1, 1, 0),
    ],
)
def test_running_text(words: int, stop: float, inner: float, chrome: float, expected: float) -> None:
    found = prose_column(np.array([words]), vector([stop]), vector([inner]), vector([chrome]))
    assert found.tolist() == [expected]


@pytest.mark.parametrize(
    ("texts", "before", "after"),
    [
        ([], [], []),
        (["a"], [0], [0]),
        (["a", "b", "a"], [0, 0, 1], [1, 0, 0]),
        (["a", "b", "c"], [0, 0, 0], [0, 0, 0]),
        pytest.param(
            *(["a", "a", "a"], [0, 1, 1], [1, 1, 0]),
            marks=pytest.mark.xfail(strict=True, reason="only the first printing is told that another follows"),
        ),
    ],
)
def test_equal_texts(texts: list[str], before: list[int], after: list[int]) -> None:
    assert [column.tolist() for column in _equals(texts)] == [before, after]


@pytest.mark.parametrize(
    ("prose", "tail"),
    [([], []), ([0, 0], [0, 0]), ([1], [1]), ([1, 0, 0], [1, 1, 1]), ([0, 1, 0, 1, 0], [0, 0, 0, 1, 1]), ([0, 1], [0, 1])],
)
def test_the_tail_begins_at_the_last_running_text(prose: list[int], tail: list[int]) -> None:
    columns, _ = page_columns([PROSE if flag else "log in" for flag in prose])
    assert columns["tail"] == tail


@settings(max_examples=100, deadline=None)
@given(FLAGS)
def test_runs_of_lines_without_running_text(flags: list[bool]) -> None:
    length, opens = _short_runs(vector(flags))
    runs = "".join("p" if flag else "s" for flag in flags)
    assert length.tolist() == [0 if flag else _run_length(runs, index) for index, flag in enumerate(flags)]
    assert opens.tolist() == [float(not flag and not runs[:index].endswith("s")) for index, flag in enumerate(flags)]


def _run_length(runs: str, index: int) -> int:
    return len(runs[:index]) - len(runs[:index].rstrip("s")) + len(runs[index:]) - len(runs[index:].lstrip("s"))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 9), max_size=10), st.integers(1, 5))
def test_window_mean_is_that_of_the_neighbours(values: list[int], reach: int) -> None:
    found = _window_mean(vector(values), _padded_sums(vector(values)), reach).tolist()
    for index, mean in enumerate(found):
        near = [values[other] for other in range(len(values)) if 0 < abs(other - index) <= reach]
        assert mean == pytest.approx(sum(near) / (2 * reach))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 5), max_size=10))
def test_what_fades_is_the_largest_before_shrunk_by_each_block_between(values: list[int]) -> None:
    for index, faded in enumerate(_fading(vector(values), 0.5).tolist()):
        assert faded == pytest.approx(max((values[other] * 0.5 ** (index - other - 1) for other in range(index)), default=0))


@pytest.mark.parametrize(
    ("words", "shares"),
    [([], []), ([9], [0]), ([9, 9], [1 / 6, 1 / 6]), ([9, 9, 9, 9], [0.5] * 4), ([3, 30, 3], [1 / 6, 0, 1 / 6])],
)
def test_lines_of_like_length(words: list[int], shares: list[float]) -> None:
    assert _like_lengths(np.array(words, np.int64)).tolist() == pytest.approx(shares)


PROSE = "the council of the town voted on monday evening to close the old bridge for the winter ."
PAGE = [
    "home",
    "bridge closes for the winter",
    PROSE,
    "cracks were found in the bridge",
    PROSE.replace("monday", "friday"),
    "log in",
]


def page_columns(folded: list[str], **signs: list[float]) -> tuple[dict[str, list[float]], tuple[int, int]]:
    words = np.array([len(text.split()) for text in folded], np.int64)
    stops = vector([text.endswith(".") for text in folded])
    empty = [0.0] * len(folded)
    given_signs = Signs(*(vector(signs.get(name, empty)) for name in ("comments", "hint", "appeal", "question")))
    matrix, region = context_columns(folded, words, stops, vector(empty), vector(empty), given_signs)
    return {name: matrix[:, number].tolist() for number, name in enumerate(COLUMNS)}, region


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("prose", [0, 0, 1, 0, 1, 0]),
        ("in_region", [0, 0, 1, 1, 1, 0]),
        ("before_region", [1, 1, 0, 0, 0, 0]),
        ("after_region", [0, 0, 0, 0, 0, 1]),
        ("tail", [0, 0, 0, 0, 1, 1]),
        ("tail_after_region", [0, 0, 0, 0, 0, 1]),
        ("tail_short", [0, 0, 0, 0, 0, 1]),
        ("short_run_start", [1, 0, 0, 1, 0, 1]),
        ("region_words_share", [1] * 6),
        ("prose_before", [0, 0, 0, 0.5, 0.5, 1]),
        ("prose_after", [1, 1, 0.5, 0.5, 0, 0]),
    ],
)
def test_columns_of_a_small_page(column: str, values: list[float]) -> None:
    columns, region = page_columns(PAGE)
    assert columns[column] == pytest.approx(values)
    assert region == (2, 5)


@pytest.mark.parametrize("name", ["hint", "appeal", "question"])
def test_a_sign_counts_in_the_tail_only(name: str) -> None:
    columns, _ = page_columns(PAGE, **{name: [1.0] * 6})
    assert columns[f"tail_{name}"] == [0, 0, 0, 0, 1, 1]


def test_a_prompt_for_comments_speaks_for_what_follows() -> None:
    columns, _ = page_columns(PAGE, comments=[0, 0, 1, 0, 0, 0])
    assert columns["comments_before"] == pytest.approx([0, 0, 0, 1 / 3, 1 / 3, 1 / 3])
    assert columns["comments_run"] == pytest.approx([0, 0, 0, 1, 0.9, 0.81])


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_a_page_of_any_size_has_a_row_a_block(count: int) -> None:
    columns, _ = page_columns(["word"] * count)
    assert {len(values) for values in columns.values()} == {count}


def carried(kinds: list[tuple[str, str] | None], prose: list[int]) -> Matrix:
    """Give what labels carry; a block has one phrase of ``(kind, strength)`` that fills its line, or none."""
    rows = [kind and parse_row("xx", ("row", kind[0], "line", kind[1], "read", "c", "s")) for kind in kinds]
    hits = [[Hit(row, 0, 4)] if row else [] for row in rows]
    return carry_labels(gather_votes(hits, [fold("read")] * len(kinds)), vector(prose))


def test_a_label_speaks_for_the_lines_under_it_less_with_each() -> None:
    column = carried([("related_links", "sure"), None, None, None], [0, 0, 0, 0])[:, ROLE_INDEX[Role.RELATED_LINKS]]
    assert column.tolist() == pytest.approx([0, 1, 0.85, 0.7225])


def test_a_label_speaks_much_less_past_running_text() -> None:
    column = carried([("related_links", "sure"), None, None], [0, 1, 0])[:, ROLE_INDEX[Role.RELATED_LINKS]]
    assert column.tolist() == pytest.approx([0, 1, 0.4])


def test_a_new_label_takes_over() -> None:
    found = carried([("related_links", "likely"), ("newsletter", "sure"), None], [0, 0, 0])
    assert found[2, ROLE_INDEX[Role.NEWSLETTER]] == pytest.approx(1)
    assert found[2, ROLE_INDEX[Role.RELATED_LINKS]] == pytest.approx(0.85 * 0.3)


def test_a_hint_carries_half() -> None:
    assert carried([("related_links", "hint"), None], [0, 0])[1].sum() == pytest.approx(0.5)


def test_a_phrase_out_of_its_scope_carries_nothing() -> None:
    row = parse_row("xx", ("row", "related_links", "line", "sure", "read", "c", "s"))
    assert not carry_labels(gather_votes([[Hit(row, 0, 4, False)], []], ["read", ""]), vector([0, 0])).any()
