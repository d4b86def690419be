"""A limit that words for authors name is the limit that the code holds them to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from legday.checks.site.rules.shared import CARD
from legday.checks.source.files import KILO, LARGEST_PICTURE
from legday.checks.source.posts import MONTHS
from legday.checks.source.reviews import MONTHS as REVIEWED
from legday.facts import csv_file, text_file, yaml_file
from legday.pages import limits
from legday.pages.front_matter import (
    DESCRIPTION_LENGTH,
    LONGEST_DESCRIPTION,
    LONGEST_POST_TITLE,
    MOST_CLAIMS,
    MOST_TAGS,
)
from legday.pages.parse import MAX_CHARACTERS

ROOT = Path(__file__).resolve().parents[2]
EXPLANATIONS = ROOT / "scripts/legday/explanations"
EDITING = ROOT / "docs/about/editing.md"
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
LIMITS = [
    (EXPLANATIONS / "charts.yml", f"larger than {csv_file.MAX_BYTES // 1024} KB"),
    (EXPLANATIONS / "facts.yml", f"more than {text_file.MAX_BYTES // 1024} KB"),
    (EXPLANATIONS / "facts.yml", f"more than {yaml_file.MAX_DEPTH} levels"),
    (EXPLANATIONS / "facts.yml", f"after {REVIEWED['high']} months, low and very low after {REVIEWED['low']}"),
    (EXPLANATIONS / "files.yml", f"a text file up to {text_file.MAX_BYTES // 1024} KiB"),
    (EXPLANATIONS / "files.yml", f"a picture up to {LARGEST_PICTURE // KILO} KB"),
    (EXPLANATIONS / "pages.yml", f"longer than {MAX_CHARACTERS:,} characters"),
    (EXPLANATIONS / "pages.yml", f"more than {limits.MAX_DEPTH} deep"),
    (EXPLANATIONS / "pages.yml", f"more than {limits.MAX_PARAGRAPH:,} characters"),
    (EXPLANATIONS / "site.yml", f"after about {LONGEST_DESCRIPTION} characters"),
    (EXPLANATIONS / "site.yml", f"longer than {LONGEST_POST_TITLE} characters"),
    (EXPLANATIONS / "site.yml", f"a card of {CARD[0]} x {CARD[1]} pixels"),
    (EDITING, f"`title`: {LONGEST_POST_TITLE} characters at most"),
    (EDITING, f"`description`: {DESCRIPTION_LENGTH}"),
    (EDITING, f"`tags`: one to {WORDS[MOST_TAGS]}"),
    (EDITING, f"`claims`: one to {WORDS[MOST_CLAIMS]} claims"),
    (ROOT / "seeds/README.md", f"at most {MONTHS} months after `reviewed`, {REVIEWED['low']} where certainty is low"),
]
AMOUNT = re.compile(
    r"[0-9][0-9,]*(?: x [0-9,]+)? (?:characters|[KM]i?B|bytes|pixels|levels|months|deep|entries|values|lines|scans)\b"
)
# Amounts in examples, which no limit stands behind.
EXAMPLES = {
    "files.yml": {"0 bytes", "5 MB", "300 MB", "12,000 x 9,000 pixels", "1,600 pixels", "8,000 scans"},
    "site.yml": {"800 x 600 pixels", "200 KB", "20 KB"},
}


@pytest.mark.parametrize(("file", "words"), LIMITS, ids=lambda value: value.name if isinstance(value, Path) else value)
def test_the_limit_is_the_codes(file: Path, words: str) -> None:
    assert words in " ".join(file.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("file", [*sorted(EXPLANATIONS.glob("*.yml")), EDITING], ids=lambda file: file.name)
def test_no_other_limit_is_named(file: Path) -> None:
    held = {amount for at, words in LIMITS if at == file for amount in AMOUNT.findall(words)}
    assert set(AMOUNT.findall(file.read_text(encoding="utf-8"))) - EXAMPLES.get(file.name, set()) == held
