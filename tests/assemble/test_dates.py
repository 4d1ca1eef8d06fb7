"""Days in printed datelines of many languages."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.assemble.dates import dates_of, has_date
from cleaner.evidence.words import language_words


def iso(day: date | datetime | None) -> str | None:
    return day.isoformat() if day else None


def read(language: str, *lines: str) -> tuple[str | None, str | None]:
    published, modified = dates_of(lines, language_words(language))
    return iso(published), iso(modified)


DAYS = [
    ("en", "3 April 2025"),
    ("en", "April 3, 2025"),
    ("en", "Thursday, April 3, 2025"),
    ("en", "3rd of April 2025"),
    ("en", "Apr 3, 2025"),
    ("en", "2025-04-03"),
    ("en", "2025/04/03"),
    ("en", "04/03/2025"),
    ("en", "Published 3 April 2025 · 4 min read"),
    ("de", "3. April 2025"),
    ("de", "03.04.2025"),
    ("fr", "Publié le 3 avril 2025"),
    ("es", "3 de abril de 2025"),
    ("it", "Pubblicato il 3 aprile 2025"),
    ("pt", "3 de abril de 2025"),
    ("nl", "3 april 2025"),
    ("pl", "3 kwietnia 2025"),
    ("cs", "3. dubna 2025"),
    ("sk", "3. apríla 2025"),
    ("sv", "3 april 2025"),
    ("no", "3. april 2025"),
    ("da", "3. april 2025"),
    ("fi", "3. huhtikuuta 2025"),
    ("tr", "3 Nisan 2025"),
    ("ro", "3 aprilie 2025"),
    ("el", "3 Απριλίου 2025"),
    ("bg", "3 април 2025"),
    ("sr", "3. april 2025"),
    ("sr", "3. априла 2025."),
    ("hr", "3. travnja 2025."),
    ("id", "Kamis, 3 April 2025"),
    ("vi", "3 tháng 4, 2025"),
    ("vi", "3/4/2025"),
    ("ja", "2025年4月3日"),
    ("ko", "2025년 4월 3일"),
    ("zh", "2025年4月3日"),
    ("ar", "3 أبريل 2025"),
    ("ar", "٣ أبريل ٢٠٢٥"),
    ("he", "3 באפריל 2025"),
    ("hi", "3 अप्रैल 2025"),
    ("fa", "۳ آوریل ۲۰۲۵"),
    ("ru", "3 апреля 2025"),
    ("uk", "3 квітня 2025"),
    ("be", "3 красавіка 2025"),
]
YEAR_FIRST = [("hu", "2025. április 3."), ("lt", "2025 m. balandžio 3 d.")]
TIMES = [
    ("en", "April 3, 2025, 9:14 AM EST", "2025-04-03T09:14:00-05:00"),
    ("en", "April 3, 2025 5:00 PM UTC", "2025-04-03T17:00:00+00:00"),
    ("en", "3 April 2025 09:14 GMT", "2025-04-03T09:14:00+00:00"),
    ("en", "Thursday, April 3, 2025 09:14 CET", "2025-04-03T09:14:00+01:00"),
    ("en", "3 April 2025 09:14 +0300", "2025-04-03T09:14:00+03:00"),
    ("en", "3 April 2025 at 9:14 pm", "2025-04-03T21:14:00"),
    ("en", "2025-04-03T09:14:00Z", "2025-04-03T09:14:00+00:00"),
    ("en", "2025-04-03T09:14:00+02:00", "2025-04-03T09:14:00+02:00"),
    ("de", "3. April 2025, 09:14 Uhr", "2025-04-03T09:14:00"),
    ("fr", "Publié le 3 avril 2025 à 09h14", "2025-04-03T09:14:00"),
    ("it", "3 aprile 2025 ore 10:30", "2025-04-03T10:30:00"),
    ("pt", "03/04/2025 10h30", "2025-04-03T10:30:00"),
    ("ru", "3 апреля 2025, 10:30", "2025-04-03T10:30:00"),
    ("id", "Kamis, 3 April 2025 10:30 WIB", "2025-04-03T10:30:00+07:00"),
    ("ja", "2025年4月3日 10時30分", "2025-04-03T10:30:00"),
    ("ko", "2025.04.03 10:30", "2025-04-03T10:30:00"),
    ("zh", "2025-04-03 10:30:15", "2025-04-03T10:30:15"),
    ("hi", "03 अप्रैल 2025, 10:30 AM", "2025-04-03T10:30:00"),
    ("en", "April 3, 2025 25:99", "2025-04-03"),  # no such time: the day is worth having without
    ("es", "3 de abril de 2025 a las 10:30", "2025-04-03T10:30:00"),
    ("da", "3. april 2025 kl. 10.30", "2025-04-03T10:30:00"),
    ("fi", "3.4.2025 klo 10.30", "2025-04-03T10:30:00"),
    ("tr", "3 Nisan 2025 Perşembe, 10:30", "2025-04-03T10:30:00"),
    ("ru", "3 апреля 2025 года, 10:30", "2025-04-03T10:30:00"),
    ("de", "03.04.2025 um 08:52", "2025-04-03T08:52:00"),
    ("it", "3 Aprile 2025 - 14:41", "2025-04-03T14:41:00"),
    ("de", "03.04.2025 | 2:43 min", "2025-04-03"),  # how long a film is
]
TIMES_LOST = [
    ("hu", "2025.04.03. 10:30", "2025-04-03T10:30:00"),
    ("vi", "Thứ năm, 3/4/2025, 10:30 (GMT+7)", "2025-04-03T10:30:00+07:00"),
]
UPDATES = [
    ("en", "Published 3 April 2025, updated 5 April 2025", "2025-04-03", "2025-04-05"),
    ("en", "Last updated 5 April 2025", None, "2025-04-05"),
    ("en", "Updated: April 5, 2025 10:30 GMT", None, "2025-04-05T10:30:00+00:00"),
    ("de", "Veröffentlicht am 3. März 2025 | Aktualisiert am 4. März 2025", "2025-03-03", "2025-03-04"),
    ("de", "Stand: 03.04.2025", None, "2025-04-03"),
    ("fr", "Publié le 3 avril 2025, mis à jour le 4 avril 2025", "2025-04-03", "2025-04-04"),
    ("es", "Actualizado el 4 de abril de 2025", None, "2025-04-04"),
    ("pt", "Atualizado em 4 de março de 2025", None, "2025-03-04"),
    ("nl", "Bijgewerkt: 4 maart 2025", None, "2025-03-04"),
    ("pl", "Aktualizacja: 4 kwietnia 2025, 10:30", None, "2025-04-04T10:30:00"),
    ("sv", "Uppdaterad 4 maj 2025", None, "2025-05-04"),
    ("ru", "Обновлено 4 апреля 2025", None, "2025-04-04"),
    ("uk", "Оновлено: 4 квітня 2025", None, "2025-04-04"),
    ("ja", "更新 2025年4月4日", None, "2025-04-04"),
    ("ko", "입력 2025.04.03 10:30 수정 2025.04.04 11:00", "2025-04-03T10:30:00", "2025-04-04T11:00:00"),
]
NO_DAY = [
    "", "4 min read", "April 2025", "3 April", "9:14", "31 February 2025", "29 February 2023", "32 April 2025", "99 April 2025",
    "13/25/2025", "0/0/2025", "room 12 2025", "Updated daily", "12345678", "1.2.3.4", "9.5/10", "3/4-25",
]  # fmt: skip


@pytest.mark.parametrize(("language", "line"), DAYS)
def test_a_day(language: str, line: str) -> None:
    assert read(language, line) == ("2025-04-03", None)


@pytest.mark.parametrize(("language", "line"), YEAR_FIRST)
def test_a_day_with_the_year_first(language: str, line: str) -> None:
    assert read(language, line) == ("2025-04-03", None)


@pytest.mark.parametrize(("language", "line", "moment"), TIMES)
def test_a_time(language: str, line: str, moment: str) -> None:
    assert read(language, line) == (moment, None)


@pytest.mark.xfail(strict=True, reason="a stop before the time, or a zone in brackets, loses the time")
@pytest.mark.parametrize(("language", "line", "moment"), TIMES_LOST)
def test_a_time_behind_a_word(language: str, line: str, moment: str) -> None:
    assert read(language, line) == (moment, None)


@pytest.mark.parametrize(("language", "line", "published", "modified"), UPDATES)
def test_an_update(language: str, line: str, published: str | None, modified: str | None) -> None:
    assert read(language, line) == (published, modified)


@pytest.mark.parametrize("line", NO_DAY)
def test_no_day(line: str) -> None:
    assert read("en", line) == (None, None)


@pytest.mark.parametrize("day", ["29 February 2024", "29 February 2000", "31 December 1999"])
def test_a_rare_day_is_one(day: str) -> None:
    assert read("en", day)[0] is not None


def test_the_first_day_of_all_lines_counts() -> None:
    assert read("en", "4 min read", "3 April 2025", "9 May 2025") == ("2025-04-03", None)


def test_day_and_month_follow_the_habit_of_the_language() -> None:
    assert read("en", "03/04/2025")[0] == "2025-03-04"
    assert read("fr", "03/04/2025")[0] == "2025-04-03"


def test_a_long_line_is_read_at_its_start() -> None:
    assert read("en", "3 April 2025 " + "x" * 100_000) == ("2025-04-03", None)
    assert read("en", "x" * 100_000 + " 3 April 2025") == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"), [("By Jane Doe, 3 April 2025", True), ("٣ أبريل ٢٠٢٥", True), ("3 April", False), ("", False)]
)
def test_has_date(text: str, expected: bool) -> None:
    assert has_date(text) is expected


@settings(max_examples=100, deadline=None)
@given(st.dates(date(1901, 1, 1), date(2098, 12, 31)), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%m/%d/%Y"]))
def test_every_day_is_read_back(day: date, form: str) -> None:
    assert dates_of([day.strftime(form)], language_words("en"))[0] == day


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(["3", "31", "99", "2025", "1999", ".", "/", "-", " ", "April", "de", "年", "月", "日", ":", "14", "T", "Z", "+02:00",
                              "pm", "٣", "tháng", "uhr", ","]), max_size=12).map("".join),
    st.sampled_from(["en", "de", "ja", "vi", "fa"]),
)  # fmt: skip
def test_no_line_raises(line: str, language: str) -> None:
    for day in dates_of([line], language_words(language)):
        assert day is None or isinstance(day, date)
