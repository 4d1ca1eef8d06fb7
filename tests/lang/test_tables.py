"""Every row of every table: its own line caught, its spared line spared."""

from __future__ import annotations

import importlib
from functools import lru_cache

import pytest

from cleaner.evidence.folding import fold
from cleaner.evidence.matching import PhraseMatcher
from cleaner.evidence.phrases import Phrase, languages, load_phrases

LANGUAGES = languages()
SPOKEN = tuple(code for code in LANGUAGES if code != "shared")
WORD_TABLES = ("BYLINE", "AUTHOR_TITLES", "NAME_JOINERS", "PUBLISHED", "MODIFIED", "READING_TIME", "TIME_WORDS", "CREDIT", "READER", "SITE")  # fmt: skip


@lru_cache
def matcher(language: str) -> PhraseMatcher:
    return PhraseMatcher(load_phrases([language]))


def fired(phrase: Phrase, line: str) -> bool:
    return any(
        hit.in_scope and hit.phrase.identifier == phrase.identifier for hit in matcher(phrase.language).find([fold(line)])[0]
    )


@pytest.mark.parametrize("phrase", load_phrases(), ids=lambda phrase: phrase.identifier)
def test_row_catches_its_line_and_spares_the_other(phrase: Phrase) -> None:
    assert fired(phrase, phrase.catch), f"{phrase.identifier} does not catch {phrase.catch!r}"
    assert not fired(phrase, phrase.spare), f"{phrase.identifier} does not spare {phrase.spare!r}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_identifiers_are_unique(language: str) -> None:
    identifiers = [phrase.identifier for phrase in load_phrases([language])]
    assert len(identifiers) == len(set(identifiers))


@pytest.mark.parametrize("language", SPOKEN)
def test_words_are_lower_case_and_present(language: str) -> None:
    words = importlib.import_module(f"cleaner.lang.{language}.words")
    assert len(words.MONTHS) == 12
    assert len(words.WEEKDAYS) == 7
    for name in (*WORD_TABLES, "BYLINE_AFTER"):
        table = getattr(words, name)
        assert isinstance(table, tuple)
        assert table or name in ("BYLINE_AFTER", "NAME_JOINERS", "BYLINE"), f"{language}: {name} is empty"
        assert all(word and word == word.lower() for word in table), f"{language}: {name} has capitals"
        assert len(set(table)) == len(table), f"{language}: {name} repeats a word"
