"""The console command begins here, where a package that is missing or of another version ends it in plain words."""

from __future__ import annotations

import sys

HINT = "Remove the folder .venv, then run python3 scripts/build.py: it makes the environment anew."


def main() -> None:
    """Run `legday`; exit 2 where the environment does not hold what the code needs."""
    try:
        from legday.cli import main as command

        command()
    except (ImportError, SystemError) as error:  # SystemError: pydantic beside a core that is not its own
        print(f"A package of the environment is missing or does not fit: {error}\n{HINT}", file=sys.stderr)
        sys.exit(2)
