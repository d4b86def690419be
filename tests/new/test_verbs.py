"""`legday new`: what it writes passes every check; it overwrites nothing and names the nearest right name."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from legday.checks.source import check_source
from legday.cli import main
from legday.facts import load_facts
from legday.new.claim import with_card
from legday.new.exercise import nearest_drawing
from legday.new.files import write
from legday.new.insert import with_entry
from tests.checks.golden import CASES
from tests.conftest import ROOT, tree

POST = [
    "post", "--title", "Über squats: do they build arms?", "--topic", "hormones", "--tag", "hormones",
    "--claim", "hormones/spike-builds-muscle", "--claim", "hormones/legs-first-for-arms",
    "--description", "Short answer: hardly, and what that means for the order of your lifts this week.",
]  # fmt: skip
CLAIM = [
    "claim", "--question", "Do wall sits count as leg work", "--topic", "practice", "--verdict", "mixed",
    "--certainty", "low", "--reason", "Two trials disagree with each other.", "--study", "west2010",
    "--against", "The other trial found nothing at all.", "--against-study", "west2009", "--limits", "Young men only.",
    "--use", "Do them where you cannot squat.",
]  # fmt: skip
STUDY = [
    "study", "--title", "Zercher squats and the hip", "--author", "Zercher, Edward", "--author", "Squat Group",
    "--year", "2019", "--doi", "https://doi.org/10.1000/zercher", "--topic", "practice", "--design", "cohort",
]  # fmt: skip
EXERCISE = [
    "exercise", "--name", "Zercher squat", "--pattern", "squat", "--primary", "quadriceps (vasti)",
    "--secondary", "gluteus maximus", "--equipment", "barbell", "--kit", "barbell", "--mistake", "the back rounds",
    "--step", "Hold the bar in the crook of both arms.", "--step", "Sit down between the legs and stand up.",
    "--when", "Choose it where there is a bar but no rack, and where the arms can bear the bar.",
]  # fmt: skip
COVER = CASES / "hostile-picture-metadata/input/docs/assets/pictures/exif.jpg"
VERBS = {words[0]: words for words in (POST, CLAIM, STUDY, EXERCISE)}


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["new", *words, "--root", str(root)])


def test_a_cover_is_clean_and_passes_every_check(project: Path) -> None:
    result = run(project, *POST, "--cover", str(COVER), "--cover-text", "A squat, seen from the side.")
    assert result.exit_code == 0, result.output
    assert "Cleaned the cover: out is where it was taken (EXIF)" in result.output
    picture = project / "docs/posts/uber-squats-do-they-build-arms.jpg"
    assert b"Jane Doe" not in picture.read_bytes()
    assert check_source(project, [picture, picture.with_suffix(".md")]) == []


def test_a_cover_that_no_browser_shows_is_refused(project: Path) -> None:
    source = CASES / "hostile-picture-kinds/input/docs/assets/pictures/a.jpg"
    before = tree(project)
    result = run(project, *POST, "--cover", str(source), "--cover-text", "A squat.")
    assert (result.exit_code, "This holds HEIC." in result.output) == (2, True)
    assert tree(project) == before


def test_what_is_written_passes_every_check(project: Path) -> None:
    before = tree(project)
    outputs = [run(project, *words) for words in VERBS.values()]
    assert [result.exit_code for result in outputs] == [0, 0, 0, 0], [result.output for result in outputs]
    after = tree(project)
    assert sorted(after.keys() - before.keys()) == [
        "docs/posts/uber-squats-do-they-build-arms.md",
        "docs/train/exercises/zercher-squat.md",
        "seeds/claims/practice/wall-sits-count-leg.yml",
        "seeds/exercises/zercher-squat.yml",
        "seeds/studies/zercher2019.yml",
    ]
    changed = sorted(path for path in before if before[path] != after[path])
    assert changed == ["docs/train/index.md", "mkdocs.yml"]
    assert check_source(project, []) == []
    facts, _ = load_facts(project)
    assert facts.exercises["zercher-squat"].pose == facts.exercises["back-squat"].pose
    assert facts.studies["zercher2019"].doi == "10.1000/zercher"
    assert not facts.studies["zercher2019"].verified
    assert all("Left to do:" in result.output for result in outputs)


@pytest.mark.parametrize("kind", VERBS)
def test_nothing_is_overwritten(kind: str, project: Path) -> None:
    assert run(project, *VERBS[kind]).exit_code == 0
    before = tree(project)
    again = ["--id", "wall-sits-count-leg"] if kind == "claim" else []
    result = run(project, *VERBS[kind], *again)
    assert result.exit_code != 0
    assert re.search("is taken|This is the study", result.output)
    assert tree(project) == before


@pytest.mark.parametrize(
    ("kind", "option", "wrong", "right"),
    [
        ("post", "--topic", "hormons", "hormones"),
        ("post", "--tag", "hormone", "hormones"),
        ("post", "--author", "editor", "editors"),
        ("post", "--claim", "hormones/spike-build-muscle", "hormones/spike-builds-muscle"),
        ("claim", "--study", "west2011", "west2012"),
        ("claim", "--topic", "practise", "practice"),
        ("study", "--topic", "practise", "practice"),
        ("exercise", "--primary", "quadricep", "quadriceps"),
        ("exercise", "--like", "backsquat", "back-squat"),
    ],
)
def test_the_nearest_right_name_is_named(kind: str, option: str, wrong: str, right: str, project: Path) -> None:
    before = tree(project)
    result = run(project, *VERBS[kind], option, wrong)
    assert result.exit_code == 2
    assert re.search(rf'Did you mean\s+"{right}"\?', result.output)
    assert tree(project) == before


def test_the_drawing_that_comes_closest_is_copied() -> None:
    exercises = load_facts(ROOT)[0].exercises
    assert nearest_drawing(exercises, "squat", ["barbell"]) == "back-squat"
    assert nearest_drawing(exercises, "squat", ["machine"]) == "hack-squat"
    assert nearest_drawing(exercises, "handstand", ["machine"]) is None


def test_the_preview_opens_when_it_is_wanted(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("legday.new.project.serve_site", lambda root, address: opened.append(root))
    assert run(project, *STUDY).exit_code == 0
    assert not opened
    assert run(project, *POST, "--serve").exit_code == 0
    assert opened == [project]


def test_without_a_terminal_the_missing_option_is_named(project: Path) -> None:
    result = run(project, "post")
    assert result.exit_code == 2
    assert "Add --title" in result.output


def test_a_read_study_holds_a_finding_and_waits_to_be_cited(project: Path) -> None:
    read = [
        "--read", "abstract", "--participants", "20", "--population", "young women, new to lifting", "--what", "thigh",
        "--value", "+4%", "--meaning", "grew a little", "--limits", "Small and short.",
    ]  # fmt: skip
    result = run(project, *STUDY, *read)
    assert result.exit_code == 0
    assert [finding.code for finding in check_source(project, [])] == ["study-unused"]
    assert "[study-unused]" in result.output
    study = load_facts(project)[0].studies["zercher2019"]
    assert (study.participants, study.seen_at) == (20, ["https://doi.org/10.1000/zercher"])


def test_the_example_of_the_guide_runs(project: Path) -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    example = re.search(r"^legday (new post .*?)\n```", guide, re.DOTALL | re.MULTILINE)
    assert example
    words = shlex.split(example[1].replace("\\\n", " "))
    result = CliRunner().invoke(main, [*words, "--root", str(project)])
    assert result.exit_code == 0, result.output
    assert check_source(project, []) == []


def test_files_are_written_all_or_none(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("a file, not a folder")
    before = tree(tmp_path)
    with pytest.raises(click.ClickException, match="Nothing was written"):
        write(tmp_path, {"one.yml": "1", "there/two.yml": "2"})
    with pytest.raises(click.ClickException, match="nothing is overwritten"):
        write(tmp_path, {"one.yml": "1", "there": "2"})
    assert tree(tmp_path) == before


def test_a_card_goes_below_the_last_one_or_to_the_end() -> None:
    card = "/// claim | a/new\n///\n"
    page = "# T\n\n## S\n\n/// claim | a/b\n///\n\nMore.\n"
    assert with_card(page, "a/new") == page.replace("\n\nMore.", f"\n\n{card}\nMore.")
    assert with_card("# T\n\n## S\n", "a/new") == f"# T\n\n## S\n\n{card}"


@pytest.mark.parametrize(("name", "before"), [("aardvark", "deadlift"), ("hack-squat", "lunge"), ("zercher", None)])
def test_the_navigation_stays_in_order(name: str, before: str | None) -> None:
    config = (
        "nav:\n  - train/exercises/index.md\n  - train/exercises/deadlift.md\n  - train/exercises/lunge.md\n  - x.md\n"
    )
    line = f"  - train/exercises/{name}.md\n"
    mark = f"  - train/exercises/{before}.md\n" if before else "  - x.md\n"
    assert with_entry(config, name) == config.replace(mark, line + mark)


def test_a_first_exercise_by_name_is_counted_too(project: Path) -> None:
    words = ["Abductor walk" if word == "Zercher squat" else word for word in EXERCISE]
    result = run(project, *words)
    assert result.exit_code == 0, result.output
    assert check_source(project, []) == []
