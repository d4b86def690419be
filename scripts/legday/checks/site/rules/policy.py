"""Every page carries a strict Content-Security-Policy, before anything that it governs."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding

NEEDED = "default-src 'none'"
LOOSE = ("'unsafe-inline'", "'unsafe-eval'", " * ", " https: ", " http: ")


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each page without a policy, with a loose one, or with one that comes too late."""
    for document in site.documents.values():
        loose = [words.strip() for words in LOOSE if words in f" {document.policy.replace(';', ' ')} "]
        if NEEDED not in document.policy:
            message = f"The page's Content-Security-Policy is missing or lacks {NEEDED}."
        elif loose:
            message = f"The page's Content-Security-Policy allows {', '.join(loose)}."
        elif document.early:
            message = f"<{document.early[0]}> stands before the page's Content-Security-Policy."
        else:
            continue
        hint = "The build writes it behind <meta charset>: see scripts/legday/site/content_policy.py and the template."
        yield SiteFinding(document.file, "page-policy", message, hint, own=False)
