"""Which phrases stand in which block: one automaton over the folded text for all of them.

The cost is the same whatever the number of phrases. Word boundaries are spaces that folding put there, so they
are part of the automaton's patterns, and nearly every match it reports counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs

from cleaner.evidence.folding import fold, fold_all, is_spaceless
from cleaner.evidence.phrases import Phrase, load_phrases
from cleaner.roles import Role

WINDOW_CHARS = 140
"""Groups of one pattern must lie within this many folded characters of each other."""
MAX_SHORT_CHARS = 110
"""Longest folded block that a row of scope ``short`` looks at; half of it in scripts without spaces."""
_SENTENCE_START = re.compile(r"([.!?…。！।؟۔:;»”\"'\])]) (?=\w)")
_SENTENCE_SIGNS = frozenset(".!?…。！।؟۔:;»”\"'])")
_CHUNK_BLOCKS = 2048
_OPENING = "\x1f "
_FIRST_WORD = re.compile(r"[\W\d_]+(?=[^\W\d_])")
_FIRST_NUMBER = re.compile(r"[\W_]+(?=\d)")
_MAX_OPENING_CHARS = 80
"""Stands in front of what opens a block or sentence; folding leaves no such character in a text."""
_MARK_BEHIND = rf"\1 {_OPENING}"
_LABEL_SEPARATORS = frozenset(":»›>→➜►▶-|•·↓/")

CUT_KINDS = frozenset(
    {
        Role.AD_BLOCKER_PLEA,
        Role.APP_PROMO,
        Role.COMMENT_PROMPT,
        Role.CORRECTION_PROMPT,
        Role.DONATION,
        Role.NEWSLETTER,
        Role.READ_ALSO,
        Role.RELATED_LINKS,
        Role.SOCIAL,
        Role.SUBSCRIPTION,
    }
)
"""Kinds that sites glue to a paragraph; see :mod:`glued`."""

_Span = tuple[int, int]


class Hit(NamedTuple):
    """One phrase found in one block; offsets count in the block's folded text."""

    phrase: Phrase
    start: int
    end: int
    in_scope: bool = True
    """``False`` for a phrase that would open or fill a line, but stands elsewhere in the block."""


class PhraseMatcher:
    """Finds all phrases in folded blocks; immutable after construction, so safe to share between threads.

    One automaton reads the text once. Rows that open a line are looked for behind a mark that stands where lines and
    sentences begin, and of the groups of a row only the one with the longest words is looked for at all: the others
    are asked after where that one was found. So common words ("you", "our") cost nothing where no row needs them.
    """

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = tuple(phrases)
        patterns: dict[str, list[tuple[_Piece, _Row]]] = {}
        pieces = _all_pieces(self.phrases)
        for phrase in self.phrases:
            row = _Row(phrase, pieces)
            for piece in row.anchor:
                pattern = _OPENING + piece.head if row.opens and not piece.open_left else piece.pattern
                patterns.setdefault(pattern, []).append((piece, row))
                if not _SENTENCE_SIGNS.isdisjoint(pattern):
                    # A piece with a full stop or colon inside meets the mark there, in long blocks.
                    marked = _SENTENCE_START.sub(_MARK_BEHIND, pattern)
                    if marked != pattern:
                        patterns.setdefault(marked, []).append((piece, row))
        self._uses = tuple(tuple(uses) for uses in patterns.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(patterns), store_patterns=False) if patterns else None

    def find(self, folded: Sequence[str]) -> list[list[Hit]]:
        """Give for each folded block the phrases in it, those out of their scope marked."""
        # In pieces: the matches of a huge page would take more memory than the page.
        found: list[list[Hit]] = []
        for start in range(0, len(folded), _CHUNK_BLOCKS):
            found += self._find(folded[start : start + _CHUNK_BLOCKS])
        return found

    def _find(self, folded: Sequence[str]) -> list[list[Hit]]:
        found: list[list[Hit]] = [[] for _ in folded]
        if self._automaton is None or not folded:
            return found
        marked = list(map(_mark_openings, folded))
        uses = self._uses
        block, block_start, block_end = 0, 0, len(marked[0])
        rows: dict[_Row, list[_Piece]] = {}
        for pattern, start, _ in self._automaton.find_matches_as_indexes("\n".join(marked), overlapping=True):
            while start >= block_end:
                if rows:
                    found[block] = _settle(rows, folded[block])
                    rows = {}
                block += 1
                block_start = block_end + 1
                block_end = block_start + len(marked[block])
            for piece, row in uses[pattern]:
                if row in rows:
                    rows[row].append(piece)
                else:
                    rows[row] = [piece]
        if rows:
            found[block] = _settle(rows, folded[block])
        return found


