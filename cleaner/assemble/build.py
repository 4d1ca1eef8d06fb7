"""Roles to :class:`Article`: segments, then each field from the segments that carry its role and from the page data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cleaner.article import Article, Segment, Sources
from cleaner.assemble.by_element import settle_by_element
from cleaner.assemble.data_body import Labelled, with_data_body
from cleaner.assemble.fields import (
    PAGE,
    ByRole,
    Chosen,
    choose_authors,
    choose_dates,
    choose_url,
    printed,
)
from cleaner.assemble.hidden import withhold_hidden
from cleaner.assemble.pictures import images_of
from cleaner.assemble.pieces import joined
from cleaner.assemble.pointers import links_of, site_name_of, topics_of
from cleaner.assemble.structure import blocks_of, xpaths_of
from cleaner.assemble.titles import name_headline, parted_headline
from cleaner.assemble.verdict import judge, without_body
from cleaner.decide.interface import Decision
from cleaner.evidence.words import LanguageWords
from cleaner.read.blocks import Page, RawBlock
from cleaner.read.pagedata import Candidate, PageData, best
from cleaner.roles import BODY_ROLES, Role

MAX_REASONS = 6
NO_DATA = PageData()


@dataclass(frozen=True)
class Told:
    """What is known of a page beside its blocks."""

    words: LanguageWords
    """Tables of its language."""
    language: Candidate[str] | None = None
    url: str | None = None
    """Its address as the caller told it."""
    base: str | None = None
    """What relative addresses start from."""
    data: PageData = NO_DATA
    limits: tuple[str, ...] = ()
    """Names of the limits that were reached in reading it."""


def build_article(page: Page, decision: Decision, counts: NDArray[np.int64], told: Told, text_roles: frozenset[Role]) -> Article:
    """Give the article of a decided page; ``counts`` are the words of its blocks.

    Where the page prints no body and its data holds one, ``page_text`` of the article is the text of the page with that
    body behind it; see :func:`cleaner.assemble.data_body.with_data_body`.
    """
    words, data = told.words, told.data
    sizes = counts.tolist()
    decision = withhold_hidden(settle_by_element(decision, page, sizes), page.blocks, sizes)
    labelled = _labelled(page, decision, sizes)
    if data is not NO_DATA:
        labelled = labelled._replace(segments=name_headline(labelled.segments, labelled.blocks, data))
        labelled = with_data_body(labelled, data)
    page, segments, blocks, sizes, body_source = labelled
    verdict, confidence = judge(segments, sizes)
    segments = without_body(segments, verdict)
    by_role = _group(segments, blocks)
    chosen = Chosen({"in_language": told.language.source} if told.language else {})
    lines = _lines(chosen, by_role, data)
    published, modified = choose_dates(chosen, by_role, data, words)
    body = blocks_of(page, segments, blocks, BODY_ROLES, told.base)
    if body:
        chosen.sources["body"] = body_source or PAGE
    main_image = best(data.image)
    images = images_of(page, segments, blocks, body, words, base=told.base, main_url=main_image)
    if images:
        chosen.sources["images"] = data.image[0].source if main_image and images[0].url == main_image else PAGE
    return Article(
        **lines,
        authors=choose_authors(chosen, by_role, data, words),
        date_published=published,
        date_modified=modified,
        in_language=told.language.value if told.language else None,
        url=choose_url(chosen, told.url, data),
        site_name=chosen.take("site_name", [*data.site_name, printed(site_name_of(by_role))]),
        body=body,
        images=images,
        notes=blocks_of(page, segments, blocks, frozenset({Role.NOTE}), told.base),
        comments=blocks_of(page, segments, blocks, frozenset({Role.READER_COMMENT}), told.base),
        topics=chosen.take("topics", [*data.topics, printed(topics_of(segments, blocks))]) or (),
        links=links_of(segments, blocks, told.base),
        segments=segments,
        page_text=page.text,
        verdict=verdict,
        confidence=confidence,
        text_roles=text_roles,
        limits=told.limits,
        sources=Sources(chosen.sources),
    )


def _lines(chosen: Chosen, by_role: ByRole, data: PageData) -> dict[str, str | None]:
    """Give the fields that are lines of the page: printed ones, the headline of the data where none is printed."""
    headline, kicker = _first(by_role, Role.HEADLINE), None
    if headline and data.headline:
        headline, kicker = parted_headline(headline, [candidate.value for candidate in data.headline])
    return {
        "headline": chosen.take("headline", [printed(headline), *data.headline]),
        "kicker": chosen.take("kicker", [printed(_first(by_role, Role.KICKER)), printed(kicker)]),
        "standfirst": chosen.take("standfirst", [printed(_joined(by_role, Role.STANDFIRST))]),
        "byline": chosen.take("byline", [printed(_first(by_role, Role.BYLINE))]),
        "dateline": chosen.take("dateline", [printed(_first(by_role, Role.DATELINE))]),
    }


def _labelled(page: Page, decision: Decision, counts: list[int]) -> Labelled:
    """Give one segment a block, its block and its words; pieces of one line with one role are one segment again."""
    segments: list[Segment] = []
    blocks: list[RawBlock] = []
    sizes: list[int] = []
    paths = xpaths_of(page.tree, page.blocks)
    rows = zip(page.blocks, decision.roles, decision.scores, decision.reasons, counts, paths, strict=True)
    for block, role, score, reasons, size, path in rows:
        if blocks and blocks[-1].line == block.line and segments[-1].role is role:
            before = segments.pop()
            size += sizes.pop()
            score = _joint_score(before, score, block)
            reasons = tuple(dict.fromkeys((*before.reasons, *reasons)))
            first = blocks.pop()
            block = joined(first, block, page.text[first.end : block.start])
        segments.append(_segment(page, block, role, score, reasons[:MAX_REASONS], path))
        blocks.append(block)
        sizes.append(size)
    return Labelled(page, tuple(segments), blocks, sizes)


def _segment(page: Page, block: RawBlock, role: Role, score: float, reasons: tuple[str, ...], path: str | None) -> Segment:
    start, end = block.start, block.end
    if block.source_start < 0:
        return Segment(start, end, page.text[start:end], role, score, reasons, path)
    return Segment(start, end, page.text[start:end], role, score, reasons, path, block.source_start, block.source_end)


def _joint_score(before: Segment, score: float, block: RawBlock) -> float:
    """Give the mean of the scores, each weighed by its length."""
    size = before.end - before.start
    added = block.end - block.start
    return round((before.score * size + score * added) / (size + added), 4)


def _group(segments: Sequence[Segment], blocks: Sequence[RawBlock]) -> ByRole:
    found: ByRole = {}
    for segment, block in zip(segments, blocks, strict=True):
        found.setdefault(segment.role, []).append(block.text)
    return found


def _first(by_role: ByRole, role: Role) -> str | None:
    return next(iter(by_role.get(role, ())), None)


def _joined(by_role: ByRole, role: Role) -> str | None:
    return "\n".join(by_role.get(role, ())) or None
