"""The article in the state that a page's scripts start from, for pages whose markup does not hold it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from cleaner.read.pagedata.bodies import blocks_of
from cleaner.read.pagedata.fields import Candidate, TextBlock
from cleaner.read.pagedata.lenient_json import read_json, read_json_at
from cleaner.read.pagedata.sources import Script

MAX_STATE_CHARS = 2_000_000
MAX_VALUES = 30_000
MAX_ASSIGNMENTS = 20
"""Assignments of one script that are read."""
MIN_PROSE_CHARS = 60
"""Shorter texts in a state are labels more often than paragraphs."""
MIN_BODY_CHARS = 400
_KNOWN_STATES = ("__next_data__", "__nuxt_data__", "__apollo_state__", "ng-state", "serverapp-state")
_ASSIGNED = re.compile(
    r"(?:window|self|globalThis)(?:\.|\[[\"'])(\w{3,60})(?:[\"']\])?\s{0,9}=\s{0,9}"
    r"(JSON\.parse\(\s{0,9})?(?=[\[{\"])"
)
_SPACELESS_SIGNS = re.compile(r"[、。，！？」]")
_CODE = re.compile(r"[{};=<>]\s*[{};]|function\s?\(|^\s*(?:https?:|data:|[.#@]\w+\s?\{)")
_TAGS = re.compile(r"<[^<>]{0,2000}>")
_SHARE = 0.7
_SCRIPT_TYPES = ("", "text/javascript", "application/javascript", "module")
_OTHER_KEYS = frozenset((
    "comments", "comment", "related", "recommended", "messages", "translations", "i18n", "locale", "locales", "ads",
    "navigation", "footer", "header", "menu", "bio", "biography", "author", "authors", "teasers", "sidebar", "config",
    "dictionary", "labels", "styles", "css", "query", "queries", "schema", "seo", "faq",
))  # fmt: skip


def hydration_body(scripts: Iterable[Script]) -> Candidate[tuple[TextBlock, ...]] | None:
    """Give the body that the largest run of prose in a page's state makes, ``None`` when there is none.

    >>> body = "<p>The bridge opened to walkers on Monday morning.</p>" * 10
    >>> state = '{"page": {"story": {"title": "Bridge", "body": "' + body + '"}}}'
    >>> hydration_body([Script("application/json", "__next_data__", state)]).value[0]
    TextBlock(tag='p', text='The bridge opened to walkers on Monday morning.')
    """
    best: tuple[int, str, Any] | None = None
    for script in scripts:
        for name, state in _states(script):
            mass, value = _largest_prose(state)
            if mass >= MIN_BODY_CHARS and (best is None or mass > best[0]):
                best = (mass, name, value)
    if best is None:
        return None
    blocks = tuple(block for text in _prose_in(best[2]) for block in blocks_of(text))
    return Candidate(tuple(dict.fromkeys(blocks)), best[1]) if blocks else None


def _states(script: Script) -> Iterable[tuple[str, Any]]:
    text = script.text
    if not MIN_BODY_CHARS <= len(text) <= MAX_STATE_CHARS:
        return
    if script.type == "application/json" or script.id in _KNOWN_STATES:
        for value in read_json(text)[:1]:
            yield script.id or "application/json", value
    elif script.type in _SCRIPT_TYPES and any(mark in text for mark in ("={", "= {", "JSON.parse", "=[", "= [")):
        for match in islice(_ASSIGNED.finditer(text), MAX_ASSIGNMENTS):
            value = read_json_at(text, match.end())
            if isinstance(value, str) and match[2]:
                value = next(iter(read_json(value)), None)
            if isinstance(value, (dict, list)):
                yield match[1], value


def _largest_prose(state: Any) -> tuple[int, Any]:
    """Give the smallest value that holds most of the prose, and how many characters of prose that is."""
    order: list[tuple[Any, int]] = [(state, -1)]
    position = 0
    while position < len(order) and len(order) < MAX_VALUES:
        order.extend((item, position) for item in _children(order[position][0]))
        position += 1
    mass = [_prose_chars(value) if isinstance(value, str) else 0 for value, _ in order]
    heaviest = [-1] * len(order)
    for index in range(len(order) - 1, 0, -1):
        parent = order[index][1]
        mass[parent] += mass[index]
        if heaviest[parent] < 0 or mass[index] >= mass[heaviest[parent]]:
            heaviest[parent] = index
    index = 0
    while heaviest[index] >= 0 and mass[heaviest[index]] >= _SHARE * mass[index]:
        index = heaviest[index]
    return mass[index], order[index][0]


def _prose_in(value: Any) -> list[str]:
    """Give the prose in a value in its order."""
    texts: list[str] = []
    waiting, seen = [value], 0
    while waiting and seen < MAX_VALUES:
        item = waiting.pop()
        seen += 1
        if isinstance(item, str):
            if _prose_chars(item):
                texts.append(item)
        else:
            waiting.extend(reversed(_children(item)))
    return texts


def _children(value: Any) -> list[Any]:
    """Give the values inside ``value`` that may hold prose."""
    if isinstance(value, dict):
        inner: Iterable[Any] = (item for key, item in value.items() if key not in _OTHER_KEYS)
    else:
        inner = value if isinstance(value, list) else ()
    return [
        item for item in inner if isinstance(item, (dict, list)) or (isinstance(item, str) and len(item) >= MIN_PROSE_CHARS // 2)
    ]


def _prose_chars(text: str) -> int:
    """Give the number of characters of ``text`` when it reads as prose, else 0."""
    if len(text) < MIN_PROSE_CHARS // 2:
        return 0
    head = text[:400]
    plain = _TAGS.sub(" ", head) if "<" in head else head
    is_spaceless = bool(_SPACELESS_SIGNS.search(plain))
    if len(text) < MIN_PROSE_CHARS and not is_spaceless:
        return 0
    if _CODE.search(plain) or (not is_spaceless and plain.count(" ") * 14 < len(plain.strip())):
        return 0
    return len(text)
