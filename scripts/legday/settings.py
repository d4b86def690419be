"""What mkdocs.yml says of the site, for those parts of the build that are not the engine."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

FILE = "mkdocs.yml"


def read_settings(root: Path) -> Mapping[str, Any]:
    """Return the settings of the project at `root`; none where they cannot be read, which the engine tells."""
    path = root / FILE
    return _parse(path.read_text(encoding="utf-8", errors="replace")) if path.is_file() else {}


def site_name(root: Path) -> str:
    """Return the site's name."""
    return str(read_settings(root).get("site_name") or "")


@lru_cache(maxsize=8)
def _parse(text: str) -> Mapping[str, Any]:
    """Parse the text of a mkdocs.yml; the same text is parsed once a process."""
    try:
        settings = yaml_load(text)
    except ConfigurationError:
        return {}
    return settings if isinstance(settings, dict) else {}
