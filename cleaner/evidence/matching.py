"""Which phrases stand in which block of folded text.

The cost is the same whatever the number of phrases: only rows of which one group stands in a block are looked at. Word
boundaries are spaces that folding put there, so they are part of the patterns, and nearly every match counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from cleaner.evidence.folding import is_spaceless
from cleaner.evidence.phrases import Phrase, load_phrases
from cleaner.evidence.rows import Group, Piece, Row, Span, joint_spans
from cleaner.evidence.scripts import MAX_SHORT_CHARS, Conditional, Place, Scripts, Use

_CHUNK_BLOCKS = 2048
_LABEL_SEPARATORS = frozenset(":»›>→➜►▶-|•·↓/")
_end_and_start = itemgetter(0, 1)


class Hit(NamedTuple):
    """One phrase found in one block; offsets count in the block's folded text."""

    phrase: Phrase
    start: int
    end: int
    in_scope: bool = True
    """``False`` for a phrase that would open or fill a line, but stands elsewhere in the block."""


class PhraseMatcher:
    """Finds all phrases in folded blocks; what it holds never changes a result, so it is safe to share between threads.

    Rows that open a line are looked up where lines and sentences begin, and of the groups of a row only the one with
    the longest words is looked for at all: the others are asked after where that one was found. So common words
    ("you", "our") cost nothing where no row needs them.
    """

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = tuple(phrases)
        rows = [Row(phrase) for phrase in self.phrases]
        self._scripts = Scripts(rows)

    def find(self, folded: Sequence[str]) -> list[list[Hit]]:
        """Give for each folded block the phrases in it, those out of their scope marked."""
        # In pieces: the matches of a huge page would take more memory than the page.
        found: list[list[Hit]] = []
        for start in range(0, len(folded), _CHUNK_BLOCKS):
            found += self._find(folded[start : start + _CHUNK_BLOCKS])
        return found

    def _find(self, folded: Sequence[str]) -> list[list[Hit]]:
        found: list[list[Hit]] = [[] for _ in folded]
        short = frozenset([number for number, text in enumerate(folded) if _is_short(text)])
        for number, places in self._scripts.places(folded, short).items():
            found[number] = self._settle(folded[number], number in short, places)
        return found

    def _settle(self, text: str, is_short: bool, places: list[Place]) -> list[Hit]:
        """Give the hits of the rows with a piece in the block."""
        block = _Block(text, is_short)
        hits: dict[Row, Hit | None] = {}
        unsettled: dict[Row, list[Piece]] = {}
        asked: set[int] = set()
        if len(places) > 1:
            places.sort(key=_end_and_start)
        for end, start, (alone, conditional) in places:
            for _, row in alone:
                earlier = hits.get(row)
                if earlier is not None and earlier.in_scope:
                    continue
                if block.in_scope(row.phrase.scope, start, end):
                    hits[row] = Hit(row.phrase, start, end)
                elif earlier is None and row.cuts and not is_short:
                    hits[row] = Hit(row.phrase, start, end, False)
            # What more must stand in the block is asked once a pattern, not once a place: a hostile line has thousands.
            if not conditional or id(conditional) in asked:
                continue
            asked.add(id(conditional))
            for piece, row in block.promising(conditional):
                if row in unsettled:
                    unsettled[row].append(piece)
                else:
                    unsettled[row] = [piece]
                    hits.setdefault(row)
        for row, pieces in unsettled.items():
            earlier = hits[row]
            if earlier is None or not earlier.in_scope:
                hits[row] = self._hit(row, pieces, block) or earlier
        return [hit for hit in hits.values() if hit is not None]

    def _hit(self, row: Row, pieces: Sequence[Piece], block: _Block) -> Hit | None:
        """Give the hit of a row of which ``pieces`` of the anchor stand in the block, ``None`` when it does not fire."""
        others, excluded, *_ = self._scripts.conditions(row)
        by_group = []
        for group in others:
            spans = block.spans(group)
            if not spans:
                return None
            by_group.append(spans)
        if excluded is not None and block.spans(excluded):
            return None
        spans = [span for piece in dict.fromkeys(pieces) for span in piece.spans(block.padded)]
        if by_group and spans:
            spans = joint_spans([spans, *by_group])
        for start, end in spans:
            if block.in_scope(row.phrase.scope, start, end):
                return Hit(row.phrase, start, end)
        return Hit(row.phrase, *spans[0], False) if spans and row.cuts and not block.is_short else None


class _Block:
    """What rows ask of a folded block, each thing found out once."""

    __slots__ = ("_core", "_spans", "is_short", "padded", "text", "words")

    def __init__(self, text: str, is_short: bool) -> None:
        self.text = text
        self.is_short = is_short
        self.padded = f" {text} "
        self.words: frozenset[str] = frozenset()
        self._core: Span | None = None
        self._spans: dict[Group, list[Span]] = {}

    def promising(self, conditional: Sequence[Conditional]) -> list[Use]:
        """Give the uses of which one sign of the other words stands in the block."""
        if not self.words:
            self.words = frozenset(self.text.split(" "))
        words, padded = self.words, self.padded
        found = []
        for needed, loose, piece, row in conditional:
            if needed.isdisjoint(words):
                for beginning in loose:
                    if beginning in padded:
                        break
                else:
                    continue
            found.append((piece, row))
        return found

    def spans(self, group: Group) -> list[Span]:
        """Give all places of the group's pieces in the block."""
        spans = self._spans.get(group)
        if spans is None:
            spans = self._spans[group] = group.spans(self.padded, self.words)
        return spans

    def in_scope(self, scope: str, start: int, end: int) -> bool:
        """Whether a phrase of that scope counts where it stands."""
        if scope == "any":
            return True
        if scope == "short":
            return self.is_short
        core = self._core
        if core is None:
            core = self._core = core_span(self.text)
        if scope == "end":
            return end >= core[1]
        if start > core[0]:
            return False
        if scope == "start" or end >= core[1]:
            return True
        return scope == "label" and self.text[end:].lstrip(" \"')]")[:1] in _LABEL_SEPARATORS


def core_span(folded: str) -> Span:
    """Give start and end of the block's words without the signs, digits and bullets around them."""
    start, end = 0, len(folded)
    while start < end and not folded[start].isalpha():
        start += 1
    while end > start and not folded[end - 1].isalpha():
        end -= 1
    return start, end


def _is_short(text: str) -> bool:
    if len(text) <= MAX_SHORT_CHARS // 2:
        return True
    return len(text) <= MAX_SHORT_CHARS and (text.isascii() or len(text) <= _short_limit(text, core_span(text)[0]))


def _short_limit(text: str, core_start: int) -> int:
    return MAX_SHORT_CHARS // 2 if core_start < len(text) and is_spaceless(text[core_start]) else MAX_SHORT_CHARS


@lru_cache(maxsize=1)
def default_matcher() -> PhraseMatcher:
    """Give the matcher over all tables; built once, on first use, and never changed."""
    return PhraseMatcher(load_phrases())
