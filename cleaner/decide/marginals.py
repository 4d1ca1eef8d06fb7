"""Probabilities of roles for a page, in pieces: memory does not grow with the page, and neither does time a block."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cleaner.decide.scores import ScoreTable
from cleaner.decide.sequence import smooth
from cleaner.evidence.gather import Evidence
from cleaner.evidence.votes import weigh_votes

Matrix = NDArray[np.float32]

CHUNK_BLOCKS = 2048
# What stands further away than this changes no probability in the third place.
REACH_BLOCKS = 12
# How far the order of roles counts against the blocks alone; 4-fold cross-validation on the fitted half, 2026-11.
SEQUENCE_STRENGTH = 0.25
# The same for pages from HTML, whose table hears the nearest blocks itself; 4-fold cross-validation over all hosts.
HTML_SEQUENCE_STRENGTH = 0.4


def role_probabilities(evidence: Evidence, table: ScoreTable) -> Matrix:
    """Give the probability of each role for each block of the page (blocks × roles), rows summing to 1."""
    count = len(evidence.folded)
    votes = weigh_votes(evidence.votes, evidence.column("prose"), table.vote_weights)
    steps, page_opening = table.sequence_factors(HTML_SEQUENCE_STRENGTH if evidence.has_elements else SEQUENCE_STRENGTH)
    found = np.empty(votes.shape, np.float32)
    for start in range(0, count, CHUNK_BLOCKS):
        stop = min(start + CHUNK_BLOCKS, count)
        low, high = max(start - REACH_BLOCKS, 0), min(stop + REACH_BLOCKS, count)
        alone = table.probabilities(evidence.matrix[low:high], votes[low:high])
        opening = page_opening if low == 0 else np.ones_like(page_opening)
        found[start:stop] = smooth(alone, steps, opening, REACH_BLOCKS)[start - low : stop - low]
    return found
