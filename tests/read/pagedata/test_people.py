"""Author fields give people, without the words around them."""

from __future__ import annotations

import pytest

from cleaner.evidence.words import language_words
from cleaner.read.pagedata.people import Named, People, people_of

OWN = frozenset(("harbourpost",))

FIELDS = (
    ("en", "By Jane Doe", ("Jane Doe",), ()),
    ("en", "Jane Doe, Li Wei and Ana Ruiz", ("Jane Doe", "Li Wei", "Ana Ruiz"), ()),
    ("de", "Von Jana Muster und Kim Beispiel", ("Jana Muster", "Kim Beispiel"), ()),
    ("ru", "Автор: Анна Петрова", ("Анна Петрова",), ()),
    ("es", "Ana Ruiz y Luis Gil", ("Ana Ruiz", "Luis Gil"), ()),
    ("en", "Jane Doe, Senior Reporter", ("Jane Doe",), ()),
    ("en", "Jane Doe (jane@harbourpost.example)", ("Jane Doe",), ()),
    ("en", "Jane Doe https://harbourpost.example/jane", ("Jane Doe",), ()),
    ("en", "Doe, Jane", ("Jane Doe",), ()),
    ("en", "Tom Roe, Jr.", ("Tom Roe, Jr.",), ()),
    ("en", '<a href="/jane">Jane Doe</a>', ("Jane Doe",), ()),
    ("en", "Jane Doe &amp; Li Wei", ("Jane Doe", "Li Wei"), ()),
    ("en", "Jane Doe | Harbour Post", ("Jane Doe",), ("Harbour Post",)),
    ("en", "Jane Doe; Reuters", ("Jane Doe",), ("Reuters",)),
    ("de", "Redaktion", (), ("Redaktion",)),
    ("ja", "山田太郎、鈴木花子", ("山田太郎", "鈴木花子"), ()),
    ("ja", "港新聞編集部", (), ("港新聞編集部",)),
    ("en", "harbourpost.example", (), ("harbourpost.example",)),
    ("en", "Jane Doe, MS, RD", ("Jane Doe",), ()),
    ("en", "Jane Doe, AP", ("Jane Doe",), ("AP",)),
    ("en", "admin", (), ()),
    ("en", "null", (), ()),
    ("en", "", (), ()),
    ("en", "12345", (), ()),
)


@pytest.mark.parametrize(("language", "text", "people", "collectives"), FIELDS)
def test_people_of_a_field(language: str, text: str, people: tuple[str, ...], collectives: tuple[str, ...]) -> None:
    assert people_of([Named(text)], language_words(language), OWN) == People(people, collectives)


def test_what_the_source_calls_an_organisation_is_none_of_the_people() -> None:
    found = people_of([Named("Jane Doe"), Named("Blue Lantern", is_organisation=True)], language_words("en"), OWN)
    assert found == People(("Jane Doe",), ("Blue Lantern",))
