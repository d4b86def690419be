"""mkdocs.yml, where the menu's titles and the site's name stand: readable, and with nothing hidden in it.

What its settings mean is the engine's matter, and so are its tags.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from legday.facts.text_file import hidden_characters, read_text
from legday.facts.yaml_file import parse_yaml
from legday.findings import Finding
from legday.settings import FILE

OURS = frozenset({"control-character", "yaml-syntax", "yaml-too-large"})


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
    yield from (finding for finding in parse_yaml(text, FILE)[1] if finding.code in OURS)
