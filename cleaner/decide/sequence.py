"""From single blocks to the sequence: which roles follow which, by the forward-backward algorithm.

A block alone is often undecided; a page is not. Roles come in runs (menus, teasers, paragraphs) and in order
(headline, standfirst, text, related links), and the marginals of a Markov chain over the page say so exactly.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

# Products of probabilities shrink; over this many blocks they stay far from the smallest float.
_RESCALE_EVERY = 8


def smooth(emissions: Matrix, transitions: Matrix, start: NDArray[np.float64], strength: float) -> Matrix:
    """Give the probability of each role for each block (blocks × roles), rows summing to 1.

    ``emissions`` are the log probabilities of the blocks alone, ``transitions`` (from × to) and ``start`` say how
    much more often than by chance (log ratio) one role follows another, or opens a page; ``strength`` scales both.
    """
    count = len(emissions)
    if not count:
        return emissions
    local = np.exp(emissions - emissions.max(axis=1, keepdims=True))
    step = np.exp(strength * transitions)
    forward = np.empty_like(local)
    row = local[0] * np.exp(strength * start)
    forward[0] = row
    for index in range(1, count):
        row = np.dot(row, step)
        row *= local[index]
        if not index % _RESCALE_EVERY:
            row /= row.sum()
        forward[index] = row
    row = np.ones(local.shape[1])
    for index in range(count - 2, -1, -1):
        row = np.dot(step, row * local[index + 1])
        if not index % _RESCALE_EVERY:
            row /= row.sum()
        forward[index] *= row
    forward /= forward.sum(axis=1, keepdims=True)
    return np.asarray(forward)
