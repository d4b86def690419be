"""Material's settings that this site honours: each shows in the page that either engine makes with our templates."""

import json
import re
import shutil
from pathlib import Path

import pytest

from environment.lock import exclusive_lock
from legday.publish.build_env import build_env
from legday.publish.engine import render
from legday.publish.snapshot import take_snapshot
from tests.conftest import ROOT

THEME = """\
theme:
  name: material
  custom_dir: overrides
  logo: assets/logo.svg
  palette:
    {}
extra:
  social:
    - icon: fontawesome/brands/mastodon
      link: https://example.org/@legs?a=1&b=2
      name: Legs & more
    - icon: no/such-icon
      link: https://example.org/
      name: Elsewhere
"""
PALETTES = ["accent: deep purple", "- scheme: default\n      accent: deep purple\n    - scheme: slate"]
ANNOUNCE = '{% extends "base.html" %}\n{% block announce %}<p>New: plans for two.</p>{% endblock %}\n'
NAMES = {
    "Legs": "Legs",
    "Legs, examined": "Legs, <i>examined</i>",
    "Legs, arms, back": "Legs, arms, back",
    "R&D, <b>": "R&amp;D, <i>&lt;b&gt;</i>",
}
RULE = re.compile(r"\.ld-accent-([a-z-]+) \{ --ld-accent: light-dark\(#(\w{6}), #(\w{6})\)")
SURFACES = re.compile(r"--ld-(?:paper|card|tint): light-dark\(#(\w{6}), #(\w{6})\)")
ACCENTS = {
    "red", "pink", "purple", "deep-purple", "indigo", "blue", "light-blue", "cyan", "teal", "green", "light-green",
    "lime", "yellow", "amber", "orange", "deep-orange",
}  # fmt: skip


def rendered(project: Path, engine: str, announcement: bool = False) -> str:
    """The home page, drawn with our own templates."""
    shutil.rmtree(project / "overrides")
    shutil.copytree(ROOT / "overrides", project / "overrides")
    if announcement:
        (project / "overrides" / "main.html").write_text(ANNOUNCE, encoding="utf-8")
    work = project.parent / "work"
    assert take_snapshot(project, work) == []
    with exclusive_lock(project.parent / "lock") as lock:
        assert render(work, engine, build_env(project), lock) == []
    return (work / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("palette", PALETTES, ids=["one", "list"])
@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_settings_show(small: Path, engine: str, palette: str) -> None:
    config = (small / "mkdocs.yml").read_text(encoding="utf-8")
    given = re.sub(r"theme:\n(?:  .*\n)+", lambda _: THEME.format(palette), config)
    (small / "mkdocs.yml").write_text(given, encoding="utf-8")
    logo = small / "docs" / "assets" / "logo.svg"
    logo.parent.mkdir()
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    page = rendered(small, engine)
    assert '<body class="ld-accent ld-accent-deep-purple">' in page
    assert re.search(r'<img src="(?:\./)?assets/logo\.svg" class="ld-logo"', page)
    social = page.split('<ul class="ld-social">')[1].split("</ul>")[0].replace("&#x2f;", "/")  # Zensical escapes it
    assert social.count("<svg") == 1
    assert 'href="https://example.org/@legs?a=1&amp;b=2"' in social
    assert "Legs &amp; more</a>" in social
    assert "Elsewhere</a>" in social


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_without_them_nothing_is_left_of_them(small: Path, engine: str) -> None:
    page = rendered(small, engine)
    for trace in ("ld-accent", "<img", "ld-social", "ld-announce"):
        assert trace not in page


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_an_announcement_stands_above_the_page(small: Path, engine: str) -> None:
    page = rendered(small, engine, announcement=True)
    assert '<aside class="ld-announce"><p>New: plans for two.</p></aside>' in page


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_a_site_of_any_name_has_a_well_formed_header(small: Path, engine: str, name: str) -> None:
    config = (small / "mkdocs.yml").read_text(encoding="utf-8")
    given = config.replace("site_name: A small site", f"site_name: {json.dumps(name)}")
    (small / "mkdocs.yml").write_text(given, encoding="utf-8")
    header = rendered(small, engine).split("ld-header__name")[1].split(">", 1)[1].split("</a>")[0]
    assert header == NAMES[name]


def luminance(colour: str) -> float:
    """Relative luminance of `rrggbb`, as WCAG defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_each_accent_can_be_read_on_every_surface() -> None:
    styles = ROOT / "docs" / "assets" / "css"
    accents = RULE.findall((styles / "settings.css").read_text(encoding="utf-8"))
    surfaces = SURFACES.findall((styles / "tokens.css").read_text(encoding="utf-8"))
    assert {name for name, _, _ in accents} == ACCENTS
    assert len(surfaces) == 3
    for name, *colours in accents:
        for scheme, colour in enumerate(colours):
            for surface in surfaces:
                light, dark = sorted((luminance(colour), luminance(surface[scheme])), reverse=True)
                assert (light + 0.05) / (dark + 0.05) >= 4.5, (name, colour, surface[scheme])
