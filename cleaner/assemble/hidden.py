"""Text a reader cannot see: chrome with its reason, unless it is what the page is about."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.decide.interface import Decision
from cleaner.read.blocks import RawBlock
from cleaner.roles import Role

PROSE_ROLES = frozenset({Role.PARAGRAPH, Role.QUOTE, Role.LIST_ITEM, Role.TABLE, Role.CODE})
MIN_HIDDEN_WORDS = 50
"""Words of prose that must be hidden for one reason to be taken for a page that scripts show later."""


def withhold_hidden(decision: Decision, blocks: Sequence[RawBlock], counts: Sequence[int]) -> Decision:
    """Give the decision with hidden blocks as chrome, ``hidden.<reason>`` their first reason.

    What the decider called chrome keeps its kind, the rest is ``technical``. A page whose prose is mostly hidden for one
    reason (a body that fades in, the copy for readers without scripts) keeps what is hidden for that reason;
    ``counts`` are the words of the blocks.
    """
    if not any(block.hidden for block in blocks):
        return decision
    shown_anyway = _reason_of_body(decision, blocks, counts)
    roles, reasons = list(decision.roles), list(decision.reasons)
    for index, block in enumerate(blocks):
        if block.hidden and block.hidden != shown_anyway:
            if not roles[index].is_chrome:
                roles[index] = Role.TECHNICAL
            reasons[index] = (f"hidden.{block.hidden}", *reasons[index])
    return Decision(tuple(roles), decision.scores, tuple(reasons))


def _reason_of_body(decision: Decision, blocks: Sequence[RawBlock], counts: Sequence[int]) -> str | None:
    """Give the reason for which more prose is hidden than can be seen, ``None`` when there is none."""
    words: dict[str, int] = {}
    for block, role, count in zip(blocks, decision.roles, counts, strict=True):
        if role in PROSE_ROLES:
            words[block.hidden] = words.get(block.hidden, 0) + count
    seen = words.pop("", 0)
    reason = max(words, key=lambda name: words[name], default=None)
    return reason if reason is not None and words[reason] >= MIN_HIDDEN_WORDS and words[reason] > seen else None
