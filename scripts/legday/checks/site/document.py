"""One built HTML page as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field

from legday.checks.site.active import Active, active_parts
from legday.checks.site.css import css_links
from legday.checks.site.link import Link
from legday.checks.site.read.html import Mistake, Node, read_html
from legday.checks.site.read.json_files import linked_data
from legday.checks.site.references import element_links
from legday.checks.site.script import read_script

NAMES_IDS = frozenset({
    "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage", "aria-flowto",
    "aria-labelledby", "aria-owns", "commandfor", "for", "form", "headers", "interestfor", "itemref", "list",
    "popovertarget",
})  # fmt: skip

DATA = frozenset({"application/ld+json", "importmap", "speculationrules"})


@dataclass
class Document:
    """A page. `references` are (attribute, id) pairs; `active` names what could run or lead readers away.

    `said` holds what the page says of itself, by the name of the tag: "title", "canonical", or a meta tag's own.
    `policy` is its Content-Security-Policy, and `early` what stands before it and so outside of its reach. `leads` is
    where it sends its readers on by itself, `cited` the places of the studies that its citations lead to.
    """

    file: str
    lang: str = ""
    meta: dict[str, list[str]] = field(default_factory=dict)
    refresh_target: str = ""
    policy: str = ""
    early: list[str] = field(default_factory=list)
    article: bool = False
    headings: int = 0
    ids: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    references: list[tuple[str, str]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    active: list[Active] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The page's name in a browser's tab and in lists of results."""
        return self.first("title")

    @property
    def description(self) -> str:
        """The sentence or two below that name in lists of results."""
        return self.first("description")

    @property
    def canonical(self) -> str:
        """The address that the page calls its own."""
        return self.first("canonical")

    def first(self, name: str) -> str:
        """Return what the first tag of that name says, or an empty string."""
        return next(iter(self.meta.get(name, [])), "")

    @property
    def listed(self) -> bool:
        """Whether search engines may list it."""
        return "noindex" not in self.first("robots")

    @property
    def is_redirect(self) -> bool:
        """Whether the page only leads on to where its words are now."""
        return bool(self.refresh_target) and not self.listed


def read_document(file: str, html: str) -> Document:
    """Parse `html`, the text of the page `file`."""
    return _read(file, html, fragment=False)


def read_fragment(file: str, html: str) -> Document:
    """Parse `html`, the text of `file`, as a part of a page's words."""
    return _read(file, html, fragment=True)


def _read(file: str, html: str, *, fragment: bool) -> Document:
    nodes, mistakes = read_html(html, fragment=fragment)
    document = Document(file, mistakes=mistakes)
    for node in nodes:
        _note(document, node)
    document.anchors.update(document.ids)
    return document


def _note(document: Document, node: Node) -> None:
    tag, attributes, content = node.tag, node.attributes, node.content
    if "id" in attributes:
        document.ids.append(attributes["id"])
    if tag == "html":
        document.lang = attributes.get("lang", "").strip()
    if tag in ("a", "map") and "name" in attributes:
        document.anchors.add(attributes["name"])
    if tag == "a" and "ld-cite" in attributes.get("class", "").split():
        document.cited.append(attributes.get("href", ""))
    named = NAMES_IDS.intersection(attributes)
    document.references += [(name, value) for name in sorted(named) for value in attributes[name].split()]
    document.article = document.article or tag == "article"
    document.active += active_parts(tag.lower(), attributes, node.text, content)
    if tag in ("link", "script", "style") and not document.policy:
        document.early.append(tag)
    if tag == "h1":
        document.headings += 1
    elif tag == "title" and not node.drawn:
        document.meta.setdefault("title", []).append(node.text.strip())
    elif tag == "meta" and attributes.get("http-equiv", "").lower() == "content-security-policy":
        if document.policy:
            document.active.append(Active("words", "a second Content-Security-Policy", content))
        document.policy = attributes.get("content", "")
    elif tag == "link" and attributes.get("rel", "") == "canonical":
        document.meta.setdefault("canonical", []).append(attributes.get("href", ""))
    elif tag == "meta":
        name = attributes.get("property", attributes.get("name", "")).lower()
        document.meta.setdefault(name, []).append(attributes.get("content", "").strip())
    links = list(element_links(document.file, tag, attributes, content))
    document.refresh_target = next((link.url for link in links if link.kind == "meta refresh"), document.refresh_target)
    document.links += links
    if tag == "style":
        document.links += css_links(document.file, node.text, content)
    elif tag == "script" and "src" not in attributes:
        is_data = attributes.get("type", "").lower() in DATA
        document.links += linked_data(document.file, node.text) if is_data else _script_links(document.file, node.text)
    elif tag == "iframe" and "srcdoc" in attributes:
        document.links += read_fragment(document.file, attributes["srcdoc"]).links


def _script_links(file: str, text: str) -> list[Link]:
    return read_script(file, text, inline=True).links
