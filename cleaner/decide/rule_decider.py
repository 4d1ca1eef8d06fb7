"""The decider of this release: scored evidence, smoothed over the sequence, then the rules of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cleaner.decide.interface import Decision
from cleaner.decide.marginals import role_probabilities
from cleaner.decide.rules import RULES, Draft
from cleaner.decide.scores import ScoreTable, default_scores, html_scores
from cleaner.evidence.gather import Evidence
from cleaner.evidence.matching import Hit
from cleaner.read.blocks import RawBlock
from cleaner.roles import CONTENT_ROLES, Role

_ROLES = tuple(Role)
_FIRST_CHROME = len(CONTENT_ROLES)  # content roles come first
# Log odds a block needs to be called chrome at precision 0.5, and how far the dial moves that.
# Tuned by 4-fold cross-validation over the written half of the labelled lines, 2026-11.
CHROME_LOG_ODDS = 0.4
DIAL_LOG_ODDS = 8.0
# Running text that no phrase calls chrome: a paragraph lost costs the reader more than one kept.
GUARD_LOG_ODDS = 4.0
# Elements say much that a text does not, so running text needs less of a guard; cross-validation over all hosts.
HTML_GUARD_LOG_ODDS = 1.0
MIN_GUARDED_WORDS = 12
TAIL_LOG_ODDS = 1.0
MAX_COLUMN_REASONS = 2
_STRENGTH_ORDER = {"sure": 0, "likely": 1, "hint": 2}


@dataclass(frozen=True)
class RuleDecider:
    """Decides by phrases, shape and neighbourhood; see :class:`cleaner.decide.interface.Decider`."""

    table: ScoreTable = field(default_factory=default_scores)
    """Scores for texts."""
    html_table: ScoreTable | None = None
    """Scores for pages read from HTML; those of the package when ``None``."""

    def decide(self, blocks: Sequence[RawBlock], evidence: Evidence, precision: float) -> Decision:
        """Give the decision for the blocks; deterministic, linear in their number."""
        if not blocks:
            return Decision((), (), ())
        table = (self.html_table or html_scores()) if evidence.has_elements else self.table
        probabilities = role_probabilities(evidence, table)
        content_side, chrome_side = probabilities[:, :_FIRST_CHROME], probabilities[:, _FIRST_CHROME:]
        chrome = np.clip(chrome_side.sum(axis=1), 1e-6, 1 - 1e-6)
        is_chrome = np.log(chrome / (1 - chrome)) >= _thresholds(evidence, precision)
        best_content, best_chrome = content_side.argmax(axis=1), chrome_side.argmax(axis=1) + _FIRST_CHROME
        chosen = np.where(is_chrome, best_chrome, best_content)
        other = np.where(is_chrome, best_content, best_chrome)
        draft = Draft(blocks, evidence, probabilities, [_ROLES[number] for number in chosen.tolist()], [[] for _ in blocks])
        for rule in RULES:
            rule(draft)
        for index, rules in enumerate(draft.rules):
            if rules:
                is_chrome[index] = draft.roles[index].is_chrome
        sure = np.where(is_chrome, chrome, 1 - chrome.astype(np.float64))
        columns = table.column_reasons(evidence.matrix, chosen, other, MAX_COLUMN_REASONS)
        return Decision(
            roles=tuple(draft.roles),
            scores=tuple(sure.round(4).tolist()),
            reasons=tuple(map(_reasons, draft.roles, draft.rules, evidence.hits, columns)),
        )


def _thresholds(evidence: Evidence, precision: float) -> NDArray[np.float32]:
    called = evidence.column("chrome_sure") + evidence.column("chrome_sure_line")
    called = called + evidence.column("chrome_likely") + evidence.column("chrome_likely_line")
    # Behind the last paragraph, what speaks to the reader is hardly ever the article.
    appeals = evidence.column("tail_appeal") + evidence.column("tail_hint") + evidence.column("tail_question")
    guarded = (evidence.words >= MIN_GUARDED_WORDS) & (evidence.column("prose") > 0) & (called == 0) & (appeals == 0)
    moved = CHROME_LOG_ODDS + (0.5 - precision) * DIAL_LOG_ODDS
    return np.asarray(
        moved + guarded * (HTML_GUARD_LOG_ODDS if evidence.has_elements else GUARD_LOG_ODDS) - (appeals > 0) * TAIL_LOG_ODDS,
        np.float32,
    )


def _reasons(role: Role, rules: list[str], hits: Sequence[Hit], named: tuple[str, ...]) -> tuple[str, ...]:
    if not hits:
        return (*rules, *named) if rules else named
    spoke = [hit.phrase for hit in hits if hit.in_scope and hit.phrase.kind is role]
    if len(spoke) > 1:
        spoke.sort(key=lambda phrase: _STRENGTH_ORDER[phrase.strength])
    return tuple(dict.fromkeys((*rules, *[phrase.identifier for phrase in spoke], *named)))
