"""Checks of the built site: what only the finished pages can show."""

from __future__ import annotations

from pathlib import Path

from legday.checks.site.budgets import check_budgets, read_budgets
from legday.checks.site.cause import Causes
from legday.checks.site.lychee import run_lychee
from legday.checks.site.own import own_scripts
from legday.checks.site.rules import run_rules
from legday.checks.site.site import read_site
from legday.findings import Finding

__all__ = ["check_site"]


def check_site(site: Path, root: Path, external: bool = False) -> list[Finding]:
    """Check the built site in the folder `site` of the project at `root`; ask other servers only if `external`."""
    built = read_site(site)
    if "index.html" not in built.documents:
        shown = site.relative_to(root).as_posix() if site.is_relative_to(root) else site.as_posix()
        hint = "Name the folder of a built site, or build it: python3 scripts/build.py."
        return [Finding(shown, 1, 1, "site-not-built", "There is no index.html in this folder.", hint)]
    findings = run_rules(built, own_scripts(root))
    if external:
        findings += run_lychee(site, built.base, external=True)
    budgets, unread = read_budgets(root)
    findings += check_budgets(built, budgets) if budgets else []
    if not findings:
        return unread
    causes = Causes(root, site, built.base)
    return sorted({causes.finding(finding) for finding in findings}.union(unread))
