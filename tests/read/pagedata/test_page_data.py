"""Every place that page data stands in, and which of several is trusted."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
import turbohtml

from cleaner.read.pagedata import Candidate, PageData, TextBlock, best, fill_gaps, read_page_data

URL = "https://www.harbourpost.example/local/bridge-opens"
LATEST = date(2026, 1, 1)


def read(html: str, url: str | None = URL) -> PageData:
    return read_page_data(turbohtml.parse(html), url, latest=LATEST)


def ld(*values: Any) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values)


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Bridge opens early",
    "description": "A month before the plan.",
    "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Li Wei"}],
    "datePublished": "2025-03-04T05:06:07+01:00",
    "dateModified": "2025-03-05T08:00:00Z",
    "publisher": {"@type": "Organization", "name": "The Harbour Post"},
    "inLanguage": "en_GB",
    "keywords": ["harbour", "bridges", "Local"],
    "articleSection": "Local",
    "image": {"@type": "ImageObject", "url": "/bridge.jpg"},
    "articleBody": "The bridge opened.\n\nPeople walked.",
}


def test_json_ld_fills_every_field() -> None:
    data = read(ld(ARTICLE))
    assert data.headline == (Candidate("Bridge opens early", "json-ld"),)
    assert data.description[0] == Candidate("A month before the plan.", "json-ld")
    assert data.authors[0] == Candidate(("Jane Doe", "Li Wei"), "json-ld")
    assert data.published[0].value == datetime(2025, 3, 4, 5, 6, 7, tzinfo=timezone(timedelta(hours=1)))
    assert data.modified[0].value == datetime(2025, 3, 5, 8, tzinfo=timezone.utc)
    assert data.site_name[0] == Candidate("The Harbour Post", "json-ld")
    assert data.in_language[0].value == "en-GB"
    assert data.topics[0].value == ("harbour", "bridges")
    assert data.section[0].value == "Local"
    assert data.image[0].value == "https://www.harbourpost.example/bridge.jpg"
    assert data.page_type[0].value == ("NewsArticle",)
    assert data.article_body[0] == Candidate((TextBlock("p", "The bridge opened."), TextBlock("p", "People walked.")), "json-ld")


def test_meta_fills_every_field() -> None:
    data = read(
        """<html lang="de"><title>Die Brücke | Hafenpost</title><link rel="canonical" href="/kurz">
        <meta property="og:site_name" content="Hafenpost"><meta property="og:description" content="Früher als geplant.">
        <meta name="author" content="Von Jana Muster und Kim Beispiel"><meta property="og:image" content="/b.jpg">
        <meta property="article:published_time" content="2025-03-04"><meta name="last-modified" content="5. März 2025">
        <meta name="news_keywords" content="Hafen, Brücken, hafen"><meta property="og:type" content="article">"""
    )
    assert data.headline == (Candidate("Die Brücke", "title"),)
    assert data.authors == (Candidate(("Jana Muster", "Kim Beispiel"), "meta author"),)
    assert data.published == (Candidate(date(2025, 3, 4), "meta article:published_time"),)
    assert data.modified == (Candidate(date(2025, 3, 5), "meta last-modified"),)
    assert data.in_language[0] == Candidate("de", "html lang")
    assert data.canonical_url[0] == Candidate("https://www.harbourpost.example/kurz", "link canonical")
    assert data.topics[0].value == ("Hafen", "Brücken")
    assert (best(data.site_name), best(data.description)) == ("Hafenpost", "Früher als geplant.")
    assert data.page_type[0] == Candidate(("article",), "og:type")


def test_microdata_and_time_are_read() -> None:
    data = read(
        """<article itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">Ferry sold</h2>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ana Ruiz</b></span></article>
        <time datetime="2025-03-04T10:00">today</time>"""
    )
    assert data.headline[0] == Candidate("Ferry sold", "microdata")
    assert data.authors[0] == Candidate(("Ana Ruiz",), "microdata")
    assert data.published[0] == Candidate(datetime(2025, 3, 4, 10), "time")


def test_references_in_a_graph_are_followed() -> None:
    graph = {
        "@graph": [
            {"@type": "Article", "headline": "Bridge opens", "author": {"@id": "#p1"}, "publisher": {"@id": "#o"}},
            {"@type": ["Person", "Organization"], "@id": "#p1", "name": "Jane Doe"},
            {"@type": "Organization", "@id": "#o", "name": "Harbour Post"},
            {"@type": "WebSite", "name": "Harbour Post"},
        ]
    }
    data = read(ld(graph))
    assert (best(data.authors), best(data.site_name), best(data.headline)) == (("Jane Doe",), "Harbour Post", "Bridge opens")


def test_a_reference_to_itself_ends() -> None:
    data = read(ld({"@type": "Article", "@id": "#a", "author": {"@id": "#a"}, "headline": {"@id": "#a"}}))
    assert data.published == ()


def test_a_teaser_is_not_the_page() -> None:
    teaser = {
        "@type": "NewsArticle",
        "headline": "Other news",
        "url": "https://www.harbourpost.example/other",
        "datePublished": "2024-01-01",
    }
    page = {"@type": "NewsArticle", "headline": "Bridge opens", "mainEntityOfPage": URL}
    listed = {"@type": "ItemList", "itemListElement": [teaser]}
    assert best(read(ld(teaser, page)).headline) == "Bridge opens"
    assert read(ld(listed)).headline == ()


def test_cards_side_by_side_are_not_the_page() -> None:
    card = '<div itemscope itemtype="https://schema.org/Article"><b itemprop="headline">News %d</b><i itemprop="author">Ana Ruiz</i></div>'
    cards = "".join(card % number for number in range(3))
    assert read(cards).authors == ()
    assert best(read(cards + "<title>News 1</title>").headline) == "News 1"
    assert best(read(cards + "<title>News 1</title>").authors) == ("Ana Ruiz",)


def test_the_printed_headline_that_data_agrees_with_comes_first() -> None:
    page = (
        ld({"@type": "Article", "headline": "Bridge: all you need"})
        + '<h1>Bridge opens</h1><meta property="og:title" content="Bridge opens">'
    )
    assert best(read(page).headline) == "Bridge opens"


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Bridge opens | Local | Harbour Post", "Bridge opens | Local"),
        ("Bridge opens - HarbourPost.example", "Bridge opens"),
        ("Harbour Post | Bridge opens", "Bridge opens"),
        ("Ports - a long story", "Ports - a long story"),
        ("橋が開通｜Harbour Post", "橋が開通"),
    ],
)
def test_the_name_of_the_site_is_no_headline(title: str, headline: str) -> None:
    assert best(read(f"<title>{title}</title><meta property=og:site_name content='Harbour Post'>").headline) == headline


def test_desks_and_the_site_are_authors_only_for_want_of_better() -> None:
    site = '<meta property="og:site_name" content="Harbour Post">'
    weak = read(site + '<meta name="author" content="Harbour Post"><meta name="dc.creator" content="Redaktion">')
    assert weak.authors == (
        Candidate(("Redaktion",), "meta dc.creator", is_weak=True),
        Candidate(("Harbour Post",), "meta author", is_weak=True),
    )
    strong = read(site + '<meta name="author" content="Harbour Post"><meta name="dc.creator" content="Jane Doe">')
    assert strong.authors[0] == Candidate(("Jane Doe",), "meta dc.creator")


def test_addresses_are_no_authors() -> None:
    assert (
        read('<meta property="article:author" content="https://social.example/paper"><meta name=author content="@paper">').authors
        == ()
    )


def test_dates_that_cannot_be_are_left_out() -> None:
    future = '<meta property="article:published_time" content="2199-01-01">'
    early = '<meta name="pubdate" content="1970-01-01T00:00:00Z">'
    assert read(future + early).published == ()
    assert read(future + '<meta name="date" content="2025-03-04">').published == (Candidate(date(2025, 3, 4), "meta date"),)


def test_a_change_before_publication_is_trusted_less() -> None:
    html = """<meta property="article:published_time" content="2025-03-04"><meta property="article:modified_time" content="2025-03-01">
    <meta property="og:updated_time" content="2025-03-06">"""
    assert best(read(html).modified) == date(2025, 3, 6)


def test_a_canonical_address_that_is_the_front_page_is_weak() -> None:
    found = read(
        '<link rel="canonical" href="https://www.harbourpost.example/"><meta property="og:url" content="/local/bridge-opens">'
    )
    assert [(candidate.source, candidate.is_weak) for candidate in found.canonical_url] == [
        ("og:url", False),
        ("link canonical", True),
    ]


def test_addresses_that_run_scripts_are_left_out() -> None:
    assert (
        read('<link rel="canonical" href="javascript:alert(1)"><meta property="og:image" content="data:image/png;base64,AA">')
        == PageData()
    )


PROSE = "The bridge across the northern harbour opened to walkers on a cold Monday morning. "


@pytest.mark.parametrize(
    "script",
    [
        '<script id="__NEXT_DATA__" type="application/json">{"props": {"post": {"title": "x", "html": "<p>%s</p><p>%s</p>"}}}</script>',
        '<script type="application/json">{"a": {"blocks": [{"text": "%s"}, {"text": "%s", "id": "b2"}], "ads": ["x"]}}</script>',
        '<script>window.__APOLLO_STATE__ = {"a": {"body": "%s\\n\\n%s"}};</script>',
        '<script>var x = 1; window["__STATE__"] = JSON.parse("{\\"body\\": [\\"%s\\", \\"%s\\"]}");</script>',
    ],
)
def test_the_body_is_found_in_hydration_data(script: str) -> None:
    data = read(script % (PROSE * 4, "A second " + PROSE * 3))
    (body,) = data.article_body
    assert [block.text for block in body.value] == [(PROSE * 4).strip(), ("A second " + PROSE * 3).strip()]
    assert body.source != "json-ld"


def test_hydration_is_not_asked_when_json_ld_has_the_body() -> None:
    state = f'<script type="application/json">{{"body": "{PROSE * 9}"}}</script>'
    assert [body.source for body in read(ld(ARTICLE) + state).article_body] == ["json-ld"]


def test_labels_and_code_are_no_body() -> None:
    labels = {f"label{number}": "Send us your message" for number in range(200)}
    assert read(f'<script type="application/json">{json.dumps(labels)}</script>').article_body == ()


def test_fall_backs_answer_only_what_is_missing() -> None:
    html = '<html><body><span class="author">Jane Doe</span><p>Some words.</p><time datetime="2025-03-04">x</time></body></html>'
    known = PageData(authors=(Candidate(("Li Wei",), "json-ld"),), published=(Candidate(date(2024, 1, 1), "json-ld"),))
    assert fill_gaps(known, html, URL, latest=LATEST) == known
    filled = fill_gaps(PageData(), html, URL, latest=LATEST)
    assert filled.authors == (Candidate(("Jane Doe",), "trafilatura"),)
    assert filled.published == (Candidate(date(2025, 3, 4), "htmldate"),)
