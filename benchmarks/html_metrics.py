r"""The public pages with their golds, and each corpus' own metric.

All figures are means over the pages that have the thing in question, but for ``segments``, whose F1 and accuracy count
all segments of all pages together.

- wcxb: words are runs of ``\w`` in lower case; F1, precision and recall of the two bags of a page. A page whose gold is
  empty scores 1 for an empty output and 0 otherwise.
- segments: each ``must`` that stands in the output is a true positive, each ``must_not`` a false positive, white space
  folded, exact substring.
- news: the body is headings and paragraphs of all sections. Paragraphs: F1 of two bags, the lines of the output without
  list marks, and those headings and paragraphs, folded; ``named`` the same over what the tool calls a paragraph and the
  gold's paragraphs alone. Headings: the same over headings, on pages whose gold has some. Headline: exact after folding;
  near from a word F1 of 0.8. Authors: F1 of the two sets. Date: the same day, as printed or both in UTC. Standfirst,
  captions and credits: the share found, that is with a word F1 above 0.8 to one given by the tool.

Folding is NFKC, lower case, white space runs as one space.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.extraction import Extraction
from benchmarks.gold import half_of

WCXB, SEGMENTS, NEWS = "wcxb-dev", "segments-dev", "news-dev"
CORPORA = (WCXB, SEGMENTS, NEWS)
TYPES = ("article", "service", "product", "collection", "forum", "listing", "documentation")
MIN_NEAR = 0.8
_WORD = re.compile(r"\w+")
_LIST_MARK = re.compile(r"[-•*] +")
_WCXB_COLUMNS = ("all", "precision", "recall", *TYPES, "article precision", "article recall")
_NEWS_COLUMNS = (
    *("body", "precision", "recall", "paragraphs", "named", "headings", "headline", "headline near", "authors", "date"),
    *("standfirst", "captions", "credits"),
)

Score = dict[str, float]


@dataclass(frozen=True)
class HtmlPage:
    """One page of a corpus with its gold row."""

    corpus: str
    id: str
    url: str
    path: Path
    gold: dict[str, Any]

    @property
    def is_written_half(self) -> bool:
        """Whether rules may be written on this page's host; the other half only reports."""
        return half_of(urlsplit(self.url).netloc.removeprefix("www.")) == 1


def load_corpus(folder: Path, corpus: str) -> list[HtmlPage]:
    """Give the pages of a corpus in the order of its gold; exits with a message when it is absent."""
    gold = folder / corpus / "gold.jsonl"
    if not gold.is_file():
        raise SystemExit(f"no corpus at {gold.parent}: benchmarks/README.md says where to get it")
    rows = [json.loads(line) for line in gold.read_text("utf-8").split("\n") if line]
    return [HtmlPage(corpus, row["id"], row["url"], gold.parent / "html" / f"{row['id']}.html.gz", row) for row in rows]


def fold(text: str) -> str:
    r"""Give a text in one form, so that equal wording compares equal.

    >>> fold("Ｒain\u00a0 ends ")
    'rain ends'
    """
    return " ".join(unicodedata.normalize("NFKC", text).lower().split())


def words_of(text: str) -> Counter[str]:
    """Give the words of a text as a bag."""
    return Counter(_WORD.findall(text.lower()))


def overlap(found: Counter[str], gold: Counter[str]) -> tuple[float, float, float]:
    """Give precision, recall and F1 of two bags; all 1 when both are empty.

    >>> overlap(Counter("ab"), Counter("bc"))
    (0.5, 0.5, 0.5)
    """
    if not found and not gold:
        return 1.0, 1.0, 1.0
    common = sum((found & gold).values())
    if not common:
        return 0.0, 0.0, 0.0
    size, wanted = sum(found.values()), sum(gold.values())
    return common / size, common / wanted, 2 * common / (size + wanted)


def is_near(found: str, gold: str) -> bool:
    """Whether two texts share nearly all their words."""
    return overlap(words_of(found), words_of(gold))[2] > MIN_NEAR


def score(page: HtmlPage, extraction: Extraction) -> Score:
    """Give the figures of one page by name; what the page's gold does not have is not named."""
    return _SCORERS[page.corpus](page.gold, extraction)


