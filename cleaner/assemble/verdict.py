"""What the page is as a whole, and how sure that is: a first, plain form over the segments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cleaner.article import Segment, Verdict
from cleaner.roles import BODY_ROLES, Role

MIN_ARTICLE_WORDS = 50
"""Words of running text an article has at least; a page with fewer is one only when nothing else explains it."""
MIN_SHORT_ARTICLE_WORDS = 8
MAX_STUB_WORDS = 160
MIN_INDEX_LINES = 12
MAX_ERROR_PAGE_WORDS = 120
MAX_STATUS_CHARS = 100
# Status codes of HTTP that pages print: https://www.rfc-editor.org/rfc/rfc9110#name-status-codes
_STATUS = re.compile(r"\b(?:40[0-9]|410|429|451|50[0-4])\b")
_PROSE_ROLES = frozenset({Role.PARAGRAPH, Role.QUOTE, Role.LIST_ITEM, Role.TABLE, Role.CODE})
_INDEX_ROLES = frozenset({Role.RELATED_LINKS, Role.NAVIGATION, Role.READ_ALSO})
_ERROR_PHRASES = (".error_page", ".http_error")
_LEFT_OVER = {
    Verdict.ERROR_PAGE: Role.TECHNICAL,
    Verdict.SCRIPT_NOTICE: Role.TECHNICAL,
    Verdict.CONSENT_WALL: Role.COOKIE_NOTICE,
}
# What a page without an article says about itself, in this order.
_WALLS = (
    (Role.SUBSCRIPTION, Verdict.PAYWALL_STUB),
    (Role.ACCOUNT, Verdict.PAYWALL_STUB),
    (Role.COOKIE_NOTICE, Verdict.CONSENT_WALL),
)


def judge(segments: Sequence[Segment], counts: Sequence[int]) -> tuple[Verdict, float | None]:
    """Give the verdict and its confidence (0 to 1) from segments and their words; an empty page has none.

    The confidence is the mean score of the segments, each weighed by its words.
    """
    if not segments:
        return Verdict.EMPTY, None
    words: dict[Role, int] = {}
    for segment, count in zip(segments, counts, strict=True):
        words[segment.role] = words.get(segment.role, 0) + count
    total = sum(words.values())
    if not total:
        return Verdict.NO_ARTICLE, 1.0
    sure = sum(segment.score * count for segment, count in zip(segments, counts, strict=True)) / total
    return _verdict(segments, words, total), round(sure, 4)


def _verdict(segments: Sequence[Segment], words: dict[Role, int], total: int) -> Verdict:
    prose = sum(count for role, count in words.items() if role in _PROSE_ROLES)
    if total <= MAX_ERROR_PAGE_WORDS and any(_names_error(segment, prose) for segment in segments):
        return Verdict.ERROR_PAGE
    wall = _wall(words, prose, total)
    if wall is not None:
        return wall
    if prose >= MIN_ARTICLE_WORDS:
        return Verdict.ARTICLE
    lines = sum(segment.role in _INDEX_ROLES for segment in segments)
    if lines >= MIN_INDEX_LINES and 2 * lines > len(segments):
        return Verdict.INDEX
    body = sum(count for role, count in words.items() if role in BODY_ROLES)
    if prose >= MIN_SHORT_ARTICLE_WORDS and 2 * body >= total:
        return Verdict.ARTICLE
    return Verdict.NO_ARTICLE


def _names_error(segment: Segment, prose: int) -> bool:
    """Whether a message of the machinery, or the title over next to no text, names a failed request."""
    is_title = segment.role is Role.HEADLINE and prose < MIN_ARTICLE_WORDS
    if not (is_title or segment.role is Role.TECHNICAL) or len(segment.text) > MAX_STATUS_CHARS:
        return False
    return bool(_STATUS.search(segment.text)) or any(reason.endswith(_ERROR_PHRASES) for reason in segment.reasons)


def without_body(segments: Sequence[Segment], verdict: Verdict) -> tuple[Segment, ...]:
    """Give the segments of a page whose verdict says that it holds no article: what is left of a body is chrome."""
    role = _LEFT_OVER.get(verdict)
    if role is None:
        return tuple(segments)
    return tuple(
        replace(segment, role=role, reasons=(f"verdict.{verdict.value}", *segment.reasons))
        if segment.role in BODY_ROLES
        else segment
        for segment in segments
    )


def _wall(words: dict[Role, int], prose: int, total: int) -> Verdict | None:
    if words.get(Role.SUBSCRIPTION, 0) and prose <= MAX_STUB_WORDS and words[Role.SUBSCRIPTION] * 8 >= prose:
        return Verdict.PAYWALL_STUB
    if prose > MIN_ARTICLE_WORDS:
        return None
    if words.get(Role.TECHNICAL, 0) * 2 > total:
        return Verdict.SCRIPT_NOTICE
    for role, verdict in _WALLS:
        if words.get(role, 0) > max(prose, total // 3):
            return verdict
    return None
