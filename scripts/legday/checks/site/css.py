"""The URLs of a style sheet, a `<style>` element or a `style` attribute, as a browser's own tokens have them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import tinycss2

from legday.checks.site.link import Link

ADDRESSES = frozenset({"url", "src"})
CHOICES = frozenset({"image-set", "-webkit-image-set", "image", "cross-fade", "-webkit-cross-fade"})
BLOCKS = frozenset({"{} block", "[] block", "() block"})


def css_links(file: str, css: str, content: bool = False) -> list[Link]:
    """Return what `css`, standing in `file`, loads."""
    tokens = tinycss2.parse_component_value_list(css, skip_comments=True)
    return [Link(file, url, kind, True, content) for url, kind in _addresses(tokens)]


def _addresses(tokens: list[Any]) -> Iterator[tuple[str, str]]:
    """Yield each URL with its kind. What a browser cannot read as one, it leaves out: that URL is "url(…)"."""
    rule = ""
    for token in tokens:
        if token.type == "at-keyword":
            rule = token.lower_value
        elif token.type == "{} block" or (token.type == "literal" and token.value == ";"):
            rule = ""
        named = rule == "namespace"
        kind = "css @import" if rule == "import" else "css url()"
        if token.type == "error" and token.kind == "bad-url":
            yield "url(…", kind
        elif not named and (token.type == "url" or (token.type == "string" and rule == "import")):
            yield token.value, kind
        elif token.type == "function" and token.lower_name in ADDRESSES and not named:
            yield next((part.value for part in token.arguments if part.type == "string"), ""), kind
        elif token.type == "function":
            if token.lower_name in CHOICES:
                yield from ((part.value, "css image-set()") for part in token.arguments if part.type == "string")
            yield from _addresses(token.arguments)
        elif token.type in BLOCKS:
            yield from _addresses(token.content)
