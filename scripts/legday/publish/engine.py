"""Run the engine that renders the pages, and read what it says."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from legday.findings import Finding
from legday.markdown.context import SNAPSHOT
from legday.publish.refused import by_system, refused

CONFIG = "engine.yml"
TIMEOUT_S = 900  # seconds; a build takes about five
COMMANDS = {
    "mkdocs": ["mkdocs", "build", "--strict", "--config-file", CONFIG],
    "zensical": ["zensical", "build", "--strict", "--config-file", CONFIG],
}
BRING = {
    "mkdocs": "Remove the folder .venv, then run python3 scripts/build.py: it makes the environment anew.",
    "zensical": "Run python3 scripts/build.py --engine zensical: it brings the locked version, with the test packages.",
}
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
MKDOCS_LINE = re.compile(r"^(WARNING|ERROR) +-  (.*)$")
MKDOCS_PAGE = re.compile(r"(?:Doc file|page) '([^']+\.md)'")
MKDOCS_LINK = re.compile(r"link '([^']*)'")
MKDOCS_CONFIG = re.compile(r'^  in "(?:[^"]*/)?([^/"]+)", line (\d+), column (\d+)')
ZENSICAL_WARNING = re.compile(r"^(?:Warning|Error): (.*)$")
ZENSICAL_PLACE = re.compile(r"\[ (.+?):(\d+):(\d+) \]")
NOISE = re.compile(r"^(\s|Traceback|$)|^Aborted with|^RuntimeError: Aborted|^\d+ issues? found|^INFO |^Build started")


def render(work: Path, engine: str, variables: Mapping[str, str], lock: int) -> list[Finding]:
    """Render the snapshot in `work` into its folder `site`. Return what the engine warns of.

    The engine holds the build's `lock` too, so that one whose build was killed is not taken for gone.
    """
    if importlib.util.find_spec(engine) is None:
        message = f"{engine} is not installed in this environment."
        return [Finding("mkdocs.yml", 1, 1, "engine-failed", message, BRING[engine])]
    (work / CONFIG).write_text("INHERIT: mkdocs.yml\nsite_dir: site\n", encoding="utf-8")
    command = [sys.executable, "-P", "-m", *COMMANDS[engine]]
    held = [lock] if os.name == "posix" else []
    try:
        done = subprocess.run(
            command, cwd=work, env={**variables, SNAPSHOT: "1"}, pass_fds=held, timeout=TIMEOUT_S, check=False,
            encoding="utf-8", errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        hint = "Look for a page that takes the engine very long: take out what changed last, and build again."
        message = f"{engine} did not end within {TIMEOUT_S // 60} minutes."
        return [Finding("mkdocs.yml", 1, 1, "engine-failed", message, hint)]
    findings = list(READERS[engine](work, COLOURS.sub("", done.stdout).splitlines()))
    if done.returncode and not findings:
        said = [line for line in done.stdout.splitlines() if not NOISE.match(line)][-3:]
        system = by_system(said[-1]) if said else ""
        if system:
            return [refused("site", system)]
        hint = f"Run {engine} by itself to see all it says; a change to the theme or an extension is likely the cause."
        message = f"{engine} failed. It said: {' / '.join(said) or 'nothing'}"
        return [Finding("mkdocs.yml", 1, 1, "engine-failed", message, hint)]
    return findings


def read_mkdocs(work: Path, lines: list[str]) -> Iterator[Finding]:
    """Yield a finding for each warning of MkDocs; a warning's list goes on in indented lines."""
    hint = "Correct it in this file; the build accepts no warning."
    for number, line in enumerate(lines):
        place = MKDOCS_CONFIG.match(line)
        if place:
            problem = lines[number - 1].strip()
            yield Finding(place[1], int(place[2]), int(place[3]), "engine-config", f"MkDocs: {problem}.", hint)
        match = MKDOCS_LINE.match(line)
        if not match:
            continue
        more = []
        for following in lines[number + 1 :]:
            if not following.startswith("  - "):
                break
            more.append(following[4:].strip())
        message = " ".join([match[2], ", ".join(more)]).strip()
        page = MKDOCS_PAGE.search(message)
        link = MKDOCS_LINK.search(message)
        name = page[1] if page else ""
        trace = link[1] if link else ""
        path, at, column = _find(work, f"docs/{name}", trace) if name else _find(work, "mkdocs.yml", _quoted(message))
        yield Finding(path, at, column, "engine-warning", message, hint)


def _read_zensical(work: Path, lines: list[str]) -> Iterator[Finding]:
    """Yield a finding for each warning of Zensical; its place stands in the next line."""
    hint = "Correct it here; the build accepts no warning."
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        match = ZENSICAL_WARNING.match(line)
        if match:
            place = ZENSICAL_PLACE.search(after)
            path, at, column = (f"docs/{place[1]}", int(place[2]), int(place[3])) if place else ("mkdocs.yml", 1, 1)
            yield Finding(path, at, column, "engine-warning", f"{match[1]}.", hint)


READERS = {"mkdocs": read_mkdocs, "zensical": _read_zensical}


def _quoted(message: str) -> str:
    match = re.search(r"'([^']+)'", message)
    return match[1] if match else ""


def _find(work: Path, path: str, trace: str) -> tuple[str, int, int]:
    """Return the place of `trace` in a file of the snapshot, or the file's beginning."""
    try:
        lines = (work / path).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    places = ((path, number, line.index(trace) + 1) for number, line in enumerate(lines, 1) if trace and trace in line)
    return next(places, (path, 1, 1))
