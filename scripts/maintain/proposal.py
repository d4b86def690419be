"""What a proposal changes for readers, in the environment and with the words of `legday compare`."""

from __future__ import annotations

import sys

from environment.prepare import hand_over


def main() -> int:
    """Hand over to `legday compare`, which takes the rest of the command line."""
    return hand_over("compare", sys.argv[1:])
