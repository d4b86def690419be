"""The frame around a page leaves out what the page hides, by Material's own words."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

ROOT = Path(__file__).resolve().parents[2]
PARTS = {"toc": 'class="ld-contents"', "path": 'class="ld-path"', "footer": 'class="ld-around"'}
BUTTONS = {"toc": 'popovertarget="ld-contents"'}


def item(title: str, **more: Any) -> SimpleNamespace:
    return SimpleNamespace(**{"title": title, "url": "a/", "children": [], "active": False, **more})


def frame(meta: dict[str, Any] | None) -> str:
    templates = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=False)  # noqa: S701 (as engines do)
    templates.filters |= {"url": str, "script_tag": str}
    toc = [item("Title", level=1, children=[item("Part", level=2)])]
    page = item("Title", meta=meta, toc=toc, ancestors=[item("Section")], previous_page=item("Before"), content="Words")
    nav = SimpleNamespace(items=[item("Home")], homepage=item("Home", url="."))
    config = item("", extra_css=[], theme={}, extra={})
    return templates.get_template("base.html").render(page=page, nav=nav, config=config)


@pytest.mark.parametrize("hidden", ["navigation", *PARTS])
def test_what_a_page_hides_is_left_out(hidden: str) -> None:
    html = frame({"hide": [hidden]})
    assert [name for name, part in PARTS.items() if part not in html] == [hidden] * (hidden in PARTS)
    assert [name for name, part in BUTTONS.items() if part not in html] == [hidden] * (hidden in BUTTONS)
    assert ("ld-drawer" in html) == (hidden == "navigation")


def test_a_hidden_menu_stays_behind_its_button_on_wide_screens() -> None:
    html = frame({"hide": ["navigation"]})
    assert 'id="ld-menu"' in html
    assert 'popovertarget="ld-menu"' in html
    assert "ld-header__menu" not in html


@pytest.mark.parametrize("meta", [None, {}, {"hide": []}, {"date": "2026-11-23", "hide": ["navigation"]}])
def test_a_page_that_hides_nothing_shows_all(meta: dict[str, Any] | None) -> None:
    html = frame(meta)
    assert all(part in html for part in (*PARTS.values(), *BUTTONS.values(), 'class="ld-header__menu"'))
