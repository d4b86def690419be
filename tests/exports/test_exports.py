"""The files made from seeds: every plan's calendar, every drawn chart's numbers, nothing else."""

import json
from io import BytesIO
from pathlib import Path

from PIL import Image

from legday.drawing.mark import INK, INK_ON_DARK, PAPER
from legday.exports import FOLDER, write_exports
from tests.conftest import ROOT, tree


def test_numbers_as_they_stand_in_seeds_except_those_withheld(project: Path) -> None:
    withheld = project / "seeds/charts/afterburn-size.yml"
    withheld.write_text(f"{withheld.read_text(encoding='utf-8')}withheld: not before it is read\n", encoding="utf-8")
    assert not write_exports(project)
    seeds = {path.stem for path in (project / "seeds/charts").glob("*.csv")}
    assert {path.stem for path in (project / FOLDER / "assets/charts").glob("*.csv")} == seeds - {"afterburn-size"}
    name = "charts/met-kcal-per-hour.csv"
    assert (project / FOLDER / "assets" / name).read_bytes() == (project / "seeds" / name).read_bytes()


def test_made_again_nothing_changes(project: Path) -> None:
    write_exports(project)
    made = tree(project / FOLDER)
    write_exports(project)
    assert tree(project / FOLDER) == made


def test_a_project_without_plans_and_charts_gets_a_manifest_and_the_icons_that_it_names(small: Path) -> None:
    before = tree(small)
    assert not write_exports(small)
    added = {name: content for name, content in tree(small).items() if name not in before}
    manifest = json.loads(added.pop("docs/manifest.webmanifest"))
    assert {f"docs/{icon['src']}" for icon in manifest["icons"]} == added.keys() - {"docs/icons/apple-touch-icon.png"}
    for icon in manifest["icons"]:
        content = added[f"docs/{icon['src']}"]
        if icon["type"] == "image/png":
            width, height = Image.open(BytesIO(content)).size
            assert icon["sizes"] == f"{width}x{height}"


def test_the_icons_have_the_colours_of_the_site() -> None:
    tokens = (ROOT / "docs/assets/css/tokens.css").read_text(encoding="utf-8")
    assert f"--ld-paper: light-dark({PAPER}," in tokens
    assert f"--ld-accent: light-dark({INK}, {INK_ON_DARK})" in tokens
