"""Files among the assets that no page, script or style sheet names: the theme brings many."""

from __future__ import annotations

import re
from pathlib import Path

from legday.publish.slim.texts import SCRIPTS, Texts

NAMED = re.compile(r"assets/[\w./-]+")
OWN = SCRIPTS.rstrip("/") + "."


def remove_leftovers(site: Path, texts: Texts) -> None:
    """Remove the files of `site`/assets that `texts` name nowhere, and folders that this empties."""
    named = {name for text in texts.values() for name in NAMED.findall(text)}
    for path in sorted((site / "assets").rglob("*"), reverse=True):
        name = path.relative_to(site).as_posix()
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif name not in named and not name.startswith(OWN):
            path.unlink()
