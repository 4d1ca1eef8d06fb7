"""The labelled data the benchmarks and the training read, and how hosts are parted into two halves."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
"""Where the data is looked for unless a command is told otherwise; see benchmarks/README.md."""
GOLD_LINES = SHARED / "gold" / "lines.jsonl"
GOLD_APPEALS = SHARED / "gold" / "appeals-dev.jsonl"


@dataclass(frozen=True)
class LabelledPage:
    """One page rendered to text, one role a non-blank line; lines whose label is close to another are ``unsure``."""

    id: str
    url: str
    renderer: str
    text: str
    roles: tuple[str, ...]
    unsure: frozenset[int]
    corpus: str = ""
    page: str = ""
    """Corpus and page of the HTML the text was rendered from."""

    @property
    def lines(self) -> list[str]:
        """The non-blank lines, as many as there are roles."""
        return [line for line in self.text.splitlines() if line.strip()]

    @property
    def host(self) -> str:
        """Host of the page without ``www.``."""
        return urlsplit(self.url).netloc.removeprefix("www.")

    @property
    def is_written_half(self) -> bool:
        """Whether the rules were written on this page's host; the other half only reports."""
        return half_of(self.host) == 1


@dataclass(frozen=True)
class LabelledLine:
    """One single line with its role and language."""

    text: str
    label: str
    language: str
    sure: bool

    @property
    def is_written_half(self) -> bool:
        """Whether the tables were written with this line at hand."""
        return half_of(self.text) == 1


def half_of(key: str) -> int:
    """Give 0 or 1 for a host or a line, the same on every machine."""
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % 2


def fold_of(host: str, folds: int) -> int:
    """Give the fold of a host for cross-validation, independent of :func:`half_of`."""
    return int(hashlib.sha256(f"fold {host}".encode()).hexdigest(), 16) % folds


def load_pages(path: Path = GOLD_LINES) -> list[LabelledPage]:
    """Give the labelled pages; exits with a message that says where to get them when they are absent."""
    pages = []
    for row in _rows(path):
        fields = (row["id"], row["url"], row["renderer"], row["text"], tuple(row["roles"]), frozenset(row["unsure"]))
        pages.append(LabelledPage(*fields, corpus=row["corpus"], page=row["page"]))
    return pages


def load_lines(path: Path = GOLD_APPEALS) -> list[LabelledLine]:
    """Give the single labelled lines; exits with a message when they are absent."""
    return [LabelledLine(row["text"], row["label"], row["lang"], row["sure"]) for row in _rows(path)]


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        raise SystemExit(f"no labelled data at {path}: benchmarks/README.md says where to get it")
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
