"""Write a strict Content-Security-Policy into the page: it runs its own scripts and styles, and nothing else.

Scripts and styles that stand in the page are named by their hashes (https://www.w3.org/TR/CSP3/#external-hash);
`style` attributes, which Markdown tables use to align, need 'unsafe-hashes' beside theirs.
"""

from __future__ import annotations

import base64
import hashlib
import html as entities
import re
from collections.abc import Iterable

SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
STYLE = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
ATTRIBUTE = re.compile(r"""<[a-zA-Z][^<>]*?\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
NOT_RUN = re.compile(r"\bsrc\s*=|\btype\s*=\s*[\"']?application/(?:ld\+)?json", re.IGNORECASE)
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


def secure(html: str) -> str:
    """Return the page with its policy, directly after its character set."""
    policy = entities.escape(_policy(html), quote=False)
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return CHARSET.sub(lambda match: match[0] + tag, html, count=1)


def _policy(html: str) -> str:
    scripts = [text for attributes, text in SCRIPT.findall(html) if not NOT_RUN.search(attributes)]
    outside = STYLE.sub("", SCRIPT.sub("", html))
    attributes = [entities.unescape("".join(match.groups(""))) for match in ATTRIBUTE.finditer(outside)]
    unsafe = ["'unsafe-hashes'"] if attributes else []
    styles = [*_hashes(STYLE.findall(html)), *unsafe, *_hashes(attributes)]
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *_hashes(scripts)]),
            " ".join(["style-src 'self'", *styles]),
            *FIXED,
        ]
    )


def _hashes(texts: Iterable[str]) -> list[str]:
    """Return each different text's hash, as the browser computes it: line ends are single."""
    digests = (hashlib.sha256(text.replace("\r\n", "\n").encode()).digest() for text in texts)
    return sorted({f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests})
