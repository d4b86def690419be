"""Style sheets: rules that nothing can meet are dropped, and a page links to those sheets alone that it needs.

A rule is kept where a page, or a word of a script, is what it names. The sheets which lead the list and which half of
the pages need become one; the others stay apart, in their order.
"""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import takewhile

from legday.site.minify.sheet import Sheet, names_in
from legday.site.minify.texts import MARKUP, PAGE, SCRIPTS, STYLES, Texts, fingerprint, is_style

LINKS = re.compile(r'(?:<link rel="stylesheet" href="[^"]*assets/css/[\w-]+\.css"(?: media="\w+")?>\s*)+')
LINK = re.compile(r'href="([^"]*)assets/css/([\w-]+)\.css"( media="\w+")?')
NAMED = re.compile(r"assets/css/([\w-]+)\.css")
WORD = re.compile(r"[\w-]+")
CORE = "site"


def minify_styles(texts: Texts) -> Texts:
    """Return the texts with lighter style sheets, named by their content, and pages and scripts that name those."""
    pages = {name: text for name, text in texts.items() if name.endswith(PAGE) and LINKS.search(text)}
    scripts = {name: text for name, text in texts.items() if name.startswith(SCRIPTS)}
    listed = _known(texts, (name for page in pages.values() for _, name, _ in LINK.findall(page)))
    asked = _known(texts, (name for text in scripts.values() for name in NAMED.findall(text)))
    sheets = {name: Sheet(name, texts[f"{STYLES}{name}.css"]) for name in [*listed, *asked]}
    met = {name: names_in(text) for name, text in texts.items() if name.endswith(MARKUP)}
    beside = _by_folder(met)
    needed = {
        name: _needed(met[name] | beside[posixpath.dirname(name)], [sheets[one] for one in listed]) for name in pages
    }
    core = list(takewhile(lambda name: 2 * sum(name in each for each in needed.values()) >= len(pages), listed))

    used = _used(texts, met.values())
    files = {name: sheet.kept(used) for name, sheet in sheets.items() if name not in core}
    if core:
        files[CORE] = "".join(sheets[name].kept(used) for name in core)
    called = {name: f"{STYLES}{name}.{fingerprint(css)}.css" for name, css in files.items()}
    small = {name: text for name, text in texts.items() if not is_style(name)}
    small |= {called[name]: css for name, css in files.items()}
    small |= {name: NAMED.sub(lambda match: called.get(match[1], match[0]), text) for name, text in scripts.items()}
    for name, page in pages.items():
        links = {one: called[CORE if one in core else one] for one in needed[name]}
        small[name] = _relinked(page, links, sheets.keys())
    return small


def _known(texts: Texts, names: Iterable[str]) -> list[str]:
    """Return the names of sheets that are there, each once; the check of the site tells of the others."""
    return [name for name in dict.fromkeys(names) if f"{STYLES}{name}.css" in texts]


def _by_folder(met: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return what the parts that lie beside a folder's pages hold."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for name, names in met.items():
        if not name.endswith(PAGE):
            found[posixpath.dirname(name)] |= names
    return found


def _needed(names: frozenset[str], sheets: Iterable[Sheet]) -> list[str]:
    """Return the names of the sheets that a page with these classes and ids needs."""
    return [sheet.name for sheet in sheets if sheet.is_needed(names)]


def _used(texts: Texts, met: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return every class and id that a page holds or a script may add."""
    words = (frozenset(WORD.findall(text)) for name, text in texts.items() if name.startswith(SCRIPTS))
    return frozenset().union(*met, *words)


def _relinked(page: str, files: dict[str, str], known: Collection[str]) -> str:
    """Link the page to the files that its sheets went into, each once and for the medium that its first sheet named."""

    def links(match: re.Match[str]) -> str:
        found = LINK.findall(match[0])
        root = found[0][0]
        media: dict[str, str] = {}
        for _, name, medium in found:
            if name in files or name not in known:
                media.setdefault(files.get(name, f"{STYLES}{name}.css"), medium)
        return "".join(f'<link rel="stylesheet" href="{root}{path}"{medium}>\n' for path, medium in media.items())

    return LINKS.sub(links, page)
