"""What was published stays: an address or heading that disappears is redirected."""

from __future__ import annotations

from collections.abc import Iterator

from legday.changes.project import Project
from legday.findings import Finding, nearest

FILE = "seeds/redirects.yml"


def lost(before: Project, after: Project) -> Iterator[Finding]:
    """Yield a finding for each address of `before` that leads nowhere in `after`."""
    led = {redirect.source for redirect in after.facts.redirects}
    for name in sorted({*before.pages, *_moved(before, anchored=False)} - set(after.pages) - led):
        mend = f"Bring it back, or add an entry (from: {name}, to, why, since).{nearest(name, after.pages)}"
        yield Finding(FILE, 1, 1, "address-lost", f'The published page "{name}" is gone.', mend)
    for name in sorted(set(after.places).intersection(before.places)):
        moved = {place for source in _moved(before, anchored=True) for at, _, place in [source.partition("#")] if at == name}
        for place in sorted((before.places[name] | moved) - after.places[name]):
            if f"{name}#{place}" not in led:
                page = after.pages[name]
                mend = f"Bring it back, or add an entry (from: {name}#{place}, to, why, since) to {FILE}."
                mend += nearest(place, after.places[name] - before.places[name])
                message = f'The published place "{name}#{place}" is gone.'
                yield page.finding((1, 1), "heading-lost", message, mend)


def _moved(project: Project, anchored: bool) -> set[str]:
    """Return the addresses that a project redirects: of places, or of pages."""
    return {redirect.source for redirect in project.facts.redirects if bool(redirect.anchor) == anchored}
