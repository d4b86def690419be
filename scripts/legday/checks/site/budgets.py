"""Each type of page keeps to its budget: bytes that come over the wire, by kind, before a reader does anything.

A page names its own address. It is weighed as if that were as long as GitHub's can be (an owner of 39 characters, a
repository of 60) and hard to compress, so what passes at one home passes at every other. What an owner sets in
mkdocs.yml (logo, accent, social links, an announcement) is not weighed: it may not keep a fork from publishing.
"""

from __future__ import annotations

import gzip
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from pydantic import BaseModel, ConfigDict, NonNegativeInt, RootModel, ValidationError

from legday.checks.site.address import page_url
from legday.checks.site.loads import loads
from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding
from legday.facts.text_file import read_text
from legday.facts.yaml_file import parse_yaml
from legday.findings import Finding

FILE = "budgets.yml"
OWNER = "ujzde8gxd6ncf10epf91dhodzdoc9is0j8ht9lg"
REPOSITORY = "RVmihA_2O76UMFxFkM_R5Kjp1vRt-1fjORS_6ilI8ihN5KXSc7Tvo_hBKqFY"
HOME = f"https://{OWNER}.github.io/{REPOSITORY}/"
SET_BY_OWNER = re.compile(
    rb"""<(aside|ul) class=["']?ld-(?:announce|social)\b.*?</\1>|<link [^>]*css/settings\.[^>]*>"""
    rb"""|<img [^>]*\bld-logo\b[^>]*>| class=["']?ld-accent ld-accent-[\w-]+["']?""",
    re.DOTALL,
)
SHEET_OF_OWNER = re.compile(r"assets/css/settings\.\w+\.css")
IMAGES = frozenset({".avif", ".gif", ".ico", ".jpg", ".png", ".svg", ".webp"})


class Budget(BaseModel):
    """What a page at one of the addresses `pages` may load, in bytes as gzip sends them."""

    model_config = ConfigDict(extra="forbid")

    type: str
    pages: list[str]
    html: NonNegativeInt
    css: NonNegativeInt
    js: NonNegativeInt
    images: NonNegativeInt
    other: NonNegativeInt


class Budgets(RootModel[list[Budget]]):
    """All budgets; a page is held to the first that has its address."""

    def of(self, file: str) -> Budget | None:
        """Return the budget of the page in the built `file`."""
        address = page_url(file) if file.endswith("index.html") else file
        return next((one for one in self.root if any(fnmatchcase(address, like) for like in one.pages)), None)


def read_budgets(root: Path) -> tuple[Budgets | None, list[Finding]]:
    """Return the budgets of the project at `root`, or None and what is wrong with them."""
    path = root / FILE
    if not path.is_file():
        hint = f"Bring it back: git checkout -- {FILE}"
        return None, [Finding(FILE, 1, 1, "budgets-missing", "Nothing says how heavy a page may be.", hint)]
    hint = "Each entry has type, pages and whole numbers of bytes: html, css, js, images, other."
    text = read_text(path, FILE)
    if isinstance(text, Finding):
        return None, [Finding(FILE, text.line, 1, "budgets-unreadable", text.message, hint)]
    file, findings = parse_yaml(text, FILE)
    if findings:
        return None, [Finding(FILE, one.line, one.column, "budgets-unreadable", one.message, hint) for one in findings]
    try:
        return Budgets.model_validate(file.data), []
    except ValidationError as error:
        why = " ".join(str(error).split())
        return None, [Finding(FILE, 1, 1, "budgets-unreadable", f"The budgets cannot be read: {why}.", hint)]


def check_budgets(site: Site, budgets: Budgets) -> Iterator[SiteFinding]:
    """Yield a finding for each kind of bytes of which a page loads more than it may, and each page without a budget."""
    loaded = loads(site)
    sent = set().union(*loaded.values()) & site.files
    sizes = {name: _sent(name, site) for name in sent}
    for file, files in loaded.items():
        budget = budgets.of(file)
        if not budget:
            hint = f"Add its address to an entry of {FILE}."
            yield SiteFinding(file, "page-no-budget", f"No budget holds for /{page_url(file)}.", hint, own=False)
            continue
        weighed = Counter[str]()
        for name in files & sizes.keys():
            if SHEET_OF_OWNER.fullmatch(name):
                continue
            weighed[_kind(name)] += sizes[name]
        for kind, weight in sorted(weighed.items()):
            most = getattr(budget, kind)
            if weight > most:
                message = f"The page loads {weight:,} bytes of {kind}; of type {budget.type} it may load {most:,}."
                hint = f"Take out what weighs, or give a reason and raise the budget in {FILE}."
                yield SiteFinding(file, "page-overweight", message, hint, own=kind == "html")


def _sent(name: str, site: Site) -> int:
    """Return how many bytes of a file travel where the site's root has the longest address."""
    content = site.contents[name]
    if name.endswith(".html"):
        content = SET_BY_OWNER.sub(b"", content).replace(site.base.encode(), HOME.encode())
    return len(gzip.compress(content, 9, mtime=0))


def _kind(name: str) -> str:
    suffix = posixpath.splitext(name)[1]
    return {".html": "html", ".css": "css", ".js": "js"}.get(suffix, "images" if suffix in IMAGES else "other")
