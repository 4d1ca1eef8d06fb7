"""Which phrases stand in which block: one automaton over the folded text for all of them.

The cost is the same whatever the number of phrases. Word boundaries are spaces that folding put there, so they
are part of the automaton's patterns, and nearly every match it reports counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from operator import itemgetter
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
"""Stands in front of what opens a block or sentence; folding leaves no such character in a text."""
_FIRST_WORD = re.compile(r"[\W\d_]+(?=[^\W\d_])")
_FIRST_NUMBER = re.compile(r"[\W_]+(?=\d)")
_MAX_OPENING_CHARS = 80
_MARK_BEFORE_SIGN = re.compile(r"\x1f (?!\w)")
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
    """Finds all phrases in folded blocks; what it holds never changes a result, so it is safe to share between threads.

    One automaton a script reads the text once, and only texts in that script; it is built when the first such text
    comes. Rows that open a line are looked for behind a mark that stands where lines and sentences begin, and of the
    groups of a row only the one with the longest words is looked for at all: the others are asked after where that
    one was found. So common words ("you", "our") cost nothing where no row needs them.
    """

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = tuple(phrases)
        heads = _all_heads(self.phrases)
        scripts = [_Script(leads, heads) for leads in _SCRIPT_LEADS]
        for phrase in self.phrases:
            row = _Row(phrase, heads)
            for text in row.anchor:
                head = heads[text]
                pattern = _OPENING + head if row.opens and text[0] != "*" else _bounded(text, head)
                scripts[_script_of(pattern)].add(pattern, text, row)
                if not _SENTENCE_SIGNS.isdisjoint(pattern):
                    # A piece with a full stop or colon inside meets the mark there, in long blocks.
                    marked = _SENTENCE_START.sub(_MARK_BEHIND, pattern)
                    if marked != pattern:
                        scripts[_script_of(marked)].add(marked, text, row)
        self._scripts = tuple([script for script in scripts if script.patterns])

    def find(self, folded: Sequence[str]) -> list[list[Hit]]:
        """Give for each folded block the phrases in it, those out of their scope marked."""
        # In pieces: the matches of a huge page would take more memory than the page.
        found: list[list[Hit]] = []
        for start in range(0, len(folded), _CHUNK_BLOCKS):
            found += self._find(folded[start : start + _CHUNK_BLOCKS])
        return found

    def _find(self, folded: Sequence[str]) -> list[list[Hit]]:
        found: list[list[Hit]] = [[] for _ in folded]
        if not self._scripts or not folded:
            return found
        marked = _mark_openings(folded)
        block, block_start, block_end = 0, 0, len(marked[0])
        rows: dict[_Row, list[_Piece]] = {}
        for _, start, uses in self._places("\n".join(marked)):
            while start >= block_end:
                if rows:
                    found[block] = _settle(rows, folded[block])
                    rows = {}
                block += 1
                block_start = block_end + 1
                block_end = block_start + len(marked[block])
            for piece, row in uses:
                if row in rows:
                    rows[row].append(piece)
                else:
                    rows[row] = [piece]
        if rows:
            found[block] = _settle(rows, folded[block])
        return found

    def _places(self, joined: str) -> list[tuple[int, int, _Uses]]:
        """Give end, start and uses of each pattern in the text, by their ends, of one end the longest first."""
        coded = b"" if joined.isascii() else joined.encode()
        by_script = [script.places(joined) for script in self._scripts if script.stands_in(coded)]
        if len(by_script) == 1:
            return by_script[0]
        return sorted(chain.from_iterable(by_script), key=_end_and_start)


_Uses = list[tuple["_Piece", "_Row"]]
"""What a pattern is looked for: pieces, and the rows whose anchor holds them."""
_end_and_start = itemgetter(0, 1)
# The bytes that letters of a script begin with in UTF-8. A text without them holds no phrase of the script. Signs
# (0xE2) and Latin letters, all that begins lower, stand in every script.
_SCRIPT_LEADS = tuple(
    frozenset(range(low, high)) for low, high in ((0, 0), (0xCD, 0xD0), (0xD0, 0xD5), (0xD5, 0xE0), (0xE0, 0xE2), (0xE3, 0xF5))
)
_FOREIGN = re.compile("[^\x00-\u033f\u2000-\u2fff]")


def _script_of(pattern: str) -> int:
    """Give the place in :data:`_SCRIPT_LEADS` of the first letter that is not Latin, 0 where all are."""
    foreign = None if pattern.isascii() else _FOREIGN.search(pattern)
    if foreign is None:
        return 0
    lead = foreign[0].encode()[0]
    return next(number for number, leads in enumerate(_SCRIPT_LEADS) if lead in leads)


class _Script:
    """The patterns of one script, and their automaton once a text needed it."""

    __slots__ = ("_automaton", "_heads", "_leads", "patterns")

    def __init__(self, leads: frozenset[int], heads: dict[str, str]) -> None:
        self._leads = leads
        self._heads = heads
        self.patterns: dict[str, list[tuple[str, _Row]]] = {}
        self._automaton: tuple[ahocorasick_rs.AhoCorasick, list[_Uses]] | None = None

    def stands_in(self, coded: bytes) -> bool:
        """Whether letters of the script stand in a text, given as UTF-8; Latin ones always do."""
        return not self._leads or any(lead in coded for lead in self._leads)

    def add(self, pattern: str, text: str, row: _Row) -> None:
        """Look for a pattern; done while the matcher is made, never later."""
        if pattern in self.patterns:
            self.patterns[pattern].append((text, row))
        else:
            self.patterns[pattern] = [(text, row)]

    def places(self, joined: str) -> list[tuple[int, int, _Uses]]:
        """Give end, start and uses of each pattern in the text, by their ends, of one end the longest first."""
        automaton, uses = self._automaton or self._build()
        matches = automaton.find_matches_as_indexes(joined, overlapping=True)
        return [(end, start, uses[pattern]) for pattern, start, end in matches]

    def _build(self) -> tuple[ahocorasick_rs.AhoCorasick, list[_Uses]]:
        """Give automaton and uses, made now; two threads may both make them, and make the same."""
        pieces: dict[str, _Piece] = {}
        uses: list[_Uses] = []
        for rows in self.patterns.values():
            found = []
            for text, row in rows:
                piece = pieces.get(text)
                if piece is None:
                    piece = pieces[text] = _Piece(text, self._heads[text])
                found.append((piece, row))
            uses.append(found)
        self._automaton = ahocorasick_rs.AhoCorasick(list(self.patterns), store_patterns=False), uses
        return self._automaton


def _all_heads(phrases: Sequence[Phrase]) -> dict[str, str]:
    """Give the beginning, up to the first open word, of each text in the phrases, folded; none where nothing is left."""
    texts = {text for phrase in phrases for group in (*phrase.groups, phrase.excluded) for text in group}
    plain = [text for text in texts if text.isascii()]
    heads: dict[str, str] = {}
    # Folding many at once takes a tenth of the time, and half of that where no letter has an accent.
    for some in (plain, list(texts.difference(plain))):
        folded = fold_all([text.strip("* ").partition("*")[0] for text in some])
        heads.update((text, head) for text, head in zip(some, folded, strict=True) if head)
    return heads


def _mark_openings(folded: Sequence[str]) -> list[str]:
    """Give the texts with spaces at their ends, and marks where they begin, with and without signs, and sentences do."""
    # Long texts are marked all at once: one replacement a sign, then marks in front of other signs are taken out.
    longer = "\n".join([text for text in folded if len(text) > MAX_SHORT_CHARS])
    for sign in _SENTENCE_SIGNS:
        if sign in longer:
            longer = longer.replace(f"{sign} ", f"{sign} {_OPENING}")
    sentences = iter(_MARK_BEFORE_SIGN.sub("", longer).split("\n"))
    return [_mark_beginnings(text, next(sentences) if len(text) > MAX_SHORT_CHARS else text) for text in folded]


def _mark_beginnings(text: str, sentences: str) -> str:
    marked = f"{_OPENING}{sentences} "
    if text[:1].isalpha():
        return marked
    # "▶ 12 comments" begins at its sign, at its number and at its word: the later beginnings are added behind.
    for first in (_FIRST_NUMBER.match(text), _FIRST_WORD.match(text)):
        if first:
            marked += f"{_OPENING}{text[first.end() : first.end() + _MAX_OPENING_CHARS]} "
    return marked


def _bounded(text: str, head: str) -> str:
    """Give the beginning of a piece with the spaces that must stand around it."""
    left = "" if text[0] == "*" or is_spaceless(head[0]) else " "
    right = "" if text[-1] == "*" or is_spaceless(head[-1]) or "*" in text.strip("* ") else " "
    return f"{left}{head}{right}"


class _Piece:
    """One alternative of a group: the text it begins with, and what must follow an open word inside it."""

    __slots__ = ("closed_right", "head", "pattern", "tail")

    def __init__(self, text: str, head: str) -> None:
        others = text.strip("* ").split("*")[1:]
        self.head = head
        self.tail = _tail_pattern(others, text[-1] == "*") if others else None
        self.pattern = _bounded(text, head)
        self.closed_right = self.pattern[-1] == " "

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

    __slots__ = ("_conditions", "_heads", "_others", "anchor", "cuts", "is_alone", "is_short", "opens", "phrase")

    def __init__(self, phrase: Phrase, heads: dict[str, str]) -> None:
        self.phrase = phrase
        self._heads = heads
        groups = [found for group in phrase.groups if (found := [text for text in group if text in heads])]
        self.anchor = max(groups, key=self._shortest) if len(groups) > 1 else groups[0] if groups else []
        self._others = [group for group in groups if group is not self.anchor]
        self._conditions: tuple[list[tuple[_Piece, ...]], tuple[_Piece, ...]] | None = None
        self.is_alone = not self._others and not phrase.excluded
        opening = phrase.scope in ("line", "label", "start")
        self.opens = opening and not self._others
        self.is_short = phrase.scope == "short"
        # Rows that are told of out of their scope too: a paragraph may have to be cut there.
        self.cuts = opening and phrase.kind in CUT_KINDS and phrase.strength in ("sure", "likely")

    def _shortest(self, group: Sequence[str]) -> int:
        return min([len(self._heads[text]) for text in group])

    def conditions(self) -> tuple[list[tuple[_Piece, ...]], tuple[_Piece, ...]]:
        """Give the pieces of each other group, and those that must not occur; made when first asked for."""
        if self._conditions is None:
            excluded = [text for text in self.phrase.excluded if text in self._heads]
            others, spared = [self._pieces(group) for group in self._others], self._pieces(excluded)
            self._conditions = others, spared
        return self._conditions

    def _pieces(self, texts: Sequence[str]) -> tuple[_Piece, ...]:
        return tuple([_Piece(text, self._heads[text]) for text in texts])

    def spans(self, pieces: Sequence[_Piece], padded: str) -> list[_Span]:
        """Give the spans of the phrase in a block that holds ``pieces`` of its anchor; none when it does not fire."""
        if self.is_alone:
            return [span for piece in pieces for span in piece.spans(padded)]
        others, excluded = self.conditions()
        for group in others:
            if not _one_stands_in(group, padded):
                return []
        if excluded and _one_stands_in(excluded, padded):
            return []
        anchored = [span for piece in pieces for span in piece.spans(padded)]
        if not anchored or not others:
            return anchored
        return _joint_spans([anchored, *([span for piece in group for span in piece.spans(padded)] for group in others)])


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
