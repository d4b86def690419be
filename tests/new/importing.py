"""Exports of reference managers: a file a case, and beside it the study files or the findings that come of it."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import chdir
from datetime import date
from pathlib import Path

from click.testing import CliRunner

import legday.new
from legday.cli import main
from tests.checks.golden import CASES

PACKAGE = Path(legday.new.__file__).parent
EXPORTS = Path(__file__).with_name("exports")
NAMES = sorted(folder.name for folder in EXPORTS.iterdir())
FORMS = {".bib": "--bibtex", ".ris": "--ris", ".json": "--csl"}


def outcome(name: str, root: Path) -> str:
    """Import the case's file into a small project in the empty folder `root`; return what was written, or was said."""
    shutil.copytree(CASES / "_base", root, dirs_exist_ok=True)
    before = set((root / "seeds/studies").iterdir())
    export = next((EXPORTS / name).glob("export.*"))
    options = [FORMS[export.suffix], export.name, "--topic", "legs", "--design", "cohort", "--root", str(root)]
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        shutil.copy2(export, export.name)
        result = CliRunner().invoke(main, ["new", "study", *options])
    new = sorted(set((root / "seeds/studies").iterdir()) - before)
    if result.exit_code:
        assert not new
        return result.output
    texts = [f"# {path.name}\n{path.read_text(encoding='utf-8')}" for path in new]
    return "\n".join(texts).replace(str(date.today()), "TODAY")
