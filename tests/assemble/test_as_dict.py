"""Articles to plain data and back: what is missing or wrong is named by its path."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

import cleaner
from cleaner import Article, Block, FormatError, Image, Link, Role, Segment, Verdict

FULL = Article(
    headline="Bridge closes",
    kicker="Harbour",
    standfirst="It opens again in two years.",
    byline="By Jane Doe",
    dateline="3 April 2025",
    authors=("Jane Doe",),
    date_published=date(2025, 4, 3),
    date_modified=datetime(2025, 4, 4, 9, 14, tzinfo=timezone(timedelta(hours=2))),
    in_language="en",
    url="https://post.example/a",
    site_name="Harbour Post",
    body=(Block(Role.HEADING, "Why", 0, 3, 2), Block(Role.PARAGRAPH, "Cracks.", 4, 11)),
    images=(Image("https://post.example/a.jpg", "bridge", "The bridge.", "AP"),),
    notes=(Block(Role.NOTE, "Corrected.", 12, 22),),
    comments=(Block(Role.READER_COMMENT, "Sad.", 23, 27),),
    topics=("bridges",),
    links=(Link("Ferry sails", None, Role.READ_ALSO),),
    segments=(
        Segment(0, 3, "Why", Role.HEADING, 0.9, ("evidence.prose",)),
        Segment(4, 11, "Cracks.", Role.PARAGRAPH, 1, (), "/html/body/p[1]", 40, 60),
    ),
    page_text="Why Cracks. Corrected. Sad.",
    verdict=Verdict.ARTICLE,
    confidence=0.9,
    text_roles=frozenset({Role.PARAGRAPH}),
)


def changed(path: str, value: Any) -> dict[str, Any]:
    """Give the dict of the full article with one value replaced; ``path`` is as in ``segments.0.start``."""
    data: dict[str, Any] = json.loads(FULL.to_json())
    *parents, last = path.split(".")
    place: Any = data
    for name in parents:
        place = place[int(name) if name.isdigit() else name]
    place[last] = value
    return data


def test_every_field_comes_back() -> None:
    assert Article.from_dict(FULL.to_dict()) == FULL


def test_json_comes_back() -> None:
    assert Article.from_dict(json.loads(FULL.to_json())) == FULL


def test_an_empty_article_comes_back() -> None:
    assert Article.from_dict(Article().to_dict()) == Article()


def test_a_time_keeps_its_zone() -> None:
    assert FULL.to_dict()["date_modified"] == "2025-04-04T09:14:00+02:00"


def test_each_segment_can_be_read_alone() -> None:
    heading, paragraph = FULL.to_dict()["segments"]
    assert (heading["text"], heading["is_chrome"]) == ("Why", False)
    assert (paragraph["xpath"], paragraph["source_start"], paragraph["source_end"]) == ("/html/body/p[1]", 40, 60)
    assert "xpath" not in heading


@pytest.mark.parametrize("indent", [None, 2])
def test_letters_of_all_scripts_stand_in_json_as_they_are(indent: int | None) -> None:
    assert "続き" in Article(headline="続き").to_json(indent=indent)


def test_lone_surrogates_are_escaped_in_json() -> None:
    text = Article(headline="a\ud800é").to_json()
    text.encode("utf-8")
    assert json.loads(text)["headline"] == "a\ud800é"


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("format_version", 2, r"article\.format_version: this release reads 1, got 2"),
        ("headline", 3, r"article\.headline: expected a string, got 3"),
        ("page_text", None, r"article\.page_text: expected a string, got None"),
        ("authors", "Jane", r"article\.authors: expected a list, got 'Jane'"),
        ("authors", ["Jane", 3], r"article\.authors: expected a list of strings"),
        ("topics", None, r"article\.topics: expected a list, got None"),
        ("date_published", "yesterday", r"article\.date_published: expected a date in ISO 8601, got 'yesterday'"),
        ("date_modified", 20250403, r"article\.date_modified: expected a string"),
        ("date_modified", "2025-04-03T99:00", r"article\.date_modified: expected a date in ISO 8601"),
        ("verdict", "good", r"article\.verdict: expected a verdict, got 'good'"),
        ("verdict", None, r"article\.verdict: expected a string, got None"),
        ("confidence", "high", r"article\.confidence: expected a number, got 'high'"),
        ("confidence", True, r"article\.confidence: expected a number, got True"),
        ("text_roles", ["paragraf"], r"article\.text_roles: expected role names"),
        ("body", {}, r"article\.body: expected a list"),
        ("body", ["Why"], r"article\.body\[0\]: expected a mapping, got str"),
        ("body.1.role", "paragraf", r"article\.body\[1\]\.role: expected a role name, got 'paragraf'"),
        ("body.0.level", "2", r"article\.body\[0\]\.level: expected a whole number, got '2'"),
        ("notes.0.end", 1.5, r"article\.notes\[0\]\.end: expected a whole number, got 1\.5"),
        ("comments.0.text", None, r"article\.comments\[0\]\.text: expected a string, got None"),
        ("images.0.credit", 3, r"article\.images\[0\]\.credit: expected a string, got 3"),
        ("links.0.role", 3, r"article\.links\[0\]\.role: expected a string, got 3"),
        ("links.0.text", None, r"article\.links\[0\]\.text: expected a string, got None"),
        ("segments.1.start", True, r"article\.segments\[1\]\.start: expected a whole number, got True"),
        ("segments.0.score", "0.9", r"article\.segments\[0\]\.score: expected a number, got '0\.9'"),
        ("segments.0.reasons", None, r"article\.segments\[0\]\.reasons: expected a list, got None"),
        ("segments.1.source_end", "60", r"article\.segments\[1\]\.source_end: expected a whole number"),
    ],
)
def test_a_wrong_value_is_named_by_its_path(path: str, value: object, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        Article.from_dict(changed(path, value))


REQUIRED = ("format_version", "page_text", "authors", "topics", "verdict", "text_roles", "body", "notes", "comments", "images", "links", "segments")  # fmt: skip


@pytest.mark.parametrize("name", REQUIRED)
def test_a_missing_value_is_named_by_its_path(name: str) -> None:
    data = FULL.to_dict()
    del data[name]
    with pytest.raises(FormatError, match=rf"article\.{name}: "):
        Article.from_dict(data)


@pytest.mark.parametrize("name", ["role", "text", "start", "end", "score", "reasons"])
def test_a_missing_value_of_a_segment_is_named_by_its_path(name: str) -> None:
    data = FULL.to_dict()
    del data["segments"][1][name]
    with pytest.raises(FormatError, match=rf"article\.segments\[1\]\.{name}: "):
        Article.from_dict(data)


@pytest.mark.parametrize("data", [None, [], "text", 3])
def test_what_is_no_mapping_is_refused(data: Any) -> None:
    with pytest.raises(FormatError, match="article: expected a mapping"):
        Article.from_dict(data)


def test_a_long_wrong_value_is_shortened_in_the_message() -> None:
    with pytest.raises(FormatError) as caught:
        Article.from_dict(changed("verdict", "x" * 10_000))
    assert len(str(caught.value)) < 200


def test_the_text_follows_from_segments_and_roles() -> None:
    assert Article.from_dict(FULL.to_dict()).text == "Cracks."
    assert FULL.to_dict()["text"] == "Cracks."


def test_a_cleaned_page_comes_back_with_its_options() -> None:
    page = "Rain ends\n\nThe rain ended on Monday, said the weather office in Leeds.\n\nRelated Posts"
    article = cleaner.clean(page, options=cleaner.Options(keep={"related_links"}))
    assert Article.from_dict(article.to_dict()).text.endswith("Related Posts")
