"""Where a URL of the built site leads: pure text, no look at any disk or network."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, unquote, urlsplit

NO_HOST = re.compile(r"[\s<>\"{}|\\^`%,;!]|\.\.|^\.|^[^.:]*$")  # marks that no public name holds, or no dot at all
MAIL = re.compile(r"[^@\s]+@[^@\s.]+\.[^@\s]")
NO_URL = re.compile(r"\s|%(?![0-9a-fA-F]{2})")
ENCODED_SLASH = re.compile(r"%(?=2f|5c)", re.IGNORECASE)  # to a server, these are part of a name
LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})  # noqa: S104  (looked for, not bound)

DROPPED = "".join(map(chr, range(33)))  # at either end

Place = Literal["inside", "beside", "elsewhere", "other", "malformed"]


@dataclass(frozen=True)
class Target:
    """Where a URL leads: `inside` the site, `beside` it on its own host, `elsewhere`, or to no page (`other`).

    `path` is decoded and relative to the site's root where it is inside, and the whole URL where it is not.
    """

    place: Place
    path: str
    fragment: str = ""
    scheme: str = ""
    host: str = ""

    @property
    def key(self) -> str:
        """One spelling for all that leads to the same spot, for comparing."""
        return target_key(self.path, self.fragment)


def target_key(path: str, fragment: str) -> str:
    """Return `path` without its index file and closing slash, with its fragment."""
    bare = path.removesuffix("index.html").rstrip("/")
    return f"{bare}#{fragment}" if fragment else bare


def page_url(file: str) -> str:
    """Return the address, below the site's root, at which a file of the site is read.

    The 404 page is served at addresses of any depth: whatever it links to must stand from each of them.
    """
    if file == "404.html":
        return "no/such/page/"
    return file.removesuffix("index.html") if file.rpartition("/")[2] == "index.html" else file


def files_at(path: str) -> list[str]:
    """Return the files that a server may answer with at `path`, first choice first."""
    if path.endswith("/") or not path:
        return [f"{path}index.html"]
    return [path, f"{path}/index.html"]


def resolve(base: str, file: str, url: str) -> Target:
    """Return where `url`, standing in `file` of the site whose root is at `base`, leads."""
    url = _as_browsers_read(url)
    try:
        if url.startswith("#"):
            return Target("inside", file, unquote(url[1:]))
        parts = _joined(base + page_url(file), url)
        root = urlsplit(base)
        host = parts.hostname or ""
        same = (parts.scheme, host, _port(parts)) == (root.scheme, root.hostname, _port(root))
    except ValueError:
        return Target("malformed", url)
    if parts.scheme not in ("http", "https"):
        unaddressed = not parts.path and parts.query  # mailto:?subject=…: readers choose whom to write to
        lost = parts.scheme == "mailto" and not (unaddressed or MAIL.match(unquote(parts.path)))
        return Target("malformed" if lost else "other", url, scheme=parts.scheme)
    if not same and host not in LOCAL_HOSTS and (NO_HOST.search(host) or NO_URL.search(url)):
        return Target("malformed", url, scheme=parts.scheme)
    if not same:
        return Target("elsewhere", url, scheme=parts.scheme, host=host)
    if not parts.path.startswith(root.path) or (root.path == "/" and _climbs(page_url(file), url)):
        return Target("beside", _decoded(parts.path), scheme=parts.scheme, host=host)
    inner = _decoded(parts.path[len(root.path) :])
    return Target("inside", inner, unquote(parts.fragment), parts.scheme, host)


def _joined(start: str, url: str) -> SplitResult:
    """Return `url` as browsers read it on the page at `start`: an empty segment (a//b) stays (RFC 3986, 5.2)."""
    parts, at = urlsplit(url), urlsplit(start)
    if parts.scheme or parts.netloc:
        return parts._replace(scheme=parts.scheme or at.scheme, path=_without_dots(parts.path))
    path = parts.path if parts.path.startswith("/") else f"{at.path.rpartition('/')[0]}/{parts.path}"
    return at._replace(path=_without_dots(path if parts.path else at.path), query=parts.query, fragment=parts.fragment)


def _without_dots(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == ".." and len(kept) > 1:
            kept.pop()
        elif segment not in (".", ".."):
            kept.append(segment)
    return "/".join([*kept, ""] if segments[-1] in (".", "..") else kept)


def _climbs(page: str, url: str) -> bool:
    """Tell whether a relative URL climbs above the site's root.

    Where the root is the server's own, browsers forgive that: the link stands there, and breaks below any path.
    """
    parts = urlsplit(url)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return False
    depth = page.count("/")
    for segment in parts.path.split("/"):
        depth += {"..": -1, ".": 0}.get(segment, 1)
        if depth < 0:
            return True
    return False


def _decoded(path: str) -> str:
    return unquote(ENCODED_SLASH.sub("%25", path))


def _as_browsers_read(url: str) -> str:
    """Return the URL without what browsers drop, and with a slash for a backslash (https://url.spec.whatwg.org)."""
    path, mark, rest = re.sub(r"[\t\n\r]", "", url.strip(DROPPED)).partition("?")
    return path.replace("\\", "/") + mark + rest


def _port(parts: SplitResult) -> int | None:
    return parts.port or {"http": 80, "https": 443}.get(parts.scheme)
