"""mkdocs.yml: readable, with nothing hidden in it, and without settings of Material that change nothing here.

What the other settings mean is the engine's matter, and so are the file's tags.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from legday.facts.text_file import hidden_characters, read_text
from legday.facts.yaml_file import Key, YamlFile, parse_yaml
from legday.findings import Finding
from legday.settings import FILE

OURS = frozenset({"control-character", "yaml-syntax", "yaml-too-large"})
PLUGINS = frozenset({"blog", "search"})
FRAME = (
    "Take it out: the frame of every page is this site's own, in overrides/, and does what it does without a switch."
)
SIGN = "Take it out: the sign of the site is drawn in scripts/legday/drawing/mark.py, for every size."
TRACKED = "Take it out: nothing is tracked here, and no page may ask another host."
WITHOUT_EFFECT: dict[Key, str] = {
    ("hooks",): "Take it out: Zensical ignores hooks without a word. A step over the built pages goes to legday/site.",
    ("repo_url",): "Take it out: the build takes it from git's origin, or from the variable LEGDAY_REPO_URL.",
    ("edit_uri",): "Take it out: the links to change a page lead to about/propose.",
    ("theme", "direction"): FRAME,
    ("theme", "favicon"): SIGN,
    ("theme", "features"): FRAME,
    ("theme", "font"): "Take it out: type is the reader's own, so that nothing is loaded.",
    ("theme", "icon"): "Take it out. A logo is a picture: theme.logo.",
    ("theme", "language"): "Take it out: the words of the frame and the checks are English.",
    ("extra", "alternate"): FRAME,
    ("extra", "analytics"): TRACKED,
    ("extra", "consent"): TRACKED,
    ("extra", "generator"): "Take it out: the pages name no generator.",
    ("extra", "homepage"): FRAME,
    ("extra", "version"): FRAME,
}


def check_settings(root: Path) -> Iterator[Finding]:
    """Yield findings for the settings of the project at `root`, where it has some."""
    source = root / FILE
    if source.is_symlink() or not source.is_file():
        return
    text = read_text(source, FILE)
    if isinstance(text, Finding):
        yield text
        return
    yield from hidden_characters(text, FILE)
    file, findings = parse_yaml(text, FILE)
    yield from (finding for finding in findings if finding.code in OURS)
    yield from _without_effect(file)


def _without_effect(file: YamlFile) -> Iterator[Finding]:
    for key, hint in WITHOUT_EFFECT.items():
        if key in file.places:
            name = ".".join(map(str, key))
            yield file.finding(key, "setting-without-effect", f'The setting "{name}" changes nothing here.', hint)
    for key, name in _plugins(file):
        if name not in PLUGINS:
            hint = (
                "Take it out: tags, feeds and search are this site's own. A Markdown extension works in both engines."
            )
            yield file.finding(key, "setting-without-effect", f'The plugin "{name}" is none of this site\'s.', hint)
    for number, entry in enumerate(_list(file, "extra", "social")):
        if not (isinstance(entry, dict) and entry.get("name") and entry.get("link")):
            hint = "Give each entry a link, and a name: it is what readers see."
            yield file.finding(("extra", "social", number), "setting-incomplete", "This entry shows nothing.", hint)


def _plugins(file: YamlFile) -> Iterator[tuple[Key, str]]:
    """Yield the place and the name of each plugin, in any of the ways that MkDocs reads."""
    plugins = file.data.get("plugins") if isinstance(file.data, dict) else None
    if isinstance(plugins, dict):
        yield from ((("plugins", name), name) for name in plugins)
    for number, entry in enumerate(plugins if isinstance(plugins, list) else []):
        for name in entry if isinstance(entry, dict) else [entry]:
            yield ("plugins", number), str(name)


def _list(file: YamlFile, *key: str) -> list[Any]:
    """Return the list at `key`, or an empty one."""
    value: Any = file.data
    for name in key:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, list) else []
