"""The URLs that one HTML element holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.checks.built.css import css_links
from legday.checks.built.link import Link

LOADED = {
    "audio": ("src",), "embed": ("src",), "iframe": ("src",), "image": ("href",), "img": ("src",), "input": ("src",),
    "object": ("data",), "script": ("src",), "source": ("src",), "track": ("src",), "use": ("href",),
    "video": ("src", "poster"),
}  # fmt: skip
FOLLOWED = {
    "a": ("href",), "area": ("href",), "blockquote": ("cite",), "button": ("formaction",), "del": ("cite",),
    "form": ("action",), "ins": ("cite",), "q": ("cite",),
}  # fmt: skip
LOADING_RELS = frozenset({
    "stylesheet", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "icon", "apple-touch-icon",
    "mask-icon", "manifest",
})  # fmt: skip
META_URLS = frozenset({"og:url", "og:image", "og:video", "og:audio", "twitter:image"})
REFRESH = re.compile(r"^\s*\d+\s*;\s*url\s*=\s*['\"]?([^'\"]*)", re.IGNORECASE)
SRCSET = re.compile(r"([^\s,](?:\S*[^\s,])?)[^,]*(?:,|$)")


def element_links(file: str, tag: str, attributes: dict[str, str], content: bool) -> Iterator[Link]:
    """Yield each URL of the element `tag` in `file`."""
    for name in LOADED.get(tag, ()):
        if name in attributes:
            yield Link(file, attributes[name], f"{tag} {name}", True, content)
    for name in FOLLOWED.get(tag, ()):
        if name in attributes:
            yield Link(file, attributes[name], f"{tag} {name}", False, content)
    for url in SRCSET.findall(attributes.get("srcset", "")):
        yield Link(file, url, f"{tag} srcset", True, content)
    if tag == "link" and "href" in attributes:
        loads = not LOADING_RELS.isdisjoint(attributes.get("rel", "").lower().split())
        yield Link(file, attributes["href"], f"link {attributes.get('rel', '')}".strip(), loads, content)
    if tag == "meta":
        name = attributes.get("property", attributes.get("name", ""))
        refresh = REFRESH.match(attributes.get("content", ""))
        if name in META_URLS:
            yield Link(file, attributes.get("content", ""), f"meta {name}", False, content)
        elif attributes.get("http-equiv", "").lower() == "refresh" and refresh:
            yield Link(file, refresh[1], "meta refresh", False, content)
    if "style" in attributes:
        yield from css_links(file, attributes["style"], content)
