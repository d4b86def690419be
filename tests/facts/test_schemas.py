"""The schemas in seeds/schemas are those of the models, and VS Code knows which files they are for."""

import json
from pathlib import Path

from legday.facts.schemas import FOLDER, globs, schemas, write

ROOT = Path(__file__).resolve().parents[2]
HINT = "run: python -m legday.facts.schemas"


def test_schemas_are_current() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / FOLDER).iterdir()}
    assert kept == schemas(), HINT


def test_editor_knows_the_schemas() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == globs()
    for schema, pattern in globs().items():
        assert (ROOT / schema).is_file()
        assert any(ROOT.glob(pattern))


def test_schemas_refuse_unknown_keys_and_know_csl_names(tmp_path: Path) -> None:
    write(tmp_path)
    study = json.loads((tmp_path / FOLDER / "study.schema.json").read_text(encoding="utf-8"))
    assert study["additionalProperties"] is False
    assert {"container-title", "DOI", "read"} <= set(study["properties"])
