"""What a decider is: evidence of a page in, one role a block out. Rules and learned models stand behind it alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from cleaner.evidence.gather import Evidence
from cleaner.read.blocks import RawBlock
from cleaner.roles import Role


@dataclass(frozen=True)
class Decision:
    """One role, score and list of reasons a block, in block order."""

    roles: tuple[Role, ...]
    scores: tuple[float, ...]
    """How sure the decider is of content against chrome, 0.5 to 1."""
    reasons: tuple[tuple[str, ...], ...]


class Decider(Protocol):
    """Gives every block of a page its role. Holds no state that a page could change."""

    def decide(self, blocks: Sequence[RawBlock], evidence: Evidence, precision: float) -> Decision:
        """Give the decision for the blocks that ``evidence`` was gathered from.

        ``precision`` is :attr:`cleaner.Options.precision`, 0 to 1.
        """
        ...
