"""Put the new site in place of the old one, whole."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path
from typing import Any

from legday.publish.snapshot import discard

UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


def swap(new: Path, out: Path, old: Path) -> None:
    """Make `new` the folder `out`; what was there goes. All three are on one file system.

    Linux and macOS exchange two folders in one step: at every moment `out` is one site or the other. Elsewhere it is
    two renames, with the first site set aside as `old`; `mend_swap` completes them if they are cut short.
    """
    if not out.exists():
        new.rename(out)
    elif exchange(new, out):
        discard(new)
    else:
        out.rename(old)
        new.rename(out)
        discard(old)


def mend_swap(out: Path, old: Path) -> None:
    """Bring a swap in two renames to an end that was cut short."""
    if old.exists() and not out.exists():
        old.rename(out)
    discard(old)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; return False where the system cannot."""
    first, second = os.fsencode(one), os.fsencode(other)
    libc: Any = ctypes.CDLL(None, use_errno=True) if sys.platform in ("linux", "darwin") else None
    if hasattr(libc, "renameat2"):
        here, swapping = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
        failed = libc.renameat2(here, first, here, second, swapping)
    elif hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(first, second, 2)  # RENAME_SWAP
    else:
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(other))
