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
    # Both directions at once, one multiplication a block: the forward row of block ``index`` beside the backward row
    # of block ``count - 1 - index``, that one already weighed by what its block says.
    size = local.shape[1]
    steps = np.zeros((2 * size, 2 * size))
    steps[:size, :size] = step
    steps[size:, size:] = step.T
    weighed = np.concatenate((local, local[::-1]), axis=1)
    rows = np.empty_like(weighed)
    rows[0, :size] = np.exp(strength * start)
    rows[0, size:] = 1.0
    reached = rows[0] * weighed[0]
    for index in range(1, count):
        row = rows[index]
        np.dot(reached, steps, out=row)
        if not index % _RESCALE_EVERY:
            row[:size] /= row[:size].sum()
            row[size:] /= row[size:].sum()
        reached = row * weighed[index]
    found = rows[:, :size] * local * rows[::-1, size:]
    found /= found.sum(axis=1, keepdims=True)
    return np.asarray(found)
