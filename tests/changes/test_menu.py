"""Of a proposed mkdocs.yml the menu is taken, where it is a menu and nothing more."""

import pytest

from legday.changes.menu import with_menu

CONFIG = "site_name: Ours\n\nnav:\n  - Home: index.md\n\nplugins:\n  - search\n"


def proposed(menu: str) -> str:
    return f"site_name: Theirs\n# A remark\nnav:\n{menu}\nhooks: [docs/evil.py]\n"


def test_the_menu_is_taken_and_nothing_else() -> None:
    menu = "  - Home: index.md\n  # Later more\n  - Train:\n      - train/week.md\n\n      - A day: train/day.md\n"
    config, findings = with_menu(CONFIG, proposed(menu))
    assert findings == []
    assert config == (
        "site_name: Ours\n\nnav:\n- Home: index.md\n- Train:\n  - train/week.md\n  - A day: train/day.md\n\n"
        "plugins:\n  - search\n"
    )


def test_a_title_may_join_two_things() -> None:
    config, findings = with_menu(CONFIG, proposed("  - Sets & reps: index.md"))
    assert findings == []
    assert "- Sets & reps: index.md\n" in config


@pytest.mark.parametrize("same", [CONFIG, "site_name: No menu\n", "", proposed("  - Home: index.md\n")])
def test_without_a_change_ours_stays(same: str) -> None:
    config, findings = with_menu(CONFIG, same)
    assert (config.replace("nav:\n- Home", "nav:\n  - Home"), findings) == (CONFIG, [])


@pytest.mark.parametrize(("menu", "line", "code"), [
    ("  - Home: https://evil.example/", 4, "menu-entry"),
    ("  - Home: ../../etc/passwd.md", 4, "menu-entry"),
    ("  - Home: /index.md", 4, "menu-entry"),
    ("  - index.md\n  - <b>x</b>: a.md", 5, "menu-entry"),
    ("  - '{{ config }}': a.md", 4, "menu-entry"),
    ("  - 'A\\nplugins': a.md\n  - 7", 5, "menu-entry"),
    ("  Home: index.md", 3, "menu-entry"),
    ("  - Train:", 4, "menu-entry"),
    ("  - {a: a.md, b: b.md}", 4, "menu-entry"),
    ("  - !!python/object/apply:os.system [id]", 4, "yaml-unsafe-value"),
    ("  - !ENV [HOME, index.md]", 4, "yaml-unsafe-value"),
    ("  - [", 5, "yaml-syntax"),
])  # fmt: skip
def test_what_is_no_menu_is_a_finding_at_its_line(menu: str, line: int, code: str) -> None:
    config, findings = with_menu(CONFIG, proposed(menu))
    assert config == CONFIG
    assert [(finding.path, finding.line, finding.code) for finding in findings] == [("mkdocs.yml", line, code)]
