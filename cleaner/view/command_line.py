"""``cleaner FILE…``: the article first, then what was stripped, by kind."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import cleaner
from cleaner.errors import CleanerError, SourceError
from cleaner.options import FORMATS
from cleaner.read.decode import read_file
from cleaner.view.readable import explain, printable, readable

OUTPUTS = ("view", "json", "jsonl", "markdown", "text", "html", "jsonld")
EXIT_OK, EXIT_SOME_FAILED, EXIT_MISUSE = 0, 1, 2
_EPILOG = """\
exit codes: 0 all inputs were cleaned; 1 some input could not be read; 2 the command was misused.
A page without an article is no failure: its verdict says what it is.

examples:
  cleaner page.txt
  cleaner --to markdown --keep caption,note page.txt -o page.md
  pbpaste | cleaner --explain -
"""


def build_parser() -> argparse.ArgumentParser:
    """Give the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="cleaner",
        description="Give the article of a page, with everything that is the site's separated, named and kept.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="text or HTML of a page; - reads standard input")
    parser.add_argument("--to", choices=OUTPUTS, default="view", help="what to print (default: a readable view)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there instead of to standard output")
    parser.add_argument("--from", dest="format", choices=FORMATS, help="what the input is (default: found out)")
    parser.add_argument("--encoding", help="encoding of the input (default: found out)")
    parser.add_argument("--keep", default="", metavar="ROLES", help="roles the text holds beside the body, comma-separated")
    parser.add_argument("--strip", default="", metavar="ROLES", help="roles the text leaves out, comma-separated")
    parser.add_argument("--precision", type=float, default=0.5, help="0 keeps more chrome, 1 loses more text (default: 0.5)")
    parser.add_argument("--url", help="address of the page, put into the article")
    parser.add_argument("--explain", action="store_true", help="print every segment with role, score and reasons")
    parser.add_argument("--version", action="version", version=f"cleaner {cleaner.__version__}")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    parser = build_parser()
    chosen = parser.parse_args(arguments)
    try:
        options = cleaner.Options(
            keep=_roles(chosen.keep), strip=_roles(chosen.strip), precision=chosen.precision, encoding=chosen.encoding
        )
    except CleanerError as error:
        parser.error(str(error))
    if chosen.explain and chosen.to != "view":
        parser.error(f"--explain prints a view of its own, it cannot come as --to {chosen.to}")
    if chosen.output is not None and any(name != "-" and _is_same(chosen.output, Path(name)) for name in chosen.files):
        parser.error(f"{chosen.output} is an input too: writing there would empty it before it is read")
    try:
        if chosen.output is None:
            code = _clean_all(chosen, options, sys.stdout)
            sys.stdout.flush()
            return code
        with _open_output(chosen.output) as out:
            return _clean_all(chosen, options, out)
    except SourceError as error:
        parser.error(str(error))
    except BrokenPipeError:
        # The reader (head, less) has seen enough; Python would complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_OK


def _is_same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _roles(listed: str) -> list[str]:
    return [name.strip() for name in listed.split(",") if name.strip()]


def _open_output(path: Path) -> TextIO:
    try:
        return path.open("w", encoding="utf-8")
    except OSError as error:
        raise SourceError(f"{path}: cannot be written: {error.strerror or error}") from None


def _clean_all(chosen: argparse.Namespace, options: cleaner.Options, out: TextIO) -> int:
    code = EXIT_OK
    worker = cleaner.Cleaner(options)
    many = len(chosen.files) > 1
    for number, name in enumerate(chosen.files):
        try:
            source = sys.stdin.buffer.read() if name == "-" else read_file(name)
            article = worker.clean(source, format=chosen.format, url=chosen.url)
        except CleanerError as error:
            named = "" if name in str(error) else f"{name}: "
            print(f"cleaner: {printable(named + str(error))}", file=sys.stderr)
            code = EXIT_SOME_FAILED
            continue
        text = explain(article) if chosen.explain else _render(article, chosen.to)
        if many and chosen.to == "view":
            text = f"{'' if number == 0 else chr(10)}==> {printable(name)} <==\n{text}"
        _write(out, text)
    return code


def _render(article: cleaner.Article, to: str) -> str:
    if to == "view":
        return readable(article)
    if to in ("json", "jsonl"):
        return article.to_json(indent=2 if to == "json" else None)
    if to == "jsonld":
        return json.dumps(article.to_schema_org(), ensure_ascii=False, indent=2)
    if to == "markdown":
        return article.to_markdown()
    return article.to_html() if to == "html" else article.text


def _write(out: TextIO, text: str) -> None:
    """Print ``text`` and a line end; what the terminal's encoding lacks, and lone surrogates, are escaped."""
    line = text if text.endswith("\n") else f"{text}\n"
    encoding = out.encoding or "utf-8"
    out.write(line.encode(encoding, "backslashreplace").decode(encoding))
