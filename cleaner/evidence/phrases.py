"""The phrase tables of all languages, read and taken apart; :mod:`matching` finds them in text.

A row of ``cleaner/lang/<code>/phrases.py`` says ``(name, kind, scope, strength, pattern, catch, spare)``.
Patterns are plain words with three signs: ``|`` parts alternatives, ``&`` parts groups that must all
occur near each other in any order, ``*`` at the end (or start) of a word leaves it open there.
A group that starts with ``!`` must not occur. Matching costs the same whatever the number of rows.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import cleaner.lang
from cleaner.roles import Role

SCOPES = ("line", "label", "start", "end", "short", "any")
STRENGTHS = ("sure", "likely", "hint")


class Phrase(NamedTuple):
    """One row of a phrase table, its pattern taken apart."""

    identifier: str
    language: str
    kind: Role
    scope: str
    strength: str
    groups: tuple[tuple[str, ...], ...]
    excluded: tuple[str, ...]
    catch: str
    spare: str


def languages() -> tuple[str, ...]:
    """Codes of the languages that have tables, ``shared`` (signs of no language) among them."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(cleaner.lang.__path__) if module.ispkg))


def parse_row(language: str, row: Sequence[str]) -> Phrase:
    """Give the row as a :class:`Phrase`.

    Raises :class:`ValueError` for a row that is not seven strings or uses an unknown kind, scope or strength.
    """
    if len(row) != 7 or not all(isinstance(cell, str) and cell for cell in row):
        raise ValueError(f"{language}: a row holds seven non-empty strings, got {row!r}")
    name, kind, scope, strength, pattern, catch, spare = row
    if scope not in SCOPES or strength not in STRENGTHS:
        raise ValueError(f"{language}.{name}: scope is one of {SCOPES} and strength one of {STRENGTHS}, got {row!r}")
    groups: list[tuple[str, ...]] = []
    excluded: list[str] = []
    for group in pattern.split("&"):
        negative = group.strip().startswith("!")
        pieces = tuple([piece for part in group.strip().lstrip("!").split("|") if (piece := part.strip())])
        if not pieces:
            raise ValueError(f"{language}.{name}: the pattern {pattern!r} has an empty group")
        if negative:
            excluded.extend(pieces)
        else:
            groups.append(pieces)
    if not groups:
        raise ValueError(f"{language}.{name}: the pattern {pattern!r} only excludes")
    identifier = f"{language}.{kind}.{name}"
    return Phrase(identifier, language, Role(kind), scope, strength, tuple(groups), tuple(excluded), catch, spare)


def load_phrases(codes: Iterable[str] | None = None) -> tuple[Phrase, ...]:
    """Give the phrases of the named languages, of all when none is named, in the order of the tables."""
    found: list[Phrase] = []
    for code in languages() if codes is None else codes:
        table = importlib.import_module(f"cleaner.lang.{code}.phrases").PHRASES
        found.extend(parse_row(code, row) for row in table)
    return tuple(found)
