"""Misuse raises an error that says what was got and what to do; a bad page does not."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleaner
from cleaner import Verdict


@pytest.mark.parametrize("source", [None, 3, ["text"], object()])
def test_another_type_is_refused(source: object) -> None:
    with pytest.raises(cleaner.InputTypeError, match=f"got {type(source).__name__}"):
        cleaner.clean(source)  # type: ignore[arg-type]


def test_paths_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    with pytest.raises(cleaner.SourceError, match="there is no such file"):
        cleaner.clean(tmp_path / "absent.txt")
    with pytest.raises(cleaner.SourceError, match="is a directory; name the files in it"):
        cleaner.clean(tmp_path)


def test_a_path_is_read(tmp_path: Path, seed_text: str) -> None:
    page = tmp_path / "page.txt"
    page.write_text(seed_text, "utf-8")
    assert cleaner.clean(page) == cleaner.clean(seed_text)


def test_bytes_that_do_not_fit_the_named_encoding_are_refused() -> None:
    with pytest.raises(cleaner.DecodingError, match=r"not ascii: .* at byte 3 of 4"):
        cleaner.clean(b"abc\xff", options=cleaner.Options(encoding="ascii"))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"keep": {"captoin"}}, "did you mean 'caption'"),
        ({"keep": "caption"}, "takes a set of role names"),
        ({"keep": 3}, "takes a set of role names"),
        ({"keep": {"note"}, "strip": {"note"}}, "contradict each other"),
        ({"precision": 1.5}, "from 0 to 1, got 1.5"),
        ({"precision": True}, "from 0 to 1"),
        ({"decider": "magic"}, "decider is one of"),
        ({"encoding": "utf-99"}, "no encoding 'utf-99'"),
        ({"language": ""}, "language is a string or None"),
    ],
)
def test_unknown_options_are_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(cleaner.OptionError, match=message):
        cleaner.Options(**options)  # type: ignore[arg-type]


def test_unknown_names_of_options_are_refused() -> None:
    with pytest.raises(TypeError, match="keeep"):
        cleaner.Options(keeep=set())  # type: ignore[call-arg]


def test_unknown_format_is_refused() -> None:
    with pytest.raises(cleaner.OptionError, match="format is one of text, markdown, html or None, got 'pdf'"):
        cleaner.clean("text", format="pdf")


def test_every_error_is_a_cleaner_error_and_a_built_in_one() -> None:
    pairs = {
        cleaner.InputTypeError: TypeError,
        cleaner.OptionError: ValueError,
        cleaner.DecodingError: ValueError,
        cleaner.SourceError: OSError,
        cleaner.FormatError: ValueError,
        cleaner.MissingExtraError: ImportError,
    }
    assert all(issubclass(ours, (cleaner.CleanerError, python)) for ours, python in pairs.items())
    assert all(issubclass(ours, python) for ours, python in pairs.items())


@pytest.mark.parametrize("text", ["", " \n\t\u3000\n", "\u2003"])
def test_an_empty_text_gives_an_empty_article(text: str) -> None:
    article = cleaner.clean(text)
    assert (article.verdict, article.body, article.segments, article.confidence) == (Verdict.EMPTY, (), (), None)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, b"%PDF-1.7 \x00\x01", "\x00\x01\x02" * 99])
def test_binary_rubbish_gives_a_verdict(data: bytes | str) -> None:
    article = cleaner.clean(data)
    assert article.verdict is Verdict.NOT_TEXT
    assert article.body == ()
    assert article.text == ""


def test_a_text_without_an_article_gives_a_verdict() -> None:
    article = cleaner.clean("Home\nNews\nSport\nLog in\nSubscribe now\n© 2025 Example Media. All rights reserved.")
    assert article.verdict is not Verdict.ARTICLE
    assert article.body == ()


def test_a_dict_that_is_no_article_is_refused_with_the_path() -> None:
    data = cleaner.clean("Rain ended.").to_dict()
    data["segments"][0]["start"] = "x"
    with pytest.raises(cleaner.FormatError, match=r"article\.segments\[0\]\.start: expected a whole number, got 'x'"):
        cleaner.Article.from_dict(data)
    with pytest.raises(cleaner.FormatError, match="format_version"):
        cleaner.Article.from_dict({})


def test_public_names_are_exactly_those_listed() -> None:
    modules = {"article", "assemble", "core", "decide", "errors", "evidence", "lang", "options", "read", "roles", "view"}
    found = {name for name in vars(cleaner) if not name.startswith("_")} - modules
    assert found == set(cleaner.__all__)
