"""Golden cases: `before` and `after` laid over `tests/cases/_base`, and the summary that must come of the two."""

from __future__ import annotations

from pathlib import Path

from legday.changes.propose import differences
from legday.changes.summary import Proposal, summary
from tests.checks.golden import lay

CASES = Path(__file__).parent / "cases"
NAMES = sorted(case.name for case in CASES.iterdir())


def summary_of(name: str, folder: Path) -> str:
    """Lay the two sides of the case into the empty `folder`; return what a person reads about them."""
    for side in ("before", "after"):
        lay(CASES / name / side, folder / side)
    return summary(Proposal(*differences(folder / "before", folder / "after", [])))
