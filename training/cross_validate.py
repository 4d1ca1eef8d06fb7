"""Measure choices of the rule decider on the written half alone: ``python -m training.cross_validate``.

Each fold of hosts is decided by a table fitted on the other folds; thresholds and strengths named in
``cleaner/decide`` were chosen by what this prints.
"""

from __future__ import annotations

import argparse
import pickle
from pathlib import Path

import numpy as np

from benchmarks.gold import GOLD_LINES, LabelledPage, fold_of, load_pages
from benchmarks.lines import Tally
from cleaner.decide.rule_decider import RuleDecider
from cleaner.decide.scores import ScoreTable
from cleaner.read.text import read_text
from training.fit_scores import Example, fit_table, load_composites, load_examples

FOLDS = 4


def fold_tables(examples: list[Example], made: list[Example]) -> dict[int, ScoreTable]:
    """Give for each fold the table fitted without its hosts."""
    tables = {}
    for fold in range(FOLDS):
        kept = [example for example in examples if fold_of(example.host, FOLDS) != fold]
        tables[fold] = fit_table(kept + made, version=f"fold-{fold}")
    return tables


def tally_folds(pages: list[LabelledPage], examples: list[Example], tables: dict[int, ScoreTable], precision: float) -> Tally:
    """Decide each page by the table of its fold, and count."""
    tally = Tally()
    for page, example in zip(pages, examples, strict=True):
        decider = RuleDecider(tables[fold_of(page.host, FOLDS)])
        blocks = read_text(page.text).blocks
        roles = decider.decide(blocks, example.evidence, precision).roles
        tally.add(page, [not role.is_chrome for role in roles], [role.value for role in roles])
    return tally


def main() -> None:
    """Print the figures of the held-out folds along the dial."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD_LINES)
    parser.add_argument("--tables", type=Path, help="keep the fitted tables there, and read them if the file exists")
    arguments = parser.parse_args()
    pages = [page for page in load_pages(arguments.gold) if page.is_written_half]
    pages = [page for page in pages if len(read_text(page.text).blocks) == len(page.roles)]
    examples = load_examples(pages)
    if arguments.tables and arguments.tables.exists():
        tables = pickle.loads(arguments.tables.read_bytes())
    else:
        tables = fold_tables(examples, load_composites(pages))
        if arguments.tables:
            arguments.tables.write_bytes(pickle.dumps(tables))
    print(f"{len(pages)} pages, {FOLDS} folds of hosts")
    print("precision  word F1       lost      role      kind   kind if cut")
    for precision in np.linspace(0.3, 0.7, 5).round(2).tolist():
        print(f"{precision:9.2f} {tally_folds(pages, examples, tables, precision).row()}")


if __name__ == "__main__":
    main()
