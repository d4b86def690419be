"""The URLs that one element of HTML or SVG holds (https://html.spec.whatwg.org/multipage/indices.html#attributes-3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.checks.site.css import css_links
from legday.checks.site.link import Link

LOADED = {
    "audio": ("src",), "base": ("href",), "body": ("background",), "embed": ("src",), "frame": ("src",),
    "iframe": ("src",), "img": ("src",), "input": ("src",), "object": ("data",), "script": ("src",),
    "source": ("src",), "table": ("background",), "td": ("background",), "th": ("background",), "track": ("src",),
    "video": ("src", "poster"),
}  # fmt: skip
FOLLOWED = {
    "a": ("href",), "area": ("href",), "blockquote": ("cite",), "button": ("formaction",), "del": ("cite",),
    "form": ("action",), "frame": ("longdesc",), "iframe": ("longdesc",), "img": ("longdesc", "usemap"),
    "input": ("formaction", "usemap"), "ins": ("cite",), "object": ("usemap",), "q": ("cite",),
}  # fmt: skip
SETS = ("srcset", "imagesrcset")
LISTS = ("ping", "attributionsrc")
PAINTED = (
    "clip-path", "cursor", "fill", "filter", "marker", "marker-end", "marker-mid", "marker-start", "mask", "stroke",
)  # fmt: skip
LOADING_RELS = frozenset({
    "stylesheet", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "icon", "apple-touch-icon",
    "mask-icon", "manifest",
})  # fmt: skip
WHOLE = re.compile(r"https?:", re.IGNORECASE)
META_URLS = re.compile(r"(?:og|twitter):(?:url|image|video|audio|player)(?::(?:url|secure_url|src|stream))?")
META_FILES = re.compile(r"thumbnail|msapplication-(?:tileimage|config|starturl|\w*logo)")
REFRESH = re.compile(r"\s*[\d.]+[\s;,]*(?:url\s*=\s*)?(?:\"([^\"]*).*|'([^']*).*|(\S.*))", re.IGNORECASE | re.DOTALL)
SRCSET = re.compile(r"([^\s,](?:\S*[^\s,])?)[^,]*(?:,|$)")


def element_links(file: str, tag: str, attributes: dict[str, str], content: bool) -> Iterator[Link]:
    """Yield each URL of the element `tag` in `file`."""
    for name in LOADED.get(tag, ()):
        if name in attributes:
            yield Link(file, attributes[name], f"{tag} {name}", True, content)
    for name in FOLLOWED.get(tag, ()):
        if name in attributes:
            yield Link(file, attributes[name], f"{tag} {name}", False, content)
    for name in SETS:
        if name in attributes:
            for url in SRCSET.findall(attributes[name]) or [""]:
                yield Link(file, url, f"{tag} {name}", True, content)
    for name in LISTS:
        for url in attributes.get(name, "").split():
            yield Link(file, url, f"{tag} {name}", False, content)
    for name in PAINTED:
        if "(" in attributes.get(name, ""):
            yield from css_links(file, attributes[name], content)
    if tag == "link":
        yield from _link(file, attributes, content)
    elif tag == "meta":
        yield from _meta(file, attributes, content)
    elif "href" in attributes and tag not in ("a", "area", "base"):  # SVG: use, image, textPath, gradients
        yield Link(file, attributes["href"], f"{tag} href", True, content)
    if "style" in attributes:
        yield from css_links(file, attributes["style"], content)


def _link(file: str, attributes: dict[str, str], content: bool) -> Iterator[Link]:
    rel = attributes.get("rel", "").lower()
    if "href" in attributes or "imagesrcset" not in attributes:
        loads = not LOADING_RELS.isdisjoint(rel.split())
        yield Link(file, attributes.get("href", ""), f"link {rel}".strip(), loads, content, rel == "canonical")


def _meta(file: str, attributes: dict[str, str], content: bool) -> Iterator[Link]:
    name = attributes.get("property", attributes.get("name", attributes.get("itemprop", ""))).lower()
    value = attributes.get("content", "").strip()
    refresh = REFRESH.fullmatch(value)
    if attributes.get("http-equiv", "").lower() == "refresh":
        if refresh:
            yield Link(file, refresh[1] or refresh[2] or refresh[3] or "", "meta refresh", False, content)
    elif META_URLS.fullmatch(name):
        yield Link(file, value, f"meta {name}", False, content, full=True)
    elif WHOLE.match(value) or META_FILES.fullmatch(name):
        yield Link(file, value, f"meta {name}", False, content)
