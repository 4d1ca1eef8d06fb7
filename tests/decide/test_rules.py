"""Each rule on a small page whose roles and probabilities are made by hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from cleaner.decide.rules import (
    MAX_CAPTION_WORDS,
    MAX_MENU_WORDS,
    MAX_NAME_WORDS,
    MIN_HEADLINE_PROBABILITY,
    MIN_REPEAT_WORDS,
    RULES,
    Draft,
    alternative_text,
    cut_pieces,
    file_name,
    hidden_text,
    long_caption,
    menu_line,
    no_words,
    one_headline,
    phrase_names_kind,
    pointers_behind_text,
    said_before,
    site_box,
    standfirst_under_headline,
)
from cleaner.evidence.gather import gather
from cleaner.evidence.matching import PhraseMatcher
from cleaner.evidence.phrases import parse_row
from cleaner.evidence.votes import ROLE_INDEX
from cleaner.evidence.words import language_words
from cleaner.read.html import read_html
from cleaner.read.text import read_text
from cleaner.roles import Role

Lines = list[tuple[str, str]]
MATCHER = PhraseMatcher(
    [
        parse_row("xx", (name, kind, "any", strength, pattern, "c", "s"))
        for name, kind, strength, pattern in (
            ("sure_plea", "ad_blocker_plea", "sure", "adblocker off"),
            ("sure_appeal", "donation", "sure", "give money"),
            ("likely_letter", "newsletter", "likely", "morning mail"),
            ("likely_button", "social", "likely", "press the button"),
            ("hint_share", "social", "hint", "share"),
            ("hint_menu", "navigation", "hint", "menu"),
        )
    ]
)
LONG = "the council voted on monday evening to close the old bridge for the whole winter"
BOX = "Harbour Post asks you for help so that all our reporters can go on with their work"


def draft_of(lines: Lines, probabilities: dict[tuple[int, str], float] | None = None) -> Draft:
    """Give a draft of ``(text, role)`` lines; ``probabilities`` by block and role, all others are small."""
    blocks = read_text("\n".join(text for text, _ in lines)).blocks
    assert len(blocks) == len(lines)
    rows = np.full((len(lines), len(Role)), 0.001, np.float32)
    for number, (_, role) in enumerate(lines):
        rows[number, ROLE_INDEX[Role(role)]] = 0.5
    for (number, role), probability in (probabilities or {}).items():
        rows[number, ROLE_INDEX[Role(role)]] = probability
    evidence = gather(blocks, MATCHER, language_words("en"))
    return Draft(blocks, evidence, rows, [Role(role) for _, role in lines], [[] for _ in lines])


def roles_after(
    rule: Callable[[Draft], None], lines: Lines, probabilities: dict[tuple[int, str], float] | None = None
) -> list[str]:
    draft = draft_of(lines, probabilities)
    rule(draft)
    for (_, before), after, names in zip(lines, draft.roles, draft.rules, strict=True):
        assert (before == after.value) is not bool(names), "a change has a reason, and only a change"
    return [role.value for role in draft.roles]


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("— — —", "paragraph", "other_chrome"),
        ("»", "heading", "other_chrome"),
        ("😀", "list_item", "other_chrome"),
        ("12", "paragraph", "paragraph"),
        ("語", "paragraph", "paragraph"),
        ("};", "code", "code"),
        ("|", "navigation", "navigation"),
    ],
)
def test_no_words(text: str, role: str, expected: str) -> None:
    assert roles_after(no_words, [(text, role)]) == [expected]


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("harbour-at-night.jpg", "caption", "media_control"),
        ("harbour-at-night", "heading", "media_control"),
        ("img_01.png", "paragraph", "media_control"),
        ("pic1.png", "paragraph", "paragraph"),  # eight characters may be anything
        ("harbour-at-night.jpg", "code", "code"),
        ("Harbour at night", "caption", "caption"),
    ],
)
def test_file_name(text: str, role: str, expected: str) -> None:
    assert roles_after(file_name, [(text, role)]) == [expected]


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("adblocker off", "navigation", "ad_blocker_plea"),
        ("adblocker off", "ad_blocker_plea", "ad_blocker_plea"),
        ("adblocker off", "paragraph", "paragraph"),
        ("adblocker off morning mail", "navigation", "ad_blocker_plea"),  # the sure one wins
        ("adblocker off morning mail", "newsletter", "ad_blocker_plea"),  # also over a kind that a weaker one names
        ("morning mail", "donation", "newsletter"),
        ("share", "donation", "social"),  # a hint names it where nothing clearer stands
        ("share", "navigation", "navigation"),  # but not against where the line stands
        ("menu", "donation", "donation"),
        ("share morning mail", "donation", "newsletter"),
        ("bridge", "donation", "donation"),
    ],
)
def test_phrase_names_kind(text: str, role: str, expected: str) -> None:
    assert roles_after(phrase_names_kind, [(text, role)]) == [expected]


@pytest.mark.parametrize("likely", ["ad_blocker_plea", "donation"])
def test_of_two_sure_phrases_the_likelier_kind_counts(likely: str) -> None:
    found = roles_after(phrase_names_kind, [("adblocker off give money", "navigation")], {(0, likely): 0.3})
    assert found == [likely]


def test_a_sure_phrase_outweighs_a_likelier_kind() -> None:
    lines = [("adblocker off morning mail", "navigation")]
    assert roles_after(phrase_names_kind, lines, {(0, "newsletter"): 0.3}) == ["ad_blocker_plea"]


def in_menu(text: str, role: str, other: str = "navigation") -> Lines:
    """Give the line between three lines of a menu and three of ``other``."""
    above = [(word, "navigation") for word in ("World", "Harbour", "Weather")]
    return [*above, (text, role), *((word, other) for word in ("Ferries", "Markets", "Letters"))]


@pytest.mark.parametrize(
    ("text", "role", "other", "expected"),
    [
        ("Imprint", "legal", "navigation", "navigation"),
        ("Imprint", "legal", "legal", "legal"),  # half of the neighbours are too few
        ("Share it", "social", "navigation", "social"),  # a button
        ("Ferry sails", "repeat", "navigation", "repeat"),
        ("Ferry sails", "heading", "navigation", "heading"),
        (" ".join(["Terms"] * MAX_MENU_WORDS), "legal", "navigation", "navigation"),
        (" ".join(["Terms"] * (MAX_MENU_WORDS + 1)), "legal", "navigation", "legal"),
    ],
)
def test_menu_line(text: str, role: str, other: str, expected: str) -> None:
    assert roles_after(menu_line, in_menu(text, role, other))[3] == expected


def test_a_line_alone_is_in_no_menu() -> None:
    assert roles_after(menu_line, [("Imprint", "legal")]) == ["legal"]


@pytest.mark.parametrize(
    ("text", "role", "other", "expected"),
    [
        ("Morning mail", "navigation", "navigation", "navigation"),
        ("Morning mail", "navigation", "paragraph", "navigation"),  # half of the neighbours are enough
        ("Morning mail", "donation", "navigation", "newsletter"),
        ("Morning mail for the whole old harbour", "navigation", "navigation", "newsletter"),  # too long for a menu
        ("Press the button", "navigation", "navigation", "social"),  # a button does what it says
    ],
)
def test_a_phrase_in_a_menu_is_the_text_of_a_link(text: str, role: str, other: str, expected: str) -> None:
    assert roles_after(phrase_names_kind, in_menu(text, role, other))[3] == expected


def test_one_line_of_a_menu_nearby_makes_no_menu() -> None:
    lines = [
        ("World", "navigation"),
        ("Morning mail", "navigation"),
        (LONG, "paragraph"),
        (LONG, "paragraph"),
        (LONG, "paragraph"),
    ]
    assert roles_after(phrase_names_kind, lines)[1] == "newsletter"


def test_the_likeliest_headline_stays_and_others_become_the_next_best() -> None:
    lines = [("Old ferry sails again", "headline"), ("Bridge closes for winter", "headline")]
    found = roles_after(one_headline, lines, {(1, "headline"): 0.9, (0, "heading"): 0.2, (0, "navigation"): 0.4})
    assert found == ["heading", "headline"]


def test_the_first_printing_is_the_headline_and_later_ones_repeat() -> None:
    lines = [("Bridge closes for winter", "navigation"), (LONG, "paragraph"), ("BRIDGE CLOSES for winter!", "heading")]
    lines[2] = ("BRIDGE CLOSES for winter", "headline")
    assert roles_after(one_headline, lines, {(0, "headline"): MIN_HEADLINE_PROBABILITY}) == ["headline", "paragraph", "repeat"]


def test_a_first_printing_in_a_menu_is_a_repeat() -> None:
    lines = [("Bridge closes for winter", "navigation"), ("Bridge closes for winter", "headline")]
    found = roles_after(one_headline, lines, {(0, "headline"): MIN_HEADLINE_PROBABILITY - 0.01})
    assert found == ["repeat", "headline"]


@pytest.mark.parametrize(
    ("other", "role", "expected"),
    [
        ("Bridge closes for whole winter", "heading", "repeat"),
        ("Bridge closes for whole winter", "kicker", "repeat"),
        ("Bridge closes for whole winter", "paragraph", "paragraph"),
        ("Bridge reopens after long repairs", "heading", "heading"),
        ("Bridge closes", "heading", "heading"),  # two words are too few to tell
    ],
)
def test_a_printing_in_other_words_repeats_the_headline_in_title_places(other: str, role: str, expected: str) -> None:
    assert roles_after(one_headline, [("Bridge closes for winter", "headline"), (other, role)]) == ["headline", expected]


@pytest.mark.parametrize(("probability", "changes"), [(MIN_HEADLINE_PROBABILITY, True), (MIN_HEADLINE_PROBABILITY - 0.01, False)])
def test_a_headline_needs_a_probability(probability: float, changes: bool) -> None:
    lines = [("Bridge closes for winter", "headline"), ("Bridge closes for winter", "heading")]
    found = roles_after(one_headline, lines, {(0, "headline"): probability, (1, "headline"): 0.01})
    assert found == (["headline", "repeat"] if changes else ["headline", "heading"])


def test_a_page_without_a_headline_gets_none() -> None:
    lines = [("Bridge closes for winter", "heading"), ("Bridge closes for winter", "heading")]
    assert roles_after(one_headline, lines, {(0, "headline"): 0.4}) == ["heading", "heading"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("paragraph", "paragraph", "repeat"),
        ("caption", "paragraph", "repeat"),
        ("standfirst", "caption", "repeat"),
        ("paragraph", "quote", "quote"),  # a pull quote repeats on purpose
        ("related_links", "paragraph", "paragraph"),  # a teaser over the article
        ("paragraph", "newsletter", "newsletter"),
    ],
)
def test_said_before(first: str, second: str, expected: str) -> None:
    assert roles_after(said_before, [(LONG, first), (LONG.upper(), second)]) == [first, expected]


@pytest.mark.parametrize(("words", "expected"), [(MIN_REPEAT_WORDS, "repeat"), (MIN_REPEAT_WORDS - 1, "paragraph")])
def test_a_repeat_has_a_number_of_words(words: int, expected: str) -> None:
    text = " ".join(LONG.split()[:words])
    assert roles_after(said_before, [(text, "paragraph"), (text, "paragraph")]) == ["paragraph", expected]


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (["headline", "standfirst", "paragraph"], ["headline", "standfirst", "paragraph"]),
        (["standfirst", "paragraph", "list_item"], ["paragraph", "paragraph", "list_item"]),
        (["standfirst", "headline", "standfirst"], ["paragraph", "headline", "standfirst"]),
    ],
)
def test_a_standfirst_without_a_headline_above_is_the_next_best(roles: list[str], expected: list[str]) -> None:
    lines = [(f"{LONG} {number}", role) for number, role in enumerate(roles)]
    assert roles_after(standfirst_under_headline, lines, {(0, "paragraph"): 0.4, (0, "legal"): 0.45}) == expected


@pytest.mark.parametrize(
    ("words", "role", "expected"),
    [
        (MAX_CAPTION_WORDS + 1, "caption", "paragraph"),
        (MAX_CAPTION_WORDS, "caption", "caption"),
        (MAX_CAPTION_WORDS + 1, "quote", "quote"),
    ],
)
def test_long_caption(words: int, role: str, expected: str) -> None:
    assert roles_after(long_caption, [(" ".join(["bridge"] * words) + ".", role)]) == [expected]


@pytest.mark.parametrize(
    ("above", "caption", "role", "expected"),
    [
        ("The old bridge", "The old bridge in winter. Photo: Jane Doe", "caption", "media_control"),
        ("The old bridge …", "The old bridge in winter. Photo: Jane Doe", "caption", "media_control"),
        ("The new bridge", "The old bridge in winter. Photo: Jane Doe", "caption", "paragraph"),  # another text
        ("The old bridge", "The old bridge", "caption", "paragraph"),  # no shorter than the caption
        ("Bridge", "Bridge in winter. Photo: Jane Doe", "caption", "paragraph"),  # one word may be a heading
        ("The old bridge", "The old bridge in winter, said Jane Doe.", "paragraph", "paragraph"),  # no picture
    ],
)
def test_alternative_text(above: str, caption: str, role: str, expected: str) -> None:
    assert roles_after(alternative_text, [(above, "paragraph"), (caption, role)]) == [expected, role]


PROSE = f"{LONG.capitalize()}, it said."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            [(PROSE, "paragraph"), ("Ferry", "read_also"), ("By day", "related_links"), ("By bus", "related_links")],
            "related_links",
        ),
        ([(PROSE, "paragraph"), ("Ferry at night", "read_also"), ("Ferry by day", "related_links")], "read_also"),  # one label
        ([(PROSE, "paragraph"), ("Ferry at night", "read_also"), ("Give money", "donation")], "read_also"),  # alone
        ([(PROSE, "quote"), ("Ferry at night", "read_also"), ("Ferry", "related_links"), (PROSE, "quote")], "read_also"),
    ],
)
def test_pointers_behind_text(lines: Lines, expected: str) -> None:
    assert roles_after(pointers_behind_text, lines)[1] == expected


@pytest.mark.parametrize(
    ("name", "below", "role", "expected"),
    [
        ("Harbour Post", BOX, "donation", "site_identity"),
        ("Harbour Post", BOX, "legal", "site_identity"),
        ("Harbour Post", BOX, "related_links", "heading"),  # no box of the site
        ("Harbour Post.", BOX, "donation", "heading"),  # a sentence
        ("Harbour post", BOX, "donation", "heading"),  # no name
        ("Share", BOX, "donation", "heading"),  # a phrase stands in it
        ("Harbour Post", " ".join(BOX.split()[: 2 * MAX_NAME_WORDS]), "donation", "heading"),  # too short a box
        ("Harbour Post", " ".join(BOX.split()[: 2 * MAX_NAME_WORDS + 1]), "donation", "site_identity"),
        (" ".join(["Post"] * MAX_NAME_WORDS), BOX, "donation", "site_identity"),
        (" ".join(["Post"] * (MAX_NAME_WORDS + 1)), BOX, "donation", "heading"),
    ],
)
def test_site_box(name: str, below: str, role: str, expected: str) -> None:
    assert roles_after(site_box, [(name, "heading"), (below, role)]) == [expected, role]


def test_a_piece_that_was_cut_is_what_its_phrase_says() -> None:
    draft = draft_of([(LONG, "paragraph"), ("Read also: ferry", "paragraph")])
    draft.blocks[1].cut_as = Role.READ_ALSO
    cut_pieces(draft)
    assert draft.roles == [Role.PARAGRAPH, Role.READ_ALSO]
    assert draft.rules == [[], ["rule.glued"]]


def html_draft(html: str, roles: list[Role]) -> Draft:
    """Give a draft of an HTML page; navigation is its likeliest chrome."""
    page = read_html(html)
    rows = np.full((len(page.blocks), len(Role)), 0.001, np.float32)
    rows[:, ROLE_INDEX[Role.NAVIGATION]] = 0.2
    rows[:, ROLE_INDEX[Role.HEADLINE]] = [0.9 if role is Role.HEADLINE else 0.001 for role in roles]
    evidence = gather(page.blocks, MATCHER, language_words("en"), page=page)
    return Draft(page.blocks, evidence, rows, roles, [[] for _ in roles])


def test_hidden_text_is_chrome_while_other_text_is_seen() -> None:
    draft = html_draft(f"<p>{LONG}.</p><p hidden>Soon</p><p>Later</p>", [Role.PARAGRAPH] * 3)
    hidden_text(draft)
    assert draft.roles == [Role.PARAGRAPH, Role.NAVIGATION, Role.PARAGRAPH]
    assert draft.rules == [[], ["rule.hidden_text"], []]


def test_hidden_text_stays_where_most_running_text_is_hidden() -> None:
    draft = html_draft(f"<p>Soon</p><p hidden>{LONG}.</p>", [Role.PARAGRAPH] * 2)
    hidden_text(draft)
    assert draft.roles == [Role.PARAGRAPH] * 2


@pytest.mark.parametrize(("tag", "expected"), [("h2", Role.HEADING), ("p", Role.REPEAT)])
def test_a_heading_below_that_shares_words_with_the_headline_is_no_printing_of_it(tag: str, expected: Role) -> None:
    html = f"<h1>Council closes the old bridge</h1><p>{LONG}</p><{tag}>Council closes the old bridge and the pier</{tag}>"
    draft = html_draft(html, [Role.HEADLINE, Role.PARAGRAPH, Role.HEADING])
    one_headline(draft)
    assert draft.roles == [Role.HEADLINE, Role.PARAGRAPH, expected]


def test_a_change_to_the_same_role_leaves_no_reason() -> None:
    draft = draft_of([("Bridge", "heading")])
    draft.change(0, Role.HEADING, "none")
    assert draft.rules == [[]]


@pytest.mark.parametrize(("role", "expected"), [("headline", Role.HEADING), ("repeat", Role.LEGAL)])
def test_the_next_best_role_is_of_the_same_side(role: str, expected: Role) -> None:
    draft = draft_of([("Bridge", role)], {(0, "heading"): 0.2, (0, "legal"): 0.3})
    assert draft.next_best(0, Role(role)) is expected


def test_rules_run_on_an_empty_page() -> None:
    draft = draft_of([])
    for rule in RULES:
        rule(draft)
    assert draft.roles == []


def test_every_rule_of_the_list_is_tested_here() -> None:
    tested = {no_words, file_name, hidden_text, menu_line, phrase_names_kind, one_headline, said_before, standfirst_under_headline, long_caption, alternative_text, pointers_behind_text, site_box, cut_pieces}  # fmt: skip
    assert set(RULES) == tested
