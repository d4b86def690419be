"""A proposal in words for people: Markdown for a job's summary page, or for a terminal.

What strangers wrote is shown in code spans: there GitHub reads no HTML, no link, no name to ping and no emoji.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import TypeVar

from legday.changes.compare import Change, Changes
from legday.changes.field_changes import FieldChange
from legday.changes.lost import CODES
from legday.findings import Finding

MOST_TEXT, MOST_FIELD_CHANGES, MOST_ENTRIES = 200, 12, 60
MOST_BYTES = 1_000_000
KINDS = {
    "claim": "Claims",
    "study": "Studies",
    "chart": "Charts",
    "exercise": "Exercises",
    "formula": "Formulas",
    "plan": "Plans",
    "topic": "Topics",
    "redirect": "Redirects",
}
OTHERS = "Other facts"
BUILT = (
    "The proposed site is built. On GitHub, download **proposed-site** under *Artifacts* on this page, unpack it, and "
    "open its `index.html`."
)
DRAFT = "No reader sees a draft; only the proposed site shows it. Take out the line `draft: true` when it is ready."
UNCHANGED = "No words, no facts and no pictures change."
CUT = "\n\nThe rest is cut off here: it is more than a summary can hold.\n"

T = TypeVar("T")


@dataclass(frozen=True)
class Proposal:
    """What a proposal changes, what stands against it, the weight of its pages in bytes, and what else it touches."""

    changes: Changes
    findings: list[Finding]
    weights: dict[str, int] = field(default_factory=dict)
    beyond: list[str] = field(default_factory=list)


def summary(proposal: Proposal) -> str:
    """Return the proposal as Markdown."""
    parts = [
        "# What this proposal changes",
        *_beyond(proposal.beyond),
        *_findings(proposal.findings),
        *([BUILT] if proposal.weights else []),
        *_section("Pages", [_weighed(change, proposal.weights) for change in proposal.changes.pages]),
    ]
    drafts = _section("Drafts", [_weighed(change, proposal.weights) for change in proposal.changes.drafts])
    parts += [f"{text}\n\n{DRAFT}" for text in drafts]
    parts += _section("Pictures", proposal.changes.pictures)
    facts = proposal.changes.facts.items()
    for title in [*KINDS.values(), OTHERS]:
        parts += _section(
            title, [each for kind, changes in facts if KINDS.get(kind, OTHERS) == title for each in changes]
        )
    changes = proposal.changes
    if not (changes.pages or changes.facts or changes.drafts or changes.pictures):
        parts.append(UNCHANGED if proposal.beyond else "Nothing that a reader would see.")
    text = "\n\n".join(parts) + "\n"
    encoded = text.encode("utf-8")
    if len(encoded) <= MOST_BYTES:
        return text
    return encoded[:MOST_BYTES].decode("utf-8", "ignore").rpartition("\n")[0] + CUT


def shown(text: str, most: int = MOST_TEXT) -> str:
    """Return a stranger's text as one code span: one line, no control or invisible characters, not too long."""
    line = re.sub(r"\s+", " ", text[: most * 2]).strip()
    visible = "".join(c if c.isprintable() else "\ufffd" for c in line)
    if len(visible) > most:
        visible = visible[: most - 1] + "…"
    return f"`{visible.replace('`', chr(0x2019))}`" if visible else "(nothing)"


def _beyond(paths: list[str]) -> Iterator[str]:
    if paths:
        yield (
            "This proposal also changes files that are neither words nor facts nor pictures. They are **not** used "
            "here: this check runs the published code over the proposed words and facts. The workflow *Test* runs the "
            "proposed code."
        )
        yield _list(paths, shown)


def _findings(findings: list[Finding]) -> Iterator[str]:
    if not findings:
        yield "## Findings\n\nNone. Everything fits its sources."
        return
    yield f"## {len(findings)} finding{'s' if len(findings) != 1 else ''} to mend\n\n{_list(findings, _finding)}"
    if any(finding.code not in CODES for finding in findings):
        yield "Whether published headings are lost is seen once these are mended."


def _finding(finding: Finding) -> str:
    place = f"{shown(finding.path)}, line {finding.line}"
    return f"{place}: {shown(finding.message, 400)} ({shown(finding.code)})\n  - {shown(finding.hint, 600)}"


def _section(title: str, changes: list[Change]) -> Iterator[str]:
    if changes:
        yield f"## {title}\n\n{_list(changes, _entry)}"


def _entry(change: Change) -> str:
    name = "" if change.name == change.title else f" ({shown(change.name or '/')})"
    more = _list(change.field_changes, _field_change, MOST_FIELD_CHANGES, "  ")
    return f"**{change.how}** {shown(change.title)}{name}\n{more}".rstrip()


def _field_change(field_change: FieldChange) -> str:
    plain = re.fullmatch(r"[a-z_ -]+(?:\.[a-z_ -]+)*", field_change.what)
    what = field_change.what.replace(".", " / ").replace("_", " ") if plain else shown(field_change.what)
    if field_change.before == field_change.after or not field_change.before:
        return f"{what}: {shown(field_change.after)}"
    same = takewhile(lambda pair: pair[0] == pair[1], zip(field_change.before, field_change.after, strict=False))
    start = max(0, sum(1 for _ in same) - MOST_TEXT // 4)
    before, after = (shown(("…" if start else "") + text[start:]) for text in (field_change.before, field_change.after))
    figures = (
        f" (figures: {shown(field_change.figures[0])} → {shown(field_change.figures[1])})"
        if field_change.figures
        else ""
    )
    return f"{what}: {before} → {after}{figures}"


def _weighed(change: Change, weights: dict[str, int]) -> Change:
    if change.name not in weights:
        return change
    weight = FieldChange("weight with all it loads", "", f"{weights[change.name] / 1000:.0f} KB")
    return replace(change, field_changes=[*change.field_changes, weight])


def _list(things: list[T], said: Callable[[T], str], most: int = MOST_ENTRIES, indent: str = "") -> str:
    rest = [f"and {len(things) - most} more"] if len(things) > most else []
    return "\n".join(f"{indent}- {entry}" for entry in [*map(said, things[:most]), *rest])
