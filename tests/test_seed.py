"""The page that started it: every line has its role, and the article its fields."""

from __future__ import annotations

import json
from collections import Counter

import cleaner
from tests.conftest import ROOT

EXPECTED = json.loads((ROOT / "tests" / "data" / "seed_expected.json").read_text("utf-8"))


def test_every_line_has_its_role(seed_text: str) -> None:
    found = [(segment.role.value, segment.text[:60]) for segment in cleaner.clean(seed_text).segments]
    assert found == [(line["role"], line["starts_with"]) for line in EXPECTED["lines"]]


def test_the_article_has_its_fields(seed_text: str) -> None:
    article = cleaner.clean(seed_text)
    wanted = EXPECTED["article"]
    for name in ("headline", "standfirst", "kicker", "byline", "in_language", "site_name", "date_published"):
        assert getattr(article, name) == wanted[name], name
    assert list(article.authors) == wanted["authors"]
    assert [{"caption": image.caption, "credit": image.credit} for image in article.images] == wanted["images"]
    assert len(article.body) == wanted["body_blocks"]
    assert article.text.startswith(wanted["body_starts"])
    assert article.text.endswith(wanted["body_ends"])
    assert Counter(segment.role.value for segment in article.chrome) == wanted["chrome"]
    assert article.verdict is cleaner.Verdict.ARTICLE


def test_cleaning_the_cleaned_text_changes_nothing(seed_text: str) -> None:
    once = cleaner.clean(seed_text).text
    assert cleaner.clean(once).text == once


def test_the_seed_in_other_bytes_gives_the_same(seed_text: str) -> None:
    wanted = cleaner.clean(seed_text).text
    for data in (seed_text.encode(), seed_text.encode("utf-16"), b"\xef\xbb\xbf" + seed_text.encode()):
        assert cleaner.clean(data).text == wanted


def test_line_ends_do_not_matter(seed_text: str) -> None:
    wanted = cleaner.clean(seed_text)
    for end in ("\r\n", "\r"):
        found = cleaner.clean(seed_text.replace("\n", end))
        assert found.text == wanted.text
        assert [segment.role for segment in found.segments] == [segment.role for segment in wanted.segments]
