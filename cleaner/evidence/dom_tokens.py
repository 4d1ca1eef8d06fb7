"""Signals of class, id, role and itemprop as bits of one number, by the table ``cleaner/lang/shared/tokens.py``."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from cleaner.lang.shared.tokens import TOKENS

SIGNALS = tuple(TOKENS)
"""Names of the signals; the place of a name is its bit."""
_BORDER = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[^0-9A-Za-z\u0080-\U0010ffff]+")
MAX_ATTRIBUTE_CHARS = 600
"""Utility classes run to thousands of characters; what they name stands in front."""
_MAX_TOKEN_CHARS = 80


@cache
def _bits_of_words() -> dict[str, int]:
    """Give the bits of each word and pair of words; made once, never changed."""
    found: dict[str, int] = {}
    for number, words in enumerate(TOKENS.values()):
        for word in words:
            found[word] = found.get(word, 0) | 1 << number
    return found


@lru_cache(maxsize=16384)
def _bits_of_token(token: str) -> int:
    if len(token) > _MAX_TOKEN_CHARS:
        return 0
    known = _bits_of_words()
    parts = [part.lower() for part in _BORDER.split(token) if part]
    bits = known.get(token.lower(), 0)
    for part in parts:
        bits |= known.get(part, 0)
    for pair in pairwise(parts):
        bits |= known.get(" ".join(pair), 0)
    return bits


@lru_cache(maxsize=8192)
def signal_bits(attribute: str) -> int:
    """Give the signals that the tokens of an attribute's value carry, as bits in the order of :data:`SIGNALS`.

    >>> [name for number, name in enumerate(SIGNALS) if signal_bits("shareBar left") >> number & 1]
    ['share']
    """
    bits = 0
    for token in attribute[:MAX_ATTRIBUTE_CHARS].split():
        bits |= _bits_of_token(token)
    return bits
