"""Which detector of languages is right more often: ``python -m benchmarks.language``.

turbohtml's, as the library calls it, beside py3langid. Truth of a labelled page is the ``lang`` attribute of its
HTML, which some sites leave at the default of their software, so pages are counted apart where every way contradicts
it; truth of a labelled line is its field. py3langid reads each text whole, and once more the few characters that
ours looks at.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from turbohtml import parse

from benchmarks.decoding import CORPORA
from benchmarks.gold import GOLD_APPEALS, GOLD_LINES, load_lines
from cleaner.read.decode import decode_source
from cleaner.read.language import MAX_CHARS, language_of, short_code

LOADS = 5
_LOADS = {
    "language_of": "from cleaner.read.language import language_of; language_of",
    "py3langid": "import py3langid; py3langid.classify",
}

Way = Callable[[str], str | None]


class Text(NamedTuple):
    """One text and its language."""

    text: str
    language: str
    name: str


def ways() -> dict[str, Way]:
    """Give the detectors, all answering in the same codes."""
    found: dict[str, Way] = {"language_of": language_of}
    if not find_spec("py3langid"):
        print("py3langid is left out: pip install py3langid")
        return found
    classify = import_module("py3langid").classify

    def middle(text: str) -> str | None:
        start = max((len(text) - MAX_CHARS) // 2, 0)
        return common_code(classify(text[start : start + MAX_CHARS])[0])

    found["py3langid"] = lambda text: common_code(classify(text)[0])
    found["py3langid, middle"] = middle
    return found


def common_code(tag: str) -> str:
    """Give the language of a BCP 47 tag in the code the library uses for it.

    >>> common_code("nb-NO"), common_code("iw"), common_code("en_GB")
    ('no', 'he', 'en')
    """
    return short_code(tag.strip().lower().replace("_", "-").split("-")[0])


def load_page_texts(gold: Path, corpora: Path) -> list[Text]:
    """Give the labelled pages whose HTML says its language; exits with a message when data is absent."""
    if not gold.is_file():
        raise SystemExit(f"no labelled data at {gold}: benchmarks/README.md says where to get it")
    texts = []
    for row in map(json.loads, filter(None, gold.read_text("utf-8").split("\n"))):
        path = corpora / row["corpus"] / "html" / f"{row['page']}.html.gz"
        if not path.is_file():
            continue
        root = parse(decode_source(gzip.decompress(path.read_bytes()), "html", None).text).root
        tag = str((root.attrs.get("lang") or root.attrs.get("xml:lang") or "") if root else "")
        if tag.strip():
            texts.append(Text(row["text"], common_code(tag), row["id"]))
    if not texts:
        raise SystemExit(f"no labelled pages under {corpora}: benchmarks/README.md says where to get them")
    return texts


def ask_all(texts: Sequence[Text]) -> tuple[dict[str, list[str | None]], dict[str, float]]:
    """Give the answers of each way, and its seconds for all texts; the first answer, which loads data, is not timed."""
    answers, seconds = {}, {}
    for name, way in ways().items():
        way(texts[0].text)
        start = perf_counter()
        answers[name] = [way(item.text) for item in texts]
        seconds[name] = perf_counter() - start
    return answers, seconds


def print_answers(title: str, texts: Sequence[Text], show_misses: bool) -> None:
    """Print the sums, then the right answers of each language."""
    answers, seconds = ask_all(texts)
    contradicted = [
        number
        for number, item in enumerate(texts)
        if all(given[number] not in (item.language, None) for given in answers.values())
    ]
    print(f"\n{title}: {len(texts)} texts, in {len(contradicted)} of them every way gives another language")
    print(f"{'':18} {'right':>6} {'wrong':>6} {'none':>6} {'share right':>12} {'of the rest':>12} {'seconds':>8} {'ms each':>8}")
    rest = max(len(texts) - len(contradicted), 1)
    for name, given in answers.items():
        right = sum(answer == item.language for answer, item in zip(given, texts, strict=True))
        none = given.count(None)
        print(
            f"{name:18} {right:6} {len(texts) - right - none:6} {none:6} {right / len(texts):12.3f}"
            f" {right / rest:12.3f} {seconds[name]:8.2f} {1000 * seconds[name] / len(texts):8.3f}"
        )
    print_languages(texts, answers)
    if show_misses:
        print_misses(texts, answers)


def print_languages(texts: Sequence[Text], answers: dict[str, list[str | None]]) -> None:
    """Print for each language its texts, and how many each way got right."""
    print("\nlanguage  texts  " + "  ".join(answers))
    for language, count in Counter(item.language for item in texts).most_common():
        right = {
            name: sum(answer == item.language == language for answer, item in zip(given, texts, strict=True))
            for name, given in answers.items()
        }
        print(f"{language:8} {count:6}  " + "  ".join(f"{right[name]:{len(name)}}" for name in answers))


def print_misses(texts: Sequence[Text], answers: dict[str, list[str | None]]) -> None:
    """Print every text that some way got wrong."""
    for number, item in enumerate(texts):
        given = {name: found[number] for name, found in answers.items()}
        if any(answer != item.language for answer in given.values()):
            print(f"  {item.language:4} {given} {item.name[:100]}")


def print_loads() -> None:
    """Print what importing each detector and its first answer cost in a fresh process."""
    print("\nimport and first answer, best of", LOADS)
    for name, code in _LOADS.items():
        if name == "py3langid" and not find_spec("py3langid"):
            continue
        timed = f"from time import perf_counter as t; s = t(); {code}('Rain is expected in Leeds on Monday.'); print(t() - s)"
        runs = [float(subprocess.check_output([sys.executable, "-c", timed])) for _ in range(LOADS)]
        print(f"  {name:12} {1000 * min(runs):8.0f} ms")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD_LINES)
    parser.add_argument("--lines", type=Path, default=GOLD_APPEALS)
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    parser.add_argument("--misses", action="store_true", help="print every text that some way got wrong")
    arguments = parser.parse_args()
    print_answers("labelled pages", load_page_texts(arguments.gold, arguments.corpora), arguments.misses)
    lines = [Text(line.text, common_code(line.language), line.text) for line in load_lines(arguments.lines)]
    print_answers("labelled lines", lines, arguments.misses)
    print_loads()


if __name__ == "__main__":
    main()
