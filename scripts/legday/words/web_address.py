"""What stands against an address on the web: it names a public server, plainly, and no more than it seems to."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import unquote, urlsplit

# Names that no public server has (https://www.rfc-editor.org/rfc/rfc6761, rfc6762, rfc8375).
PRIVATE = ("localhost", "local", "internal", "lan", "home", "home.arpa", "test", "invalid", "onion")
WEB = re.compile(r"https?:", re.IGNORECASE)
MAIL = re.compile(r"mailto:", re.IGNORECASE)
PLAIN_MAIL = re.compile(
    r"mailto:[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\?subject=(?:[\w.~-]|%2[0-9A-F])*)?", re.IGNORECASE
)
UNFIT = re.compile(r"[\s\\<>\x00-\x1f\x7f]")

Problem = tuple[str, str, str]


def address_problem(url: str) -> Problem | None:
    """Return the code, the message and the hint for an address that no page should lead to, or None."""
    if PLAIN_MAIL.fullmatch(url):
        return None
    if MAIL.match(url):
        mend = "Write mailto:name@example.org, with ?subject=… at most."
        return "link-mail", f'"{url}" does more than write to one address.', mend
    if not WEB.match(url):
        return None
    try:
        address = urlsplit(url)
        host = (address.hostname or "").rstrip(".")
        named = bool(host) and (address.port is None or address.port > 0) and not UNFIT.search(url)
    except ValueError:
        host, named = "", False
    if not named:
        mend = "Write it as https://example.org/page; a blank in it is %20."
        return "link-malformed", f'"{url}" is not a web address.', mend
    if address.username is not None or not host.isascii() or "xn--" in host or unquote(host) != host:
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
