"""What elements and page data settle after the decider: kinds of content, hidden text, the headline."""

from __future__ import annotations

import pytest

from cleaner.article import Segment
from cleaner.assemble.by_element import settle_by_element
from cleaner.assemble.hidden import withhold_hidden
from cleaner.assemble.titles import name_headline
from cleaner.decide.interface import Decision
from cleaner.read.html import read_html
from cleaner.read.pagedata import Candidate, PageData
from cleaner.read.text import read_text
from cleaner.roles import Role

LONG = "The harbour office of Osk said on Monday that the old ferry would sail again after two years in the yard."


def decided(roles: list[Role]) -> Decision:
    return Decision(tuple(roles), (0.9,) * len(roles), ((),) * len(roles))


@pytest.mark.parametrize(
    ("html", "given", "settled"),
    [
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", Role.PARAGRAPH, Role.TABLE),
        ("<p>a", Role.TABLE, Role.PARAGRAPH),
        ("<pre>x = 1</pre>", Role.LIST_ITEM, Role.CODE),
        ("<figure><img src=a><figcaption>A ferry</figcaption></figure>", Role.PARAGRAPH, Role.CAPTION),
        ("<figure><img src=a><figcaption>A ferry</figcaption></figure>", Role.SOCIAL, Role.SOCIAL),
        (f"<p>{LONG}", Role.CAPTION, Role.PARAGRAPH),
        (f"<img src=a><p>{LONG}", Role.CAPTION, Role.CAPTION),
    ],
)
def test_elements_settle_kinds_of_content(html: str, given: Role, settled: Role) -> None:
    page = read_html(html)
    counts = [len(block.text.split()) for block in page.blocks]
    decision = settle_by_element(decided([given] * len(page.blocks)), page, counts)
    assert set(decision.roles) == {settled}
    if settled is not given and given is not Role.CAPTION:
        assert decision.reasons[0] == (f"element.{settled.value}",)


def test_a_page_set_in_quotations_has_none() -> None:
    page = read_html(f"<blockquote><p>{LONG}</blockquote>")
    assert settle_by_element(decided([Role.PARAGRAPH]), page, [20]).roles == (Role.PARAGRAPH,)
    page = read_html(f"<p>{LONG}<blockquote><p>Sad.</blockquote>")
    assert settle_by_element(decided([Role.PARAGRAPH] * 2), page, [20, 1]).roles == (Role.PARAGRAPH, Role.QUOTE)


def test_plain_text_stays_as_it_was_decided() -> None:
    decision = decided([Role.TABLE])
    assert settle_by_element(decision, read_text("a"), [1]) is decision
    assert withhold_hidden(decision, read_text("a").blocks, [1]) is decision


def test_hidden_text_keeps_its_kind_of_chrome_and_its_reason() -> None:
    page = read_html("<p hidden>a<p style='display:none'>b<p>c")
    decision = withhold_hidden(decided([Role.PARAGRAPH, Role.SOCIAL, Role.PARAGRAPH]), page.blocks, [9, 9, 9])
    assert decision.roles == (Role.TECHNICAL, Role.SOCIAL, Role.PARAGRAPH)
    assert [reasons[:1] for reasons in decision.reasons] == [("hidden.hidden",), ("hidden.display",), ()]


def test_what_is_hidden_for_another_reason_than_the_body_is_out() -> None:
    page = read_html("<div style='opacity:0'><p>a<p hidden>b</div><p hidden>c<p>d")
    decision = withhold_hidden(decided([Role.PARAGRAPH] * 4), page.blocks, [90, 40, 9, 30])
    assert decision.roles[0] is Role.PARAGRAPH
    assert decision.roles[2] is Role.TECHNICAL


def titled(html: str, roles: list[Role], *titles: str) -> list[Role]:
    page = read_html(html)
    segments = [Segment(b.start, b.end, b.text, role, 0.9) for b, role in zip(page.blocks, roles, strict=True)]
    data = PageData(headline=tuple(Candidate(title, "og:title") for title in titles))
    return [segment.role for segment in name_headline(segments, page.blocks, data)]


P, H, X = Role.PARAGRAPH, Role.HEADLINE, Role.OTHER_CHROME


@pytest.mark.parametrize(
    ("html", "roles", "titles", "named"),
    [
        ("<h2>Ferry returns to Osk</h2><p>x", [X, P], ["Ferry returns to Osk"], [H, P]),
        ("<h1>Osk Courier</h1><h2>Ferry returns to Osk</h2><p>x", [H, X, P], ["Ferry returns to Osk"], [Role.KICKER, H, P]),
        ("<h1>Ferry returns to Osk</h1><p>x", [H, P], ["Another title"], [H, P]),
        ("<p>A line of a box.</p><p>x", [H, P], ["Ferry returns to Osk"], [P, P]),
        ("<h1>404 Not Found</h1><p>x", [Role.TECHNICAL, P], ["404 Not Found"], [Role.TECHNICAL, P]),
        ("<h1>Ferry returns to Osk</h1><p>x", [X, P], [], [X, P]),
    ],
)
def test_the_headline_is_what_the_data_names(html: str, roles: list[Role], titles: list[str], named: list[Role]) -> None:
    assert titled(html, roles, *titles) == named
