"""The public pages with their evidence and all that is known of their blocks' roles, for the HTML table.

What is known of a block is a row of numbers, one a role: how likely the label would be, were that its role. A
labelled line gives 1 to its role; a gold body that holds the block gives each role the share of its blocks that such
golds hold; a block nobody speaks of weighs nothing.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from benchmarks.gold import GOLD_LINES, SHARED, LabelledPage, load_pages
from cleaner.evidence.folding import fold, fold_all
from cleaner.evidence.gather import Evidence, gather
from cleaner.evidence.glued import cut_glued
from cleaner.evidence.matching import default_matcher
from cleaner.evidence.words import language_words
from cleaner.read.blocks import RawBlock
from cleaner.read.decode import decode_source
from cleaner.read.html import parse_html, read_document
from cleaner.read.language import language_of
from cleaner.read.pagedata import read_page_data
from cleaner.roles import CONTENT_ROLES, Role
from training.align import lines_of_blocks, shares_in_gold

Numbers = NDArray[np.float32]

CORPORA = ("wcxb-dev", "segments-dev", "news-dev")
ROLES = [role.value for role in Role]
# Shares of the blocks of a role that a gold body holds; those of articles are counted on the labelled lines.
IN_ARTICLE = {
    "paragraph": 0.97, "heading": 0.90, "list_item": 0.93, "code": 0.96, "table": 0.72, "quote": 0.78, "standfirst": 0.65,
    "note": 0.33, "caption": 0.25, "byline": 0.22, "dateline": 0.21, "headline": 0.17, "promotion": 0.15,
}  # fmt: skip
IN_OTHER = {**IN_ARTICLE, "reader_comment": 0.9, "table": 0.85, "caption": 0.4, "headline": 0.5, "promotion": 0.3, "note": 0.5}
IN_SEGMENTS = {**IN_ARTICLE, "table": 0.9, "quote": 0.95, "standfirst": 0.95, "headline": 0.5, "note": 0.5, "reader_comment": 0.3}
OUTSIDE_NEWS = {"paragraph": 0.02, "heading": 0.06, "standfirst": 0.2, "headline": 0.05, "list_item": 0.7, "quote": 0.8}
_ELSEWHERE = 0.05
UNCLEAR_SHARE = (0.3, 0.7)
UNSURE_WEIGHT = 0.2
LINE_WEIGHT, SEGMENT_WEIGHT, NEWS_WEIGHT = 2.0, 3.0, 1.5
MIN_CONTAINED_WORDS = 4
MIN_CONTAINED_CHARS = 20


@dataclass
class HtmlPage:
    """One page: evidence, and for each block how likely its label is by role (blocks × roles) and what it counts."""

    corpus: str
    host: str
    gold: dict[str, Any]
    blocks: list[RawBlock]
    evidence: Evidence
    likely: Numbers
    weights: Numbers
    roles: NDArray[np.int64]
    """Numbers of the labelled roles, -1 for blocks without; for scores, so unsure lines have none."""


def load_html_pages(corpora: Path = SHARED / "corpora", gold: Path = GOLD_LINES) -> Iterator[HtmlPage]:
    """Give the pages of all corpora, in the order of their golds."""
    labelled: dict[tuple[str, str], list[LabelledPage]] = defaultdict(list)
    for row, lines in zip(_rows(gold), load_pages(gold), strict=True):
        labelled[row["corpus"], row["page"]].append(lines)
    for corpus in CORPORA:
        for row in _rows(corpora / corpus / "gold.jsonl"):
            html = gzip.decompress((corpora / corpus / "html" / f"{row['id']}.html.gz").read_bytes())
            blocks, evidence = evidence_of(html, row["url"])
            page = HtmlPage(
                corpus,
                urlsplit(row["url"]).netloc.removeprefix("www."),
                row,
                blocks,
                evidence,
                np.ones((len(blocks), len(ROLES)), np.float32),
                np.zeros(len(blocks), np.float32),
                np.full(len(blocks), -1, np.int64),
            )
            if blocks:
                _LABELLERS[corpus](page)
                for lines in labelled[corpus, row["id"]]:
                    _label_lines(page, lines)
                page.weights *= (1 + np.sqrt(evidence.words)) / np.sqrt(len(blocks))
                yield page


def evidence_of(html: bytes | str, url: str) -> tuple[list[RawBlock], Evidence]:
    """Give the blocks of a page and what is known of them."""
    text = decode_source(html, "html", None).text
    document = parse_html(text)
    page = read_document(document, text)
    matcher = default_matcher()
    folded = fold_all([block.text for block in page.blocks])
    page.blocks, folded, hits = cut_glued(page.text, page.blocks, folded, matcher)
    words = language_words(language_of(page.text))
    evidence = gather(page.blocks, matcher, words, folded, hits, page, read_page_data(document, url))
    return page.blocks, evidence


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def _shares(known: dict[str, float], other: float) -> Numbers:
    return np.array([known.get(role, other) for role in ROLES], np.float32)


def _one(role: str) -> Numbers:
    return _shares({role: 1.0}, 0.0)


_CHROME_ONLY = np.array([0.02 if role in CONTENT_ROLES else 1.0 for role in Role], np.float32)


def _label_wcxb(page: HtmlPage) -> None:
    """Label by the gold body; the headline by the gold's own field."""
    inside = _shares(IN_ARTICLE if page.gold["type"] == "article" else IN_OTHER, _ELSEWHERE)
    share, sizes = shares_in_gold([block.text for block in page.blocks], page.gold["body"])
    low, high = UNCLEAR_SHARE
    page.likely[share > high] = inside
    page.likely[share < low] = 1 - inside
    page.weights[((share > high) | (share < low)) & (sizes > 0)] = 1.0
    if page.gold.get("headline"):
        _label_headline(page, fold(page.gold["headline"]))


