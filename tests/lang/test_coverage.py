"""Every language has the kinds of chrome that its sites print, and no hostile line stops the tables."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import pytest

from cleaner.evidence.folding import fold_all
from cleaner.evidence.matching import default_matcher
from cleaner.evidence.phrases import languages, load_phrases
from cleaner.evidence.shape import shape_matrix
from cleaner.read.blocks import RawBlock
from cleaner.roles import Role

REQUIRED = [
    "en", "uk", "ru", "be", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sv", "no", "da", "fi", "tr", "ro", "hu", "el", "bg", "sr",
    "hr", "lt", "id", "vi", "ja", "ko", "zh", "ar", "he", "hi", "fa",
]  # fmt: skip
FULL = ["en", "uk", "ru", "de", "fr", "es", "it", "pt", "pl"]
KINDS = (
    Role.AD_BLOCKER_PLEA,
    Role.CORRECTION_PROMPT,
    Role.READ_ALSO,
    Role.RELATED_LINKS,
    Role.NEWSLETTER,
    Role.SUBSCRIPTION,
    Role.DONATION,
    Role.SOCIAL,
    Role.COMMENT_PROMPT,
    Role.COOKIE_NOTICE,
    Role.LEGAL,
)
MIN_FULL_ROWS = 150
HOSTILE_CHARS = 200_000
# Lines that are one phrase or sign, again and again.
HOSTILE = [
    "read also: ", "please disable your ad blocker ", "adblock", "facebook twitter ", "続きを読む。", "広告", "Читайте также. ", "اقرأ أيضا ", "पढ़ें ",
    "a", "a ", "...", "(", "\"", "-", "_", "#", "@", "[", "{;", "1/2/", "http://", "www.",
    "https://a.b/", "ctrl+", "a_b", "ß", "\u0301", "\ud800", "\x1e", "😀", "ﷺ", "한",
]  # fmt: skip
# Lines that end in what their beginning promised: each place of the line could open an address.
HOSTILE_WHOLE = [
    pytest.param("a-" * (HOSTILE_CHARS // 2) + "a.bx", id="site"),
    pytest.param("a" * HOSTILE_CHARS + "@", id="email"),
    pytest.param("a_" * (HOSTILE_CHARS // 2), id="file_name"),
    pytest.param("a" * HOSTILE_CHARS + ".jpgx", id="ending"),
    pytest.param("ctrl " * (HOSTILE_CHARS // 5) + "+", id="shortcut"),
    pytest.param("read also" + " x" * (HOSTILE_CHARS // 2), id="window"),
]


def rows_by_kind(language: str) -> Counter[Role]:
    return Counter(phrase.kind for phrase in load_phrases([language]))


@lru_cache(maxsize=1)
def hostile_hits() -> dict[str, list[str]]:
    """Give for each hostile piece the phrases in its line; all in one call, as a page would bring them."""
    found = default_matcher().find(fold_all([line_of(piece) for piece in HOSTILE]))
    return {piece: [hit.phrase.identifier for hit in hits] for piece, hits in zip(HOSTILE, found, strict=True)}


def line_of(piece: str) -> str:
    return (piece * (HOSTILE_CHARS // len(piece) + 1))[:HOSTILE_CHARS]


@pytest.mark.parametrize("language", REQUIRED)
def test_language_has_a_folder(language: str) -> None:
    assert language in languages()


@pytest.mark.parametrize("language", REQUIRED)
def test_language_has_rows_of_every_kind(language: str) -> None:
    assert [kind.value for kind in KINDS if not rows_by_kind(language)[kind]] == []


@pytest.mark.parametrize("language", FULL)
def test_language_of_many_sites_has_many_rows(language: str) -> None:
    assert rows_by_kind(language).total() >= MIN_FULL_ROWS


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_a_hostile_line_goes_through_the_tables(piece: str) -> None:
    assert isinstance(hostile_hits()[piece], list)


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_a_hostile_line_goes_through_the_shape(piece: str) -> None:
    line = line_of(piece)
    matrix, _ = shape_matrix([RawBlock(0, len(line), line)])
    assert len(matrix) == 1


@pytest.mark.parametrize("line", HOSTILE_WHOLE)
def test_a_line_that_promises_an_address_goes_through_tables_and_shape(line: str) -> None:
    matrix, _ = shape_matrix([RawBlock(0, len(line), line)])
    assert len(matrix) == 1
    assert len(default_matcher().find(fold_all([line]))) == 1
