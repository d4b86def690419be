"""Files that no page, style sheet or script names: the engine and its theme bring many."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from legday.site.minify.texts import Texts

NAMES = re.compile(r"[\w-][\w.-]*\.[a-z]\w+")
FOUND_BY_NAME = re.compile(r"(404\.html|robots\.txt|sitemap\.xml|(.*/)?index\.html|(.*/)?studies\.htm)")


def remove_leftovers(site: Path, texts: Texts) -> None:
    """Remove the files of `site` named neither in `texts` nor in its manifest, and folders that this empties."""
    manifests = [path.read_text(encoding="utf-8") for path in site.glob("*.webmanifest")]
    named = {name for text in (*texts.values(), *manifests) for name in NAMES.findall(text)}
    for path in sorted(site.rglob("*"), reverse=True):
        name = path.relative_to(site).as_posix()
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif posixpath.basename(name) not in named and not FOUND_BY_NAME.fullmatch(name):
            path.unlink()
