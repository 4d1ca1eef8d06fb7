"""What page data says of the blocks: which of them say the headline, the description, the authors, the body."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence.folding import fold_all, is_spaceless
from cleaner.read.pagedata.fields import Candidate, PageData

Matrix = NDArray[np.float32]

COLUMNS = (
    "says_headline",
    "headline_share",
    "after_headline",
    "close_after_headline",
    "close_before_headline",
    "says_description",
    "description_share",
    "holds_author",
    "is_author",
    "holds_day",
    "says_site",
    "says_topic",
    "data_has_body",
    "in_data_body",
    "data_body_share",
    "not_in_data_body",
    "data_article",
    "data_forum",
    "data_product",
    "data_list",
)
"""Names of the columns of :func:`agreement_columns`."""
_INDEX = {name: number for number, name in enumerate(COLUMNS)}
_MAX_CANDIDATES = 3
_MIN_BODY_WORDS = 60
_MIN_SHARED_WORDS = 3
_FADE_BLOCKS = 4.0
_FIRST_SPACELESS = "\u0e00"  # scripts without spaces begin here
_SAME_TITLE = 0.75
_SAME_TEXT = 0.8
_START_CHARS = 40
_MIN_DESCRIPTION_CHARS = 20
_MIN_LIKENESS = 0.1
_MAX_NAMED_CHARS = 400
_KINDS = (
    ("data_article", ("article", "blogposting", "report")),
    ("data_forum", ("forum", "qapage", "question", "discussion")),
    ("data_product", ("product", "offer", "service")),
    ("data_list", ("collection", "itemlist", "searchresults", "website")),
)


def agreement_columns(data: PageData | None, folded: Sequence[str], words: NDArray[np.int64]) -> Matrix:
    """Give the columns of all blocks (blocks × :data:`COLUMNS`); all zero without page data.

    ``folded`` and ``words`` are the blocks' folded texts and numbers of words.
    """
    columns = np.zeros((len(folded), len(COLUMNS)), np.float32)
    if data is None or not len(folded):
        return columns
    parts = [_units(text) for text in folded]
    _write_headline(columns, _texts(data.headline), folded, parts)
    _write_description(columns, _texts(data.description), folded, parts)
    _write_names(columns, data, folded, parts)
    _write_body(columns, data, folded, words, parts)
    kinds = " ".join(kind for candidate in data.page_type for kind in candidate.value).lower()
    for name, signs in _KINDS:
        columns[:, _INDEX[name]] = any(sign in kinds for sign in signs)
    return columns


def _texts(candidates: Sequence[Candidate[str]]) -> list[str]:
    texts = [candidate.value for candidate in candidates[:_MAX_CANDIDATES]]
    return [text for text in dict.fromkeys(fold_all(texts)) if text]


def _write_headline(columns: Matrix, titles: list[str], folded: Sequence[str], words: list[list[str]]) -> None:
    best, first = 0.0, -1
    says, likeness = _INDEX["says_headline"], _INDEX["headline_share"]
    names = [(title, set(_units(title)), 3 * len(title) + 20) for title in titles]
    perhaps = _sharing(names, folded, words)
    for title, own, most in names:
        for index in perhaps:
            text = folded[index]
            if len(text) > most:
                continue
            share = 1.0 if text == title else _likeness(own, words[index])
            if not share:
                continue
            columns[index, likeness] = max(columns[index, likeness], share)
            if share == 1.0 and text == title:
                columns[index, says] = 1.0
            if share > _SAME_TITLE and share > best + 0.01:
                best, first = share, index
    if first < 0:
        return
    index_of = np.arange(len(folded))
    away = np.exp(-np.abs(index_of - first) / _FADE_BLOCKS)
    columns[:, _INDEX["after_headline"]] = index_of > first
    columns[:, _INDEX["close_after_headline"]] = np.where(index_of > first, away, 0.0)
    columns[:, _INDEX["close_before_headline"]] = np.where(index_of < first, away, 0.0)


def _sharing(texts: list[tuple[str, set[str], int]], folded: Sequence[str], words: list[list[str]]) -> list[int]:
    """Give the blocks that share a word with one of the texts (text, words, most characters of a block) and are no longer."""
    if not texts:
        return []
    union = set().union(*(own for _, own, _ in texts))
    most = max(limit for _, _, limit in texts)
    starts = tuple(text[:_START_CHARS] for text, _, _ in texts)
    return [
        index
        for index, text in enumerate(folded)
        if (len(text) <= most or text.startswith(starts)) and not union.isdisjoint(words[index])
    ]


def _likeness(own: set[str], words: list[str]) -> float:
    """Give the F1 of the words of two texts."""
    common = len(own.intersection(words))
    return 2 * common / (len(own) + len(words)) if common else 0.0


def _units(folded: str) -> list[str]:
    """Give words and signs of a folded text; pairs of characters of runs in scripts without spaces."""
    words = folded.split()
    if folded.isascii() or max(folded) < _FIRST_SPACELESS:
        return words
    found: list[str] = []
    for word in words:
        if is_spaceless(word[0]) and len(word) > 1:
            found.extend(word[at : at + 2] for at in range(len(word) - 1))
        else:
            found.append(word)
    return found


def _write_description(columns: Matrix, descriptions: list[str], folded: Sequence[str], words: list[list[str]]) -> None:
    says, share = _INDEX["says_description"], _INDEX["description_share"]
    said = [(text, set(_units(text)), 5 * len(text)) for text in descriptions]
    said = [(text, own, most) for text, own, most in said if len(own) >= _MIN_SHARED_WORDS]
    perhaps = [index for index in _sharing(said, folded, words) if len(folded[index]) >= _MIN_DESCRIPTION_CHARS]
    for text, own, most in said:
        start = text[:_START_CHARS]
        for index in perhaps:
            block = folded[index]
            if block.startswith(start) and len(start) >= _MIN_DESCRIPTION_CHARS:
                columns[index, says] = 1.0
            elif len(block) > most:
                continue
            likeness = _likeness(own, words[index])
            if likeness > _MIN_LIKENESS:
                columns[index, share] = max(columns[index, share], likeness)


def _write_names(columns: Matrix, data: PageData, folded: Sequence[str], words: list[list[str]]) -> None:
    authors = [name for name in fold_all([name for found in data.authors[:2] for name in found.value][:8]) if len(name) > 3]
    topics = set(fold_all([topic for found in data.topics[:1] for topic in found.value]))
    topics |= set(_texts(data.section))
    sites = set(_texts(data.site_name))
    days = [_day_signs(candidate.value) for candidate in (*data.published[:1], *data.modified[:1])]
    holds, is_author, holds_day = _INDEX["holds_author"], _INDEX["is_author"], _INDEX["holds_day"]
    for index, text in enumerate(folded):
        if text in topics:
            columns[index, _INDEX["says_topic"]] = 1.0
        if text in sites:
            columns[index, _INDEX["says_site"]] = 1.0
        if len(text) > _MAX_NAMED_CHARS:
            continue
        for name in authors:
            if name in text:
                columns[index, holds] = 1.0
                columns[index, is_author] = max(columns[index, is_author], len(name) / len(text))
        for year, day in days:
            if year in text and not day.isdisjoint(words[index]):
                columns[index, holds_day] = 1.0


def _day_signs(value: date) -> tuple[str, set[str]]:
    return str(value.year), {
        str(value.day),
        f"{value.day:02}",
        f"{value.day}th",
        f"{value.day}st",
        f"{value.day}nd",
        f"{value.day}rd",
    }


def _write_body(columns: Matrix, data: PageData, folded: Sequence[str], sizes: NDArray[np.int64], words: list[list[str]]) -> None:
    if not data.article_body:
        return
    body = " ".join(fold_all([block.text for block in data.article_body[0].value]))
    units = set(_units(body))
    if len(units) < _MIN_BODY_WORDS:
        return
    columns[:, _INDEX["data_has_body"]] = 1.0
    for index in np.flatnonzero(sizes >= _MIN_SHARED_WORDS).tolist():
        share = len(units.intersection(words[index])) / len(set(words[index]))
        found = folded[index] in body
        columns[index, _INDEX["data_body_share"]] = share
        columns[index, _INDEX["in_data_body"]] = found
        columns[index, _INDEX["not_in_data_body"]] = not found and share < _SAME_TEXT
