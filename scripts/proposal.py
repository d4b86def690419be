"""Tell what a proposal changes for readers: `python3 scripts/proposal.py BASE HEAD`; words as of `legday compare`."""

import sys

import python_version  # noqa: F401  (first: it stops an unfit Python)
from environment import hand_over
from plain_error import plainly

if __name__ == "__main__":
    plainly(lambda: hand_over("compare", sys.argv[1:]))
