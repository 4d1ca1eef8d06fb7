"""What the phrase and word tables say of each block: strengths as columns, and votes for roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
MAX_COUNT = 3
MAX_DIRECT = 2.0
# A label ("Related posts") speaks for the lines under it: less with each line, and much less past running text.
_CARRY_A_LINE = 0.85
_CARRY_PAST_PROSE = 0.4
_CARRY_PAST_LABEL = 0.3
_HINT_LABEL = 0.5
_CHUNK_BLOCKS = 4096


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
    for number, found in enumerate(hits):
        if found:
            columns[number] = _strengths(found, len(folded[number]) or 1)
    return columns


def _strengths(found: Sequence[Hit], size: int) -> list[float]:
    counts = {"sure": [0, 0], "likely": [0, 0], "hint": [0, 0]}
    content = 0
    cover = 0.0
    for phrase, start, end, in_scope in found:
        if not in_scope:
            continue
        if phrase.kind in CONTENT_ROLES:
            content += phrase.strength != "hint"
            continue
        counts[phrase.strength][_SCOPE_GROUP[phrase.scope] == "line"] += 1
        if phrase.strength != "hint":
            cover = max(cover, (end - start) / size)
    numbers = (*counts["sure"], *counts["likely"], sum(counts["hint"]))
    return [*(min(number, MAX_COUNT) for number in numbers), cover, min(content, MAX_COUNT)]


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
        for phrase, start, end, in_scope in hits[block]:
            if in_scope:
                role = ROLE_INDEX[phrase.kind]
                direct = (block, VOTE_KINDS.index(f"{phrase.strength}_{_SCOPE_GROUP[phrase.scope]}"), role)
                cover = (block, VOTE_KINDS.index(f"{phrase.strength}_cover"), role)
                amounts[direct] = min(amounts.get(direct, 0.0) + 1.0, MAX_DIRECT)
                amounts[cover] = max(amounts.get(cover, 0.0), (end - start) / (len(folded[block]) or 1))
    keys = np.array(list(amounts), np.int32).reshape(-1, 3)
    return keys, np.array(list(amounts.values()), np.float32)


def weigh_votes(votes: Votes, prose: Matrix, weights: NDArray[np.float64]) -> Matrix:
    """Give what the votes add to the score of each role (blocks × roles); ``weights`` has one number a vote kind."""
    count = len(prose)
    scores = np.zeros((count, len(ROLE_INDEX)), np.float32)
    present = np.zeros((count, len(ROLE_INDEX)), np.float32)
    np.add.at(scores, (votes.block, votes.role), weights[votes.kind] * votes.amount)
    direct = votes.kind < len(DIRECT_VOTES)
    np.add.at(present, (votes.block[direct], votes.role[direct]), votes.amount[direct])
    present = np.minimum(present, MAX_COUNT)
    carried, before, after = weights[-len(NEIGHBOUR_VOTES) :].tolist()
    scores[1:] += before * present[:-1]
    scores[:-1] += after * present[1:]
    scores += carried * carry_labels(votes, prose)
    return scores


def carry_labels(votes: Votes, prose: Matrix) -> Matrix:
    """Give for each block what the labels above it still say (blocks × roles)."""
    labels = np.zeros((len(prose), len(ROLE_INDEX)), np.float32)
    for kind, amount in (("sure_line", 1.0), ("likely_line", 1.0), ("hint_line", _HINT_LABEL)):
        chosen = votes.kind == VOTE_KINDS.index(kind)
        where = (votes.block[chosen], votes.role[chosen])
        labels[where] = np.minimum(labels[where] + amount, 1.0 + _HINT_LABEL)
    carried = np.zeros_like(labels)
    labelled: list[bool] = np.any(labels, axis=1).tolist()
    running = np.zeros(len(ROLE_INDEX), np.float32)
    for index, is_prose in enumerate((prose > 0).tolist()):
        carried[index] = running
        running = running * (_CARRY_PAST_PROSE if is_prose else _CARRY_A_LINE)
        if labelled[index]:
            running = running * _CARRY_PAST_LABEL + labels[index]
    return carried
