"""What is done to each rendered page, whichever engine made it. A new step is a new file and one line here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from legday.checks.built.own import Own, read_own
from legday.findings import Finding
from legday.publish.polish.secure import secure

STEPS: tuple[Callable[[str, Own], str], ...] = (
    secure,  # last: it seals what stands in the page
)


def polish(site: Path, work: Path) -> list[Finding]:
    """Put every page in `site`, made from the snapshot `work`, through the steps."""
    own = read_own(work)
    for path in sorted(site.rglob("*.html")):
        html = path.read_bytes().decode("utf-8")
        for run in STEPS:
            html = run(html, own)
        path.write_bytes(html.encode("utf-8"))
    return []