def _all_pieces(phrases: Sequence[Phrase]) -> dict[str, _Piece]:
    """Give the piece of each text in the phrases, once; folding all at once takes a tenth of the time."""
    texts = {text for phrase in phrases for group in (*phrase.groups, phrase.excluded) for text in group}
    heads = {text: text.strip("* ").partition("*")[0] for text in texts}
    return {text: _Piece(text, head) for text, head in zip(heads, fold_all(list(heads.values())), strict=True) if head}


def _mark_openings(text: str) -> str:
    """Give the text with spaces at its ends, and marks where it begins, with and without its signs, and sentences do."""
    if len(text) > MAX_SHORT_CHARS:
        text = _SENTENCE_START.sub(_MARK_BEHIND, text)
    marked = f"{_OPENING}{text} "
    if text[:1].isalpha():
        return marked
    # "▶ 12 comments" begins at its sign, at its number and at its word: the later beginnings are added behind.
    for first in (_FIRST_NUMBER.match(text), _FIRST_WORD.match(text)):
        if first:
            marked += f"{_OPENING}{text[first.end() : first.end() + _MAX_OPENING_CHARS]} "
    return marked


class _Piece:
    """One alternative of a group: the text it begins with, and what must follow an open word inside it."""

    __slots__ = ("closed_right", "head", "open_left", "pattern", "tail")

    def __init__(self, text: str, head: str) -> None:
        others = text.strip("* ").split("*")[1:]
        open_right = text.endswith("*")
        self.head = head
        self.open_left = text.startswith("*")
        self.tail = _tail_pattern(others, open_right) if others else None
        self.closed_right = not others and not open_right and not is_spaceless(head[-1])
        left = "" if self.open_left or is_spaceless(head[0]) else " "
        self.pattern = left + self.head + (" " if self.closed_right else "")

    def end_at(self, padded: str, start: int) -> int | None:
        """Give where the piece ends whose first words start at ``start``, ``None`` when it does not stand there."""
        end = start + len(self.head)
        if self.tail is not None:
            follows = self.tail.match(padded, end)
            return follows.end() if follows else None
        return None if self.closed_right and padded[end] != " " else end

    def spans(self, padded: str) -> list[_Span]:
        """Give all places of the piece in a text with a space at both ends, as offsets without that space."""
        found = []
        at = padded.find(self.pattern)
        while at >= 0:
            start = at + (self.pattern[0] == " ")
            end = self.end_at(padded, start)
            if end is not None:
                found.append((start - 1, end - 1))
            at = padded.find(self.pattern, at + 1)
        return found


def _tail_pattern(parts: Sequence[str], open_right: bool) -> re.Pattern[str]:
    """Give the pattern of what follows an open word: its ending, then the other words of the piece."""
    follows = "".join(r"[^\s]*" + (" " if part[:1] == " " else "") + re.escape(fold(part)) for part in parts)
    return re.compile(follows + ("" if open_right else r"(?!\S)"))


