"""Pages made from real articles and the tables' own example lines, so that phrases of every language are weighed.

The labelled pages hold few pleas and prompts, and hardly any outside English and German. Each row of the phrase
tables brings a line it must catch and one it must spare: the first is put behind the last paragraph of a labelled
article (sometimes between paragraphs), the second into its middle as a paragraph. In a part of them the phrases
that were found are hidden, so that wordings no table knows are learned by what else marks them.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from benchmarks.gold import LabelledPage
from cleaner.evidence.folding import fold
from cleaner.evidence.matching import Hit, default_matcher
from cleaner.evidence.phrases import Phrase, load_phrases
from cleaner.read.language import language_of

SEED = 20261123
HIDDEN_SHARE = 0.3
MIDDLE_SHARE = 0.15
MAX_HOST_LINES = 14
MAX_ROWS_A_LANGUAGE = 150
MIN_SPARE_WORDS = 5
_HOST_ROLES = frozenset({"headline", "standfirst", "byline", "dateline", "caption", "heading", "paragraph", "list_item", "quote"})


@dataclass
class Composite:
    """One made page: its lines, their roles, and which of them had their phrases hidden."""

    language: str
    lines: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    made: set[int] = field(default_factory=set)

    def put(self, at: int, line: str, role: str, hide: bool) -> None:
        """Put a made line in, moving the marks of the lines behind it."""
        self.lines.insert(at, line)
        self.roles.insert(at, role)
        self.hidden = {number + (number >= at) for number in self.hidden} | ({at} if hide else set())
        self.made = {number + (number >= at) for number in self.made} | {at}

    def hits(self) -> list[list[Hit]]:
        """Give the phrases of each line, only hints where they are hidden."""
        found = default_matcher().find([fold(line) for line in self.lines])
        return [
            [hit for hit in hits if hit.phrase.strength == "hint"] if number in self.hidden else hits
            for number, hits in enumerate(found)
        ]


def make_composites(pages: list[LabelledPage]) -> list[Composite]:
    """Give the made pages; the same pages and tables give the same ones."""
    rng = random.Random(SEED)
    hosts: dict[str, list[Composite]] = {}
    for page in pages:
        host = _host(page)
        if host is not None:
            hosts.setdefault(host.language, []).append(host)
    everywhere = [host for found in hosts.values() for host in found]
    composites = []
    by_language: dict[str, list[Phrase]] = {}
    for phrase in load_phrases():
        by_language.setdefault(phrase.language, []).append(phrase)
    for language, phrases in by_language.items():
        rng.shuffle(phrases)
        del phrases[MAX_ROWS_A_LANGUAGE:]
        while phrases:
            host = rng.choice(hosts.get(language) or everywhere)
            batch = [phrases.pop() for _ in range(min(rng.choice((1, 1, 2, 4)), len(phrases)))]
            composites.append(_compose(host, batch, rng))
    return composites


def _host(page: LabelledPage) -> Composite | None:
    rows = [(line.strip(), role) for line, role in zip(page.lines, page.roles, strict=True) if role in _HOST_ROLES]
    if sum(role == "paragraph" for _, role in rows) < 4:
        return None
    rows = rows[:MAX_HOST_LINES]
    lines = [line for line, _ in rows]
    return Composite(language_of(" ".join(lines)) or "", lines, [role for _, role in rows])


def _compose(host: Composite, phrases: list[Phrase], rng: random.Random) -> Composite:
    page = Composite(host.language, list(host.lines), list(host.roles))
    for phrase in phrases:
        if len(phrase.spare.split()) >= MIN_SPARE_WORDS:
            page.put(rng.randrange(2, len(host.lines)), phrase.spare, "paragraph", hide=False)
    for phrase in phrases:
        middle = phrase.strength == "sure" and rng.random() < MIDDLE_SHARE
        at = rng.randrange(2, len(host.lines)) if middle else len(page.lines)
        page.put(at, phrase.catch, phrase.kind.value, hide=not middle and rng.random() < HIDDEN_SHARE)
    return page
