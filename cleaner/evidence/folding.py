r"""One spelling for matching: case, accents, widths, quotes and invisible characters folded away.

Phrases and page text go through the same function, so a table needs one spelling of a phrase
and finds it with typographic apostrophes, in capitals, without accents, or cut by soft hyphens.
Signs stand alone between spaces, and so do runs of scripts without spaces: a word begins and ends at a space.

>>> fold("Désactivez\u00a0votre AD\u00adBLOCKER!")
'desactivez votre adblocker !'
>>> fold("Ctrl+Enter"), fold("Adblockをオフ")
('ctrl + enter', 'adblock をオフ')
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import numpy as np

# Letters that have no decomposition but are typed without their mark just as often.
_PLAIN_LETTERS = {
    "đ": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t",
    "ð": "d", "þ": "th", "ё": "е", "ѐ": "е", "ѝ": "и", "ґ": "г",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه",
}  # fmt: skip
_APOSTROPHES = "\u2018\u2019\u02bc\u02b9\u2032\u00b4`\uff07"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63"
# Soft hyphen, zero-width and bidi marks, variation selectors, tatweel, Arabic and Hebrew vowel points.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062"
    "\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufe0e\ufe0f\u0640"
)
_POINTS = (*range(0x0300, 0x0370), *range(0x0591, 0x05BE), 0x05BF, 0x05C1, 0x05C2, *range(0x064B, 0x0660))
# Scripts whose accents carry no distinction a phrase would need: Latin with extensions, and Greek.
_ACCENTED = (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00), *range(0x0370, 0x0400), *range(0x1F00, 0x2000))


# Planes with signs that stand on pages: the first, and the one with emoji.
_SIGN_RANGES = ((0x21, 0x3100), (0xFE00, 0x10000), (0x1F000, 0x1FB00))
_SPACELESS_RUN = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_FIRST_SPACELESS = "\u0e00"


def _base_letter(char: str) -> str:
    decomposed = unicodedata.normalize("NFD", char)
    return decomposed[0] if len(decomposed) > 1 and decomposed[0].isalpha() else char


def _folding_table() -> dict[int, str | None]:
    signs = (code for low, high in _SIGN_RANGES for code in range(low, high))
    table: dict[int, str | None] = {code: f" {chr(code)} " for code in signs if unicodedata.category(chr(code))[0] in "PS"}
    table.update({ord(char): None for char in _INVISIBLE})
    table.update(dict.fromkeys(_POINTS))
    table.update({code: _base_letter(chr(code)) for code in _ACCENTED if _base_letter(chr(code)) != chr(code)})
    table.update({ord(char): " ' " for char in _APOSTROPHES})
    table.update({ord(char): " - " for char in _DASHES})
    table.update({ord(char): plain for char, plain in _PLAIN_LETTERS.items()})
    return table


def _closed(table: dict[int, str | None]) -> dict[int, str | None]:
    """Give the table with replacements that hold no character of the table themselves, so that order changes nothing."""
    closed: dict[int, str | None] = {}
    for code, replacement in table.items():
        text = replacement or ""
        for _ in range(_MAX_STEPS):
            text = "".join((table[ord(char)] or "") if ord(char) in table and ord(char) != code else char for char in text)
        closed[code] = text
    return closed


_MAX_STEPS = 3
_TABLE = _closed(_folding_table())
_REPLACEMENTS = {chr(code): replacement or "" for code, replacement in _TABLE.items()}
_TABLE_KEYS = frozenset(_REPLACEMENTS)
_ASCII_SIGNS = frozenset(sign for sign in _REPLACEMENTS if sign.isascii())
_MANY_SIGNS = 80
_CHUNK_TEXTS = 4096
# From here on, looking for all characters by numpy and splitting all texts at once beats simpler ways.
_MANY_CHARS = 1000
_LAST_CODE = 0xFFFF
_SURROGATES = frozenset(map(chr, range(0xD800, 0xE000)))
_FREE_CONTROLS = "\x01\x02\x03\x04"
# Parts the texts of one call. Reading cuts lines at this control character, so no text holds it; if a caller's
# does, it is taken out.
_PARTING = "\x1e"


def fold(text: str) -> str:
    """Give ``text`` in its matching form, white space collapsed to single spaces, ends trimmed.

    The length may change; offsets into the result are not offsets into ``text``.
    """
    return fold_all([text])[0]


def fold_all(texts: Sequence[str]) -> list[str]:
    """Give each text in its matching form; many at once cost far less than one by one."""
    found: list[str] = []
    for start in range(0, len(texts), _CHUNK_TEXTS):
        found += _fold_together(texts[start : start + _CHUNK_TEXTS])
    return found


def _fold_together(texts: Sequence[str]) -> list[str]:
    joined = _PARTING.join(texts)
    if joined.count(_PARTING) >= len(texts) > 0:
        joined = _PARTING.join(text.replace(_PARTING, " ") for text in texts)
    spaceless = False
    if joined.isascii():
        joined = joined.lower()
        signs = frozenset([sign for sign in _ASCII_SIGNS if sign in joined])
    else:
        joined = unicodedata.normalize("NFKC", joined).lower()
        chars = _chars_in(joined)
        if not chars.isdisjoint(_SURROGATES):
            # Lone surrogates are no characters, and the automaton takes none.
            joined = _SURROGATE.sub(" ", joined)
        signs = _TABLE_KEYS.intersection(chars)
        spaceless = any(map(is_spaceless, chars))
    if len(signs) > _MANY_SIGNS:
        joined = joined.translate(_TABLE)
    else:
        # Replacing the few signs that occur one by one beats a look at every character. No replacement brings in
        # a character of the table other than the one it replaces, so their order changes nothing.
        for sign in sorted(signs):
            joined = joined.replace(sign, _REPLACEMENTS[sign])
    if spaceless:
        joined = _SPACELESS_RUN.sub(r" \g<0> ", joined)
    return _collapsed(joined)


def _chars_in(text: str) -> frozenset[str]:
    """Give the characters of the text, each once."""
    if len(text) < _MANY_CHARS:
        return frozenset(text)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    if int(codes.max()) > _LAST_CODE:
        return frozenset(text)
    seen = np.zeros(_LAST_CODE + 1, bool)
    seen[codes] = True
    return frozenset(map(chr, np.flatnonzero(seen).tolist()))


def _collapsed(joined: str) -> list[str]:
    """Give the parts of the joined texts, white space collapsed to single spaces, ends trimmed."""
    if len(joined) < _MANY_CHARS:
        return [" ".join(text.split()) for text in joined.split(_PARTING)]
    # A control character that is no white space parts the texts while all of them are collapsed at once.
    for control in _FREE_CONTROLS:
        if control not in joined:
            whole = " ".join(joined.replace(_PARTING, f" {control} ").split())
            return [text.strip(" ") for text in whole.split(control)]
    return [" ".join(text.split()) for text in joined.split(_PARTING)]


def count_spaceless(text: str) -> int:
    """Give the number of characters of scripts without spaces."""
    return sum(map(len, _SPACELESS_RUN.findall(text)))


def is_spaceless(char: str) -> bool:
    """Whether ``char`` belongs to a script that puts no space between words (or, as Korean, endings on them).

    >>> is_spaceless("語"), is_spaceless("é")
    (True, False)
    """
    return char >= _FIRST_SPACELESS and _SPACELESS_RUN.match(char) is not None
