"""What came in, as text: strings as they are, bytes decoded, files read, HTML told from text."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import NamedTuple

import regex
from turbohtml import parse
from turbohtml.detect import detect

from cleaner.errors import DecodingError, InputTypeError, OptionError, SourceError
from cleaner.options import FORMATS

Source = str | bytes | bytearray | memoryview | os.PathLike[str]

MAX_CONTROL_SHARE = 0.02
"""Share of control characters or undecodable bytes above which an input is no text."""
MIN_GOOD_A_BAD = 10
"""Letters beyond ASCII that must have come out right for each byte that did not, to read damaged UTF-8 as such."""
_SAMPLE_CHARS = 20_000
_HTML_START = regex.compile(r"\ufeff?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|\?xml[^>]*>\s*<!doctype html)\b", regex.IGNORECASE | regex.DOTALL)  # fmt: skip
_TAG = regex.compile(r"</?(?:p|div|br|span|article|section|ul|ol|li|h[1-6]|table|tr|td|a\s[^>]{0,200}href=[^>]{0,300}|img\s[^>]{1,300}|header|footer|main|nav)\b[^<>]{0,300}>", regex.IGNORECASE)  # fmt: skip
_MIN_TAGS = 4
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffd]")
# Signatures of files that people pass by mistake.
_BINARY_STARTS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF", b"BM", b"RIFF", b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf", b"OggS", b"ID3")  # fmt: skip


class Decoded(NamedTuple):
    """A source as text."""

    text: str
    format: str
    """``text``, ``markdown`` or ``html``."""
    is_text: bool
    """``False`` when the input is a picture, an archive, JSON or other rubbish."""


def decode_source(source: Source, format: str | None, encoding: str | None) -> Decoded:
    """Give the source as text.

    Raises :class:`cleaner.InputTypeError` for another type, :class:`cleaner.SourceError` for a path that cannot be
    read, :class:`cleaner.DecodingError` for bytes that do not fit ``encoding``, :class:`cleaner.OptionError` for an
    unknown format. Bytes without a named encoding never raise.
    """
    if format is not None and format not in FORMATS:
        raise OptionError(f"format is one of {', '.join(FORMATS)} or None, got {format!r}")
    if isinstance(source, str):
        text, binary = source, False
    elif isinstance(source, (bytes, bytearray, memoryview)):
        text, binary = _decode(bytes(source), encoding)
    elif isinstance(source, os.PathLike):
        text, binary = _decode(read_file(source), encoding)
    else:
        raise InputTypeError(
            f"clean takes text (str), bytes or a path, got {type(source).__name__}"
            + ("; was the page not fetched?" if source is None else "")
        )
    is_text = not binary and _is_text(text) and not (format in (None, "html") and _is_json(text))
    return Decoded(text, format or ("html" if is_text and looks_like_html(text) else "text"), is_text)


def read_file(path: os.PathLike[str] | str) -> bytes:
    """Give the bytes of a file; raises :class:`cleaner.SourceError` that says what is wrong with the path."""
    where = Path(path)
    try:
        return where.read_bytes()
    except FileNotFoundError:
        raise SourceError(f"{where}: there is no such file") from None
    except IsADirectoryError:
        raise SourceError(f"{where}: is a directory; name the files in it") from None
    except OSError as error:
        raise SourceError(f"{where}: cannot be read: {error.strerror or error}") from None


def looks_like_html(text: str) -> bool:
    """Whether a text is the source of an HTML page: it opens like one, or is full of tags.

    >>> looks_like_html("<p>One</p><p>Two</p><p>Three</p>"), looks_like_html("In HTML, <p> opens a paragraph.")
    (True, False)
    """
    sample = text[:_SAMPLE_CHARS]
    if "<" not in sample:
        return False
    return bool(_HTML_START.match(sample)) or len(_TAG.findall(sample)) >= _MIN_TAGS


def html_to_text(html: str) -> str:
    """Give the page as the text a reader sees, one block a line; turbohtml renders it.

    Lone surrogates, which no HTML file can hold, come out as replacement characters.
    """
    return str(parse(html.encode("utf-8", "replace").decode("utf-8")).to_text())


def _decode(data: bytes, encoding: str | None) -> tuple[str, bool]:
    if encoding is not None:
        try:
            return data.decode(encoding), False
        except UnicodeDecodeError as error:
            raise DecodingError(
                f"the bytes are not {encoding}: {error.reason} at byte {error.start} of {len(data)};"
                " leave encoding out to have it found out"
            ) from None
    if data.startswith(_BINARY_STARTS) or data[4:8] == b"ftyp":
        return data.decode("latin-1"), True
    text = _as_utf8(data)
    if text is not None:
        return text, False
    found = detect(data)
    if found.encoding not in ("UTF-8", "UTF-8-SIG") and not found.bom:
        text = data.decode("utf-8", "replace")
        if _is_damaged_utf8(text):
            return text, False
    text = data.decode(found.codec or "utf-8", "replace")
    return text.removeprefix("\ufeff") if found.bom else text, False


def _as_utf8(data: bytes) -> str | None:
    """Give bytes that are UTF-8 and not ASCII as text, whatever encoding the page names: hardly any other text is valid
    UTF-8 by chance. A last character that was cut is left out.
    """
    if data.isascii():
        return None
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        if error.start < len(data) - 3 or error.end < len(data) or error.start == 0 or data[: error.start].isascii():
            return None
        return data[: error.start].decode("utf-8").removeprefix("\ufeff")


def _is_damaged_utf8(text: str) -> bool:
    """Whether a text read as UTF-8 came out right but for a few bytes: no other encoding would make that many letters."""
    bad = text.count("\ufffd")
    good = sum(not char.isascii() for char in text[:_SAMPLE_CHARS]) - bad
    return 0 < bad * MIN_GOOD_A_BAD <= good


def _is_json(text: str) -> bool:
    """Whether the text is JSON: data that a page was made from, or the answer of a service."""
    first, last = text[:_SAMPLE_CHARS].lstrip()[:1], text[-_SAMPLE_CHARS:].rstrip()[-1:]
    if (first, last) not in (("{", "}"), ("[", "]")):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _is_text(text: str) -> bool:
    sample = text[:_SAMPLE_CHARS]
    return len(_CONTROLS.findall(sample)) <= MAX_CONTROL_SHARE * len(sample)
