"""The people that author fields name: split, without roles and addresses; desks and the site itself told apart."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex

from cleaner.evidence.folding import fold, is_spaceless
from cleaner.evidence.words import LanguageWords, folded_agencies, language_words
from cleaner.lang.shared.people import COLLECTIVE_PARTS, COLLECTIVE_WORDS, PLACEHOLDERS
from cleaner.read.pagedata.linked_data import squeezed

MAX_PEOPLE = 40
_MAX_FIELD_CHARS = 1_000
_MAX_NAME_CHARS = 60
_MAX_NAME_WORDS = 6
_MAX_DEGREE_LETTERS = 6
_TAG = regex.compile(r"<[^<>]{0,300}>")
_ADDRESS = regex.compile(r"\S+@\S+|https?:/\S*|www\.\S+|(?<!\w)@\w+")
_BRACKETS = regex.compile(r"[(\[（【][^)\]）】]{0,200}[)\]）】]")
_PARTS = regex.compile(r"\s*(?:[|•·;/、，&+\t\n]|,(?!\s*(?:Jr|Sr|PhD|Ph\.D|MD|M\.D|II|III|IV)\b)|\s[-–—]\s)\s*")
_DOMAIN = regex.compile(r"(?:\w[\w-]*\.)+[a-z]{2,10}", regex.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """A name as a source gives it; ``is_organisation`` when the source says so."""

    text: str
    is_organisation: bool = False


@dataclass(frozen=True)
class People:
    """The people of one source, and the desks, agencies and sites that stood among them."""

    people: tuple[str, ...]
    collectives: tuple[str, ...]


def people_of(names: Iterable[Named], words: LanguageWords, own_names: frozenset[str]) -> People:
    """Give the people and the collectives that ``names`` name, each once; ``own_names`` are the site's, squeezed.

    >>> people_of([Named("By Jane Doe, John van Dyke and Newsdesk")], language_words("en"), frozenset())
    People(people=('Jane Doe', 'John van Dyke'), collectives=('Newsdesk',))
    """
    people: dict[str, str] = {}
    collectives: dict[str, str] = {}
    for named in names:
        for name in _names(named.text, words):
            place = collectives if named.is_organisation or _is_collective(name, own_names) else people
            if len(place) < MAX_PEOPLE:
                place.setdefault(squeezed(name), name)
    return People(tuple(people.values()), tuple(collectives.values()))


def _names(text: str, words: LanguageWords) -> list[str]:
    text = html.unescape(text[:_MAX_FIELD_CHARS])
    text = _BRACKETS.sub(" ", _ADDRESS.sub(" ", _TAG.sub(" ", text)))
    starters, joiners, titles = _word_lists(words.language)
    names: list[str] = []
    # A word that introduces the author stands once, at the start; the words of every part are looked at for roles.
    for part in _PARTS.split(" ".join(_without_start(text.split(), starters))):
        for piece in _split_at(part.split(), joiners):
            name = _plain_name(piece, titles)
            if name and not (names and _is_degree(name)):
                names.append(name)
    # "Doe, Jane": two single words parted by one comma are one person.
    if len(names) == 2 and text.count(",") == 1 and all(map(_is_half_a_name, names)):
        return [f"{names[1]} {names[0]}"]
    return names


def _is_degree(name: str) -> bool:
    """Whether a part behind a name is letters for a degree ("MBA", "R.D."), which no agency has for a name."""
    letters = name.replace(".", "")
    return letters.isupper() and letters.isascii() and len(letters) < _MAX_DEGREE_LETTERS and fold(name) not in folded_agencies()


def _is_half_a_name(name: str) -> bool:
    return len(name.split()) == 1 and not is_spaceless(name[0]) and not _is_collective(name, frozenset())


@cache  # one entry a language
def _word_lists(language: str) -> tuple[tuple[str, ...], frozenset[str], tuple[str, ...]]:
    words = language_words(language)
    english = language_words("en")
    starters = (*words.byline, *english.byline)
    titles = tuple(dict.fromkeys((*words.author_titles, *words.byline_after, *english.author_titles)))
    return starters, frozenset((*words.name_joiners, *english.name_joiners)), titles


def _without_start(parts: list[str], starters: tuple[str, ...]) -> list[str]:
    folded = [_plain(word) for word in parts[:6]]
    for starter in starters:
        length = len(starter.split())
        if len(parts) > length and " ".join(folded[:length]) == starter.strip(" :"):
            return parts[length:]
        if is_spaceless(starter[0]) and parts and parts[0].startswith(starter) and len(parts[0]) > len(starter):
            return [parts[0][len(starter) :].lstrip("・:：／/ "), *parts[1:]]
    return parts


def _split_at(parts: list[str], joiners: frozenset[str]) -> list[list[str]]:
    pieces: list[list[str]] = [[]]
    for word in parts:
        # A capital letter alone is an initial: "María Y Ruiz" is one person.
        if word.islower() and fold(word) in joiners and pieces[-1]:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return pieces


def _plain(word: str) -> str:
    return fold(word).strip(" :.,")


def _plain_name(parts: list[str], titles: tuple[str, ...]) -> str | None:
    folded = " ".join(map(_plain, parts))
    for title in titles:
        if folded == title:
            return None
        if folded.endswith(f" {title}"):
            parts = parts[: len(parts) - len(title.split())]
            break
        if folded.startswith(f"{title} "):
            parts = parts[len(title.split()) :]
            break
    name = " ".join(parts).strip(" ,:;-–—*\"'|")
    is_name = 1 < len(name) <= _MAX_NAME_CHARS and len(parts) <= _MAX_NAME_WORDS and any(map(str.isalpha, name))
    return name if is_name and fold(name) not in PLACEHOLDERS and sum(map(str.isdigit, name)) < 3 else None


def _is_collective(name: str, own_names: frozenset[str]) -> bool:
    folded = fold(name)
    squeezed_name = squeezed(name)
    return (
        folded in folded_agencies()
        or squeezed_name in own_names
        or squeezed_name.removeprefix("the") in own_names
        or any(word in _collective_words() for word in folded.split())
        or any(part in name for part in COLLECTIVE_PARTS)
        or bool(_DOMAIN.fullmatch(name) and " " not in name)
    )


@cache
def _collective_words() -> frozenset[str]:
    return frozenset(fold(word) for word in COLLECTIVE_WORDS)
