"""Scripts: the folder is named by its content, so that modules which import each other are always of one version."""

from __future__ import annotations

import re

from legday.publish.slim.texts import MARKUP, SCRIPTS, Texts, fingerprint

NAMED = re.compile(rf'(<(?:script|link)\b[^>]*\s(?:src|href)="[^"]*){SCRIPTS}')


def slim_scripts(texts: Texts) -> Texts:
    """Return the texts with the scripts in a folder of a new name, and pages that name it."""
    scripts = {name: text for name, text in texts.items() if name.startswith(SCRIPTS)}
    folder = f"{SCRIPTS.rstrip('/')}.{fingerprint(*scripts, *scripts.values())}/"
    return {
        folder + name.removeprefix(SCRIPTS) if name in scripts else name: NAMED.sub(rf"\g<1>{folder}", text)
        if name.endswith(MARKUP)
        else text
        for name, text in texts.items()
    }
