"""Articles to Markdown, HTML and JSON-LD: nothing of the page comes out as markup."""

from __future__ import annotations

import re
from datetime import date, datetime, timezone
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner import Article, Block, Image, Link, Role
from cleaner.assemble.as_markdown import escape_markdown
from cleaner.roles import BODY_ROLES
from tests.assemble.test_as_dict import FULL

HOSTILE = "<script>alert(\"1\")</script> & 'x'"
KNOWN_TAGS = {
    "article", "header", "p", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "address", "time", "figure", "img", "figcaption", "ul",
    "li", "blockquote", "pre", "aside", "section",
}  # fmt: skip
KNOWN_ATTRIBUTES = {"lang", "datetime", "src", "alt"}


class Tags(HTMLParser):
    """Collects names of tags and attributes, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, str | None] = {}
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def article_of(text: str) -> Article:
    """Give an article with the text in every field that holds text."""
    blocks = tuple(Block(role, text, 0, 1, 3 if role is Role.HEADING else None) for role in sorted(BODY_ROLES))
    return Article(
        headline=text,
        kicker=text,
        standfirst=text,
        byline=text,
        dateline=text,
        in_language=text,
        site_name=text,
        body=blocks,
        images=(Image("https://post.example/a?" + text, text, text, text), Image(text, text, text, text)),
        notes=(Block(Role.NOTE, text, 0, 1),),
        comments=(Block(Role.READER_COMMENT, text, 0, 1),),
        links=(Link(text, text, Role.READ_ALSO),),
    )


def body(*blocks: tuple[Role, str]) -> Article:
    return Article(body=tuple(Block(role, text, 0, 1) for role, text in blocks))


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=40),
        st.lists(st.sampled_from(["<", ">", '"', "'", "&", "p", "/", "script", " ", "amp;", "="])).map("".join),
    )
)
def test_html_has_known_tags_and_attributes_only(text: str) -> None:
    found = Tags(article_of(text).to_html())
    assert set(found.tags) <= KNOWN_TAGS
    assert set(found.attributes) <= KNOWN_ATTRIBUTES


def test_a_script_comes_out_as_text() -> None:
    html = article_of(HOSTILE).to_html()
    assert "<script" not in html
    assert HOSTILE in Tags(html).text


def test_quotes_do_not_leave_an_attribute() -> None:
    html = article_of('" onerror="x').to_html()
    assert "onerror" not in Tags(html).attributes
    assert Tags(html).attributes["lang"] == '" onerror="x'


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:x", "data:text/html,x", "vbscript:x", "//post.example/a"]
)
def test_only_web_addresses_of_pictures_come_out(url: str) -> None:
    article = Article(images=(Image(url, "bridge", "The bridge.", None),))
    assert "img" not in Tags(article.to_html()).tags
    assert "![" not in article.to_markdown()


@pytest.mark.parametrize("url", ["https://post.example/a.jpg?x=1&y=2", "HTTP://post.example/a.jpg"])
def test_web_addresses_of_pictures_come_out(url: str) -> None:
    article = Article(images=(Image(url, "bridge", "The bridge.", "AP"),))
    assert Tags(article.to_html()).attributes == {"src": url, "alt": "bridge"}
    assert f"![bridge](<{url}>)\n*The bridge. · AP*" in article.to_markdown()


def test_html_of_a_full_article() -> None:
    assert FULL.to_html().splitlines() == [
        '<article lang="en">',
        "<header>",
        "<p>Harbour</p>",
        "<h1>Bridge closes</h1>",
        "<p><strong>It opens again in two years.</strong></p>",
        "<address>By Jane Doe</address>",
        '<p><time datetime="2025-04-03">3 April 2025</time></p>',
        "</header>",
        '<figure><img src="https://post.example/a.jpg" alt="bridge"><figcaption>The bridge. · AP</figcaption></figure>',
        "<h2>Why</h2>",
        "<p>Cracks.</p>",
        "<aside>",
        "<p>Corrected.</p>",
        "</aside>",
        "<section>",
        "<blockquote>Sad.</blockquote>",
        "</section>",
        "</article>",
    ]


def test_an_empty_article_is_an_empty_element() -> None:
    assert Article().to_html() == "<article>\n</article>"


def test_items_that_follow_each_other_are_one_list() -> None:
    item = Role.LIST_ITEM
    html = body((item, "one"), (item, "two"), (Role.PARAGRAPH, "text"), (item, "three")).to_html()
    assert re.sub(r"\s", "", html).count("</li><li>") == 1
    assert html.count("<ul>") == 2


@pytest.mark.parametrize(("level", "tag"), [(None, "h2"), (1, "h2"), (2, "h2"), (3, "h3"), (6, "h6"), (9, "h6")])
def test_headings_of_the_body_stand_under_the_headline(level: int | None, tag: str) -> None:
    article = Article(body=(Block(Role.HEADING, "Why", 0, 3, level),))
    assert f"<{tag}>Why</{tag}>" in article.to_html()
    assert article.to_markdown() == f"{'#' * int(tag[1])} Why\n"


MARKDOWN = [
    ("*Not* bold", r"\*Not\* bold"),
    ("_so_", r"\_so\_"),
    ("`x`", r"\`x\`"),
    ("[a](b)", r"\[a\](b)"),
    ("![a](b)", r"!\[a\](b)"),
    ("<b>", r"\<b\>"),
    ("a\\b", r"a\\b"),
    ("# One", r"\# One"),
    ("#One", "#One"),
    ("- One", r"\- One"),
    ("+ One", r"\+ One"),
    ("-5 degrees", "-5 degrees"),
    ("1. One", r"1\. One"),
    ("1) One", r"1\) One"),
    ("1.5 degrees", "1.5 degrees"),
    ("> One", r"\> One"),
    ("===", r"\==="),
    ("~~~", r"\~~~"),
    ("a\n# b", "a # b"),
    ("", ""),
]
MARKDOWN_RARE = [
    ("---", r"\---"),
    ("~~~python", r"\~~~python"),
    ("&copy; 2025", r"\&copy; 2025"),
]


@pytest.mark.parametrize(("text", "escaped"), MARKDOWN)
def test_signs_of_markdown_are_escaped(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped


@pytest.mark.parametrize(("text", "escaped"), MARKDOWN_RARE)
def test_rare_signs_of_markdown_are_escaped(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped


def test_a_headline_may_end_in_a_hash() -> None:
    assert Article(headline="Learn C #").to_markdown() == "# Learn C \\#\n"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40))
def test_escaping_adds_backslashes_only(text: str) -> None:
    escaped = escape_markdown(text)
    assert re.sub(r"\\([\\`*_\[\]<>#+\-~=.)])", r"\1", escaped) == " ".join(text.split())


def test_markdown_of_a_full_article() -> None:
    assert FULL.to_markdown() == (
        "Harbour\n\n# Bridge closes\n\n**It opens again in two years.**\n\nBy Jane Doe\n\n3 April 2025\n\n"
        "![bridge](<https://post.example/a.jpg>)\n*The bridge. · AP*\n\n## Why\n\nCracks.\n\n*Corrected.*\n\n> Sad.\n"
    )


@pytest.mark.parametrize(
    ("role", "text", "markdown"),
    [
        (Role.LIST_ITEM, "one", "- one\n"),
        (Role.QUOTE, "one", "> one\n"),
        (Role.CODE, "x = `1`", "```\nx = `1`\n```\n"),
        (Role.CODE, "a ``` b", "````\na ``` b\n````\n"),
        (Role.TABLE, "a | b", "a | b\n"),
    ],
)
def test_blocks_in_markdown(role: Role, text: str, markdown: str) -> None:
    assert body((role, text)).to_markdown() == markdown


def test_items_of_one_list_stand_on_neighbouring_lines() -> None:
    item = Role.LIST_ITEM
    assert body((item, "one"), (item, "two"), (Role.PARAGRAPH, "text")).to_markdown() == "- one\n- two\n\ntext\n"


def test_json_ld_of_a_full_article() -> None:
    assert FULL.to_schema_org() == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Bridge closes",
        "articleSection": "Harbour",
        "description": "It opens again in two years.",
        "author": [{"@type": "Person", "name": "Jane Doe"}],
        "datePublished": "2025-04-03",
        "dateModified": "2025-04-04T09:14:00+02:00",
        "inLanguage": "en",
        "url": "https://post.example/a",
        "publisher": {"@type": "Organization", "name": "Harbour Post"},
        "keywords": ["bridges"],
        "image": [
            {
                "@type": "ImageObject",
                "url": "https://post.example/a.jpg",
                "alternateName": "bridge",
                "caption": "The bridge.",
                "creditText": "AP",
            }
        ],
        "articleBody": "Why\n\nCracks.",
        "comment": [{"@type": "Comment", "text": "Sad."}],
    }


def test_empty_properties_are_left_out() -> None:
    assert Article().to_schema_org() == {"@context": "https://schema.org", "@type": "NewsArticle"}
    assert Article(headline="").to_schema_org().keys() == {"@context", "@type"}


def test_a_picture_without_words_has_its_address_only() -> None:
    (image,) = Article(images=(Image("https://post.example/a.jpg"),)).to_schema_org()["image"]
    assert image == {"@type": "ImageObject", "url": "https://post.example/a.jpg"}


@pytest.mark.parametrize(
    ("published", "written"),
    [(date(2025, 4, 3), "2025-04-03"), (datetime(2025, 4, 3, 9, tzinfo=timezone.utc), "2025-04-03T09:00:00+00:00")],
)
def test_days_are_written_in_iso_8601(published: date, written: str) -> None:
    article = Article(date_published=published)
    assert article.to_schema_org()["datePublished"] == written
    assert f'<time datetime="{written}">{written}</time>' in unescape(article.to_html())
