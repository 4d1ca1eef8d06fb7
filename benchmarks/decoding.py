"""Which detector of encodings errs less, turbohtml's or trafilatura's: ``python -m benchmarks.decoding``.

Truth by making: the labelled texts, the labelled lines, and the visible text of public pages, encoded in every
encoding that is used for their letters, whole and in pieces of a few hundred characters; lines the encoding cannot
hold exactly are taken out first. An error is a decoded text that differs from the original; errors in letters are
counted apart from those in signs alone. A byte order mark is no text, so it is dropped from what either gives.

Then the raw bytes of the pages: how often each gives the text that the page's own declaration gives. turbohtml reads
that declaration, trafilatura does not, so turbohtml is also asked with the declaration blotted out.
"""

from __future__ import annotations

import argparse
import codecs
import gzip
import logging
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import regex
from trafilatura.utils import decode_file
from turbohtml.detect import detect

from benchmarks.gold import GOLD_APPEALS, GOLD_LINES, SHARED, load_lines, load_pages
from cleaner.read.decode import decode_source, html_to_text

CORPORA = SHARED / "corpora"
SHORT_CHARS = 500
MAX_PIECES = 10
MARK = "\ufeff"
_BROKEN = "\ufffd"
_DECLARED = regex.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", regex.IGNORECASE)
_DECLARATION_BYTES = 10_000

_WEST = "[À-ÖØ-öø-ÿŒœŠšŽžŸ]"
_CENTRE = "[ĄąŁłĽľŚśŞşŤťŹźŻżŔŕĂăĹĺĆćČčĘęĚěĎďŃńŇňŐőŘřŮůŰűŢţ]"
_KANA = r"[\p{Hiragana}\p{Katakana}]"
MIN_SHARE = 0.2
"""Share of a text's letters that are of the script, for scripts other than Latin."""
MIN_HELD = 0.5
"""Share of a text that must be left when the lines an encoding cannot hold are taken out."""


class Encoding(NamedTuple):
    """An encoding of the web, and the letters it is used for."""

    name: str
    codec: str
    """What Python calls the web's reading of it."""
    letters: str
    min_share: float
    """Share of the letters above which a text is in that script."""
    absent: str = r"(?!)"
    """Letters that such a text does not have."""


ENCODINGS = (
    Encoding("utf-8", "utf-8", r"[^\p{ASCII}]", 0),
    Encoding("utf-16le", "utf-16", r"[^\p{ASCII}]", 0),
    Encoding("windows-1252", "cp1252", _WEST, 0),
    Encoding("iso-8859-15", "iso-8859-15", _WEST, 0),
    Encoding("windows-1250", "cp1250", _CENTRE, 0),
    Encoding("iso-8859-2", "iso-8859-2", _CENTRE, 0),
    Encoding("windows-1254", "cp1254", "[ĞğİıŞş]", 0),
    Encoding("windows-1251", "cp1251", r"\p{Cyrillic}", MIN_SHARE),
    Encoding("koi8-r", "koi8-r", r"\p{Cyrillic}", MIN_SHARE),
    Encoding("windows-1253", "cp1253", r"\p{Greek}", MIN_SHARE),
    Encoding("windows-1255", "cp1255", r"\p{Hebrew}", MIN_SHARE),
    Encoding("windows-1256", "cp1256", r"\p{Arabic}", MIN_SHARE),
    Encoding("shift_jis", "cp932", _KANA, MIN_SHARE),
    Encoding("euc-jp", "euc-jp", _KANA, MIN_SHARE),
    Encoding("gb18030", "gb18030", r"\p{Han}", MIN_SHARE, absent=_KANA),
    Encoding("big5", "big5", r"\p{Han}", MIN_SHARE, absent=_KANA),
    Encoding("euc-kr", "cp949", r"\p{Hangul}", MIN_SHARE),
)


@dataclass
class Tally:
    """Texts of one encoding and length, decoded by one detector."""

    texts: int = 0
    errors: int = 0
    letter_errors: int = 0
    seconds: float = 0.0


Detector = Callable[[bytes], str]


def by_turbohtml(data: bytes) -> str:
    """Decode with the codec turbohtml finds."""
    return data.decode(detect(data).codec or "utf-8", "replace").removeprefix(MARK)


