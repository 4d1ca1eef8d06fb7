"""Which lines of a page each tool lets into the body, role by role, given the HTML: ``python -m benchmarks.roles``.

The labelled lines say what stands on a page; the tools get its HTML. A line counts as let in when its folded words stand
one after another in the tool's main content, or, for lines of more than eight words, when 80 % of its four-word runs do:
tools part blocks at other places than the renderer that made the lines. Left out of the count are lines whose label was
close to another, lines without a word, and lines of up to eight words that also stand inside another content line of the
page, since their words in the output prove nothing (a name in a byline stands in the text too).

The second table is ours alone: the share of the lines that stand in the field kept apart for their role, by the same
measure. Both are printed for all pages and for the two halves of the hosts.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.extraction import Extraction
from benchmarks.extractors import ENTRIES, OURS, installed
from benchmarks.gold import GOLD_LINES, SHARED, LabelledPage, load_pages
from benchmarks.html import print_table, spread_out
from benchmarks.worker import Worker
from cleaner.roles import CONTENT_ROLES, Role

MAX_SHORT_WORDS = 8
MIN_RUNS_SHARE = 0.8
RUN_WORDS = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class AskedLine:
    """One line that counts, folded."""

    role: str
    words: tuple[str, ...]


class Haystack:
    """A text in which lines are looked for.

    >>> text = Haystack("The rain ended on Monday.")
    >>> text.has(("rain", "ended")), text.has(("rain", "on"))
    (True, False)
    """

    def __init__(self, text: str) -> None:
        words = fold_words(text)
        self._text = f" {' '.join(words)} "
        self._runs = set(_runs(words))

    def has(self, words: tuple[str, ...]) -> bool:
        """Whether the words of a line stand in the text."""
        if f" {' '.join(words)} " in self._text:
            return True
        if len(words) <= MAX_SHORT_WORDS:
            return False
        runs = _runs(words)
        return sum(run in self._runs for run in runs) >= MIN_RUNS_SHARE * len(runs)


def fold_words(text: str) -> tuple[str, ...]:
    """Give the words of a text in one form.

    >>> fold_words("Read also: Ｒain")
    ('read', 'also', 'rain')
    """
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).lower()))


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + RUN_WORDS]) for at in range(len(words) - RUN_WORDS + 1)]


def asked_lines(page: LabelledPage) -> list[AskedLine]:
    """Give the lines of a page that count."""
    folded = [fold_words(line) for line in page.lines]
    content = [(number, f" {' '.join(folded[number])} ") for number, role in enumerate(page.roles) if role in CONTENT_ROLES]
    found = []
    for number, (words, role) in enumerate(zip(folded, page.roles, strict=True)):
        if not words or number in page.unsure:
            continue
        if len(words) <= MAX_SHORT_WORDS:
            needle = f" {' '.join(words)} "
            if any(other != number and needle in text for other, text in content):
                continue
        found.append(AskedLine(role, words))
    return found


def extract_all(tool: str, pages: Sequence[LabelledPage], corpora: Path) -> list[Extraction]:
    """Give what a tool says of each page."""
    found: dict[tuple[str, str], Extraction] = {}
    with Worker(tool) as worker:
        for page in pages:
            key = (page.corpus, page.page)
            if key not in found:
                path = corpora / page.corpus / "html" / f"{page.page}.html.gz"
                # No corpus is named: the body as the tool gives it is asked for, not what one gold counts.
                found[key] = worker.ask(path, "", page.url).extraction
    return [found[page.corpus, page.page] for page in pages]


def count(pages: Sequence[LabelledPage], extractions: Sequence[Extraction], apart: bool = False) -> dict[str, Counter[bool]]:
    """Count for each role the lines let in and left out; ``apart``: the lines that stand in their role's own field."""
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for page, extraction in zip(pages, extractions, strict=True):
        body = Haystack(extraction.text)
        fields = {role: Haystack(text) for role, text in extraction.fields.items()} if apart else {}
        nothing = Haystack("")
        for line in asked_lines(page):
            counts[line.role][(fields.get(line.role, nothing) if apart else body).has(line.words)] += 1
    return counts


def print_roles(
    title: str, pages: Sequence[LabelledPage], chosen: Sequence[bool], found: dict[str, list[Extraction]], fields: set[str]
) -> None:
    """Print both tables for the chosen pages."""
    kept = [page for page, wanted in zip(pages, chosen, strict=True) if wanted]
    of_tool = {name: [one for one, wanted in zip(all_, chosen, strict=True) if wanted] for name, all_ in found.items()}
    tables = {name: count(kept, extractions) for name, extractions in of_tool.items()}
    if OURS in of_tool:
        tables["own field"] = count(kept, of_tool[OURS], apart=True)
    first = next(iter(tables.values()))
    roles = [role.value for role in Role if role.value in first]
    groups = {
        "content": [role for role in roles if not Role(role).is_chrome],
        "chrome": [role for role in roles if Role(role).is_chrome],
    }
    rows = []
    for name, members in [*groups.items(), *((role, [role]) for role in roles)]:
        cells = [f"**{name}**" if name in groups else name, str(sum(sum(first[role].values()) for role in members))]
        for tool, table in tables.items():
            total = Counter[bool]()
            for role in members:
                total.update(table[role])
            has_none = tool == "own field" and name not in fields
            cells.append("–" if has_none else f"{total[True] / max(sum(total.values()), 1):.2f}")
        rows.append(cells)
    print(f"\n{title} ({len(kept)} pages)\n")
    print_table(["share let into the body", "lines", *tables], rows)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD_LINES)
    parser.add_argument("--corpora", type=Path, default=SHARED / "corpora")
    parser.add_argument("--tools", nargs="+", default=[entry.name for entry in ENTRIES], metavar="TOOL")
    parser.add_argument("--pages", type=int, help="that many pages, evenly chosen; all by default")
    parser.add_argument("--jobs", type=int, default=2, help="tools run at once")
    arguments = parser.parse_args()
    pages = spread_out(load_pages(arguments.gold), arguments.pages)
    entries = installed(arguments.tools)
    with ThreadPoolExecutor(arguments.jobs) as pool:
        done = pool.map(lambda entry: extract_all(entry.name, pages, arguments.corpora), entries)
        found = {entry.name: extractions for entry, extractions in zip(entries, done, strict=True)}
    halves = {
        "all pages": [True] * len(pages),
        "hosts the rules were written on": [page.is_written_half for page in pages],
        "hosts held out": [not page.is_written_half for page in pages],
    }
    fields = {"headline", "kicker", "standfirst", "byline", "dateline", "caption", "note", "reader_comment"}
    for title, chosen in halves.items():
        if any(chosen):
            print_roles(title, pages, chosen, found, fields)


if __name__ == "__main__":
    main()
