"""What an element of a built page could run, load or send by itself, apart from what the build makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from legday.checks.built.own import is_own_style

# Elements that show or run something else, name another base, or let a browser read what follows in another way.
NEVER = frozenset({
    "animate", "animatemotion", "animatetransform", "applet", "base", "embed", "fencedframe", "foreignobject", "frame",
    "frameset", "iframe", "image", "listing", "math", "noembed", "noframes", "object", "plaintext", "portal", "set",
    "xmp",
})  # fmt: skip
NEVER_SET = frozenset({"action", "formaction", "http-equiv", "ping", "shadowrootmode", "srcdoc"})
RELS = frozenset({
    "alternate", "apple-touch-icon", "canonical", "icon", "manifest", "modulepreload", "next", "preload", "prev",
    "stylesheet",
})  # fmt: skip
FORMS = frozenset({"ld-tool", "ld-filters"})
WITHOUT_SCRIPTS = "ld-tool__off"
META = frozenset({"content-security-policy", "refresh"})  # of these a rule tells whether they may stand there

# What a block may load into its page: a module of the site's own.
MODULE = re.compile(r"module (\.\./)*assets/js(\.[0-9a-f]{8})?/[a-z0-9-]+\.js")


def active_parts(node: Any, tag: str, attributes: Mapping[str, str], content: bool) -> Iterator[str]:
    """Yield what of the element `tag` is active, in words; `content` tells whether it stands in the page's own text."""
    classes = attributes.get("class", "").split()
    if tag.lower() in NEVER or (tag == "link" and not _is_known_link(attributes, content)):
        yield f"<{tag}>"
    if tag == "script" and content and not MODULE.fullmatch(f"{attributes.get('type')} {attributes.get('src')}"):
        yield "<script> in the text"
    if tag == "form" and FORMS.isdisjoint(classes):
        yield "<form>"
    if tag == "noscript" and [child.get("class") for child in node] != [WITHOUT_SCRIPTS]:
        yield "<noscript>"
    for name, value in attributes.items():
        known = name == "http-equiv" and tag == "meta" and value.lower() in META
        if name.startswith("on") or (name in NEVER_SET and not known):
            yield f"{name} on <{tag}>"
        elif name == "style" and not is_own_style(value):
            yield f"a style on <{tag}>"


def _is_known_link(attributes: Mapping[str, str], content: bool) -> bool:
    rels = attributes.get("rel", "").lower().split()
    return not content and bool(rels) and RELS.issuperset(rels)
