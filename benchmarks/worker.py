"""One tool in a process of its own: ``python -m benchmarks.worker NAME`` answers pickled requests on its standard input.

The process holds the tool and nothing else, so its peak memory is the tool's; a tool that hangs is ended and counts as
failed on that page. :class:`Worker` is the other end.
"""

from __future__ import annotations

import gc
import gzip
import os
import pickle
import subprocess
import sys
from pathlib import Path
from select import select
from time import process_time
from typing import IO, Any

from benchmarks.extraction import Extraction, Reply
from benchmarks.memory import peak_bytes

ROOT = Path(__file__).resolve().parent.parent
MAX_SECONDS = 120.0
"""Seconds by the clock after which a page counts as failed."""
_WARM_UP = b"<html lang='en'><head><title>Rain ends</title></head><body><h1>Rain ends</h1>" + 5 * (
    b"<p>The rain ended on Monday, said the weather office in Leeds, and nobody was surprised by it at all.</p>"
)


class Worker:
    """A tool in its own process.

    >>> from benchmarks.worker import Worker
    >>> with Worker("trafilatura") as worker:
    ...     worker.ask(None, "", None, runs=2).extraction.headline
    'Rain ends'
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.base_bytes = self.peak_bytes = 0
        """Most memory held after the first page, and ever."""
        self._process = self._start()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, page: Path | None, corpus: str, url: str | None, runs: int = 1) -> Reply:
        """Give what the tool says of a page (an invented one for ``None``); never raises for the tool's failures."""
        _send(self._stdin, (page, corpus, url, runs))
        reply = _receive(self._stdout, MAX_SECONDS * runs)
        if reply is None:
            self.close()
            self._process = self._start()
            return Reply(Extraction(), [], "ended or out of time")
        answer, self.peak_bytes = reply[0], max(reply[1], self.peak_bytes)
        assert isinstance(answer, Reply)
        return answer

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    @property
    def _stdin(self) -> IO[bytes]:
        assert self._process.stdin
        return self._process.stdin

    @property
    def _stdout(self) -> IO[bytes]:
        assert self._process.stdout
        return self._process.stdout

    def _start(self) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.worker", self.name],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        _send(self._stdin, (None, "", None, 1))
        ready = _receive(self._stdout, MAX_SECONDS)
        if ready is None:
            raise SystemExit(f"{self.name} cannot be started: python -m benchmarks.worker {self.name!r} --try says why")
        self.base_bytes = ready[1]
        self.peak_bytes = max(self.peak_bytes, self.base_bytes)
        return self._process


def _send(pipe: IO[bytes], message: object) -> None:
    try:
        pickle.dump(message, pipe)
        pipe.flush()
    except BrokenPipeError:
        return


def _receive(pipe: IO[bytes], seconds: float) -> tuple[Any, int] | None:
    """Give the next message, ``None`` when the process ended or took too long."""
    ready, _, _ = select([pipe], [], [], seconds)
    if not ready:
        return None
    try:
        found: tuple[Any, int] = pickle.load(pipe)
    except (EOFError, pickle.UnpicklingError):
        return None
    return found


def _as_text(page: bytes) -> str:
    from turbohtml.detect import detect

    return page.decode(detect(page).codec or "utf-8", "replace")


def main() -> None:
    """Answer requests until the input ends; what the tool prints goes to the error output."""
    from benchmarks.extractors import entry_named

    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    tool = entry_named(sys.argv[1]).load()
    if "--try" in sys.argv:
        tool.describe(tool.work(_WARM_UP if not tool.wants_text else _as_text(_WARM_UP), None), "")  # type: ignore[arg-type]
        return
    while True:
        try:
            page, corpus, url, runs = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        data = gzip.decompress(page.read_bytes()) if page else _WARM_UP
        source: Any = _as_text(data) if tool.wants_text else data
        reply = Reply(Extraction(), [])
        try:
            for _ in range(runs):
                if runs > 1:
                    gc.collect()
                start = process_time()
                found = tool.work(source, url)
                reply.seconds.append(process_time() - start)
            reply.extraction = tool.describe(found, corpus)
        except Exception as error:
            reply.error = type(error).__name__
        pickle.dump((reply, peak_bytes()), answers)
        answers.flush()


if __name__ == "__main__":
    main()
