"""What holds for a page whatever its scores: facts about single blocks, and about how roles go together.

Each rule looks at a :class:`Draft` and changes roles in it under its own name. They run in the order of
:data:`RULES`; a later rule sees what the earlier ones did.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cleaner.evidence.gather import Evidence
from cleaner.evidence.votes import ROLE_INDEX
from cleaner.read.blocks import RawBlock
from cleaner.roles import CONTENT_ROLES, Role

MIN_TITLE_SHARE = 0.6
"""Share of the words of the shorter line that two printings of one headline have in common."""
MIN_HEADLINE_PROBABILITY = 0.12
MAX_NAME_WORDS = 5
MAX_CAPTION_WORDS = 45
MIN_REPEAT_WORDS = 12
MIN_ALTERNATIVE_WORDS = 2
MAX_COMMENTS_RUN = 0.3
MAX_MENU_WORDS = 5
MENU_REACH = 3
# Shares of the neighbours that are navigation; by cross-validation over the fitted half, flat from 0.25 to 0.5
# and from 0.6 to 0.9, 2026-11.
MIN_MENU_SHARE = 0.3
MIN_SURE_MENU_SHARE = 0.8
MAX_HIDDEN_SHARE = 0.5
_CHROME = tuple(Role)[len(CONTENT_ROLES) :]  # content roles come first
_PLACED = frozenset({Role.NAVIGATION, Role.RELATED_LINKS, Role.REPEAT, Role.OTHER_CHROME})
_PRINTED_TWICE = frozenset({Role.PARAGRAPH, Role.CAPTION, Role.STANDFIRST})
_HEADLINE = ROLE_INDEX[Role.HEADLINE]
_BOX_KINDS = frozenset({Role.AD_BLOCKER_PLEA, Role.DONATION, Role.SUBSCRIPTION, Role.NEWSLETTER, Role.SITE_IDENTITY, Role.LEGAL})
# What the links of a menu lead to, and so what their words say; a button does what it says wherever it stands.
_MENU_TARGETS = frozenset(
    {
        Role.RELATED_LINKS,
        Role.TOPIC_TAGS,
        Role.LEGAL,
        Role.COOKIE_NOTICE,
        Role.ACCOUNT,
        Role.NEWSLETTER,
        Role.SUBSCRIPTION,
        Role.PROMOTION,
        Role.SITE_IDENTITY,
    }
)
_BUTTONS = frozenset({Role.SOCIAL, Role.TOOL})
_TITLE_PLACES = frozenset({Role.HEADLINE, Role.HEADING, Role.REPEAT, Role.KICKER})


@dataclass
class Draft:
    """Roles of one page while they are being decided."""

    blocks: Sequence[RawBlock]
    evidence: Evidence
    probabilities: NDArray[np.float32]
    roles: list[Role]
    rules: list[list[str]]
    """Names of the rules that changed each block."""

    def change(self, index: int, role: Role, rule: str) -> None:
        """Give block ``index`` another role, under the name of the rule."""
        if self.roles[index] is not role:
            self.roles[index] = role
            self.rules[index].append(f"rule.{rule}")

    def next_best(self, index: int, banned: Role) -> Role:
        """Give the likeliest role of the block's own side (content or chrome) that is not ``banned``."""
        row = self.probabilities[index].copy()
        row[ROLE_INDEX[banned]] = -1
        side = [ROLE_INDEX[role] for role in Role if (role in CONTENT_ROLES) == (self.roles[index] in CONTENT_ROLES)]
        return tuple(Role)[max(side, key=lambda number: row[number])]


def no_words(draft: Draft) -> None:
    """Separators, arrows and lone signs belong to no article; numbers may."""
    for index, text in enumerate(draft.evidence.folded):
        if text[:1].isalnum():
            continue
        if not any(map(str.isalnum, text)) and draft.roles[index] is not Role.CODE and not draft.roles[index].is_chrome:
            draft.change(index, Role.OTHER_CHROME, "no_words")


def file_name(draft: Draft) -> None:
    """The file name of a picture is no caption and no heading."""
    for index in np.flatnonzero(draft.evidence.column("file_name")).tolist():
        text = draft.blocks[index].text
        if len(text) > 8 and draft.roles[index] is not Role.CODE:
            draft.change(index, Role.MEDIA_CONTROL, "file_name")


