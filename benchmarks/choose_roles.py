"""Choose the roles each corpus' gold counts, on the written half of the hosts: ``python -m benchmarks.choose_roles``.

Starts from the roles of the body; adds or removes the one role that raises the corpus' figure most, until none raises
it by more than the least gain. The result goes by hand into ``benchmarks.extraction.ROLES_OF_CORPUS``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.extraction import Extraction
from benchmarks.extractors import OURS
from benchmarks.gold import SHARED
from benchmarks.html import spread_out
from benchmarks.html_metrics import CORPORA, NEWS, SEGMENTS, WCXB, HtmlPage, load_corpus, score, summary
from benchmarks.worker import Worker
from cleaner.roles import BODY_ROLES, Role

FIGURE_OF_CORPUS = {WCXB: "all", SEGMENTS: "F1", NEWS: "body"}
MIN_GAIN = 0.0005


def figure(corpus: str, pages: Sequence[HtmlPage], found: Sequence[Extraction], roles: frozenset[str]) -> float:
    """Give the corpus' figure when these roles are rendered."""
    scores = []
    for page, extraction in zip(pages, found, strict=True):
        text = "\n\n".join(" ".join(part.split()) for role, part in extraction.parts if role in roles)
        scores.append(score(page, replace(extraction, text=text)))
    return summary(corpus, scores)[FIGURE_OF_CORPUS[corpus]]


def choose(corpus: str, pages: Sequence[HtmlPage], found: Sequence[Extraction]) -> None:
    """Print each step of the choice."""
    roles = frozenset(role.value for role in BODY_ROLES)
    best = figure(corpus, pages, found, roles)
    print(f"\n{corpus} ({len(pages)} pages), {FIGURE_OF_CORPUS[corpus]}: {best:.4f} with the roles of the body")
    while True:
        steps = [(figure(corpus, pages, found, roles ^ {role.value}), role.value) for role in Role]
        gained, role = max(steps)
        if gained < best + MIN_GAIN:
            break
        print(f"{gained:.4f} {'without' if role in roles else 'with'} {role}")
        best, roles = gained, roles ^ {role}
    print(", ".join(sorted(roles)))


def main() -> None:
    """Print the choice for each corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=SHARED / "corpora")
    parser.add_argument("--corpus", nargs="+", choices=CORPORA, default=list(CORPORA))
    parser.add_argument("--pages", type=int, help="that many pages of each corpus, evenly chosen; all by default")
    arguments = parser.parse_args()
    for corpus in arguments.corpus:
        pages = [page for page in load_corpus(arguments.corpora, corpus) if page.is_written_half]
        pages = spread_out(pages, arguments.pages)
        with Worker(OURS) as worker:
            found = [worker.ask(page.path, corpus, page.url).extraction for page in pages]
        choose(corpus, pages, found)


if __name__ == "__main__":
    main()
