"""Run checks and tests: `python3 scripts/test.py`. The slow proofs too: `... --all`. Only some: `... -- -k name`."""

import python_version  # noqa: F401  (first: it stops an unfit Python)
from all_tests import main
from plain_error import plainly

if __name__ == "__main__":
    plainly(main)
