"""Which elements a reader cannot see, and why."""

from __future__ import annotations

import re

from turbohtml import Document, Element, Node, Text, parse_fragment

from cleaner.read.html.tags import CODES, RAW, SKIP

SELECTOR = "[hidden],[aria-hidden],[style]"
_ZERO = r"\s*:\s*[+-]?0*\.?0+(?:px|em|rem|pt|%|vh|vw)?\s*(?:!\s*important\s*)?(?:;|$)"
_STYLES = (
    ("display", re.compile(r"(?:^|[;\s])display\s*:\s*none")),
    ("visibility", re.compile(r"(?:^|[;\s])visibility\s*:\s*(?:hidden|collapse)")),
    ("opacity", re.compile(r"(?:^|[;\s])opacity" + _ZERO)),
    ("size", re.compile(r"(?:^|[;\s])font-size" + _ZERO)),
    ("position", re.compile(r"(?:^|[;\s])(?:left|top|right|text-indent|margin-left)\s*:\s*-\d{4,}")),
    ("position", re.compile(r"(?:^|[;\s])clip(?:-path)?\s*:\s*(?:rect\(\s*[01](?:px)?[\s,]|inset\(\s*(?:50|100)%)")),
)
# A box without height or width hides its text only where what flows over is cut.
_NO_BOX = re.compile(r"(?:^|[;\s])(?:max-)?(?:height|width)" + _ZERO)
_CUT = re.compile(r"(?:^|[;\s])overflow(?:-[xy])?\s*:\s*(?:hidden|clip)")
_STREAMED = re.compile(r"S:[0-9a-f]+$")
_WORTH_A_LOOK = re.compile(r"none|hidden|collapse|opacity|:\s*[+-]?0|:\s*-\d|clip")


def find_hidden(document: Document) -> dict[int, tuple[str, Element]]:
    """Give the elements hidden by attribute or inline style: ``id()`` of the node to the reason and the node.

    The node is kept in the value, so that its ``id()`` stays its own.
    """
    found = {}
    for element in document.select(SELECTOR):
        reason = hidden_reason(element.attr("hidden"), element.attr("aria-hidden"), element.attr("style"))
        # Pages sent in pieces hold them in hidden boxes of this name until a script puts them in their place.
        if reason and not (reason == "hidden" and _STREAMED.match(element.attr("id") or "")):
            found[id(element)] = (reason, element)
    return found


def hidden_reason(hidden: str | None, aria: str | None, style: str | None) -> str:
    """Give why attributes of these values hide an element, an empty string when they do not.

    >>> hidden_reason(None, "false", "color: red; DISPLAY : none"), hidden_reason(None, None, "opacity: 0.5")
    ('display', '')
    """
    if hidden is not None:
        return "hidden"
    if style:
        style = style.lower()
        if _WORTH_A_LOOK.search(style):
            for reason, pattern in _STYLES:
                if pattern.search(style):
                    return reason
            if _NO_BOX.search(style) and _CUT.search(style):
                return "size"
    return "aria-hidden" if aria is not None and aria.strip().lower() == "true" else ""


def hidden_text(element: Element) -> str:
    """Give the text in a hidden element, its pieces parted by spaces; of raw elements, the text of their markup."""
    root: Node = element
    if CODES.get(element.tag) == RAW:
        root = parse_fragment(element.text)
    found = []
    for node in root.descendants:
        if isinstance(node, Text):
            parent = node.parent
            if not isinstance(parent, Element) or CODES.get(parent.tag) != SKIP:
                found.append(node.data)
    return " ".join(found)
