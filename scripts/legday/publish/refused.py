"""What the system refused, as a finding."""

from __future__ import annotations

import re
import shutil

from legday.findings import Finding

HINT = "See that the disk has room, that the folder is yours and that files may grow (ulimit -f), then build again."
SYSTEM = re.compile(r"\[(?:Errno|WinError) \d+\] ([^:']+)")


def refused(path: str, why: str) -> Finding:
    """Return the finding for a step at `path` that the system refused."""
    return Finding(path, 1, 1, "build-refused", f"The system refused a step: {why}.", HINT)


def why(error: OSError) -> str:
    """Return the system's words; the first of them where many files could not be copied."""
    if isinstance(error, shutil.Error) and isinstance(error.args[0], list):
        return by_system(str(error.args[0][0][-1])) or "some files could not be copied"
    return error.strerror or str(error)


def by_system(text: str) -> str:
    """Return what the system said, in a line that a program ended with; nothing where it is no word of the system."""
    said = SYSTEM.search(text)
    return said[1] if said else ""
