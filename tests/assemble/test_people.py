"""Names in printed bylines of many languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.assemble.people import authors_of
from cleaner.evidence.words import language_words

BYLINES = [
    ("en", "By Jane Doe", ["Jane Doe"]),
    ("en", "BY JANE DOE", ["JANE DOE"]),
    ("en", "Jane Doe", ["Jane Doe"]),
    ("en", "Written by Jane Doe", ["Jane Doe"]),
    ("en", "By Jane Doe and John van Dyke, Brussels correspondent", ["Jane Doe", "John van Dyke"]),
    ("en", "By Jane Doe & John Roe", ["Jane Doe", "John Roe"]),
    ("en", "Jane Doe with John Roe", ["Jane Doe", "John Roe"]),
    ("en", "By Jane O'Neill-Smith, jane@post.example", ["Jane O'Neill-Smith"]),
    ("en", "By J. K. Doe", ["J. K. Doe"]),
    ("en", "By Jane Doe (London)", ["Jane Doe"]),
    ("en", "By Jane Doe · 3 April 2025", ["Jane Doe"]),
    ("en", "By Jane Doe @janedoe", ["Jane Doe"]),
    ("en", "Jane Doe | Reuters", ["Jane Doe"]),
    ("en", "By AFP and Jane Doe", ["Jane Doe"]),
    ("en", "Jane Doe, Jane Doe", ["Jane Doe"]),
    ("en", "By Jane Doe - Political editor", ["Jane Doe"]),
    ("de", "Von Anna Müller und Jörg Schmidt", ["Anna Müller", "Jörg Schmidt"]),
    ("de", "Anna Müller, Redakteurin", ["Anna Müller"]),
    ("de", "Von Karl von der Heide", ["Karl von der Heide"]),
    ("fr", "Par Élodie Dupont et Jean d'Arbois", ["Élodie Dupont", "Jean d'Arbois"]),
    ("fr", "Propos recueillis par Marie Dupont", ["Marie Dupont"]),
    ("es", "Por María José García y Luis Peña", ["María José García", "Luis Peña"]),
    ("it", "di Mario Rossi", ["Mario Rossi"]),
    ("pt", "Por João da Silva", ["João da Silva"]),
    ("nl", "Door Jan de Vries", ["Jan de Vries"]),
    ("sv", "Av Åsa Lindström", ["Åsa Lindström"]),
    ("no", "Av Kari Nordmann", ["Kari Nordmann"]),
    ("da", "Af Mette Hansen", ["Mette Hansen"]),
    ("fi", "Matti Virtanen", ["Matti Virtanen"]),
    ("ro", "De Ion Popescu", ["Ion Popescu"]),
    ("lt", "Autorius Jonas Jonaitis", ["Jonas Jonaitis"]),
    ("id", "Oleh Budi Santoso", ["Budi Santoso"]),
    ("vi", "Nguyễn Văn An", ["Nguyễn Văn An"]),
    ("el", "Του Γιώργου Παπαδόπουλου", ["Γιώργου Παπαδόπουλου"]),
    ("el", "Γράφει ο Νίκος Παππάς", ["Νίκος Παππάς"]),
    ("ja", "山田太郎", ["山田太郎"]),
    ("ko", "김철수 기자", ["김철수"]),
    ("ko", "김철수 기자 kim@post.example", ["김철수"]),
    ("zh", "记者 王小明", ["王小明"]),
    ("ar", "بقلم أحمد محمود", ["أحمد محمود"]),
    ("he", "מאת יוסי כהן", ["יוסי כהן"]),
    ("hi", "द्वारा राम शर्मा", ["राम शर्मा"]),
    ("fa", "نویسنده علی رضایی", ["علی رضایی"]),
]
WITH_COLON = [
    ("en", "By: Jane Doe", ["Jane Doe"]),
    ("pl", "Autor: Anna Nowak", ["Anna Nowak"]),
    ("cs", "Autor: Jan Novák", ["Jan Novák"]),
    ("sk", "Autor: Ján Novák", ["Ján Novák"]),
    ("hu", "Írta: Kovács János", ["Kovács János"]),
    ("hr", "Piše: Ana Horvat", ["Ana Horvat"]),
    ("uk", "Автор: Олена Шевченко", ["Олена Шевченко"]),
    ("ru", "Автор: Иван Петров, Анна Смирнова", ["Иван Петров", "Анна Смирнова"]),
    ("ru", "Текст: Иван Петров", ["Иван Петров"]),
    ("zh", "作者：王小明", ["王小明"]),
    ("ar", "كتب: أحمد محمود", ["أحمد محمود"]),
]
GLUED = [("ja", "文・山田太郎", ["山田太郎"]), ("ja", "山田太郎記者", ["山田太郎"]), ("zh", "记者王小明", ["王小明"])]
OTHER_COLON = [
    ("de", "Autorin: Anna Müller", ["Anna Müller"]),
    ("tr", "Yazar: Ayşe Yılmaz", ["Ayşe Yılmaz"]),
    ("bg", "Автор: Иван Петров", ["Иван Петров"]),
]
NO_PEOPLE = [
    "",
    "By",
    "Reuters",
    "AFP",
    "Associated Press",
    "Staff writer",
    "By 50 people",
    "@janedoe",
    "jane@post.example",
    "https://post.example/a",
    "|",
]


@pytest.mark.parametrize(("language", "byline", "names"), [*BYLINES, *OTHER_COLON])
def test_names_of_a_byline(language: str, byline: str, names: list[str]) -> None:
    assert list(authors_of(byline, language_words(language))) == names


@pytest.mark.parametrize(("language", "byline", "names"), WITH_COLON)
def test_names_behind_a_colon(language: str, byline: str, names: list[str]) -> None:
    assert list(authors_of(byline, language_words(language))) == names


@pytest.mark.parametrize(("language", "byline", "names"), GLUED)
def test_names_in_scripts_without_spaces(language: str, byline: str, names: list[str]) -> None:
    assert list(authors_of(byline, language_words(language))) == names


@pytest.mark.parametrize("byline", NO_PEOPLE)
def test_a_byline_without_people_names_none(byline: str) -> None:
    assert authors_of(byline, language_words("en")) == ()


def test_no_byline_names_none() -> None:
    assert authors_of(None, language_words("en")) == ()


def test_english_words_count_on_pages_of_every_language() -> None:
    assert authors_of("By Jane Doe and John Roe", language_words("de")) == ("Jane Doe", "John Roe")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["en", "de", "ja", "ar", "hu"]))
def test_any_byline_gives_names_without_digits_and_each_once(byline: str, language: str) -> None:
    names = authors_of(byline, language_words(language))
    assert len(set(names)) == len(names)
    assert all(name.strip() == name and name and not any(map(str.isdigit, name)) for name in names)
