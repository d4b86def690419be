"""Make the site light: no rule, no byte and no file that no page uses; what may be kept is named by its content.

The pages look and act as before. A new kind of file to slim is a new file here and one line below.
"""

from __future__ import annotations

from pathlib import Path

from legday.findings import Finding
from legday.publish.slim.leftovers import remove_leftovers
from legday.publish.slim.markup import slim_markup
from legday.publish.slim.scripts import slim_scripts
from legday.publish.slim.styles import slim_styles
from legday.publish.slim.texts import read_texts, write_texts


def slim(site: Path) -> list[Finding]:
    """Slim the pages in `site`, their style sheets and their scripts; remove what nothing names."""
    before = read_texts(site)
    texts = slim_markup(slim_scripts(slim_styles(before)))
    write_texts(site, before, texts)
    remove_leftovers(site, texts)
    return []
