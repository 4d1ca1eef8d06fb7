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

from cleaner.evidence.folding import fold, is_spaceless
from cleaner.evidence.phrases import Phrase, load_phrases
from cleaner.roles import Role

WINDOW_CHARS = 140
"""Groups of one pattern must lie within this many folded characters of each other."""
MAX_SHORT_CHARS = 110
"""Longest folded block that a row of scope ``short`` looks at; half of it in scripts without spaces."""
_SENTENCE_SIGNS = frozenset(".!?…。！？।؟۔:;»”\"')]}")
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
_Places = dict[int, list[_Span]]
"""Where each piece stands in one block."""


class Hit(NamedTuple):
    """One phrase found in one block; offsets count in the block's folded text."""

    phrase: Phrase
    start: int
    end: int
    in_scope: bool = True
    """``False`` for a phrase that would open or fill a line, but stands elsewhere in the block."""


class _Variant(NamedTuple):
    """One piece behind one pattern of the automaton."""

    piece: int
    skip: int  # boundary characters in front of the words
    drop: int  # boundary characters behind them
    tail: re.Pattern[str] | None  # what must follow an open word inside the piece


class PhraseMatcher:
    """Finds all phrases in folded blocks; immutable after construction, so safe to share between threads."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = tuple(phrases)
        pieces = _Pieces()
        rows = [
            _Row(phrase, [pieces.add(group) for group in phrase.groups], pieces.add(phrase.excluded)) for phrase in self.phrases
        ]
        # A row is looked at only where its rarest group occurs; words such as "you" stand in many rows and never lead.
        self._anchored: dict[int, list[_Row]] = {}
        for row in rows:
            for piece in min(row.groups, key=pieces.commonness):
                self._anchored.setdefault(piece, []).append(row)
        self._variants = tuple(tuple(variants) for variants in pieces.variants.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(pieces.variants), store_patterns=False) if pieces.variants else None

    def find(self, folded: Sequence[str]) -> list[list[Hit]]:
        """Give for each folded block the phrases in it, those out of their scope marked."""
        found: list[list[Hit]] = [[] for _ in folded]
        if self._automaton is None or not folded:
            return found
        joined = " " + " \n ".join(folded) + " "
        block, block_start, block_end = 0, 1, 1 + len(folded[0])
        places: _Places = {}
        variants = self._variants
        for pattern, start, end in self._automaton.find_matches_as_indexes(joined, overlapping=True):
            while start > block_end:
                if places:
                    found[block] = self._settle(places, folded[block])
                    places = {}
                block += 1
                block_start = block_end + 3
                block_end = block_start + len(folded[block])
            for piece, skip, drop, tail in variants[pattern]:
                stop = end - drop
                if tail is not None:
                    follows = tail.match(joined, stop)
                    if follows is None:
                        continue
                    stop = follows.end()
                span = (start + skip - block_start, stop - block_start)
                if piece in places:
                    places[piece].append(span)
                else:
                    places[piece] = [span]
        if places:
            found[block] = self._settle(places, folded[block])
        return found

    def _settle(self, places: _Places, text: str) -> list[Hit]:
        hits = []
        seen: set[_Row] = set()
        core = core_span(text)
        short = len(text) <= _short_limit(text, core)
        anchored = self._anchored
        for piece, where in places.items():
            for row in anchored.get(piece, ()):
                # Most pieces stand where their row has no business: those are left before anything is collected.
                if row.opens and where[0][0] > core[0] and not (row.cuts and _opens_sentence(text, where)):
                    continue
                if (row.is_short and not short) or row in seen:
                    continue
                seen.add(row)
                spans = row.spans(places)
                if spans:
                    hit = _in_or_out_of_scope(row.phrase, spans, text, core)
                    if hit.in_scope or (row.cuts and not short):
                        hits.append(hit)
        return hits


class _Pieces:
    """Numbers the pieces of all patterns, and gives each the text the automaton looks for."""

    def __init__(self) -> None:
        self.variants: dict[str, list[_Variant]] = {}
        self._numbers: dict[str, int] = {}
        self._lengths: list[int] = []
        self._uses: list[int] = []

    def add(self, group: Sequence[str]) -> frozenset[int]:
        return frozenset(number for number in map(self._add_piece, group) if number is not None)

    def _add_piece(self, text: str) -> int | None:
        if text not in self._numbers:
            head, *others = text.strip("* ").split("*")
            folded = fold(head)
            if not folded:
                return None
            left = "" if text.startswith("*") or is_spaceless(folded[0]) else " "
            right = "" if others or text.endswith("*") or is_spaceless(folded[-1]) else " "
            tail = _tail_pattern(others, text.endswith("*")) if others else None
            number = self._numbers[text] = len(self._lengths)
            self._lengths.append(len(folded))
            self._uses.append(0)
            variant = _Variant(number, len(left), len(right), tail)
            self.variants.setdefault(left + folded + right, []).append(variant)
        self._uses[self._numbers[text]] += 1
        return self._numbers[text]

    def commonness(self, group: frozenset[int]) -> tuple[int, int]:
        """Order groups from rare to common: many rows use a common piece, and it is short."""
        return max(self._uses[piece] for piece in group), -min(self._lengths[piece] for piece in group)


def _tail_pattern(parts: Sequence[str], open_right: bool) -> re.Pattern[str]:
    """Give the pattern of what follows an open word: its ending, then the other words of the piece."""
    follows = "".join(r"[^\s]*" + (" " if part[:1] == " " else "") + re.escape(fold(part)) for part in parts)
    return re.compile(follows + ("" if open_right else r"(?!\S)"))


class _Row:
    """A phrase with its pieces as numbers."""

    __slots__ = ("cuts", "excluded", "groups", "is_short", "opens", "phrase")

    def __init__(self, phrase: Phrase, groups: list[frozenset[int]], excluded: frozenset[int]) -> None:
        self.phrase = phrase
        self.groups = groups
        self.excluded = excluded
        self.opens = phrase.scope in ("line", "label", "start") and len(groups) == 1
        self.is_short = phrase.scope == "short"
        # Rows that are told of out of their scope too: a paragraph may have to be cut there.
        self.cuts = (
            phrase.scope in ("line", "label", "start") and phrase.kind in CUT_KINDS and phrase.strength in ("sure", "likely")
        )

    def spans(self, places: _Places) -> list[_Span]:
        """Give the spans the phrase takes in a block with these places; none when the row does not fire."""
        if self.excluded and not self.excluded.isdisjoint(places):
            return []
        for group in self.groups:
            if group.isdisjoint(places):
                return []
        by_group = [[span for piece in group if piece in places for span in places[piece]] for group in self.groups]
        return by_group[0] if len(by_group) == 1 else _joint_spans(by_group)


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


def _opens_sentence(text: str, spans: list[_Span]) -> bool:
    """Whether one of the spans follows a sign that ends a sentence; signs stand alone in folded text."""
    return any(start > 1 and text[start - 2] in _SENTENCE_SIGNS for start, _ in spans)


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
