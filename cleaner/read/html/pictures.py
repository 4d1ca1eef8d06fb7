"""Pictures: their addresses among lazy and responsive forms, and the blocks that caption them."""

from __future__ import annotations

import re
from collections import defaultdict

from turbohtml import Element

from cleaner.read.blocks import Picture, RawBlock
from cleaner.read.tree import Tree

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-hi-res-src", "data-full-src", "data-url")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_PLACEHOLDERS = ("blank.", "placeholder", "spacer", "transparent.", "1x1", "lazyload")
_SIZE = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)[wx]")
MAX_SET_CHARS = 20_000
MAX_CAPTION_STEPS = 4
"""Elements that may stand between a block and the ancestor whose class names it a caption."""


def picture_urls(image: Element, sources: list[Element]) -> tuple[str, ...]:
    """Give the addresses of an ``img`` and the ``source`` elements beside it, the largest real one first."""
    found: list[str] = []
    sets: list[tuple[float, str]] = []
    for element in (image, *sources):
        for name in _SETS:
            if value := element.attr(name):
                sets.extend(largest_first(value))
        for name in _LAZY:
            if value := element.attr(name):
                found.append(value.strip())
    if src := (image.attr("src") or "").strip():
        found.append(src)
    # Sizes of one picture's sets are comparable; a set without sizes counts as size 1.
    sets.sort(key=lambda pair: -pair[0])
    ordered = [url for _, url in sets] + found
    real = [url for url in ordered if url and not _is_placeholder(url)]
    return tuple(dict.fromkeys(real or [url for url in ordered if url]))


def largest_first(value: str) -> list[tuple[float, str]]:
    """Give size and address of the candidates of a ``srcset``, the largest first.

    >>> largest_first("a.jpg 320w, b,c.jpg 640w")
    [(640.0, 'b,c.jpg'), (320.0, 'a.jpg')]
    """
    found: list[tuple[float, str]] = []
    url = ""
    for token in value[:MAX_SET_CHARS].split():
        if url:
            size, _, following = token.partition(",")
            match = _SIZE.fullmatch(size)
            found.append((float(match[1]) if match else 1.0, url))
            token = following
        url = token.strip(",")
        if url != token and url:
            found.append((1.0, url))
            url = ""
    if url:
        found.append((1.0, url))
    found.sort(key=lambda pair: -pair[0])
    return found


def _is_placeholder(url: str) -> bool:
    if url.startswith(("data:", "about:")):
        return True
    name = url[-80:].rpartition("/")[2].lower()
    return any(word in name for word in _PLACEHOLDERS)


def find_captions(pictures: list[Picture], blocks: list[RawBlock], tree: Tree) -> None:
    """Fill the captions of the pictures: blocks of their figure's caption, else a block near by whose class says so."""
    in_figure: dict[int, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if block.figure >= 0 and block.part == "caption":
            in_figure[block.figure].append(index)
    named = {node for node, value in enumerate(tree.classes) if "aption" in value and "caption" in tree.tokens(node).parts}
    for picture in pictures:
        if picture.figure in in_figure:
            picture.captions = tuple(in_figure[picture.figure])
        elif named:
            picture.captions = _caption_near(picture, blocks, tree, named)


def _caption_near(picture: Picture, blocks: list[RawBlock], tree: Tree, named: set[int]) -> tuple[int, ...]:
    """Give the next block where an element around it, but not around the picture, is named a caption."""
    index = picture.before
    if index >= len(blocks):
        return ()
    node, steps = blocks[index].node, 0
    while node >= 0 and steps < MAX_CAPTION_STEPS:
        if node in named:
            blocks[index].part = blocks[index].part or "caption"
            return (index,)
        node, steps = tree.parent[node], steps + 1
    return ()
