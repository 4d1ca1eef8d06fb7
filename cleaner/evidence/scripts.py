"""Where pieces of phrases stand in folded blocks, one script of letters at a time.

Three ways, each for the pieces it is fastest for: rows that open a line are looked up by the words a line begins with,
rows of scope ``short`` are looked for in short blocks only, and all others in all blocks; the last two by automata.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import ahocorasick_rs

from cleaner.evidence.rows import Conditions, Group, Piece, Row, bounded, heads_of

Use = tuple[Piece, Row]
"""What a pattern is looked for: a piece, and a row whose anchor holds it."""
Conditional = tuple[frozenset[str], Sequence[str], Piece, Row]
"""A use that asks for more words: of those of the set the block must have one, or one of the beginnings behind it."""


class Uses(NamedTuple):
    """What a pattern is looked for, by what is left to ask once it is found."""

    alone: Sequence[Use]
    """Nothing but the scope of the row."""
    conditional: Sequence[Conditional]
    """More words."""


Place = tuple[int, int, Uses]
"""End and start of what was found in a folded block, and its uses."""
Places = dict[int, list[Place]]
"""What was found in each block, by the number of the block; blocks without anything are left out."""
_PLACES = 1 << 16
"""More than a group has pieces. The number of a row times this, plus the place of a piece in its anchor, names a use."""

# The bytes that letters of a script begin with in UTF-8. A text without them holds no phrase of the script. Signs
# (0xE2) and Latin letters, all that begins lower, stand in every script.
_SCRIPT_LEADS = tuple(
    frozenset(range(low, high)) for low, high in ((0, 0), (0xCD, 0xD0), (0xD0, 0xD5), (0xD5, 0xE0), (0xE0, 0xE2), (0xE3, 0xF5))
)
_FOREIGN = re.compile("[^\x00-\u033f\u2000-\u2fff]")
MAX_SHORT_CHARS = 110
"""Longest folded block that a row of scope ``short`` looks at; half of it in scripts without spaces."""
_SENTENCE_START = re.compile(r"[.!?…。！।؟۔:;»”\"'\])] (?=\w)(?=(([^ ]+) [^ ]*))")
_FIRST_WORD = re.compile(r"[\W\d_]+(?=[^\W\d_])")
_FIRST_NUMBER = re.compile(r"[\W_]+(?=\d)")
_BETWEEN = " \n "
_KEY_CHARS = 3


class Scripts:
    """The pieces of all rows, by script."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._table = _Table(rows, heads_of(dict.fromkeys([text for row in rows for text in row.anchor])))
        scripts = [_Script(self._table) for _ in _SCRIPT_LEADS]
        heads = self._table.heads
        for number, row in enumerate(rows):
            for name, text in enumerate(row.anchor, number * _PLACES):
                head = heads.get(text)
                if head:
                    pattern = f" {head} " if head is text else bounded(text, head)
                    script = scripts[0 if pattern.isascii() else _script_of(pattern)]
                    if row.opens and text[0] != "*":
                        script.openings.add(pattern.lstrip(" "), name)
                    else:
                        (script.short if row.is_short else script.anywhere).add(pattern, name)
        self._scripts = list(zip(_SCRIPT_LEADS, scripts, strict=True))

    def places(self, folded: Sequence[str], short: frozenset[int]) -> Places:
        """Give what stands in the blocks; ``short`` are the numbers of the short ones."""
        found: Places = {}
        whole = _joined(folded)
        numbers = sorted(short)
        few = [folded[number] for number in numbers]
        few_joined = _joined(few)
        coded = b"" if whole.isascii() else whole.encode()
        for leads, script in self._scripts:
            if not leads or any(lead in coded for lead in leads):
                script.anywhere.find(whole, folded, range(len(folded)), found)
                script.short.find(few_joined, few, numbers, found)
                script.openings.find(folded, short, found)
        return found

    def conditions(self, row: Row) -> Conditions:
        """Give what else must hold for a row."""
        return row.conditions(self._table.groups)


