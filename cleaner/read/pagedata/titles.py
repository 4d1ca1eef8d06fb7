"""Headlines without the site's name, names of the site, languages and topics, cleaned."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from cleaner.read.pagedata.linked_data import squeezed

MAX_TOPICS = 60
_MAX_TOPIC_CHARS = 80
_SEPARATOR = re.compile(r"\s+[|\-–—·•»«>:/~_]\s+|\s*[|｜│‖]\s*|：|\s[-–—]{2}\s|:\s")
_STRONG = frozenset("|｜│‖»")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.@].*)?")
_NO_LANGUAGES = frozenset(("und", "zxx", "mul", "xx", "root"))
_TOPIC_PARTS = re.compile(r"[,;|、，；\n]")
_IDENTIFIER = re.compile(r"[0-9a-fA-F]{8}(?:-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}|\d+")


def plain_title(text: str, own_names: frozenset[str], others: Iterable[str] = ()) -> str:
    """Give a title without the site's name at its end or start.

    ``own_names`` are the site's names, squeezed; ``others`` are other titles of the page: where one of them is the title
    up to a separator, the rest is no headline.

    >>> plain_title("Bridge opens early | Local | The Harbour Post", frozenset({"theharbourpost"}))
    'Bridge opens early | Local'
    >>> plain_title("Bridge opens early | Local", frozenset(), ["Bridge opens early"])
    'Bridge opens early'
    """
    text = " ".join(html.unescape(text).split())
    known = {squeezed(other) for other in others}
    marks = list(_SEPARATOR.finditer(text))
    for mark in marks:
        if text[mark.end() :] and squeezed(text[: mark.start()]) in known and text[mark.start()] != ":":
            return text[: mark.start()].strip()
    while marks:
        mark = marks.pop()
        if not is_own_name(text[mark.end() :], own_names):
            break
        text = text[: mark.start()].strip()
    first = _SEPARATOR.search(text)
    if first and first[0].strip() in _STRONG and is_own_name(text[: first.start()], own_names):
        return text[first.end() :].strip()
    return text


def is_own_name(text: str, own_names: frozenset[str]) -> bool:
    """Whether ``text`` is a name of the site, with or without an article or a domain behind it.

    >>> is_own_name("HarbourPost.com", frozenset({"harbourpost"}))
    True
    """
    name = squeezed(text)
    core = squeezed(re.sub(r"\.(?:com?|org|net|info|[a-z]{2})(?:\.[a-z]{2})?$", "", text.strip().lower()))
    return bool(name) and (name in own_names or core in own_names or name.removeprefix("the") in own_names)


def language_tag(text: str) -> str | None:
    """Give a language as BCP 47, ``None`` when ``text`` is none.

    >>> language_tag("en_us"), language_tag("ZH-hant-tw"), language_tag("de-DE.utf8"), language_tag("Deutsch")
    ('en-US', 'zh-Hant-TW', 'de-DE', None)
    """
    match = _LANGUAGE.fullmatch(text.split(",")[0].strip())
    if match is None or match[1].lower() in _NO_LANGUAGES:
        return None
    parts = (match[1].lower(), match[2] and match[2].title(), match[3] and match[3].upper())
    return "-".join(filter(None, parts))


def topics_of(texts: Iterable[str], leave_out: frozenset[str]) -> tuple[str, ...]:
    """Give the topics in ``texts``, split, each once; those that are in ``leave_out`` (squeezed) are left out.

    >>> topics_of(["harbour, Bridges;harbour", "News"], frozenset({"news"}))
    ('harbour', 'Bridges')
    """
    topics: dict[str, str] = {}
    for text in texts:
        for part in _TOPIC_PARTS.split(html.unescape(text)):
            topic = " ".join(part.split()).strip("#\"'[] ")
            key = squeezed(topic)
            if not key or key in leave_out or len(topic) > _MAX_TOPIC_CHARS or _IDENTIFIER.fullmatch(topic):
                continue
            if len(topics) < MAX_TOPICS:
                topics.setdefault(key, topic)
    return tuple(topics.values())
