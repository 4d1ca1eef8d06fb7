"""The benchmark's own arithmetic, on invented pages: no figure is worth more than the code that counts it."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.extraction import ROLES_OF_CORPUS, Extraction
from benchmarks.extractors import ENTRIES, entry_named
from benchmarks.gold import LabelledPage
from benchmarks.html import spread_out
from benchmarks.html_metrics import CORPORA, HtmlPage, score, summary
from benchmarks.html_picture import Dot, draw
from benchmarks.roles import Haystack, asked_lines, count, fold_words
from benchmarks.worker import Worker
from cleaner.roles import parse_roles


def page_of(corpus: str, **gold: object) -> HtmlPage:
    return HtmlPage(corpus, "a", "https://example.org/a", Path("a"), gold)


def test_word_f1_counts_words_as_often_as_they_stand() -> None:
    page = page_of("wcxb-dev", type="article", body="rain rain fell")
    figures = score(page, Extraction(text="Rain fell, fell"))
    assert (figures["precision"], figures["recall"]) == pytest.approx((2 / 3, 2 / 3))
    assert figures["article"] == figures["all"] == pytest.approx(2 / 3)


def test_an_empty_gold_asks_for_an_empty_output() -> None:
    page = page_of("wcxb-dev", type="listing", body="")
    assert score(page, Extraction())["all"] == 1
    assert score(page, Extraction(text="rain"))["all"] == 0


def test_segments_are_counted_over_all_pages_together() -> None:
    page = page_of("segments-dev", must=["The rain\nended", "Leeds"], must_not=["Share", "Menu"])
    scores = [score(page, Extraction(text="The  rain ended. Share")), score(page, Extraction(text="Leeds leeds"))]
    # two of four found, one of four let in
    assert summary("segments-dev", scores) == pytest.approx({"F1": 4 / 7, "accuracy": 5 / 8, "precision": 2 / 3, "recall": 1 / 2})


def news(**found: object) -> dict[str, float]:
    page = page_of(
        "news-dev",
        headline="Rain ends in the north of Leeds",
        authors=["Ann Poe", "Li Wu"],
        published="2026-03-04 23:30:00+00:00",
        standfirst=["It had rained for nine long days."],
        sections=[{"heading": [], "paragraphs": ["One."]}, {"heading": ["Why"], "paragraphs": ["Two."]}],
        images=[{"caption": "A wet hill", "credit": ["Bo", "AP"]}, {"caption": "A dry hill", "credit": []}],
    )
    return score(page, Extraction(**found))  # type: ignore[arg-type]


def test_news_fields_are_scored_as_the_corpus_says() -> None:
    figures = news(
        text="- one.\n\nWhy\n\nMenu",
        paragraphs=["One.", "Two."],
        headings=["why", "Menu"],
        headline="Rain ends in the north of  leeds today",
        authors=["ann poe"],
        published="2026-03-05T00:30:00+01:00",
        standfirst="It had rained for nine long days",
        captions=["A dry hill."],
        credits=["Bo, AP"],
    )
    assert figures["paragraphs"] == pytest.approx(4 / 6)
    assert figures["named"] == 1
    assert figures["headings"] == pytest.approx(2 / 3)
    assert (figures["headline"], figures["headline near"]) == (False, True)
    assert figures["authors"] == pytest.approx(2 / 3)
    assert figures["date"]
    assert figures["standfirst"]
    assert figures["credits"] == 1
    assert figures["captions"] == 0.5


def test_an_empty_output_finds_nothing() -> None:
    assert not any(news().values())


def labelled(*lines: tuple[str, str], unsure: frozenset[int] = frozenset()) -> LabelledPage:
    text, roles = "\n".join(line for line, _ in lines), tuple(role for _, role in lines)
    return LabelledPage("a", "https://example.org/a", "test", text, roles, unsure)


def test_long_lines_count_when_most_of_their_runs_stand_there() -> None:
    line = fold_words("one two three four five six seven eight nine ten eleven twelve")
    assert Haystack("One two three four five six seven eight nine ten eleven. Twelve").has(line)
    assert Haystack("One two three four five six seven eight nine ten, x eleven twelve").has(line) is False
    assert Haystack("one two four").has(("one", "four")) is False


def test_short_lines_that_stand_inside_content_are_not_asked() -> None:
    page = labelled(("Ann Poe", "author_box"), ("Then Ann Poe came home.", "paragraph"), ("Share", "social"), ("…", "tool"))
    assert [line.role for line in asked_lines(page)] == ["paragraph", "social"]
    doubtful = labelled(("Share", "social"), ("Like", "social"), unsure=frozenset({0}))
    assert [line.words for line in asked_lines(doubtful)] == [("like",)]


def test_fields_kept_apart_are_counted_apart() -> None:
    page = labelled(("Rain ends", "headline"), ("It ended.", "paragraph"), ("Share this", "social"))
    found = [Extraction(text="It ended.", fields={"headline": "Rain ends"})]
    assert {role: counts[True] for role, counts in count([page], found).items()} == {"headline": 0, "paragraph": 1, "social": 0}
    assert count([page], found, apart=True)["headline"][True] == 1


def test_each_corpus_has_roles_that_exist() -> None:
    assert set(ROLES_OF_CORPUS) == set(CORPORA)
    for roles in ROLES_OF_CORPUS.values():
        assert len(parse_roles("roles", roles)) == len(roles)


def test_a_worker_answers_and_counts_memory() -> None:
    with Worker("cleaner") as worker:
        reply = worker.ask(None, "news-dev", "https://example.org/a", runs=2)
        failed = worker.ask(Path("/nowhere/at/all.html.gz"), "news-dev", None)
    assert reply.extraction.headline == "Rain ends"
    assert len(reply.seconds) == 2
    assert worker.peak_bytes >= worker.base_bytes > 1_000_000
    assert failed.error
    assert failed.extraction == Extraction()


def test_the_picture_is_xml_and_shows_every_tool_where_it_stands() -> None:
    dots = [Dot("a <b>", 0.91, 0.82, 3.0), Dot("c", 0.91, 0.82, 30.0)]
    tree = ElementTree.fromstring(draw(dots, "ten pages", "c"))
    text = " ".join(tree.itertext())
    assert "a <b>" in text
    assert "30.0" in text
    labels = [
        (node.get("x"), node.get("y")) for node in tree.iter("{http://www.w3.org/2000/svg}text") if node.get("class") == "label"
    ]
    assert len(set(labels)) == 2


def test_samples_are_spread_and_unknown_tools_are_named() -> None:
    assert spread_out(range(10), 3) == [0, 3, 6]
    with pytest.raises(SystemExit, match="resiliparse"):
        entry_named("nothing")
    assert len({entry.name for entry in ENTRIES}) == len(ENTRIES) >= 9
