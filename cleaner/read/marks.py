"""Signs at the start of a line that say what it is: bullets, numbers, headings, quotes, fences, table bars."""

from __future__ import annotations

from typing import NamedTuple

import regex

_BULLETS = "•·▪▫◦‣⁃∙●○■□◆◇►▸▶➤➢✓✔✅❖※*+–—-"
_BULLET = regex.compile(rf"[{regex.escape(_BULLETS)}]{{1,2}}\s+(?=\S)")
# 1. 1) (1) a) iv. and full-width forms; years ("2024. ") are no numbering, hence three digits at most.
_NUMBER = regex.compile(r"(?:\(?\d{1,3}[.)]|\(\d{1,3}\)|\(?[a-z]\)|[ivx]{1,5}[.)]|\d{1,3}、|[①-⑳])\s+(?=\S)")
_HEADING = regex.compile(r"(#{1,6})\s+(?=\S)")
_CLOSING_HASHES = regex.compile(r"\s+#+\s*$")
_QUOTE = regex.compile(r">+\s*(?=\S)")
_FENCE = regex.compile(r"(?:```|~~~)")
_TABLE_RULE = regex.compile(r"\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?$")


class Mark(NamedTuple):
    """What the sign says, and how many characters it takes at the start of the stripped line."""

    kind: str
    level: int
    width: int


NO_MARK = Mark("", 0, 0)
# A line can only carry a mark if it starts with one of these; nearly all lines are done after this look.
_FIRST = frozenset(_BULLETS + "#>`~|(0123456789abcdefghijklmnopqrstuvwxyz①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")


def find_mark(line: str) -> Mark:
    """Give the mark of a line whose white space was stripped; :data:`NO_MARK` when it has none.

    >>> find_mark("## What happens next")
    Mark(kind='heading', level=2, width=3)
    >>> find_mark("2024. was a dry year")
    Mark(kind='', level=0, width=0)
    """
    if line[:1] not in _FIRST:
        return NO_MARK
    first = line[0]
    if "a" <= first <= "z" and line[1:2] not in (".", ")", "i", "v", "x"):
        return NO_MARK
    if first == "#" and (match := _HEADING.match(line)):
        return Mark("heading", len(match[1]), match.end())
    if first == ">" and (match := _QUOTE.match(line)):
        return Mark("quote", 0, match.end())
    if first in "`~" and _FENCE.match(line):
        return Mark("fence", 0, len(line))
    if first == "|" and line.count("|") > 1:
        return Mark("table", 0, 0)
    if match := _BULLET.match(line):
        return Mark("bullet", 0, match.end())
    if match := _NUMBER.match(line):
        return Mark("number", 0, match.end())
    return NO_MARK


def is_table_row(line: str) -> bool:
    """Whether the line holds cells: bars on both ends, tabs, or a rule between head and rows."""
    if "|" not in line and "\t" not in line:
        return False
    return (line.count("\t") >= 1 and "\t" in line.strip()) or (line.startswith("|") and line.count("|") > 1) or bool(_TABLE_RULE.match(line))  # fmt: skip


def strip_closing(line: str) -> str:
    """Give a marked heading without the hashes that may close it."""
    return str(_CLOSING_HASHES.sub("", line))
