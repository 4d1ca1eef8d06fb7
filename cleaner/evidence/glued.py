"""Pleas, prompts and pointers glued to a paragraph: cut off, so that they get a role of their own.

"… remain unclear. Read also: Trump's envoy …" is one line of text but two things. Only the sentences at the two
ends of a block are looked at, and only a phrase that opens its sentence, or a sure one, cuts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.evidence.folding import fold_all
from cleaner.evidence.matching import Hit, PhraseMatcher
from cleaner.evidence.rows import CUT_KINDS
from cleaner.read.blocks import RawBlock
from cleaner.read.sentences import sentence_spans
from cleaner.roles import Role

MIN_BLOCK_CHARS = 60
MAX_EDGE_SENTENCES = 4
MAX_CUT_SHARE = 0.6

Span = tuple[int, int]


def cut_glued(
    page_text: str, blocks: Sequence[RawBlock], folded: Sequence[str], matcher: PhraseMatcher
) -> tuple[list[RawBlock], list[str], list[list[Hit]]]:
    """Give the blocks with glued pieces cut off, the folded text of each, and the phrases in it.

    Blocks without such pieces stay as they are.
    """
    found = matcher.find(folded)
    pieces = _cut_blocks(page_text, blocks, found, matcher)
    if not pieces:
        return list(blocks), list(folded), found
    pieces_folded = fold_all([piece.text for cut in pieces.values() for piece in cut])
    pieces_found = matcher.find(pieces_folded)
    cut_blocks: list[RawBlock] = []
    texts: list[str] = []
    hits: list[list[Hit]] = []
    first = 0
    for index, block in enumerate(blocks):
        cut = pieces.get(index)
        if cut is None:
            cut_blocks.append(block)
            texts.append(folded[index])
            hits.append(found[index])
        else:
            last = first + len(cut)
            cut_blocks += cut
            texts += pieces_folded[first:last]
            hits += pieces_found[first:last]
            first = last
    return cut_blocks, texts, hits


def _may_be_glued(block: RawBlock, found: Sequence[Hit]) -> bool:
    return block.end - block.start >= MIN_BLOCK_CHARS and any(_cuts(hit.phrase.kind, hit) for hit in found)


def _cuts(kind: Role, hit: Hit) -> bool:
    phrase = hit.phrase
    return kind in CUT_KINDS and (
        phrase.strength == "sure" or (phrase.strength == "likely" and phrase.scope in ("label", "line"))
    )


def _cut_blocks(
    page_text: str, blocks: Sequence[RawBlock], found: Sequence[Sequence[Hit]], matcher: PhraseMatcher
) -> dict[int, list[RawBlock]]:
    """Give the pieces of each block that is cut, by its number."""
    sentences: dict[int, list[Span]] = {}
    for index, (block, hits) in enumerate(zip(blocks, found, strict=True)):
        if _may_be_glued(block, hits):
            spans = sentence_spans(page_text[block.start : block.end])
            if len(spans) > 1:
                sentences[index] = spans
    pieces = {}
    for index, kinds in _edge_kinds(page_text, blocks, sentences, matcher).items():
        cut = _cut_block(page_text, blocks[index], sentences[index], kinds)
        if cut:
            pieces[index] = cut
    return pieces


def _cut_block(page_text: str, block: RawBlock, spans: list[Span], kinds: list[Role | None]) -> list[RawBlock]:
    raw = page_text[block.start : block.end]
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


def _edge_kinds(
    page_text: str, blocks: Sequence[RawBlock], sentences: dict[int, list[Span]], matcher: PhraseMatcher
) -> dict[int, list[Role | None]]:
    """Give for each sentence the kind that its phrase says; ``None`` in the middle and where no phrase cuts.

    Blocks in whose sentences no phrase cuts are left out.
    """
    # All blocks of a page at once: a call costs as much as a short text.
    edges = [
        (index, number)
        for index, spans in sentences.items()
        for number in range(len(spans))
        if number < MAX_EDGE_SENTENCES or number >= len(spans) - MAX_EDGE_SENTENCES
    ]
    texts = [_slice(page_text, blocks[index], sentences[index][number]) for index, number in edges]
    kinds: dict[int, list[Role | None]] = {}
    for (index, number), found in zip(edges, matcher.find(fold_all(texts)), strict=True):
        cutting = [hit for hit in found if hit.in_scope and _cuts(hit.phrase.kind, hit)]
        if cutting:
            kind = min(cutting, key=lambda hit: (hit.phrase.strength != "sure", hit.start)).phrase.kind
            kinds.setdefault(index, [None] * len(sentences[index]))[number] = kind
    return kinds


def _slice(page_text: str, block: RawBlock, span: Span) -> str:
    return page_text[block.start + span[0] : block.start + span[1]]


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
