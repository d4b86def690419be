"""Checks of the built site: what only the finished pages can show."""

from __future__ import annotations

from pathlib import Path

from legday.checks.built.budgets import check_budgets, read_budgets
from legday.checks.built.cause import Causes
from legday.checks.built.flaw import Flaw
from legday.checks.built.lychee import run_lychee
from legday.checks.built.own import read_own
from legday.checks.built.rules import RULES
from legday.checks.built.site import read_site
from legday.findings import Finding

__all__ = ["check_site"]


def check_site(site: Path, root: Path, external: bool = False) -> list[Finding]:
    """Check the built site in the folder `site` of the project at `root`; ask other servers only if `external`."""
    built = read_site(site)
    if "index.html" not in built.documents:
        shown = site.relative_to(root).as_posix() if site.is_relative_to(root) else site.as_posix()
        mend = "Name the folder of a built site, or build it: python3 scripts/build.py."
        return [Finding(shown, 1, 1, "site-not-built", "There is no index.html in this folder.", mend)]
    built.own = read_own(root)
    flaws = [flaw for rule in RULES for flaw in rule(built)]
    flaws += _unknown(flaws, run_lychee(site, built.base, external=False))
    if external:
        flaws += run_lychee(site, built.base, external=True)
    budgets, unread = read_budgets(root)
    flaws += check_budgets(built, site, budgets) if budgets else []
    causes = Causes(root, site, built.base)
    return sorted({causes.finding(flaw) for flaw in flaws}.union(unread))


def _unknown(known: list[Flaw], found: list[Flaw]) -> list[Flaw]:
    """Return what is found about links that nothing is known about yet."""
    targets = {flaw.target for flaw in known if flaw.target is not None}
    written = {flaw.trace for flaw in known if flaw.trace}
    return [flaw for flaw in found if flaw.target not in targets and not any(url in flaw.message for url in written)]
