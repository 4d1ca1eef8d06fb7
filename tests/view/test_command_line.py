"""The command line: what it prints, where it writes, and its exit codes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import cleaner
from cleaner.view.command_line import EXIT_MISUSE, EXIT_OK, EXIT_SOME_FAILED, OUTPUTS, main

PAGE = "Rain ends\n\nThe rain ended on Monday, said the weather office in Leeds.\n\nRelated Posts\n"
PARAGRAPH = "The rain ended on Monday, said the weather office in Leeds."
# As a shell starts it, whatever the settings of the test run.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | {"PYTHONUTF8": "1"}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Give what the command prints to standard error when it is misused."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == EXIT_MISUSE
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("text", PARAGRAPH),
        ("markdown", f"# Rain ends\n\n{PARAGRAPH}"),
        ("html", f"<p>{PARAGRAPH}</p>"),
        ("json", f'  "text": "{PARAGRAPH}"'),
        ("jsonl", f'"text": "{PARAGRAPH}"'),
        ("jsonld", '"@type": "NewsArticle"'),
        ("view", "Stripped (1):"),
    ],
)
def test_each_output(to: str, expected: str, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(page), "--to", to]) == EXIT_OK
    printed = capsys.readouterr()
    assert expected in printed.out
    assert printed.out.endswith("\n")
    assert printed.err == ""


def test_every_output_is_tested() -> None:
    assert set(OUTPUTS) == {"text", "markdown", "html", "json", "jsonl", "jsonld", "view"}


def test_json_of_the_command_is_that_of_the_library(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(page), "--to", "json", "--url", "https://post.example/a"])
    article = cleaner.Article.from_dict(json.loads(capsys.readouterr().out))
    assert article == cleaner.clean(PAGE, url="https://post.example/a")


def test_json_lines_are_one_a_file(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(page), str(page), "--to", "jsonl"])
    lines = capsys.readouterr().out.split("\n")
    assert lines[2:] == [""]
    assert [json.loads(line)["headline"] for line in lines[:2]] == ["Rain ends"] * 2


def test_many_files_are_named_in_the_view(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(page), str(page)])
    assert capsys.readouterr().out.count(f"==> {page} <==") == 2


def test_one_file_is_not_named(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(page)])
    assert "==>" not in capsys.readouterr().out


def test_keep_and_strip_change_the_text(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(page), "--to", "text", "--keep", "related_links, headline", "--strip", "paragraph"])
    assert capsys.readouterr().out == "Rain ends\n\nRelated Posts\n"


def test_the_format_can_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page"
    path.write_text(f"<p>{PARAGRAPH}</p><p>{PARAGRAPH[:-1]}, too.</p>", "utf-8")
    main([str(path), "--to", "text", "--from", "text"])
    as_text = capsys.readouterr().out
    main([str(path), "--to", "text", "--from", "html"])
    assert "<p>" not in capsys.readouterr().out
    assert "<p>" in as_text


def test_the_encoding_can_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page"
    path.write_bytes("The rain ended in Málaga on Monday, said the weather office of the town.".encode("cp1252"))
    main([str(path), "--to", "text", "--encoding", "cp1252"])
    assert "Málaga" in capsys.readouterr().out


def test_explain_has_a_role_for_every_segment(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(page), "--explain"]) == EXIT_OK
    lines = capsys.readouterr().out.splitlines()[1::2]
    assert [line.split()[1] for line in lines] == ["headline", "paragraph", "related_links"]


def test_output_goes_to_a_file(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.md"
    assert main([str(page), "--to", "markdown", "-o", str(out)]) == EXIT_OK
    assert out.read_text("utf-8") == cleaner.clean(PAGE).to_markdown()
    assert capsys.readouterr().out == ""


def test_an_input_is_never_the_output(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = page.read_text("utf-8")
    with pytest.raises(SystemExit) as stopped:
        main([str(page), "--to", "text", "-o", str(page)])
    assert stopped.value.code == 2
    assert "is an input too" in capsys.readouterr().err
    assert page.read_text("utf-8") == before


def test_explain_and_another_output_contradict_each_other(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([str(page), "--explain", "--to", "json"])
    assert stopped.value.code == 2
    assert "--explain" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--keep", "captoin"], "there is no role 'captoin'; did you mean 'caption'?"),
        (["--strip", "paragraph,xyzzy"], "there is no role 'xyzzy'; the roles are: headline"),
        (["--keep", "note", "--strip", "note"], "contradict each other"),
        (["--precision", "2"], "precision is a number from 0 to 1, got 2.0"),
        (["--precision", "nan"], "precision is a number from 0 to 1"),
        (["--precision", "much"], "invalid float value"),
        (["--encoding", "utf-99"], "no encoding 'utf-99'"),
        (["--to", "pdf"], "invalid choice: 'pdf'"),
        (["--from", "pdf"], "invalid choice: 'pdf'"),
        (["--wrong"], "unrecognized arguments: --wrong"),
    ],
)
def test_misuse_is_refused_with_a_hint(
    arguments: list[str], message: str, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert message in refused([str(page), *arguments], capsys)


def test_no_file_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "FILE" in refused([], capsys)


@pytest.mark.parametrize("where", ["", "absent/out.md"])
def test_an_output_that_cannot_be_written_is_refused(
    where: str, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "cannot be written" in refused([str(page), "-o", str(tmp_path / where)], capsys)


@pytest.mark.parametrize(
    ("name", "message"), [("absent.txt", "there is no such file"), ("", "is a directory; name the files in it")]
)
@pytest.mark.parametrize("first", [True, False])
def test_an_input_that_cannot_be_read_stops_no_other(
    name: str, message: str, first: bool, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(tmp_path / name), str(page)]
    assert main([*(files if first else reversed(files)), "--to", "text"]) == EXIT_SOME_FAILED
    printed = capsys.readouterr()
    assert printed.out == f"{PARAGRAPH}\n"
    assert printed.err == f"cleaner: {files[0]}: {message}\n"


def test_bytes_that_do_not_fit_the_encoding_stop_no_other(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(b"abc \xff def")
    assert main([str(path), str(page), "--encoding", "utf-8", "--to", "text"]) == EXIT_SOME_FAILED
    printed = capsys.readouterr()
    assert printed.out == f"{PARAGRAPH}\n"
    assert "the bytes are not utf-8: invalid start byte at byte 4 of 9" in printed.err


def test_a_message_about_bytes_names_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(b"abc \xff def")
    main([str(path), "--encoding", "utf-8"])
    assert str(path) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "verdict"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "not_text"),
        (b"Home\nNews", "no_article"),
    ],
)
def test_a_page_without_an_article_is_no_failure(
    data: bytes, verdict: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page"
    path.write_bytes(data)
    assert main([str(path)]) == EXIT_OK
    assert f"verdict: {verdict} (" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["--explain"], ["--to", "json"], ["--to", "jsonl"], ["--to", "jsonld"]])
def test_control_characters_of_a_page_do_not_reach_the_terminal(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page"
    path.write_text(PAGE.replace("ended", "en\x1b[31mded") * 9, "utf-8")
    main([str(path), *arguments])
    printed = capsys.readouterr().out
    assert "[31m" in printed
    assert "\x1b" not in printed


def test_control_characters_of_a_file_name_do_not_reach_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(tmp_path / "absent\x1b[31m.txt")])
    assert "\x1b" not in capsys.readouterr().err


def test_lone_surrogates_are_escaped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page"
    path.write_bytes(PAGE.replace("Monday", "Mon\ud800day").encode("utf-16-le", "surrogatepass"))
    assert main([str(path), "--to", "text", "--encoding", "utf-16-le"]) == EXIT_SOME_FAILED
    assert "not utf-16-le" in capsys.readouterr().err


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == EXIT_OK
    assert capsys.readouterr().out == f"cleaner {cleaner.__version__}\n"


def run(*arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "cleaner", *arguments]
    return subprocess.run(command, input=data, capture_output=True, env=ENVIRONMENT, check=False)


def test_standard_input_is_read() -> None:
    found = run("-", "--to", "text", data=PAGE.encode())
    assert (found.returncode, found.stdout.decode().strip(), found.stderr) == (EXIT_OK, PARAGRAPH, b"")


def test_exit_codes_reach_the_shell(tmp_path: Path) -> None:
    assert run("-", "--keep", "captoin").returncode == EXIT_MISUSE
    assert run(str(tmp_path / "absent")).returncode == EXIT_SOME_FAILED


def test_what_the_terminal_cannot_print_is_escaped(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page.write_text(PAGE.replace("Leeds", "Málaga"), "utf-8")
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main([str(page), "--to", "text"]) == EXIT_OK
    terminal.seek(0)
    assert terminal.read().endswith("M\\xe1laga.\n")


def run_into_a_closed_pipe(page: Path) -> subprocess.CompletedProcess[bytes]:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        return subprocess.run(
            [sys.executable, "-m", "cleaner", "--to", "json", str(page)],
            stdout=writing,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
            check=False,
        )
    finally:
        os.close(writing)


def test_a_reader_that_has_seen_enough_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(f"{PAGE}\n" * 400, "utf-8")
    found = run_into_a_closed_pipe(path)
    assert (found.returncode, found.stderr) == (EXIT_OK, b"")


def test_a_reader_that_has_seen_enough_of_little_is_no_failure(page: Path) -> None:
    found = run_into_a_closed_pipe(page)
    assert (found.returncode, found.stderr) == (EXIT_OK, b"")
