"""Where our own time goes on HTML pages: by stage, by folder of the library, and the dearest functions."""

from __future__ import annotations

import cProfile
import gzip
import pstats
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from time import process_time

import cleaner

SHOWN = 25
ROOT = Path(cleaner.__file__).resolve().parent
Where = tuple[str, int, str]


def print_profile(pages: Sequence[tuple[Path, str]]) -> None:
    """Clean the pages, once untimed by the profiler and once under it, and print the shares.

    A stage is a function that ``cleaner/core.py`` calls; its time holds all it calls. The profiler makes small functions
    look dearer than they are: read the shares, take the milliseconds from the untimed line.
    """
    sources = [(gzip.decompress(path.read_bytes()), url) for path, url in pages]
    for source, url in sources:
        cleaner.clean(source, format="html", url=url)
    start = process_time()
    for source, url in sources:
        cleaner.clean(source, format="html", url=url)
    print(f"{1000 * (process_time() - start) / len(sources):.2f} ms a page over {len(sources)} pages, without the profiler\n")
    profiler = cProfile.Profile()
    profiler.enable()
    for source, url in sources:
        cleaner.clean(source, format="html", url=url)
    profiler.disable()
    _print_tables(pstats.Stats(profiler), len(sources))


def _print_tables(stats: pstats.Stats, pages: int) -> None:
    table: dict[Where, tuple[int, int, float, float, dict[Where, tuple[int, int, float, float]]]] = stats.stats  # type: ignore[attr-defined]
    total = sum(row[2] for row in table.values())
    stages, folders, functions = Counter[str](), Counter[str](), Counter[str]()
    core = str(ROOT / "core.py")
    for where, (_, _, own, _, callers) in table.items():
        name = f"{_short(where[0])}:{where[2]}"
        functions[name] += own  # type: ignore[assignment]
        folders[_folder(where)] += own  # type: ignore[assignment]
        if where[0] == core:
            stages["core.py itself"] += own  # type: ignore[assignment]
        else:
            stages[name] += sum(row[3] for caller, row in callers.items() if caller[0] == core)  # type: ignore[assignment]
    for title, counts in (("stage", stages), ("folder, own time", folders), ("function, own time", functions)):
        print(f"{title:60} {'ms a page':>9} {'share':>7}")
        for name, seconds in counts.most_common(SHOWN):
            if seconds > 0.001 * total:
                print(f"{name:60} {1000 * seconds / pages:9.2f} {100 * seconds / total:6.1f} %")
        print()


def _short(file: str) -> str:
    try:
        return str(Path(file).relative_to(ROOT))
    except ValueError:
        return "/".join(Path(file).parts[-2:])


def _folder(where: Where) -> str:
    file, _, function = where
    if file == "~":
        # Functions written in C: those of a library name their module, the others are the language's own.
        return "compiled: " + (function.split("method ")[-1] if "turbohtml" in function else "the language and its library")
    short = _short(file)
    return "cleaner/" + short.split("/")[0] if file.startswith(str(ROOT)) else f"others: {short.split('/')[0]}"
