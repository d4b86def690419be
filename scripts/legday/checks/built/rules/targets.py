"""Every link inside the site leads to a file of that very name, and every fragment to an anchor there.

Names are compared with the list of files, never asked of the disk: a disk may take `Page` for `page`, a server
will not. lychee asks the disk, and reads neither `style` attributes, `@import`, script sources, social metadata
nor the search index; see `legday.checks.built.lychee`.
"""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.built.address import LOCAL_HOSTS, Target, files_at, resolve
from legday.checks.built.flaw import Flaw
from legday.checks.built.link import Link
from legday.checks.built.site import Site
from legday.findings import nearest


def check(site: Site) -> Iterator[Flaw]:
    """Yield a flaw for each link that leads nowhere; one in the theme's frame is told once, not on every page."""
    folded = {name.casefold(): name for name in site.files}
    told: set[tuple[str, str]] = set()
    for link in site.links:
        flaw = _flaw(site, folded, link, resolve(site.base, link.file, link.url))
        if flaw and (link.content or (flaw.code, link.url) not in told):
            told.add((flaw.code, link.url))
            yield flaw


def _flaw(site: Site, folded: dict[str, str], link: Link, target: Target) -> Flaw | None:
    url = link.url.strip()
    to_itself = link.kind == "a href" and not url and not link.content  # how a theme's menu names the page it is on
    if url in ("", "#") and not to_itself:
        what = 'leads nowhere ("#")' if url else "is empty"
        return _tell(link, target, "link-empty", f"The {link.kind} {what}.", "Give it a target, or remove it.")
    if target.place == "malformed":
        return _tell(link, target, "link-malformed", f'"{link.url}" is not a URL.', "Correct the address.")
    written_out = link.content and link.url.startswith("http")
    if target.host in LOCAL_HOSTS and (target.place == "elsewhere" or written_out):
        mend = "Link to the page's file (`../train/index.md`); only you can open an address on your own machine."
        return _tell(link, target, "link-local-host", f'"{link.url}" leads to the reader\'s own machine.', mend)
    if target.place == "beside":
        mend = f"The site's root is {site.base}; link to the page's file (`../train/index.md`)."
        return _tell(link, target, "link-outside-site", f'"{link.url}" leads out of the site, to its host.', mend)
    return _missing(site, folded, link, target) if target.place == "inside" else None


def _missing(site: Site, folded: dict[str, str], link: Link, target: Target) -> Flaw | None:
    wanted = files_at(target.path)
    file = next((name for name in wanted if name in site.files), None)
    if not file:
        real = next((folded[name.casefold()] for name in wanted if name.casefold() in folded), None)
        if real:
            mend = f"The file is {real}: write it in the same letters."
            return _tell(link, target, "link-letter-case", f'"{link.url}" differs from a file in letter case.', mend)
        mend = f"Correct the link, or add what it leads to.{nearest(wanted[-1], site.files)}"
        return _tell(link, target, "link-broken", f'"{link.url}" ({link.kind}) leads to no file of the site.', mend)
    document = site.documents.get(file)
    fragment = target.fragment.partition(":~:")[0]
    if not document or not fragment or fragment == "top" or fragment in document.anchors:
        return None
    mend = f"Correct the part after #, or give the place that id.{nearest(fragment, document.anchors)}"
    return _tell(link, target, "link-anchor", f'"{link.url}": {file} has no place "{fragment}".', mend)


def _tell(link: Link, target: Target, code: str, message: str, mend: str) -> Flaw:
    trace = link.url if link.content else ""
    return Flaw(link.file, code, message, mend, own=link.content, trace=trace, target=target.key)
