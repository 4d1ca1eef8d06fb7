"""Fit a small network that gives blocks their roles: each block by itself, then with its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from cleaner.decide.hidden import MOST_SPREADS, REACH, Hidden
from training.html_pages import HtmlPage

Numbers = NDArray[np.float32]

SEED = 20261124
INNER, MIXED = 48, 48
EPOCHS = 7
BATCH_BLOCKS = 4000
MOST_BLOCKS = 240
"""Of longer pages a stretch of so many blocks is looked at each time, another one in each round."""
RATE = 4e-3
DECAY = 3e-3
DROPOUT = 0.15
MIN_SPREAD = 0.05
FLOOR = 1e-4


@dataclass(frozen=True)
class Fitted:
    """What was fitted: the scale of the columns, the linear scores, the hidden part, and how much votes count."""

    mean: NDArray[np.float64]
    spread: NDArray[np.float64]
    weights: Numbers
    bias: Numbers
    hidden: Hidden
    votes: float


class _Net(torch.nn.Module):
    def __init__(self, columns: int, roles: int) -> None:
        super().__init__()
        self.linear = torch.nn.Linear(columns, roles)
        self.inner = torch.nn.Linear(columns, INNER)
        self.mix = torch.nn.Linear(INNER * (2 * REACH + 1), MIXED)
        self.outer = torch.nn.Linear(MIXED, roles, bias=False)
        self.votes = torch.nn.Parameter(torch.tensor(1.0))
        self.drop = torch.nn.Dropout(DROPOUT)
        torch.nn.init.zeros_(self.linear.weight)

    def forward(self, columns: torch.Tensor, votes: torch.Tensor, is_block: torch.Tensor) -> torch.Tensor:
        columns = self.drop(columns)
        own = torch.relu(self.inner(columns)) * is_block
        near = [torch.roll(own, -by, 0) for by in range(-REACH, REACH + 1)]
        mixed = self.drop(torch.relu(self.mix(torch.cat(near, 1))))
        return self.linear(columns) + self.outer(mixed) + self.votes * votes  # type: ignore[no-any-return]


@dataclass
class PageArrays:
    """One page as the network reads it."""

    columns: Numbers
    votes: Numbers
    likely: Numbers
    weights: Numbers


def scale_of(pages: Sequence[HtmlPage]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give mean and spread of each column over the blocks of ``pages``, each page counting alike."""
    means = np.mean([page.evidence.matrix.mean(axis=0, dtype=np.float64) for page in pages], axis=0)
    squares = np.mean([(page.evidence.matrix.astype(np.float64) ** 2).mean(axis=0) for page in pages], axis=0)
    return means, np.maximum(np.sqrt(np.maximum(squares - means**2, 0)), MIN_SPREAD)


def fit_network(pages: Sequence[HtmlPage], votes: Sequence[Numbers]) -> Fitted:
    """Give the network fitted to ``pages`` by Adam from a fixed seed; ``votes`` are those of their blocks for the roles."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    mean, spread = scale_of(pages)
    arrays = [
        PageArrays(_scaled(page.evidence.matrix, mean, spread), vote, np.maximum(page.likely, FLOOR), page.weights)
        for page, vote in zip(pages, votes, strict=True)
    ]
    total = sum(float(page.weights.sum()) for page in arrays) / sum(len(page.weights) for page in arrays)
    net = _Net(arrays[0].columns.shape[1], arrays[0].likely.shape[1])
    batches = sum(min(len(page.weights), MOST_BLOCKS) + REACH for page in arrays) // BATCH_BLOCKS + 1
    steps = torch.optim.AdamW(net.parameters(), RATE, weight_decay=DECAY)
    plan = torch.optim.lr_scheduler.OneCycleLR(steps, RATE, total_steps=EPOCHS * batches + 1, pct_start=0.1)
    for epoch in range(EPOCHS):
        said = 0.0
        order = rng.permutation(len(arrays))
        for chosen in np.array_split(order, batches):
            columns, own_votes, likely, weights, is_block = _batch([_stretch(arrays[number], rng) for number in chosen])
            scores = net(columns, own_votes, is_block)
            loss = torch.logsumexp(scores, 1) - torch.logsumexp(scores + likely.log(), 1)
            loss = (loss * weights).sum() / (total * len(weights))
            steps.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            steps.step()
            plan.step()
            said += float(loss.detach())
        print(f"round {epoch + 1}: loss {said / batches:.4f}", flush=True)
    return _fitted(net.eval(), mean, spread)


def _scaled(matrix: Numbers, mean: NDArray[np.float64], spread: NDArray[np.float64]) -> Numbers:
    return np.clip((matrix - mean) / spread, -MOST_SPREADS, MOST_SPREADS).astype(np.float32)


def _stretch(page: PageArrays, rng: np.random.Generator) -> PageArrays:
    """Give the page, or of a long one a stretch that counts for all of it."""
    count = len(page.weights)
    if count <= MOST_BLOCKS:
        return page
    start = int(rng.integers(-MOST_BLOCKS // 2, count - MOST_BLOCKS // 2))
    rows = slice(max(start, 0), start + MOST_BLOCKS)
    weights = page.weights[rows]
    return PageArrays(page.columns[rows], page.votes[rows], page.likely[rows], weights * np.float32(count / len(weights)))


def _batch(pages: Sequence[PageArrays]) -> tuple[torch.Tensor, ...]:
    """Give the pages one under the other, parted by rows that are no blocks."""
    gap = [(REACH, 0), (0, 0)]
    return (
        torch.from_numpy(np.concatenate([np.pad(page.columns, gap) for page in pages])),
        torch.from_numpy(np.concatenate([np.pad(page.votes, gap) for page in pages])),
        torch.from_numpy(np.concatenate([np.pad(page.likely, gap, constant_values=1.0) for page in pages])),
        torch.from_numpy(np.concatenate([np.pad(page.weights, gap[0]) for page in pages])),
        torch.from_numpy(np.concatenate([np.pad(np.ones((len(page.votes), 1), np.float32), gap) for page in pages])),
    )


def _fitted(net: _Net, mean: NDArray[np.float64], spread: NDArray[np.float64]) -> Fitted:
    def of(tensor: torch.Tensor) -> Numbers:
        return np.ascontiguousarray(tensor.detach().numpy().T)

    hidden = Hidden(of(net.inner.weight), of(net.inner.bias), of(net.mix.weight), of(net.mix.bias), of(net.outer.weight))
    return Fitted(mean, spread, of(net.linear.weight), of(net.linear.bias), hidden, float(net.votes.detach()))
