"""Findings as a strip at the foot of a previewed page: those of this page first."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from legday.findings import Finding

STYLE = (Path(__file__).parent / "strip.css").read_text(encoding="utf-8")
MOST = 50  # shown elsewhere; the terminal has them all


def strip(findings: Sequence[Finding], path: str) -> str:
    """Return the strip for the page made from the source `path`; nothing where there are no findings."""
    if not findings:
        return ""
    here = [finding for finding in findings if finding.path == path]
    elsewhere = [finding for finding in findings if finding.path != path]
    title = " and ".join(filter(None, [_count(here, "on this page"), _count(elsewhere, "elsewhere")]))
    parts = [f"<style>{STYLE}</style>"]
    parts.append('<aside class="preview-findings" aria-label="Findings" data-unsearched>')
    parts.append(f"<details open><summary>{title}</summary>")
    parts.append('<div class="preview-findings-list" tabindex="0" role="group" aria-label="All findings">')
    if here:
        parts.append(f"<ol>{''.join(_item(finding, f'line {finding.line}') for finding in here)}</ol>")
    if elsewhere:
        items = (_item(finding, f"{finding.path}, line {finding.line}") for finding in elsewhere[:MOST])
        parts.append(f"<p>Elsewhere:</p><ol>{''.join(items)}</ol>")
    if len(elsewhere) > MOST:
        parts.append(f"<p>The terminal names {len(elsewhere) - MOST} more.</p>")
    parts.append("</div></details></aside>")
    return "".join(parts)


def failure_page(findings: Sequence[Finding], path: str) -> str:
    """Return a page that stands in for the one of the source `path`, which could not be rendered."""
    why = "It comes back by itself once what stands below is mended."
    return _page("This page cannot be shown yet", why, strip(findings, path))


def missing_page(findings: Sequence[Finding]) -> str:
    """Return a page for an address at which there is none."""
    return _page("Nothing stands here", "A page shows here by itself once there is one.", strip(findings, ""))


def _page(title: str, text: str, below: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head>'
        f'<body class="preview-failed"><h1>{title}</h1><p>{text}</p>{below}</body></html>'
    )


def _count(findings: Sequence[Finding], where: str) -> str:
    if not findings:
        return ""
    return f"{len(findings)} finding{'s' if len(findings) > 1 else ''} {where}"


def _item(finding: Finding, place: str) -> str:
    return (
        f"<li><b>{escape(place)}</b> {escape(finding.message)} <span>{escape(finding.hint)}</span> "
        f"<code>{escape(finding.code)}</code></li>"
    )
