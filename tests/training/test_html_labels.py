"""What the golds say of blocks: labels by gold body, by pieces, by fields, by labelled lines; and that fitting repeats."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

pytest.importorskip("rapidfuzz")
pytest.importorskip("torch")

from benchmarks.gold import LabelledPage
from training import html_pages, network
from training.html_pages import ROLES, HtmlPage, evidence_of

FIRST = "The council of the town voted on Monday evening to close the old bridge for the whole winter."
SECOND = "Work on the northern pier begins in June, said the engineer who drew up the plans for the river."
HTML = f"<nav><p>Home and world news</p></nav><h1>Old bridge closes</h1><p>{FIRST}</p><h2>Next steps now</h2><p>{SECOND}</p>"


def page_of(html: str, gold: dict[str, Any], corpus: str = "wcxb-dev") -> HtmlPage:
    blocks, evidence = evidence_of(html, "https://harbourpost.example/bridge")
    count = len(blocks)
    likely, weights = np.ones((count, len(ROLES)), np.float32), np.zeros(count, np.float32)
    return HtmlPage(corpus, "harbourpost.example", gold, blocks, evidence, likely, weights, np.full(count, -1))


def likely(page: HtmlPage, text: str, role: str) -> float:
    index = next(number for number, block in enumerate(page.blocks) if block.text.startswith(text))
    return float(page.likely[index, ROLES.index(role)])


def test_a_gold_body_speaks_for_roles_by_their_shares() -> None:
    page = page_of(HTML, {"type": "article", "headline": "", "body": f"{FIRST}\n\nNext steps now\n\n{SECOND}"})
    html_pages._label_wcxb(page)
    assert likely(page, "The council", "paragraph") > 0.9 > likely(page, "The council", "caption") > likely(page, "The", "social")
    assert likely(page, "Home", "navigation") > 0.9 > likely(page, "Home", "caption") > likely(page, "Home", "paragraph")
    assert (page.weights > 0).all()


def test_a_block_that_stands_in_the_body_in_part_says_nothing() -> None:
    page = page_of(f"<p>{FIRST} {SECOND}</p>", {"type": "article", "headline": "", "body": FIRST})
    html_pages._label_wcxb(page)
    assert page.weights.tolist() == [0]


def test_the_headline_is_the_printing_in_the_highest_heading() -> None:
    html = f"<p>Old bridge closes</p>{HTML}"
    page = page_of(html, {"type": "article", "headline": "Old bridge closes", "body": FIRST})
    html_pages._label_wcxb(page)
    printings = [index for index, block in enumerate(page.blocks) if block.text == "Old bridge closes"]
    assert [page.likely[index, ROLES.index("headline")] > 0.9 for index in printings] == [False, True]


def test_pieces_speak_for_the_blocks_that_hold_them_alone() -> None:
    page = page_of(HTML, {"must": ["close the  old bridge"], "must_not": ["world news"]}, "segments-dev")
    html_pages._label_segments(page)
    assert [bool(weight) for weight in page.weights] == [True, False, True, False, False]
    assert likely(page, "The council", "paragraph") > 0.9
    assert likely(page, "Home", "paragraph") < 0.1 < 0.9 < likely(page, "Home", "navigation")


def test_fields_of_a_gold_name_the_role() -> None:
    sections = [{"heading": [], "paragraphs": [FIRST]}, {"heading": ["Next steps now"], "paragraphs": []}]
    gold = {"headline": "Old bridge closes", "standfirst": [SECOND], "sections": sections, "images": []}
    page = page_of(HTML, gold, "news-dev")
    html_pages._label_news(page)
    roles = {block.text[:4]: ROLES[int(row.argmax())] for block, row in zip(page.blocks, page.likely, strict=True)}
    assert (roles["Old "], roles["The "]) == ("headline", "paragraph")
    assert (roles["Next"], roles["Work"]) == ("heading", "standfirst")
    assert likely(page, "Home", "paragraph") < 0.1 < likely(page, "Home", "navigation")


def test_labelled_lines_name_the_role_and_unsure_ones_count_less() -> None:
    page = page_of(HTML, {})
    text = f"Home and world news\nOld bridge closes\n{FIRST}\n{SECOND}"
    lines = LabelledPage("1", "", "html-text", text, ("navigation", "headline", "paragraph", "note"), frozenset({3}))
    html_pages._label_lines(page, lines)
    named = [ROLES[role] if role >= 0 else "" for role in page.roles]
    assert named == ["navigation", "headline", "paragraph", "", ""]
    assert page.weights[4] < page.weights[2]
    assert page.weights[3] == 0


def test_the_network_learns_and_the_same_pages_give_the_same_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "EPOCHS", 60)
    page = page_of(HTML, {})
    roles = ["navigation", "headline", "paragraph", "heading", "paragraph"]
    page.likely = np.eye(len(ROLES), dtype=np.float32)[[ROLES.index(role) for role in roles]]
    page.weights[:] = 1.0
    votes = np.zeros(page.likely.shape, np.float32)
    one, other = network.fit_network([page], [votes]), network.fit_network([page], [votes])
    assert np.array_equal(one.hidden.mix, other.hidden.mix)
    scaled = network._scaled(page.evidence.matrix, one.mean, one.spread)
    scores = scaled @ one.weights + one.bias + one.hidden.scores(scaled)[0]
    assert [ROLES[number] for number in scores.argmax(axis=1)] == roles
