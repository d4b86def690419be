"""The variables that a build runs under: the same for the same commit, wherever it is built."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

WITHOUT_HISTORY = "1767225600"  # 2026-01-01, the date of a build outside of any repository
REMOTE = re.compile(r"^(?:https://(?:[^/@]+@)?|ssh://git@|git@)github\.com[/:]([\w.-]+)/([\w.-]+?)(?:\.git)?/?$")
FIXED = {
    "DISABLE_MKDOCS_2_WARNING": "true",
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONIOENCODING": "utf-8",
    "TZ": "UTC",
}


def build_env(root: Path) -> dict[str, str]:
    """Return the variables for building the project at `root`."""
    remote = _git(root, "remote", "get-url", "origin")
    made = variables(os.environ, _git(root, "log", "-1", "--format=%ct"), remote)
    made.setdefault("LEGDAY_CACHE", str(root / ".cache"))
    return made


def variables(given: Mapping[str, str], committed: str, remote: str) -> dict[str, str]:
    """Return `given` with what the build needs; what is set already stays.

    `committed` is the commit's time in seconds and `remote` the repository's address, each empty if not known.
    A workflow leaves the site's address empty where it could not learn it; an empty repository says that there is none.
    """
    made = {**given, **FIXED}
    if not made.get("LEGDAY_SITE_URL"):
        made.pop("LEGDAY_SITE_URL", None)
    made.setdefault("SOURCE_DATE_EPOCH", committed or WITHOUT_HISTORY)
    made.setdefault("LEGDAY_REPO_URL", _repository(given, remote))
    return made


def _repository(given: Mapping[str, str], remote: str) -> str:
    """Return the repository's public address, or an empty string."""
    server, name = given.get("GITHUB_SERVER_URL"), given.get("GITHUB_REPOSITORY")
    if server and name:
        return f"{server}/{name}"
    match = REMOTE.match(remote)
    return f"https://github.com/{match[1]}/{match[2]}" if match else ""


def _git(root: Path, *words: str) -> str:
    """Return what git says, or an empty string where there is no git or no repository."""
    try:
        done = subprocess.run(["git", "-C", root, *words], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
