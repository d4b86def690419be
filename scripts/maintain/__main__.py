"""Run what those who keep the project run: `python3 scripts/maintain VERB`; without a verb, it names them all.

Read by Pythons as old as 2.7 up to the line that stops them: no annotations, no f-strings.
"""

import os
import sys

sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120  (scripts/)

from environment import python_version  # noqa: E402, F401  (first: it stops an unfit Python)
from environment.plain_error import plainly  # noqa: E402
from maintain.verbs import run  # noqa: E402

if __name__ == "__main__":
    plainly(run)
