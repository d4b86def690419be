"""Lock anew what pyproject.toml asks for: `python3 scripts/lock.py`; newest versions: `... --upgrade`.

The lock files change together, and only where they install on every machine that README.md names. What stays behind
its newest version is told, with the reason. A package that must wait gets an upper bound in pyproject.toml, with why.
"""

import sys

import python_version  # noqa: F401  (first: it stops an unfit Python)
from environment import ROOT
from locking import lock
from plain_error import plainly

if __name__ == "__main__":
    plainly(lambda: lock(ROOT, sys.argv[1:]))
