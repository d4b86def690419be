"""Every link inside the site leads to a file of that very name, and every fragment to an anchor there.

Names are compared with the list of files, never asked of the disk: a disk may take `Page` for `page`, a server
will not.
"""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.built.address import LOCAL_HOSTS, Target, files_at, resolve
from legday.checks.built.flaw import Flaw
from legday.checks.built.link import Link
from legday.checks.built.site import Site
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


def check(site: Site) -> Iterator[Flaw]:
    """Yield a flaw for each link that leads nowhere.

    One in the theme's frame, or in a list that the build made of the pages, is told once and not for every page.
    """
    folded = {name.casefold(): name for name in site.files}
    told: set[tuple[str, str | None]] = set()
    for link in site.links:
        flaw = _flaw(site, folded, link, resolve(site.base, link.file, link.url))
        if flaw and (link.content or (flaw.code, flaw.target) not in told):
            told.add((flaw.code, flaw.target))
            yield flaw


def _flaw(site: Site, folded: dict[str, str], link: Link, target: Target) -> Flaw | None:
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
        mend = "Link to the page's file (`../train/index.md`); only you can open an address on your own machine."
        return _tell(link, target, "link-local-host", f'"{link.url}" leads to the reader\'s own machine.', mend)
    if target.place == "beside" and link.kind != "manifest id":  # which counts from the server's root
        mend = f"The site's root is {site.base}; link to the page's file (`../train/index.md`)."
        return _tell(link, target, "link-outside-site", f'"{link.url}" leads out of the site, to its host.', mend)
    return _missing(site, folded, link, target) if target.place == "inside" else None


def _missing(site: Site, folded: dict[str, str], link: Link, target: Target) -> Flaw | None:
    wanted = files_at(target.path)
    if link.kind.startswith("js import") and not link.url.startswith(PATHS):
        mend = 'Begin it with "./" or "../".'
        return _tell(link, target, "link-broken", f'"{link.url}" ({link.kind}) names no file to a browser.', mend)
    file = next((name for name in wanted if name in site.files), None)
    if not file:
        real = next((folded[name.casefold()] for name in wanted if name.casefold() in folded), None)
        if real:
            mend = f"The file is {real}: write it in the same letters."
            return _tell(link, target, "link-letter-case", f'"{link.url}" differs from a file in letter case.', mend)
        mend = f"Correct the link, or add what it leads to.{nearest(wanted[-1], site.files)}"
        return _tell(link, target, "link-broken", f'"{link.url}" ({link.kind}) leads to no file of the site.', mend)
    if file == link.file and link.kind == "meta refresh":
        mend = "Let it lead to another page."
        return _tell(link, target, "link-broken", f'"{link.url}" (meta refresh) leads to its own page.', mend)
    if not file.endswith(ENDINGS.get(link.kind, "")):
        mend = f"Name a file that ends in {' or '.join(ENDINGS[link.kind])}."
        return _tell(link, target, "link-kind", f'"{link.url}" ({link.kind}) leads to {file}, another kind.', mend)
    return _no_place(site, link, target, file)


def _no_place(site: Site, link: Link, target: Target, file: str) -> Flaw | None:
    fragment = target.fragment.partition(":~:")[0]
    anchors = site.anchors(file)
    if file.endswith(".css"):  # a sheet that paints with a part of the page
        anchors = set().union(*(document.anchors for document in site.markup))
    if anchors is None or not fragment or (fragment == "top" and file.endswith(PAGES)) or fragment in anchors:
        return None
    mend = f"Correct the part after #, or give the place that id.{nearest(fragment, anchors)}"
    return _tell(link, target, "link-anchor", f'"{link.url}": {file} has no place "{fragment}".', mend)


def _tell(link: Link, target: Target, code: str, message: str, mend: str) -> Flaw:
    trace = link.url if link.content else ""
    return Flaw(link.file, code, message, mend, own=link.content, trace=trace, target=target.key, url=link.url)
