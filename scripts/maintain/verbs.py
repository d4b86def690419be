"""The verbs, one a module here with a function `main`; it is imported only when it is asked for."""

from __future__ import annotations

import importlib
import sys

VERBS = {
    "lock": "lock the packages anew (--upgrade: the newest versions), and try the locks for every machine",
    "audit": "refuse locked packages with known faults",
    "proposal": "tell what a proposal changes for readers: BASE HEAD",
    "benchmark": "measure builds, checks and previews beside named peers",
    "benchmark-reading": "measure what a reader waits for, and builds as posts grow: [POSTS ...]",
    "screenshots": "photograph every type of page: [SITE] [OUT]",
    "picture": "make the picture in README.md: [SITE] [OUT]",
    "vendor": "bring the code of others that vendored.yml names",
}


def run() -> int:
    """Run the verb that the command line names; exit 2 where it names none."""
    verb = sys.argv[1] if len(sys.argv) > 1 else ""
    if verb not in VERBS:
        width = max(map(len, VERBS))
        sys.stderr.write("Usage: python3 scripts/maintain VERB\n\n")
        sys.stderr.writelines(f"  {name:{width}}  {what}\n" for name, what in VERBS.items())
        return 2
    module = importlib.import_module(f"maintain.{verb.replace('-', '_')}")
    sys.argv = [f"scripts/maintain {verb}", *sys.argv[2:]]
    return int(module.main() or 0)
