"""A lock between processes: the system drops it when its last holder ends, however it ends."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def exclusive_lock(path: Path, waiting: Callable[[], None] = lambda: None, patience: float = math.inf) -> Iterator[int]:
    """Hold the lock file at `path`; give its descriptor, for children to hold too.

    Where another process holds it, `waiting` is called once. Raises TimeoutError after `patience` seconds.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + patience
    with path.open("a+b") as file:
        if not _taken(file):
            waiting()
            while not _taken(file):
                if time.monotonic() > end:
                    raise TimeoutError(f"{path} is held by another process")
                time.sleep(0.1)
        yield file.fileno()


def _taken(file: IO[bytes]) -> bool:
    """Take the lock on an open file, if it is free."""
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
