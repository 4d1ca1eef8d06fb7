"""How well page data alone names headline, authors, day and topics, how long it takes, and trafilatura and htmldate beside it.

``python -m benchmarks.pagedata`` prints both halves of the publishers: rules were tuned on the first alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import htmldate
import turbohtml
from trafilatura.metadata import extract_metadata

from benchmarks.gold import SHARED, half_of
from cleaner.read.pagedata import PageData, fill_gaps, read_page_data
from cleaner.read.pagedata.moments import day_of

Scores = dict[str, list[float]]
RUNS = 3


def main() -> None:
    """Print the figures of every corpus, then the time of every tool."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=SHARED / "corpora")
    parser.add_argument("--ours-only", action="store_true", help="leave out trafilatura and htmldate")
    options = parser.parse_args()
    for corpus in ("news-dev", "wcxb-dev"):
        _print_corpus(options.corpora / corpus, options.ours_only)
    _print_time(options.corpora, options.ours_only)


def _print_corpus(folder: Path, ours_only: bool) -> None:
    scores: dict[tuple[str, int], Scores] = {}
    for line in (folder / "gold.jsonl").read_text("utf-8").split("\n"):
        if not line:
            continue
        row = json.loads(line)
        half = half_of(row.get("publisher") or urlsplit(row["url"]).netloc.removeprefix("www."))
        page = gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes())
        document = turbohtml.parse(page)
        data = read_page_data(document, row["url"])
        html = str(document.html) if not ours_only or _has_gap(data) else ""
        answers = {"page data": _ours(data)}
        answers["with fall-backs"] = _ours(fill_gaps(data, html, row["url"])) if html else answers["page data"]
        if not ours_only:
            answers["trafilatura, htmldate"] = _theirs(html, row["url"])
        for name, answer in answers.items():
            for measure, score in _score(row, answer).items():
                for part in (half, 2):
                    scores.setdefault((name, part), {}).setdefault(measure, []).append(score)
    for (name, part), measures in sorted(scores.items(), key=lambda item: (item[0][1], item[0][0])):
        part_name = ("other half", "tuned half", "all")[part]
        figures = "  ".join(f"{key} {sum(values) / len(values):.3f} ({len(values)})" for key, values in sorted(measures.items()))
        print(f"{folder.name:9} {part_name:10} {name:22} {figures}")


def _ours(data: PageData) -> dict[str, Any]:
    return {
        "headlines": [candidate.value for candidate in data.headline],
        "authors": data.authors[0].value if data.authors else (),
        "day": day_of(data.published[0].value) if data.published else None,
        "topics": data.topics[0].value if data.topics else (),
    }


def _theirs(html: str, url: str) -> dict[str, Any]:
    found = extract_metadata(html, default_url=url)
    day = htmldate.find_date(html, original_date=True)
    return {
        "headlines": [found.title] if found and found.title else [],
        "authors": [name.strip() for name in (found.author or "").split(";") if name.strip()] if found else [],
        "day": date.fromisoformat(day) if day else None,
        "topics": found.tags or [] if found else [],
    }


def _score(row: dict[str, Any], answer: dict[str, Any]) -> dict[str, float]:
    scores: dict[str, float] = {}
    if row.get("headline"):
        headlines = [_folded(text) for text in answer["headlines"]]
        scores["headline first"] = float(headlines[:1] == [_folded(row["headline"])])
        scores["headline any"] = float(_folded(row["headline"]) in headlines)
    authors = row.get("authors") or ([row["author"]] if row.get("author") else [])
    if authors:
        scores["authors F1"] = _set_f1(authors, answer["authors"])
    if row.get("published"):
        scores["same day"] = float(str(answer["day"]) == row["published"][:10])
    if row.get("topics"):
        scores["topics F1"] = _set_f1(row["topics"], answer["topics"])
    return scores


def _folded(text: str) -> str:
    """Give a text as golds are compared: case, widths and white space folded; accents and quotes count."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("\u200b", "").split())


def _set_f1(gold: Iterable[str], found: Iterable[str]) -> float:
    wanted, given = set(map(_folded, gold)), set(map(_folded, found))
    return 2 * len(wanted & given) / (len(wanted) + len(given)) if wanted or given else 1.0


def _has_gap(data: PageData) -> bool:
    return not data.published or not data.authors or data.authors[0].is_weak


def _print_time(corpora: Path, ours_only: bool) -> None:
    documents = [turbohtml.parse(gzip.decompress(path.read_bytes())) for path in sorted(corpora.glob("*/html/*.html.gz"))]
    ours = _milliseconds(documents, read_page_data)
    print(f"page data: {ours:.2f} ms a page, mean of {len(documents)} pages, best of {RUNS} runs")
    plain = _milliseconds(documents, lambda document: read_page_data(document, with_hydration=False))
    print(f"page data without hydration: {plain:.2f} ms a page")
    if ours_only:
        return
    gaps = [document for document in documents if _has_gap(read_page_data(document))]
    pages = [(document.html, read_page_data(document)) for document in gaps[:150]]
    spent = _milliseconds(pages, lambda page: fill_gaps(page[1], page[0]), 1)
    print(f"fall-backs: asked on {len(gaps) / len(documents):.1%} of the pages, {spent:.1f} ms each (mean of {len(pages)})")
    texts = [document.html for document in documents[::15]]
    print(f"trafilatura metadata: {_milliseconds(texts, extract_metadata, 1):.1f} ms a page (every 15th)")
    spent = _milliseconds(texts, lambda text: htmldate.find_date(text, original_date=True), 1)
    print(f"htmldate: {spent:.1f} ms a page (every 15th)")


def _milliseconds(items: list[Any], work: Callable[[Any], Any], runs: int = RUNS) -> float:
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        for item in items:
            work(item)
        best = min(best, time.process_time() - start)
    return 1_000 * best / max(len(items), 1)


if __name__ == "__main__":
    main()
