"""Where a page of docs/ is read on the site."""

from __future__ import annotations


def address(path: str) -> str:
    """Return the address of the page `path` (relative to docs/), relative to the site's root: `train/week/`."""
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"
