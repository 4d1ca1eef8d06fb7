"""All evidence of a page in one place: a matrix of named columns, the phrases found, the votes for roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence import context, dom, shape, votes
from cleaner.evidence.folding import fold_all
from cleaner.evidence.matching import Hit, PhraseMatcher
from cleaner.evidence.words import LanguageWords
from cleaner.read.blocks import Page, RawBlock
from cleaner.read.pagedata.fields import PageData
from cleaner.roles import Role

Matrix = NDArray[np.float32]

OWN_COLUMNS = shape.COLUMNS + votes.COLUMNS
COLUMNS = OWN_COLUMNS + context.COLUMNS
"""Names of the columns of :attr:`Evidence.matrix` for a plain text."""
HTML_COLUMNS = COLUMNS + dom.COLUMNS
"""Names of its columns for a page read from HTML: those of a text, then those of the elements."""
CHUNK_BLOCKS = 4096
"""Blocks looked at in one go: enough for the arrays to pay, and memory does not grow with the page."""
COLUMN_INDEX = {name: number for number, name in enumerate(HTML_COLUMNS)}


@dataclass(frozen=True)
class Evidence:
    """What is known of the blocks of one page before anything is decided."""

    folded: tuple[str, ...]
    words: NDArray[np.int64]
    hits: Sequence[Sequence[Hit]]
    matrix: Matrix
    votes: votes.Votes
    region: tuple[int, int]

    @property
    def has_elements(self) -> bool:
        """Whether the blocks come from HTML, so that the matrix has the columns of :data:`HTML_COLUMNS`."""
        return bool(self.matrix.shape[1] == len(HTML_COLUMNS))

    def column(self, name: str) -> Matrix:
        """Give one column by its name, one number a block."""
        return np.asarray(self.matrix[:, COLUMN_INDEX[name]])


def gather(
    blocks: Sequence[RawBlock],
    matcher: PhraseMatcher,
    words: LanguageWords,
    folded: Sequence[str] | None = None,
    hits: Sequence[Sequence[Hit]] | None = None,
    page: Page | None = None,
    page_data: PageData | None = None,
) -> Evidence:
    """Give the evidence of ``blocks``; ``folded`` and ``hits`` are their texts and phrases where known before.

    ``page``, whose blocks they are, adds the columns of its elements where it has a tree, and ``page_data`` what the
    page says about itself.
    """
    folded = tuple(fold_all([block.text for block in blocks]) if folded is None else folded)
    found = matcher.find(folded) if hits is None else hits
    with_elements = page is not None and page.tree is not None
    matrix = np.empty((len(blocks), len(HTML_COLUMNS if with_elements else COLUMNS)), np.float32)
    counts = np.empty(len(blocks), np.int64)
    own = matrix[:, : len(OWN_COLUMNS)]
    for start in range(0, len(blocks), CHUNK_BLOCKS):
        rows = slice(start, start + CHUNK_BLOCKS)
        shapes, counts[rows] = shape.shape_matrix(blocks[rows])
        strengths = votes.strength_columns(found[rows], folded[rows])
        own[rows] = np.concatenate((shapes, strengths, votes.word_columns(words.matcher.find(folded[rows]))), axis=1)
    kinds = votes.gather_votes(found, folded)
    chrome = own[:, _index("chrome_sure")] + own[:, _index("chrome_sure_line")]
    matrix[:, len(OWN_COLUMNS) : len(COLUMNS)], region = context.context_columns(
        folded, counts, own[:, _index("ends_stop")], own[:, _index("inner_stops")], chrome, _signs(own, kinds)
    )
    if page is not None and with_elements:
        matrix[:, len(COLUMNS) :] = dom.dom_columns(page, page_data, folded, counts, matrix[:, _index("prose")])
    return Evidence(folded, counts, found, matrix, kinds, region)


def _index(name: str) -> int:
    return COLUMN_INDEX[name]


def _signs(own: Matrix, found: votes.Votes) -> context.Signs:
    comments = np.zeros(len(own), np.float32)
    comments[found.block[found.role == votes.ROLE_INDEX[Role.COMMENT_PROMPT]]] = 1.0
    called = sum(own[:, _index(name)] for name in votes.STRENGTH_COLUMNS[:5])
    return context.Signs(
        comments=comments,
        hint=np.asarray(called > 0, np.float32),
        appeal=np.maximum(own[:, _index("word_reader")], own[:, _index("word_site")]),
        question=own[:, _index("ends_question")],
    )
