"""Scripts: without comments and spaces; their folder is named by its content, so that modules are of one version."""

from __future__ import annotations

import re

from legday.site.minify.javascript import minified
from legday.site.minify.texts import MARKUP, SCRIPTS, Texts, fingerprint

NAMED = re.compile(rf'(<(?:script|link)\b[^>]*\s(?:src|href)="[^"]*){SCRIPTS}')


def minify_scripts(texts: Texts) -> Texts:
    """Return the texts with the scripts in a folder of a new name, and pages that name it."""
    scripts = {name: minified(text) for name, text in texts.items() if name.startswith(SCRIPTS)}
    folder = f"{SCRIPTS.rstrip('/')}.{fingerprint(*scripts, *scripts.values())}/"
    small = {
        name: NAMED.sub(rf"\g<1>{folder}", text) if name.endswith(MARKUP) else text
        for name, text in texts.items()
        if name not in scripts
    }
    return small | {folder + name.removeprefix(SCRIPTS): text for name, text in scripts.items()}
