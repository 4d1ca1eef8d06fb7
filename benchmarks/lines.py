"""How well lines are kept, stripped and named: ``python -m benchmarks.lines --gold ../shared/gold/lines.jsonl``.

For each way of cleaning: content word F1 (mean over pages) and the share of all content words lost; for ours also
the share of content lines with the exact role and of chrome lines with the exact kind. Lines whose label is close
to another are left out. The rules were written on one half of the hosts; the other half is reported apart.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import cleaner
from benchmarks import peers
from benchmarks.gold import GOLD_LINES, LabelledPage, load_pages
from cleaner.roles import Role

_WORD = re.compile(r"\w+")


@dataclass
class Tally:
    """Sums over pages of one way of cleaning."""

    f1s: list[float] = field(default_factory=list)
    words: int = 0
    lost: int = 0
    by_role: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, page: LabelledPage, kept: Sequence[bool], roles: Sequence[str] | None = None) -> None:
        """Count one page: which lines were kept, and the roles they were given."""
        gold, found = Counter[str](), Counter[str]()
        for number, (line, role) in enumerate(zip(page.lines, page.roles, strict=True)):
            if number in page.unsure:
                continue
            words = _WORD.findall(line.lower())
            if kept[number]:
                found.update(words)
            if not Role(role).is_chrome:
                gold.update(words)
                self.words += len(words)
                self.lost += 0 if kept[number] else len(words)
            if roles:
                self.by_role[role, roles[number]] += 1
        if gold:
            self.f1s.append(word_f1(found, gold))

    def share(self, chrome: bool, stripped_only: bool = False) -> float:
        """Give the share of gold content (or chrome) lines whose role is exact."""
        rows = [
            (gold, found, count)
            for (gold, found), count in self.by_role.items()
            if Role(gold).is_chrome == chrome and (not stripped_only or Role(found).is_chrome)
        ]
        return sum(count for gold, found, count in rows if gold == found) / max(sum(row[2] for row in rows), 1)

    def row(self) -> str:
        """Give the figures as one line of the table."""
        text = f"{sum(self.f1s) / max(len(self.f1s), 1):8.4f} {100 * self.lost / max(self.words, 1):8.2f} %"
        if self.by_role:
            text += f" {self.share(False):9.3f} {self.share(True):9.3f} {self.share(True, stripped_only=True):13.3f}"
        return text


def word_f1(found: Counter[str], gold: Counter[str]) -> float:
    """Give the F1 of two bags of words."""
    common = sum((found & gold).values())
    return 2 * common / (sum(found.values()) + sum(gold.values())) if common else 0.0


def roles_of_lines(page_text: str, article: cleaner.Article) -> list[str]:
    """Give the role of each non-blank line: that of the segment which holds most of its characters."""
    roles, position, segments, at = [], 0, article.segments, 0
    for raw in page_text.splitlines(keepends=True):
        start, end = position, position + len(raw)
        position = end
        if not raw.strip():
            continue
        shares = Counter[str]()
        while at and segments[at - 1].end > start:
            at -= 1
        number = at
        while number < len(segments) and segments[number].start < end:
            overlap = min(end, segments[number].end) - max(start, segments[number].start)
            shares[segments[number].role.value] += max(overlap, 0)
            number += 1
        at = max(number - 1, 0)
        roles.append(shares.most_common(1)[0][0])
    return roles


def tally_ours(pages: Iterable[LabelledPage]) -> Tally:
    """Clean the pages and count."""
    tally = Tally()
    for page in pages:
        roles = roles_of_lines(page.text, cleaner.clean(page.text, format="text"))
        tally.add(page, [not Role(role).is_chrome for role in roles], roles)
    return tally


def tally_peer(pages: Iterable[LabelledPage], keep: peers.Filter) -> Tally:
    """Count what another way of cleaning keeps."""
    tally = Tally()
    for page in pages:
        tally.add(page, keep(page.lines))
    return tally


def recleaned_shares(pages: Iterable[LabelledPage]) -> tuple[float, float]:
    """Give the shares of words of cleaned texts that a second cleaning keeps: in ``text``, and as any content."""
    words = in_text = as_content = 0
    for page in pages:
        again = cleaner.clean(cleaner.clean(page.text, format="text").text, format="text")
        for segment in again.segments:
            count = len(_WORD.findall(segment.text))
            words += count
            in_text += count if segment.role in cleaner.BODY_ROLES else 0
            as_content += 0 if segment.is_chrome else count
    return in_text / max(words, 1), as_content / max(words, 1)


def rewrap(page: LabelledPage, columns: int) -> str:
    """Give the text of a page broken at a column, paragraphs parted by blank lines."""
    return "\n\n".join(textwrap.fill(line.strip(), columns) for line in page.lines)


def tally_layout(pages: Iterable[LabelledPage], layout: Callable[[LabelledPage], str]) -> Tally:
    """Clean the pages in another layout and count words: lines no longer stand for themselves there."""
    tally = Tally()
    for page in pages:
        article = cleaner.clean(layout(page), format="text")
        kept = Counter(_WORD.findall(article.render(cleaner.CONTENT_ROLES).lower()))
        sure = [
            (line, role)
            for number, (line, role) in enumerate(zip(page.lines, page.roles, strict=True))
            if number not in page.unsure
        ]
        unsure = Counter(word for number in page.unsure for word in _WORD.findall(page.lines[number].lower()))
        gold = Counter(word for line, role in sure if not Role(role).is_chrome for word in _WORD.findall(line.lower()))
        if gold:
            tally.f1s.append(word_f1(kept - (unsure - gold), gold))
            tally.words += sum(gold.values())
            tally.lost += sum((gold - kept).values())
    return tally


def print_table(
    title: str, pages: list[LabelledPage], ways: dict[str, Callable[[list[LabelledPage]], Tally]]
) -> dict[str, Tally]:
    """Print one table and give its tallies."""
    print(f"\n{title} ({len(pages)} pages)")
    print(f"{'':18} {'word F1':>8} {'lost':>10} {'role':>9} {'kind':>9} {'kind if cut':>13}")
    tallies = {}
    for name, way in ways.items():
        tallies[name] = way(pages)
        print(f"{name:18} {tallies[name].row()}")
    return tallies


def print_roles(tally: Tally) -> None:
    """Print for each gold role how often it was found and what it was taken for."""
    print("\nrole                  lines  exact  taken for")
    gold = Counter[str]()
    for (role, _), count in tally.by_role.items():
        gold[role] += count
    for role, lines in gold.most_common():
        wrong = Counter({found: n for (own, found), n in tally.by_role.items() if own == role and found != role})
        taken = ", ".join(f"{found} {count}" for found, count in wrong.most_common(4))
        print(f"{role:20} {lines:6} {tally.by_role[role, role] / lines:6.2f}  {taken}")


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD_LINES)
    parser.add_argument("--roles", action="store_true", help="print the roles one by one")
    parser.add_argument("--ours-only", action="store_true", help="leave the peers out")
    arguments = parser.parse_args()
    pages = load_pages(arguments.gold)
    ways: dict[str, Callable[[list[LabelledPage]], Tally]] = {"cleaner": tally_ours}
    if not arguments.ours_only:
        ways["nothing removed"] = lambda chosen: tally_peer(chosen, peers.keep_all)
        ways["C4 line filter"] = lambda chosen: tally_peer(chosen, peers.c4_filter)
        ways["jusText"] = lambda chosen: tally_peer(chosen, peers.justext_filter)
    tables = {
        "all pages": pages,
        "hosts the rules were written on": [page for page in pages if page.is_written_half],
        "hosts held out": [page for page in pages if not page.is_written_half],
    }
    for renderer in sorted({page.renderer for page in pages}):
        tables[f"renderer {renderer}"] = [page for page in pages if page.renderer == renderer]
        tables[f"renderer {renderer}, hosts held out"] = [
            page for page in pages if page.renderer == renderer and not page.is_written_half
        ]
    for title, chosen in tables.items():
        tallies = print_table(title, chosen, ways)
        if arguments.roles and title in ("all pages", "hosts held out"):
            print_roles(tallies["cleaner"])
    print("\nthe same pages in other layouts (all pages)")
    print(f"{'broken at 72':18} {tally_layout(pages, lambda page: rewrap(page, 72)).row()}")
    print(f"{'on one line':18} {tally_layout(pages, lambda page: ' '.join(page.text.split())).row()}")
    in_text, as_content = recleaned_shares(pages)
    print(f"\ncleaned texts cleaned again: {100 * in_text:.2f} % of the words stay in the text,", end="")
    print(f" {100 * as_content:.2f} % stay content")


if __name__ == "__main__":
    main()
