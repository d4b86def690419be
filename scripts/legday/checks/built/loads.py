"""What a page brings with it before its reader does anything: what it loads, and what that loads."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from legday.checks.built.address import resolve
from legday.checks.built.site import Site

INSTALLED = re.compile(r"(\.webmanifest|apple-touch-icon\.png)$")  # fetched when the site goes to a home screen
IMPORT = re.compile(r'^(?:import|export)\b[^"();]*"(\.{1,2}/[^"]+)"', re.MULTILINE)


def loads(site: Site, folder: Path) -> dict[str, set[str]]:
    """Return, for every page of the `site` in `folder`, the files that it loads, itself among them."""
    direct = {name: _imports(name, folder / name) for name in site.files if name.endswith(".js")}
    for link in site.links:
        target = resolve(site.base, link.file, link.url)
        if link.loads and target.path in site.files and not INSTALLED.search(target.path):
            direct.setdefault(link.file, set()).add(target.path)
    return {file: _all(file, direct) for file in site.documents}


def _imports(name: str, path: Path) -> set[str]:
    """Return the modules that a script imports at once; `import("…")` waits until it is wanted."""
    found = IMPORT.findall(path.read_text(encoding="utf-8", errors="replace"))
    return {posixpath.normpath(posixpath.join(posixpath.dirname(name), other)) for other in found}


def _all(file: str, direct: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = {file}
    while waiting:
        found |= waiting
        waiting = {name for each in waiting for name in direct.get(each, ())} - found
    return found
