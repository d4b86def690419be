"""How strictly the figures of the real pages are compared with their sources."""

import re
from pathlib import Path

from legday.checks.source import numbers
from legday.facts import load_facts
from legday.pages import parse_page, read_pages
from legday.pages.index import build_index

ROOT = Path(__file__).resolve().parents[2]
FIGURE = re.compile(r"(?<![\w.])\d+\.\d+(?![\w.])")


def raised(match: re.Match[str]) -> str:
    """The figure with its last digit one higher: 22.8 becomes 22.9, 1.9 becomes 1.0."""
    return match[0][:-1] + str((int(match[0][-1]) + 1) % 10)


def test_nearly_every_changed_figure_is_found() -> None:
    facts, _ = load_facts(ROOT)
    changed = found = 0
    for page in read_pages(ROOT):
        if page.path.startswith(numbers.EXEMPT):
            continue
        lines = [line if "derived=" in line else FIGURE.sub(raised, line) for line in page.lines]
        changed += sum(len(FIGURE.findall(line)) for line in page.lines if "derived=" not in line)
        wrong = parse_page("\n".join(lines), page.path)
        found += sum(1 for _ in numbers.check(facts, [wrong], build_index(facts, [wrong])))
    assert changed > 100
    assert found / changed > 0.9
