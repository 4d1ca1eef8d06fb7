"""Moments in the forms that page data uses."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from cleaner.evidence.words import language_words
from cleaner.read.pagedata.moments import moment_of

UTC = timezone.utc
FORMS = (
    ("en", "2025-03-04", date(2025, 3, 4)),
    ("en", "20250304", date(2025, 3, 4)),
    ("en", "2025-03-04T05:06:07Z", datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC)),
    ("en", "2025-03-04T05:06:07.123+0530", datetime(2025, 3, 4, 5, 6, 7, 123000, timezone(timedelta(hours=5, minutes=30)))),
    ("en", "2025-03-04 05:06", datetime(2025, 3, 4, 5, 6)),
    ("en", "Tue, 04 Mar 2025 05:06:07 GMT", datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC)),
    ("en", "March 4, 2025 5:06 pm", datetime(2025, 3, 4, 17, 6)),
    ("en", "03/04/2025", date(2025, 3, 4)),
    ("de", "04.03.2025", date(2025, 3, 4)),
    ("fr", "4 mars 2025", date(2025, 3, 4)),
    ("ja", "2025年3月4日", date(2025, 3, 4)),
    ("fa", "۲۰۲۵-۰۳-۰۴", date(2025, 3, 4)),
    ("en", "1741064767", datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC)),
    ("en", "1741064767000", datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC)),
    ("en", "2025-13-40", None),
    ("en", "1970-01-01", None),
    ("en", "2026-01-02", None),
    ("en", "2025-03-04T05:06:07+99:00", None),
    ("en", "soon", None),
    ("en", "", None),
)


@pytest.mark.parametrize(("language", "text", "moment"), FORMS)
def test_moment_of(language: str, text: str, moment: datetime | date | None) -> None:
    found = moment_of(text, language_words(language), date(2026, 1, 1))
    assert found == moment
    assert type(found) is type(moment)