class _Table:
    """The rows, and what is made of them when it is first needed; two threads may both make it, and make the same."""

    __slots__ = ("groups", "heads", "rows")

    def __init__(self, rows: Sequence[Row], heads: dict[str, str]) -> None:
        self.rows = rows
        self.heads = heads
        self.groups: dict[tuple[str, ...], Group] = {}

    def uses(self, names: Sequence[int]) -> list[Use]:
        """Give the pieces and rows with these names."""
        found = []
        for name in names:
            row = self.rows[name // _PLACES]
            text = row.anchor[name % _PLACES]
            found.append((Piece(text, self.heads[text]), row))
        return found

    def sorted(self, uses: Sequence[Use]) -> Uses:
        """Give the same uses by what is left to ask."""
        alone = [(piece, row) for piece, row in uses if row.is_alone and piece.tail is None]
        rest = [(piece, row) for piece, row in uses if not row.is_alone or piece.tail is not None]
        return Uses(alone, [(*row.conditions(self.groups)[2:], piece, row) for piece, row in rest])


class _Script:
    """The pieces of one script, in three parts."""

    __slots__ = ("anywhere", "openings", "short")

    def __init__(self, table: _Table) -> None:
        self.anywhere = _Automaton(table)
        self.short = _Automaton(table)
        self.openings = _Openings(table)


class _Patterns:
    """Patterns of one part, and what each is looked for; nothing is added once the matcher is made."""

    __slots__ = ("_more", "_table", "names")

    def __init__(self, table: _Table) -> None:
        self._table = table
        # A number takes less time and memory than a list of one, which is what most patterns would have.
        self.names: dict[str, int] = {}
        self._more: dict[str, list[int]] = {}

    def add(self, pattern: str, name: int) -> None:
        """Look for a pattern."""
        if pattern in self.names:
            self._more.setdefault(pattern, []).append(name)
        else:
            self.names[pattern] = name

    def uses(self, pattern: str) -> list[Use]:
        """Give what a pattern is looked for."""
        return self._table.uses([self.names[pattern], *self._more.get(pattern, ())])


class _Automaton(_Patterns):
    """Patterns found by one automaton; it is made when first needed, and always the same."""

    __slots__ = ("_automaton", "_known", "_ordered")

    def __init__(self, table: _Table) -> None:
        super().__init__(table)
        self._automaton: ahocorasick_rs.AhoCorasick | None = None
        self._ordered: list[str] = []
        self._known: dict[int, tuple[int, int, Uses]] = {}

    def find(self, joined: str, folded: Sequence[str], numbers: Sequence[int], found: Places) -> None:
        """Add what stands in the blocks, given joined, one by one, and by their numbers."""
        if not folded or not self.names:
            return
        automaton = self._automaton
        if automaton is None:
            self._ordered = list(self.names)
            automaton = self._automaton = ahocorasick_rs.AhoCorasick(self._ordered, store_patterns=False)
        known = self._known
        index, first, last = 0, 1, len(folded[0]) + 1
        for pattern, start, end in automaton.find_matches_as_indexes(joined, overlapping=True):
            while start >= last:
                first = last + len(_BETWEEN)
                index += 1
                last = first + len(folded[index])
            left, right, uses = known.get(pattern) or self._learn(pattern)
            place = (end - first - right, start - first + left, uses)
            number = numbers[index]
            if number in found:
                found[number].append(place)
            else:
                found[number] = [place]

    def _learn(self, number: int) -> tuple[int, int, Uses]:
        """Give the spaces at the ends of a pattern, and its uses."""
        pattern = self._ordered[number]
        uses = self._table.sorted(self.uses(pattern))
        known = self._known[number] = int(pattern[0] == " "), int(pattern[-1] == " "), uses
        return known


class _Opened(NamedTuple):
    """What a pattern is looked for where a line opens with it."""

    size: int
    filling: Uses
    """Where nothing but signs and digits follows."""
    short: Uses
    """At the beginning of short blocks."""
    long: Uses
    """At the beginning of long blocks."""
    inside: Uses
    """Where a sentence inside a long block begins."""


class _Index(NamedTuple):
    """Patterns by how they begin."""

    by_words: dict[str, list[str]]
    """By the first two words; by the first where there is no other, or the second is open."""
    by_chars: dict[str, list[str]]
    """By three characters, or one where there are fewer, if the first word is open."""
    first_chars: frozenset[str]
    """First characters of those by characters."""
    cutting: frozenset[str]
    """Words by which patterns are found that are looked for inside of blocks too."""


class _Openings(_Patterns):
    """Pieces found by the words that a line begins with."""

    __slots__ = ("_index", "_known")

    def __init__(self, table: _Table) -> None:
        super().__init__(table)
        self._index: _Index | None = None
        self._known: dict[str, _Opened] = {}

    def _build(self) -> _Index:
        by_words: dict[str, list[str]] = {}
        by_chars: dict[str, list[str]] = {}
        cutting: set[str] = set()
        cuts = [row.cuts for row in self._table.rows]
        for pattern, name in self.names.items():
            if " " not in pattern:
                by_chars.setdefault(pattern[:_KEY_CHARS] if len(pattern) >= _KEY_CHARS else pattern[0], []).append(pattern)
                continue
            first = pattern.find(" ")
            second = pattern.find(" ", first + 1)
            words = pattern[: first if second < 0 else second]
            if words in by_words:
                by_words[words].append(pattern)
            else:
                by_words[words] = [pattern]
            if cuts[name // _PLACES] or any(cuts[other // _PLACES] for other in self._more.get(pattern, ())):
                cutting.add(words)
        first_chars = frozenset([chars[0] for chars in by_chars])
        self._index = _Index(by_words, by_chars, first_chars, frozenset(cutting))
        return self._index

    def find(self, folded: Sequence[str], short: frozenset[int], found: Places) -> None:
        """Add what stands where the blocks begin, and where sentences begin in long ones."""
        if not self.names:
            return
        index = self._index or self._build()
        by_words, _, first_chars, cutting = index
        for number, text in enumerate(folded):
            padded = f"{text}  "
            for start in (0,) if text[:1].isalpha() else _openings(text):
                first = padded.find(" ", start)
                second = padded.find(" ", first + 1)
                if padded[start:first] in by_words or padded[start:second] in by_words or padded[start] in first_chars:
                    for opened in self._opened(index, padded, (start, first, second)):
                        end = start + opened.size
                        elsewhere = opened.short if number in short else opened.long
                        _add(found, number, (end, start, elsewhere if _has_letter(text, end) else opened.filling))
            if (cutting or first_chars) and len(text) > MAX_SHORT_CHARS:
                for sign in _SENTENCE_START.finditer(padded):
                    words, word = sign.groups()
                    if word in cutting or words in cutting or word[0] in first_chars:
                        start = sign.start(1)
                        for opened in self._opened(index, padded, (start, sign.end(2), sign.end(1))):
                            _add(found, number, (start + opened.size, start, opened.inside))

    def _opened(self, index: _Index, padded: str, places: tuple[int, int, int]) -> list[_Opened]:
        """Give what stands in a text where its word begins, given that place and where that word and the next one end."""
        start, first, second = places
        patterns = [*index.by_words.get(padded[start:first], ()), *index.by_words.get(padded[start:second], ())]
        if padded[start] in index.first_chars:
            patterns += index.by_chars.get(padded[start : start + _KEY_CHARS], ())
            patterns += index.by_chars.get(padded[start], ())
        return [self._known.get(pattern) or self._learn(pattern) for pattern in patterns if padded.startswith(pattern, start)]

    def _learn(self, pattern: str) -> _Opened:
        """Give what the pattern is looked for, by the place where it stands."""
        uses = self.uses(pattern)
        # A line must end with the phrase that fills it, unless something open stands in between.
        part = [(piece, row) for piece, row in uses if row.phrase.scope != "line" or piece.tail is not None]
        cuts = [(piece, row) for piece, row in uses if row.cuts]
        size = len(pattern) - (pattern[-1] == " ")
        ways = (uses, part, [use for use in uses if use in part or use in cuts], cuts)
        opened = self._known[pattern] = _Opened(size, *map(self._table.sorted, ways))
        return opened


def _add(found: Places, number: int, place: Place) -> None:
    if place[2].alone or place[2].conditional:
        found.setdefault(number, []).append(place)


def _has_letter(text: str, start: int) -> bool:
    return any(map(str.isalpha, text[start:]))


def _openings(text: str) -> tuple[int, ...]:
    """Give where a block begins: "▶ 12 comments" does so at its sign, at its number and at its word."""
    firsts = (_FIRST_NUMBER.match(text), _FIRST_WORD.match(text))
    return (0, *[first.end() for first in firsts if first]) if text else ()


def _script_of(pattern: str) -> int:
    """Give the place in :data:`_SCRIPT_LEADS` of the first letter that is not Latin, 0 where all are."""
    foreign = _FOREIGN.search(pattern)
    if foreign is None:
        return 0
    lead = foreign[0].encode()[0]
    return next(number for number, leads in enumerate(_SCRIPT_LEADS) if lead in leads)


def _joined(folded: Sequence[str]) -> str:
    return f" {_BETWEEN.join(folded)} "
