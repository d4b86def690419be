"""A post is not in the navigation, so the theme leaves out the switch that the label of its contents belongs to."""

from __future__ import annotations

import re

LABEL = re.compile(r'<label class="md-nav__title" for="__toc">(.*?)</label>', re.DOTALL)


def without_loose_labels(html: str) -> str:
    """Return the page with that label as plain text where its switch is missing."""
    if re.search(r'id="?__toc\b', html):
        return html
    return LABEL.sub(r'<p class="md-nav__title">\1</p>', html)
