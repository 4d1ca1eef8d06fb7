"""What holds for every input: the partition, the round trip, the same answer always, and no exception."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import cleaner
from cleaner.article import Article

ANY_CHARACTER = st.characters(exclude_categories=())
PIECES = st.sampled_from(
    ["Read also: ", "Related Posts", "© 2025 Example", "12 comments", "\n", "\n\n", "\r\n", "\u2028", "\x0c", "\u00ad",
     "\u200b", "\u202e", "The minister said on Monday that the talks would go on. ", "- one", "\t", "| a | b |", "```",
     "# Title", "広告", "続きを読む。", "اقرأ أيضا", "    Box", "1. first", "A.B.C. ", "\ud800", "\x00", "İ", "ŉ", "ﬃ"]
)  # fmt: skip
TEXTS = st.one_of(st.text(ANY_CHARACTER, max_size=300), st.lists(PIECES, max_size=40).map("".join))


def assert_partition(article: Article) -> None:
    """Joined with the white space between them, the segments give the page back, character for character."""
    position = 0
    for segment in article.segments:
        assert not article.page_text[position : segment.start].strip()
        assert segment.start < segment.end
        assert article.page_text[segment.start : segment.end] == segment.text
        position = segment.end
    assert not article.page_text[position:].strip()


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("")
@example(" \n\u3000\n ")
@example("\x1e\x1f\x1c\x1d")
@example("a\x1eb\x1fc")
@example("\ufeff")
def test_segments_partition_any_text_and_nothing_raises(text: str) -> None:
    article = cleaner.clean(text, format="text")
    assert article.page_text == text
    assert_partition(article)
    for segment in article.segments:
        assert 0 <= segment.score <= 1
        assert segment.is_chrome == (segment.role in cleaner.CHROME_ROLES)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_dict_and_json_round_trip(text: str) -> None:
    article = cleaner.clean(text, format="text", url="https://example.org/a")
    assert Article.from_dict(article.to_dict()) == article
    assert article.to_markdown().endswith("\n")
    assert article.to_html().startswith("<article")
    assert article.to_schema_org()["@type"] == "NewsArticle"


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
@example(b"\x89PNG\r\n\x1a\n\x00\x00")
@example(b"\xff\xfe\x00")
def test_no_bytes_raise(data: bytes) -> None:
    article = cleaner.clean(data)
    assert_partition(article)


@settings(max_examples=50, deadline=None)
@given(TEXTS, st.floats(0, 1))
def test_the_dial_changes_roles_but_loses_nothing(text: str, precision: float) -> None:
    article = cleaner.Cleaner(cleaner.Options(precision=precision)).clean(text, format="text")
    assert_partition(article)


def test_threads_and_order_change_nothing(seed_text: str) -> None:
    pages = [seed_text[start : start + 1500] for start in range(0, 3000, 150)]
    worker = cleaner.Cleaner()
    alone = [worker.clean(page) for page in pages]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(worker.clean, reversed(pages * 2))) == (alone * 2)[::-1]


def test_cleaner_and_article_can_be_pickled(seed_text: str) -> None:
    worker = pickle.loads(pickle.dumps(cleaner.Cleaner(cleaner.Options(keep={"caption"}))))
    article = worker.clean(seed_text)
    assert pickle.loads(pickle.dumps(article)) == article


def test_keep_and_strip_change_the_text_and_not_the_roles(seed_text: str) -> None:
    plain = cleaner.clean(seed_text)
    kept = cleaner.clean(seed_text, options=cleaner.Options(keep={"caption", "read_also"}, strip={"heading"}))
    assert "Credit: AP" in kept.text
    assert "Credit: AP" not in plain.text
    assert kept.text.endswith("Read also:")
    assert [segment.role for segment in kept.segments] == [segment.role for segment in plain.segments]


def test_render_gives_the_chosen_roles_in_page_order(seed_text: str) -> None:
    article = cleaner.clean(seed_text)
    assert article.render({"related_links", "headline"}) == f"{article.headline}\n\nRelated Posts"
    with pytest.raises(cleaner.OptionError, match="did you mean 'headline'"):
        article.render({"headlin"})


def test_higher_precision_never_strips_less(seed_text: str) -> None:
    sizes = [len(cleaner.clean(seed_text, options=cleaner.Options(precision=dial)).text) for dial in (0.0, 0.5, 1.0)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_the_language_is_that_of_the_body_where_most_of_the_page_is_in_another() -> None:
    said = "The weather office in Leeds said on Monday that the rain had ended in most of the county after four wet days. "
    body = [f"{said}{number} roads were closed, it said." for number in range(6)]
    links = [f"Weitere Meldung Nummer {number} aus der Region Leipzig und Umgebung" for number in range(80)]
    article = cleaner.clean("\n\n".join(["Rain ends", *body, "Mehr zum Thema", *links]))
    assert article.in_language == "en"
    assert links[-1] not in article.text


def test_a_role_is_found_by_its_name_in_sets_and_dicts() -> None:
    assert "caption" in {cleaner.Role.CAPTION}
    assert {"caption": 1}[cleaner.Role.CAPTION] == 1
