"""How to break a site: what a kind of breakage is, and the ways that kinds are made of."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from random import Random
from typing import Any

Files = Mapping[str, bytes]
PAGE = "*index.html"


@dataclass(frozen=True)
class Breakage:
    """What is changed: the new bytes of files by their names, None for one that is gone. `file` is to blame."""

    file: str
    changed: Mapping[str, bytes | None]

    def of(self, files: Files) -> dict[str, bytes]:
        """Return the broken site."""
        whole = {**files, **self.changed}
        return {name: content for name, content in whole.items() if content is not None}


Way = Callable[[Files, Random], Breakage]
New = Callable[[re.Match[str], Random, str], str | None]


@dataclass(frozen=True)
class Kind:
    """One kind of breakage. `codes` are the findings that tell of it; one that `spreads` gives several."""

    name: str
    way: Way
    codes: tuple[str, ...] = ("link-broken",)
    spreads: bool = False


def named(files: Files, like: str) -> list[str]:
    """Return the names of the files that are like `like`."""
    found = sorted(name for name in files if fnmatchcase(name, like))
    if not found:
        raise LookupError(f"No file is like {like}.")
    return found


def swap(pattern: str, new: str | New, like: str = PAGE) -> Way:
    """Put `new` (a text with {dead}, or what is made of a match; None leaves it) in the place of a random match."""
    form = re.compile(pattern, re.DOTALL)

    def way(files: Files, random: Random) -> Breakage:
        names = named(files, like)
        random.shuffle(names)
        for name in names:
            text = files[name].decode()
            matches = list(form.finditer(text))
            random.shuffle(matches)
            for match in matches:
                made = new(match, random, name) if callable(new) else match.expand(new.replace("{dead}", dead(random)))
                if made is not None and made != match[0]:
                    return Breakage(name, {name: (text[: match.start()] + made + text[match.end() :]).encode()})
        raise LookupError(f"Nothing is like {pattern}.")

    return way


def put(html: str, where: str = "text", like: str = PAGE) -> Way:
    """Put `html`, with {dead} for an address that leads nowhere, into the text, the frame or the head of a page."""
    before = {"text": r"(?<=<article)[^>]*>", "frame": r"<body[^>]*>", "head": r"(?=<body)"}[where]
    return swap(before, lambda match, random, name: match[0] + html.replace("{dead}", dead(random)), like)


def add(text: str, like: str) -> Way:
    """Add `text` to the end of a file."""

    def way(files: Files, random: Random) -> Breakage:
        name = random.choice(named(files, like))
        return Breakage(name, {name: files[name] + text.replace("{dead}", dead(random)).encode()})

    return way


def write(name: str, text: str) -> Way:
    """Write a file of its own; {base} stands for the address of the site."""

    def way(files: Files, random: Random) -> Breakage:
        return Breakage(name, {name: text.replace("{dead}", dead(random)).replace("{base}", base(files)).encode()})

    return way


def lose(like: str) -> Way:
    """Delete a file."""

    def way(files: Files, random: Random) -> Breakage:
        name = random.choice(named(files, like))
        return Breakage(name, {name: None})

    return way


def rename(like: str, new: Callable[[str], str]) -> Way:
    """Give a file another name."""

    def way(files: Files, random: Random) -> Breakage:
        name = random.choice(named(files, like))
        return Breakage(name, {name: None, new(name): files[name]})

    return way


def cut(like: str) -> Way:
    """Cut a file off in its middle."""

    def way(files: Files, random: Random) -> Breakage:
        name = random.choice(named(files, like))
        return Breakage(name, {name: files[name][: len(files[name]) * random.randint(30, 70) // 100]})

    return way


def empty(like: str) -> Way:
    """Leave nothing in a file."""

    def way(files: Files, random: Random) -> Breakage:
        name = random.choice(named(files, like))
        return Breakage(name, {name: b""})

    return way


def copy(like: str, new: str) -> Way:
    """Put a copy of a file beside it, which nothing leads to."""

    def way(files: Files, random: Random) -> Breakage:
        return Breakage(new, {new: files[random.choice(named(files, like))]})

    return way


def data(name: str, change: Callable[[Any, Random, str], None]) -> Way:
    """Change what a JSON file holds; the third that `change` gets is the address of the site."""

    def way(files: Files, random: Random) -> Breakage:
        held = json.loads(files[name])
        change(held, random, base(files))
        return Breakage(name, {name: json.dumps(held, ensure_ascii=False).encode()})

    return way


def dead(random: Random) -> str:
    """Return an address at which nothing stands."""
    return f"{random.choice(('no', 'lost', 'gone'))}-such-{random.choice(('page', 'thing'))}-{random.randint(1, 999)}"


def base(files: Files) -> str:
    """Return the address of the site."""
    found = re.search(r"<loc>(.*?)</loc>", files["sitemap.xml"].decode())
    assert found
    return found[1]
