"""What mkdocs.yml says of the site, for those parts of the build that are not the engine.

MkDocs lets the file name any Python and runs it. Here it is data: a function is taken from the packages of Markdown
alone, and any other tag is left out.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
import yaml_env_tag

FILE = "mkdocs.yml"
FUNCTIONS = ("markdown.extensions.", "pymdownx.", "material.extensions.")
MAKERS = ("pymdownx.slugs.slugify",)  # called with options; what they give back makes the ids of headings


class _Loader(yaml.SafeLoader):
    """Reads plain data, variables of the environment, and functions of Markdown's packages."""


def _function(loader: yaml.SafeLoader, name: str, node: yaml.Node) -> Any:
    module, _, function = name.rpartition(".")
    return getattr(importlib.import_module(module), function, None) if name.startswith(FUNCTIONS) else None


def _made(loader: yaml.SafeLoader, name: str, node: yaml.Node) -> Any:
    if name not in MAKERS or not isinstance(node, yaml.MappingNode):
        return None
    options = loader.construct_mapping(node, deep=True).get("kwds") or {}
    return _function(loader, name, node)(**options)


_Loader.add_constructor("!ENV", yaml_env_tag.construct_env_tag)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _function)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/object/apply:", _made)
_Loader.add_multi_constructor("", lambda loader, tag, node: None)


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
        settings = yaml.load(text, _Loader)  # noqa: S506  (a safe loader, and what is added above)
    except (yaml.YAMLError, ImportError, TypeError, ValueError, RecursionError):
        return {}
    return settings if isinstance(settings, dict) else {}
