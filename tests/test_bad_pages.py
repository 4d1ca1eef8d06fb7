"""Poor, broken and hostile input: an article with a verdict that names it, no exception, no made-up body."""

from __future__ import annotations

import gzip
import json
import zlib

import pytest

import cleaner
from cleaner import Verdict
from cleaner.core import MAX_HTML_CHARS
from tests.test_contract import assert_partition

SAID = "The harbour office of Osk said on Monday that the old ferry would sail again after two years in the yard."
PAGE = f"<html><body><h1>Ferry returns to Osk</h1><p>{SAID}</p><p>Fares stay as they were, it said, and so do the hours.</p>"
NO_TEXT = {
    "pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + b"(The ferry returns) Tj " * 40,
    "png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9,
    "jpeg": b"\xff\xd8\xff\xe0" + bytes(200),
    "avif": b"\x00\x00\x00\x20ftypavif" + b"The ferry " * 40,
    "gzip": gzip.compress(PAGE.encode()),
    "deflate": zlib.compress(PAGE.encode() * 9),
    "json": json.dumps({"html": PAGE, "text": SAID * 5}).encode(),
    "json list": json.dumps([{"id": number, "name": SAID} for number in range(40)], indent=1).encode(),
}
WALL = (
    "<html><title>Osk Courier</title><body><div><h1>Before you continue</h1><p>We and our partners use cookies and similar"
    " technologies to store and access information on your device and to show personalised ads.</p><p>You can change your"
    " choice at any time in our privacy policy.</p><button>Accept all</button><button>Reject all</button></div>"
)
PAGES = {
    "script only": ("<html><script>var text = 'The ferry sails.'</script><body><script>show()</script>", Verdict.SCRIPT_NOTICE),
    "app": (
        "<html><body><div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript><script>x</script>",
        Verdict.SCRIPT_NOTICE,
    ),
    "wall": (WALL, Verdict.CONSENT_WALL),
    "404": ("<html><title>404 Not Found</title><h1>404 Not Found</h1><p>nginx", Verdict.ERROR_PAGE),
    "503": ("<html><title>503</title><h1>503 Service Temporarily Unavailable</h1><hr><center>nginx", Verdict.ERROR_PAGE),
    "moved": (
        (
            "<html><body><nav><a href=/>Home</a></nav><h1>Oops! Page not found</h1><p>Sorry, the page you are looking for does not"
            " exist or has been moved.</p>"
        ),
        Verdict.ERROR_PAGE,
    ),
    "nothing": ("<html><body></body></html>", Verdict.EMPTY),
    "pictures": ("<html><body><img src=a.jpg><img src=b.jpg></body></html>", Verdict.EMPTY),
}


@pytest.mark.parametrize("name", NO_TEXT)
@pytest.mark.parametrize("format", [None, "html"])
def test_what_is_no_page_is_called_so(name: str, format: str | None) -> None:
    article = cleaner.clean(NO_TEXT[name], format=format)
    assert (article.verdict, article.body, article.text, article.headline) == (Verdict.NOT_TEXT, (), "", None)
    assert_partition(article)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_without_an_article_has_no_body(name: str) -> None:
    html, verdict = PAGES[name]
    article = cleaner.clean(html, format="html")
    assert (article.verdict, article.body, article.text) == (verdict, (), "")
    assert_partition(article)


def test_a_page_cut_anywhere_is_read_as_far_as_it_goes() -> None:
    for end in range(0, len(PAGE), 7):
        article = cleaner.clean(PAGE[:end].encode(), format="html")
        assert_partition(article)
        for segment in article.segments:
            assert segment.source_end is not None
            assert segment.source_end <= end


def test_a_character_cut_at_the_end_is_left_out() -> None:
    data = "<html><body><h1>Fähre kehrt zurück</h1><p>Die Fähre fährt wieder, sagte das Hafenamt am Montag, und das ö".encode()
    assert cleaner.clean(data[:-1]).page_text.endswith("und das")


def test_valid_utf_8_is_read_as_such_whatever_the_page_names() -> None:
    html = "<html><head><meta charset=iso-8859-1></head><body><h1>Grüße aus Köln</h1><p>Der Regen hörte am Montag auf.</p>"
    assert cleaner.clean(html.encode()).page_text.startswith("Grüße aus Köln")
    latin = html.encode("latin-1")
    assert cleaner.clean(latin).page_text.startswith("Grüße aus Köln")


@pytest.mark.parametrize("html", ["<div>x" * 10_000, "<ul><li>item " * 3_000, "<b>" * 5_000 + "x", "<table><tr><td>x" * 2_000])
def test_deep_nesting_does_not_raise(html: str) -> None:
    article = cleaner.clean(html, format="html")
    assert_partition(article)
    assert article.to_html().startswith("<article")


def test_fifty_megabytes_of_markup_are_read_up_to_a_named_limit() -> None:
    article = cleaner.clean(PAGE + "<i></i>" * 7_000_000, format="html")
    assert article.headline == "Ferry returns to Osk"
    assert SAID in article.text
    assert article.limits == ("html_chars",)
    assert all(segment.source_end is not None and segment.source_end <= MAX_HTML_CHARS for segment in article.segments)
    assert cleaner.Article.from_dict(article.to_dict()).limits == article.limits


def test_html_of_lone_surrogates_and_nul_does_not_raise() -> None:
    article = cleaner.clean("<html><body><p>a\ud800b\x00c</p><p title='\udfff'>d</p>", format="html")
    assert_partition(article)
    assert "d" in article.page_text
