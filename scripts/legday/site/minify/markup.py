"""HTML: comments, spaces, quotation marks and end tags go where browsers do without; what a sheet may ask for stays."""

from __future__ import annotations

import re
from html.entities import html5

import minify_html

from legday.site.minify.texts import MARKUP, Texts

# Scripts and styles, which are no words; else a sign for "and" before a word, and whether that is the name of a sign.
BARE = re.compile(r"(<(script|style)\b.*?</\2>)|&(?=\w)(\w+;)?", re.DOTALL)


def minify_markup(texts: Texts) -> Texts:
    """Return the texts with minified pages and parts of pages."""
    return {name: minified(text) if name.endswith(MARKUP) else text for name, text in texts.items()}


def minified(html: str) -> str:
    """Return `html` in fewer bytes; `&amp;` before a word stays, which strict readers want."""
    smaller = minify_html.minify(html, keep_html_and_head_opening_tags=True, keep_input_type_text_attr=True)
    return BARE.sub(_strictly, smaller)


def _strictly(match: re.Match[str]) -> str:
    is_script, is_sign = match[1], match[3] in html5
    return match[0] if is_script or is_sign else match[0].replace("&", "&amp;", 1)
