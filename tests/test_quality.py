"""Quality floors on the labelled data. The data is not part of the repository: benchmarks/README.md says where it is.

The floors are pinned a little under the figures of benchmarks/RESULTS.md; a change that falls below one has made
something worse. Raise a floor when the figure rises; lowering one needs a reason in the change.
"""

from __future__ import annotations

import pytest

from benchmarks.appeals import count, host_articles
from benchmarks.gold import GOLD_APPEALS, GOLD_LINES, load_lines, load_pages
from benchmarks.lines import Tally, recleaned_shares, tally_ours
from cleaner.roles import Role

pytestmark = pytest.mark.skipif(
    not (GOLD_LINES.is_file() and GOLD_APPEALS.is_file()),
    reason=f"the labelled data is not at {GOLD_LINES.parent}: benchmarks/README.md says where to get it",
)

FLOORS = {
    "word F1": 0.955,
    "word F1, hosts held out": 0.950,
    "kind": 0.60,
    "role": 0.82,
    "chrome stripped": 0.93,
    "right kind": 0.83,
    "content kept": 0.98,
    "kept when cleaned again": 0.985,
}
MAX_LOST_SHARE = 0.011


@pytest.fixture(scope="module")
def tallies() -> tuple[Tally, Tally]:
    pages = load_pages()
    return tally_ours(pages), tally_ours([page for page in pages if not page.is_written_half])


def test_lines_are_kept_and_named(tallies: tuple[Tally, Tally]) -> None:
    everything, held_out = tallies
    assert sum(everything.f1s) / len(everything.f1s) >= FLOORS["word F1"]
    assert sum(held_out.f1s) / len(held_out.f1s) >= FLOORS["word F1, hosts held out"]
    assert everything.lost / everything.words <= MAX_LOST_SHARE
    assert everything.share(chrome=True) >= FLOORS["kind"]
    assert everything.share(chrome=False) >= FLOORS["role"]


def test_appeals_are_stripped_and_their_likes_kept() -> None:
    labels, _ = count([line for line in load_lines() if line.sure], host_articles(load_pages()))
    chrome = [tally for label, tally in labels.items() if Role(label).is_chrome]
    content = [tally for label, tally in labels.items() if not Role(label).is_chrome]
    lines = sum(tally.lines for tally in chrome)
    assert sum(tally.right_side for tally in chrome) / lines >= FLOORS["chrome stripped"]
    assert sum(tally.right_kind for tally in chrome) / lines >= FLOORS["right kind"]
    assert sum(tally.right_side for tally in content) / sum(tally.lines for tally in content) >= FLOORS["content kept"]


def test_cleaned_texts_are_kept_when_cleaned_again() -> None:
    in_text, as_content = recleaned_shares(load_pages())
    assert in_text >= FLOORS["kept when cleaned again"]
    assert as_content >= 0.995
