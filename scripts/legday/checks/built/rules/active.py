"""No page runs, loads or sends anything by itself but what the build made: its frame is looked at as its text is."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.built.document import Document
from legday.checks.built.flaw import Flaw
from legday.checks.built.site import Site

MEND = "Remove it: what a page can do comes from the blocks (`/// calculator`) and the templates, never from its words."


def check(site: Site) -> Iterator[Flaw]:
    """Yield a flaw for each event handler, script, style, form or frame, wherever it stands, that is not ours."""
    for document in site.markup:
        in_frame = ((what, False) for what in (*_inline(site, document), *_leading(document)))
        for what, content in dict.fromkeys([*document.active, *in_frame]):
            trace = what.partition(" ")[0].strip(">") if content else ""
            message = f"The page holds {what}."
            yield Flaw(document.file, "active-content", message, MEND, own=content, trace=trace)


def _inline(site: Site, document: Document) -> Iterator[str]:
    known = {"script": site.own.scripts, "style": site.own.styles}
    for tag, text in document.inline:
        if text not in known[tag]:
            yield f"<{tag}> that the build did not make"


def _leading(document: Document) -> Iterator[str]:
    if document.leads and not document.moved:
        yield "<meta http-equiv=refresh>"
    if len(document.policies) > 1:
        yield "<meta http-equiv=content-security-policy> twice"
