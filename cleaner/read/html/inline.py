"""The text of one run of inline content: white space folded, offsets of links and emphasis kept.

The walk joins the texts of a run and puts a NUL, which no parsed text holds, wherever something happens; a list of
marks says what: the number of an inline element (it opens, and the second time closes), a line break, a cell.
"""

from __future__ import annotations

from typing import NamedTuple

from cleaner.read.blocks import Cell, Inline

SIGN = "\0"
BREAK_MARK, CELL_MARK, HEADER_MARK, END_MARK = -1, -2, -3, -4
SOFT_HYPHEN = "\xad"
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"


class Folded(NamedTuple):
    """A run as text; ``text`` may hold line ends of breaks and tabs between cells."""

    text: str
    inlines: tuple[Inline, ...] = ()
    cells: tuple[Cell, ...] = ()


_NOTHING = Folded("")


def fold_run(raw: str, marks: list[int], opened: list[tuple[str, str]]) -> Folded:
    r"""Fold a run; ``opened`` holds kind and address of each numbered inline element. Text without signs is empty.

    >>> fold_run("A \0 bold\0  move\0\0 on", [0, 0, 1, 1], [("strong", ""), ("em", "")])
    Folded(text='A bold move on', inlines=(Inline(start=2, end=6, kind='strong', href=''),), cells=())
    """
    if SOFT_HYPHEN in raw:
        raw = raw.replace(SOFT_HYPHEN, "")
    if not marks:
        text = " ".join(raw.split())
        return Folded(text) if text.strip(_UNSEEN) else _NOTHING
    if len(marks) == 2 and raw[0] == raw[-1] == SIGN and marks[0] >= 0:
        text = " ".join(raw[1:-1].split())
        kind, href = opened[marks[0]]
        return Folded(text, (Inline(0, len(text), kind, href),)) if text.strip(_UNSEEN) else _NOTHING
    return _fold_marked(raw, marks, opened)


def _fold_marked(raw: str, marks: list[int], opened: list[tuple[str, str]]) -> Folded:
    out: list[str] = []
    at, gap, fresh = 0, "", True  # fresh: nothing but cell borders so far in this cell or run
    starts: dict[int, int] = {}
    spans: list[tuple[int, int, int]] = []
    cells: list[list[int]] = []
    for piece, mark in zip(raw.split(SIGN), [*marks, END_MARK], strict=True):
        words = piece.split()
        if words:
            if not gap and piece[0].isspace():
                gap = " "
            if gap and not fresh:
                out.append(gap)
                at += 1
            text = " ".join(words)
            out.append(text)
            at += len(text)
            gap, fresh = (" " if piece[-1].isspace() else ""), False
        elif piece and not gap:
            gap = " "
        if mark >= 0:
            if mark in starts:
                spans.append((starts.pop(mark), at, mark))
            else:
                starts[mark] = at
        elif mark == BREAK_MARK:
            gap = "\n"
        elif mark != END_MARK:
            at = _next_cell(out, cells, at, mark)
            gap, fresh = "", True
    text = "".join(out)
    if not text.strip(_UNSEEN + "\t\n "):
        return _NOTHING
    return Folded(text, _inlines(text, spans, opened), _cells(cells, len(text)))


def _next_cell(out: list[str], cells: list[list[int]], at: int, mark: int) -> int:
    if cells:
        cells[-1][1] = at
        out.append("\t")
        at += 1
    cells.append([at, at, mark])
    return at


def _cells(cells: list[list[int]], end: int) -> tuple[Cell, ...]:
    if cells:
        cells[-1][1] = end
    return tuple(Cell(start, end, mark == HEADER_MARK) for start, end, mark in cells)


def _inlines(text: str, spans: list[tuple[int, int, int]], opened: list[tuple[str, str]]) -> tuple[Inline, ...]:
    found = []
    for start, end, number in spans:
        # The white space before the first word stands outside.
        if text[start : start + 1].isspace():
            start += 1
        if start < end:
            found.append(Inline(start, end, *opened[number]))
    found.sort()
    return tuple(found)
