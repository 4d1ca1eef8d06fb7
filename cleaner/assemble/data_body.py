"""The body of a page that prints none but carries it as data: for a script to show, or for search engines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cleaner.article import Segment
from cleaner.evidence.characters import Characters
from cleaner.read.blocks import Page, RawBlock
from cleaner.read.pagedata import Candidate, PageData, TextBlock
from cleaner.read.pagedata.linked_data import squeezed
from cleaner.roles import BODY_ROLES, Role

REASON = "page_data.article_body"
MIN_WORDS = 60
"""Words the data must hold to be taken for a body."""
MIN_TIMES_PRINTED = 3.0
"""How many times the printed body the data must hold."""
MAX_PRINTED_WORDS = 120
_ROLE_OF_TAG = {
    "li": Role.LIST_ITEM, "dt": Role.LIST_ITEM, "dd": Role.LIST_ITEM, "blockquote": Role.QUOTE, "pre": Role.CODE,
    "td": Role.TABLE, "th": Role.TABLE, "figcaption": Role.CAPTION,
}  # fmt: skip


class Labelled(NamedTuple):
    """A page with its segments, their blocks and words; ``source`` names the data its body came from, if any."""

    page: Page
    segments: tuple[Segment, ...]
    blocks: list[RawBlock]
    sizes: list[int]
    source: str | None = None


def with_data_body(labelled: Labelled, data: PageData) -> Labelled:
    """Give the page with the body of its data where it prints next to none itself.

    The text of the data is put behind the page text, a blank line between blocks, so that the segments partition it as
    before; these segments have the reason ``page_data.article_body`` and neither XPath nor place in the source. What the
    page prints of that body, its first lines as a rule, becomes ``repeat``.
    """
    if not data.article_body:
        return labelled
    body = data.article_body[0]
    # The state of a script is full of texts; on shop and list pages the longest is no article's.
    if body.source not in ("json-ld", "microdata") and not _is_called_article(data):
        return labelled
    printed = sum(size for segment, size in zip(labelled.segments, labelled.sizes, strict=True) if segment.role in BODY_ROLES)
    if printed > MAX_PRINTED_WORDS:
        return labelled
    counts = [int(count) for count in Characters([block.text for block in body.value]).words()]
    if sum(counts) < max(MIN_WORDS, MIN_TIMES_PRINTED * printed):
        return labelled
    return _appended(labelled, body, counts)


def _is_called_article(data: PageData) -> bool:
    kinds = [kind.lower() for candidate in data.page_type for kind in candidate.value]
    return any(kind.endswith(("article", "posting", "report")) for kind in kinds)


def _appended(labelled: Labelled, body: Candidate[tuple[TextBlock, ...]], counts: Sequence[int]) -> Labelled:
    page = labelled.page
    parts, segments = [page.text.rstrip()], list(_without_copies(labelled, body.value))
    blocks, at = list(labelled.blocks), len(parts[0])
    for block in body.value:
        at += 2 if at else 0
        level = int(block.tag[1]) if len(block.tag) == 2 and block.tag[0] == "h" and block.tag[1] in "123456" else 0
        role = Role.HEADING if level else _ROLE_OF_TAG.get(block.tag, Role.PARAGRAPH)
        segments.append(Segment(at, at + len(block.text), block.text, role, 1.0, (REASON, f"{REASON}.{body.source}")))
        mark = "heading" if level else ""
        blocks.append(RawBlock(at, at + len(block.text), block.text, mark, level, blank_before=1, line=len(blocks)))
        parts.append(block.text)
        at += len(block.text)
    text = "\n\n".join(part for part in parts if part)
    return Labelled(replace(page, text=text), tuple(segments), blocks, [*labelled.sizes, *counts], body.source)


def _without_copies(labelled: Labelled, body: Sequence[TextBlock]) -> tuple[Segment, ...]:
    """Give the printed segments, those whose text stands in the data as ``repeat``."""
    held = "\n".join(squeezed(block.text) for block in body)
    found = []
    for segment in labelled.segments:
        if segment.role in BODY_ROLES and squeezed(segment.text) in held:
            segment = replace(segment, role=Role.REPEAT, reasons=(REASON, *segment.reasons))
        found.append(segment)
    return tuple(found)
