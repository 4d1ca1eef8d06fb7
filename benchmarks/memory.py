"""Peak memory of the own process; loads nothing, so that it can be asked before anything else is there."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path


def peak_bytes() -> int:
    """Give the most memory this process has held at once.

    ``ru_maxrss`` is asked only where there is no ``/proc``: on Linux a process inherits that figure from the one that
    started it, however small it is itself.
    """
    status = Path("/proc/self/status")
    if status.exists():
        row = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(row.split()[1]) * 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def forget_peak() -> None:
    """Set the peak back to what is held now, where the system can; else small documents hide under older peaks."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
