"""lychee, asked about the outside and about sites at odd addresses."""

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from legday.checks.site import check_site
from legday.checks.site.lychee import run_lychee

BASE = Path(__file__).parent / "base"
PAGE = '<!doctype html><html lang="en"><head><title>A</title></head><body>{}</body></html>'


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[str]:
    """A server of another site, with one page."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "there.html").write_text(PAGE.format(""), encoding="utf-8")
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_other_servers_are_asked_only_on_request(tmp_path: Path, elsewhere: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    links = f'<a href="{elsewhere}/there.html">A</a><a href="{elsewhere}/gone.html">B</a>'
    (site / "index.html").write_text(PAGE.format(links), encoding="utf-8")
    assert run_lychee(site, "https://example.org/", external=False) == []
    [finding] = run_lychee(site, "https://example.org/", external=True)
    assert (finding.file, finding.code, finding.trace) == ("index.html", "link-unreachable", f"{elsewhere}/gone.html")
    assert "404" in finding.message


def test_a_link_from_a_fact_is_found_there(tmp_path: Path, elsewhere: str) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.yml").write_text(f"one: 1\nurl: {elsewhere}/gone\n", encoding="utf-8")
    index = tmp_path / "site" / "index.html"
    text = index.read_text(encoding="utf-8").replace("<!-- text -->", f'<a href="{elsewhere}/gone">A</a>')
    index.write_text(text, encoding="utf-8")
    findings = check_site(tmp_path / "site", tmp_path, external=True)
    assert ("seeds/a.yml", 2, 6, "link-unreachable") in {(f.path, f.line, f.column, f.code) for f in findings}


@pytest.mark.parametrize("name", ["legs", "squat", "s.q+u(a)t", "squat/deep"])
def test_the_address_of_the_site_may_be_the_name_of_a_folder_in_it(tmp_path: Path, name: str) -> None:
    site = tmp_path / "a site"
    shutil.copytree(BASE / "site", site)
    shutil.copy2(BASE / "budgets.yml", tmp_path)
    for path in site.rglob("*"):
        if path.suffix in (".html", ".xml"):
            path.write_text(path.read_text(encoding="utf-8").replace("/legs/", f"/{name}/"), encoding="utf-8")
    assert check_site(site, tmp_path) == []
