"""Inline markup of Markdown: text folded as for HTML, links and emphasis with their offsets, pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from turbohtml import parse

from cleaner.read.html.inline import BREAK_MARK, CELL_MARK, HEADER_MARK, SIGN, Folded, fold_run

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_KINDS = {"strong": "strong", "em": "em", "link": "link"}
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ANCHOR = re.compile(r"<a\s", re.IGNORECASE)
_IMAGE_TAG = re.compile(r"<img\s", re.IGNORECASE)


class Shown(NamedTuple):
    """A picture with its address."""

    url: str
    alt: str
    title: str


@dataclass(slots=True)
class Run:
    """The inline content of one block."""

    folded: Folded = field(default_factory=lambda: Folded(""))
    pictures: list[Shown] = field(default_factory=list)


class _Writer:
    """Gathers what :func:`cleaner.read.html.inline.fold_run` folds."""

    def __init__(self) -> None:
        self.raw: list[str] = []
        self.marks: list[int] = []
        self.opened: list[tuple[str, str]] = []
        self.pictures: list[Shown] = []
        self._open: list[tuple[str, int]] = []

    def sign(self, mark: int) -> None:
        self.raw.append(SIGN)
        self.marks.append(mark)

    def open(self, closer: str, kind: str, href: str = "") -> None:
        self._open.append((closer, len(self.opened)))
        self.sign(len(self.opened))
        self.opened.append((kind, href))

    def close(self, closer: str) -> None:
        # Only the innermost is closed: raw tags can cross the emphasis of Markdown, and then open to the end.
        if self._open and self._open[-1][0] == closer:
            self.sign(self._open.pop()[1])

    def close_all(self) -> None:
        while self._open:
            self.sign(self._open.pop()[1])

    def add(self, token: Token) -> None:
        """Write one token; what is unknown is written as its text."""
        kind = token.type
        name = kind.removesuffix("_open").removesuffix("_close")
        if kind == "softbreak":
            self.raw.append(" ")
        elif kind == "hardbreak":
            self.sign(BREAK_MARK)
        elif kind == "code_inline":
            self.open("code", "code")
            self.raw.append(token.content)
            self.close("code")
        elif kind == "image":
            alt, title = " ".join(token.content.split()), str(token.attrs.get("title", ""))
            self.pictures.append(Shown(str(token.attrs.get("src", "")), alt, title))
        elif kind == "html_inline":
            self._add_tag(token.content)
        elif kind.endswith("_open"):
            if name in _KINDS:
                self.open(name, _KINDS[name], str(token.attrs.get("href", "")))
        elif kind.endswith("_close"):
            self.close(name)
        else:
            self.raw.append(token.content)

    def _add_tag(self, tag: str) -> None:
        if _BREAK_TAG.fullmatch(tag):
            self.sign(BREAK_MARK)
        elif _IMAGE_TAG.match(tag):
            self.pictures += html_pictures(tag)
        elif _ANCHOR.match(tag):
            anchor = parse(tag).find("a")
            self.open("a", "link", str((anchor.attrs.get("href") if anchor else "") or ""))
        elif tag.lower() == "</a>":
            self.close("a")


def run_of(pieces: Sequence[tuple[str, bool | None]], parser: MarkdownIt, env: dict[str, object]) -> Run:
    """Give the content of one block: one piece of Markdown, or the cells of a row with whether they head a column."""
    writer = _Writer()
    for content, is_header in pieces:
        if is_header is not None:
            writer.sign(HEADER_MARK if is_header else CELL_MARK)
        tokens: list[Token] = []
        parser.inline.parse(content, parser, env, tokens)
        for token in tokens:
            writer.add(token)
        writer.close_all()
    raw = "".join(writer.raw)
    return Run(fold_run(raw, writer.marks, writer.opened), writer.pictures)


def html_pictures(html: str) -> list[Shown]:
    """Give the pictures of a piece of HTML that have an address.

    >>> html_pictures('<p><img src="a.png" alt="A hill">')
    [Shown(url='a.png', alt='A hill', title='')]
    """
    if not _IMAGE_TAG.search(html):
        return []
    found = []
    for image in parse(html.encode("utf-8", "replace").decode("utf-8")).find_all("img"):
        values = {name: str(image.attrs.get(name) or "") for name in ("src", "alt", "title")}
        if values["src"]:
            found.append(Shown(values["src"], " ".join(values["alt"].split()), values["title"]))
    return found
