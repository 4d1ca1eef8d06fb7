"""How fast plain text is cleaned, and how time and memory grow: ``python -m benchmarks.speed``.

Printed are MB (a million bytes of UTF-8) a second on one core over the labelled pages one by one, ours beside the
others, then the same on the pages' running text alone, because cost goes by lines more than by bytes; seconds and
peak memory of one document of several sizes; and what the first call in a process costs. The others read the same
lines as HTML paragraphs, made beforehand. Seconds are processor time, which a busy machine disturbs less than the
clock; only the first call is timed by the clock.
"""

from __future__ import annotations

import argparse
import gc
import html
import logging
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path
from statistics import median
from time import process_time

# Set before numpy loads: every way is measured on one core.
os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import trafilatura

import cleaner
from benchmarks import peers
from benchmarks.appeals import SEED
from benchmarks.gold import GOLD_LINES, LabelledPage, load_pages
from benchmarks.memory import forget_peak, peak_bytes

ROOT = Path(__file__).resolve().parent.parent
YARDSTICK = "trafilatura"
MEGABYTE = 1_000_000
SIZES = (0.1, 0.3, 1.0, 3.0, 10.0)
ORDER_SEED = 1
RUNS_OF_A_DOCUMENT = 3
FIRST_CALLS = 5

# Both run in a process of their own; the first argument is a file of tiny text, the second one holds the document.
_FIRST_CALL = """
import sys
from time import perf_counter
text = open(sys.argv[1], encoding="utf-8").read()
times = [perf_counter()]
import cleaner
times.append(perf_counter())
from cleaner.evidence.matching import default_matcher
default_matcher()
times.append(perf_counter())
cleaner.clean(text, format="text")
times.append(perf_counter())
cleaner.clean(text, format="text")
times.append(perf_counter())
from benchmarks.memory import peak_bytes
print(peak_bytes(), *(after - before for before, after in zip(times, times[1:])))
"""
_DOCUMENT = "import sys; from benchmarks.speed import measure_document; print(*measure_document(*sys.argv[1:]))"

Way = Callable[[], object]


def as_html(lines: Sequence[str]) -> str:
    """Give a page that holds each line as a paragraph, for ways that read HTML alone."""
    paragraphs = "\n".join(f"<p>{html.escape(line.strip())}</p>" for line in lines)
    return f"<html><head><title></title></head><body>\n{paragraphs}\n</body></html>"


def nonblank_lines(text: str) -> list[str]:
    """Give the lines that hold something."""
    return [line for line in text.splitlines() if line.strip()]


def ways_for(texts: Sequence[str]) -> dict[str, Way]:
    """Give each way of cleaning as a call that cleans all ``texts``; what it reads is made here, untimed."""
    lines = [nonblank_lines(text) for text in texts]
    pages = [as_html(page) for page in lines]
    ways: dict[str, Way] = {
        "cleaner": lambda: [cleaner.clean(text, format="text") for text in texts],
        YARDSTICK: lambda: [trafilatura.extract(page) for page in pages],
        "trafilatura fast": lambda: [trafilatura.extract(page, fast=True) for page in pages],
    }
    if find_spec("justext"):
        ways["jusText"] = lambda: [peers.justext_filter(page) for page in lines]
    else:
        print('jusText is left out: pip install "article-cleaner[benchmarks]"')
    ways["C4 line filter"] = lambda: [peers.c4_filter(page) for page in lines]
    return ways


def time_rounds(ways: dict[str, Way], rounds: int) -> dict[str, list[float]]:
    """Give the seconds of each way in each round; every round runs all ways, each round beginning with another."""
    for way in ways.values():
        way()
    names = list(ways)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            gc.collect()
            start = process_time()
            ways[name]()
            seconds[name].append(process_time() - start)
    return seconds


def print_speeds(title: str, texts: Sequence[str], rounds: int) -> None:
    """Print one table; the ratio is the median over rounds of the yardstick's seconds by the way's."""
    size = sum(len(text.encode("utf-8", "replace")) for text in texts)
    lines = sum(len(nonblank_lines(text)) for text in texts)
    print(f"\n{title}: {len(texts)} pages, {size / MEGABYTE:.2f} MB, {lines} lines, {size / lines:.0f} bytes a line")
    print(f"{'':18} {'best MB/s':>9} {'median MB/s':>11} {'times ' + YARDSTICK:>17} {'ms a page':>9} {'µs a line':>9}")
    times = time_rounds(ways_for(texts), rounds)
    for name, seconds in times.items():
        ratio = median(other / own for other, own in zip(times[YARDSTICK], seconds, strict=True))
        best = min(seconds)
        print(
            f"{name:18} {size / MEGABYTE / best:9.2f} {size / MEGABYTE / median(seconds):11.2f} {ratio:17.2f}"
            f" {1000 * best / len(texts):9.2f} {1_000_000 * best / lines:9.1f}"
        )