def one_headline(draft: Draft) -> None:
    """Keep one headline: the likeliest, in its first printing; other printings are repeats."""
    chosen = _choose_headline(draft)
    if chosen is None:
        return
    title = draft.evidence.folded[chosen]
    words = _words(title)
    for index, (role, text) in enumerate(zip(draft.roles, draft.evidence.folded, strict=True)):
        if index == chosen:
            draft.change(index, Role.HEADLINE, "headline")
        elif text == title or (role in _title_places(draft, index) and _same_title(words, _words(text))):
            draft.change(index, Role.REPEAT, "headline_again")
        elif role is Role.HEADLINE:
            draft.change(index, draft.next_best(index, Role.HEADLINE), "one_headline")


def said_before(draft: Draft) -> None:
    """A long text that stands in the article already is printed a second time; the reader has it.

    Where the first printing is the site's (a teaser over the article), the second is no repeat; among comments it is
    a quotation.
    """
    checked = (draft.evidence.words >= MIN_REPEAT_WORDS) & (draft.evidence.column("comments_run") < MAX_COMMENTS_RUN)
    said: set[str] = set()
    for index in np.flatnonzero(checked).tolist():
        text = draft.evidence.folded[index]
        if text in said and draft.roles[index] in _PRINTED_TWICE:
            draft.change(index, Role.REPEAT, "said_before")
        elif not draft.roles[index].is_chrome:
            said.add(text)


def _title_places(draft: Draft, index: int) -> frozenset[Role]:
    """Give the roles in which a text close to the headline is a printing of it; marked up as a heading below, it is none."""
    if draft.evidence.has_elements and draft.blocks[index].level > 1:
        return _TITLE_PLACES - {Role.HEADING}
    return _TITLE_PLACES


def _choose_headline(draft: Draft) -> int | None:
    column = draft.probabilities[:, _HEADLINE]
    best = int(column.argmax()) if len(column) else 0
    if not len(column) or column[best] < MIN_HEADLINE_PROBABILITY or draft.roles[best] not in _TITLE_PLACES:
        return None
    if draft.roles[best] is not Role.HEADLINE and Role.HEADLINE not in draft.roles:
        return None
    folded = draft.evidence.folded
    first = folded.index(folded[best])
    # A printing inside a menu is no headline: the first one counts only close to where the article begins.
    return first if draft.probabilities[first, _HEADLINE] >= MIN_HEADLINE_PROBABILITY else best


def _words(folded: str) -> frozenset[str]:
    return frozenset(word for word in folded.split() if word.isalnum())


