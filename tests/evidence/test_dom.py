"""Columns of the elements on small pages made for them: what sets each, and what looks like it and does not."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray

from cleaner.evidence.dom import COLUMNS, dom_columns
from cleaner.evidence.dom_tokens import SIGNALS, signal_bits
from cleaner.evidence.dom_tree import AROUND
from cleaner.evidence.gather import COLUMNS as TEXT_COLUMNS
from cleaner.evidence.gather import HTML_COLUMNS, gather
from cleaner.evidence.matching import default_matcher
from cleaner.evidence.words import language_words
from cleaner.read.blocks import Page
from cleaner.read.html import read_html
from cleaner.read.pagedata.fields import Candidate, PageData, TextBlock
from cleaner.read.text import read_text

PROSE = "The council of the town voted on Monday evening to close the old bridge for the whole winter."
MORE = "Work on the northern pier begins in June, said the engineer who drew up the plans for the river."
LINK = '<a href="/x">Ferries run late</a>'


class Rows(NamedTuple):
    page: Page
    matrix: NDArray[np.float32]

    def of(self, name: str, text: str) -> float:
        """Give the value of a column for the first block whose text begins like this."""
        index = next(number for number, block in enumerate(self.page.blocks) if block.text.startswith(text))
        return float(self.matrix[index, HTML_COLUMNS.index(name)])


def rows_of(html: str, data: PageData | None = None) -> Rows:
    page = read_html(html)
    evidence = gather(page.blocks, default_matcher(), language_words("en"), page=page, page_data=data)
    return Rows(page, evidence.matrix)


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<p>Bridge", "tag_p"),
        ("<h1>Bridge</h1>", "tag_h1"),
        ("<h2>Bridge</h2>", "tag_h2"),
        ("<h4>Bridge</h4>", "tag_h3_6"),
        ("<ul><li>Bridge</ul>", "tag_li"),
        ("<figure><img src=a.jpg><figcaption>Bridge</figcaption></figure>", "tag_figcaption"),
        ("<blockquote>Bridge</blockquote>", "tag_blockquote"),
        ("<pre>Bridge</pre>", "tag_pre"),
        ("<address>Bridge</address>", "tag_address"),
        ("<dl><dt>Bridge</dl>", "tag_dt"),
        ("<dl><dd>Bridge</dl>", "tag_dd"),
        ("<div>Bridge</div>", "tag_bare"),
    ],
)
def test_the_tag_of_a_block_sets_its_own_column_alone(html: str, name: str) -> None:
    rows = rows_of(html)
    tags = [column for column in HTML_COLUMNS if column.startswith("tag_")]
    assert [column for column in tags if rows.of(column, "Bridge")] == [name]


@pytest.mark.parametrize("tag", ["nav", "header", "footer", "aside", "main", "article", "form", "figure", "dialog", "blockquote"])
def test_elements_around_are_seen_from_any_depth(tag: str) -> None:
    rows = rows_of(f"<p>Outside</p><{tag}><div><div><p>Bridge</p></div></div></{tag}>")
    assert rows.of(f"in_{tag}", "Bridge") == 1
    assert rows.of(f"in_{tag}", "Outside") == 0


def test_every_tag_around_has_its_column() -> None:
    assert {f"in_{tag}" for tag in AROUND} <= set(COLUMNS)


def test_controls_and_hidden_blocks_are_marked() -> None:
    rows = rows_of(f"<p>{PROSE}<p hidden>{MORE}</p><button>Send</button>")
    assert [rows.of("dom_is_control", text) for text in ("Send", "The council")] == [1, 0]
    assert [rows.of("dom_is_hidden", text) for text in ("Work", "The council")] == [1, 0]


@pytest.mark.parametrize(("hidden", "low", "high"), [("", 0.0, 0.0), ("hidden", 0.4, 0.6)])
def test_the_hidden_share_of_the_running_text(hidden: str, low: float, high: float) -> None:
    rows = rows_of(f"<p>{PROSE}<p {hidden}>{MORE}")
    assert low <= rows.of("dom_page_hidden_share", "The council") <= high


def test_links_of_block_parent_and_grandparent() -> None:
    rows = rows_of(f"<div><div><p>{LINK}</p><p>{LINK}</p></div><p>{PROSE}</p></div>")
    assert rows.of("dom_links", "Ferries") == rows.of("dom_all_link", "Ferries") == rows.of("dom_parent_links", "Ferries") == 1
    assert 0 < rows.of("dom_grandparent_links", "Ferries") < 0.5
    assert rows.of("dom_links", "The council") == rows.of("dom_all_link", "The council") == 0


def test_the_container_is_the_smallest_element_with_most_running_text() -> None:
    rows = rows_of(
        f"<div><p>Before</p></div><div id=a><p>{PROSE}</p><div><p>{MORE}</p><p>Deeper</p></div></div><div><p>After</p></div>"
    )
    assert [rows.of("dom_in_container", text) for text in ("Before", "The council", "Deeper", "After")] == [0, 1, 1, 0]
    assert [rows.of("dom_before_container", text) for text in ("Before", "Deeper", "After")] == [1, 0, 0]
    assert [rows.of("dom_after_container", text) for text in ("Before", "Deeper", "After")] == [0, 0, 1]
    assert rows.of("dom_below_container", "Deeper") > rows.of("dom_below_container", "The council") > 0


def test_the_core_holds_half_of_the_running_text() -> None:
    rows = rows_of(f"<div><p>Over</p><div><p>{PROSE} {MORE}</p></div><p>{PROSE}</p></div>")
    assert rows.of("dom_in_container", "Over") == 1
    assert rows.of("dom_in_core", "Over") == 0


def test_a_page_without_running_text_has_no_container() -> None:
    rows = rows_of("<div><p>Bridge</p></div>")
    assert rows.of("dom_in_container", "Bridge") == rows.of("dom_parent_prose", "Bridge") == 0


def test_running_text_in_parent_and_grandparent() -> None:
    rows = rows_of(f"<main><div><p>{PROSE}</p><p>Inside</p></div><div><p>Beside</p></div></main>")
    assert [rows.of("dom_parent_prose", text) for text in ("Inside", "Beside")] == [1, 0]
    assert [rows.of("dom_grandparent_prose", text) for text in ("Inside", "Beside")] == [1, 1]
    assert [rows.of("dom_parent_own_prose", text) for text in ("Inside", "Beside")] == [1, 0]


def test_siblings_of_one_form_are_counted_at_each_level() -> None:
    cards = "".join(f'<div class="c"><h3>Card {number}</h3></div>' for number in range(8))
    rows = rows_of(f'<section>{cards}<div class="other"><h3>Alone</h3></div></section>')
    assert rows.of("dom_parent_siblings", "Card 0") == pytest.approx(np.log(8) / 2)
    assert rows.of("dom_parent_siblings", "Alone") == rows.of("dom_siblings", "Card 0") == 0
    assert rows.of("dom_form_blocks", "Card 0") > rows.of("dom_form_blocks", "Alone")


def test_blocks_of_the_form_of_running_text_share_in_it() -> None:
    rows = rows_of(f'<div><p class="t">{PROSE}</p><p class="t">Short</p><p class="u">Other</p></div>')
    assert [rows.of("dom_form_prose", text) for text in ("Short", "Other")] == [1, 0]


def test_levels_lists_and_parts() -> None:
    rows = rows_of("<h3>Bridge</h3><ol><li>One<ul><li>Two</ul></ol><figure><img src=a.jpg><figcaption>Pier</figcaption></figure>")
    assert [rows.of("dom_level", text) for text in ("Bridge", "One")] == [0.5, 0]
    assert [rows.of("dom_list_depth", text) for text in ("Bridge", "One", "Two")] == [0, 0.5, 1]
    assert [rows.of("dom_ordered", text) for text in ("One", "Two")] == [1, 0]
    assert [rows.of("part_caption", text) for text in ("Pier", "One")] == [1, 0]
    assert [rows.of("dom_in_a_figure", text) for text in ("Pier", "One")] == [1, 0]


def test_emphasis_counts_where_it_covers_the_block() -> None:
    rows = rows_of(f"<p><b>Bridge</b></p><p><em>Pier</em></p><p>{PROSE} <b>x</b></p>")
    assert [rows.of("dom_all_strong", text) for text in ("Bridge", "Pier", "The council")] == [1, 0, 0]
    assert [rows.of("dom_all_em", text) for text in ("Bridge", "Pier", "The council")] == [0, 1, 0]


def test_places_against_the_first_main_heading_and_pictures() -> None:
    rows = rows_of(f"<p>Menu</p><h1>Bridge</h1><p>{PROSE}</p><img src=a.jpg alt=x><p>Pier</p>")
    assert [rows.of("dom_is_first_h1", text) for text in ("Menu", "Bridge", "Pier")] == [0, 1, 0]
    assert [rows.of("dom_after_h1", text) for text in ("Menu", "Bridge", "Pier")] == [0, 0, 1]
    assert rows.of("dom_close_after_h1", "The council") > rows.of("dom_close_after_h1", "Pier") > 0
    assert [rows.of("dom_picture_before", text) for text in ("The council", "Pier")] == [0, 1]
    assert [rows.of("dom_picture_after", text) for text in ("The council", "Pier")] == [1, 0]


@pytest.mark.parametrize(
    ("attribute", "signal"),
    [
        ("related-posts", "related"),
        ("shareBar", "share"),
        ("comment_list", "comment"),
        ("author-name", "byline"),
        ("bildunterschrift", "caption"),
        ("articleBody", "body"),
        ("entry-content", "body"),
        ("breadcrumbs", "breadcrumb"),
        ("cookie-consent", "cookie"),
        ("c-sr-only", "unseen"),
    ],
)
def test_whole_parts_of_tokens_are_signals(attribute: str, signal: str) -> None:
    assert signal_bits(attribute) >> SIGNALS.index(signal) & 1


@pytest.mark.parametrize(
    ("attribute", "signal"),
    [
        ("unrelated", "related"),
        ("shareholder", "share"),
        ("header", "ad"),
        ("content-entry", "body"),
        ("x entry y content", "body"),
    ],
)
def test_pieces_of_words_and_parted_pairs_are_no_signals(attribute: str, signal: str) -> None:
    assert not signal_bits(attribute) >> SIGNALS.index(signal) & 1


def test_signals_tell_own_element_parent_and_all_around() -> None:
    rows = rows_of(f'<div class="related"><div><p>Far</p></div><p>Child</p></div><p class="related">Own</p><p>{PROSE}</p>')
    found = [
        [rows.of(f"{place}_related", text) for place in ("own", "parent", "inside")] for text in ("Far", "Child", "Own", "The")
    ]
    assert found == [[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 0, 0]]


def test_names_of_elements_that_hold_most_of_the_text_count_apart() -> None:
    rows = rows_of(f'<body class="newsletter"><div class="related"><p>{PROSE}</p></div></body>')
    assert [rows.of(f"{place}_related", "The") for place in ("inside", "wide")] == [0, 1]
    assert [rows.of(f"{place}_newsletter", "The") for place in ("inside", "wide")] == [0, 0]


def data_of(**fields: object) -> PageData:
    return PageData(**{name: (Candidate(value, "json-ld"),) for name, value in fields.items()})  # type: ignore[arg-type]


def test_agreement_with_headline_and_description() -> None:
    data = data_of(headline="Old bridge closes for the winter", description=PROSE)
    rows = rows_of(f"<p>Menu</p><h1>Old Bridge closes for the winter</h1><p>{PROSE}</p><p>{MORE}</p>", data)
    assert [rows.of("says_headline", text) for text in ("Old", "The", "Menu")] == [1, 0, 0]
    assert [rows.of("after_headline", text) for text in ("Menu", "Old", "The")] == [0, 0, 1]
    assert rows.of("close_before_headline", "Menu") > 0 == rows.of("close_after_headline", "Menu")
    assert rows.of("close_after_headline", "The") > rows.of("close_after_headline", "Work") > 0
    assert [rows.of("says_description", text) for text in ("The", "Work")] == [1, 0]
    assert rows.of("description_share", "The") > 0.9 > rows.of("description_share", "Work")
    assert rows.of("headline_share", "Old") == 1


def test_agreement_with_names_days_and_topics() -> None:
    data = data_of(authors=("Jane Doe",), published=date(2024, 3, 5), site_name="Harbour Post", topics=("Rivers",))
    rows = rows_of("<p>By Jane Doe</p><p>5 March 2024</p><p>6 March 2024</p><p>Harbour Post</p><p>Rivers</p><p>Other</p>", data)
    assert [rows.of("holds_author", text) for text in ("By", "Other")] == [1, 0]
    assert 0.5 < rows.of("is_author", "By") < 1
    assert [rows.of("holds_day", text) for text in ("5", "6", "Other")] == [1, 0, 0]
    assert [rows.of("says_site", text) for text in ("Harbour", "Rivers")] == [1, 0]
    assert [rows.of("says_topic", text) for text in ("Harbour", "Rivers")] == [0, 1]


def test_agreement_with_the_body_of_the_page_data() -> None:
    words = " ".join(f"word{number}" for number in range(80))
    rows = rows_of(f"<p>{PROSE}</p><p>{MORE}</p>", data_of(article_body=(TextBlock("p", words), TextBlock("p", PROSE))))
    assert [rows.of("in_data_body", text) for text in ("The", "Work")] == [1, 0]
    assert [rows.of("not_in_data_body", text) for text in ("The", "Work")] == [0, 1]
    assert rows.of("data_body_share", "The") == 1 > rows.of("data_body_share", "Work")
    assert rows.of("data_has_body", "Work") == 1
    short = rows_of(f"<p>{PROSE}</p>", data_of(article_body=(TextBlock("p", PROSE),)))
    assert short.of("data_has_body", "The") == short.of("in_data_body", "The") == 0


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("NewsArticle", "data_article"),
        ("DiscussionForumPosting", "data_forum"),
        ("Product", "data_product"),
        ("ItemList", "data_list"),
    ],
)
def test_the_type_of_the_page(kind: str, name: str) -> None:
    rows = rows_of("<p>Bridge", data_of(page_type=(kind,)))
    kinds = ("data_article", "data_forum", "data_product", "data_list")
    assert [column for column in kinds if rows.of(column, "Bridge")] == [name]


def test_words_in_scripts_without_spaces_agree_by_pairs_of_characters() -> None:
    rows = rows_of("<h1>橋は冬の間閉鎖</h1><p>天気は晴れ</p>", data_of(headline="古い橋は冬の間閉鎖される"))
    assert rows.of("headline_share", "橋") > 0.5
    assert rows.of("headline_share", "天気") == 0


def test_a_text_keeps_its_matrix_as_it_was() -> None:
    page = read_text(f"Bridge\n\n{PROSE}")
    alone = gather(page.blocks, default_matcher(), language_words("en"))
    with_page = gather(page.blocks, default_matcher(), language_words("en"), page=page, page_data=PageData())
    assert alone.matrix.shape[1] == len(TEXT_COLUMNS)
    assert not with_page.has_elements
    assert np.array_equal(alone.matrix, with_page.matrix)


def test_columns_of_elements_follow_those_of_the_text() -> None:
    page = read_html(f"<p>{PROSE}<p>{MORE}")
    alone = gather(page.blocks, default_matcher(), language_words("en"))
    evidence = gather(page.blocks, default_matcher(), language_words("en"), page=page)
    assert evidence.has_elements
    assert np.array_equal(evidence.matrix[:, : len(TEXT_COLUMNS)], alone.matrix)
    assert evidence.column("tag_p").tolist() == [1, 1]


def test_names_of_columns_are_all_different() -> None:
    assert len(set(HTML_COLUMNS)) == len(HTML_COLUMNS)


def test_the_same_page_gives_the_same_columns() -> None:
    html = f'<div class="related">{LINK}</div><p>{PROSE}</p>' * 20
    assert np.array_equal(rows_of(html).matrix, rows_of(html).matrix)


def test_a_page_without_blocks_and_a_page_without_tree() -> None:
    empty = read_html("")
    nothing = np.zeros(0, np.float32)
    assert dom_columns(empty, None, [], np.zeros(0, np.int64), nothing).shape == (0, len(COLUMNS))
    with pytest.raises(ValueError, match="tree"):
        dom_columns(Page("", []), None, [], np.zeros(0, np.int64), nothing)


def test_deep_pages_are_measured_like_flat_ones() -> None:
    rows = rows_of("<div>" * 5000 + f"<p>{PROSE}</p>" + "</div>" * 5000)
    assert rows.of("dom_in_container", "The") == 1
