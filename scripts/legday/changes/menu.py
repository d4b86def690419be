"""Take the menu, and nothing else, from a proposed mkdocs.yml: titles and paths of pages, as plain data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from legday.facts.yaml_file import Key, YamlFile, parse_yaml
from legday.findings import Finding
from legday.settings import FILE as SETTINGS

MENU = re.compile(r"^nav:[^\n]*\n(?:(?:[ \t#-][^\n]*)?\n)*", re.MULTILINE)
PAGE = re.compile(r"(?:[\w-]+/)*[\w-]+\.md")
TITLE = re.compile(r"[^<>{}\x00-\x1f]{1,60}")


def with_menu(config: str, proposed: str) -> tuple[str, list[Finding]]:
    """Return `config` with the menu of `proposed`, both the text of a mkdocs.yml, and what is wrong with that menu."""
    block = MENU.search(f"{proposed}\n")
    if not block or block[0] in config:
        return config, []
    file, findings = parse_yaml(block[0], SETTINGS, first_line=proposed[: block.start()].count("\n") + 1)
    menu = file.data.get("nav") if isinstance(file.data, dict) else None
    findings += [] if findings else list(_refused(file, menu, ("nav",)))
    if findings:
        return config, findings
    text = yaml.safe_dump({"nav": menu}, allow_unicode=True, sort_keys=False, width=1000)
    return MENU.sub(lambda _: text + "\n", config, count=1), []


def _refused(file: YamlFile, entries: Any, key: Key) -> Iterator[Finding]:
    hint = "Write `- Title: folder/page.md`, `- folder/page.md`, or `- Title:` with such a list below it."
    if not isinstance(entries, list):
        yield file.finding(key, "menu-entry", "This is no list of pages.", hint)
        return
    for number, entry in enumerate(entries):
        place: Key = (*key, number)
        named = isinstance(entry, dict) and len(entry) == 1
        title, value = next(iter(entry.items())) if named else ("Page", entry)
        if not TITLE.fullmatch(title):
            yield file.finding(place, "menu-entry", "The title is too long or holds marks of HTML.", hint)
        if isinstance(value, list) and named:
            yield from _refused(file, value, (*place, title))
        elif not isinstance(value, str) or not PAGE.fullmatch(value):
            yield file.finding(place, "menu-entry", "This entry names no page of docs/.", hint)
