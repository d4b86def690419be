"""Stop a Python that the locked packages do not know. Import this before any file with newer syntax.

This file and those that import it first are read by Pythons as old as 2.7: no annotations, no f-strings.
"""

import sys

OLDEST = (3, 11)
NEWEST = (3, 14)


def complaint(version):
    # type: (tuple[int, int]) -> str
    """Say what is wrong with this Python and what to do; nothing where all is well."""
    if OLDEST <= version <= NEWEST:
        return ""
    return (
        "This project runs on Python {}.{} to {}.{}; this is Python {}.{}.\n"
        "Install one of those and start the same command with it, for example: python3.13 {}"
    ).format(*(OLDEST + NEWEST + version + (sys.argv[0],)))


if complaint(sys.version_info[:2]):
    sys.stderr.write(complaint(sys.version_info[:2]) + "\n")
    sys.exit(2)
