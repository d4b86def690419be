"""Build the site: `python3 scripts/build.py`. Read it live: `python3 scripts/build.py --serve`."""

import sys

import python_version  # noqa: F401  (first: it stops an unfit Python)
from environment import hand_over
from plain_error import plainly


def main() -> int:
    """Hand over to `legday build` or `legday serve`."""
    given = sys.argv[1:]
    return hand_over("serve" if "--serve" in given else "build", [word for word in given if word != "--serve"])


if __name__ == "__main__":
    plainly(main)
