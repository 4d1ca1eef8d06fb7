"""``Article`` to plain data and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from cleaner.article import Article, Block, Cell, Image, Inline, Link, Segment, Sources, Verdict
from cleaner.errors import FormatError
from cleaner.roles import BODY_ROLES, Role

FORMAT_VERSION = 1
"""Raised when a reader of older dicts would misread a new one."""

_PLAIN = ("headline", "kicker", "standfirst", "byline", "dateline", "in_language", "url", "site_name", "page_text")
_BLOCKS = ("body", "notes", "comments")
_BLOCK_ROLES = BODY_ROLES | {Role.NOTE, Role.READER_COMMENT}
_DATES = ("date_published", "date_modified")


def article_to_dict(article: Article) -> dict[str, Any]:
    """Give every field of the article; the texts of segments are written out, so each row can be read alone."""
    data: dict[str, Any] = {"format_version": FORMAT_VERSION}
    data.update({name: getattr(article, name) for name in _PLAIN})
    data["authors"] = list(article.authors)
    data["topics"] = list(article.topics)
    for name in _DATES:
        value = getattr(article, name)
        data[name] = value.isoformat() if value else None
    data["verdict"] = article.verdict.value
    data["confidence"] = article.confidence
    data["text"] = article.text
    data["text_roles"] = sorted(role.value for role in article.text_roles)
    for name in _BLOCKS:
        data[name] = [_block_to_dict(block) for block in getattr(article, name)]
    data["images"] = [
        {
            "url": image.url,
            "alt": image.alt,
            "caption": image.caption,
            "credit": image.credit,
            "body_index": image.body_index,
        }
        for image in article.images
    ]
    data["links"] = [{"text": link.text, "url": link.url, "role": link.role.value} for link in article.links]
    data["limits"] = list(article.limits)
    data["sources"] = dict(article.sources)
    data["segments"] = [_segment_to_dict(segment) for segment in article.segments]
    return data


def article_to_json(article: Article, *, indent: int | None = None) -> str:
    """Give the dict as JSON text; lone surrogates, which JSON in UTF-8 cannot carry, are escaped."""
    text = json.dumps(article_to_dict(article), ensure_ascii=False, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") if _has_surrogate(text) else text


def _has_surrogate(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text)


def _block_to_dict(block: Block) -> dict[str, Any]:
    data: dict[str, Any] = {
        "role": block.role.value,
        "text": block.text,
        "start": block.start,
        "end": block.end,
        "level": block.level,
    }
    # What only some inputs tell is left out where they do not: most blocks are plain paragraphs.
    if block.list_depth or block.list_kind or block.is_continued:
        data.update(list_depth=block.list_depth, list_kind=block.list_kind, is_continued=block.is_continued)
    if block.group is not None:
        data["group"] = block.group
    if block.cells:
        data["cells"] = [{"start": cell.start, "end": cell.end, "is_header": cell.is_header} for cell in block.cells]
    if block.inlines:
        data["inlines"] = [
            {"start": inline.start, "end": inline.end, "kind": inline.kind, "url": inline.url} for inline in block.inlines
        ]
    if block.part:
        data["part"] = block.part
    return data


def _segment_to_dict(segment: Segment) -> dict[str, Any]:
    data: dict[str, Any] = {
        "start": segment.start,
        "end": segment.end,
        "text": segment.text,
        "role": segment.role.value,
        "is_chrome": segment.is_chrome,
        "score": segment.score,
        "reasons": list(segment.reasons),
    }
    if segment.xpath is not None:
        data.update(xpath=segment.xpath, source_start=segment.source_start, source_end=segment.source_end)
    return data


class _Reader:
    """Takes values out of a dict and names the path of one that does not fit."""

    def __init__(self, data: Any, path: str) -> None:
        if not isinstance(data, Mapping):
            raise FormatError(f"{path}: expected a mapping, got {type(data).__name__}")
        self.data = data
        self.path = path

    def fail(self, name: str, expected: str) -> FormatError:
        return FormatError(f"{self.path}.{name}: expected {expected}, got {self.data.get(name)!r:.80}")

    def of_type(self, name: str, types: type | tuple[type, ...], expected: str) -> Any:
        value = self.data.get(name)
        if not isinstance(value, types) or isinstance(value, bool):
            raise self.fail(name, expected)
        return value

    def text(self, name: str) -> str:
        return str(self.of_type(name, str, "a string"))

    def text_or_none(self, name: str) -> str | None:
        return None if self.data.get(name) is None else self.text(name)

    def whole(self, name: str) -> int:
        return int(self.of_type(name, int, "a whole number"))

    def whole_or_none(self, name: str) -> int | None:
        return None if self.data.get(name) is None else self.whole(name)

    def truth(self, name: str) -> bool:
        value = self.data.get(name)
        if not isinstance(value, bool):
            raise self.fail(name, "true or false")
        return value

    def role(self, name: str) -> Role:
        named = self.text(name)
        try:
            return Role(named)
        except ValueError:
            raise self.fail(name, "a role name") from None

    def texts(self, name: str) -> tuple[str, ...]:
        values = self.of_type(name, (list, tuple), "a list")
        if not all(isinstance(value, str) for value in values):
            raise self.fail(name, "a list of strings")
        return tuple(values)

    def each(self, name: str, build: Callable[[_Reader], Any]) -> tuple[Any, ...]:
        values: Sequence[Any] = self.of_type(name, (list, tuple), "a list")
        return tuple(build(_Reader(value, f"{self.path}.{name}[{number}]")) for number, value in enumerate(values))

    def day(self, name: str) -> datetime | date | None:
        value = self.text_or_none(name)
        if value is None:
            return None
        try:
            return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
        except ValueError:
            raise self.fail(name, "a date in ISO 8601") from None


def article_from_dict(data: Mapping[str, Any]) -> Article:
    """Give the article of a dict that :func:`article_to_dict` wrote; fields it does not know are refused by version."""
    reader = _Reader(data, "article")
    if data.get("format_version") != FORMAT_VERSION:
        raise FormatError(
            f"article.format_version: this release reads {FORMAT_VERSION}, got {data.get('format_version')!r};"
            " use the release that wrote the dict"
        )
    named = reader.text("verdict")
    try:
        verdict = Verdict(named)
    except ValueError:
        raise reader.fail("verdict", "a verdict") from None
    confidence = data.get("confidence")
    return Article(
        **{name: reader.text_or_none(name) for name in _PLAIN if name != "page_text"},
        page_text=reader.text("page_text"),
        authors=reader.texts("authors"),
        topics=reader.texts("topics"),
        date_published=reader.day("date_published"),
        date_modified=reader.day("date_modified"),
        verdict=verdict,
        confidence=None if confidence is None else float(reader.of_type("confidence", (int, float), "a number")),
        text_roles=frozenset(_role(reader, name) for name in reader.texts("text_roles")),
        body=reader.each("body", _block_from),
        notes=reader.each("notes", _block_from),
        comments=reader.each("comments", _block_from),
        images=reader.each("images", _image_from),
        links=reader.each("links", _link_from),
        segments=reader.each("segments", _segment_from),
        limits=reader.texts("limits") if "limits" in data else (),
        sources=_sources_from(reader),
    )


def _sources_from(reader: _Reader) -> Sources:
    if reader.data.get("sources") is None:
        return Sources()
    inner = _Reader(reader.data["sources"], f"{reader.path}.sources")
    return Sources({name: inner.text(name) for name in inner.data})


def _role(reader: _Reader, name: str) -> Role:
    try:
        return Role(name)
    except ValueError:
        raise reader.fail("text_roles", "role names") from None


def _block_from(reader: _Reader) -> Block:
    if reader.role("role") not in _BLOCK_ROLES:
        raise reader.fail("role", "a role of the body, note or reader_comment")
    data = reader.data
    return Block(
        role=reader.role("role"),
        text=reader.text("text"),
        start=reader.whole("start"),
        end=reader.whole("end"),
        level=reader.whole_or_none("level"),
        list_depth=reader.whole_or_none("list_depth") or 0,
        list_kind=reader.text_or_none("list_kind"),
        is_continued="is_continued" in data and reader.truth("is_continued"),
        group=reader.whole_or_none("group"),
        cells=reader.each("cells", _cell_from) if "cells" in data else (),
        inlines=reader.each("inlines", _inline_from) if "inlines" in data else (),
        part=reader.text_or_none("part"),
    )


def _cell_from(reader: _Reader) -> Cell:
    return Cell(reader.whole("start"), reader.whole("end"), reader.truth("is_header"))


def _inline_from(reader: _Reader) -> Inline:
    return Inline(reader.whole("start"), reader.whole("end"), reader.text("kind"), reader.text_or_none("url"))


def _image_from(reader: _Reader) -> Image:
    url, alt, caption, credit = (reader.text_or_none(name) for name in ("url", "alt", "caption", "credit"))
    return Image(url, alt, caption, credit, reader.whole_or_none("body_index"))


def _link_from(reader: _Reader) -> Link:
    return Link(reader.text("text"), reader.text_or_none("url"), reader.role("role"))


def _segment_from(reader: _Reader) -> Segment:
    return Segment(
        start=reader.whole("start"),
        end=reader.whole("end"),
        text=reader.text("text"),
        role=reader.role("role"),
        score=float(reader.of_type("score", (int, float), "a number")),
        reasons=reader.texts("reasons"),
        xpath=reader.text_or_none("xpath"),
        source_start=reader.whole_or_none("source_start"),
        source_end=reader.whole_or_none("source_end"),
    )
