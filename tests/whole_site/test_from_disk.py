"""The whole site, made to be opened from disk: every link names a file that is there."""

import posixpath
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

from legday.checks.site.site import read_site
from legday.site.from_disk import open_from_disk


def test_every_link_names_a_file(site: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(site, tmp_path / "site")
    open_from_disk(copy)
    built = read_site(copy)
    links = [link for document in built.documents.values() for link in document.links]
    inner = [(link, urlsplit(link.url)) for link in links]
    named = {
        posixpath.normpath(posixpath.join(posixpath.dirname(link.file), unquote(url.path)))
        for link, url in inner
        if url.path and not url.scheme and not url.netloc
    }
    assert len(named) > len(built.documents)
    assert named <= built.files
    assert (copy / "READ-ME-FIRST.txt").is_file()
    assert {"sw.js", "offline.json"} <= {path.name for path in site.iterdir()}
    assert not {"sw.js", "offline.json"} & {path.name for path in copy.iterdir()}  # they hold the pages as they were
