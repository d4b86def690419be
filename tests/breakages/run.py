"""Break, check, compare: what each kind of breakage comes to."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from legday.checks.site import check_site
from legday.checks.site.lychee import run_lychee
from legday.checks.site.own import own_scripts
from legday.checks.site.rules import run_rules
from legday.checks.site.site import site_of
from legday.checks.site.site_finding import SiteFinding
from tests.breakages.breakage import Breakage, Files, Kind
from tests.breakages.lists import LISTS
from tests.breakages.pages import DRAWN, FILES, LINKS, LOADS, NAMES
from tests.breakages.parts import DRAWINGS, SCRIPTS, STYLES

KINDS = [*LINKS, *LOADS, *DRAWN, *NAMES, *FILES, *STYLES, *SCRIPTS, *DRAWINGS, *LISTS]
WEIGHT = "page-overweight"  # what is put into a page that is as heavy as it may be


@dataclass
class Tally:
    """What came of one kind. `faults` say what went wrong; `whole` counts what the whole command was asked."""

    kind: Kind
    seeded: int = 0
    found: int = 0
    whole: int = 0
    whole_found: int = 0
    lychee_found: int = 0
    faults: list[str] = field(default_factory=list)


def read_files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file of the site in `folder`."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def seeded(count: int, seed: int) -> Iterator[tuple[Kind, Random]]:
    """Yield `count` kinds, all in turn, each with chance of its own."""
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        yield kind, Random(f"{seed} {kind.name} {number // len(KINDS)}")  # noqa: S311  (repeatable, no secret)


def judge(kind: Kind, breakage: Breakage, findings: list[SiteFinding]) -> str:
    """Return what is wrong with what the rules found, nothing if it is right: found, at its file, and only once."""
    told = (
        "; ".join(sorted(f"{finding.file} {finding.code}: {finding.message}" for finding in findings)[:4]) or "nothing"
    )
    if not any(
        finding.code in kind.codes and (kind.spreads or finding.file in breakage.changed or _named(finding, breakage))
        for finding in findings
    ):
        return f"{kind.name}: {breakage.file}: not found, but {told}"
    if len(findings) > 1 and not kind.spreads:
        return f"{kind.name}: {breakage.file}: found {len(findings)} times: {told}"
    if len(set(findings)) < len(findings):
        return f"{kind.name}: {breakage.file}: told twice: {told}"
    return ""


def _named(finding: SiteFinding, breakage: Breakage) -> bool:
    """Tell whether a finding of another file names this one."""
    return (breakage.file.removesuffix("index.html") or breakage.file) in finding.message


def run(files: Files, folder: Path, root: Path, count: int, seed: int, whole: int) -> list[Tally]:
    """Break `files`, which lie in `folder`, `count` times, and ask the rules each time.

    `whole` times a kind, ask on a copy of the site the check as `legday links` runs it, and lychee alone.
    """
    tallies = {kind.name: Tally(kind) for kind in KINDS}
    scripts = own_scripts(root)
    with tempfile.TemporaryDirectory() as nowhere:
        copy = Path(nowhere).resolve() / "site"
        if whole:
            shutil.copytree(folder, copy)
        for kind, random in seeded(count, seed):
            tally = tallies[kind.name]
            breakage = kind.way(files, random)
            findings = run_rules(site_of(breakage.of(files)), scripts)
            fault = judge(kind, breakage, findings)
            tally.seeded += 1
            tally.found += not fault
            tally.faults += [fault] if fault else []
            if tally.whole < whole:
                _ask_all(tally, breakage, files, copy, root)
    return list(tallies.values())


def _ask_all(tally: Tally, breakage: Breakage, files: Files, copy: Path, root: Path) -> None:
    _lay(copy, breakage.changed)
    base = site_of(files).base
    findings = [finding for finding in check_site(copy, root) if finding.code != WEIGHT]
    tally.whole += 1
    tally.whole_found += any(finding.code in tally.kind.codes for finding in findings)
    tally.lychee_found += bool(run_lychee(copy, base, external=False))
    if len(findings) > 1 and not tally.kind.spreads:
        told = "; ".join(f"{finding.path} {finding.code}: {finding.message}" for finding in findings[:4])
        tally.faults.append(f"{tally.kind.name}: {breakage.file}: the whole check tells {len(findings)}: {told}")
    _lay(copy, {name: files.get(name) for name in breakage.changed})


def _lay(copy: Path, changed: Mapping[str, bytes | None]) -> None:
    for name, content in changed.items():
        path = copy / name
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