class _Row:
    """A phrase with its pieces."""

    __slots__ = ("anchor", "cuts", "excluded", "is_short", "opens", "others", "phrase")

    def __init__(self, phrase: Phrase, pieces: dict[str, _Piece]) -> None:
        self.phrase = phrase
        groups = [found for group in phrase.groups if (found := _chosen(group, pieces))]
        self.anchor = max(groups, key=_shortest) if groups else ()
        self.others = [group for group in groups if group is not self.anchor]
        self.excluded = _chosen(phrase.excluded, pieces)
        opening = phrase.scope in ("line", "label", "start")
        self.opens = opening and not self.others
        self.is_short = phrase.scope == "short"
        # Rows that are told of out of their scope too: a paragraph may have to be cut there.
        self.cuts = opening and phrase.kind in CUT_KINDS and phrase.strength in ("sure", "likely")

    def spans(self, pieces: Sequence[_Piece], padded: str) -> list[_Span]:
        """Give the spans of the phrase in a block that holds ``pieces`` of its anchor; none when it does not fire."""
        for group in self.others:
            if not _one_stands_in(group, padded):
                return []
        if self.excluded and _one_stands_in(self.excluded, padded):
            return []
        anchored = [span for piece in pieces for span in piece.spans(padded)]
        if not anchored or not self.others:
            return anchored
        return _joint_spans([anchored, *([span for piece in group for span in piece.spans(padded)] for group in self.others)])


def _chosen(texts: Sequence[str], pieces: dict[str, _Piece]) -> tuple[_Piece, ...]:
    return tuple([pieces[text] for text in texts if text in pieces])


def _shortest(group: Sequence[_Piece]) -> int:
    return min(len(piece.head) for piece in group)


def _one_stands_in(group: Sequence[_Piece], padded: str) -> bool:
    # A plain loop: this runs for every candidate, and any() over a generator takes twice the time.
    for piece in group:  # noqa: SIM110
        if piece.pattern in padded and (piece.tail is None or piece.spans(padded)):
            return True
    return False


def _settle(rows: dict[_Row, list[_Piece]], text: str) -> list[Hit]:
    """Give the hits of the rows with a piece in the block."""
    hits = []
    core = core_span(text)
    short = len(text) <= _short_limit(text, core)
    padded = f" {text} "
    for row, pieces in rows.items():
        if row.is_short and not short:
            continue
        spans = row.spans(tuple(dict.fromkeys(pieces)) if len(pieces) > 1 else pieces, padded)
        if spans:
            hit = _in_or_out_of_scope(row.phrase, spans, text, core)
            if hit.in_scope or (row.cuts and not short):
                hits.append(hit)
    return hits


def _joint_spans(by_group: list[list[_Span]]) -> list[_Span]:
    """Give the shortest span that holds all groups within the window, as a list of one or none."""
    events = sorted((start, end, group) for group, spans in enumerate(by_group) for start, end in spans)
    last: dict[int, _Span] = {}
    best: _Span | None = None
    for start, end, group in events:
        last[group] = (start, end)
        if len(last) == len(by_group):
            span = (min(place[0] for place in last.values()), max(place[1] for place in last.values()))
            if span[1] - span[0] <= WINDOW_CHARS and (best is None or span[1] - span[0] < best[1] - best[0]):
                best = span
    return [best] if best else []


def core_span(folded: str) -> _Span:
    """Give start and end of the block's words without the signs, digits and bullets around them."""
    start, end = 0, len(folded)
    while start < end and not folded[start].isalpha():
        start += 1
    while end > start and not folded[end - 1].isalpha():
        end -= 1
    return start, end


def _short_limit(text: str, core: _Span) -> int:
    return MAX_SHORT_CHARS // 2 if core[1] > core[0] and is_spaceless(text[core[0]]) else MAX_SHORT_CHARS


def _in_or_out_of_scope(phrase: Phrase, spans: list[_Span], text: str, core: _Span) -> Hit:
    if phrase.scope == "any":
        return Hit(phrase, *spans[0])
    for span in spans:
        if _in_scope(phrase.scope, span, text, core):
            return Hit(phrase, *span)
    return Hit(phrase, *spans[0], False)


def _in_scope(scope: str, span: _Span, text: str, core: _Span) -> bool:
    start, end = span
    core_start, core_end = core
    if scope == "short":
        return len(text) <= _short_limit(text, core)
    if scope == "end":
        return end >= core_end
    if start > core_start:
        return False
    if scope == "line":
        return end >= core_end
    if scope == "start":
        return True
    return end >= core_end or text[end:].lstrip(" \"')]")[:1] in _LABEL_SEPARATORS


@lru_cache(maxsize=1)
def default_matcher() -> PhraseMatcher:
    """Give the matcher over all tables; built once, on first use, and never changed."""
    return PhraseMatcher(load_phrases())
