"""Pictures and drawings come clean: nothing told, nothing behind, and they look as before."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageOps, ImageStat

from legday.checks.source.files import is_picture
from legday.checks.source.pictures import check_picture
from legday.checks.source.pictures.decode import MAX_SIDE
from legday.cli import main
from legday.fix.pictures import cleaned
from tests.checks.golden import CASES

PICTURES = sorted(
    path for case in CASES.glob("hostile-*") for path in case.rglob("input/docs/**/*") if is_picture(path.name)
)
# Somebody has to look at these, or to draw them again.
LEFT = {"picture-broken", "picture-kind", "picture-moves", "picture-pixels", "picture-scans", "svg-active", "svg-heavy"}
DRAWINGS = sorted((Path(__file__).parent / "drawings").glob("*.svg"))


def codes(path: str, data: bytes) -> set[str]:
    return {finding.code for finding in check_picture(path, data)}


def noise(width: int, height: int) -> Image.Image:
    return Image.effect_noise((width, height), 60).convert("RGB")


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize("source", PICTURES, ids=lambda path: f"{path.parts[-6]}-{path.name}")
def test_what_can_be_cleaned_is_clean(source: Path) -> None:
    data, name = source.read_bytes(), f"docs/posts/{source.name}"
    made, done = cleaned(data, name)
    assert codes(name, made) <= LEFT & codes(name, data)
    assert bool(done) == (made != data)
    assert cleaned(made, name) == (made, ())


@pytest.mark.parametrize("source", DRAWINGS, ids=lambda path: path.stem)
def test_what_programs_export_is_cleaned_and_draws_the_same(source: Path) -> None:
    data = source.read_bytes()
    made, _ = cleaned(data, "docs/posts/a.svg")
    assert codes("docs/posts/a.svg", made) == set()
    for told in (b"Jane", b"jane", b"mxfile", b"pgf", b"rdf", b"sodipodi"):
        assert told not in made
    for drawn in (
        b"<path d=",
        b"<path style=",
        b"<rect ",
        b"<use ",
        b"<text ",
        b"</tspan> joint",
        b">Squat</text>",
    ):
        assert made.count(drawn) == data.count(drawn)


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photo_on_its_side_stands_upright(kind: str, ending: str, turned: int) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = turned, "A maker"
    flat = Image.new("RGB", (48, 32), "white")
    flat.paste("red", (0, 0, 16, 16))
    data = saved(flat, kind, exif=exif, quality=95)
    made, _ = cleaned(data, f"docs/posts/a.{ending}")
    seen = ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGB")
    shown = Image.open(io.BytesIO(made)).convert("RGB")
    assert b"A maker" not in made
    assert shown.size == seen.size
    assert max(ImageStat.Stat(ImageChops.difference(seen, shown)).mean) < 8


def test_a_photo_of_a_phone_fits_a_page() -> None:
    data = saved(noise(MAX_SIDE + 32, 3024), "JPEG", quality=92)
    made, done = cleaned(data, "docs/posts/a.jpg")
    assert codes("docs/posts/a.jpg", made) == set()
    assert len(made) < 400_000 < len(data)
    assert done[-1].startswith("it measures ")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_picture_with_bytes_changed(data: st.DataObject) -> None:
    """It is checked and cleaned without an exception, and what is cleaned stays so."""
    source = data.draw(st.sampled_from([path for path in PICTURES if path.stat().st_size < 20_000]))
    content, name = source.read_bytes(), f"docs/posts/a{source.suffix}"
    for _ in range(data.draw(st.integers(1, 4))):
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(content))] * 2)))
        changed = data.draw(st.binary(max_size=6) | st.just(content[start:end][:500] * 2))
        content = content[:start] + changed + content[min(end, start + data.draw(st.integers(0, 8))) :]
    made, done = cleaned(content, name)
    assert codes(name, made) <= codes(name, content)
    assert bool(done) == (made != content)


def test_the_command_cleans_pictures(tmp_path: Path) -> None:
    shutil.copytree(CASES / "_base", tmp_path / "p")
    shutil.copytree(CASES / "hostile-picture-several/input", tmp_path / "p", dirs_exist_ok=True)
    ran = CliRunner().invoke(main, ["check", "--fix", "--root", str(tmp_path / "p")])
    assert ran.stderr.startswith("docs/assets/pictures/a.jpg: mended (out is further pictures;")
    assert (ran.stdout, ran.exit_code) == ("No findings.\n", 0)
