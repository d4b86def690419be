"""What is done last to each rendered page, whichever engine made it: it is sealed by its policy."""

from __future__ import annotations

from pathlib import Path

from legday.checks.built.own import own_scripts
from legday.findings import Finding
from legday.publish.polish.secure import secure


def polish(work: Path, site: Path) -> list[Finding]:
    """Give every page in `site`, rendered with the templates of the snapshot `work`, its policy."""
    scripts = own_scripts(work)
    for path in sorted(site.rglob("*.html")):
        html = path.read_bytes().decode("utf-8")
        path.write_bytes(secure(html, scripts).encode("utf-8"))
    return []
