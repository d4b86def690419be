"""Refuse locked packages with known faults: `python3 scripts/audit.py`, in an environment that holds pip-audit."""

import python_version  # noqa: F401  (first: it stops an unfit Python)
from known_faults import main
from plain_error import plainly

if __name__ == "__main__":
    plainly(main)