def _score_wcxb(gold: dict[str, Any], found: Extraction) -> Score:
    precision, recall, f1 = overlap(words_of(found.text), words_of(gold["body"]))
    figures = {"all": f1, "precision": precision, "recall": recall, gold["type"]: f1}
    if gold["type"] == "article":
        figures.update({"article precision": precision, "article recall": recall})
    return figures


def _score_segments(gold: dict[str, Any], found: Extraction) -> Score:
    text = " ".join(found.text.split())
    right = sum(" ".join(piece.split()) in text for piece in gold["must"])
    wrong = sum(" ".join(piece.split()) in text for piece in gold["must_not"])
    return {"right": right, "missed": len(gold["must"]) - right, "wrong": wrong, "avoided": len(gold["must_not"]) - wrong}


def _score_news(gold: dict[str, Any], found: Extraction) -> Score:
    paragraphs = [text for section in gold["sections"] for text in section["paragraphs"]]
    headings = [text for section in gold["sections"] for text in section["heading"]]
    body = "\n".join(text for section in gold["sections"] for text in section["heading"] + section["paragraphs"])
    precision, recall, f1 = overlap(words_of(found.text), words_of(body))
    figures = {"body": f1, "precision": precision, "recall": recall}
    lines = [_LIST_MARK.sub("", line.strip()) for line in found.text.split("\n")]
    figures["paragraphs"] = overlap(_bag(lines), _bag(paragraphs + headings))[2]
    figures["named"] = overlap(_bag(found.paragraphs), _bag(paragraphs))[2]
    if headings:
        figures["headings"] = overlap(_bag(found.headings), _bag(headings))[2]
    figures["headline"] = fold(found.headline) == fold(gold["headline"])
    figures["headline near"] = overlap(words_of(found.headline), words_of(gold["headline"]))[2] >= MIN_NEAR
    if gold["authors"]:
        figures["authors"] = overlap(_set(found.authors), _set(gold["authors"]))[2]
    if gold["published"]:
        figures["date"] = same_day(found.published, gold["published"])
    if gold["standfirst"]:
        figures["standfirst"] = is_near(found.standfirst, "\n".join(gold["standfirst"]))
    captions = {image["caption"] for image in gold["images"] if image["caption"]}
    credit_lines = {", ".join(image["credit"]) for image in gold["images"] if image["credit"]}
    for name, wanted, given in (("captions", captions, found.captions), ("credits", credit_lines, found.credits)):
        if wanted:
            figures[name] = sum(any(is_near(one, other) for one in given) for other in wanted) / len(wanted)
    return figures


_SCORERS: dict[str, Callable[[dict[str, Any], Extraction], Score]] = {
    WCXB: _score_wcxb,
    SEGMENTS: _score_segments,
    NEWS: _score_news,
}


def _bag(texts: Iterable[str]) -> Counter[str]:
    return Counter(folded for folded in map(fold, texts) if folded)


def _set(texts: Iterable[str]) -> Counter[str]:
    return Counter(set(_bag(texts)))


def same_day(found: str, gold: str) -> bool:
    """Whether two ISO dates name the same day, as printed or both in UTC.

    >>> same_day("2025-03-04T23:30:00+00:00", "2025-03-05 00:30:00+01:00"), same_day("2025-03-04", "2025-03-05 00:30:00+01:00")
    (True, False)
    """
    if not found or found[:10] == gold[:10]:
        return bool(found)
    try:
        days = [datetime.fromisoformat(text).astimezone(timezone.utc).date() for text in (found, gold)]
    except ValueError:
        return False
    return "T" in found and days[0] == days[1]


def summary(corpus: str, scores: Sequence[Score]) -> dict[str, float]:
    """Give the columns of the corpus' table in order."""
    if corpus == SEGMENTS:
        total = Counter[str]()
        for one in scores:
            total.update({name: int(value) for name, value in one.items()})
        right, missed, wrong, avoided = (total[name] for name in ("right", "missed", "wrong", "avoided"))
        return {
            "F1": 2 * right / max(2 * right + missed + wrong, 1),
            "accuracy": (right + avoided) / max(sum(total.values()), 1),
            "precision": right / max(right + wrong, 1),
            "recall": right / max(right + missed, 1),
        }
    columns = {}
    for name in _WCXB_COLUMNS if corpus == WCXB else _NEWS_COLUMNS:
        values = [one[name] for one in scores if name in one]
        if values:
            columns[name] = sum(values) / len(values)
    return columns
