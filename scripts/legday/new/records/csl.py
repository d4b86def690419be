"""CSL JSON: a list of items, or one."""

from __future__ import annotations

import json
import re
from typing import Any

from legday.findings import Finding

BETWEEN = re.compile(r"[\s,]*")
HINT = 'Export it again as "CSL JSON": a list of records, [{"type": "article-journal", "title": "…"}].'


def read_csl(text: str, path: str) -> tuple[list[tuple[int, dict[str, Any]]], list[Finding]]:
    """Return the items of a CSL JSON file with their lines, and findings for what is no such file."""
    if not text.strip():
        return [], []
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"This is not JSON: {error.msg}."
        return [], [Finding(path, error.lineno, error.colno, "import-syntax", message, HINT)]
    except (ValueError, RecursionError) as error:
        said = "it nests too deep" if isinstance(error, RecursionError) else "a number in it is too long"
        return [], [Finding(path, 1, 1, "import-syntax", f"This is not JSON: {said}.", HINT)]
    if not isinstance(data, list):
        text, data = f"[{text}]", [data]
    placed = list(zip(_lines(text, len(data)), data, strict=True))
    findings = [
        Finding(path, line, 1, "import-syntax", "This is no CSL record.", HINT)
        for line, item in placed
        if not isinstance(item, dict) or "type" not in item
    ]
    return [(line, item) for line, item in placed if isinstance(item, dict) and "type" in item], findings


def _lines(text: str, count: int) -> list[int]:
    """Return the line on which each of the `count` items of a valid JSON list begins."""
    reader = json.JSONDecoder()
    position = text.index("[") + 1
    lines = []
    for _ in range(count):
        position = BETWEEN.match(text, position).end()  # type: ignore[union-attr]
        lines.append(text.count("\n", 0, position) + 1)
        _, position = reader.raw_decode(text, position)
    return lines
