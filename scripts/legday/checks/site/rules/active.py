"""No page runs, or is styled by, what the build did not make itself; none sends its readers away."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.site.active import Active
from legday.checks.site.document import Document
from legday.checks.site.own import is_own_style, policy_hash
from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding

HINT = "Remove it: what a page can do comes from the blocks (`/// calculator`), never from its text."


def check(site: Site, scripts: frozenset[str]) -> Iterator[SiteFinding]:
    """Yield a finding for each active part of a page that is not among the build's own `scripts` and styles."""
    for document in site.markup:
        for part in dict.fromkeys(part for part in document.active if not _is_own(part, scripts)):
            what = part.text if part.kind == "words" else f'the {part.kind} code "{part.text.strip()[:60]}"'
            trace = part.text.removeprefix("<").partition(" ")[0].strip(">") if part.content else ""
            message = f"The page holds {what}."
            yield SiteFinding(
                document.file, "active-content", message, HINT, own=part.content, trace=trace, url=part.url
            )
        if document.refresh_target and (document.article or not document.is_redirect):
            message = f'The page leads its readers on to "{document.refresh_target}" by itself.'
            yield SiteFinding(document.file, "active-content", message, HINT, own=False, url=document.refresh_target)
        yield from _policy(document, scripts)


def _is_own(part: Active, scripts: frozenset[str]) -> bool:
    return part.text in scripts if part.kind == "inline" else part.kind == "style" and is_own_style(part.text)


def _policy(document: Document, scripts: frozenset[str]) -> Iterator[SiteFinding]:
    own = {policy_hash(part.text) for part in document.active if _is_own(part, scripts)}
    hashes = [word for word in document.policy.replace(";", " ").split() if word.startswith(("'sha", "'nonce"))]
    if foreign := ", ".join(word for word in hashes if word not in own):
        message = f"The page's Content-Security-Policy allows what the build did not make: {foreign}."
        yield SiteFinding(document.file, "page-policy", message, "Build the site anew.", own=False)
