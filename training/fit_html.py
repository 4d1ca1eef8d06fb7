"""Fit the table of scores for HTML pages: ``python -m training.fit_html``.

The same softmax over the roles as for texts, on more columns and with a small part that hears neighbours, fitted on
the public pages: whole labels where lines were labelled by reading, partial ones where only a gold body is known.
Needs the extras ``training`` and ``training-html``; takes about a minute after reading the pages.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.gold import GOLD_LINES, SHARED
from cleaner.decide.scores import ScoreTable, default_scores
from cleaner.evidence.gather import HTML_COLUMNS
from cleaner.evidence.votes import weigh_votes
from training.fit_scores import write_table
from training.html_pages import ROLES, HtmlPage, load_html_pages
from training.network import fit_network

TARGET = Path(__file__).resolve().parent.parent / "cleaner" / "decide" / "scores_html.json"
_SMOOTHING = 1.5


def fit_html_table(pages: Sequence[HtmlPage], version: str) -> ScoreTable:
    """Give the table fitted to ``pages``; phrases weigh as among texts, all by one factor."""
    vote_weights = default_scores().vote_weights
    votes = [weigh_votes(page.evidence.votes, page.evidence.column("prose"), vote_weights) for page in pages]
    fitted = fit_network(pages, votes)
    transitions, start = count_labelled(pages)
    return ScoreTable(
        version,
        fitted.mean,
        fitted.spread,
        fitted.weights.astype(np.float64),
        fitted.bias.astype(np.float64),
        vote_weights * fitted.votes,
        transitions,
        start,
        fitted.hidden,
    )


def count_labelled(pages: Sequence[HtmlPage]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give log ratios against chance of one role following another, where both blocks are labelled; none for openings."""
    count = len(ROLES)
    pairs, alone = np.zeros((count, count)), np.full(count, 0.1)
    for page in pages:
        roles = page.roles
        weight = 1 / np.sqrt(max(int((roles >= 0).sum()), 1))
        np.add.at(alone, roles[roles >= 0], weight)
        both = (roles[:-1] >= 0) & (roles[1:] >= 0)
        np.add.at(pairs, (roles[:-1][both], roles[1:][both]), weight)
    chance = alone / alone.sum()
    smoothed = pairs + _SMOOTHING * chance
    return np.log(smoothed / smoothed.sum(axis=1, keepdims=True) / chance), np.zeros(count)


def main() -> None:
    """Fit on all pages and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=SHARED / "corpora")
    parser.add_argument("--gold", type=Path, default=GOLD_LINES)
    parser.add_argument("--out", type=Path, default=TARGET)
    arguments = parser.parse_args()
    pages = list(load_html_pages(arguments.corpora, arguments.gold))
    write_table(fit_html_table(pages, version="html-1"), arguments.out, HTML_COLUMNS)
    print(f"{len(pages)} pages, {sum(len(page.blocks) for page in pages)} blocks -> {arguments.out}")


if __name__ == "__main__":
    main()
