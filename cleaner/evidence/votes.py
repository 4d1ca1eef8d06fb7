"""What the phrase and word tables say of each block: strengths as columns, and votes for roles."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence.matching import Hit
from cleaner.evidence.words import SIGNALS
from cleaner.roles import CONTENT_ROLES, Role

Matrix = NDArray[np.float32]

STRENGTH_COLUMNS = (
    "chrome_sure",
    "chrome_sure_line",
    "chrome_likely",
    "chrome_likely_line",
    "chrome_hint",
    "chrome_cover",
    "content_phrase",
)
WORD_COLUMNS = (*SIGNALS, "agency")
COLUMNS = STRENGTH_COLUMNS + tuple(f"word_{signal}" for signal in WORD_COLUMNS)
ROLE_INDEX: dict[Role, int] = {role: index for index, role in enumerate(Role)}

# Kinds of vote, each with one weight for all roles: strength by scope, then the share of the block a phrase covers.
_SCOPE_GROUP = {"line": "line", "label": "line", "start": "part", "end": "part", "short": "part", "any": "any"}
DIRECT_VOTES = tuple(f"{strength}_{group}" for strength in ("sure", "likely", "hint") for group in ("line", "part", "any"))
COVER_VOTES = ("sure_cover", "likely_cover", "hint_cover")
NEIGHBOUR_VOTES = ("carried", "from_before", "from_after")
VOTE_KINDS = DIRECT_VOTES + COVER_VOTES + NEIGHBOUR_VOTES
_HINT_LABEL = 0.5
# The kind of vote for the role and for the share, and the column in which a phrase against the block is counted.
_KINDS = {
    (strength, scope): (VOTE_KINDS.index(f"{strength}_{group}"), VOTE_KINDS.index(f"{strength}_cover"))
    for strength in ("sure", "likely", "hint")
    for scope, group in _SCOPE_GROUP.items()
}
_COUNTED_AS = {
    (strength, scope): STRENGTH_COLUMNS.index(
        f"chrome_{strength}_line" if group == "line" and strength != "hint" else f"chrome_{strength}"
    )
    for strength in ("sure", "likely", "hint")
    for scope, group in _SCOPE_GROUP.items()
}
_LABEL_AMOUNTS = np.array(
    [1.0 if kind in ("sure_line", "likely_line") else _HINT_LABEL if kind == "hint_line" else 0.0 for kind in VOTE_KINDS],
    np.float32,
)
_COVER, _CONTENT = STRENGTH_COLUMNS.index("chrome_cover"), STRENGTH_COLUMNS.index("content_phrase")
_FIRST_CHROME = len(CONTENT_ROLES)  # content roles come first
MAX_COUNT = 3
MAX_DIRECT = 2.0
# A label ("Related posts") speaks for the lines under it: less with each line, and much less past running text.
_CARRY_A_LINE = 0.85
_CARRY_PAST_PROSE = 0.4
_CARRY_PAST_LABEL = 0.3
_CHUNK_BLOCKS = 4096
_CARRY_BLOCKS = 128


@dataclass(frozen=True)
class Votes:
    """Votes for roles as parallel arrays: which block, which kind of vote, which role, how much."""

    block: NDArray[np.int32]
    kind: NDArray[np.int32]
    role: NDArray[np.int32]
    amount: NDArray[np.float32]


def strength_columns(hits: Sequence[Sequence[Hit]], folded: Sequence[str]) -> Matrix:
    """Give how many phrases of each strength call the block chrome (blocks × :data:`STRENGTH_COLUMNS`)."""
    columns = np.zeros((len(hits), len(STRENGTH_COLUMNS)), np.float32)
    places = [number for number, found in enumerate(hits) if found]
    if places:
        rows = np.array([_strengths(hits[number], len(folded[number]) or 1) for number in places], np.float32)
        columns[places] = np.minimum(rows, MAX_COUNT)
    return columns


def _strengths(found: Sequence[Hit], size: int) -> list[float]:
    row = [0.0] * len(STRENGTH_COLUMNS)
    for phrase, start, end, in_scope in found:
        if not in_scope:
            continue
        strength = phrase.strength
        if ROLE_INDEX[phrase.kind] < _FIRST_CHROME:
            row[_CONTENT] += strength != "hint"
            continue
        row[_COUNTED_AS[strength, phrase.scope]] += 1
        if strength != "hint":
            row[_COVER] = max(row[_COVER], (end - start) / size)
    return row


def word_columns(hits: Sequence[Sequence[Hit]]) -> Matrix:
    """Give the word columns (blocks × columns): 1 where a word of the table stands in the block."""
    columns = np.zeros((len(hits), len(WORD_COLUMNS)), np.float32)
    index = {signal: number for number, signal in enumerate(WORD_COLUMNS)}
    for number, found in enumerate(hits):
        for hit in found:
            if hit.in_scope:
                columns[number, index[hit.phrase.identifier.rpartition(".")[2]]] = 1.0
    return columns


def gather_votes(hits: Sequence[Sequence[Hit]], folded: Sequence[str]) -> Votes:
    """Give the votes of all phrases for the roles they point to, in block order."""
    # In pieces: a table of votes as Python objects takes ten times the memory of the arrays it becomes.
    parts = [
        _votes_of(range(start, min(start + _CHUNK_BLOCKS, len(hits))), hits, folded)
        for start in range(0, len(hits), _CHUNK_BLOCKS)
    ]
    keys = np.concatenate([part[0] for part in parts]) if parts else np.zeros((0, 3), np.int32)
    amounts = np.concatenate([part[1] for part in parts]) if parts else np.zeros(0, np.float32)
    return Votes(keys[:, 0], keys[:, 1], keys[:, 2], amounts)


def _votes_of(
    blocks: range, hits: Sequence[Sequence[Hit]], folded: Sequence[str]
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    amounts: dict[tuple[int, int, int], float] = {}
    for block in blocks:
        found = hits[block]
        if not found:
            continue
        size = len(folded[block]) or 1
        for phrase, start, end, in_scope in found:
            if in_scope:
                role = ROLE_INDEX[phrase.kind]
                own, share = _KINDS[phrase.strength, phrase.scope]
                direct, cover = (block, own, role), (block, share, role)
                amounts[direct] = min(amounts.get(direct, 0.0) + 1.0, MAX_DIRECT)
                amounts[cover] = max(amounts.get(cover, 0.0), (end - start) / size)
    keys = np.fromiter(chain.from_iterable(amounts), np.int32, 3 * len(amounts)).reshape(-1, 3)
    return keys, np.fromiter(amounts.values(), np.float32, len(amounts))


def weigh_votes(votes: Votes, prose: Matrix, weights: NDArray[np.float64]) -> Matrix:
    """Give what the votes add to the score of each role (blocks × roles); ``weights`` has one number a vote kind."""
    count = len(prose)
    scores = np.zeros((count, len(ROLE_INDEX)), np.float32)
    present = np.zeros((count, len(ROLE_INDEX)), np.float32)
    # Adding at places is several times faster in one dimension.
    places = votes.block * len(ROLE_INDEX) + votes.role
    np.add.at(scores.reshape(-1), places, (weights[votes.kind] * votes.amount).astype(np.float32))
    direct = votes.kind < len(DIRECT_VOTES)
    np.add.at(present.reshape(-1), places[direct], votes.amount[direct])
    np.minimum(present, MAX_COUNT, out=present)
    carried, before, after = weights[-len(NEIGHBOUR_VOTES) :].tolist()
    scores[1:] += before * present[:-1]
    scores[:-1] += after * present[1:]
    scores += carried * carry_labels(votes, prose)
    return scores


def carry_labels(votes: Votes, prose: Matrix) -> Matrix:
    """Give for each block what the labels above it still say (blocks × roles)."""
    labels = np.zeros((len(prose), len(ROLE_INDEX)), np.float32)
    amounts = _LABEL_AMOUNTS[votes.kind]
    np.add.at(labels.reshape(-1), votes.block * len(ROLE_INDEX) + votes.role, amounts)
    np.minimum(labels, 1.0 + _HINT_LABEL, out=labels)
    labelled = np.zeros(len(prose), bool)
    labelled[votes.block[amounts > 0]] = True
    carried = np.zeros_like(labels)
    # What is said fades by these factors, so between two blocks by the difference of the sums of their logarithms.
    fading = np.where(prose > 0, math.log(_CARRY_PAST_PROSE), math.log(_CARRY_A_LINE)) + labelled * math.log(_CARRY_PAST_LABEL)
    running = np.zeros(len(ROLE_INDEX), np.float32)
    for start in range(0, len(prose), _CARRY_BLOCKS):
        stop = min(start + _CARRY_BLOCKS, len(prose))
        places = labelled[start:stop].nonzero()[0]
        if not len(places) and not running.any():
            continue
        faded = np.concatenate(([0.0], np.cumsum(fading[start:stop])))
        # One column for what came from before these blocks, one for each label in them.
        since = np.concatenate(([0], places + 1))
        weights = np.exp(np.minimum(faded[:, None] - faded[since], 0.0))
        weights *= np.arange(stop - start + 1)[:, None] >= since
        said = weights.astype(np.float32) @ np.concatenate((running[None], labels[start:stop][places]))
        carried[start:stop], running = said[:-1], said[-1]
    return carried