def by_trafilatura(data: bytes) -> str:
    """Decode as trafilatura does a file."""
    return decode_file(data).removeprefix(MARK)


DETECTORS: dict[str, Detector] = {"turbohtml": by_turbohtml, "trafilatura": by_trafilatura}
WAYS = ("turbohtml", "turbohtml blotted", "trafilatura")


def page_paths(corpora: Path, most: int | None = None) -> list[Path]:
    """Give the files of the pages, at most ``most`` of each folder at even distances; exits when there are none."""
    chosen: list[Path] = []
    for folder in sorted(corpora.glob("*/html")):
        paths = sorted(folder.glob("*.html.gz"))
        count = min(most or len(paths), len(paths))
        chosen.extend(paths[number * len(paths) // count] for number in range(count))
    if not chosen:
        raise SystemExit(f"no pages under {corpora}: benchmarks/README.md says where to get them")
    return chosen


def read_page(path: Path) -> bytes:
    """Give the bytes of a page as crawled."""
    return gzip.decompress(path.read_bytes())


def visible_text(data: bytes) -> str:
    """Give the text of a page a reader sees."""
    return html_to_text(decode_source(data, "html", None).text)


def is_written_in(text: str, encoding: Encoding) -> bool:
    """Whether the text has the letters the encoding is used for."""
    found = len(regex.findall(encoding.letters, text))
    if not found or regex.search(encoding.absent, text):
        return False
    return found >= encoding.min_share * sum(map(str.isalpha, text))


def encode_exactly(text: str, encoding: Encoding) -> bytes | None:
    """Give the text's bytes, ``None`` where the encoding cannot hold it.

    Bytes that Python and the web's standard read differently are no fair question, so they count as not held.
    """
    try:
        data = text.encode(encoding.codec)
    except UnicodeEncodeError:
        return None
    exact = data.decode(encoding.codec) == text and data.decode(f"whatwg-{encoding.name}").removeprefix(MARK) == text
    return data if exact else None


def lines_held(text: str, encoding: Encoding) -> str:
    """Give the text without the lines the encoding cannot hold; nothing when they are a good part of it."""
    if encode_exactly(text, encoding) is not None:
        return text
    held = "\n".join(line for line in text.split("\n") if encode_exactly(line, encoding) is not None)
    return held if len(held) >= MIN_HELD * len(text) else ""


def pieces_of(text: str) -> Iterator[tuple[str, str]]:
    """Give the text whole and cut, each with the name of its length."""
    name = f"{SHORT_CHARS} chars"
    if "\n" not in text and len(text) < SHORT_CHARS:
        yield "single lines", text
        return
    yield "whole texts", text
    step = max(len(text) // MAX_PIECES, SHORT_CHARS)
    for start in range(0, len(text) - SHORT_CHARS + 1, step):
        yield name, text[start : start + SHORT_CHARS]


def tally_texts(texts: Iterable[str]) -> dict[str, dict[str, dict[str, Tally]]]:
    """Give the counts by length, encoding and detector; texts without the encoding's letters are skipped."""
    tallies: dict[str, dict[str, dict[str, Tally]]] = defaultdict(dict)
    for original in texts:
        clear = original.removeprefix(MARK)
        if _BROKEN in clear:
            continue
        for encoding in ENCODINGS:
            if not is_written_in(clear, encoding):
                continue
            for length, text in pieces_of(lines_held(clear, encoding)):
                data = encode_exactly(text, encoding)
                if data is not None and is_written_in(text, encoding):
                    row = tallies[length].setdefault(encoding.name, {name: Tally() for name in DETECTORS})
                    ask(data, text, row)
    return tallies


def ask(data: bytes, text: str, tallies: dict[str, Tally]) -> None:
    """Let each detector decode the bytes of ``text``, and count."""
    for name, decode in DETECTORS.items():
        start = perf_counter()
        decoded = decode(data)
        tally = tallies[name]
        tally.seconds += perf_counter() - start
        tally.texts += 1
        tally.errors += decoded != text
        tally.letter_errors += decoded != text and letters_of(decoded) != letters_of(text)


def letters_of(text: str) -> str:
    """Give the letters of a text alone."""
    return "".join(filter(str.isalpha, text))


def print_tallies(tallies: dict[str, dict[str, dict[str, Tally]]]) -> None:
    """Print a table for each length, and its sums."""
    for length, found in tallies.items():
        head = "".join(f"  {name:>11}: wrong  in letters  ms each" for name in DETECTORS)
        print(f"\n{length:14}  count{head}")
        rows = {encoding.name: found[encoding.name] for encoding in ENCODINGS if encoding.name in found}
        legacy = [row for name, row in rows.items() if not name.startswith("utf")]
        rows["all but utf"] = {name: sum_up(row[name] for row in legacy) for name in DETECTORS}
        for name, row in rows.items():
            cells = "".join(
                f"  {tally.errors:18} {tally.letter_errors:11} {1000 * tally.seconds / max(tally.texts, 1):8.2f}"
                for tally in row.values()
            )
            print(f"{name:14} {row['turbohtml'].texts:6}{cells}")


def sum_up(tallies: Iterable[Tally]) -> Tally:
    """Give the sum of tallies."""
    total = Tally()
    for tally in tallies:
        total.texts += tally.texts
        total.errors += tally.errors
        total.letter_errors += tally.letter_errors
        total.seconds += tally.seconds
    return total


def declared_encoding(data: bytes) -> str | None:
    """Give the label the page declares near its top, in lower case, when it is one the web's standard knows."""
    match = _DECLARED.search(data, 0, _DECLARATION_BYTES)
    label = match[1].decode("ascii", "replace").lower() if match else ""
    try:
        codecs.lookup(f"whatwg-{label}")
    except LookupError:
        return None
    return label


def without_declaration(data: bytes) -> bytes:
    """Give the page with every declaration near its top blotted out, as long as before."""
    top = _DECLARED.sub(lambda match: b"x" * len(match[0]), data[:_DECLARATION_BYTES])
    return top + data[_DECLARATION_BYTES:]


def agreement_of(data: bytes, label: str | None) -> dict[str, bool]:
    """Give for each way whether its text of a page is the declared one; trafilatura's is where nothing is declared."""
    blotted = without_declaration(data)

    def expected(page: bytes) -> str:
        return by_trafilatura(page) if label is None else page.decode(f"whatwg-{label}").removeprefix(MARK)

    return {
        "turbohtml": by_turbohtml(data) == expected(data),
        "turbohtml blotted": by_turbohtml(blotted) == expected(blotted),
        "trafilatura": by_trafilatura(data) == expected(data),
    }


def print_agreement(pages: Iterable[bytes]) -> None:
    """Print how often each way gives the text that the declaration gives."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for data in pages:
        label = declared_encoding(data)
        fits = "-" if label is None else "no" if _BROKEN in data.decode(f"whatwg-{label}") else "yes"
        row = counts[label or "none", fits]
        row["pages"] += 1
        row.update(name for name, agrees in agreement_of(data, label).items() if agrees)
    print(f"\nraw pages whose text is the declared one\n{'declared':14} bytes fit  pages  " + "  ".join(WAYS))
    for (name, fit), row in sorted(counts.items(), key=lambda item: -item[1]["pages"]):
        cells = "  ".join(f"{row[way]:{len(way)}}" for way in WAYS)
        print(f"{name:14} {fit:9} {row['pages']:6}  {cells}")
    print("(pages that declare nothing are compared with trafilatura's text)")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD_LINES)
    parser.add_argument("--lines", type=Path, default=GOLD_APPEALS)
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    parser.add_argument("--sample", type=int, default=600, help="pages of each folder whose visible text is encoded")
    arguments = parser.parse_args()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    paths = page_paths(arguments.corpora, arguments.sample)
    pages = [page.text for page in load_pages(arguments.gold)]
    lines = [line.text for line in load_lines(arguments.lines)]
    print(f"{len(pages)} labelled texts, {len(lines)} labelled lines, visible text of {len(paths)} pages")
    print_tallies(tally_texts(chain(pages, lines, (visible_text(read_page(path)) for path in paths))))
    print_agreement(map(read_page, page_paths(arguments.corpora)))


if __name__ == "__main__":
    main()
