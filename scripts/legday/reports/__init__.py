"""Findings as terminal text, GitHub annotations or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from itertools import groupby

from legday.findings import Finding


def _text(findings: list[Finding]) -> str:
    parts = []
    for path, group in groupby(findings, key=lambda finding: finding.path):
        parts.append(path)
        for finding in group:
            parts.append(f"  {finding.line}:{finding.column}  {finding.message}  [{finding.code}]")
            parts.append(f"      {finding.hint}")
    if findings:
        parts.append(f"\n{len(findings)} finding{'s' if len(findings) != 1 else ''}.")
    return "\n".join(parts)


def _github(findings: list[Finding]) -> str:
    return "\n".join(
        f"::error file={_property(f.path)},line={f.line},col={f.column},title={_property(f.code)}::"
        f"{_data(f'{f.message} {f.hint}')}"
        for f in findings
    )


def _json(findings: list[Finding]) -> str:
    return json.dumps([asdict(finding) for finding in findings], indent=2, ensure_ascii=False)


def _data(text: str) -> str:
    """Escape a workflow command's message, as GitHub's toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[list[Finding]], str]] = {"text": _text, "github": _github, "json": _json}


def report(findings: list[Finding], form: str) -> str:
    """Return all findings, sorted by place, in the given form."""
    return FORMATS[form](sorted(set(findings)))