def running_text(page: LabelledPage) -> str:
    """Give the paragraphs of a page alone."""
    lines = (line.strip() for line, role in zip(page.lines, page.roles, strict=True) if role == "paragraph")
    return "\n\n".join(lines)


def document_of(texts: Sequence[str], megabytes: float) -> str:
    """Give one document of about that size: the pages one after another, again and again, the last one cut short."""
    shuffled = random.Random(ORDER_SEED).sample(list(texts), len(texts))
    room = round(megabytes * MEGABYTE)
    parts = []
    for text in cycle(shuffled):
        part = text.encode("utf-8", "replace")[:room].decode("utf-8", "ignore")
        parts.append(part)
        room -= len(part.encode()) + 2
        if room <= 0:
            return "\n\n".join(parts)
    return ""


def measure_document(tiny: str, document: str) -> tuple[float, int, int]:
    """Give best seconds, peak bytes above what cleaning the tiny file left, and bytes of the document as a string."""
    cleaner.clean(Path(tiny).read_text("utf-8"), format="text")
    gc.collect()
    forget_peak()
    before = peak_bytes()
    text = Path(document).read_text("utf-8")
    seconds, peak = [], 0
    for _ in range(RUNS_OF_A_DOCUMENT):
        start = process_time()
        cleaner.clean(text, format="text")
        seconds.append(process_time() - start)
        peak = peak or peak_bytes()
    return min(seconds), peak - before, sys.getsizeof(text)


def run_apart(code: str, *arguments: str) -> list[float]:
    """Run code in a fresh process and give the numbers it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return [float(number) for number in done.stdout.split()]


def print_growth(texts: Sequence[str]) -> None:
    """Print seconds and peak memory of one document of each size."""
    print(f"\none document of the pages, best of {RUNS_OF_A_DOCUMENT}; memory as multiples of the document's UTF-8 bytes")
    print(f"{'MB':>6} {'lines':>8} {'seconds':>8} {'MB/s':>6} {'peak memory':>11} {'of it the string':>16}")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "document.txt"
        for megabytes in SIZES:
            text = document_of(texts, megabytes)
            size = file.write_bytes(text.encode("utf-8", "replace"))
            seconds, memory, string = run_apart(_DOCUMENT, str(SEED), str(file))
            print(
                f"{size / MEGABYTE:6.1f} {len(nonblank_lines(text)):8} {seconds:8.2f} {size / MEGABYTE / seconds:6.2f}"
                f" {memory / size:11.1f} {string / size:16.1f}"
            )


def print_first_call() -> None:
    """Print what the first call in a process costs, part by part."""
    runs = [run_apart(_FIRST_CALL, str(SEED)) for _ in range(FIRST_CALLS)]
    print(f"\nfirst call in a process, ms ({SEED.stat().st_size} bytes of text)   best   median")
    for number, name in enumerate(("import cleaner", "building the matcher", "the rest of the first call", "every later call")):
        times = [1000 * run[number + 1] for run in runs]
        print(f"  {name:42} {min(times):9.1f} {median(times):8.1f}")
    print(f"peak memory of such a process: {min(run[0] for run in runs) / MEGABYTE:.0f} MB")


def spread_out(pages: Sequence[LabelledPage], count: int | None) -> list[LabelledPage]:
    """Give ``count`` pages taken at even distances, all of them for ``None``."""
    if count is None or count >= len(pages):
        return list(pages)
    return [pages[number * len(pages) // count] for number in range(count)]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD_LINES)
    parser.add_argument("--pages", type=int, help="measure that many pages, evenly chosen; all by default")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--skip-speed", action="store_true", help="leave the pages one by one out")
    parser.add_argument("--skip-linear", action="store_true", help="leave the documents of growing size out")
    parser.add_argument("--skip-first-call", action="store_true", help="leave the first call out")
    arguments = parser.parse_args()
    if arguments.rounds < 1 or (arguments.pages is not None and arguments.pages < 1):
        parser.error("--rounds and --pages are 1 or more")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    pages = load_pages(arguments.gold)
    chosen = spread_out(pages, arguments.pages)
    if not arguments.skip_speed:
        print_speeds("whole pages", [page.text for page in chosen], arguments.rounds)
        prose = [text for text in map(running_text, chosen) if text]
        if prose:
            print_speeds("running text alone", prose, arguments.rounds)
    if not arguments.skip_linear:
        print_growth([page.text for page in pages])
    if not arguments.skip_first_call:
        print_first_call()


if __name__ == "__main__":
    main()
