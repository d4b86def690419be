"""Run lychee over a built site (https://lychee.cli.rs) and read its report.

It asks other servers, where `legday links --external` wants that. Within the site it is a measure only: the rules find
all that it finds and several times as much (`tests/breakages`), and it takes the words of a style sheet's comment for
an address.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from legday.checks.site.address import target_key
from legday.checks.site.site_finding import SiteFinding

ALWAYS = ("--no-progress", "--no-ignore", "--hidden", "--format", "json", "--index-files", "index.html")
INSIDE = ("--offline", "--include-fragments")
OUTSIDE = (
    "--scheme", "https", "--scheme", "http", "--host-concurrency", "2", "--max-retries", "2", "--timeout", "30",
    "--accept", "200..=299,401,403,429",  # a server that turns programs away still has the page
    "--exclude", r"^https://github\.com/[^/]+/[^/]+/(edit|blob)/main/",  # made by the build, one a page
)  # fmt: skip


def run_lychee(folder: Path, base: str, external: bool) -> list[SiteFinding]:
    """Return what lychee finds in the site in `folder`, whose root is at `base`: inside it, or outside of it."""
    beside = Path(sys.executable).parent
    program = shutil.which("lychee", path=str(beside)) or shutil.which("lychee")
    if not program:
        hint = "Run python3 scripts/build.py: it brings lychee with the environment."
        return [SiteFinding("index.html", "links-not-checked", "lychee is not installed.", hint, own=False)]
    with tempfile.TemporaryDirectory() as nowhere:
        # Absolute links (/x/page/) are looked up in a folder of their own, then mapped, so that a part of the address
        # (x) is never taken for a folder of the site.
        root = Path(nowhere).resolve()
        home = re.escape(base)
        above = re.escape(_uri(root) + urlsplit(base).path.rstrip("/"))
        maps = [f"^{home}(.*)$ {_uri(folder)}/$1", f"^{above}(?:/(.*))?$ {_uri(folder)}/$1"]
        scope = (*OUTSIDE, "--exclude", f"^{home}") if external else (*INSIDE, *(f"--remap={m}" for m in maps))
        command = [program, *ALWAYS, *scope, "--root-dir", str(root), str(folder)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", cwd=root, check=False)
        try:
            report = json.loads(done.stdout)
        except ValueError:
            said = done.stderr.strip().splitlines()[-1:] or ["nothing"]
            hint = "Run it by hand on the built site; if it crashes, report it to lychee."
            message = f"lychee gave no report; it said: {said[0]}"
            return [SiteFinding("index.html", "links-not-checked", message, hint, own=False)]
        return list(_read(report, folder, root))


def _read(report: dict[str, Any], folder: Path, root: Path) -> Iterator[SiteFinding]:
    """Yield a finding for each link that the report calls broken."""
    for section in ("error_map", "timeout_map"):
        for name, broken in report.get(section, {}).items():
            file = Path(name).relative_to(folder).as_posix()
            for entry in broken:
                place = entry.get("span") or {"line": 1, "column": 1}
                url = str(entry["url"])
                key = _key(url, folder, root)
                message = f"lychee cannot follow {url if key is None else key or '/'}: {entry['status']['text']}."
                trace = url if key is None else ""
                finding = SiteFinding(
                    file, "link-unreachable", message, "Correct the link, or what it leads to.", own=False
                )
                yield replace(finding, trace=trace, target=key, line=place["line"], column=place["column"])


def _key(url: str, folder: Path, root: Path) -> str | None:
    """Return a file URL's target as the rules write it, or None for any other URL."""
    for home, prefix in ((folder, ""), (root, "/")):
        start = _uri(home)
        if url == start or url.startswith((f"{start}/", f"{start}#")):
            parts = urlsplit(url[len(start) :].lstrip("/"))
            return prefix + target_key(unquote(parts.path), unquote(parts.fragment))
    return None


def _uri(folder: Path) -> str:
    return folder.as_uri().rstrip("/")
