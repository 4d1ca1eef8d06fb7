"""Pleas, prompts and pointers glued to a paragraph: cut off, so that they get a role of their own.

"… remain unclear. Read also: Trump's envoy …" is one line of text but two things. Only the sentences at the two
ends of a block are looked at, and only a phrase that opens its sentence, or a sure one, cuts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.evidence.folding import fold_all
from cleaner.evidence.matching import CUT_KINDS, Hit, PhraseMatcher
from cleaner.read.blocks import RawBlock
from cleaner.read.sentences import sentence_spans
from cleaner.roles import Role

MIN_BLOCK_CHARS = 60
MAX_EDGE_SENTENCES = 4
MAX_CUT_SHARE = 0.6


def cut_glued(
    page_text: str, blocks: Sequence[RawBlock], folded: Sequence[str], matcher: PhraseMatcher
) -> tuple[list[RawBlock], list[str], list[list[Hit]]]:
    """Give the blocks with glued pieces cut off, the folded text of each, and the phrases in it.

    Blocks without such pieces stay as they are.
    """
    cut: list[RawBlock] = []
    texts: list[str] = []
    hits: list[list[Hit]] = []
    for block, text, found in zip(blocks, folded, matcher.find(folded), strict=True):
        pieces = _cut_block(page_text, block, matcher) if _may_be_glued(block, found) else []
        if pieces:
            pieces_folded = fold_all([piece.text for piece in pieces])
            cut += pieces
            texts += pieces_folded
            hits += matcher.find(pieces_folded)
        else:
            cut.append(block)
            texts.append(text)
            hits.append(found)
    return cut, texts, hits


def _may_be_glued(block: RawBlock, found: Sequence[Hit]) -> bool:
    return block.end - block.start >= MIN_BLOCK_CHARS and any(_cuts(hit.phrase.kind, hit) for hit in found)


def _cuts(kind: Role, hit: Hit) -> bool:
    phrase = hit.phrase
    return kind in CUT_KINDS and (
        phrase.strength == "sure" or (phrase.strength == "likely" and phrase.scope in ("label", "line"))
    )


def _cut_block(page_text: str, block: RawBlock, matcher: PhraseMatcher) -> list[RawBlock]:
    raw = page_text[block.start : block.end]
    spans = sentence_spans(raw)
    if len(spans) < 2:
        return []
    kinds = _edge_kinds(raw, spans, matcher)
    head = next((number for number, kind in enumerate(kinds) if kind is None), len(kinds))
    if head == len(kinds):
        return []
    tail = next(number for number in range(len(kinds), 0, -1) if kinds[number - 1] is None)
    pointer = next((number for number in range(head, len(kinds)) if kinds[number] is Role.READ_ALSO), None)
    # A pointer's title may hold a full stop: all that follows a short way after "Read also:" is its title.
    if pointer is not None and len(kinds) - pointer <= 2:
        tail = min(tail, pointer)
    taken = sum(end - start for number, (start, end) in enumerate(spans) if number < head or number >= tail)
    if (head == 0 and tail == len(kinds)) or taken > MAX_CUT_SHARE * len(raw):
        return []
    pieces = []
    for first, last, kind in (
        (0, head, kinds[0]),
        (head, tail, None),
        (tail, len(kinds), kinds[tail] if tail < len(kinds) else None),
    ):
        if first < last:
            pieces.append(_piece(block, raw, spans[first][0], spans[last - 1][1], kind, bool(first)))
    return pieces


def _edge_kinds(raw: str, spans: list[tuple[int, int]], matcher: PhraseMatcher) -> list[Role | None]:
    """Give for each sentence the kind that its phrase says; ``None`` in the middle and where no phrase cuts."""
    kinds: list[Role | None] = [None] * len(spans)
    edges = [n for n in range(len(spans)) if n < MAX_EDGE_SENTENCES or n >= len(spans) - MAX_EDGE_SENTENCES]
    for number, found in zip(edges, matcher.find(fold_all([raw[slice(*spans[n])] for n in edges])), strict=True):
        cutting = [hit for hit in found if hit.in_scope and _cuts(hit.phrase.kind, hit)]
        if cutting:
            kinds[number] = min(cutting, key=lambda hit: (hit.phrase.strength != "sure", hit.start)).phrase.kind
    return kinds


def _piece(block: RawBlock, raw: str, start: int, end: int, kind: Role | None, later: bool) -> RawBlock:
    return replace(
        block,
        start=block.start + start,
        end=block.start + end,
        text=" ".join(raw[start:end].split()),
        mark="" if later else block.mark,
        blank_before=0 if later else block.blank_before,
        cut_as=kind,
    )
