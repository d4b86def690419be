"""HTML: comments, spaces, quotation marks and end tags go where browsers do without; what a sheet may ask for stays."""

from __future__ import annotations

import re

import minify_html

from legday.site.minify.texts import MARKUP, Texts

# A sign for "and" before a word; scripts and styles are no words. A sign by its name keeps its semicolon.
BARE = re.compile(r"(<(script|style)\b.*?</\2>)|&(?=\w)(?!\w+;)", re.DOTALL)


def minify_markup(texts: Texts) -> Texts:
    """Return the texts with minified pages and parts of pages."""
    return {name: minified(text) if name.endswith(MARKUP) else text for name, text in texts.items()}


def minified(html: str) -> str:
    """Return `html` in fewer bytes; `&amp;` before a word stays, which strict readers want."""
    smaller = minify_html.minify(html, keep_html_and_head_opening_tags=True, keep_input_type_text_attr=True)
    return BARE.sub(lambda match: match[1] or "&amp;", smaller)
