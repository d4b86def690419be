"""What was published stays: an address or heading that disappears is redirected."""

from __future__ import annotations

from collections.abc import Iterator

from legday.changes.project import Project
from legday.findings import Finding, nearest

FILE = "seeds/redirects.yml"
CODES = frozenset({"address-lost", "heading-lost"})


def lost(before: Project, after: Project) -> Iterator[Finding]:
    """Yield a finding for each address and each place of `before` that leads nowhere in `after`."""
    published = _published(before)
    led = {redirect.source for redirect in after.facts.redirects}
    for name in sorted(set(published) - set(after.pages) - led):
        hint = f"Bring it back, or add an entry (from: {name}, to, why, since).{nearest(name, after.pages)}"
        yield Finding(FILE, 1, 1, "address-lost", f'The published page "{name}" is gone.', hint)
    for name in sorted(set(published).intersection(after.places)):
        for place in sorted(published[name] - after.places[name]):
            if f"{name}#{place}" not in led:
                fresh = nearest(place, after.places[name] - published[name])
                hint = f"Keep it: write {{: #{place} }} behind its new heading. Or bring it back, or add an entry "
                hint += f"(from: {name}#{place}, to, why, since) to {FILE}.{fresh}"
                message = f'The published place "{name}#{place}" is gone.'
                yield after.pages[name].finding((1, 1), "heading-lost", message, hint)


def _published(project: Project) -> dict[str, set[str]]:
    """Return the places of each address that a project answers at: its pages, and what it leads on."""
    found = {name: set(project.places.get(name, ())) for name in project.pages}
    for redirect in project.facts.redirects:
        found.setdefault(redirect.address, set()).update([redirect.anchor] if redirect.anchor else [])
    return found
