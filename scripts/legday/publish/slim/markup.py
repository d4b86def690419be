"""HTML: comments, spaces and quotation marks that browsers do without are left out; every element stays whole."""

from __future__ import annotations

import re

import minify_html

from legday.publish.slim.texts import MARKUP, Texts

ADDRESS = re.compile(r'\shref="[^"]*"')
BARE = re.compile(r"&(?=\w+=)")


def slim_markup(texts: Texts) -> Texts:
    """Return the texts with minified pages and parts of pages."""
    return {name: minified(text) if name.endswith(MARKUP) else text for name, text in texts.items()}


def minified(html: str) -> str:
    """Return `html` in fewer bytes; addresses keep `&amp;`, which strict readers want."""
    slim = minify_html.minify(html, keep_closing_tags=True, keep_html_and_head_opening_tags=True)
    return ADDRESS.sub(lambda match: BARE.sub("&amp;", match[0]), slim)
