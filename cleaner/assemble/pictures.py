"""The pictures of the article: those with a caption, those in its body, and the one its data names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

import regex

from cleaner.article import Block, Image, Segment
from cleaner.assemble.addresses import safe_address
from cleaner.assemble.captions import split_credit
from cleaner.evidence.words import LanguageWords
from cleaner.read.blocks import Page, Picture, RawBlock
from cleaner.roles import BODY_ROLES, Role

MIN_ALT_WORDS_SHARED = 2
MAX_IMAGES = 500
_WORD = regex.compile(r"\w+")
_HEAD_ROLES = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.KICKER, Role.BYLINE, Role.DATELINE})
_SIZES = regex.compile(r"[-_]\d{2,5}x\d{2,5}(?=\.\w{2,5}$)|\.\w{2,5}$")


def images_of(
    page: Page,
    segments: Sequence[Segment],
    blocks: Sequence[RawBlock],
    body: Sequence[Block],
    words: LanguageWords,
    *,
    base: str | None,
    main_url: str | None,
) -> tuple[Image, ...]:
    """Give the pictures in page order, the one at ``main_url`` first; ``base`` is what relative addresses start from.

    A picture belongs to the article when a caption of the article is its own, or when it stands between headline and end
    of the body beside the article's text. Captions whose picture the input lost are pictures without an address.
    """
    captions = {segment.start: index for index, segment in enumerate(segments) if segment.role is Role.CAPTION}
    starts = [block.start for block in body]
    found: list[tuple[int, Image]] = []
    claimed: set[int] = set()
    if page.pictures:
        first, last = _reach(segments)
        # Pictures count blocks as they were read; pieces cut from one since then share its number.
        placed = {block.line: block.start for block in reversed(page.blocks)}
        taken: set[str] = set()
        for picture in page.pictures[:MAX_IMAGES]:
            at = placed.get(picture.before, len(page.text) + 1)
            own = [captions[placed[index]] for index in picture.captions if placed[index] in captions]
            if picture.hidden and picture.hidden != "noscript":
                continue
            if not own and not (first <= at <= last and _is_beside_text(picture, segments, at)):
                continue
            url = next(filter(None, (safe_address(written, base) for written in picture.urls[:8])), None)
            if url is None or url in taken:
                continue
            taken.add(url)
            own = [index for index in own if index not in claimed]
            claimed.update(own)
            caption, credit = _caption([blocks[index].text for index in own], words)
            found.append((at, Image(url, picture.alt or None, caption, credit, bisect_left(starts, at))))
    is_html = page.tree is not None
    lost = _captions_alone(segments, blocks, words, claimed)
    found += [(at, replace(image, body_index=bisect_left(starts, at)) if is_html else image) for at, image in lost]
    found.sort(key=lambda pair: pair[0])
    images = [image for _, image in found]
    return _main_first(images, main_url)


def _reach(segments: Sequence[Segment]) -> tuple[int, int]:
    """Give the offsets between which pictures without a caption may stand: from the head to the end of the body."""
    inside = [segment for segment in segments if segment.role in BODY_ROLES]
    if not inside:
        return 1, 0
    head = next((segment.start for segment in segments if segment.role is Role.HEADLINE), inside[0].start)
    return min(head, inside[0].start), inside[-1].end


def _is_beside_text(picture: Picture, segments: Sequence[Segment], at: int) -> bool:
    """Whether the text before or behind a picture is the article's, a caption's included; in its head, a figure's only."""
    index = bisect_left(segments, at, key=lambda segment: segment.start)
    behind = segments[index].role if index < len(segments) else None
    before = segments[index - 1].role if index else None
    if before in BODY_ROLES or before is Role.CAPTION:
        return behind in BODY_ROLES or behind is Role.CAPTION or picture.figure >= 0
    return picture.figure >= 0 and (before in _HEAD_ROLES or behind in BODY_ROLES)


def _caption(texts: Sequence[str], words: LanguageWords) -> tuple[str | None, str | None]:
    """Give caption and credit of the blocks that caption one picture."""
    captions: list[str] = []
    makers: list[str] = []
    for text in texts:
        caption, credit = split_credit(text, words)
        if caption and caption not in captions:
            captions.append(caption)
        if credit and credit not in makers:
            makers.append(credit)
    return " ".join(captions) or None, ", ".join(makers) or None


def _captions_alone(
    segments: Sequence[Segment], blocks: Sequence[RawBlock], words: LanguageWords, claimed: set[int]
) -> list[tuple[int, Image]]:
    """Give an image for each caption that no picture claimed; a lone credit goes to the caption above it."""
    images: list[tuple[int, Image]] = []
    for index, segment in enumerate(segments):
        if segment.role is not Role.CAPTION or index in claimed:
            continue
        caption, credit = split_credit(blocks[index].text, words)
        above = segments[index - 1] if index else None
        alt = (
            blocks[index - 1].text
            if above and above.role is Role.MEDIA_CONTROL and _is_alt(blocks[index - 1].text, caption)
            else None
        )
        if caption is None and images and images[-1][1].credit is None:
            images[-1] = images[-1][0], replace(images[-1][1], credit=credit)
        else:
            images.append((segment.start, Image(None, alt, caption, credit)))
    return images


def _is_alt(text: str, caption: str | None) -> bool:
    """Whether a file name or alternative text above a caption is that picture's: they share words."""
    if caption is None:
        return False
    own = {word for word in _WORD.findall(text.lower().replace("-", " ").replace("_", " ")) if len(word) > 2}
    return len(own & set(_WORD.findall(caption.lower()))) >= MIN_ALT_WORDS_SHARED


def _main_first(images: list[Image], main_url: str | None) -> tuple[Image, ...]:
    """Give the images with the one at ``main_url`` in front; one that stands nowhere on the page is added."""
    if main_url is None:
        return tuple(images)
    name = _file_name(main_url)
    for number, image in enumerate(images):
        if image.url and (image.url == main_url or (name and _file_name(image.url) == name)):
            return (image, *images[:number], *images[number + 1 :])
    return (Image(main_url), *images)


def _file_name(url: str) -> str:
    """Give the name of a picture's file without size and kind, empty for short ones: one picture has many addresses."""
    name = _SIZES.sub("", urlsplit(url).path.rpartition("/")[2].lower())
    return name if len(name) > 7 else ""
