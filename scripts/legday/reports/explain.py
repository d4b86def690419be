"""`legday explain`: what a finding means, as terminal text."""

from __future__ import annotations

from textwrap import indent

from legday.explanations import categories, explanations, visible


def explain_all() -> str:
    """Return every code with what it means, category by category."""
    parts = []
    for category in categories().values():
        parts.append(f"{category.title}\n")
        parts += [f"  {code}\n      {entry.means}" for code, entry in sorted(category.findings.items())]
        parts.append("")
    return "\n".join(parts).rstrip()


def explain_code(code: str) -> str:
    """Return what `code` means, why its rule exists, and both examples. Raises KeyError for an unknown code."""
    entry = explanations()[code]
    place = f" ({entry.place})" if entry.place else ""
    return "\n".join(
        (
            f"{code}\n",
            entry.means,
            f"Why: {entry.why}\n",
            f"Wrong{place}:\n{indent(visible(entry.wrong), '    ')}\n",
            f"Right:\n{indent(visible(entry.right), '    ')}",
        )
    )
