"""Which addresses come out of a page, and in what form."""

from __future__ import annotations

import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from cleaner.assemble.addresses import base_address, safe_address

BASE = "https://osk.example/news/a"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://post.example/b?x=1#y", "https://post.example/b?x=1#y"),
        ("HTTP://post.example", "HTTP://post.example"),
        ("/b", "https://osk.example/b"),
        ("b", "https://osk.example/news/b"),
        ("../b/./c", "https://osk.example/b/c"),
        ("/x/../b", "https://osk.example/b"),
        ("?page=2", "https://osk.example/news/a?page=2"),
        ("//cdn.example/i.jpg", "https://cdn.example/i.jpg"),
        ("mailto:desk@osk.example", "mailto:desk@osk.example"),
        (" /b c ", "https://osk.example/b%20c"),
    ],
)
def test_addresses_of_the_web_and_of_mail_are_resolved(written: str, address: str) -> None:
    assert safe_address(written, BASE) == address


@pytest.mark.parametrize(
    "written",
    ["", "#top", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "\x01javascript:x", "java\nscript:x",
     "data:text/html,x", "vbscript:x", "file:///etc/passwd", "https://[bad", "tel:123", "mailto:", "x" * 5000, "http://"],
)  # fmt: skip
def test_other_addresses_do_not_come_out(written: str) -> None:
    found = safe_address(written, None)
    assert found is None
    with_base = safe_address(written, BASE)
    assert with_base is None or with_base.startswith("https://osk.example/")


@given(st.text(max_size=60))
def test_whatever_is_written_the_scheme_is_safe(written: str) -> None:
    for base in (None, BASE):
        found = safe_address(written, base)
        assert found is None or found.lower().startswith(("http://", "https://", "mailto:"))
        assert found is None or not any(char <= " " for char in found)


@pytest.mark.parametrize(
    ("html", "url", "base"),
    [
        ("<base href='/en/'>", BASE, "https://osk.example/en/"),
        ("<base href='https://other.example/'>", None, "https://other.example/"),
        ("<base href='javascript:x'>", BASE, BASE),
        ("<p>x", BASE, BASE),
        ("<p>x", None, None),
    ],
)
def test_relative_addresses_start_from_the_base_of_the_page(html: str, url: str | None, base: str | None) -> None:
    assert base_address(turbohtml.parse(html), url) == base
