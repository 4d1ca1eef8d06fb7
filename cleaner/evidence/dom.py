"""Evidence of the elements around the blocks: tags, names, links, containers, repeated structure, page data.

One row a block, in the order of :data:`COLUMNS`; linear in blocks and elements, however deep the page is.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence import agreement
from cleaner.evidence.dom_tokens import SIGNALS
from cleaner.evidence.dom_tree import AROUND, Nodes, Numbers, Places, bit_columns, read_nodes
from cleaner.read.blocks import Page, RawBlock
from cleaner.read.pagedata.fields import PageData

Matrix = NDArray[np.float32]
Vector = NDArray[np.float32]

_TAG_GROUPS = {
    "p": ("p",), "h1": ("h1",), "h2": ("h2",), "h3_6": ("h3", "h4", "h5", "h6"), "li": ("li",), "cell": ("td", "th", "tr"),
    "a": ("a",), "figcaption": ("figcaption", "caption"), "blockquote": ("blockquote", "q"), "pre": ("pre", "code"),
    "control": ("button", "label", "option", "select", "input", "textarea", "summary", "legend"), "time": ("time",),
    "address": ("address",), "dt": ("dt",), "dd": ("dd",),
    "bare": ("div", "span", "section", "article", "main", "body", "center"),
}  # fmt: skip
_GROUP_OF = {tag: number for number, tags in enumerate(_TAG_GROUPS.values()) for tag in tags}
_OTHER_TAG = len(_TAG_GROUPS)
_PARTS = ("caption", "cite", "term", "description", "summary", "legend")
_AMOUNTS = (
    "is_control",
    "is_hidden",
    "page_hidden_share",
    "is_piece",
    "level",
    "list_depth",
    "ordered",
    "has_cells",
    "in_a_figure",
    "all_strong",
    "all_em",
    "links",
    "all_link",
    "parent_links",
    "grandparent_links",
    "depth",
    "in_container",
    "below_container",
    "in_core",
    "below_core",
    "before_container",
    "after_container",
    "parent_prose",
    "grandparent_prose",
    "parent_own_prose",
    "grandparent_own_prose",
    "parent_blocks",
    "parent_words",
    "siblings",
    "parent_siblings",
    "grandparent_siblings",
    "great_siblings",
    "form_prose",
    "form_blocks",
    "form_links",
    "form_words",
    "same_parent_before",
    "same_parent_after",
    "is_first_h1",
    "after_h1",
    "close_after_h1",
    "picture_before",
    "picture_after",
)
COLUMNS = (
    *(f"tag_{name}" for name in (*_TAG_GROUPS, "other")),
    *(f"in_{name}" for name in AROUND),
    *(f"part_{name}" for name in _PARTS),
    *(f"dom_{name}" for name in _AMOUNTS),
    *(f"{place}_{signal}" for place in ("own", "parent", "inside", "wide") for signal in SIGNALS),
    *agreement.COLUMNS,
)
"""Names of the columns of :func:`dom_columns`."""
_PART_INDEX = {name: number for number, name in enumerate(_PARTS)}
_MAX_PROSE_WORDS = 60
CONTAINER_SHARE, CORE_SHARE = 0.8, 0.5
"""Shares of the running text that the smallest element holds which is called the container, and its core."""
_LINKED = 0.5
_FADE_BLOCKS = 5.0


def dom_columns(page: Page, page_data: PageData | None, folded: Sequence[str], words: NDArray[np.int64], prose: Vector) -> Matrix:
    """Give the columns of all blocks (blocks × :data:`COLUMNS`).

    ``folded``, ``words`` and ``prose`` are the blocks' folded texts, numbers of words, and 1 for running text. Raises
    :class:`ValueError` for a page without a tree.
    """
    if page.tree is None:
        raise ValueError("dom_columns needs a page read from HTML: this one has no tree")
    blocks = page.blocks
    if not blocks:
        return np.zeros((0, len(COLUMNS)), np.float32)
    node = np.array([block.node for block in blocks], np.int64)
    sizes = np.array([max(len(block.text), 1) for block in blocks], np.float64)
    links = np.minimum(np.array([block.link_chars for block in blocks], np.float64), sizes)
    seen = np.array([not block.hidden for block in blocks])
    weight = prose * np.minimum(words, _MAX_PROSE_WORDS).astype(np.float64) * (links < _LINKED * sizes)
    shown = weight * seen
    if not shown.any():
        shown = weight  # all running text is hidden: what holds it is the container all the same
    outside = len(page.tree) + 1
    nodes = read_nodes(page.tree, _added(node, shown, outside))
    parent = nodes.parent[node]
    tags = np.zeros((len(blocks), _OTHER_TAG + 1), np.float32)
    tag_of = [_GROUP_OF.get(tag, _OTHER_TAG) for tag in page.tree.tag] + [_OTHER_TAG]
    tags[np.arange(len(blocks)), np.array(tag_of)[node]] = 1.0
    parts = np.zeros((len(blocks), len(_PARTS)), np.float32)
    for index, block in enumerate(blocks):
        if block.part:
            parts[index, _PART_INDEX[block.part]] = 1.0
    rows = np.zeros((len(_AMOUNTS), len(blocks)), np.float32)
    amounts = dict(zip(_AMOUNTS, rows, strict=True))
    _write_own(amounts, blocks, links / sizes)
    amounts["page_hidden_share"] += 1.0 - float((weight * seen).sum()) / max(float(weight.sum()), 1.0)
    _write_containers(amounts, nodes, node, shown)
    _write_sums(amounts, nodes, node, (sizes, links, words.astype(np.float64), shown))
    _write_places(amounts, page, parent)
    count = len(SIGNALS)
    signals = [bit_columns(bits, count) for bits in (nodes.own[node], nodes.own[parent], nodes.inside[node], nodes.wide[node])]
    around = bit_columns(nodes.around[node], len(AROUND))
    agreed = agreement.agreement_columns(page_data, folded, words)
    return np.concatenate((tags, around, parts, rows.T, *signals, agreed), axis=1)


_Amounts = dict[str, Vector]


def _write_own(amounts: _Amounts, blocks: Sequence[RawBlock], link_share: Numbers) -> None:
    """Write what the block itself is marked as."""
    amounts["is_control"][:] = [block.is_control for block in blocks]
    amounts["is_hidden"][:] = [block.hidden != "" for block in blocks]
    amounts["is_piece"][:] = [not block.is_whole for block in blocks]
    amounts["level"][:] = [block.level for block in blocks]
    amounts["level"] /= 6
    amounts["list_depth"][:] = [block.list_depth for block in blocks]
    np.minimum(amounts["list_depth"] / 2, 2.0, out=amounts["list_depth"])
    amounts["ordered"][:] = [block.list_kind == "ol" for block in blocks]
    amounts["has_cells"][:] = [block.cells != () for block in blocks]
    amounts["in_a_figure"][:] = [block.figure >= 0 for block in blocks]
    for index, block in enumerate(blocks):
        if block.inlines:
            amounts["all_strong"][index], amounts["all_em"][index] = _covered(block)
    amounts["links"][:] = link_share
    amounts["all_link"][:] = (link_share > 0.9).astype(np.float32)


def _covered(block: RawBlock) -> tuple[float, float]:
    strong = em = 0
    for inline in block.inlines:
        if inline.kind == "strong":
            strong += inline.end - inline.start
        elif inline.kind == "em":
            em += inline.end - inline.start
    limit = 0.8 * len(block.text)
    return float(strong >= limit), float(em >= limit)


def _write_containers(amounts: _Amounts, nodes: Nodes, node: Places, shown: Numbers) -> None:
    """Write where each block stands against the smallest elements that hold most of the running text."""
    below = nodes.below(_added(node, shown, len(nodes.parent)))
    total = float(below[0])
    parent = nodes.parent[node]
    amounts["depth"][:] = np.log1p(nodes.depth[node]) / 2
    if not total:
        return
    amounts["parent_prose"][:], amounts["grandparent_prose"][:] = below[parent] / total, below[nodes.parent[parent]] / total
    for name, share in (("container", CONTAINER_SHARE), ("core", CORE_SHARE)):
        chosen = int(np.flatnonzero(below[:-1] >= share * total)[-1])
        inside = (node >= chosen) & (node < nodes.end[chosen])
        amounts[f"in_{name}"][:] = inside.astype(np.float32)
        amounts[f"below_{name}"][:] = np.where(inside, np.log1p(np.maximum(nodes.depth[node] - nodes.depth[chosen], 0)), 0.0)
        if name == "container":
            amounts["before_container"][:] = (node < chosen).astype(np.float32)
            amounts["after_container"][:] = (node >= nodes.end[chosen]).astype(np.float32)


def _write_sums(amounts: _Amounts, nodes: Nodes, node: Places, own: tuple[Numbers, Numbers, Numbers, Numbers]) -> None:
    """Write links, words and blocks of what is around, and of all that has the block's form."""
    sizes, links, words, shown = own
    outside = len(nodes.parent)
    parent = nodes.parent[node]
    grandparent = nodes.parent[parent]
    chars, linked = nodes.below(_added(node, sizes, outside)), nodes.below(_added(node, links, outside))
    density = linked / np.maximum(chars, 1.0)
    amounts["parent_links"][:], amounts["grandparent_links"][:] = density[parent], density[grandparent]
    inner, counts = nodes.below(_added(node, words, outside)), nodes.below(_added(node, np.ones(len(node)), outside))
    amounts["parent_blocks"][:] = np.log1p(counts[parent]) / 2
    amounts["parent_words"][:] = np.log1p(inner[parent] / np.maximum(counts[parent], 1.0)) / 2
    total = max(float(shown.sum()), 1.0)
    by_child = np.bincount(np.where(parent < 0, outside - 1, parent), shown, outside)
    amounts["parent_own_prose"][:] = by_child[parent] / total
    amounts["grandparent_own_prose"][:] = by_child[grandparent] / total
    for name, place in (
        ("siblings", node),
        ("parent_siblings", parent),
        ("grandparent_siblings", grandparent),
        ("great_siblings", nodes.parent[grandparent]),
    ):
        amounts[name][:] = np.log(nodes.siblings[place]) / 2
    form = nodes.form[node]
    of_form = np.bincount(form)
    amounts["form_prose"][:] = np.bincount(form, shown)[form] / total
    amounts["form_blocks"][:] = np.log1p(of_form[form]) / 2
    amounts["form_links"][:] = (np.bincount(form, links) / np.maximum(np.bincount(form, sizes), 1.0))[form]
    amounts["form_words"][:] = np.log1p((np.bincount(form, words) / np.maximum(of_form, 1))[form]) / 2


def _added(places: Places, amounts: Numbers, count: int) -> Numbers:
    """Give the sum of ``amounts`` at each of ``count`` places."""
    return np.bincount(places, amounts, count).astype(np.float64, copy=False)


def _write_places(amounts: _Amounts, page: Page, parent: Places) -> None:
    """Write what stands next to each block: blocks of its parent, the first main heading, pictures."""
    same = (parent[1:] == parent[:-1]).astype(np.float32)
    amounts["same_parent_before"][:] = np.append(np.float32(0), same)
    amounts["same_parent_after"][:] = np.append(same, np.float32(0))
    first = next((index for index, block in enumerate(page.blocks) if block.level == 1 and not block.hidden), -1)
    if first >= 0:
        index = np.arange(len(page.blocks))
        amounts["is_first_h1"][first] = 1.0
        amounts["after_h1"][:] = (index > first).astype(np.float32)
        amounts["close_after_h1"][:] = np.where(index > first, np.exp((first - index) / _FADE_BLOCKS), 0.0)
    places = np.array([picture.before for picture in page.pictures if not picture.hidden], np.int64)
    amounts["picture_before"][places[places < len(parent)]] = 1.0
    amounts["picture_after"][places[places > 0] - 1] = 1.0
