"""Whether an address leads where it seems to: to a public server, by its plain name. One judge for pages and facts."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

Problem = tuple[str, str, str]

# Names that no public server has (https://www.rfc-editor.org/rfc/rfc6761, rfc6762, rfc8375, rfc9476).
PRIVATE = frozenset({
    "alt", "corp", "home", "home.arpa", "internal", "intranet", "invalid", "lan", "local", "localdomain", "localhost",
    "onion", "private", "test",
})  # fmt: skip
UNFIT = re.compile(r"[\s\x00-\x1f\x7f<>\"\\]")  # what no address holds; browsers drop or change it
LABEL = r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?"
NAME = re.compile(rf"{LABEL}(?:\.{LABEL})*\.?")
SUBJECT = r"(?:[a-z0-9._~!:,-]|%[2-7][0-9a-f])+"
MAIL = re.compile(rf"mailto:[a-z0-9._+-]+@([a-z0-9.-]+)(?:\?subject={SUBJECT})?", re.IGNORECASE)


def problem(url: str) -> Problem | None:
    """Return what stands against a web or mail address, as (code, message, mend); None for any other address."""
    scheme = url.partition(":")[0].lower()
    if scheme == "mailto":
        return _mail_problem(url)
    return _web_problem(url) if scheme in ("http", "https") else None


def _mail_problem(url: str) -> Problem | None:
    match = MAIL.fullmatch(url)
    if match:
        return _host_problem(url, match[1])
    hint = "Write mailto:name@example.org: one address, with nothing but ?subject=… behind it."
    return "link-mail", f'"{url}" is more than one plain mail address.', hint


def _web_problem(url: str) -> Problem | None:
    try:
        address = urlsplit(re.sub(r"\s", "", url))
        host = address.hostname or ""
        named = bool(host.strip(".")) and (address.port is None or address.port > 0)
    except ValueError:
        return malformed(url)
    if not named:
        return malformed(url)
    if address.username is not None or not host.isascii() or "%" in host or "xn--" in host:
        message = f'The server of "{url}" is hard to tell: "{host}".'
        return "link-disguised", message, "Write the server's name in plain letters, without anything before an @."
    return _host_problem(url, host) or (malformed(url) if UNFIT.search(url) else None)


def _host_problem(url: str, host: str) -> Problem | None:
    name = host.lower().rstrip(".")
    number = _number(name)
    if number is None and not NAME.fullmatch(host.lower()):
        return malformed(url)
    private = not _is_public(number) if number else _is_private(name)
    if private:
        hint = "Link to the page's file (other-page.md) or to a public address; nobody else can open this one."
        return "link-private", f'"{name}" is no public server.', hint
    return None


def malformed(url: str) -> Problem:
    """Return what stands against what is no web address at all."""
    blank = "; a blank in it is %20" if re.search(r"\s", url) else ""
    return "link-malformed", f'"{url}" is not a web address.', f"Write it as https://example.org/page{blank}."


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _is_public(number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Return whether a server can have the number: one that holds another number is taken for that."""
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour
        return inner.is_global if inner else number.is_global and number in ipaddress.ip_network("2000::/3")
    return number.is_global and not number.is_multicast


def _is_private(name: str) -> bool:
    """Return whether nobody else can ask for the name. Browsers read 0x7f.1 and 2130706433 as numbers."""
    last = name.rpartition(".")[2]
    is_number = last.isdigit() or re.fullmatch(r"0x[0-9a-f]*", last) is not None
    return "." not in name or is_number or name in PRIVATE or name.endswith(tuple(f".{part}" for part in PRIVATE))
