"""JSON Schemas of the seed files, so that editors complete and check while one types.

`python -m legday.facts.schemas` writes them to seeds/schemas; .vscode/settings.json maps them to the files.
"""

from __future__ import annotations

import json
from pathlib import Path

from legday.facts.load import KINDS

FOLDER = Path("seeds/schemas")


def schemas() -> dict[str, str]:
    """Return the text of each schema file by its name."""
    made = {}
    for kind in KINDS:
        schema = {"$schema": "http://json-schema.org/draft-07/schema#", **kind.model.model_json_schema()}
        made[f"{kind.name}.schema.json"] = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
    return made


def globs() -> dict[str, str]:
    """Return, as VS Code's `yaml.schemas` wants it, which files each schema is for."""
    return {f"./{FOLDER.as_posix()}/{kind.name}.schema.json": f"{kind.folder}/{kind.pattern}" for kind in KINDS}


def write(root: Path) -> None:
    """Write the schemas below `root`."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path())
