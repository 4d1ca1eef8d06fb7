"""HTML pages, ours and the peers on the same pages in one run: ``python -m benchmarks.html --corpora ../shared/corpora``.

Printed are Markdown tables for benchmarks/RESULTS.md: each corpus' own metric (see ``benchmarks.html_metrics``) over all
pages and over the two halves of the hosts, then milliseconds of processor time a page and peak memory of each tool. The
picture goes to benchmarks/html.svg. Each tool runs in a process of its own. Quality uses all chosen pages; time an even
sample of them: every round runs all tools on the same pages in the same order, each round beginning with another tool,
and of each page the best round counts. ``--profile`` prints where our own time goes on that sample, and nothing else.
A tool that raises or runs out of time gave an empty output and counts as failed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeVar

from benchmarks.extraction import ROLES_OF_CORPUS
from benchmarks.extractors import ENTRIES, OPTIONAL_COLUMNS, OURS, YARDSTICK, Entry, entry_named, installed, version_of
from benchmarks.gold import SHARED
from benchmarks.html_metrics import CORPORA, NEWS, WCXB, HtmlPage, Score, load_corpus, score, summary
from benchmarks.html_picture import Dot, draw
from benchmarks.html_profile import print_profile
from benchmarks.worker import Worker

PICTURE = Path(__file__).resolve().parent / "html.svg"
MEGABYTE = 1_000_000
TIMED_PAGES = 120
Item = TypeVar("Item")


@dataclass
class Result:
    """What one tool did on all pages."""

    scores: list[Score] = field(default_factory=list)
    """One a page, in page order."""
    seconds: list[float] = field(default_factory=list)
    """Of the quality run, one a page that did not fail."""
    slowest: str = ""
    failures: list[str] = field(default_factory=list)
    base_bytes: int = 0
    peak_bytes: int = 0
    rounds: list[list[float]] = field(default_factory=list)
    """Seconds of every timed page, a list a round."""

    @property
    def milliseconds(self) -> float:
        """Milliseconds a page, the best round of each."""
        best = [min(times) for times in zip(*self.rounds, strict=True)]
        return 1000 * sum(best, 0.0) / max(len(best), 1)


def spread_out(pages: Sequence[Item], count: int | None) -> list[Item]:
    """Give ``count`` items taken at even distances, all of them for ``None``."""
    if count is None or count >= len(pages):
        return list(pages)
    return [pages[number * len(pages) // count] for number in range(count)]


def run_quality(entry: Entry, pages: Sequence[HtmlPage]) -> Result:
    """Run one tool over all pages."""
    result = Result()
    worst, start = 0.0, perf_counter()
    with Worker(entry.name) as worker:
        for page in pages:
            reply = worker.ask(page.path, page.corpus, page.url)
            result.scores.append(score(page, reply.extraction))
            result.seconds += reply.seconds
            if reply.error:
                result.failures.append(f"{page.corpus}/{page.id}: {reply.error}")
            if reply.seconds and reply.seconds[0] > worst:
                worst, result.slowest = reply.seconds[0], f"{page.corpus}/{page.id}"
        result.base_bytes, result.peak_bytes = worker.base_bytes, worker.peak_bytes
    print(f"{entry.name}: {perf_counter() - start:.0f} s", file=sys.stderr)
    return result


def run_rounds(results: dict[str, Result], pages: Sequence[HtmlPage], rounds: int) -> None:
    """Time all tools on the same pages, round by round after an untimed one; a page that fails counts with no time."""
    names = list(results)
    with ExitStack() as stack:
        workers = {name: stack.enter_context(Worker(name)) for name in names}
        for number in range(rounds + 1):
            turn = number % len(names)
            for name in names[turn:] + names[:turn]:
                replies = [workers[name].ask(page.path, page.corpus, page.url) for page in pages]
                if number:
                    results[name].rounds.append([sum(reply.seconds) for reply in replies])


def print_corpus(corpus: str, pages: Sequence[HtmlPage], results: dict[str, Result]) -> None:
    """Print the tables of one corpus: all pages, then each half of the hosts."""
    halves = {
        "all pages": [page.corpus == corpus for page in pages],
        "hosts the rules were written on": [page.corpus == corpus and page.is_written_half for page in pages],
        "hosts held out": [page.corpus == corpus and not page.is_written_half for page in pages],
    }
    if corpus in ROLES_OF_CORPUS:
        print(f"\n## {corpus}\n\nRoles rendered: {', '.join(sorted(ROLES_OF_CORPUS[corpus]))}.")
    for title, chosen in halves.items():
        if not any(chosen):
            continue
        rows = {
            name: summary(corpus, [one for one, wanted in zip(result.scores, chosen, strict=True) if wanted])
            for name, result in results.items()
        }
        columns = list(next(iter(rows.values())))
        print(f"\n{corpus}, {title} ({sum(chosen)})\n")
        print_table(["", *columns], [[name, *_figures(name, row, columns)] for name, row in rows.items()])


def _figures(tool: str, row: dict[str, float], columns: Iterable[str]) -> list[str]:
    offered = entry_named(tool).offers
    has = [name in row and (name in offered or name not in OPTIONAL_COLUMNS) for name in columns]
    return [f"{row[name]:.3f}" if there else "–" for name, there in zip(columns, has, strict=True)]


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a Markdown table whose source is aligned too."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    for row in [head, ["-" * width for width in widths], *rows]:
        padded = list(zip(row, widths, strict=True))
        cells = [padded[0][0].ljust(widths[0]), *(cell.rjust(width) for cell, width in padded[1:])]
        print(f"| {' | '.join(cells)} |")


def print_costs(results: dict[str, Result], timed: int, rounds: int) -> None:
    """Print time and memory of each tool."""
    print(f"\n## Time and memory\n\n{timed} pages timed, best of {rounds} rounds;", end="")
    print(" slowest page, memory and failures over all pages.\n")
    head = ["", "ms a page", "median ms", f"times {YARDSTICK}", "slowest ms", "slowest page", "MB at start", "MB peak", "failed"]
    print_table(head, [_costs(name, result, results.get(YARDSTICK)) for name, result in results.items()])
    for name, result in results.items():
        for failure in result.failures[:5]:
            print(f"\n{name} failed on {failure}", end="")
    print()


def _costs(name: str, result: Result, yardstick: Result | None) -> list[str]:
    best = [min(times) for times in zip(*result.rounds, strict=True)]
    row = [name, *((f"{result.milliseconds:.1f}", f"{1000 * median(best):.1f}") if best else ("–", "–"))]
    if best and yardstick:
        row.append(f"{median(sum(own) / sum(other) for own, other in zip(result.rounds, yardstick.rounds, strict=True)):.2f}")
    else:
        row.append("–")
    row += [f"{1000 * max(result.seconds, default=0):.0f}", result.slowest]
    return [*row, f"{result.base_bytes / MEGABYTE:.0f}", f"{result.peak_bytes / MEGABYTE:.0f}", str(len(result.failures))]


def picture_of(results: dict[str, Result], pages: Sequence[HtmlPage]) -> str:
    """Give the picture of precision, recall and time, on the corpus with the broadest gold that was run."""
    present = {page.corpus for page in pages}
    corpus = next((name for name in (WCXB, NEWS) if name in present), CORPORA[1])
    dots = []
    for name, result in results.items():
        scores = [one for one, page in zip(result.scores, pages, strict=True) if page.corpus == corpus]
        row = summary(corpus, scores)
        dots.append(Dot(name, row["precision"], row["recall"], result.milliseconds))
    return draw(dots, f"{corpus}, {sum(page.corpus == corpus for page in pages)} pages", OURS)


def parse_arguments() -> argparse.Namespace:
    """Give the command's options; exits on wrong ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=SHARED / "corpora", help="folder of the corpora")
    parser.add_argument("--corpus", nargs="+", choices=CORPORA, default=list(CORPORA))
    parser.add_argument("--tools", nargs="+", default=[entry.name for entry in ENTRIES], metavar="TOOL")
    parser.add_argument("--pages", type=int, help="that many pages of each corpus, evenly chosen; all by default")
    parser.add_argument("--timed-pages", type=int, default=TIMED_PAGES, help="pages timed, evenly chosen from those")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of timing; 0 for none")
    parser.add_argument("--jobs", type=int, default=2, help="tools run at once for quality; time is always taken alone")
    parser.add_argument("--svg", type=Path, default=PICTURE, help="where the picture goes")
    parser.add_argument("--profile", action="store_true", help="print where our own time goes, and nothing else")
    arguments = parser.parse_args()
    if min(arguments.timed_pages, arguments.jobs, 1 if arguments.pages is None else arguments.pages) < 1 or arguments.rounds < 0:
        parser.error("--pages, --timed-pages and --jobs are 1 or more, --rounds 0 or more")
    return arguments


def main() -> None:
    """Print the tables and write the picture."""
    arguments = parse_arguments()
    pages = [page for corpus in arguments.corpus for page in spread_out(load_corpus(arguments.corpora, corpus), arguments.pages)]
    timed = spread_out(pages, arguments.timed_pages)
    if arguments.profile:
        print_profile([(page.path, page.url) for page in timed])
        return
    entries = installed(arguments.tools)
    with ThreadPoolExecutor(arguments.jobs) as pool:
        done = pool.map(lambda entry: run_quality(entry, pages), entries)
        results = {entry.name: result for entry, result in zip(entries, done, strict=True)}
    if arguments.rounds:
        run_rounds(results, timed, arguments.rounds)
    print(f"Measured on {date.today()}, Python {sys.version.split()[0]}: ", end="")
    print(", ".join(f"{entry.name} {version_of(entry)}" for entry in entries) + ".")
    for corpus in arguments.corpus:
        print_corpus(corpus, pages, results)
    print_costs(results, len(timed), arguments.rounds)
    if arguments.rounds:
        arguments.svg.write_text(picture_of(results, pages), encoding="utf-8")


if __name__ == "__main__":
    main()
