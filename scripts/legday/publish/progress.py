"""Tell on stderr how far a build is: one short line a step."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


def say(text: str) -> None:
    """Print one line."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print `name` and the seconds that the step took, once it is over."""
    start = time.perf_counter()
    yield
    say(f"{name}, {time.perf_counter() - start:.1f} s")
