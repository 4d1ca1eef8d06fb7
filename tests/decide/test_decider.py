"""Scores to roles: the table that is read, and the thresholds of dial and guard on both sides."""

from __future__ import annotations

import json
from importlib.resources import files

import numpy as np
import pytest

from cleaner.decide.interface import Decision
from cleaner.decide.marginals import CHUNK_BLOCKS, role_probabilities
from cleaner.decide.rule_decider import (
    CHROME_LOG_ODDS,
    DIAL_LOG_ODDS,
    GUARD_LOG_ODDS,
    MIN_GUARDED_WORDS,
    TAIL_LOG_ODDS,
    RuleDecider,
)
from cleaner.decide.scores import ScoreTable, default_scores, parse_scores
from cleaner.evidence.gather import COLUMNS, Evidence, gather
from cleaner.evidence.matching import default_matcher
from cleaner.evidence.votes import ROLE_INDEX, VOTE_KINDS
from cleaner.evidence.words import language_words
from cleaner.read.text import read_text
from cleaner.roles import Role

ROLES = tuple(Role)
MARGIN = 0.1
SHORT = "Rain ends"
PARAGRAPH = "The council of the town voted on Monday evening to close the old bridge for the winter."
APPEAL = "Did you know that the council of the town voted to close the old bridge for the winter?"


def evidence_of(text: str) -> Evidence:
    return gather(read_text(text).blocks, default_matcher(), language_words("en"))


def table(chrome_log_odds: float) -> ScoreTable:
    """Give a table that sees nothing: every block is other chrome with these log odds, else a paragraph."""
    bias = np.full(len(ROLES), -60.0)
    bias[ROLE_INDEX[Role.PARAGRAPH]] = 0.0
    bias[ROLE_INDEX[Role.OTHER_CHROME]] = chrome_log_odds
    columns, roles = len(COLUMNS), len(ROLES)
    return ScoreTable(
        version="test",
        mean=np.zeros(columns),
        spread=np.ones(columns),
        weights=np.zeros((columns, roles)),
        bias=bias,
        vote_weights=np.zeros(len(VOTE_KINDS)),
        transitions=np.zeros((roles, roles)),
        start=np.zeros(roles),
    )


def decide(text: str, chrome_log_odds: float, precision: float = 0.5) -> Decision:
    return RuleDecider(table(chrome_log_odds)).decide(read_text(text).blocks, evidence_of(text), precision)


def is_chrome(text: str, chrome_log_odds: float, precision: float = 0.5) -> bool:
    return decide(text, chrome_log_odds, precision).roles[0].is_chrome


@pytest.mark.parametrize("precision", [0.25, 0.4, 0.5, 0.6, 0.75])
def test_the_dial_moves_the_threshold(precision: float) -> None:
    threshold = CHROME_LOG_ODDS + (0.5 - precision) * DIAL_LOG_ODDS
    assert not is_chrome(SHORT, threshold - MARGIN, precision)
    assert is_chrome(SHORT, threshold + MARGIN, precision)


def test_running_text_is_guarded() -> None:
    assert not is_chrome(PARAGRAPH, CHROME_LOG_ODDS + GUARD_LOG_ODDS - MARGIN)
    assert is_chrome(PARAGRAPH, CHROME_LOG_ODDS + GUARD_LOG_ODDS + MARGIN)


@pytest.mark.parametrize(("words", "guarded"), [(MIN_GUARDED_WORDS, True), (MIN_GUARDED_WORDS - 1, False)])
def test_the_guard_begins_at_a_number_of_words(words: int, guarded: bool) -> None:
    text = " ".join(["bridge"] * words) + "."
    assert is_chrome(text, CHROME_LOG_ODDS + GUARD_LOG_ODDS / 2) is not guarded


def test_running_text_that_a_phrase_calls_chrome_is_not_guarded() -> None:
    offer = "Create a free account to go on reading, it only takes a minute."
    text = f"{offer}\n{PARAGRAPH}"
    assert evidence_of(text).column("prose").all()
    assert [role.is_chrome for role in decide(text, CHROME_LOG_ODDS + GUARD_LOG_ODDS / 2).roles] == [True, False]


def test_what_speaks_to_the_reader_behind_the_text_is_chrome_sooner() -> None:
    text = f"{PARAGRAPH}\n{APPEAL}"
    for moved, expected in ((-MARGIN, False), (MARGIN, True)):
        roles = decide(text, CHROME_LOG_ODDS - TAIL_LOG_ODDS + moved).roles
        assert [role.is_chrome for role in roles] == [False, expected]


@pytest.mark.parametrize("log_odds", [-3.0, 3.0])
def test_the_score_is_the_probability_of_the_side(log_odds: float) -> None:
    (score,) = decide(SHORT, log_odds).scores
    assert score == pytest.approx(1 / (1 + np.exp(-3.0)), abs=1e-4)


def test_no_blocks_give_an_empty_decision() -> None:
    assert RuleDecider(table(0)).decide([], evidence_of(""), 0.5) == Decision((), (), ())


def test_phrases_of_the_role_are_reasons_the_strongest_first() -> None:
    text = f"{PARAGRAPH}\nRelated Posts"
    decision = RuleDecider().decide(read_text(text).blocks, evidence_of(text), 0.5)
    assert decision.roles[1] is Role.RELATED_LINKS
    assert decision.reasons[1][0].startswith("en.related_links.")


def test_probabilities_sum_to_one_and_pieces_meet_without_a_seam() -> None:
    lines = [PARAGRAPH, SHORT, "Related Posts", "Log in"] * (CHUNK_BLOCKS // 4 + 30)
    found = role_probabilities(evidence_of("\n".join(lines)), default_scores())
    np.testing.assert_allclose(found.sum(axis=1), 1.0, atol=1e-4)
    # The page is the same again and again, so rows on both sides of a seam are nearly those four lines before.
    seam = slice(CHUNK_BLOCKS - 8, CHUNK_BLOCKS + 8)
    before = slice(CHUNK_BLOCKS - 12, CHUNK_BLOCKS + 4)
    np.testing.assert_allclose(found[seam], found[before], atol=0.02)


def stored() -> dict[str, object]:
    data: dict[str, object] = json.loads((files("cleaner.decide") / "scores.json").read_text("utf-8"))
    return data


def test_the_stored_table_is_read() -> None:
    scores = parse_scores(stored())
    assert scores.weights.shape == (len(COLUMNS), len(ROLES))
    assert scores.transitions.shape == (len(ROLES), len(ROLES))
    assert (scores.spread > 0).all()
    assert scores.version


@pytest.mark.parametrize("change", ["drop", "add", "rename", "reorder"])
@pytest.mark.parametrize("part", ["columns", "votes"])
def test_a_table_for_other_columns_is_refused(part: str, change: str) -> None:
    data = stored()
    rows: dict[str, object] = dict(data[part])  # type: ignore[call-overload]
    first, value = next(iter(rows.items()))
    if change != "add":
        del rows[first]
    if change != "drop":
        rows[first if change == "reorder" else "other"] = value
    with pytest.raises(ValueError, match="made for other columns or roles"):
        parse_scores({**data, part: rows})


@pytest.mark.parametrize("roles", [[], [role.value for role in ROLES[:-1]], [role.value for role in reversed(ROLES)]])
def test_a_table_for_other_roles_is_refused(roles: list[str]) -> None:
    with pytest.raises(ValueError, match="made for other columns or roles"):
        parse_scores({**stored(), "roles": roles})
