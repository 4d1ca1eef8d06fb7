"""What a page is as a whole: each verdict on an invented page, and its thresholds on hand-made segments."""

from __future__ import annotations

import pytest

import cleaner
from cleaner import Role, Segment, Verdict
from cleaner.assemble.verdict import (
    MAX_STUB_WORDS,
    MIN_ARTICLE_WORDS,
    MIN_INDEX_LINES,
    MIN_SHORT_ARTICLE_WORDS,
    judge,
)

BRIDGE = (
    "The council of the town voted on Monday evening to close the old bridge for the winter, after engineers had found cracks in"
    " two of its five piers and warned that floods could make them worse."
)
MAYOR = (
    "The mayor said that work on a new bridge would begin in the spring, once the money that the state had promised was there,"
    " and that it would be open again within two years."
)
MENU = "Home News World Politics Business Sport Culture Weather Travel Opinion Video Podcasts Jobs Contact"
PAGES = {
    Verdict.ARTICLE: f"Bridge closes for the winter\n\nBy Jane Doe\n\n{BRIDGE}\n\n{MAYOR}",
    Verdict.INDEX: "\n".join(MENU.split()),
    Verdict.PAYWALL_STUB: (
        f"Bridge closes for the winter\n\n{BRIDGE}\n\nTo continue reading, subscribe now\n"
        "Subscribe to read the full story. Already a subscriber? Log in.\nSubscribe for 1 euro a month"
    ),
    Verdict.CONSENT_WALL: (
        "We use cookies to improve your experience on this website.\nAccept all cookies\nReject all cookies\nManage cookie settings"
    ),
    Verdict.SCRIPT_NOTICE: "Please enable JavaScript to view this page.\nYour browser does not support JavaScript.",
    Verdict.NO_ARTICLE: "Home\nNews\nSport\nLog in\n© 2025 Example Media. All rights reserved.",
    Verdict.EMPTY: " \n\u3000\n",
    Verdict.NOT_TEXT: "\x00\x01\x02" * 99,
}


@pytest.mark.parametrize(("verdict", "page"), PAGES.items(), ids=[verdict.value for verdict in PAGES])
def test_a_page_reaches_its_verdict(verdict: Verdict, page: str) -> None:
    assert cleaner.clean(page, format="text").verdict is verdict


def test_a_short_article_is_one() -> None:
    page = "Rain ends\n\nThe rain ended on Monday, said the weather office in Leeds."
    assert cleaner.clean(page, format="text").verdict is Verdict.ARTICLE


def test_a_page_that_asks_to_log_in_is_a_stub() -> None:
    page = "Log in\nRegister\nForgot your password?\nSign in to your account\nCreate an account"
    assert cleaner.clean(page, format="text").verdict is Verdict.PAYWALL_STUB


@pytest.mark.parametrize(
    "page", ["404\nPage not found\nThe page you are looking for does not exist.", "Error 503 Service unavailable"]
)
def test_an_error_page_is_one(page: str) -> None:
    assert cleaner.clean(page, format="text").verdict is Verdict.ERROR_PAGE


def judged(*parts: tuple[Role, int], score: float = 1.0) -> Verdict:
    """Give the verdict over segments of so many words each."""
    segments = [Segment(0, 1, "x", role, score) for role, _ in parts]
    return judge(segments, [words for _, words in parts])[0]


@pytest.mark.parametrize(
    ("words", "verdict"), [(MIN_ARTICLE_WORDS, Verdict.ARTICLE), (MIN_ARTICLE_WORDS - 1, Verdict.NO_ARTICLE)]
)
def test_an_article_has_a_number_of_words(words: int, verdict: Verdict) -> None:
    assert judged((Role.PARAGRAPH, words), (Role.PROMOTION, 999)) is verdict


@pytest.mark.parametrize(
    ("words", "verdict"), [(MIN_SHORT_ARTICLE_WORDS, Verdict.ARTICLE), (MIN_SHORT_ARTICLE_WORDS - 1, Verdict.NO_ARTICLE)]
)
def test_a_short_article_has_a_number_of_words(words: int, verdict: Verdict) -> None:
    assert judged((Role.PARAGRAPH, words)) is verdict


@pytest.mark.parametrize(("other", "verdict"), [(20, Verdict.ARTICLE), (21, Verdict.NO_ARTICLE)])
def test_a_short_article_is_half_of_its_page(other: int, verdict: Verdict) -> None:
    assert judged((Role.PARAGRAPH, 20), (Role.PROMOTION, other)) is verdict


@pytest.mark.parametrize(("lines", "verdict"), [(MIN_INDEX_LINES, Verdict.INDEX), (MIN_INDEX_LINES - 1, Verdict.NO_ARTICLE)])
def test_an_index_has_a_number_of_lines(lines: int, verdict: Verdict) -> None:
    assert judged(*[(Role.RELATED_LINKS, 5)] * lines) is verdict


@pytest.mark.parametrize(("others", "verdict"), [(11, Verdict.INDEX), (12, Verdict.NO_ARTICLE)])
def test_an_index_is_most_of_its_page(others: int, verdict: Verdict) -> None:
    assert judged(*[(Role.NAVIGATION, 5)] * 12, *[(Role.LEGAL, 5)] * others) is verdict


@pytest.mark.parametrize(("words", "verdict"), [(MAX_STUB_WORDS, Verdict.PAYWALL_STUB), (MAX_STUB_WORDS + 1, Verdict.ARTICLE)])
def test_a_stub_has_few_words(words: int, verdict: Verdict) -> None:
    assert judged((Role.PARAGRAPH, words), (Role.SUBSCRIPTION, 60)) is verdict


@pytest.mark.parametrize(("offer", "verdict"), [(10, Verdict.PAYWALL_STUB), (9, Verdict.ARTICLE)])
def test_a_stub_speaks_of_subscription_at_some_length(offer: int, verdict: Verdict) -> None:
    assert judged((Role.PARAGRAPH, 80), (Role.SUBSCRIPTION, offer)) is verdict


@pytest.mark.parametrize(("words", "verdict"), [(21, Verdict.SCRIPT_NOTICE), (20, Verdict.NO_ARTICLE)])
def test_a_script_notice_is_most_of_its_page(words: int, verdict: Verdict) -> None:
    assert judged((Role.TECHNICAL, words), (Role.LEGAL, 20)) is verdict


@pytest.mark.parametrize(("words", "verdict"), [(11, Verdict.CONSENT_WALL), (10, Verdict.NO_ARTICLE)])
def test_a_consent_wall_is_a_third_of_its_page(words: int, verdict: Verdict) -> None:
    assert judged((Role.COOKIE_NOTICE, words), (Role.LEGAL, 31 - words)) is verdict


def test_the_confidence_is_the_mean_score_weighed_by_words() -> None:
    segments = [Segment(0, 1, "x", Role.PARAGRAPH, 0.9), Segment(1, 2, "x", Role.LEGAL, 0.5)]
    assert judge(segments, [30, 10]) == (Verdict.ARTICLE, 0.8)


def test_a_page_of_signs_has_no_article() -> None:
    assert judge([Segment(0, 1, "*", Role.OTHER_CHROME, 0.6)], [0]) == (Verdict.NO_ARTICLE, 1.0)


def test_a_page_of_nothing_is_empty_and_has_no_confidence() -> None:
    assert judge([], []) == (Verdict.EMPTY, None)
