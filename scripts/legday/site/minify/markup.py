"""HTML: comments, spaces, quotation marks and end tags go where browsers do without; what a sheet may ask for stays."""

from __future__ import annotations

import re

import minify_html

from legday.site.minify.texts import MARKUP, Texts

ADDRESS = re.compile(r'\shref="[^"]*"')
BARE = re.compile(r"&(?=\w+=)")


def minify_markup(texts: Texts) -> Texts:
    """Return the texts with minified pages and parts of pages."""
    return {name: minified(text) if name.endswith(MARKUP) else text for name, text in texts.items()}


def minified(html: str) -> str:
    """Return `html` in fewer bytes; addresses keep `&amp;`, which strict readers want."""
    smaller = minify_html.minify(html, keep_html_and_head_opening_tags=True, keep_input_type_text_attr=True)
    return ADDRESS.sub(lambda match: BARE.sub("&amp;", match[0]), smaller)
