"""The site's Markdown: the extensions that mkdocs.yml names, beside those that the engines always load."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markdown import Markdown

from legday.settings import read_settings

BUILT_IN = ("toc", "tables", "fenced_code")  # both engines load these first, whatever the settings say
OURS = "legday"


@dataclass(frozen=True, eq=False)
class SiteMarkdown:
    """The names of the extensions, in order, and the options of those that have some."""

    extensions: tuple[str, ...] = BUILT_IN
    options: Mapping[str, dict[str, Any]] = field(default_factory=dict)

    def renderer(self, root: Path) -> Markdown:
        """Return a new renderer for a page of the project at `root`; each page needs one of its own."""
        ours = {**self.options.get(OURS, {}), "root": str(root)}
        return Markdown(extensions=list(self.extensions), extension_configs={**self.options, OURS: ours})

    def convert_words(self, text: str) -> str:
        """Return the HTML of `text` as it is without facts: our own extension is left out."""
        extensions = [name for name in self.extensions if name != OURS]
        return Markdown(extensions=extensions, extension_configs=dict(self.options)).convert(text)


def read_site_markdown(root: Path) -> SiteMarkdown:
    """Return the Markdown of the project at `root`: the built-in extensions alone where its settings are not sound.

    What is wrong with them is the engine's to tell.
    """
    listed = read_settings(root).get("markdown_extensions") or []
    try:
        return _read(tuple([listed] if isinstance(listed, dict) else listed))
    except Exception:  # whatever an extension raises for what it does not know
        return SiteMarkdown()


def _read(items: Iterable[Any]) -> SiteMarkdown:
    """Return the Markdown of the entries of `markdown_extensions`: names, or mappings of names to options."""
    entries = [entry for item in items for entry in (item.items() if isinstance(item, dict) else [(item, None)])]
    names = tuple(dict.fromkeys([*BUILT_IN, *(name for name, _ in entries)]))
    found = SiteMarkdown(names, {name: dict(options) for name, options in entries if options})
    found.renderer(Path())
    return found
