"""What a page weighs: its own bytes and those of all that it loads from the site."""

from __future__ import annotations

from pathlib import Path

from legday.checks.built.address import page_url, resolve
from legday.checks.built.site import read_site


def weights(folder: Path) -> dict[str, int]:
    """Return the weight of every page of the built site in `folder`, in bytes, by address."""
    site = read_site(folder)
    loads: dict[str, set[str]] = {}
    for link in site.links:
        target = resolve(site.base, link.file, link.url)
        if link.loads and target.path in site.files:
            loads.setdefault(link.file, set()).add(target.path)
    sizes = {name: (folder / name).stat().st_size for name in site.files}
    return {page_url(file): sum(sizes[name] for name in _all(file, loads)) for file in site.documents}


def _all(file: str, loads: dict[str, set[str]]) -> set[str]:
    """Return `file`, what it loads, and what that loads."""
    found: set[str] = set()
    waiting = {file}
    while waiting:
        found |= waiting
        waiting = {name for each in waiting for name in loads.get(each, ())} - found
    return found
