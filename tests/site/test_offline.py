"""The list of a site's files for reading without a network, and the worker that is made from it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

from legday.site.offline import LIST, WORKER, list_files, write_offline

NAME = "A site, named"
HEAD = f"<title>{{title}} - {NAME}</title>"
MANIFEST = {"manifest.webmanifest": json.dumps({"name": NAME})}
SITE = {
    "index.html": HEAD.format(title="Home &amp; more")
    + """
        <link rel="stylesheet" href="assets/css/a.css"><link rel=canonical href=https://example.org/legs/>
        <link rel="icon" href="icons/mark.svg"><link rel="alternate" href="feed.xml">
        <script type=module src=assets/js/site.js></script><a href="assets/plans/week.ics">Take it along</a>""",
    "train/plan one/index.html": HEAD.format(title="Plan")
    + """
        <img alt="A > B" src="../../assets/knee.svg"><link href='../../assets/css/a.css' rel='stylesheet'>""",
    "train/plan one/studies.htm": "<div popover></div>",
    "about/offline/index.html": HEAD.format(title="Read without a network"),
    "old/index.html": '<title>Moved</title><meta http-equiv="refresh" content="0; url=../train/">',
    "assets/css/a.css": 'body { background: url("../paper.png") }',
    "assets/paper.png": "paper",
    "assets/knee.svg": "<svg/>",
    "assets/js/site.js": 'import{b}from"./b.js";const open=()=>import("./search.js");const s=()=>import( "./c.js" );',
    "assets/js/b.js": 'export { b } from "../lib/d.js";',
    "assets/js/c.js": 'import "./site.js";',
    "assets/js/search.js": 'import "./index.js";',
    "assets/js/index.js": "",
    "assets/lib/d.js": "",
    "assets/plans/week.ics": "BEGIN:VCALENDAR",
    "assets/cards/home.png": "a picture for sharing",
    "icons/mark.svg": "<svg/>",
    **dict.fromkeys(("404.html", "feed.xml", "sitemap.xml", ".nojekyll", "assets/b.js.map"), "x"),
}


def listed(**more: str) -> dict[str, Any]:
    return list_files({name: text.encode() for name, text in (SITE | more).items()}, NAME)


def written(folder: Path, site: dict[str, str]) -> Path:
    for name, text in (site | MANIFEST).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    assert not write_offline(folder)
    return folder


def test_pages_come_last_and_what_no_reader_opens_is_left_out() -> None:
    assert list(listed()) == [
        "assets/css/a.css", "assets/js/b.js", "assets/js/c.js", "assets/js/index.js", "assets/js/search.js",
        "assets/js/site.js", "assets/knee.svg", "assets/lib/d.js", "assets/paper.png", "assets/plans/week.ics",
        "icons/mark.svg", "train/plan%20one/studies.htm", "", "about/offline/", "train/plan%20one/",
    ]  # fmt: skip


def test_a_page_needs_what_it_shows_and_what_that_loads() -> None:
    files = listed()
    assert files[""]["needs"] == [
        "assets/css/a.css", "assets/js/b.js", "assets/js/c.js", "assets/js/site.js", "assets/lib/d.js",
        "assets/paper.png", "icons/mark.svg",
    ]  # fmt: skip
    assert files["train/plan%20one/"]["needs"] == [
        "assets/css/a.css", "assets/knee.svg", "assets/paper.png", "train/plan%20one/studies.htm",
    ]  # fmt: skip
    assert [file["title"] for file in files.values() if "title" in file] == [
        "Home & more", "Read without a network", "Plan",
    ]  # fmt: skip


def test_what_travels_is_counted() -> None:
    text = "one word " * 1000
    files = listed(**{"assets/js/b.js": text, "assets/paper.png": text})
    assert files["assets/paper.png"]["size"] == len(text)
    assert files["assets/js/b.js"]["size"] < 100


def test_the_worker_is_of_the_version_that_the_list_is(tmp_path: Path) -> None:
    site = written(tmp_path / "a", SITE)
    content = (site / LIST).read_bytes()
    version = base64.b64encode(hashlib.sha256(content).digest()).decode()[:16]
    assert f'const VERSION = "{version}";' in (site / "sw.js").read_text(encoding="utf-8")
    assert json.loads(content)["files"] == listed(**MANIFEST)


def test_the_same_site_is_the_same_version_and_any_other_byte_is_another(tmp_path: Path) -> None:
    first = written(tmp_path / "a", SITE)
    same = written(tmp_path / "b", SITE)
    other = written(tmp_path / "c", SITE | {"assets/knee.svg": "<svg />"})
    assert (first / "sw.js").read_bytes() == (same / "sw.js").read_bytes()
    assert (first / "sw.js").read_bytes() != (other / "sw.js").read_bytes()
    assert not write_offline(first)
    assert (first / "sw.js").read_bytes() == (same / "sw.js").read_bytes()


def test_a_site_without_the_page_that_governs_it_has_no_worker(tmp_path: Path) -> None:
    site = written(tmp_path, {"index.html": SITE["index.html"]})
    assert {path.name for path in site.iterdir()} == {"index.html", *MANIFEST}


def test_the_worker_stays_small() -> None:
    lines = WORKER.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 120
    assert max(map(len, lines)) <= 120
    assert re.findall(r"https?:", "\n".join(lines)) == []
