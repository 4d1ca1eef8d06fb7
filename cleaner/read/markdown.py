"""Markdown to blocks: markdown-it-py parses, its source lines give the spans, which count in the Markdown source.

The fields of the blocks are those that HTML gives: offsets of links and emphasis, cells of table rows, list depth,
pictures. What the source holds and its reader does not see is a block with a ``hidden`` reason: ``front_matter``,
``definition`` (the address of a link by reference), ``alt`` (a picture alone: the text is its alternative text or
its file name), ``markup`` (tags or comments without a word).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from turbohtml import parse

from cleaner.errors import MissingExtraError
from cleaner.read.blocks import Page, Picture, RawBlock
from cleaner.read.markdown_inline import Run, html_pictures, run_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAX_INLINE_CHARS = 50_000
"""Longer blocks are taken as they stand: looking for links in them can take time that grows with its square."""
_LINE_END = re.compile(r"\r\n?|\n")
_SIGNS_ONLY = re.compile(r"[\s>\-*+|:=_#`~\d.)]*")
_DEFINITION = re.compile(r"\s{0,3}(?:>\s?)*\[[^\]\n]{1,999}\]:")
_FRONT_KEY = re.compile(r"[\w][\w .-]{0,60}:(?:\s|$)")
_FRONT_ENDS = ("---", "...")
MAX_FRONT_LINES = 200

_SAMPLE_CHARS = 20_000
# Blank lines around it and its length tell a heading from a comment in program text.
_HEADING = re.compile(r"(?:\A|\n[ \t]{0,4}\r?\n) {0,3}#{1,6}[ \t]{1,4}\S[^\n]{0,120}(?=\n[ \t]{0,4}\r?(?:\n|\Z)|\Z)")
_LINK = re.compile(
    r"!?\[[^\[\]\n]{0,300}\]\(<?(?:https?:|mailto:|[./#]|[\w%-]{1,80}[./])[^\s()]{0,400}>?(?:\s\"[^\"\n]{0,200}\")?\)"
)
_REFERENCE = re.compile(r"^ {0,3}\[[^\[\]\n]{1,100}\]:[ \t]{1,4}<?(?:https?:|[./#])", re.MULTILINE)
_STRONG = re.compile(r"(?<!\*)\*\*[^\s*][^*\n]{0,300}\*\*(?!\*)")
_FENCE = re.compile(r"^ {0,3}```[\w+-]{0,20}[ \t]{0,4}$", re.MULTILINE)
_TABLE_RULE = re.compile(r"^\|?[ \t]{0,4}:?-{3,60}:?[ \t]{0,4}\|[-:| \t]{0,400}$", re.MULTILINE)
_UNDERLINE = re.compile(r"^[^\s].{0,200}\n={3,200}[ \t]{0,4}$", re.MULTILINE)
MIN_WEIGHT = 2
"""Weight of the signs from which a text is Markdown; tried on the labelled plain texts and on converted pages, 2026-11."""


@dataclass(slots=True)
class _Leaf:
    """What the parser says of a run of lines."""

    first: int
    last: int  # excluded
    text: str
    mark: str = ""
    level: int = 0
    list_depth: int = 0
    list_kind: str = ""
    hidden: str = ""
    run: Run = field(default_factory=Run)


@dataclass(slots=True)
class _State:
    """Where the walk over the tokens is."""

    containers: list[str] = field(default_factory=list)
    lines: tuple[int, int] = (0, 0)
    level: int = 0
    is_fresh_item: bool = False
    cells: list[tuple[str, bool]] | None = None


def read_markdown(text: str) -> Page:
    r"""Give the page of a decoded Markdown text; its blocks cover everything but white space, in order.

    Never raises for what the text holds; raises :class:`cleaner.MissingExtraError` where markdown-it-py is missing.

    >>> page = read_markdown("# Rain ends\n\nIt [ended](https://example.org/a) on **Monday**.\n\n- one")
    >>> [(block.mark, block.text) for block in page.blocks]
    [('heading', 'Rain ends'), ('', 'It ended on Monday.'), ('bullet', 'one')]
    >>> page.blocks[1].inlines[0]
    Inline(start=3, end=8, kind='link', href='https://example.org/a')
    """
    parser = _parser()
    lines = _line_spans(text)
    front = _front_matter(text, lines)
    env: dict[str, object] = {}
    # Blank lines stand for the front matter, so that the parser counts lines as the source does.
    body = "\n" * front + text[lines[front][0] :] if front < len(lines) else ""
    leaves = [_Leaf(0, front, " ".join(text[: lines[front - 1][1]].split()), hidden="front_matter")] if front else []
    leaves += _leaves(parser.parse(body, env), parser, env)
    return _place(text, lines, leaves)


def looks_like_markdown(text: str) -> bool:
    r"""Whether a text is plainly Markdown: it holds signs that no plain text has by chance.

    Those are links and pictures with addresses, headings with hashes, bold words between stars, fences, rules of
    tables. Hyphens and numbers before lines are none: plain text has them too. Needs no extra.

    >>> looks_like_markdown("# Rain ends\n\nIt [ended](https://example.org/a)."), looks_like_markdown("- one\n- two\n1. three")
    (True, False)
    """
    sample = text[:_SAMPLE_CHARS]
    weight = 0
    if "](" in sample:
        weight += 2 * bool(_LINK.search(sample))
    if "#" in sample:
        weight += min(len(_HEADING.findall(sample)), 2)
    if "**" in sample:
        weight += min(len(_STRONG.findall(sample)), 2)
    if "```" in sample:
        weight += min(len(_FENCE.findall(sample)), 2)
    if "---" in sample:
        weight += 2 * bool(_TABLE_RULE.search(sample)) + 2 * bool(_front_matter(sample, _line_spans(sample)))
    if "]:" in sample:
        weight += min(len(_REFERENCE.findall(sample)), 2)
    if "\n===" in sample:
        weight += bool(_UNDERLINE.search(sample))
    return weight >= MIN_WEIGHT


def _parser() -> MarkdownIt:
    try:
        from markdown_it import MarkdownIt
    except ImportError as error:
        raise MissingExtraError(
            'reading Markdown needs markdown-it-py: pip install "article-cleaner[markdown]"; format="text" reads the'
            " signs of headings, lists and quotes without it"
        ) from error
    # Inline markup is parsed block by block, so that one huge block can be left out.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["inline", "text_join"])


def _line_spans(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for match in _LINE_END.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    return [*spans, (start, len(text))]


def _front_matter(text: str, lines: Sequence[tuple[int, int]]) -> int:
    """Give the number of lines of the data block that opens the text, 0 when there is none."""
    if not text.startswith("---") or text[slice(*lines[0])].rstrip() != "---":
        return 0
    has_key = False
    for number in range(1, min(len(lines), MAX_FRONT_LINES)):
        line = text[slice(*lines[number])].rstrip()
        if line in _FRONT_ENDS:
            return number + 1 if has_key else 0
        has_key = has_key or bool(_FRONT_KEY.match(line))
    return 0


def _leaves(tokens: Sequence[Token], parser: MarkdownIt, env: dict[str, object]) -> Iterator[_Leaf]:
    state = _State()
    for token in tokens:
        kind = token.type
        if kind.endswith(("_open", "_close")) and kind != "tr_close":
            _enter_or_leave(state, token)
        elif kind == "inline" and state.cells:
            state.cells[-1] = (token.content, state.cells[-1][1])
        elif kind == "inline":
            yield _text_leaf(state, token, parser, env)
        elif kind == "tr_close" and state.cells is not None:
            yield _row_leaf(state, parser, env)
            state.cells = None
        elif kind in ("fence", "code_block"):
            yield _in_lists(state, _Leaf(*_map(token), token.content.rstrip("\n"), "code"))
        elif kind == "html_block":
            yield _html_leaf(state, token)
        elif kind == "hr":
            yield _Leaf(*_map(token), "")


def _enter_or_leave(state: _State, token: Token) -> None:
    kind = token.type
    if kind in _CONTAINERS:
        state.containers.append(_CONTAINERS[kind])
    elif kind in ("bullet_list_close", "ordered_list_close", "blockquote_close"):
        state.containers.pop()
    elif kind == "list_item_open":
        state.is_fresh_item = True
    elif kind in ("paragraph_open", "heading_open", "tr_open"):
        state.lines = _map(token)
        state.level = int(token.tag[1]) if kind == "heading_open" else 0
        state.cells = [] if kind == "tr_open" else None
    elif kind in ("th_open", "td_open") and state.cells is not None:
        state.cells.append(("", kind == "th_open"))


_CONTAINERS = {"bullet_list_open": "bullet", "ordered_list_open": "number", "blockquote_open": "quote"}


def _map(token: Token) -> tuple[int, int]:
    return (token.map[0], token.map[1]) if token.map else (0, 0)


def _in_lists(state: _State, leaf: _Leaf) -> _Leaf:
    """Fill in what the containers say; only the first block of an item carries its sign."""
    lists = [container for container in state.containers if container != "quote"]
    leaf.list_depth = len(lists)
    leaf.list_kind = {"bullet": "ul", "number": "ol"}[lists[-1]] if lists else ""
    if state.containers and not leaf.mark:
        innermost = state.containers[-1]
        leaf.mark = innermost if innermost == "quote" or state.is_fresh_item else ""
    state.is_fresh_item = False
    return leaf


def _text_leaf(state: _State, token: Token, parser: MarkdownIt, env: dict[str, object]) -> _Leaf:
    leaf = _Leaf(*state.lines, "", "heading" if state.level else "", state.level)
    if len(token.content) <= MAX_INLINE_CHARS:
        leaf.run = run_of([(token.content, None)], parser, env)
        leaf.text = leaf.run.folded.text
    else:
        leaf.text = token.content
    return _named_by_pictures(_in_lists(state, leaf))


def _row_leaf(state: _State, parser: MarkdownIt, env: dict[str, object]) -> _Leaf:
    cells = state.cells or []
    leaf = _Leaf(*state.lines, " ".join(content for content, _ in cells), "table")
    if len(leaf.text) <= MAX_INLINE_CHARS:
        leaf.run = run_of(cells, parser, env)
        leaf.text = leaf.run.folded.text
    return _named_by_pictures(_in_lists(state, leaf))


def _html_leaf(state: _State, token: Token) -> _Leaf:
    html = token.content.encode("utf-8", "replace").decode("utf-8")
    leaf = _Leaf(*_map(token), str(parse(html).to_text()))
    leaf.run.pictures += html_pictures(html)
    leaf = _named_by_pictures(_in_lists(state, leaf))
    if not leaf.text.strip():
        leaf.hidden, leaf.mark = "markup", ""
    return leaf


def _named_by_pictures(leaf: _Leaf) -> _Leaf:
    if leaf.run.pictures and not leaf.text.strip():
        names = (picture.alt or picture.url.rsplit("/", 1)[-1] for picture in leaf.run.pictures)
        leaf.text, leaf.hidden = " ".join(name for name in names if name), "alt"
        leaf.mark = ""
    return leaf


def _place(text: str, lines: Sequence[tuple[int, int]], leaves: Sequence[_Leaf]) -> Page:
    """Give the leaves their spans in the source, and the lines that no leaf holds a block too."""
    page = Page(text)
    at = 0
    for leaf in leaves:
        first = max(leaf.first, at)
        if first < leaf.last:
            _fill(page, lines, at, first)
            _add(page, lines, first, leaf.last, leaf)
            at = leaf.last
    _fill(page, lines, at, len(lines))
    return page


def _fill(page: Page, lines: Sequence[tuple[int, int]], first: int, last: int) -> None:
    """Cover lines the parser gave no content: lone signs go to the block before, the rest stands for itself."""

    def kind(number: int) -> str:
        line = page.text[slice(*lines[number])]
        if _DEFINITION.match(line):
            return "definition"
        return "signs" if _SIGNS_ONLY.fullmatch(line) else f"line {number}"

    filled = [number for number in range(first, last) if page.text[slice(*lines[number])].strip()]
    for name, numbers in groupby(filled, kind):
        run = list(numbers)
        if name == "signs" and page.blocks:
            start, end = lines[run[-1]]
            page.blocks[-1].end = start + len(page.text[start:end].rstrip())
        else:
            _add(page, lines, run[0], run[-1] + 1, _Leaf(0, 0, "", hidden="definition" if name == "definition" else ""))


def _add(page: Page, lines: Sequence[tuple[int, int]], first: int, last: int, leaf: _Leaf) -> None:
    text, (start, end) = page.text, (lines[first][0], lines[last - 1][1])
    piece = text[start:end]
    if not piece.strip():
        return
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    lead = text[text.rfind("\n", 0, start) + 1 : start]
    shown = leaf.text if leaf.mark == "code" else " ".join(leaf.text.split()) if not leaf.run.folded.cells else leaf.text
    index = len(page.blocks)
    page.pictures += [Picture((picture.url,), picture.alt, picture.title, index) for picture in leaf.run.pictures]
    page.blocks.append(
        RawBlock(
            start,
            end,
            shown if shown.strip() else " ".join(text[start:end].split()),
            leaf.mark,
            leaf.level,
            len(lead.expandtabs(4)) if lead.isspace() else 0,
            _blank_before(page, start),
            first,
            inlines=leaf.run.folded.inlines,
            link_chars=sum(inline.end - inline.start for inline in leaf.run.folded.inlines if inline.kind == "link"),
            cells=leaf.run.folded.cells,
            list_depth=leaf.list_depth,
            list_kind=leaf.list_kind,
            hidden=leaf.hidden,
        )
    )


def _blank_before(page: Page, start: int) -> int:
    before = page.text[page.blocks[-1].end if page.blocks else 0 : start]
    ends = len(_LINE_END.findall(before))
    return max(ends - 1, 0) if page.blocks else ends
