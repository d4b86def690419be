"""Build the site: `python3 scripts/build.py`. Read it live: `python3 scripts/build.py --serve`."""

import sys

from environment import python_version  # noqa: F401  (first: it stops an unfit Python)
from environment.plain_error import plainly
from environment.prepare import hand_over

GIVEN = sys.argv[1:]
VERB = "serve" if "--serve" in GIVEN else "build"

if __name__ == "__main__":
    plainly(lambda: hand_over(VERB, [word for word in GIVEN if word != "--serve"]))
