"""Where a sentence ends, in any script, well enough to cut a page that lost its line ends.

A wrong cut costs nothing in running text (pieces of one role are joined again after the decision),
so the rules are few: closing marks, white space, and no abbreviation or initial before the stop.
"""

from __future__ import annotations

import regex

# Full stops of scripts with spaces need a space behind them; the wide ones do not.
_END = regex.compile(r"""(?:(?<![.!?…؟۔।॥])[.!?…؟۔।॥]++["'”’»)\]]*(?=\s)|[。！？｡]+[”’」』）]*)\s*""")
_ABBREVIATION = regex.compile(
    r"""(?:^|[\s(«"“])(?:
        \p{L}                       # initials: J. Smith, z. B.
      | \d{1,3}                     # ordinals: 3. April
      | \p{Lu}\p{Ll}{0,3}           # titles and short names: Mr. Dr. Prof.
      | (?:\p{L}\.)+\p{L}           # U.S. e.g. т.е.
      | (?:etc|vol|approx|resp|tel|ca|bzw|usw|vgl|inkl|evtl|tys|mln|mld|str|гг|млн|млрд|тыс|тис|грн|руб|см|див)
    )\.$""",
    regex.VERBOSE,
)
MIN_SENTENCE_CHARS = 2


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Give start and end of each sentence of ``text``, white space between them left out.

    >>> [("Mr. Smith came. He left!")[a:b] for a, b in sentence_spans("Mr. Smith came. He left!")]
    ['Mr. Smith came.', 'He left!']
    """
    spans, start = [], 0
    for match in _END.finditer(text):
        end = match.end()
        stop = text[: match.start() + 1] if match.start() < 12 else text[match.start() - 12 : match.start() + 1]
        if end - start < MIN_SENTENCE_CHARS or (match[0].strip() == "." and _ABBREVIATION.search(stop)):
            continue
        following = text[end : end + 1]
        if following.islower():
            continue
        spans.append((start, start + len(text[start:end].rstrip())))
        start = end
    rest = text[start:].rstrip()
    if rest:
        spans.append((start, start + len(rest)))
    return spans
