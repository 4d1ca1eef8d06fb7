"""What each tag means for reading, and the context that a block inherits from the elements around it."""

from __future__ import annotations

# Codes of the walk. Unknown and custom tags are inline.
INLINE, KEPT, BLOCK, CONTEXT, SKIP, BREAK, IMAGE, SOFT, TABLE, RAW = range(10)

_BY_CODE = {
    KEPT: "a strong b em i code kbd samp tt sub sup",
    BLOCK: (
        "address article aside body center dir div fieldset footer form frameset header hgroup hr html main menuitem nav"
        " optgroup p search section details tbody td tfoot th thead tr colgroup"
    ),
    # Blocks that say something about the blocks in them.
    CONTEXT: (
        "h1 h2 h3 h4 h5 h6 ul ol menu dl li dt dd blockquote figure figcaption pre listing xmp plaintext summary legend caption"
        " noscript dialog object video audio canvas select option textarea"
    ),
    # No text, or none of the page's.
    SKIP: "script style template head title svg meta link base param source track area col datalist annotation annotation-xml",
    BREAK: "br",
    IMAGE: "img amp-img picture",
    # Blocks where they stand alone, inline in the middle of text.
    SOFT: "button label cite",
    TABLE: "table",
    # The parser gives their markup as one text.
    RAW: "iframe noframes noembed",
}
CODES: dict[str, int] = {tag: code for code, tags in _BY_CODE.items() for tag in tags.split()}

INLINE_KINDS = {
    "a": "link", "strong": "strong", "b": "strong", "em": "em", "i": "em", "code": "code", "kbd": "code", "samp": "code",
    "tt": "code", "sub": "sub", "sup": "sup",
}  # fmt: skip
FLOW, PRE, DATA, ROW = range(4)
"""Modes of text: running, line ends kept, a data table between its rows, the cells of one row."""

_LISTS = {"ul": "ul", "menu": "ul", "ol": "ol", "dl": "dl"}
_PARTS = {
    "dt": "term", "dd": "description", "figcaption": "caption", "caption": "caption", "summary": "summary",
    "legend": "legend", "cite": "cite",
}  # fmt: skip
# What a browser shows only where it cannot show the thing itself, or when asked.
HIDING = {
    "noscript": "noscript", "dialog": "dialog", "object": "fallback", "video": "fallback", "audio": "fallback",
    "canvas": "fallback", "iframe": "fallback", "noframes": "fallback", "noembed": "fallback",
}  # fmt: skip
_PRE = frozenset(("pre", "listing", "xmp", "plaintext"))
_CONTROLS = frozenset(("button", "label", "select", "option", "textarea"))


class Context:
    """What a block inherits; one object for all blocks with the same ancestors' meaning."""

    __slots__ = ("control", "depth", "figure", "hidden", "level", "list_kind", "mark", "memo", "mode", "part")

    def __init__(self) -> None:
        self.mark = ""
        self.level = 0
        self.depth = 0
        self.list_kind = ""
        self.part = ""
        self.hidden = ""
        self.control = False
        self.figure = 0
        """Place of the figure's frame on the stack of the walk, 0 for none."""
        self.mode = FLOW
        self.memo: dict[str, Context] = {}

    def under(self, tag: str) -> Context:
        """Give the context inside an element ``tag`` whose own context this is; the same object each time."""
        inner = self.memo.get(tag)
        if inner is None:
            inner = self.memo[tag] = self.copy()
            inner._enter(tag)
        return inner

    def copy(self) -> Context:
        """Give a context like this one that can be changed."""
        twin = Context()
        for name in self.__slots__:
            if name != "memo":
                setattr(twin, name, getattr(self, name))
        return twin

    def hide(self, reason: str) -> Context:
        """Give this context as it is inside an element that cannot be seen; the outer reason stays."""
        if self.hidden:
            return self
        inner = self.memo.get("?" + reason)
        if inner is None:
            inner = self.memo["?" + reason] = self.copy()
            inner.hidden = reason
        return inner

    def _enter(self, tag: str) -> None:
        if len(tag) == 2 and tag[0] == "h":
            self.mark, self.level = "heading", int(tag[1])
        elif tag in _LISTS:
            self.list_kind, self.mark, self.part, self.level = _LISTS[tag], "", "", 0
            self.depth += 1
        elif tag == "li":
            self.mark = "number" if self.list_kind == "ol" else "bullet"
        elif tag == "blockquote":
            self.mark = "quote"
        elif tag in _PRE:
            self.mark, self.mode = "code", PRE
        elif tag == "tr":
            self.mark, self.mode = "table", ROW
        elif tag == "table":
            self.mark, self.mode = "", DATA
        elif tag == "caption":
            self.mode = FLOW
        self.part = _PARTS.get(tag, self.part)
        self.hidden = self.hidden or HIDING.get(tag, "")
        self.control = self.control or tag in _CONTROLS
