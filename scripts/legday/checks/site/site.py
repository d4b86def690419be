"""A built site as plain data, read once; every rule works on this."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from legday.checks.site.address import Target, page_url, resolve
from legday.checks.site.document import Document
from legday.checks.site.link import Link
from legday.checks.site.read.part import Part, read_part
from legday.checks.site.script import Script, joined
from legday.checks.site.site_finding import SiteFinding

MANY = 1000  # files; below, starting processes takes longer than they save
CHUNK = 32
NOWHERE = "http://127.0.0.1:8000/"


@dataclass
class Site:
    """The files of a site by their names: relative to its folder, with forward slashes."""

    contents: Mapping[str, bytes]
    parts: Mapping[str, Part]
    _targets: dict[tuple[str, str], Target] = field(default_factory=dict)

    @cached_property
    def files(self) -> frozenset[str]:
        """The names of all files."""
        return frozenset(self.contents)

    @cached_property
    def base(self) -> str:
        """The address of the site's root: what most pages say of themselves, so that one that errs stands alone."""
        roots = Counter[str]()
        for name, document in self.documents.items():
            own = quote(page_url(name))
            if document.canonical.endswith(f"/{own}"):
                roots[document.canonical.removesuffix(own) if own else document.canonical] += 1
        return roots.most_common(1)[0][0] if roots else NOWHERE

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The pages."""
        return {name: part.document for name, part in self.parts.items() if part.document and name.endswith(".html")}

    @cached_property
    def fragments(self) -> dict[str, Document]:
        """Parts of pages that lie beside them until a reader asks for them."""
        return {name: part.document for name, part in self.parts.items() if part.document and name.endswith(".htm")}

    @cached_property
    def scripts(self) -> dict[str, Script]:
        """The scripts."""
        return {name: part.script for name, part in self.parts.items() if part.script}

    @cached_property
    def pictures(self) -> dict[str, tuple[int, int]]:
        """Width and height (pixels) of each PNG file."""
        return {name: part.size for name, part in self.parts.items() if part.size}

    @property
    def unread(self) -> list[SiteFinding]:
        """What keeps files from being read."""
        return [finding for part in self.parts.values() for finding in part.findings]

    @property
    def markup(self) -> list[Document]:
        """Everything written in HTML: pages and fragments."""
        return [*self.documents.values(), *self.fragments.values()]

    @property
    def sitemap(self) -> list[Link]:
        """What the sitemap lists."""
        return self.parts["sitemap.xml"].links if "sitemap.xml" in self.parts else []

    @cached_property
    def links(self) -> list[Link]:
        """Every link of every file: of pages first, then of what belongs to them, then of lists of pages."""
        ranked = sorted(self.parts, key=lambda name: (name.endswith((".xml", ".json", ".webmanifest")), name))
        own = [name for name in ranked if self.parts[name].document]
        others = [name for name in ranked if not self.parts[name].document]
        links = [link for name in own for link in self.parts[name].links]
        return [*links, *(link for name in others for link in self.parts[name].links), *self._from_constants()]

    def target(self, link: Link) -> Target:
        """Return where `link` leads."""
        key = link.file, link.url
        if key not in self._targets:
            self._targets[key] = resolve(self.base, link.file, link.url)
        return self._targets[key]

    def anchors(self, name: str) -> set[str] | None:
        """Return the places in a file that has such, of a fragment those of its page as well; else None."""
        part = self.parts[name]
        if name.endswith(".htm"):
            page = self.parts.get(name.rpartition("/")[0] + "/index.html" if "/" in name else "index.html")
            return part.anchors | (page.anchors if page else set())
        return part.anchors if part.document or name.endswith(".svg") else None

    def _from_constants(self) -> Iterator[Link]:
        """Yield the addresses that scripts make from a constant of a script beside them."""
        for name, script in self.scripts.items():
            for address, module, constant in script.later:
                other = self.scripts.get(beside(name, module))
                if other and constant in other.constants:
                    start = joined(module, other.constants[constant])
                    yield Link(name, joined(start, address), "js URL")


def beside(name: str, module: str) -> str:
    """Return the name of the file that the script `name` imports as `module`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), module))


def read_site(folder: Path) -> Site:
    """Read the site in `folder`."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return site_of({path.relative_to(folder).as_posix(): path.read_bytes() for path in paths})


def site_of(contents: Mapping[str, bytes]) -> Site:
    """Return the site whose files hold `contents`: a large one is read on all cores, a small one here."""
    if len(contents) < MANY:
        parts = list(map(read_part, contents, contents.values()))
    else:
        with ProcessPoolExecutor() as workers:
            parts = list(workers.map(read_part, contents, contents.values(), chunksize=CHUNK))
    return Site(contents, dict(zip(contents, parts, strict=True)))
