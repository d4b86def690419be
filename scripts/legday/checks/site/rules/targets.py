"""Every link inside the site leads to a file of that very name, and every fragment to an anchor there.

Names are compared with the list of files, never asked of the disk: a disk may take `Page` for `page`, a server
will not.
"""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.site.address import LOCAL_HOSTS, Target, files_at
from legday.checks.site.link import Link
from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding
from legday.findings import nearest

IMAGES = (".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp")
PAGES = (".html",)
# What may stand behind each kind of link; behind one that is not listed, anything.
ENDINGS = {
    "css @import": (".css",), "css image-set()": IMAGES, "image href": IMAGES, "img src": IMAGES, "img srcset": IMAGES,
    "js import": (".js", ".mjs"), "js import()": (".js", ".mjs"), "link apple-touch-icon": IMAGES, "link icon": IMAGES,
    "link manifest": (".webmanifest",), "link modulepreload": (".js", ".mjs"), "link stylesheet": (".css",),
    "manifest icon": IMAGES, "manifest scope": PAGES, "manifest start_url": PAGES, "manifest url": PAGES,
    "meta og:image": IMAGES, "meta og:url": PAGES, "meta refresh": PAGES, "robots sitemap": (".xml",),
    "script src": (".js", ".mjs"), "search index": PAGES, "source srcset": IMAGES, "video poster": IMAGES,
}  # fmt: skip
PATHS = ("./", "../", "/", "http:", "https:", "data:", "blob:")  # how a module's address begins


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each link that leads nowhere.

    One in the theme's frame, or in a list that the build made of the pages, is told once and not for every page.
    """
    folded = {name.casefold(): name for name in site.files}
    told: set[tuple[str, str | None]] = set()
    for link in site.links:
        finding = _finding(site, folded, link, site.target(link))
        if finding and (link.content or (finding.code, finding.target) not in told):
            told.add((finding.code, finding.target))
            yield finding


def _finding(site: Site, folded: dict[str, str], link: Link, target: Target) -> SiteFinding | None:
    url = link.url.strip()
    to_itself = link.kind == "a href" and not url and not link.content  # how a theme's menu names the page it is on
    if url in ("", "#") and not to_itself:
        what = 'leads nowhere ("#")' if url else "is empty"
        return _tell(link, target, "link-empty", f"The {link.kind} {what}.", "Give it a target, or remove it.")
    if target.place == "malformed":
        return _tell(link, target, "link-malformed", f'"{link.url}" is not a URL.', "Correct the address.")
    if link.kind == "base href":
        message = f'<base href="{link.url}"> moves the start of every link of the page.'
        return _tell(link, target, "page-base", message, "Remove it.")
    if link.full and not url.startswith(("http:", "https:", "mailto:", "tel:", "data:")):
        message = f'"{link.url}" ({link.kind}) is not written in full: who reads it elsewhere knows no place to begin.'
        return _tell(link, target, "link-not-in-full", message, f"Write it from {site.base} on.")
    written_out = link.content and link.url.startswith("http")
    if target.host in LOCAL_HOSTS and (target.place == "elsewhere" or written_out):
        hint = "Link to the page's file (`../train/index.md`); only you can open an address on your own machine."
        return _tell(link, target, "link-local-host", f'"{link.url}" leads to the reader\'s own machine.', hint)
    if target.place == "beside" and link.kind != "manifest id":  # which counts from the server's root
        hint = f"The site's root is {site.base}; link to the page's file (`../train/index.md`)."
        return _tell(link, target, "link-outside-site", f'"{link.url}" leads out of the site, to its host.', hint)
    return _missing(site, folded, link, target) if target.place == "inside" else None


def _missing(site: Site, folded: dict[str, str], link: Link, target: Target) -> SiteFinding | None:
    wanted = files_at(target.path)
    if link.kind.startswith("js import") and not link.url.startswith(PATHS):
        hint = 'Begin it with "./" or "../".'
        return _tell(link, target, "link-broken", f'"{link.url}" ({link.kind}) names no file to a browser.', hint)
    file = next((name for name in wanted if name in site.files), None)
    if not file:
        real = next((folded[name.casefold()] for name in wanted if name.casefold() in folded), None)
        if real:
            hint = f"The file is {real}: write it in the same letters."
            return _tell(link, target, "link-letter-case", f'"{link.url}" differs from a file in letter case.', hint)
        hint = f"Correct the link, or add what it leads to.{nearest(wanted[-1], site.files)}"
        return _tell(link, target, "link-broken", f'"{link.url}" ({link.kind}) leads to no file of the site.', hint)
    if file == link.file and link.kind == "meta refresh":
        hint = "Let it lead to another page."
        return _tell(link, target, "link-broken", f'"{link.url}" (meta refresh) leads to its own page.', hint)
    if not file.endswith(ENDINGS.get(link.kind, "")):
        hint = f"Name a file that ends in {' or '.join(ENDINGS[link.kind])}."
        return _tell(link, target, "link-kind", f'"{link.url}" ({link.kind}) leads to {file}, another kind.', hint)
    return _no_place(site, link, target, file)


def _no_place(site: Site, link: Link, target: Target, file: str) -> SiteFinding | None:
    fragment = target.fragment.partition(":~:")[0]
    anchors = site.anchors(file)
    if file.endswith(".css"):  # a sheet that paints with a part of the page
        anchors = set().union(*(document.anchors for document in site.markup))
    if anchors is None or not fragment or (fragment == "top" and file.endswith(PAGES)) or fragment in anchors:
        return None
    hint = f"Correct the part after #, or give the place that id.{nearest(fragment, anchors)}"
    return _tell(link, target, "link-anchor", f'"{link.url}": {file} has no place "{fragment}".', hint)


def _tell(link: Link, target: Target, code: str, message: str, hint: str) -> SiteFinding:
    trace = link.url if link.content else ""
    return SiteFinding(link.file, code, message, hint, own=link.content, trace=trace, target=target.key, url=link.url)
