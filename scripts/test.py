"""Run checks and tests: `python3 scripts/test.py`. The slow proofs too: `... --all`. Only some: `... -- -k name`."""

from environment import python_version  # noqa: F401  (first: it stops an unfit Python)
from environment.all_tests import main
from environment.plain_error import plainly

if __name__ == "__main__":
    plainly(main)
