"""Plain text to blocks: lines as they are, wrapped paragraphs joined, collapsed pages cut into sentences."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import NamedTuple

from cleaner.read.blocks import COLLAPSED, LINES, WRAPPED, Page, RawBlock
from cleaner.read.marks import NO_MARK, Mark, find_mark, is_table_row, strip_closing
from cleaner.read.sentences import sentence_spans

# A text is broken at a column when the lines inside its paragraphs stop where the next word would not have fitted.
# Tuned on the labelled lines wrapped at 60, 66, 72 and 80 columns against the same lines unwrapped, 2026-11.
MIN_WRAP_COLUMNS = 40
MAX_WRAP_COLUMNS = 110
MIN_FULL_LINES = 3
MIN_FULL_RATIO = 0.75
MAX_COLLAPSED_LINES = 5
MIN_COLLAPSED_CHARS = 1200
MIN_COLLAPSED_SENTENCES = 6
_FIRST_WIDE = "\u1100"


class _Line(NamedTuple):
    start: int  # of the stripped text
    end: int
    indent: int
    blank_before: int
    number: int


def read_text(text: str) -> Page:
    r"""Give the page of a decoded plain text; never raises, whatever the characters.

    >>> [block.text for block in read_text("Title\n\n- one\n- two").blocks]
    ['Title', 'one', 'two']
    """
    lines = _scan_lines(text)
    width = _wrap_width(text, lines)
    if width:
        return Page(text, _join_wrapped(text, lines, width), WRAPPED)
    if _is_collapsed(text, lines):
        return Page(text, _cut_sentences(text, lines), COLLAPSED)
    return Page(text, _blocks_of_lines(text, lines), LINES)


def _scan_lines(text: str) -> list[_Line]:
    found, position, blank = [], 0, 0
    for number, raw in enumerate(text.splitlines(keepends=True)):
        stripped = raw.strip()
        if stripped:
            left = len(raw) - len(raw.lstrip())
            start = position + left
            indent = len(raw[:left].expandtabs(4)) if left else 0
            found.append(_Line(start, start + len(stripped), indent, blank, number))
            blank = 0
        else:
            blank += 1
        position += len(raw)
    return found


def _columns(text: str) -> int:
    """Give the width of ``text`` on a screen: wide characters of East Asian scripts take two columns."""
    if text.isascii():
        return len(text)
    return len(text) + sum(1 for char in text if char >= _FIRST_WIDE and unicodedata.east_asian_width(char) in "WF")


def _first_word_columns(line: str) -> int:
    if unicodedata.east_asian_width(line[0]) in "WF":
        return 2
    return _columns(line.split(None, 1)[0])


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """Give the column a text was broken at, 0 when its lines are whole paragraphs."""
    pairs = [(a, b) for a, b in pairwise(lines) if b.blank_before == 0]
    if len(pairs) < MIN_FULL_LINES:
        return 0
    widths = sorted(_columns(text[a.start : a.end]) + a.indent for a, _ in pairs if a.end - a.start <= 2 * MAX_WRAP_COLUMNS)
    if len(widths) < 0.95 * len(pairs):
        return 0
    width = widths[int(0.97 * (len(widths) - 1))]
    if not MIN_WRAP_COLUMNS <= width <= MAX_WRAP_COLUMNS:
        return 0
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    return width if full >= MIN_FULL_LINES and full >= MIN_FULL_RATIO * len(pairs) else 0


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    first_word = _first_word_columns(text[following.start : following.end])
    return line.indent + _columns(text[line.start : line.end]) + 1 + first_word > width


def _join_wrapped(text: str, lines: list[_Line], width: int) -> list[RawBlock]:
    blocks: list[RawBlock] = []
    run: list[_Line] = []
    mark = NO_MARK
    for line in lines:
        own = find_mark(text[line.start : line.end])
        joins = (
            run
            and line.blank_before == 0
            and not own.kind
            and mark.kind not in ("heading", "fence", "table")
            and (line.indent == run[-1].indent or len(run) == 1)
            and _is_full(text, run[-1], line, width)
        )
        if not joins:
            if run:
                blocks.append(_block(text, run, mark))
            run, mark = [], own
        run.append(line)
    if run:
        blocks.append(_block(text, run, mark))
    return _inside_fences(text, blocks)


def _blocks_of_lines(text: str, lines: list[_Line]) -> list[RawBlock]:
    return _inside_fences(text, [_block(text, [line], find_mark(text[line.start : line.end])) for line in lines])


def _block(text: str, run: list[_Line], mark: Mark) -> RawBlock:
    first = run[0]
    raw = text[first.start : run[-1].end]
    kind = mark.kind
    if not kind and is_table_row(raw):
        kind = "table"
    clean = _folded_space(raw[mark.width :] if kind != "fence" else raw)
    if kind == "heading":
        clean = strip_closing(clean)
    return RawBlock(first.start, run[-1].end, clean, kind, mark.level, first.indent, first.blank_before, first.number)


def _folded_space(text: str) -> str:
    # No white space but the plain space is printable.
    if "  " not in text and text.isprintable() and text[:1] != " " and text[-1:] != " ":
        return text
    return " ".join(text.split())


def _inside_fences(text: str, blocks: list[RawBlock]) -> list[RawBlock]:
    """Mark what stands between two fences as code; a fence that is never closed fences nothing."""
    fences = [index for index, block in enumerate(blocks) if block.mark == "fence"]
    for opening, closing in zip(fences[::2], fences[1::2], strict=False):
        for block in blocks[opening : closing + 1]:
            block.text = text[block.start : block.end]
            block.mark = "code"
    if len(fences) % 2:
        blocks[fences[-1]].mark = ""
    return blocks


def _is_collapsed(text: str, lines: list[_Line]) -> bool:
    return len(lines) <= MAX_COLLAPSED_LINES and any(
        line.end - line.start >= MIN_COLLAPSED_CHARS
        and len(sentence_spans(text[line.start : line.end])) >= MIN_COLLAPSED_SENTENCES
        for line in lines
    )


def _cut_sentences(text: str, lines: list[_Line]) -> list[RawBlock]:
    blocks = []
    for line in lines:
        spans = sentence_spans(text[line.start : line.end])
        for number, (start, end) in enumerate(spans):
            piece = _Line(line.start + start, line.start + end, line.indent, line.blank_before if not number else 0, line.number)
            mark = find_mark(text[piece.start : piece.end]) if not number else NO_MARK
            blocks.append(_block(text, [piece], mark))
    return blocks
