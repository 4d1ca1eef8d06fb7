"""What the chrome still tells: where the site points to, what it files the article under, what it is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from cleaner.article import Link, Segment
from cleaner.assemble.addresses import safe_address
from cleaner.read.blocks import RawBlock
from cleaner.roles import Role

_URL = regex.compile(r"https?://[^\s<>\"')\]]+")
_MARKDOWN_LINK = regex.compile(r"\[([^\[\]]{1,300})\]\((https?://[^)\s]{1,2000})\)")
_LABEL = regex.compile(r"^[^:：»|]{2,40}[:：»|]\s*")
_TOPIC_LABEL = regex.compile(r"^[^:：»|·,]{2,40}[:：»]\s*")
_TOPIC_PARTS = regex.compile(r"\s*[,;|•·/、，\t]\s*|\s+#|^#|\s{2,}")
_RIGHTS_OWNER = regex.compile(r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}\s*[-–/]\s*)?(?:\d{4})?,?\s*(?:by\s+)?(?P<name>[^.,|·•\d©]{2,50})", regex.IGNORECASE)  # fmt: skip
MAX_NAME_WORDS = 6
MAX_TOPIC_CHARS = 60
MAX_LABEL_WORDS = 3
_POINTING = (Role.READ_ALSO, Role.RELATED_LINKS)


def links_of(segments: Sequence[Segment], blocks: Sequence[RawBlock], base: str | None = None) -> tuple[Link, ...]:
    """Give the pointers to other pages, in page order; a label with nothing behind it points nowhere.

    Of HTML, these are the links in the segments, resolved against ``base``; only a ``read_also`` may do without one.
    """
    found = []
    for segment, block in zip(segments, blocks, strict=True):
        if segment.role not in _POINTING or block.hidden:
            continue
        if block.node >= 0 and (anchored := _anchored(segment, block, base)):
            found += anchored
            continue
        if block.node >= 0 and segment.role is Role.RELATED_LINKS:
            continue
        link = _link(block.text, segment)
        if link is not None:
            found.append(link)
    return tuple(found)


def _anchored(segment: Segment, block: RawBlock, base: str | None) -> list[Link]:
    """Give the links of a block of HTML; an address that is not safe is left out, its text stays."""
    return [
        Link(block.text[inline.start : inline.end], safe_address(inline.href, base), segment.role)
        for inline in block.inlines
        if inline.kind == "link"
    ]


def _link(text: str, segment: Segment) -> Link | None:
    if match := _MARKDOWN_LINK.search(text):
        return Link(match[1], match[2], segment.role)
    url = _URL.search(text)
    shown = _URL.sub("", text).strip()
    labelled = _is_labelled(segment)
    title = (_LABEL.sub("", shown) if labelled else shown).strip(" -–—»›→•·:()[]")
    if url is None and (not title or (labelled and not _LABEL.match(shown))):
        return None
    return Link(title or (url[0] if url else ""), url[0] if url else None, segment.role)


def _is_labelled(segment: Segment) -> bool:
    return any(f".{segment.role.value}." in reason for reason in segment.reasons)


def topics_of(segments: Sequence[Segment], blocks: Sequence[RawBlock]) -> tuple[str, ...]:
    """Give the topics the page names, each once, without the label ("Tags:") and the hash signs."""
    found: list[str] = []
    for segment, block in zip(segments, blocks, strict=True):
        if segment.role is not Role.TOPIC_TAGS:
            continue
        shown = _TOPIC_LABEL.sub("", block.text)
        if shown == block.text and (shown.endswith((":", "：")) or _is_lone_label(segment, shown)):
            continue
        found += [part.strip(" #.\"'»›→") for part in _TOPIC_PARTS.split(shown)]
    return tuple(dict.fromkeys(topic for topic in found if 1 < len(topic) <= MAX_TOPIC_CHARS))


def _is_lone_label(segment: Segment, text: str) -> bool:
    return _is_labelled(segment) and len(text.split()) <= MAX_LABEL_WORDS and not _TOPIC_PARTS.search(text)


def site_name_of(by_role: Mapping[Role, Sequence[str]]) -> str | None:
    """Give the name of the site: a short line of its identity, else who holds the rights of the page."""
    for text in by_role.get(Role.SITE_IDENTITY, ()):
        if 0 < len(text.split()) <= MAX_NAME_WORDS and not text.rstrip().endswith((".", "?", "!", ":", "。")):
            return text
    for text in by_role.get(Role.LEGAL, ()):
        if match := _RIGHTS_OWNER.search(text):
            name = match["name"].strip(" -–—:;\"'")
            if name[:1].isupper() and len(name.split()) <= MAX_NAME_WORDS:
                return name
    return None
