"""What breaks in the files that list others: sitemap, feeds, manifest, search index, list for offline reading."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any

from tests.breakages.breakage import Breakage, Files, Kind, add, base, cut, data, dead, lose, swap, write

MANIFEST, OFFLINE, INDEX = "manifest.webmanifest", "offline.json", "search/index.json"
RSS, FEED, MAP, WORKER = "feed.xml", "feed.json", "sitemap.xml", "sw.js"
Change = Callable[[Any, Random, str], None]


def _manifest(key: str, value: Any) -> Change:
    def change(held: Any, random: Random, home: str) -> None:
        held[key] = json.loads(json.dumps(value).replace("{dead}", dead(random)))

    return change


def _offline(what: str) -> Change:
    def change(held: Any, random: Random, home: str) -> None:
        pages = sorted(name for name, entry in held["files"].items() if entry.get("needs"))
        page = held["files"][random.choice(pages)]
        if what == "file":
            held["files"][f"{dead(random)}/"] = dict(page)
        elif what == "leaves out a page":
            del held["files"][random.choice(pages)]
        elif what == "leaves out a part":
            del held["files"][next(need for need in page["needs"] if need.endswith(".css"))]
        elif what == "need":
            page["needs"].append(f"{dead(random)}.css")
        elif what == "leaves out a need":
            page["needs"].remove(next(need for need in page["needs"] if need.endswith(".css")))
        elif what == "hash":
            page["hash"] = page["hash"][::-1]
        elif what == "size":
            page["size"] += 1
        elif what == "worker":
            held["worker"] = held["worker"][::-1]

    return change


def _entry(key: str) -> Change:
    def change(held: Any, random: Random, home: str) -> None:
        entry = random.choice([entry for entry in held["entries"] if entry.get(key)])
        entry[key] = f"{dead(random)}/" if key == "at" else dead(random)

    return change


def _item(what: str) -> Change:
    def change(held: Any, random: Random, home: str) -> None:
        item = random.choice(held["items"])
        if what == "left out":
            held["items"].remove(item)
        elif what == "url":
            item["url"] = f"{home}{dead(random)}/"
        elif what == "url missing":
            del item["url"]
        elif what == "author":
            item["authors"][0]["url"] = f"{home}{dead(random)}/"
        elif what == "picture":
            item["banner_image"] = f"{home}{dead(random)}.png"
        elif what == "content":
            item["content_html"] += f'<p><a href="{home}{dead(random)}/">A</a></p>'
        elif what == "content, relative":
            item["content_html"] += '<p><a href="../train/">A</a></p>'

    return change


def _calendar(text: str) -> Callable[[Files, Random], Breakage]:
    def way(files: Files, random: Random) -> Breakage:
        name = random.choice(sorted(name for name in files if name.endswith(".ics")))
        line = text.replace("{home}", base(files)).replace("{dead}", dead(random))
        return Breakage(name, {name: files[name].replace(b"END:VEVENT", f"{line}\r\nEND:VEVENT".encode(), 1)})

    return way


def _table(files: Files, random: Random) -> Breakage:
    name = random.choice(sorted(name for name in files if name.endswith(".csv")))
    return Breakage(name, {name: files[name] + f"{base(files)}{dead(random)}/,1\n".encode()})


LOC = r"(?<=<loc>)(https?://[^/<]+/)([^<]*/)(?=</loc>)"
ITEM = r"(?<=<link>)(https?://[^<]+)(?=</link>)"
CONTENT = r"(?<=&lt;a href=\")https?://[^\"]*?#?study-[^\"]*"
LISTS = [
    Kind("sitemap, a dead page", swap(LOC, r"\1\2{dead}/", MAP), ("link-broken",), True),
    Kind(
        "sitemap, a dead page more",
        swap("</urlset>", "<url><loc>{dead}/</loc></url></urlset>", MAP),
        ("link-not-in-full",),
    ),
    Kind("sitemap, a page of another site", swap(LOC, r"https://example.org/\2", MAP), ("link-foreign",), True),
    Kind("sitemap, a page as a file", swap(LOC, r"\1\2index.html", MAP), ("list-address",)),
    Kind("sitemap, no slash at the end", swap(r"(?<=<loc>)([^<]+[^/<]+)/(?=</loc>)", r"\1", MAP), ("list-address",)),
    Kind("sitemap, a place", swap(LOC, r"\1\2#top", MAP), ("list-address",)),
    Kind("sitemap, twice", swap(r"<url>.*?</url>", r"\g<0>\g<0>", MAP), ("list-address",)),
    Kind("sitemap, relative", swap(LOC, r"\2", MAP), ("link-not-in-full",), True),
    Kind("sitemap, a page left out", swap(r"<url>.*?</url>", "", MAP), ("page-not-in-sitemap",), True),
    Kind("sitemap, cut off", cut(MAP), ("file-unreadable",)),
    Kind("sitemap, deleted", lose(MAP)),
    Kind("sitemap, not a sitemap", write(MAP, "<html><p>Moved</p></html>"), ("file-unreadable",)),
    Kind("robots, a dead sitemap", write("robots.txt", "User-agent: *\nSitemap: {base}{dead}.xml\n")),
    Kind("robots, a page", write("robots.txt", "Sitemap: {base}\n"), ("link-kind",)),
    Kind("robots, another site", write("robots.txt", "Sitemap: https://example.org/sitemap.xml\n"), ("link-foreign",)),
    Kind("robots, relative", write("robots.txt", "sitemap: sitemap.xml\n"), ("link-not-in-full",)),
    Kind("robots, no sitemap", write("robots.txt", "User-agent: *\nDisallow:\n"), ("link-empty",)),
    Kind("feed, cut off", cut(RSS), ("file-unreadable",)),
    Kind("feed, a bare &", swap("<description>", "<description>A & B", RSS), ("file-unreadable",)),
    Kind("feed, deleted", lose(RSS), ("link-broken",), True),
    Kind("feed, a dead post", swap(ITEM, r"\1{dead}/", RSS)),
    Kind("feed, no link", swap(rf"<link>{ITEM}</link>(?=\s*<guid)", "", RSS), ("link-empty",)),
    Kind("feed, its own address", swap(r'(?<=href=")([^"]*)feed\.xml', r"\1feed.json", RSS), ("list-address",)),
    Kind("feed, a post left out", swap(r"<item>.*?</item>", "", RSS), ("list-address",)),
    Kind("feed, dead in its text", swap(CONTENT, r"\g<0>/{dead}/", RSS), ("link-broken", "link-anchor")),
    Kind(
        "feed, a dead picture in its text",
        swap("<content:encoded>", r"\g<0>&lt;img src='{dead}.png'&gt;", RSS),
        ("link-not-in-full",),
    ),
    Kind("feed, relative in its text", swap(CONTENT, "../../train/", RSS), ("link-not-in-full",)),
    Kind("feed, not a feed", write(RSS, "<html><p>Moved</p></html>"), ("file-unreadable",)),
    Kind("feed, a dead style sheet", swap("(?=<rss)", '<?xml-stylesheet href="{dead}.xsl"?>', RSS)),
    Kind("JSON feed, cut off", cut(FEED), ("file-unreadable",)),
    Kind("JSON feed, deleted", lose(FEED), ("link-broken",), True),
    Kind("JSON feed, its own address", swap("feed.json", "feed.xml", FEED), ("list-address",)),
    Kind("JSON feed, its home", swap(r'(?<="home_page_url": ")[^"]*', r"\g<0>{dead}/", FEED)),
    Kind("JSON feed, a dead post", data(FEED, _item("url"))),
    Kind("JSON feed, no address", data(FEED, _item("url missing")), ("link-empty",)),
    Kind("JSON feed, a post left out", data(FEED, _item("left out")), ("list-address",)),
    Kind("JSON feed, a dead author", data(FEED, _item("author"))),
    Kind("JSON feed, a dead picture", data(FEED, _item("picture"))),
    Kind("JSON feed, dead in its text", data(FEED, _item("content"))),
    Kind("JSON feed, relative in its text", data(FEED, _item("content, relative")), ("link-not-in-full",)),
    Kind("manifest, start_url", data(MANIFEST, _manifest("start_url", "./{dead}/"))),
    Kind(
        "manifest, start_url elsewhere",
        data(MANIFEST, _manifest("start_url", "https://example.org/")),
        ("link-foreign",),
    ),
    Kind("manifest, scope", data(MANIFEST, _manifest("scope", "./{dead}/"))),
    Kind("manifest, scope too narrow", data(MANIFEST, _manifest("scope", "./train/")), ("list-address",)),
    Kind("manifest, id", data(MANIFEST, _manifest("id", "https://example.org/")), ("link-foreign",)),
    Kind("manifest, id nowhere", data(MANIFEST, _manifest("id", "./{dead}/"))),
    Kind("manifest, icon", data(MANIFEST, _manifest("icons", [{"src": "icons/{dead}.png"}]))),
    Kind("manifest, icon is a page", data(MANIFEST, _manifest("icons", [{"src": "./"}])), ("link-kind",)),
    Kind("manifest, shortcut", data(MANIFEST, _manifest("shortcuts", [{"name": "A", "url": "./{dead}/"}]))),
    Kind(
        "manifest, icon of a shortcut",
        data(MANIFEST, _manifest("shortcuts", [{"url": "./", "icons": [{"src": "{dead}.png"}]}])),
    ),
    Kind("manifest, screenshot", data(MANIFEST, _manifest("screenshots", [{"src": "{dead}.png"}]))),
    Kind("manifest, share target", data(MANIFEST, _manifest("share_target", {"action": "./{dead}/"}))),
    Kind("manifest, cut off", cut(MANIFEST), ("file-unreadable",)),
    Kind("manifest, deleted", lose(MANIFEST), ("link-broken",), True),
    Kind("search index, page", data(INDEX, _entry("at")), ("link-broken",), True),
    Kind("search index, place", data(INDEX, _entry("place")), ("link-anchor",)),
    Kind("search index, cut off", cut(INDEX), ("file-unreadable",)),
    Kind("search index, deleted", lose(INDEX), ("link-broken",), True),
    Kind("offline, a dead file", data(OFFLINE, _offline("file"))),
    Kind("offline, a page left out", data(OFFLINE, _offline("leaves out a page")), ("offline-list",)),
    Kind("offline, a part left out", data(OFFLINE, _offline("leaves out a part")), ("offline-list",), True),
    Kind("offline, a dead need", data(OFFLINE, _offline("need"))),
    Kind("offline, a need left out", data(OFFLINE, _offline("leaves out a need")), ("offline-list",)),
    Kind("offline, hash", data(OFFLINE, _offline("hash")), ("offline-hash",), True),
    Kind("offline, size", data(OFFLINE, _offline("size")), ("offline-hash",)),
    Kind("offline, the worker's hash", data(OFFLINE, _offline("worker")), ("offline-hash",)),
    Kind("offline, cut off", cut(OFFLINE), ("file-unreadable",)),
    Kind("offline, deleted", lose(OFFLINE)),
    Kind("worker, deleted", lose(WORKER)),
    Kind("worker, changed", add("\n//", WORKER), ("offline-hash",)),
    Kind("worker, another version", swap(r'(?<=VERSION = ")\w', "-", WORKER), ("offline-hash",)),
    Kind("worker, does not end", add("\nif (a) {", WORKER), ("file-unreadable",)),
    Kind("file, changed", add("\n", "assets/charts/*.csv"), ("offline-hash",)),
    Kind("calendar, URL", _calendar("URL:{home}{dead}/")),
    Kind("calendar, folded", _calendar("DESCRIPTION:Look at {home}tra\r\n in/{dead}/")),
    Kind("calendar, malformed", _calendar("URL:https://[{dead}"), ("link-malformed",)),
    Kind("table, a dead address", _table),
]
