"""The decider of this release: scored evidence, smoothed over the sequence, then the rules of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cleaner.decide.interface import Decision
from cleaner.decide.marginals import role_probabilities
from cleaner.decide.rules import RULES, Draft
from cleaner.decide.scores import ScoreTable, default_scores
from cleaner.evidence.gather import Evidence
from cleaner.evidence.matching import Hit
from cleaner.read.blocks import RawBlock
from cleaner.roles import CONTENT_ROLES, Role

_ROLES = tuple(Role)
_IS_CHROME = np.array([role not in CONTENT_ROLES for role in _ROLES])
# Log odds a block needs to be called chrome at precision 0.5, and how far the dial moves that.
# Tuned by 4-fold cross-validation over the written half of the labelled lines, 2026-11.
CHROME_LOG_ODDS = 0.4
DIAL_LOG_ODDS = 8.0
# Running text that no phrase calls chrome: a paragraph lost costs the reader more than one kept.
GUARD_LOG_ODDS = 4.0
MIN_GUARDED_WORDS = 12
TAIL_LOG_ODDS = 1.0
MAX_COLUMN_REASONS = 2
_STRENGTH_ORDER = {"sure": 0, "likely": 1, "hint": 2}


@dataclass(frozen=True)
class RuleDecider:
    """Decides by phrases, shape and neighbourhood; see :class:`cleaner.decide.interface.Decider`."""

    table: ScoreTable = field(default_factory=default_scores)

    def decide(self, blocks: Sequence[RawBlock], evidence: Evidence, precision: float) -> Decision:
        """Give the decision for the blocks; deterministic, linear in their number."""
        if not blocks:
            return Decision((), (), ())
        probabilities = role_probabilities(evidence, self.table)
        chrome = np.clip(probabilities[:, _IS_CHROME].sum(axis=1), 1e-6, 1 - 1e-6)
        is_chrome = np.log(chrome / (1 - chrome)) >= _thresholds(evidence, precision)
        best_chrome = np.where(_IS_CHROME, probabilities, -1).argmax(axis=1)
        best_content = np.where(_IS_CHROME, -1, probabilities).argmax(axis=1)
        chosen = np.where(is_chrome, best_chrome, best_content)
        other = np.where(is_chrome, best_content, best_chrome)
        draft = Draft(blocks, evidence, probabilities, [_ROLES[number] for number in chosen.tolist()], [[] for _ in blocks])
        for rule in RULES:
            rule(draft)
        columns = self.table.column_reasons(evidence.matrix, chosen, other, MAX_COLUMN_REASONS)
        return Decision(
            roles=tuple(draft.roles),
            scores=tuple(_score(role, odds) for role, odds in zip(draft.roles, chrome.tolist(), strict=True)),
            reasons=tuple(
                _reasons(role, rules, hits, named)
                for role, rules, hits, named in zip(draft.roles, draft.rules, evidence.hits, columns, strict=True)
            ),
        )


def _thresholds(evidence: Evidence, precision: float) -> NDArray[np.float32]:
    called = evidence.column("chrome_sure") + evidence.column("chrome_sure_line")
    called = called + evidence.column("chrome_likely") + evidence.column("chrome_likely_line")
    # Behind the last paragraph, what speaks to the reader is hardly ever the article.
    appeals = evidence.column("tail_appeal") + evidence.column("tail_hint") + evidence.column("tail_question")
    guarded = (evidence.words >= MIN_GUARDED_WORDS) & (evidence.column("prose") > 0) & (called == 0) & (appeals == 0)
    moved = CHROME_LOG_ODDS + (0.5 - precision) * DIAL_LOG_ODDS
    return np.asarray(moved + guarded * GUARD_LOG_ODDS - (appeals > 0) * TAIL_LOG_ODDS, np.float32)


def _score(role: Role, chrome: float) -> float:
    return round(chrome if role.is_chrome else 1 - chrome, 4)


def _reasons(role: Role, rules: list[str], hits: Sequence[Hit], named: list[str]) -> tuple[str, ...]:
    spoke = [hit.phrase for hit in hits if hit.in_scope and hit.phrase.kind is role]
    spoke.sort(key=lambda phrase: _STRENGTH_ORDER[phrase.strength])
    phrases = [phrase.identifier for phrase in spoke]
    return tuple(dict.fromkeys((*rules, *phrases, *(f"evidence.{name}" for name in named))))
