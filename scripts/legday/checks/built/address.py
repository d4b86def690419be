"""Where a URL of the built site leads: pure text, no look at any disk or network."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

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
    index = f"{path.removesuffix('/')}/index.html".lstrip("/")
    return [index] if path.endswith("/") or not path else [path, index]


def resolve(base: str, file: str, url: str) -> Target:
    """Return where `url`, standing in `file` of the site whose root is at `base`, leads."""
    url = _as_browsers_read(url)
    try:
        if url.startswith("#"):
            return Target("inside", file, unquote(url[1:]))
        parts = urlsplit(urljoin(base + page_url(file), url))
        root = urlsplit(base)
        host = parts.hostname or ""
        same = (parts.scheme, host, _port(parts)) == (root.scheme, root.hostname, _port(root))
    except ValueError:
        return Target("malformed", url)
    if parts.scheme not in ("http", "https"):
        return Target("other", url, scheme=parts.scheme)
    if not same:
        return Target("elsewhere", url, scheme=parts.scheme, host=host)
    if not parts.path.startswith(root.path):
        return Target("beside", unquote(parts.path), scheme=parts.scheme, host=host)
    inner = unquote(parts.path[len(root.path) :])
    return Target("inside", inner, unquote(parts.fragment), parts.scheme, host)


def _as_browsers_read(url: str) -> str:
    """Return the URL without what browsers drop, and with a slash for a backslash (https://url.spec.whatwg.org)."""
    path, mark, rest = re.sub(r"[\t\n\r]", "", url.strip(DROPPED)).partition("?")
    return path.replace("\\", "/") + mark + rest


def _port(parts: SplitResult) -> int | None:
    return parts.port or {"http": 80, "https": 443}.get(parts.scheme)
