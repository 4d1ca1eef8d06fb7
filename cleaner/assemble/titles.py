"""Which printed line is the headline, where the page's data names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.article import Segment
from cleaner.read.blocks import RawBlock
from cleaner.read.pagedata import PageData
from cleaner.read.pagedata.linked_data import squeezed
from cleaner.roles import Role

NAMED_REASON = "page_data.headline"
MAX_TITLE_CHARS = 400
MIN_TITLE_CHARS = 8
MAX_KICKER_CHARS = 40
_BEFORE_TEXT = frozenset({Role.PARAGRAPH, Role.QUOTE, Role.STANDFIRST})
_STAYS = frozenset({Role.RELATED_LINKS, Role.READ_ALSO, Role.NAVIGATION, Role.TOPIC_TAGS, Role.PARAGRAPH})


def name_headline(segments: Sequence[Segment], blocks: Sequence[RawBlock], data: PageData) -> tuple[Segment, ...]:
    """Give the segments with the headline where the decider called another line, or none, the headline.

    That is the last line before the text, marked as a heading, that says what a candidate of the data says; the line
    called headline so far becomes the ``kicker`` where it is a few words right above, a ``heading`` where it is marked as one
    and stands below, else ``other_chrome``.
    """
    names = {squeezed(candidate.value) for candidate in data.headline}
    if not names or any(segment.role is Role.HEADLINE and squeezed(segment.text) in names for segment in segments):
        return tuple(segments)
    found = _agreeing(segments, blocks, names)
    if found is None:
        return tuple(segments)
    renamed = list(segments)
    for index, segment in enumerate(segments):
        if segment.role is Role.HEADLINE:
            role = _role_of_other(index, found, blocks[index])
            renamed[index] = replace(segment, role=role, reasons=("page_data.other_headline", *segment.reasons))
    reasons = (NAMED_REASON, *segments[found].reasons)
    renamed[found] = replace(segments[found], role=Role.HEADLINE, reasons=reasons)
    return tuple(renamed)


def _role_of_other(index: int, headline: int, block: RawBlock) -> Role:
    if index > headline and block.mark == "heading":
        return Role.HEADING
    return Role.KICKER if index == headline - 1 and len(block.text) <= MAX_KICKER_CHARS else Role.OTHER_CHROME


def _agreeing(segments: Sequence[Segment], blocks: Sequence[RawBlock], names: set[str]) -> int | None:
    """Give the number of the last agreeing heading before the text, else of the first one behind its start."""
    found = None
    has_text = False
    for index, (segment, block) in enumerate(zip(segments, blocks, strict=True)):
        has_text = has_text or segment.role in _BEFORE_TEXT
        if has_text and found is not None:
            break
        if block.hidden or block.mark != "heading" or segment.role in _STAYS:
            continue
        if MIN_TITLE_CHARS <= len(segment.text) <= MAX_TITLE_CHARS and squeezed(segment.text) in names:
            found = index
    return found
