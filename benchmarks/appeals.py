"""How pleas, prompts and pointers fare: ``python -m benchmarks.appeals --gold ../shared/gold/appeals-dev.jsonl``.

Each labelled line is put into a real article, of its language where the labelled pages hold one, else the seed:
chrome lines after the last paragraph, content lines in the middle. Printed a label and a language: how many chrome
lines were stripped, how many got the right kind, how many content lines were kept. Lines whose label is close to
another are left out.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import cleaner
from benchmarks.gold import GOLD_APPEALS, GOLD_LINES, LabelledLine, LabelledPage, load_lines, load_pages
from cleaner.read.language import language_of
from cleaner.roles import Role

SEED = next((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))
MIN_PARAGRAPHS, MAX_PARAGRAPHS = 6, 20


@dataclass
class Count:
    """Lines of one label or language."""

    lines: int = 0
    right_side: int = 0
    right_kind: int = 0
    misses: list[str] = field(default_factory=list)


def host_articles(pages: Iterable[LabelledPage]) -> dict[str, list[str]]:
    """Give for each language headline and paragraphs of one labelled page; the seed's for English."""
    found: dict[str, list[str]] = {}
    for page in pages:
        lines = [line.strip() for line, role in zip(page.lines, page.roles, strict=True) if role in ("headline", "paragraph")]
        if MIN_PARAGRAPHS <= len(lines) <= MAX_PARAGRAPHS and page.roles.count("headline") == 1:
            found.setdefault(language_of(" ".join(lines)) or "", lines)
    seed = cleaner.clean(SEED.read_text("utf-8"))
    found["en"] = [seed.headline or "", *(block.text for block in seed.body)]
    return found


def place(line: LabelledLine, article: list[str]) -> tuple[str, int]:
    """Give the article with the line in it, and where the line starts."""
    middle = len(article) // 2 + 1
    at = len(article) if Role(line.label).is_chrome else middle
    before = "\n\n".join(article[:at]) + "\n\n"
    return before + line.text + "\n\n" + "\n\n".join(article[at:]), len(before)


def role_at(article: cleaner.Article, start: int, end: int) -> Role:
    """Give the role of most of the characters from ``start`` to ``end``."""
    shares: dict[Role, int] = defaultdict(int)
    for segment in article.segments:
        shares[segment.role] += max(min(end, segment.end) - max(start, segment.start), 0)
    return max(shares, key=lambda role: shares[role])


def count(lines: Iterable[LabelledLine], articles: dict[str, list[str]]) -> tuple[dict[str, Count], dict[str, Count]]:
    """Give the counts by label and by language; chrome and content of a language apart."""
    labels: dict[str, Count] = defaultdict(Count)
    languages: dict[str, Count] = defaultdict(Count)
    for line in lines:
        text, start = place(line, articles.get(line.language, articles["en"]))
        found = role_at(cleaner.clean(text, format="text"), start, start + len(line.text))
        gold = Role(line.label)
        for tally in (labels[line.label], languages[f"{line.language} {'chrome' if gold.is_chrome else 'content'}"]):
            tally.lines += 1
            tally.right_side += found.is_chrome == gold.is_chrome
            tally.right_kind += found is gold
        if found.is_chrome != gold.is_chrome or (gold.is_chrome and found is not gold):
            labels[line.label].misses.append(f"{line.language} {found.value}: {line.text[:150]}")
    return labels, languages


def print_counts(title: str, counts: dict[str, Count], show_misses: bool) -> None:
    """Print one table."""
    print(f"\n{title:24} lines  right side  right role")
    for name, tally in sorted(counts.items(), key=lambda item: (-item[1].lines, item[0])):
        print(f"{name:24} {tally.lines:5} {tally.right_side / tally.lines:11.2f} {tally.right_kind / tally.lines:11.2f}")
        if show_misses:
            for miss in tally.misses:
                print(f"      {miss}")


def print_sums(title: str, labels: dict[str, Count]) -> None:
    """Print the three figures over all labels."""
    chrome = [tally for label, tally in labels.items() if Role(label).is_chrome]
    content = [tally for label, tally in labels.items() if not Role(label).is_chrome]
    lines = sum(tally.lines for tally in chrome) or 1
    kept = sum(tally.lines for tally in content) or 1
    print(
        f"{title}: chrome stripped {sum(tally.right_side for tally in chrome) / lines:.3f},"
        f" with the right kind {sum(tally.right_kind for tally in chrome) / lines:.3f} ({lines} lines);"
        f" content kept {sum(tally.right_side for tally in content) / kept:.3f} ({kept} lines)"
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD_APPEALS)
    parser.add_argument("--pages", type=Path, default=GOLD_LINES)
    parser.add_argument("--misses", action="store_true", help="print every line that went wrong")
    parser.add_argument("--misses-of-written-half", action="store_true", help="print those the tables may be mended by")
    arguments = parser.parse_args()
    articles = host_articles(load_pages(arguments.pages))
    lines = [line for line in load_lines(arguments.gold) if line.sure]
    labels, languages = count(lines, articles)
    print_counts("label", labels, arguments.misses)
    print_counts("language", languages, False)
    print()
    print_sums("all lines", labels)
    for title, half in (("lines the tables were written with", True), ("lines held out", False)):
        chosen, _ = count([line for line in lines if line.is_written_half is half], articles)
        print_sums(title, chosen)
        if half and arguments.misses_of_written_half:
            print_counts("written half", chosen, True)


if __name__ == "__main__":
    main()
