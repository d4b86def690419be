"""The texts of a built site, by file: pages, parts of pages, style sheets, scripts. These alone are minified."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

Texts = dict[str, str]

STYLES = "assets/css/"
SCRIPTS = "assets/js/"
PAGE = ".html"
MARKUP = (PAGE, ".htm")


def read_texts(site: Path) -> Texts:
    """Return the texts in `site` that minifying knows, by their path there, in order."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    return {
        name: path.read_bytes().decode("utf-8")
        for name, path in found.items()
        if name.endswith(MARKUP) or is_style(name) or name.startswith(SCRIPTS)
    }


def write_texts(site: Path, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Bring the files in `site` from the texts `before` to those `after`."""
    for name, text in after.items():
        if before.get(name) != text:
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_bytes(text.encode("utf-8"))
    for name in before.keys() - after.keys():
        (site / name).unlink()


def is_style(name: str) -> bool:
    """Whether the file is a style sheet of ours; the theme has some that no page links to."""
    return name.startswith(STYLES) and name.endswith(".css")


def fingerprint(*texts: str) -> str:
    """Return eight signs that change with the texts."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:8]
