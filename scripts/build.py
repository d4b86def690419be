"""Build the site: `python3 scripts/build.py`. Read it live: `python3 scripts/build.py --serve`."""

import os
import subprocess
import sys

import python_version  # noqa: F401  (first: it stops an unfit Python)
from environment import ROOT, activated, prepare
from plain_error import PlainError, plainly


def main() -> int:
    """Prepare the environment and hand over to `legday build` or `legday serve`."""
    python = prepare("build")
    if not (ROOT / "scripts" / "legday" / "__main__.py").is_file():
        raise PlainError("scripts/legday is missing.", "Bring it back: git checkout -- scripts/legday")
    given = sys.argv[1:]
    verb = "serve" if "--serve" in given else "build"
    command = [str(python), "-m", "legday", verb, *(word for word in given if word != "--serve")]
    os.chdir(ROOT)
    if os.name == "posix":
        os.execve(python, command, activated(python))  # noqa: S606  (signals then go straight to it)
    return subprocess.run(command, env=activated(python), check=False).returncode


if __name__ == "__main__":
    plainly(main)
