"""Compare two revisions of a repository: this code over their words and facts. Nothing of either is run."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from legday.changes import revision
from legday.changes.compare import Changes, compare
from legday.changes.drafts import show_drafts
from legday.changes.lost import CODES, lost
from legday.changes.menu import with_menu
from legday.changes.page_size import weights
from legday.changes.project import read_project, unsettled, with_places
from legday.changes.summary import Proposal
from legday.checks.site.budgets import FILE as BUDGETS
from legday.checks.source import check_source
from legday.checks.source.files import is_code
from legday.findings import Finding
from legday.pages.site_markdown import read_site_markdown
from legday.publish import build_site
from legday.publish.build_env import build_env
from legday.publish.snapshot import take_snapshot
from legday.settings import FILE as SETTINGS
from legday.site.from_disk import open_from_disk
from legday.tree import entries


def propose(root: Path, base: str, head: str, site: Path | None) -> Proposal:
    """Return what `head` (the files as they lie in `root` if empty) changes since it left `base`.

    Where nothing stands against it and `site` is named, build it there, to be opened from disk.
    Raises `UnknownRevisionError` for what git does not know.
    """
    start = revision.parent(root, base, head or "HEAD")
    os.environ.setdefault("LEGDAY_CACHE", str(root / ".cache"))
    with tempfile.TemporaryDirectory() as folder:
        before, after, built = Path(folder, "before"), Path(folder, "after"), Path(folder, "site")
        revision.write_content(root, start, before)
        refused = _project(root, head, after)
        changes, findings = differences(before, after, refused)
        if site and not [finding for finding in findings if finding.code not in CODES]:
            show_drafts(after, {change.name for change in changes.drafts})
            findings += build_site(after, built, "mkdocs", build_env(root))
        weighed = weights(built) if built.is_dir() else {}
        if site and built.is_dir():
            open_from_disk(built)
            shutil.copytree(built, site, dirs_exist_ok=True)
        beyond = revision.beyond_content(root, start, head) if head else []
        return Proposal(changes, sorted(set(findings)), weighed, beyond)


def differences(before: Path, after: Path, refused: list[Finding]) -> tuple[Changes, list[Finding]]:
    """Return what differs between two projects, and what stands against the later one, `refused` included.

    Headings are compared once nothing else stands against it: pages with findings may not render. Both are rendered
    by the settings of the later one.
    """
    findings = [*refused, *check_source(after, [])]
    old, new = read_project(before), read_project(after)
    if not findings:
        names = unsettled(old, new)
        markdown = read_site_markdown(after)
        old, new = with_places(old, before, markdown, names), with_places(new, after, markdown, names)
    return compare(old, new), [*findings, *lost(old, new)]


def _project(root: Path, head: str, folder: Path) -> list[Finding]:
    """Lay the proposed words, facts and menu beside the code, the settings and the budgets of `root`."""
    if not head:
        return take_snapshot(root, folder)
    for entry in entries(root / "docs"):
        path = entry.path.relative_to(root)
        if entry.is_file and is_code(path.as_posix()):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(entry.path, folder / path)
    if (root / "overrides").is_dir():
        shutil.copytree(root / "overrides", folder / "overrides")
    findings = revision.write_content(root, head, folder)
    if (root / BUDGETS).is_file():
        shutil.copy2(root / BUDGETS, folder / BUDGETS)
    menu = folder / SETTINGS
    config, problems = (root / SETTINGS).read_text(encoding="utf-8"), list[Finding]()
    if menu.is_file():
        config, problems = with_menu(config, menu.read_text(encoding="utf-8", errors="replace"))
    menu.write_text(config, encoding="utf-8")
    return findings + problems
