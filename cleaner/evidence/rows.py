"""Phrases made ready for matching: their pieces, the groups that must stand near each other, and the rows of both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cleaner.evidence.folding import fold, fold_all, is_spaceless
from cleaner.evidence.phrases import Phrase
from cleaner.roles import Role

WINDOW_CHARS = 140
"""Groups of one pattern must lie within this many folded characters of each other."""
OPENING_SCOPES = frozenset({"line", "label", "start"})
"""Scopes of phrases that open a line."""
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

Span = tuple[int, int]


def heads_of(texts: Iterable[str]) -> dict[str, str]:
    """Give the beginning, up to the first open word, of each piece, folded; none where nothing is left."""
    heads: dict[str, str] = {}
    plain: list[str] = []
    other: list[str] = []
    for text in texts:
        if not text.isascii():
            other.append(text)
            continue
        head = text[:-1] if text[-1] == "*" else text
        if head.replace(" ", "").isalnum() and head.islower() and "  " not in head and head[-1] != " ":
            # Most pieces are words that folding leaves as they are.
            heads[text] = head
        else:
            plain.append(text)
    # Folding many at once takes a tenth of the time, and half of that where no letter has an accent.
    for some in (plain, other):
        folded = fold_all([text.strip("* ").partition("*")[0] for text in some])
        heads.update((text, head) for text, head in zip(some, folded, strict=True) if head)
    return heads


def bounded(text: str, head: str) -> str:
    """Give the beginning of a piece with the spaces that must stand around it."""
    left = "" if text[0] == "*" or is_spaceless(head[0]) else " "
    right = "" if text[-1] == "*" or is_spaceless(head[-1]) or ("*" in text and "*" in text.strip("* ")) else " "
    return f"{left}{head}{right}"


class Piece:
    """One alternative of a group: the text it begins with, and what must follow an open word inside it."""

    __slots__ = ("head", "pattern", "tail")

    def __init__(self, text: str, head: str) -> None:
        others = text.strip("* ").split("*")[1:] if "*" in text else ()
        self.head = head
        self.tail = _tail_pattern(others, text[-1] == "*") if others else None
        self.pattern = bounded(text, head)

    def end_at(self, padded: str, start: int) -> int | None:
        """Give where the piece ends whose first words start at ``start``, ``None`` when it does not stand there."""
        end = start + len(self.head)
        if self.tail is not None:
            follows = self.tail.match(padded, end)
            return follows.end() if follows else None
        return None if self.pattern[-1] == " " and padded[end] != " " else end

    def spans(self, padded: str) -> list[Span]:
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


class Group:
    """Pieces of which one must stand in a block, or none may."""

    __slots__ = ("_by_word", "_first_words", "_loose", "pieces")

    def __init__(self, texts: Sequence[str]) -> None:
        heads = heads_of(texts)
        self.pieces = [Piece(text, heads[text]) for text in texts if text in heads]
        # Words of a block are a set, and sets are compared in one go; only what begins with an open word is looked for.
        by_word: dict[str, list[Piece]] = {}
        for piece in self.pieces:
            by_word.setdefault(_first_word(piece.pattern), []).append(piece)
        self._loose = by_word.pop("", [])
        self._by_word = by_word
        self._first_words = frozenset(by_word)

    def signs(self) -> tuple[frozenset[str], list[str]]:
        """Give words of which a block with a piece has one, or else one of the beginnings behind them."""
        return self._first_words, [piece.pattern for piece in self._loose]

    def spans(self, padded: str, words: frozenset[str]) -> list[Span]:
        """Give all places of all pieces in a text with a space at both ends and these words, as offsets without it."""
        pieces = self._loose
        if not self._first_words.isdisjoint(words):
            pieces = [*pieces, *[piece for word in self._first_words & words for piece in self._by_word[word]]]
        return [span for piece in pieces if piece.pattern in padded for span in piece.spans(padded)]


def _first_word(pattern: str) -> str:
    """Give the first word of a piece, nothing when it is open."""
    return pattern[1:].partition(" ")[0] if pattern[0] == " " and " " in pattern[1:] else ""


_NO_SIGNS: tuple[frozenset[str], list[str]] = (frozenset(), [""])


class Conditions(NamedTuple):
    """What else must stand in the block of an anchor, and what must not."""

    others: Sequence[Group]
    excluded: Group | None
    words: frozenset[str]
    """Words of which the block must have one, or else one of :attr:`loose`."""
    loose: Sequence[str]
    """Beginnings of words."""


class Row:
    """A phrase, and which of its groups is looked for: the others are asked after where that one, the anchor, stands."""

    __slots__ = ("_conditions", "_others", "anchor", "cuts", "is_alone", "is_short", "opens", "phrase")

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        groups = phrase.groups
        if len(groups) > 1:
            groups = tuple([group for group in groups if any(text.strip("* ") for text in group)]) or groups[:1]
        # The longer its shortest piece, the more rarely a group stands in a text.
        anchor = max(groups, key=_shortest) if len(groups) > 1 else groups[0]
        self.anchor = anchor
        self._others = [group for group in groups if group is not anchor]
        self._conditions: Conditions | None = None
        self.is_alone = not self._others and not phrase.excluded
        opening = phrase.scope in OPENING_SCOPES
        self.opens = opening and not self._others
        self.is_short = phrase.scope == "short"
        # Rows that are told of out of their scope too: a paragraph may have to be cut there.
        self.cuts = opening and phrase.kind in CUT_KINDS and phrase.strength in ("sure", "likely")

    def conditions(self, known: dict[tuple[str, ...], Group]) -> Conditions:
        """Give what else must hold, made when first asked for; ``known`` are the groups made before, by their texts."""
        if self._conditions is None:
            groups = [group for texts in self._others if (group := _group(texts, known)).pieces]
            excluded = _group(self.phrase.excluded, known) if self.phrase.excluded else None
            # One group is asked after before the others: the one that costs least.
            signs = min([group.signs() for group in groups], key=lambda signs: len(signs[1]), default=_NO_SIGNS)
            self._conditions = Conditions(groups, excluded, *signs)
        return self._conditions


def _shortest(group: Sequence[str]) -> int:
    return min(map(len, group))


def _group(texts: tuple[str, ...], known: dict[tuple[str, ...], Group]) -> Group:
    group = known.get(texts)
    if group is None:
        group = known[texts] = Group(texts)
    return group


def joint_spans(by_group: list[list[Span]]) -> list[Span]:
    """Give the shortest span that holds all groups within the window, as a list of one or none."""
    events = sorted((start, end, group) for group, spans in enumerate(by_group) for start, end in spans)
    last: dict[int, Span] = {}
    best: Span | None = None
    for start, end, group in events:
        last[group] = (start, end)
        if len(last) == len(by_group):
            span = (min(place[0] for place in last.values()), max(place[1] for place in last.values()))
            if span[1] - span[0] <= WINDOW_CHARS and (best is None or span[1] - span[0] < best[1] - best[0]):
                best = span
    return [best] if best else []
