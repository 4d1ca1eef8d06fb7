"""Which printed line is the headline, where the page's data names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from cleaner.article import Segment
from cleaner.read.blocks import RawBlock
from cleaner.read.pagedata import PageData
from cleaner.read.pagedata.linked_data import squeezed
from cleaner.roles import BODY_ROLES, Role

NAMED_REASON = "page_data.headline"
OTHER_REASON = "page_data.other_headline"
MAX_TITLE_CHARS = 400
MIN_TITLE_CHARS = 8
MAX_KICKER_CHARS = 40
MIN_MAIN_CHARS = 20
MIN_SHARED = 0.5
"""Share of words (F1 of the two sets) above which two titles name the same article."""
_STAYS = frozenset({
    Role.RELATED_LINKS, Role.READ_ALSO, Role.NAVIGATION, Role.TOPIC_TAGS, Role.READER_COMMENT, Role.TECHNICAL,
    Role.COOKIE_NOTICE, Role.SUBSCRIPTION, Role.ACCOUNT,
})  # fmt: skip
_WORD = regex.compile(r"\w+")


def name_headline(segments: Sequence[Segment], blocks: Sequence[RawBlock], data: PageData) -> tuple[Segment, ...]:
    """Give the segments with the headline where the decider called another line, or none, the headline.

    That is the last heading before the text that says what a candidate of the data says. The line called headline so far
    becomes the ``kicker`` where it is a few words right above, a ``caption`` in a figure, a ``heading`` where it is marked
    as one below, else a ``paragraph`` (long) or ``other_chrome``. A line that is marked as a heading and agrees with
    nothing stays the headline when no other line agrees.
    """
    titles = [candidate.value for candidate in data.headline]
    if not titles:
        return tuple(segments)
    called = next((index for index, segment in enumerate(segments) if segment.role is Role.HEADLINE), None)
    exact = {squeezed(title) for title in titles}
    if called is not None and squeezed(segments[called].text) in exact:
        return tuple(segments)
    found, is_exact = _agreeing(segments, blocks, titles, exact)
    if called is not None and not is_exact and agrees(segments[called].text, titles):
        return tuple(segments)
    if found is None and (called is None or blocks[called].level == 1):
        return tuple(segments)
    renamed = list(segments)
    if called is not None:
        before = segments[called]
        role = _role_of_other(called, found, blocks[called])
        renamed[called] = replace(before, role=role, reasons=(OTHER_REASON, *before.reasons))
    if found is not None:
        reasons = (NAMED_REASON, *segments[found].reasons)
        renamed[found] = replace(segments[found], role=Role.HEADLINE, reasons=reasons)
    return tuple(renamed)


def agrees(text: str, titles: Sequence[str]) -> bool:
    """Whether a line says what one of the titles says, in about the same words.

    >>> agrees("Harbour: Ferry returns to Osk", ["Ferry returns to Osk"]), agrees("A ferry", ["Ferry returns to Osk"])
    (True, False)
    """
    plain = squeezed(text[:MAX_TITLE_CHARS])
    own = set(_WORD.findall(text[:MAX_TITLE_CHARS].casefold()))
    for title in titles:
        if plain == squeezed(title):
            return True
        other = set(_WORD.findall(title.casefold()))
        if 2 * len(own & other) > MIN_SHARED * (len(own) + len(other)):
            return True
    return False


def _agreeing(
    segments: Sequence[Segment], blocks: Sequence[RawBlock], titles: Sequence[str], exact: set[str]
) -> tuple[int | None, bool]:
    """Give the number of the heading that says a title, and whether in the same words.

    The last one before the text is taken, the first one behind its start where there is none before; where none says a
    title, the last heading of level 1 before the text that is long enough to be one itself.
    """
    same = near = main = None
    has_text = False
    for index, (segment, block) in enumerate(zip(segments, blocks, strict=True)):
        if block.mark == "heading":
            fits = not block.hidden and segment.role not in _STAYS and MIN_TITLE_CHARS <= len(segment.text) <= MAX_TITLE_CHARS
            if fits and squeezed(segment.text) in exact:
                same = index
            elif fits and agrees(segment.text, titles):
                near = index
            elif fits and not has_text and block.level == 1 and len(segment.text) >= MIN_MAIN_CHARS:
                main = index
        elif segment.role in BODY_ROLES:
            has_text = True
        if has_text and same is not None:
            break
    found = [number for number in (same, near, main) if number is not None]
    return (found[0] if found else None), same is not None


def _role_of_other(index: int, headline: int | None, block: RawBlock) -> Role:
    """Give the role of the line that is not the headline after all."""
    if block.figure >= 0 or block.part == "caption":
        return Role.CAPTION
    if headline is not None and index > headline and block.mark == "heading":
        return Role.HEADING
    if headline is not None and index == headline - 1 and len(block.text) <= MAX_KICKER_CHARS:
        return Role.KICKER
    return Role.PARAGRAPH if block.text.rstrip().endswith((".", "!", "?", "。")) else Role.OTHER_CHROME


def parted_headline(text: str, titles: Sequence[str]) -> tuple[str, str | None]:
    """Give headline and kicker of a printed headline that opens with a kicker the page's data leaves out.

    >>> parted_headline("Harbour Ferry returns to Osk", ["Ferry returns to Osk"])
    ('Ferry returns to Osk', 'Harbour')
    """
    plain = squeezed(text)
    for title in titles:
        tail = squeezed(title)
        if len(tail) < MIN_TITLE_CHARS or tail == plain or 2 * len(tail) < len(plain) or not plain.endswith(tail):
            continue
        left, at = len(tail), len(text)
        while left > 0 and at:
            at -= 1
            left -= len(squeezed(text[at]))
        start = at
        while start and not text[start - 1].isspace() and not text[start - 1].isalnum():
            start -= 1
        kicker = text[:start].strip(" :|/·•–—-\n\t")
        if left == 0 and kicker and len(kicker) <= MAX_KICKER_CHARS and not text[at - 1 : at].isalnum():
            return text[start:].strip(" :|/·•–—-\n\t"), kicker
    return text, None
