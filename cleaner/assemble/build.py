"""Roles to :class:`Article`: segments, then each field from the segments that carry its role."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

import numpy as np
import regex
from numpy.typing import NDArray

from cleaner.article import Article, Block, Image, Link, Segment
from cleaner.assemble.captions import split_credit
from cleaner.assemble.dates import dates_of, has_date
from cleaner.assemble.people import authors_of
from cleaner.assemble.pointers import links_of, site_name_of, topics_of
from cleaner.assemble.verdict import judge
from cleaner.decide.interface import Decision
from cleaner.evidence.words import LanguageWords
from cleaner.read.blocks import Page, RawBlock
from cleaner.roles import BODY_ROLES, Role

MAX_REASONS = 6
MIN_ALT_WORDS_SHARED = 2
_WORD = regex.compile(r"\w+")


def build_article(
    page: Page,
    decision: Decision,
    counts: NDArray[np.int64],
    words: LanguageWords,
    *,
    language: str | None,
    url: str | None,
    text_roles: frozenset[Role],
) -> Article:
    """Give the article of a decided page; ``counts`` are the words of its blocks."""
    segments, texts, sizes = _segments(page, decision, counts.tolist())
    by_role = _group(segments, texts)
    published, modified = _dates(by_role, words)
    verdict, confidence = judge(segments, sizes)
    return Article(
        headline=_first(by_role, Role.HEADLINE),
        kicker=_first(by_role, Role.KICKER),
        standfirst=_joined(by_role, Role.STANDFIRST),
        byline=_first(by_role, Role.BYLINE),
        dateline=_first(by_role, Role.DATELINE),
        authors=_authors(by_role, words),
        date_published=published,
        date_modified=modified,
        in_language=language,
        url=url,
        site_name=site_name_of(by_role),
        body=_blocks(page, segments, texts, BODY_ROLES),
        images=_images(segments, texts, words),
        notes=_blocks(page, segments, texts, frozenset({Role.NOTE})),
        comments=_blocks(page, segments, texts, frozenset({Role.READER_COMMENT})),
        topics=topics_of(segments, texts),
        links=links_of(segments, texts),
        segments=segments,
        page_text=page.text,
        verdict=verdict,
        confidence=confidence,
        text_roles=text_roles,
    )


ByRole = dict[Role, list[str]]


def _segments(page: Page, decision: Decision, counts: list[int]) -> tuple[tuple[Segment, ...], list[RawBlock], list[int]]:
    """Give one segment a block, its block and its words; pieces of one line with one role are one segment again."""
    segments: list[Segment] = []
    blocks: list[RawBlock] = []
    sizes: list[int] = []
    rows = zip(page.blocks, decision.roles, decision.scores, decision.reasons, counts, strict=True)
    for block, role, score, reasons, size in rows:
        if blocks and blocks[-1].line == block.line and segments[-1].role is role:
            before = segments.pop()
            size += sizes.pop()
            score = _joint_score(before, score, block)
            reasons = tuple(dict.fromkeys((*before.reasons, *reasons)))
            block = _joined_block(page, blocks.pop(), block)
        segments.append(Segment(block.start, block.end, page.text[block.start : block.end], role, score, reasons[:MAX_REASONS]))
        blocks.append(block)
        sizes.append(size)
    return tuple(segments), blocks, sizes


def _joint_score(before: Segment, score: float, block: RawBlock) -> float:
    """Give the mean of the scores, each weighed by its length."""
    size = before.end - before.start
    added = block.end - block.start
    return round((before.score * size + score * added) / (size + added), 4)


def _joined_block(page: Page, first: RawBlock, second: RawBlock) -> RawBlock:
    gap = page.text[first.end : second.start]
    text = first.text + (" " if gap else "") + second.text
    return RawBlock(first.start, second.end, text, first.mark, first.level, first.indent, first.blank_before, first.line)


def _group(segments: Sequence[Segment], blocks: Sequence[RawBlock]) -> ByRole:
    found: ByRole = {}
    for segment, block in zip(segments, blocks, strict=True):
        found.setdefault(segment.role, []).append(block.text)
    return found


def _first(by_role: ByRole, role: Role) -> str | None:
    return next(iter(by_role.get(role, ())), None)


def _joined(by_role: ByRole, role: Role) -> str | None:
    return "\n".join(by_role.get(role, ())) or None


def _authors(by_role: ByRole, words: LanguageWords) -> tuple[str, ...]:
    names = [name for byline in by_role.get(Role.BYLINE, ()) for name in authors_of(byline, words)]
    return tuple(dict.fromkeys(names))


def _dates(by_role: ByRole, words: LanguageWords) -> tuple[datetime | date | None, datetime | date | None]:
    # A byline often ends in the day; it is asked only where no dateline gave one.
    published, modified = dates_of(by_role.get(Role.DATELINE, ()), words)
    if published is None:
        dated = [line for line in by_role.get(Role.BYLINE, ()) if has_date(line)]
        published, found = dates_of(dated, words)
        modified = modified or found
    return published, modified


def _blocks(page: Page, segments: Iterable[Segment], raws: Iterable[RawBlock], roles: frozenset[Role]) -> tuple[Block, ...]:
    """Give the blocks of the roles; lines of program text that follow each other are one block."""
    found: list[Block] = []
    previous: Segment | None = None
    for segment, raw in zip(segments, raws, strict=True):
        if segment.role in roles:
            if segment.role is Role.CODE and previous is not None and previous.role is Role.CODE:
                start = found.pop().start
                found.append(Block(Role.CODE, page.text[start : segment.end], start, segment.end))
            else:
                text = segment.text if segment.role is Role.CODE else raw.text
                level = raw.level or None if segment.role is Role.HEADING else None
                found.append(Block(segment.role, text, segment.start, segment.end, level))
        previous = segment
    return tuple(found)


def _images(segments: Sequence[Segment], blocks: Sequence[RawBlock], words: LanguageWords) -> tuple[Image, ...]:
    images: list[Image] = []
    for index, segment in enumerate(segments):
        if segment.role is not Role.CAPTION:
            continue
        caption, credit = split_credit(blocks[index].text, words)
        above = segments[index - 1] if index else None
        alt = (
            blocks[index - 1].text
            if above and above.role is Role.MEDIA_CONTROL and _is_alt(blocks[index - 1].text, caption)
            else None
        )
        if caption is None and images and images[-1].credit is None:
            images[-1] = Image(None, images[-1].alt, images[-1].caption, credit)
        else:
            images.append(Image(None, alt, caption, credit))
    return tuple(images)


def _is_alt(text: str, caption: str | None) -> bool:
    """Whether a file name or alternative text above a caption is that picture's: they share words."""
    if caption is None:
        return False
    own = {word for word in _WORD.findall(text.lower().replace("-", " ").replace("_", " ")) if len(word) > 2}
    return len(own & set(_WORD.findall(caption.lower()))) >= MIN_ALT_WORDS_SHARED


__all__ = ["ByRole", "Link", "build_article"]
