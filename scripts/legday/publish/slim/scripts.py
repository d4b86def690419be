"""Scripts: without comments and spaces; their folder is named by its content, so that modules are of one version."""

from __future__ import annotations

import re

from legday.publish.slim.javascript import minified
from legday.publish.slim.texts import MARKUP, SCRIPTS, Texts, fingerprint

NAMED = re.compile(rf'(<(?:script|link)\b[^>]*\s(?:src|href)="[^"]*){SCRIPTS}')


def slim_scripts(texts: Texts) -> Texts:
    """Return the texts with the scripts in a folder of a new name, and pages that name it."""
    scripts = {name: minified(text) for name, text in texts.items() if name.startswith(SCRIPTS)}
    folder = f"{SCRIPTS.rstrip('/')}.{fingerprint(*scripts, *scripts.values())}/"
    slimmed = {
        name: NAMED.sub(rf"\g<1>{folder}", text) if name.endswith(MARKUP) else text
        for name, text in texts.items()
        if name not in scripts
    }
    return slimmed | {folder + name.removeprefix(SCRIPTS): text for name, text in scripts.items()}
