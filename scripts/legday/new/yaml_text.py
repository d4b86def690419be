"""Data as YAML in the form of the files in seeds/: long text folded, nothing aliased, keys in the given order."""

from __future__ import annotations

import json
from typing import Any

import yaml

from legday.facts.yaml_scalar import needs_quotes

WIDTH = 100


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = ">" if len(text) > WIDTH - 25 or (": " in text and len(text) > 60) else None
    if needs_quotes(text):
        style = "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def yaml_text(data: dict[str, Any]) -> str:
    """Return `data` as YAML; keys without a value are left out."""
    kept = {key: value for key, value in data.items() if value is not None and value != ""}
    made: str = yaml.dump(kept, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH)
    return made


def scalar(text: str) -> str:
    """Return `text` as the value of a key on one line, quoted where YAML needs it."""
    bare: str = yaml.safe_dump(text, allow_unicode=True, width=10_000).removesuffix("\n").removesuffix("\n...")
    return bare if bare == text and not needs_quotes(text) else json.dumps(text, ensure_ascii=False)