def _label_headline(page: HtmlPage, title: str) -> None:
    """Label the printing of the headline in the highest heading; other printings are the site's or repeats."""
    places = [index for index, text in enumerate(page.evidence.folded) if text == title]
    if not places or len(title) < 4:
        return
    chosen = min(places, key=lambda index: (page.blocks[index].hidden != "", page.blocks[index].level or 9, index))
    for index in places:
        page.likely[index] = _one("headline") if index == chosen else _CHROME_ONLY
        page.weights[index] = 1.5 if index == chosen else 0.5


def _label_segments(page: HtmlPage) -> None:
    """Label the blocks that hold a piece that must stand in the text, or must not."""
    texts = [" ".join(block.text.split()) for block in page.blocks]
    inside = _shares(IN_SEGMENTS, _ELSEWHERE)
    for name, likely in (("must", inside), ("must_not", 1 - inside)):
        for piece in page.gold[name]:
            piece = " ".join(piece.split())
            found = [index for index, text in enumerate(texts) if piece in text]
            if len(found) > 1 and name == "must_not":
                found = [index for index in found if len(texts[index]) < 3 * len(piece) + 20]
            elif len(found) > 1:
                continue
            for index in found:
                page.likely[index] = likely
                page.weights[index] = SEGMENT_WEIGHT


def _label_news(page: HtmlPage) -> None:
    """Label every block by the golds' own fields; what stands in none of them is no running text."""
    gold = page.gold
    known: dict[str, str] = {}
    for image in gold["images"]:
        for key in ("caption", "credit"):
            for text in _listed(image.get(key)):
                known[fold(text)] = "caption"
    for section in gold["sections"]:
        known.update({fold(text): "paragraph" for text in section["paragraphs"]})
        known.update({fold(text): "heading" for text in section["heading"]})
    known.update({fold(text): "standfirst" for text in _listed(gold["standfirst"])})
    known.pop("", None)
    long = [(text, role) for text, role in known.items() if role != "heading"]
    outside = _shares(OUTSIDE_NEWS, 1.0)
    for index, text in enumerate(page.evidence.folded):
        role = known.get(text)
        words = page.evidence.words[index]
        if role is None and words >= MIN_CONTAINED_WORDS:
            role = next((found for other, found in long if _one_text(text, other)), None)
        page.likely[index] = outside if role is None else _one(role)
        page.weights[index] = NEWS_WEIGHT
    if gold["headline"]:
        _label_headline(page, fold(gold["headline"]))


def _one_text(one: str, gold: str) -> bool:
    """Whether a block is a piece of a gold text, or that with a little more."""
    return one in gold or (len(gold) > MIN_CONTAINED_CHARS and gold in one and len(one) < 2 * len(gold))


def _listed(value: Any) -> Sequence[str]:
    return () if not value else (value,) if isinstance(value, str) else [text for text in value if text]


def _label_lines(page: HtmlPage, lines: LabelledPage) -> None:
    """Label the blocks that a labelled line holds; another rendering of the same page may have labelled them before."""
    for index, line in enumerate(lines_of_blocks([block.text for block in page.blocks], lines.lines)):
        if line < 0 or page.roles[index] >= 0:
            continue
        page.likely[index] = _one(lines.roles[line])
        page.weights[index] = LINE_WEIGHT * (UNSURE_WEIGHT if line in lines.unsure else 1.0)
        if line not in lines.unsure:
            page.roles[index] = ROLES.index(lines.roles[line])


_LABELLERS = {"wcxb-dev": _label_wcxb, "segments-dev": _label_segments, "news-dev": _label_news}
