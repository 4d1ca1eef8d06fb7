"""What the chrome still tells: links, topics, the name of the site."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.article import Link, Segment
from cleaner.assemble.pointers import links_of, site_name_of, topics_of
from cleaner.read.blocks import RawBlock
from cleaner.roles import Role

URL = "https://post.example/a"


def piece(text: str, role: Role, labelled: bool = False) -> tuple[list[Segment], list[RawBlock]]:
    """Give a segment and its block; ``labelled`` ones have a phrase of their role as a reason."""
    reasons = (f"en.{role.value}.row",) if labelled else ()
    return [Segment(0, len(text), text, role, 0.9, reasons)], [RawBlock(0, len(text), text)]


def link(text: str, labelled: bool = False, role: Role = Role.READ_ALSO) -> tuple[Link, ...]:
    return links_of(*piece(text, role, labelled))


@pytest.mark.parametrize(
    ("text", "labelled", "title", "url"),
    [
        ("Envoy lands", False, "Envoy lands", None),
        ("Read also: Envoy lands", True, "Envoy lands", None),
        ("Read also » Envoy lands", True, "Envoy lands", None),
        ("あわせて読みたい：夜の渡し船", True, "夜の渡し船", None),
        ("» Envoy lands →", False, "Envoy lands", None),
        ("Minister: talks go on", False, "Minister: talks go on", None),
        (f"Envoy lands {URL}", False, "Envoy lands", URL),
        (f"Read also: Envoy lands {URL}", True, "Envoy lands", URL),
        (f"[Envoy lands]({URL})", False, "Envoy lands", URL),
        (f"Read also: [Envoy lands]({URL})", True, "Envoy lands", URL),
        (URL, False, URL, URL),
        (f"Read also: {URL}", True, URL, URL),
        (f"Read also: ({URL})", True, URL, URL),
    ],
)
def test_a_link_has_a_title_and_its_url_where_the_text_has_it(text: str, labelled: bool, title: str, url: str | None) -> None:
    assert link(text, labelled) == (Link(title, url, Role.READ_ALSO),)


@pytest.mark.parametrize("text", ["Read also:", "Read also", "Related Posts", "»"])
def test_a_label_with_nothing_behind_it_points_nowhere(text: str) -> None:
    assert link(text, labelled=True) == ()


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.READ_ALSO, Role.RELATED_LINKS)])
def test_other_roles_point_nowhere(role: Role) -> None:
    assert link(f"Envoy lands {URL}", role=role) == ()


def test_a_link_keeps_the_role_it_came_from() -> None:
    assert link("Envoy lands", role=Role.RELATED_LINKS)[0].role is Role.RELATED_LINKS


@pytest.mark.parametrize(
    ("text", "labelled", "topics"),
    [
        ("Tags: Russia, sanctions", True, ("Russia", "sanctions")),
        ("Filed under: Politics", True, ("Politics",)),
        ("标签：俄罗斯、制裁", True, ("俄罗斯", "制裁")),
        ("#russia #ukraine", False, ("russia", "ukraine")),
        ("Russia · Ukraine / War; Peace", False, ("Russia", "Ukraine", "War", "Peace")),
        ("Russia | Ukraine | War", False, ("Russia", "Ukraine", "War")),
        ("Russia", False, ("Russia",)),
        ("Tags: Russia, russia, Russia", True, ("Russia", "russia")),
        ("Tags: a, War", True, ("War",)),  # a lone letter is no topic
        ("Tags:", True, ()),
        ("标签：", True, ()),
        ("Tags", True, ()),
        ("x" * 60, False, ("x" * 60,)),
        ("x" * 61, False, ()),
    ],
)
def test_topics(text: str, labelled: bool, topics: tuple[str, ...]) -> None:
    assert topics_of(*piece(text, Role.TOPIC_TAGS, labelled)) == topics


def test_topics_come_from_tags_only() -> None:
    assert topics_of(*piece("Russia, Ukraine", Role.NAVIGATION)) == ()


@pytest.mark.parametrize(
    ("role", "text", "name"),
    [
        (Role.SITE_IDENTITY, "Harbour Post", "Harbour Post"),
        (Role.SITE_IDENTITY, "港の新聞", "港の新聞"),
        (Role.SITE_IDENTITY, "We report from the harbour.", None),
        (Role.SITE_IDENTITY, "One two three four five six", "One two three four five six"),
        (Role.SITE_IDENTITY, "One two three four five six seven", None),
        (Role.LEGAL, "© 2025 Harbour Post. All rights reserved.", "Harbour Post"),
        (Role.LEGAL, "Copyright © 2019-2025 Harbour Post", "Harbour Post"),
        (Role.LEGAL, "© 2025 by Harbour Post, all rights reserved", "Harbour Post"),
        (Role.LEGAL, "(c) Harbour Post 2025", "Harbour Post"),
        (Role.LEGAL, "© 2025", None),
        (Role.LEGAL, "© all rights reserved", None),
        (Role.LEGAL, "Terms of use", None),
        (Role.NAVIGATION, "Harbour Post", None),
    ],
)
def test_site_name(role: Role, text: str, name: str | None) -> None:
    assert site_name_of({role: [text]}) == name


def test_what_the_site_calls_itself_comes_before_who_holds_the_rights() -> None:
    assert site_name_of({Role.LEGAL: ["© 2025 Harbour Media"], Role.SITE_IDENTITY: ["Harbour Post"]}) == "Harbour Post"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.booleans())
def test_no_text_gives_an_empty_title_or_topic(text: str, labelled: bool) -> None:
    assert all(found.text for found in link(text, labelled))
    assert all(topics_of(*piece(text, Role.TOPIC_TAGS, labelled)))
