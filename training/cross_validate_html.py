"""Measure the HTML table on hosts it was not fitted on: ``python -m training.cross_validate_html``.

Each fold of hosts is decided by a table fitted on the other folds. Bodies are the texts of the decided blocks, one a
line, of the roles that each corpus counts; the figures of trafilatura are those it reaches on the same pages.
"""

from __future__ import annotations

import argparse
import pickle
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np

from benchmarks.gold import GOLD_LINES, SHARED, fold_of
from benchmarks.lines import word_f1
from cleaner.decide.rule_decider import RuleDecider
from cleaner.decide.scores import ScoreTable
from cleaner.evidence.folding import fold
from cleaner.roles import BODY_ROLES, Role
from training.fit_html import fit_html_table
from training.html_pages import ROLES, HtmlPage, load_html_pages

FOLDS = 4
WCXB_ROLES = BODY_ROLES | {Role.STANDFIRST}
WCXB_OTHER_ROLES = WCXB_ROLES | {Role.READER_COMMENT}
SEGMENT_ROLES = BODY_ROLES | {Role.STANDFIRST, Role.NOTE}
PARAGRAPH_ROLES = frozenset({Role.PARAGRAPH, Role.QUOTE})
PEER = {
    "wcxb articles word F1": 0.937,
    "wcxb all types word F1": 0.823,
    "segments F1": 0.924,
    "news paragraph F1": 0.87,
    "news heading F1": 0.77,
    "news headline exact": 0.71,
}
"""What trafilatura 2.3.1 reaches with its defaults."""
_WORD = re.compile(r"\w+")

Figures = dict[str, float]
_Made = TypeVar("_Made")


def fold_tables(pages: Sequence[HtmlPage]) -> dict[int, ScoreTable]:
    """Give for each fold the table fitted without its hosts."""
    return {
        fold: fit_html_table([page for page in pages if fold_of(page.host, FOLDS) != fold], f"fold-{fold}")
        for fold in range(FOLDS)
    }


def score_folds(pages: Sequence[HtmlPage], tables: Mapping[int, ScoreTable], precision: float = 0.5) -> Figures:
    """Give the figures of the pages, each decided by the table of its fold."""
    deciders = {fold: RuleDecider(html_table=table) for fold, table in tables.items()}
    found: dict[str, list[float]] = defaultdict(list)
    pieces = Counter[str]()
    for page in pages:
        decider = deciders[fold_of(page.host, FOLDS)]
        roles = decider.decide(page.blocks, page.evidence, precision).roles
        _SCORERS[page.corpus](page, roles, found, pieces)
        for index in np.flatnonzero(page.roles >= 0).tolist():
            found["roles exact"].append(roles[index].value == ROLES[page.roles[index]])
            found["content or chrome"].append(roles[index].is_chrome == Role(ROLES[page.roles[index]]).is_chrome)
    figures = {name: float(np.mean(values)) for name, values in found.items()}
    true, false, missed = pieces["true"], pieces["false"], pieces["missed"]
    figures["segments F1"] = 2 * true / max(2 * true + false + missed, 1)
    return figures


def text_of(page: HtmlPage, roles: Sequence[Role], kept: Collection[Role]) -> str:
    """Give the texts of the blocks of the ``kept`` roles, one a line."""
    return "\n".join(block.text for block, role in zip(page.blocks, roles, strict=True) if role in kept)


_Found = dict[str, list[float]]


def _score_wcxb(page: HtmlPage, roles: Sequence[Role], found: _Found, pieces: Counter[str]) -> None:
    del pieces
    is_article = page.gold["type"] == "article"
    gold = Counter(_WORD.findall(page.gold["body"].lower()))
    one = word_f1(Counter(_WORD.findall(text_of(page, roles, WCXB_ROLES).lower())), gold)
    wide = word_f1(Counter(_WORD.findall(text_of(page, roles, WCXB_OTHER_ROLES).lower())), gold)
    if is_article:
        found["wcxb articles word F1"].append(one)
    found["wcxb all types word F1"].append(one)
    found["wcxb all types, with comments"].append(wide)
    found[f"wcxb {page.gold['type']}, with comments"].append(wide)


def _score_segments(page: HtmlPage, roles: Sequence[Role], found: _Found, pieces: Counter[str]) -> None:
    del found
    text = " ".join(text_of(page, roles, SEGMENT_ROLES).split())
    for piece in page.gold["must"]:
        pieces["true" if " ".join(piece.split()) in text else "missed"] += 1
    for piece in page.gold["must_not"]:
        pieces["false"] += " ".join(piece.split()) in text


def _score_news(page: HtmlPage, roles: Sequence[Role], found: _Found, pieces: Counter[str]) -> None:
    del pieces
    sections = page.gold["sections"]
    for name, kept in (("paragraphs", PARAGRAPH_ROLES), ("heading", frozenset({Role.HEADING}))):
        gold = Counter(fold(text) for section in sections for text in section[name])
        ours = Counter(text for text, role in zip(page.evidence.folded, roles, strict=True) if role in kept)
        if gold:
            found[f"news {name.removesuffix('s')} F1"].append(word_f1(ours, gold))
        else:
            found[f"news {name.removesuffix('s')} F1, none in gold"].append(not ours)
    standfirst = fold(" ".join(page.gold["standfirst"] or ()))
    if standfirst:
        text = fold(text_of(page, roles, {Role.STANDFIRST}))
        found["news standfirst found"].append(word_f1(Counter(text.split()), Counter(standfirst.split())) > 0.8)
    headline = next((text for text, role in zip(page.evidence.folded, roles, strict=True) if role is Role.HEADLINE), "")
    if page.gold["headline"]:
        found["news headline exact"].append(headline == fold(page.gold["headline"]))
    captions = [fold(image["caption"]) for image in page.gold["images"] if image.get("caption")]
    said = fold(text_of(page, roles, {Role.CAPTION}))
    found["news caption found"] += [caption in said for caption in captions]


_SCORERS = {"wcxb-dev": _score_wcxb, "segments-dev": _score_segments, "news-dev": _score_news}


def _kept(path: Path | None, make: Callable[[], _Made]) -> _Made:
    """Give what the file at ``path`` holds; where there is none, make it and keep it there."""
    if path is not None and path.exists():
        kept: _Made = pickle.loads(path.read_bytes())
        return kept
    made = make()
    if path is not None:
        path.write_bytes(pickle.dumps(made, protocol=5))
    return made


def main() -> None:
    """Print the figures of the held-out folds along the dial."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=SHARED / "corpora")
    parser.add_argument("--gold", type=Path, default=GOLD_LINES)
    parser.add_argument("--pages", type=Path, help="keep the read pages there, and read them if the file exists")
    parser.add_argument("--tables", type=Path, help="likewise the fitted tables")
    arguments = parser.parse_args()
    pages = _kept(arguments.pages, lambda: list(load_html_pages(arguments.corpora, arguments.gold)))
    tables = _kept(arguments.tables, lambda: fold_tables(pages))
    dial = (0.3, 0.4, 0.5, 0.6, 0.7)
    columns = [score_folds(pages, tables, precision) for precision in dial]
    print(f"{len(pages)} pages, {FOLDS} folds of hosts, at precision " + ", ".join(map(str, dial)) + "; trafilatura")
    for name in columns[0]:
        print(f"{name:34} " + " ".join(f"{figures[name]:7.4f}" for figures in columns) + f"   {PEER.get(name, '')}")


if __name__ == "__main__":
    main()
