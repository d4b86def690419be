"""Publish the numbers behind the pictures: each drawn chart's CSV, as a file of the site."""

from __future__ import annotations

import shutil
from pathlib import Path

from legday.facts.yaml_file import parse_yaml
from legday.findings import Finding

FOLDER = Path("docs/assets/charts")


def publish_numbers(work: Path) -> list[Finding]:
    """Copy the CSV of every chart in the snapshot `work` that is not withheld to where the engine takes files from."""
    for source in sorted((work / "seeds/charts").glob("*.csv")):
        description = source.with_suffix(".yml")
        file, _ = parse_yaml(description.read_text(encoding="utf-8"), description.name)
        if "withheld" not in file.data:
            (work / FOLDER).mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, work / FOLDER / source.name)
    return []
