"""What one script takes from another is there: a browser runs nothing of a script that asks for what is not."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.site.site import Site, beside
from legday.checks.site.site_finding import SiteFinding
from legday.findings import nearest


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each name that a script imports and its module does not export."""
    for name, script in site.scripts.items():
        for module, wanted in dict.fromkeys(script.imports):
            other = site.scripts.get(beside(name, module))
            if other and not other.open and not other.broken and wanted not in other.exports:
                message = f'The script imports "{wanted}" from {module}, which exports no such name.'
                hint = f"Correct the name, or export it there.{nearest(wanted, other.exports)}"
                yield SiteFinding(name, "script-import", message, hint, own=False, url=module)
