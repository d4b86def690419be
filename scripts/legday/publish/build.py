"""The build, from the sources to the swap. Whatever is found on the way leaves the last site as it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from legday.checks.built import check_site
from legday.findings import Finding
from legday.publish.aside import set_aside
from legday.publish.environment import surroundings
from legday.publish.feeds import write_feeds
from legday.publish.lock import alone
from legday.publish.made import make_files
from legday.publish.offline import make_offline
from legday.publish.polish import polish
from legday.publish.progress import say, step
from legday.publish.redirects import lead_on
from legday.publish.render import render
from legday.publish.search import write_index
from legday.publish.share import share
from legday.publish.slim import slim
from legday.publish.snapshot import SOURCES, discard, take_snapshot
from legday.publish.swap import mend_swap, swap


@dataclass(frozen=True)
class Job:
    """One build: the project, the engine, the folder it works in, and the rendered site there."""

    root: Path
    engine: str
    work: Path

    @property
    def site(self) -> Path:
        """The rendered site, before it is swapped in. It stays there for a look when something is found in it."""
        return self.work / "site"


def build_site(root: Path, out: Path, engine: str) -> list[Finding]:
    """Build the site of the project at `root` with `engine` and put it in place of `out`.

    Return what stands against it, with `out` untouched; an empty list once `out` is the new site. One build at a time
    works beside `out` (in `.legday`); a second waits. What a killed build left there is cleared by the next.
    """
    out = out.resolve()
    refusal = _refusal(root, out)
    if refusal:
        return [refusal]
    try:
        with alone(out.parent / ".legday" / "lock") as lock:
            return _build(Job(root, engine, out.parent / ".legday" / "work"), out, lock)
    except OSError as error:
        path = _shown(Path(os.fsdecode(error.filename)), root) if error.filename else _shown(out, root)
        mend = "See that the disk has room and that the folder is yours, then build again."
        return [Finding(path, 1, 1, "build-refused", f"The system refused a step: {error.strerror or error}.", mend)]


def _build(job: Job, out: Path, lock: int) -> list[Finding]:
    mend_swap(out, job.work.parent / "old")
    discard(job.work)
    steps: dict[str, Callable[[], list[Finding]]] = {
        "sources checked": lambda: _check_sources(job.root),
        "sources copied": lambda: take_snapshot(job.root, job.work),
        "files made": lambda: make_files(job.work),
        f"pages rendered ({job.engine})": lambda: render(job.work, job.engine, surroundings(job.root), lock),
        "feeds written": lambda: write_feeds(job.work, job.site),
        "readers led on": lambda: lead_on(job.site, job.work),
        "pages described": lambda: share(job.work, job.site),
        "studies set aside": lambda: set_aside(job.site),
        "words gathered for the search": lambda: write_index(job.work, job.site),
        "site slimmed": lambda: slim(job.site),
        "pages polished": lambda: polish(job.site, job.work),
        "files listed for offline reading": lambda: make_offline(job.site),
        "site checked": lambda: check_site(job.site, job.root),
    }
    for name, run in steps.items():
        with step(name):
            findings = run()
        if findings:
            if out.exists():
                say(f"{_shown(out, job.root)}/ stays as it was")
            return findings
    sizes = [path.stat().st_size for path in job.site.rglob("*") if path.is_file()]
    pages = sum(1 for _ in job.site.rglob("*.html"))
    swap(job.site, out, job.work.parent / "old")
    discard(job.work)
    say(f"{_shown(out, job.root)}/ is ready: {pages} pages, {sum(sizes) // 1000:,} KB.")
    return []


def _check_sources(root: Path) -> list[Finding]:
    from legday.checks import check_source

    return check_source(root, [])


def _refusal(root: Path, out: Path) -> Finding | None:
    """Refuse to replace what is not a built site: `out` is removed whole."""
    mend = "Name a folder that does not exist yet, is empty, or holds a site built here (--out)."
    inside = root.is_relative_to(out) or any(out.is_relative_to(root / name) for name in SOURCES)
    built = (out / "404.html").is_file() and (out / "sitemap.xml").is_file()
    free = not out.exists() or (out.is_dir() and not any(out.iterdir()))
    if not inside and (built or free):
        return None
    message = "The site would replace what is not a site built here."
    return Finding(_shown(out, root), 1, 1, "out-not-free", message, mend)


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
