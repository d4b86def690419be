"""Make the site light: no rule, no byte and no file that no page uses; what may be kept is named by its content.

The pages look and act as before. A new kind of file to minify is a new file here and one line below.
"""

from __future__ import annotations

from pathlib import Path

from legday.findings import Finding
from legday.site.minify.leftovers import remove_leftovers
from legday.site.minify.markup import minify_markup
from legday.site.minify.scripts import minify_scripts
from legday.site.minify.styles import minify_styles
from legday.site.minify.texts import read_texts, write_texts


def minify(site: Path) -> list[Finding]:
    """Slim the pages in `site`, their style sheets and their scripts; remove what nothing names."""
    before = read_texts(site)
    texts = minify_markup(minify_scripts(minify_styles(before)))
    write_texts(site, before, texts)
    remove_leftovers(site, texts)
    return []
