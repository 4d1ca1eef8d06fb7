"""The table for HTML: which table a page is scored by, its layers that hear neighbours, and what it decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from cleaner.decide.hidden import REACH, Hidden
from cleaner.decide.interface import Decision
from cleaner.decide.rule_decider import CHROME_LOG_ODDS, HTML_GUARD_LOG_ODDS, RuleDecider
from cleaner.decide.scores import ScoreTable, default_scores, html_scores, parse_scores
from cleaner.evidence.gather import COLUMNS, HTML_COLUMNS, Evidence, gather
from cleaner.evidence.matching import default_matcher
from cleaner.evidence.votes import ROLE_INDEX, VOTE_KINDS
from cleaner.evidence.words import language_words
from cleaner.read.blocks import RawBlock
from cleaner.read.html import read_html
from cleaner.read.text import read_text
from cleaner.roles import Role

MARGIN = 0.1
PROSE = (
    "The council of the town voted on Monday evening to close the old bridge for the whole winter, its clerk said.",
    "Work on the northern pier begins in June, said the engineer who drew up the plans for the river.",
    "Traders on both banks had asked for a later date, because the market stays open until the autumn.",
    "A ferry will carry people across every half hour, and the town pays for it until the work is done.",
)
PAGE = (
    '<body><nav class="main-menu"><ul><li><a href="/">Home</a><li><a href="/w">World</a><li><a href="/s">Sport</a></ul></nav>'
    '<article class="entry-content"><h1>Old bridge closes for the winter</h1>'
    + "".join(f"<p>{text}</p>" for text in PROSE[:2])
    + "<h2>What happens next</h2>"
    + "".join(f"<p>{text}</p>" for text in PROSE[2:])
    + '</article><aside class="related-posts"><h3>Related</h3><ul><li><a href="/a">Ferry times change</a>'
    '<li><a href="/b">Harbour wall holds</a></ul></aside><footer class="site-footer"><p>Harbour Post</p></footer></body>'
)


def evidence_of(html: str) -> tuple[Sequence[RawBlock], Evidence]:
    page = read_html(html)
    return page.blocks, gather(page.blocks, default_matcher(), language_words("en"), page=page)


def decide(html: str) -> dict[str, Role]:
    blocks, evidence = evidence_of(html)
    decision = RuleDecider().decide(blocks, evidence, 0.5)
    return {block.text: role for block, role in zip(blocks, decision.roles, strict=True)}


def table(role: Role, columns: int) -> ScoreTable:
    """Give a table that calls every block by one role."""
    bias = np.full(len(Role), -20.0)
    bias[ROLE_INDEX[role]] = 0.0
    nothing = np.zeros((len(Role), len(Role)))
    weights = np.zeros((columns, len(Role)))
    return ScoreTable(
        "test", np.zeros(columns), np.ones(columns), weights, bias, np.zeros(len(VOTE_KINDS)), nothing, np.zeros(len(Role))
    )


def test_a_page_is_scored_by_the_table_of_its_kind() -> None:
    decider = RuleDecider(table(Role.PARAGRAPH, len(COLUMNS)), table(Role.CAPTION, len(HTML_COLUMNS)))
    blocks, evidence = evidence_of("<p>Bridge opens")
    text = read_text("Bridge opens").blocks
    of_text = decider.decide(text, gather(text, default_matcher(), language_words("en")), 0.5)
    assert decider.decide(blocks, evidence, 0.5).roles == (Role.CAPTION,)
    assert of_text.roles == (Role.PARAGRAPH,)


@pytest.mark.parametrize(("above", "expected"), [(MARGIN, Role.OTHER_CHROME), (-MARGIN, Role.PARAGRAPH)])
def test_running_text_of_html_has_a_guard_of_its_own(above: float, expected: Role) -> None:
    odds = CHROME_LOG_ODDS + HTML_GUARD_LOG_ODDS + above
    chrome = table(Role.PARAGRAPH, len(HTML_COLUMNS))
    chrome.bias[ROLE_INDEX[Role.OTHER_CHROME]] = odds
    decider = RuleDecider(html_table=chrome)
    blocks, evidence = evidence_of(f"<p>{PROSE[0]}")
    assert decider.decide(blocks, evidence, 0.5).roles == (expected,)


def test_the_tables_of_the_package_are_made_for_their_columns() -> None:
    assert default_scores().weights.shape == (len(COLUMNS), len(Role))
    assert html_scores().weights.shape == (len(HTML_COLUMNS), len(Role))
    assert html_scores().hidden is not None
    assert default_scores().hidden is None


def test_a_table_of_texts_is_none_for_html() -> None:
    columns = {name: [0.0, 1.0, *[0.0] * len(Role)] for name in COLUMNS}
    votes = dict.fromkeys(VOTE_KINDS, 0.0)
    data: dict[str, object] = {"version": "x", "columns": columns, "roles": [role.value for role in Role], "votes": votes}
    data |= {"bias": [0.0] * len(Role), "transitions": [], "start": []}
    assert parse_scores(data).version == "x"
    with pytest.raises(ValueError, match="fit_html"):
        parse_scores(data, HTML_COLUMNS)


def test_menu_article_and_related_links_are_told_apart() -> None:
    roles = decide(PAGE)
    assert roles["Old bridge closes for the winter"] is Role.HEADLINE
    assert roles["What happens next"] is Role.HEADING
    assert {roles[text] for text in PROSE[1:]} == {Role.PARAGRAPH}
    assert all(
        roles[text].is_chrome for text in ("Home", "World", "Sport", "Related", "Ferry times change", "Harbour wall holds")
    )


def test_the_names_of_elements_count() -> None:
    line = "Ferry times change in the spring"
    inside = decide(PAGE.replace("<h2>What", f"<p>{line}</p><h2>What"))
    outside = decide(PAGE.replace("</ul></aside>", f"</ul><p><a href=/c>{line}</a></p></aside>"))
    assert not inside[line].is_chrome
    assert outside[line].is_chrome


def test_reasons_name_columns_of_elements() -> None:
    blocks, evidence = evidence_of(PAGE)
    decision = RuleDecider().decide(blocks, evidence, 0.5)
    names = {reason.removeprefix("evidence.") for reasons in decision.reasons for reason in reasons}
    assert names & set(HTML_COLUMNS[len(COLUMNS) :])


def test_the_same_page_is_decided_the_same() -> None:
    def once() -> Decision:
        blocks, evidence = evidence_of(PAGE)
        return RuleDecider().decide(blocks, evidence, 0.5)

    assert once() == once()


def hidden_part(rng: np.random.Generator, columns: int = 4, inner: int = 3, mixed: int = 5) -> Hidden:
    shapes = ((columns, inner), (inner,), ((2 * REACH + 1) * inner, mixed), (mixed,), (mixed, len(Role)))
    return Hidden(*(rng.normal(size=shape).astype(np.float32) for shape in shapes))


def test_a_block_hears_its_neighbours_up_to_the_reach() -> None:
    rng = np.random.default_rng(1)
    part = hidden_part(rng)
    rows = rng.normal(size=(12, 4)).astype(np.float32)
    changed = rows.copy()
    changed[0] += 3
    moved = np.abs(part.scores(rows)[0] - part.scores(changed)[0]).max(axis=1) > 1e-6
    assert moved[:2].any()
    assert not moved[REACH + 1 :].any()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_pages_shorter_than_the_reach_have_scores(count: int) -> None:
    rng = np.random.default_rng(2)
    part = hidden_part(rng)
    rows = rng.normal(size=(count, 4)).astype(np.float32)
    assert part.scores(rows)[0].shape == (count, len(Role))


def test_slopes_say_how_a_column_moves_the_score_of_its_block() -> None:
    rng = np.random.default_rng(3)
    part = hidden_part(rng)
    rows = rng.normal(size=(6, 4)).astype(np.float32)
    scores, own, mixed = part.scores(rows)
    asked = np.tile(part.outer[:, 0] - part.outer[:, 1], (6, 1))
    step = 1e-3
    changed = rows.copy()
    changed[3, 2] += step
    after = part.scores(changed)[0]
    moved = ((after[3, 0] - after[3, 1]) - (scores[3, 0] - scores[3, 1])) / step
    assert part.slopes(own, mixed, asked)[3, 2] == pytest.approx(moved, abs=0.05)


def test_columns_far_from_all_others_are_cut() -> None:
    columns = 4
    rng = np.random.default_rng(4)
    one = replace(table(Role.PARAGRAPH, columns), hidden=hidden_part(rng))
    votes = np.zeros((1, len(Role)), np.float32)
    far, further = (one.probabilities(np.full((1, columns), value, np.float32), votes) for value in (50, 5000))
    assert np.array_equal(far, further)
