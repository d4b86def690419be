"""Every page carries a strict Content-Security-Policy, before anything that it governs; it lets in our own alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.checks.built.document import Document
from legday.checks.built.flaw import Flaw
from legday.checks.built.own import hashes, is_own_style
from legday.checks.built.site import Site

NEEDED = "default-src 'none'"
HASH = re.compile(r"'(?:sha\d+|nonce)-[^']*'")
LOOSE = ("'unsafe-inline'", "'unsafe-eval'", " * ", " https: ", " http: ")


def check(site: Site) -> Iterator[Flaw]:
    """Yield a flaw for each page without a policy, with a loose or a foreign one, or with one too late."""
    for document in site.documents.values():
        loose = [words.strip() for words in LOOSE if words in f" {document.policy.replace(';', ' ')} "]
        if NEEDED not in document.policy:
            message = f"The page's Content-Security-Policy is missing or lacks {NEEDED}."
        elif loose or (foreign := _foreign(site, document)):
            message = f"The page's Content-Security-Policy allows {', '.join(loose or foreign)}."
        elif document.early:
            message = f"<{document.early[0]}> stands before the page's Content-Security-Policy."
        else:
            continue
        mend = (
            "The build writes it behind <meta charset>: see scripts/legday/publish/polish/secure.py and the template."
        )
        yield Flaw(document.file, "page-policy", message, mend, own=False)


def _foreign(site: Site, document: Document) -> list[str]:
    """Return the hashes in the page's policy of what the build did not make."""
    styles = {style for style in document.styles if is_own_style(style)}
    own = {*hashes(site.own.scripts), *hashes(site.own.styles), *hashes(styles)}
    return [found for found in HASH.findall(document.policy) if found not in own]
