"""What a page weighs: its own bytes and those of all that it loads from the site."""

from __future__ import annotations

from pathlib import Path

from legday.checks.site.address import page_url
from legday.checks.site.loads import loads
from legday.checks.site.site import read_site


def weights(folder: Path) -> dict[str, int]:
    """Return the weight of every page of the built site in `folder`, in bytes, by address."""
    site = read_site(folder)
    sizes = {name: len(content) for name, content in site.contents.items()}
    loaded = loads(site)
    return {page_url(file): sum(sizes.get(name, 0) for name in files) for file, files in loaded.items()}
