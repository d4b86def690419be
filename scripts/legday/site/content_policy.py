"""Write a strict Content-Security-Policy into the page: it runs the build's own scripts and styles, and nothing else.

Those that stand in the page are named by their hashes; `style` attributes need 'unsafe-hashes' beside theirs.
What the build did not make gets no hash, so that no browser runs it.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterable
from pathlib import Path

from legday.checks.site.own import SCRIPT, is_own_style, own_scripts, policy_hash
from legday.findings import Finding

ATTRIBUTE = re.compile(r"""<[a-zA-Z][^<>]*?\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
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


def write_policies(work: Path, site: Path) -> list[Finding]:
    """Give every page in `site`, rendered with the templates of the snapshot `work`, its policy."""
    scripts = own_scripts(work)
    for path in sorted(site.rglob("*.html")):
        html = path.read_bytes().decode("utf-8")
        path.write_bytes(secure(html, scripts).encode("utf-8"))
    return []


def secure(html: str, own: frozenset[str]) -> str:
    """Return the page with its policy, directly after its character set; `own` are the build's scripts and styles."""
    policy = entities.escape(_policy(html, own), quote=False)
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return CHARSET.sub(lambda match: match[0] + tag, html, count=1)


def _policy(html: str, own: frozenset[str]) -> str:
    outside = STYLE.sub("", SCRIPT.sub("", html))
    attributes = _hashes(filter(is_own_style, (_value(match) for match in ATTRIBUTE.finditer(outside))))
    unsafe = ["'unsafe-hashes'"] if attributes else []
    styles = [*_hashes(own.intersection(STYLE.findall(html))), *unsafe, *attributes]
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *_hashes(own.intersection(SCRIPT.findall(html)))]),
            " ".join(["style-src 'self'", *styles]),
            *FIXED,
        ]
    )


def _value(attribute: re.Match[str]) -> str:
    return entities.unescape("".join(attribute.groups("")))


def _hashes(texts: Iterable[str]) -> list[str]:
    return sorted({policy_hash(text) for text in texts})
