"""What in a page could run, restyle it or lead a reader away: element by element, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

# What a page may load to run: a module of the site's own.
MODULE = re.compile(r"module (?:[\w.~/%-]*/)?assets/js(?:\.[0-9a-f]{8})?/[a-z0-9-]+\.js")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)  # other servers are another rule's
# Elements that show or run something else, or let a browser read what follows in another way.
NEVER = frozenset({
    "animate", "animatemotion", "animatetransform", "applet", "embed", "fencedframe", "foreignobject", "frame",
    "frameset", "handler", "iframe", "image", "listener", "listing", "math", "noembed", "noframes", "object", "param",
    "plaintext", "portal", "set", "slot", "xmp",
})  # fmt: skip
NEVER_ATTRIBUTES = frozenset(
    {"action", "formaction", "ping", "srcdoc", "manifest", "background", "attributionsrc", "shadowrootmode"}
)
RELS = frozenset({
    "alternate", "apple-touch-icon", "canonical", "icon", "manifest", "modulepreload", "next", "preload", "prev",
    "stylesheet",
})  # fmt: skip
NAMED = frozenset({"content-security-policy", "refresh"})  # what `http-equiv` may be; the second only on a moved page
DATA = re.compile(r"application/(?:ld\+)?json", re.IGNORECASE)


@dataclass(frozen=True)
class Active:
    """A part of a page that acts: in words, or as it is written where only the build knows whether it made it.

    `content` tells whether it stands in the page's own text, `url` which address it would lead to or load, or the text
    that holds such addresses.
    """

    kind: Literal["words", "inline", "style"]
    text: str
    content: bool
    url: str = ""


def active_parts(tag: str, attributes: Mapping[str, str], text: str, content: bool) -> Iterator[Active]:
    """Yield what is active about an element whose text is `text`; `tag` is in small letters."""
    if tag in NEVER or (tag == "form" and "ld-" not in attributes.get("class", "")):
        yield Active("words", f"<{tag}>", content, " ".join(attributes.values()))
        return
    for words, url in _in_words(tag, attributes, content):
        yield Active("words", words, content, url)
    if tag == "style" or (tag == "script" and "src" not in attributes and not _is_data(attributes)):
        yield Active("inline", text, content, text)
    if "style" in attributes:
        yield Active("style", attributes["style"], content, attributes["style"])


def _in_words(tag: str, attributes: Mapping[str, str], content: bool) -> Iterator[tuple[str, str]]:
    if tag == "link" and (content or not RELS.issuperset(attributes.get("rel", "-").lower().split())):
        yield f'<link rel="{attributes.get("rel", "")}">', attributes.get("href", "")
    source = attributes.get("src", "")
    is_module = MODULE.fullmatch(f"{attributes.get('type')} {source}")
    if tag == "script" and source and not is_module and not ELSEWHERE.match(source):
        yield f'<script> that loads "{source}"', source
    equivalent = attributes.get("http-equiv", "").strip().lower()
    if equivalent and (tag != "meta" or equivalent not in NAMED):
        yield f'<{tag}> with http-equiv="{equivalent}"', ""
    for name in attributes:
        if name.lower().startswith("on") or name.lower() in NEVER_ATTRIBUTES:
            yield f"{name} on <{tag}>", attributes[name]


def _is_data(attributes: Mapping[str, str]) -> bool:
    return bool(DATA.fullmatch(attributes.get("type", "").strip()))
