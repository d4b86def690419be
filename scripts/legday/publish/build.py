"""The build, from the sources to the swap. Whatever is found on the way leaves the last site as it was."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from environment.lock import exclusive_lock
from legday.checks.site import check_site
from legday.exports import write_exports
from legday.findings import Finding
from legday.publish.build_env import build_env
from legday.publish.engine import render
from legday.publish.progress import say, step
from legday.publish.refused import refused, why
from legday.publish.snapshot import SOURCES, discard, take_snapshot
from legday.publish.swap import mend_swap, swap
from legday.site.content_policy import write_policies
from legday.site.feeds import write_feeds
from legday.site.history import read_history
from legday.site.minify import minify
from legday.site.offline import write_offline
from legday.site.popovers import extract_popovers
from legday.site.redirects import write_redirects
from legday.site.search import write_index
from legday.site.sitemap import write_sitemap
from legday.site.social import write_social_tags


@dataclass(frozen=True)
class Job:
    """One build: the project, the engine, the folder it works in, what it runs under, and the rendered site there."""

    root: Path
    engine: str
    work: Path
    variables: Mapping[str, str]

    @property
    def site(self) -> Path:
        """The rendered site, before it is swapped in. It stays there for a look when something is found in it."""
        return self.work / "site"


def build_site(root: Path, out: Path, engine: str, variables: Mapping[str, str] | None = None) -> list[Finding]:
    """Build the site of the project at `root` with `engine` and put it in place of `out`; a copy names its `variables`.

    Return what stands against it, with `out` untouched; an empty list once `out` is the new site. One build at a time
    works beside `out` (in `.legday`); a second waits. What a killed build left there is cleared by the next.
    """
    out = out.resolve()
    refusal = _refusal(root, out)
    if refusal:
        return [refusal]
    try:
        waiting = partial(say, "another build is at work here; waiting for it")
        with exclusive_lock(out.parent / ".legday" / "lock", waiting) as lock:
            job = Job(root, engine, out.parent / ".legday" / "work", variables or build_env(root))
            return _build(job, out, lock)
    except OSError as error:
        path = _shown(Path(os.fsdecode(error.filename)), root) if error.filename else _shown(out, root)
        return [refused(path, why(error))]


def _build(job: Job, out: Path, lock: int) -> list[Finding]:
    mend_swap(out, job.work.parent / "old")
    discard(job.work)
    steps: dict[str, Callable[[], list[Finding]]] = {
        "sources checked": lambda: _check_sources(job.root),
        "sources copied": lambda: take_snapshot(job.root, job.work),
        "exports written": lambda: write_exports(job.work, job.variables.get("LEGDAY_SITE_URL", "")),
        f"pages rendered ({job.engine})": lambda: render(job.work, job.engine, job.variables, lock),
        "feeds written": lambda: write_feeds(job.work, job.site),
        "redirects written": lambda: write_redirects(job.site, job.work),
        "social tags written": lambda: write_social_tags(job.work, job.site),
        "sitemap written": lambda: write_sitemap(job.work, job.site, read_history(job.root)),
        "popovers extracted": lambda: extract_popovers(job.site),
        "search index written": lambda: write_index(job.work, job.site),
        "site minified": lambda: minify(job.site),
        "content policies written": lambda: write_policies(job.work, job.site),
        "offline list written": lambda: write_offline(job.site),
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
    from legday.checks.source import check_source

    return check_source(root, [])


def _refusal(root: Path, out: Path) -> Finding | None:
    """Refuse to replace what is not a built site: `out` is removed whole."""
    hint = "Name a folder that does not exist yet, is empty, or holds a site built here (--out)."
    inside = root.is_relative_to(out) or any(out.is_relative_to(root / name) for name in SOURCES)
    built = (out / "404.html").is_file() and (out / "sitemap.xml").is_file()
    free = not out.exists() or (out.is_dir() and not any(out.iterdir()))
    if not inside and (built or free):
        return None
    message = "The site would replace what is not a site built here."
    return Finding(_shown(out, root), 1, 1, "out-not-free", message, hint)


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
