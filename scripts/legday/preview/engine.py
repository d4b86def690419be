"""Run a step of the engine: whatever it says against the sources, or however it fails, is findings."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from legday.findings import Finding
from legday.publish.engine import read_mkdocs

PAGE = re.compile(r"'([\w./-]+\.md)'")
Made = TypeVar("Made")


def attempt(work: Path, path: str, run: Callable[[], Made]) -> tuple[Made | None, list[Finding]]:
    """Return what `run` made, or None where it failed, and findings; `path` is blamed where nothing else is named.

    A warning of the engine is a finding too: the build accepts none.
    """
    collector = WarningCollector()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(collector)
    made = None
    failure: BaseException | None = None
    try:
        made = run()
    except (Exception, SystemExit) as error:
        failure = error
    finally:
        logger.removeHandler(collector)
    findings = list(read_mkdocs(work, [*collector.lines, *str(failure or "").splitlines()]))
    if failure and not findings:
        why = " ".join(str(failure).split())
        page = PAGE.search(why)
        message = f"It cannot be rendered: {type(failure).__name__}: {why}"
        hint = "Look at what changed last; the build would stop here too."
        findings = [Finding(f"docs/{page[1]}" if page else path, 1, 1, "engine-failed", message, hint)]
    return made, findings


class WarningCollector(logging.Handler):
    """Keeps what the engine warns of, as its command would print it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        self.lines += f"{record.levelname:<8}-  {record.getMessage()}".splitlines()
