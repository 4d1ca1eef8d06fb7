"""Addresses of a page, resolved, and only those that are safe to follow."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from turbohtml import Document

MAX_ADDRESS_CHARS = 4_000
_SAFE_SCHEMES = frozenset(("http", "https", "mailto"))
# Browsers skip these inside an address, so that "java\nscript:" names a script.
# Nearly all addresses of a page are of these two forms, and both need no more than a look.
_WHOLE = re.compile(r"https?://[\w.-]+(?::\d+)?(?:[/?][^\x00-\x20\x7f-\x9f\u2028\u2029\\]*)?", re.ASCII | re.IGNORECASE)
_ORIGIN = re.compile(r"https?://[^/?#\\\s]+", re.IGNORECASE)
_ON_SITE = re.compile(r"/(?:[^/.\x00-\x20\x7f-\x9f\u2028\u2029\\][^\x00-\x20\x7f-\x9f\u2028\u2029\\]*)?", re.ASCII)
_SKIPPED = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\\]+")


def safe_address(written: str, base: str | None = None) -> str | None:
    r"""Give an address as written on a page at ``base`` in full; ``None`` for what is no address of the web or of mail.

    A relative address without ``base``, and a place on the page itself (``#top``), give ``None``.

    >>> safe_address("../b?x=1", "https://post.example/news/a"), safe_address("java\\nscript:alert(1)")
    ('https://post.example/b?x=1', None)
    """
    address = written.strip()
    if not address or address[0] == "#" or len(address) > MAX_ADDRESS_CHARS:
        return None
    if _WHOLE.fullmatch(address):
        return address
    if base and "/." not in address and _ON_SITE.fullmatch(address) and (origin := _ORIGIN.match(base)):
        return origin[0] + address
    address = _SKIPPED.sub("%20", address.strip("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f"))
    try:
        if base:
            address = urljoin(base, address)
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in _SAFE_SCHEMES:
        return None
    return address if parts.netloc or (parts.scheme.lower() == "mailto" and parts.path) else None


def base_address(document: Document, url: str | None) -> str | None:
    """Give what relative addresses of the page start from: its ``base`` element, else ``url``, its own address."""
    element = document.find("base")
    written = (element.attr("href") or "") if element is not None else ""
    return safe_address(written, url) or url
