"""Write a strict Content-Security-Policy into the page: it runs the build's scripts and styles, and nothing else.

Inline scripts and styles are named by their hashes. Those come from the list of what the build makes, never from what
stands in the page. `style` attributes, which Markdown tables use to align, need 'unsafe-hashes' beside theirs.
"""

from __future__ import annotations

import html as entities
import re

from legday.checks.built.own import Own, hashes, is_own_style

ATTRIBUTE = re.compile(r"""<[a-zA-Z][^<>]*?\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)
FIXED = (
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
)


def secure(html: str, own: Own) -> str:
    """Return the page with its policy, directly after its character set."""
    policy = entities.escape(_policy(html, own), quote=False)
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return CHARSET.sub(lambda match: match[0] + tag, html, count=1)


def _policy(html: str, own: Own) -> str:
    written = {entities.unescape("".join(match.groups(""))) for match in ATTRIBUTE.finditer(html)}
    attributes = [style for style in written if is_own_style(style)]
    unsafe = ["'unsafe-hashes'"] if attributes else []
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *hashes(own.scripts)]),
            " ".join(["style-src 'self'", *hashes(own.styles), *unsafe, *hashes(attributes)]),
            *FIXED,
        ]
    )
