"""Whatever a page holds: nothing raises, and every thread gets the same."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
import turbohtml
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.read.pagedata import PageData, read_page_data

LATEST = date(2026, 1, 1)
KEYS = st.sampled_from(
    [
        "@type",
        "@id",
        "@graph",
        "author",
        "name",
        "headline",
        "url",
        "image",
        "datePublished",
        "keywords",
        "articleBody",
        "publisher",
        "about",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=30), st.sampled_from(["NewsArticle", "Person", "#a", "2025-03-04", "//[", "Doe, Jane", "<p>x"])
)
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS)
VALUES = st.recursive(
    SCALARS, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=5)), max_leaves=25
)


def read(html: str, url: str | None = "https://paper.example/a") -> PageData:
    return read_page_data(turbohtml.parse(html), url, latest=LATEST)


@settings(max_examples=150, deadline=None)
@given(VALUES, st.integers(0, 400), st.sampled_from(["application/ld+json", "application/json"]))
def test_any_json_is_read_whole_or_cut(value: object, cut: int, kind: str) -> None:
    text = json.dumps(value)
    for script in (text, text[:cut], text.replace('"', "'")):
        assert isinstance(read(f'<script type="{kind}">{script}</script>'), PageData)


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=200),
    st.sampled_from(["author", "og:url", "og:title", "og:image", "date", "keywords", "og:locale", "og:site_name"]),
)
def test_any_content_is_read(text: str, name: str) -> None:
    content = text.replace('"', "&quot;")
    page = f'<html lang="{content}"><title>{text}</title><meta name="{name}" content="{content}"><script type="application/ld+json">{text}'
    assert isinstance(read(page), PageData)
    assert isinstance(read(page, text), PageData)


@pytest.mark.parametrize(
    "html",
    [
        "",
        '<script type="application/ld+json">' + "[" * 200_000,
        '<script type="application/ld+json">' + '{"author":' * 50_000,
        '<script type="application/json">' + '{"a":' * 800 + '"x"' + "}" * 800,
        '<script type="application/ld+json">[' + '{"@type":"Article","author":[' * 150 + "]}" * 150 + "]",
        "<div itemscope itemprop=author>" * 5_000,
        '<meta name="keywords" content="' + "a," * 100_000 + '">',
        '<meta name="author" content="' + "( " * 50_000 + '">',
        "<title>" + " - " * 50_000,
        "<meta property=og:title content=x>" * 5_000,
    ],
)
def test_hostile_pages_raise_nothing(html: str) -> None:
    assert isinstance(read(html), PageData)


def test_threads_agree() -> None:
    article = {
        "@type": "NewsArticle",
        "headline": "Bridge opens",
        "author": "By Jane Doe and Li Wei",
        "datePublished": "4 March 2025",
    }
    pages = [
        f'<html lang="{code}"><script type="application/ld+json">{json.dumps(article)}</script>'
        for code in ("en", "de", "ru", "ja")
    ] * 8
    alone = [read(page) for page in pages]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(read, pages)) == alone
