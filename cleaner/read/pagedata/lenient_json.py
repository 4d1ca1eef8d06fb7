"""JSON as pages carry it: with comments, commas too many, raw line breaks, entities, quotes inside quotes, cut off.

What is well formed goes straight through :mod:`json`. Only what fails is mended: one pass over the characters writes
the text again as a reader would understand it. Nothing here raises on what a page holds, and work is bounded by size.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any

MAX_CHARS = 2_000_000
"""Characters of one script that are read; longer ones are left alone."""
MAX_MENDED_CHARS = 200_000
"""Characters of a broken script that are mended: the pass over them is slow, and no broken script in the wild is larger."""
MAX_VALUES = 200
"""JSON texts that may follow each other in one script."""

_DECODER = json.JSONDecoder(strict=False)
_WRAPPER = re.compile(r"(?:\s|<!--|-->|(?://|/\*)?\s{0,9}(?:<!\[CDATA\[|\]\]>)\s{0,9}(?:\*/)?|;)")
_OPENING = re.compile(r"[\[{]")
_AFTER_STRING = re.compile(r"\s*(?:[:}\]]|$|,\s*(?:[\"{\[}\]\-0-9/]|true\b|false\b|null\b|$))")
_ESCAPE = re.compile(r'["\\/bfnrt]|u[0-9a-fA-F]{4}')
_BARE = re.compile(r"[^\s\"\[\]{},:/]+")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?")
_CLOSING = {"{": "}", "[": "]"}


def read_json(text: str) -> list[Any]:
    """Give the JSON values that stand in ``text`` one after the other; empty when nothing can be made of it.

    >>> read_json('{"@type": "Article", /* draft */ "name": "He said "no" to me",}')
    [{'@type': 'Article', 'name': 'He said "no" to me'}]
    >>> read_json("no data here")
    []
    """
    if len(text) > MAX_CHARS:
        return []
    try:
        # A mended copy is tried only when the text as it stands is broken.
        return [_DECODER.decode(text)]
    except (ValueError, RecursionError):
        pass
    text = _without_wrapper(text)
    if "&quot;" in text and '"' not in text:
        text = html.unescape(text)
    values, position = _several(text)
    if position is None or len(text) - position > MAX_MENDED_CHARS:
        return values
    mended = _mend(text[position:])
    more, _ = _several(mended)
    return [*values, *more]


def read_json_at(text: str, start: int) -> Any:
    """Give the JSON object or list that begins at ``start``, ``None`` when it is broken."""
    try:
        value, _ = _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
    return value


def _without_wrapper(text: str) -> str:
    """Give ``text`` without CDATA marks, HTML comment marks and semicolons around it."""
    start, end = 0, len(text)
    while start < end and (match := _WRAPPER.match(text, start)):
        start = match.end()
    tail = text[max(start, end - 40) : end]
    kept = re.split(r"-->|(?://|/\*)?\s{0,9}\]\]>", tail, maxsplit=1)[0] if "]]>" in tail or "-->" in tail else tail
    return (text[start : max(start, end - 40)] + kept).rstrip(" \t\r\n;")


def _several(text: str) -> tuple[list[Any], int | None]:
    """Give the values that can be read from the start on, and where reading broke off (``None``: at the end)."""
    values: list[Any] = []
    position = 0
    while len(values) < MAX_VALUES:
        opening = _OPENING.search(text, position)
        if opening is None:
            return values, None
        try:
            value, position = _DECODER.raw_decode(text, opening.start())
        except RecursionError:
            return values, None
        except ValueError:
            return values, opening.start()
        values.append(value)
    return values, None


def _mend(text: str) -> str:
    """Give ``text`` written again as JSON: what cannot be part of it is dropped, what is open at the end is closed."""
    written: list[str] = []
    open_signs: list[str] = []
    position, length = 0, len(text)
    while position < length:
        char = text[position]
        if char == '"':
            string, position = _string(text, position + 1)
            _separate(written)
            written.append(string)
            continue
        if char == "/":
            position = _after_comment(text, position)
            continue
        if char in "{[":
            _separate(written)
            open_signs.append(char)
            written.append(char)
        elif char in "}]":
            _close(written, open_signs, char)
        elif char in ",:":
            if written and written[-1] == ":" and char == ",":
                written.append("null")
            if written and written[-1] not in ("{", "[", ",", ":"):
                written.append(char)
        elif not char.isspace():
            match = _BARE.match(text, position)
            word = match[0] if match else char
            _separate(written)
            written.append(word if word in ("true", "false", "null") or _NUMBER.fullmatch(word) else _bare_word(word))
            position += len(word)
            continue
        position += 1
    while open_signs:
        _close(written, open_signs, _CLOSING[open_signs[-1]])
    return "".join(written)


def _separate(written: list[str]) -> None:
    """Write the comma that is missing between two values."""
    if written and written[-1] not in ("{", "[", ",", ":"):
        written.append(",")


def _bare_word(word: str) -> str:
    return "null" if word in ("undefined", "NaN", "None", "Infinity", "-Infinity") else json.dumps(word.strip("'"))


def _close(written: list[str], open_signs: list[str], sign: str) -> None:
    """Close the innermost bracket, whatever sign the page closes it with; a sign too many is dropped."""
    if not open_signs:
        return
    while written[-1] in (",", ":"):
        colon = written.pop() == ":"
        if colon:
            written.append(":null")
    written.append(_CLOSING[open_signs.pop()] if sign in "}]" else sign)


def _after_comment(text: str, position: int) -> int:
    following = text[position : position + 2]
    if following == "//":
        end = text.find("\n", position)
        return len(text) if end < 0 else end
    if following == "/*":
        end = text.find("*/", position + 2)
        return len(text) if end < 0 else end + 2
    return position + 1


def _string(text: str, position: int) -> tuple[str, int]:
    """Give the string that begins at ``position`` as JSON, and where the text goes on.

    A quote ends the string only when what follows can follow a string: quotes inside quotes stay text.
    """
    parts: list[str] = []
    start, length = position, len(text)
    while position < length:
        char = text[position]
        if char == "\\":
            if _ESCAPE.match(text, position + 1):
                position += 2
                continue
            parts.append(text[start:position])
            parts.append("\\\\")
            position += 1
            start = position
        elif char == '"':
            if _AFTER_STRING.match(text, position + 1):
                break
            parts.append(text[start:position])
            parts.append('\\"')
            position += 1
            start = position
        else:
            position += 1
    parts.append(text[start:position])
    return '"' + "".join(parts) + '"', position + 1
