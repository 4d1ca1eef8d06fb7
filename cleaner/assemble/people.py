"""The people a byline names, without "By", titles, places and addresses."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from cleaner.evidence.folding import fold, is_spaceless
from cleaner.evidence.words import LanguageWords, folded_agencies, language_words
from cleaner.lang.shared.words import NAME_PARTICLES

_ADDRESS = regex.compile(r"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+")
_PARTS = regex.compile(r"\s*(?:[|·•;/,、，&+—]|\s[-–]\s)\s*")
_BRACKETS = regex.compile(r"[(\[（【].*?[)\]）】]")
_MAX_NAME_WORDS = 5
_MAX_BYLINE_CHARS = 400


def authors_of(byline: str | None, words: LanguageWords) -> tuple[str, ...]:
    """Give the names in a printed byline, in order, each once; empty when it names no person.

    Agencies are no people and are left out, and so are parts that do not look like a name.

    >>> authors_of("By Jane Doe and John van Dyke, Brussels correspondent", language_words("en"))
    ('Jane Doe', 'John van Dyke')
    """
    if not byline:
        return ()
    text = _BRACKETS.sub(" ", _ADDRESS.sub(" ", byline[:_MAX_BYLINE_CHARS]))
    tables = _tables(words.language)
    names = []
    for part in _PARTS.split(text):
        for piece in _split_at(part.split(), tables.joiners):
            name = _name(_without_start(piece, tables.starters), tables.titles)
            if name:
                names.append(name)
    return tuple(dict.fromkeys(names))


class _Tables(NamedTuple):
    """The words around names in bylines, of one language and of English."""

    starters: tuple[tuple[str, str, int], ...]
    """Each as it stands in the table, without signs at its ends, and its number of words."""
    joiners: frozenset[str]
    titles: tuple[str, ...]


@cache  # one entry a language
def _tables(language: str) -> _Tables:
    words, english = language_words(language), language_words("en")
    starters = dict.fromkeys((*words.byline, *english.byline))
    return _Tables(
        tuple([(starter, _plain(starter), len(starter.split())) for starter in starters]),
        frozenset((*words.name_joiners, *english.name_joiners)),
        tuple(dict.fromkeys((*words.author_titles, *words.byline_after, *english.author_titles))),
    )


def _split_at(words: list[str], joiners: frozenset[str]) -> list[list[str]]:
    pieces: list[list[str]] = [[]]
    for word in words:
        if fold(word) in joiners and pieces[-1]:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return pieces


def _without_start(words: list[str], starters: tuple[tuple[str, str, int], ...]) -> list[str]:
    """Give the words without the byline phrase they begin with; "By: " and "by" alike."""
    folded = [_plain(word) for word in words]
    for starter, plain, length in starters:
        if " ".join(folded[:length]) == plain:
            return words[length:]
        # "文・山田太郎": no space stands behind the word, and folding keeps the length of these scripts.
        if is_spaceless(starter[0]) and words and words[0].startswith(starter) and len(words[0]) > len(starter):
            return [words[0][len(starter) :].lstrip("・:：／/ "), *words[1:]]
    return words


def _plain(word: str) -> str:
    return fold(word).strip(" :.,")


def _name(words: list[str], titles: tuple[str, ...]) -> str | None:
    folded = " ".join(map(_plain, words))
    for title in titles:
        if folded == title:
            return None
        if is_spaceless(title[0]) and words and words[-1].endswith(title):
            words = [*words[:-1], words[-1].removesuffix(title)]
            break
        if folded.endswith(f" {title}"):
            words = words[: len(words) - len(title.split())]
            break
        if folded.startswith(f"{title} "):
            words = words[len(title.split()) :]
            break
    name = " ".join(words).strip(" .,:;-–—*\"'")
    return name if _looks_like_name(name) else None


def _looks_like_name(name: str) -> bool:
    words = name.split()
    if not words or len(words) > _MAX_NAME_WORDS or any(map(str.isdigit, name)) or fold(name) in folded_agencies():
        return False
    cased = [word for word in words if word[0].isupper() or word[0].islower()]
    if cased:
        spoken = [word for word in cased if word.lower().strip(".'’") not in NAME_PARTICLES and not word.startswith(("d'", "d’"))]
        return len(words) > 1 and bool(spoken) and all(word[0].isupper() for word in spoken)
    return len(name) > 1 and all(char.isalpha() or char in " .·・'’-" or not char.isascii() for char in name)
