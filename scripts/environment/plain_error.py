"""Failures in plain words: what happened, and what to do."""

from __future__ import annotations

import errno
import re
import sys
from collections.abc import Callable
from typing import NoReturn

NO_ROOM = r"No space left on device|os error 28\b|Errno 28\b|not enough space|os error 112\b|quota exceeded"
SMALL_FILES = r"File too large|os error 27\b|Errno 27\b|SIGXFSZ"
NO_VENV = r"No module named '?(venv|ensurepip)|ensurepip is\s+not\s+available"
WRONG_HASH = r"DO NOT MATCH THE HASHES|Hash mismatch|Hashes are required|--require-hashes"
NO_TRUST = r"CERTIFICATE_VERIFY_FAILED|invalid peer certificate|certificate verify failed"
NO_NETWORK = (
    r"NewConnectionError|Failed to establish a new connection|name resolution|Name or service not known"
    r"|getaddrinfo|dns error|error sending request|Connection refused|Connection reset|unreachable|ProxyError"
    r"|Max retries exceeded|timed out|Could not connect|Unable to connect|Failed to fetch|failure resolving"
)
UNFIT = r"has requirement .*, but you have|requires .+, but .+ installed$|requires .+, which is not installed"
NO_WHEEL = r"No matching distribution|Could not find a version|no (usable )?wheels|No solution found"

CAUSES = (
    (
        NO_ROOM,
        "There is no room left on the disk.",
        "Free about 1 GB, then run the command again: it mends what is half done.",
    ),
    (
        SMALL_FILES,
        "This machine lets no file grow as large as it must.",
        "Lift the limit (ulimit -f unlimited), or use a disk that takes large files, then run the command again.",
    ),
    (
        NO_VENV,
        "This Python cannot make virtual environments: its venv or ensurepip module is missing.",
        "On Debian or Ubuntu: sudo apt install python3-venv. Elsewhere: install a complete Python, or uv.",
    ),
    (
        WRONG_HASH,
        "A package is not the one that requirements/*.txt locked, so nothing of it was installed.",
        "Run again. If it stays: a mirror changes packages, or the lock is old (python3 scripts/maintain lock).",
    ),
    (
        UNFIT,
        "The packages that requirements/*.txt locked do not fit each other.",
        "A line was changed alone, or a merge mixed two locks: run python3 scripts/maintain lock, then this again.",
    ),
    (
        NO_TRUST,
        "The package index showed a certificate that this machine does not trust.",
        "Behind a company proxy: set SSL_CERT_FILE and PIP_CERT to its certificate file, then run again.",
    ),
    (
        NO_NETWORK,
        "The package index could not be reached.",
        "Check the network, or HTTPS_PROXY, then run the command again: it mends what is half done.",
    ),
    (
        NO_WHEEL,
        "The package index has no ready-made package of a locked version for this machine.",
        "Use 64-bit Python 3.11 to 3.14 on Linux, macOS or Windows, or an index that has all packages.",
    ),
)


class PlainError(Exception):
    """A failure that a person can act on."""

    def __init__(self, what: str, do: str, said: str = "", cause: str = "") -> None:
        super().__init__("\n".join(line for line in (what, do, said and f"It said: {said}") if line))
        self.cause = cause


def explain(doing: str, output: str) -> PlainError:
    """Turn a failed program's output into what happened and what to do."""
    for pattern, what, do in CAUSES:
        if re.search(pattern, output, re.IGNORECASE | re.MULTILINE):
            return PlainError(what, do, telling(output, pattern), cause=pattern)
    return PlainError(f"{doing} failed.", "Delete .venv and run again; if it stays, report it.", telling(output))


def telling(output: str, pattern: str = "") -> str:
    """Pick the line of a program's output that tells most, if it is one that a person would read."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    named = [line for line in lines if re.search(pattern or r"\berror\b", line, re.IGNORECASE)]
    told = (named or [""] if pattern else named or lines or [""])[-1]
    return told if len(told) <= 160 else ""


def of_system(error: OSError) -> PlainError:
    """Turn the system's own error into what happened and what to do."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return explain("Writing", "No space left on device")
    if error.errno == errno.EFBIG:
        return explain("Writing", "File too large")
    where = error.filename or "the project's folder"
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY}:
        return PlainError(
            f"The system does not let this user write or remove {where}.",
            "Close programs that use it, set its owner right, or run from a folder that is yours.",
            str(error),
        )
    return PlainError(f"The system refused a step at {where}.", "Mend that, then run again.", str(error))


def say(text: str) -> None:
    """Tell of a long step, in one line."""
    print(f"legday: {text}", file=sys.stderr, flush=True)


def plainly(main: Callable[[], int]) -> NoReturn:
    """Run a command's main part and end the process; failures become plain words and exit code 2."""
    try:
        sys.exit(main())
    except OSError as error:
        print(of_system(error), file=sys.stderr)
    except PlainError as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped. Run the same command again: it mends what is half done.", file=sys.stderr)
        sys.exit(130)
    sys.exit(2)
