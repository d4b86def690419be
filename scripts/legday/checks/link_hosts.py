"""A link to another site names a public server, plainly: no machine of the editor's own, no name in disguise."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from urllib.parse import urlsplit

from legday.facts.store import Facts
from legday.findings import Finding
from legday.words import Page
from legday.words.index import Index

# Names that no public server has (https://www.rfc-editor.org/rfc/rfc6761, rfc6762, rfc8375).
PRIVATE = ("localhost", "local", "internal", "lan", "home", "home.arpa", "test", "invalid", "onion")

Problem = tuple[str, str, str]


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each web address whose server is private, malformed or hard to tell."""
    for page in pages:
        for link in page.links:
            problem = _problem(link.target) if link.target.lower().startswith(("https:", "http:")) else None
            if problem:
                yield page.finding(link, *problem)


def _problem(url: str) -> Problem | None:
    try:
        address = urlsplit(url)
        host = (address.hostname or "").rstrip(".")
        named = bool(host) and (address.port is None or address.port > 0)
    except ValueError:
        host, named = "", False
    if not named:
        return "link-malformed", f'"{url}" is not a web address.', "Write it as https://example.org/page."
    if address.username is not None or not host.isascii() or "xn--" in host:
        message = f'The server of "{url}" is hard to tell: "{host}".'
        return "link-disguised", message, "Write the server's name in plain letters, without anything before an @."
    if _is_private(host):
        mend = "Link to the page's file (other-page.md) or to a public address; nobody else can open this one."
        return "link-private", f'"{host}" is no public server.', mend
    return None


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(tuple(f".{name}" for name in PRIVATE)) or _is_number(host)


def _is_number(host: str) -> bool:
    """Return whether browsers read the name as an IPv4 address written in another way (0x7f.1, 2130706433)."""
    last = host.rpartition(".")[2]
    return last.isdigit() or last.startswith("0x")