def _same_title(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 2 and len(one & other) >= MIN_TITLE_SHARE * max(shorter, max(len(one), len(other)) / 2)


def menu_line(draft: Draft) -> None:
    """A short line in the middle of a menu is a link of it, though its words say imprint, newsletter or latest."""
    shares = _menu_shares(draft)
    for index in np.flatnonzero(shares >= MIN_SURE_MENU_SHARE).tolist():
        if draft.roles[index] in _MENU_TARGETS:
            draft.change(index, Role.NAVIGATION, "menu_line")


def _menu_shares(draft: Draft) -> NDArray[np.float64]:
    """Give for each block the share of its neighbours that are navigation; 0 for blocks too long for a menu."""
    count = len(draft.roles)
    sums = np.concatenate(([0], np.cumsum([role is Role.NAVIGATION for role in draft.roles])))
    index = np.arange(count)
    low, high = np.maximum(index - MENU_REACH, 0), np.minimum(index + MENU_REACH + 1, count)
    shares = (sums[high] - sums[low] - np.diff(sums)) / np.maximum(high - low - 1, 1)
    return np.asarray(np.where(draft.evidence.words <= MAX_MENU_WORDS, shares, 0.0))


def phrase_names_kind(draft: Draft) -> None:
    """Chrome in which phrases stand is of a kind that one of them names: the likeliest of the strongest phrases'.

    In a menu the words are those of links: what stands there stays navigation, but for buttons.
    """
    in_menu: list[bool] = (_menu_shares(draft) >= MIN_MENU_SHARE).tolist()
    for index, hits in enumerate(draft.evidence.hits):
        if not hits or not draft.roles[index].is_chrome:
            continue
        named = [hit.phrase for hit in hits if hit.in_scope and hit.phrase.kind.is_chrome]
        if in_menu[index] and draft.roles[index] is Role.NAVIGATION:
            named = [phrase for phrase in named if phrase.kind in _BUTTONS]
        clear = [phrase for phrase in named if phrase.strength != "hint"] or named
        strongest = [phrase for phrase in clear if phrase.strength == "sure"] or clear
        enough = clear if draft.roles[index] in _PLACED else strongest
        if not clear or any(phrase.kind is draft.roles[index] for phrase in enough):
            continue
        # Words of menus and teasers stand in other lines too: a hint does not outweigh where a line stands.
        if clear is named and (draft.roles[index] in _PLACED or all(phrase.kind in _PLACED for phrase in clear)):
            continue
        kinds = dict.fromkeys(phrase.kind for phrase in strongest)
        best = max(kinds, key=lambda kind: draft.probabilities[index, ROLE_INDEX[kind]])
        draft.change(index, best, "phrase_names_kind")


def standfirst_under_headline(draft: Draft) -> None:
    """A standfirst stands under a headline; without one above it, it is the first paragraph."""
    for index, role in enumerate(draft.roles):
        if role is Role.HEADLINE:
            return
        if role is Role.STANDFIRST:
            draft.change(index, draft.next_best(index, Role.STANDFIRST), "standfirst_without_headline")


def long_caption(draft: Draft) -> None:
    """Running text of this length is no caption; a credit glued in front of it (a page without line ends) misleads."""
    words, prose = draft.evidence.words, draft.evidence.column("prose")
    for index, role in enumerate(draft.roles):
        if role is Role.CAPTION and words[index] > MAX_CAPTION_WORDS and prose[index]:
            draft.change(index, Role.PARAGRAPH, "long_caption")


def alternative_text(draft: Draft) -> None:
    """What a longer caption right behind it begins with is the alternative text of its picture: the caption says it all."""
    folded = draft.evidence.folded
    for index, role in enumerate(draft.roles[1:]):
        if role is Role.CAPTION and draft.evidence.words[index] >= MIN_ALTERNATIVE_WORDS:
            short = folded[index].strip(" .…")
            if len(folded[index + 1]) > len(folded[index]) and folded[index + 1].startswith(short):
                draft.change(index, Role.MEDIA_CONTROL, "alternative_text")


def pointers_behind_text(draft: Draft) -> None:
    """A pointer in a list of links behind the text belongs to the list; one inside or right under the text stands alone."""
    tail = draft.evidence.column("tail")
    for index, role in enumerate(draft.roles):
        beside = draft.roles[max(index - 1, 0) : index], draft.roles[index + 1 : index + 3]
        in_list = Role.RELATED_LINKS in beside[0] or beside[1] == [Role.RELATED_LINKS] * 2
        if role is Role.READ_ALSO and tail[index] and in_list:
            draft.change(index, Role.RELATED_LINKS, "pointers_behind_text")


def site_box(draft: Draft) -> None:
    """A short name over a box in which the site speaks of itself is the site's name."""
    named = draft.evidence.column("capital_words")
    stops = draft.evidence.column("ends_stop")
    for index in range(len(draft.roles) - 1):
        if (
            draft.roles[index + 1] in _BOX_KINDS
            and draft.evidence.words[index + 1] > 2 * MAX_NAME_WORDS
            and 0 < draft.evidence.words[index] <= MAX_NAME_WORDS
            and named[index] > 0.9
            and not stops[index]
            and not any(hit.in_scope for hit in draft.evidence.hits[index])
        ):
            draft.change(index, Role.SITE_IDENTITY, "site_box")


def cut_pieces(draft: Draft) -> None:
    """A plea or pointer cut from the end or start of a paragraph is what its phrase says."""
    for index, block in enumerate(draft.blocks):
        if block.cut_as is not None:
            draft.change(index, block.cut_as, "glued")


def hidden_text(draft: Draft) -> None:
    """What a reader cannot see is no content, unless most of the page's running text is hidden: then a script shows it."""
    if not draft.evidence.has_elements or not len(draft.roles) or _hidden_share(draft) > MAX_HIDDEN_SHARE:
        return
    for index, block in enumerate(draft.blocks):
        if block.hidden and not draft.roles[index].is_chrome:
            row = draft.probabilities[index, len(CONTENT_ROLES) :]
            draft.change(index, _CHROME[int(row.argmax())], "hidden_text")


def _hidden_share(draft: Draft) -> float:
    return float(draft.evidence.column("dom_page_hidden_share")[0])


RULES: tuple[Callable[[Draft], None], ...] = (
    no_words,
    file_name,
    hidden_text,
    menu_line,
    phrase_names_kind,
    one_headline,
    said_before,
    standfirst_under_headline,
    long_caption,
    alternative_text,
    pointers_behind_text,
    site_box,
    cut_pieces,
)
"""All rules, in the order they run."""
