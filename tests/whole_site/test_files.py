"""The built site holds no file that nothing refers to."""

import posixpath
import re
from pathlib import Path

from legday.checks.site.address import files_at, resolve
from legday.checks.site.site import read_site

ASKED_FOR_BY_NAME = {"index.html", "404.html", "sitemap.xml", "robots.txt"}
QUOTED = re.compile(r"""["'`]([\w./-]+\.\w+)["'`]""")


def test_every_file_is_referred_to(site: Path) -> None:
    built = read_site(site)
    named = set(ASKED_FOR_BY_NAME)
    for link in built.links:
        target = resolve(built.base, link.file, link.url)
        named |= set(files_at(target.path)) if target.place == "inside" else set()
    for script in sorted(name for name in built.files if name.endswith(".js")):
        for file in QUOTED.findall((site / script).read_text(encoding="utf-8")):
            beside = posixpath.normpath(posixpath.join(posixpath.dirname(script), file))
            named |= {beside, file}
    assert {name for name in built.files - named if posixpath.basename(name) not in named} == set()
