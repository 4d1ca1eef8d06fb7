"""The part of a score table that hears neighbours: two layers of sums cut at zero, over a block and those next to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

REACH = 2
"""Blocks on each side that a block hears."""
MOST_SPREADS = 6.0
"""Columns brought to mean 0 and spread 1 are cut here, on both sides: a page unlike all others stays within reason."""


@dataclass(frozen=True)
class Hidden:
    """Weights; ``inner`` is columns × inner, ``mix`` (2 · :data:`REACH` + 1) · inner × mixed, ``outer`` mixed × roles."""

    inner: Matrix
    inner_bias: Matrix
    mix: Matrix
    mix_bias: Matrix
    outer: Matrix

    def scores(self, scaled: Matrix) -> tuple[Matrix, Matrix, Matrix]:
        """Give what the part adds to each score (blocks × roles), and both layers, for columns brought to scale."""
        own: Matrix = scaled @ self.inner
        own += self.inner_bias
        np.maximum(own, 0.0, out=own)
        count, size = own.shape
        near = np.zeros((count, 2 * REACH + 1, size), np.float32)
        for place, by in enumerate(range(-REACH, REACH + 1)):
            if abs(by) < count:
                near[max(-by, 0) : count - max(by, 0), place] = own[max(by, 0) : count - max(-by, 0)]
        mixed: Matrix = near.reshape(count, -1) @ self.mix
        mixed += self.mix_bias
        np.maximum(mixed, 0.0, out=mixed)
        return mixed @ self.outer, own, mixed

    def slopes(self, own: Matrix, mixed: Matrix, difference: Matrix) -> Matrix:
        """Give how much each column of a block adds to a difference of scores (blocks × columns).

        ``difference`` is, for each block, the column of ``outer`` of one role less that of another (blocks × mixed).
        """
        size = own.shape[1]
        middle = self.mix[REACH * size : (REACH + 1) * size]
        return np.asarray((difference * (mixed > 0)) @ middle.T * (own > 0) @ self.inner.T)
