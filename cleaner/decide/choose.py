"""Which decider an option names."""

from __future__ import annotations

from cleaner.decide.interface import Decider
from cleaner.decide.rule_decider import RuleDecider


def decider_named(name: str) -> Decider:
    """Give the decider of :attr:`cleaner.Options.decider`, which has checked the name."""
    return {"rules": RuleDecider}[name]()
