"""The tags by which a page tells others what it is: Open Graph (https://ogp.me) and Twitter's card.

Twitter reads Open Graph for what has no tag of its own here.
"""

from __future__ import annotations

import html as entities
import re

from legday.site.social.page_facts import TITLE, PageFacts

LONGEST_TITLE = 65  # characters; lists of results cut longer ones
WIDTH, HEIGHT = 1200, 630  # pixels of a card
HIDDEN = re.compile(r'<meta name="robots" content="[^"]*noindex')
DESCRIPTION = re.compile(r'[ \t]*<meta name="description" content="[^"]*">\n?')
NOINDEX = '<meta name="robots" content="noindex">'


def tagged(html: str, page: PageFacts, base: str, site_name: str) -> str:
    """Return the page with its title, its description and its tags; `base` is the address of the site's root."""
    named = f"{page.title} - {site_name}"
    title = named if len(named) <= LONGEST_TITLE else page.title
    lines = [f"<title>{entities.escape(title, quote=False)}</title>", *_tags(page, base, site_name)]
    return TITLE.sub(lambda _: "\n".join(lines), DESCRIPTION.sub("", html), count=1)


def unlisted(html: str) -> str:
    """Return the page with the wish that search engines leave it out."""
    return TITLE.sub(lambda found: f"{found[0]}\n{NOINDEX}", html, count=1)


def _tags(page: PageFacts, base: str, site_name: str) -> list[str]:
    properties = {
        "og:type": "article" if page.article else "website",
        "og:site_name": site_name,
        "og:locale": "en_GB",
        "og:title": page.title,
        "og:description": page.description,
        "og:url": base + page.address,
        "og:image": base + page.card.file,
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": f"{page.title.rstrip('.')}. {page.card.said}.".replace("?.", "?"),
    }
    return [
        _meta("name", "description", page.description),
        *(_meta("property", name, content) for name, content in properties.items()),
        _meta("name", "twitter:card", "summary_large_image"),
    ]


def _meta(key: str, name: str, content: str) -> str:
    return f'<meta {key}="{name}" content="{entities.escape(content)}">'
