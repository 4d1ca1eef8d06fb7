"""The other ways of cleaning lines that the benchmarks put beside ours, each as lines in, kept flags out."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from functools import cache

# The rules of the C4 corpus (Raffel et al. 2020): a line ends like a sentence, has five words or more, and holds
# none of the words of policies and placeholders.
_ENDS = (".", "!", "?", '"', "”")
_POLICY = ("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies")
_MIN_WORDS = 5
# jusText names its lists of function words in English; languages it has no list for get the English one.
_STOPLISTS = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "lt": "Lithuanian", "nl": "Dutch", "no": "Norwegian_Bokmal", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sr": "Serbian", "sv": "Swedish",
    "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "fa": "Persian",
}  # fmt: skip

Filter = Callable[[Sequence[str]], list[bool]]


def keep_all(lines: Sequence[str]) -> list[bool]:
    """Keep every line."""
    return [True] * len(lines)


def c4_filter(lines: Sequence[str]) -> list[bool]:
    """Keep what the line rules of C4 keep."""
    return [_c4_keeps(line.strip()) for line in lines]


def _c4_keeps(line: str) -> bool:
    lowered = line.lower()
    return (
        line.endswith(_ENDS)
        and not line.endswith("...")
        and len(line.split()) >= _MIN_WORDS
        and "javascript" not in lowered
        and "lorem ipsum" not in lowered
        and not any(words in lowered for words in _POLICY)
    )


@cache
def stoplist(language: str | None) -> frozenset[str]:
    """Give jusText's function words of a language, the English ones where it has none."""
    import justext

    name = _STOPLISTS.get(language or "en", "English")
    return frozenset(justext.get_stoplist(name if name in justext.get_stoplists() else "English"))


def justext_filter(lines: Sequence[str]) -> list[bool]:
    """Keep what jusText calls good, each line given to it as a paragraph."""
    import justext

    # Loaded here, so that a process that runs a peer alone does not hold the library.
    from cleaner.read.language import language_of

    page = "".join(f"<p>{html.escape(_printable(line.strip()))}</p>" for line in lines)
    paragraphs = justext.justext(f"<html><body>{page}</body></html>", stoplist(language_of("\n".join(lines))))
    good = iter(paragraphs)
    kept = []
    for line in lines:
        # jusText leaves out paragraphs without words, so its list is walked beside ours.
        empty = not " ".join(_printable(line).split())
        kept.append(False if empty else not next(good).is_boilerplate)
    return kept


def _printable(line: str) -> str:
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]", "", line)
