"""Finding a browser: what is named, what is installed, what can be brought, and what to say when none can."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from environment import browser, process
from environment.plain_error import PlainError
from environment.process import Result
from tests.environment.machine import Machine

PYTHON = Path("python")
NOTHING = {"PATH": ""}


def bare(answers: Mapping[str, Result]) -> Machine:
    """A machine on which nothing else is installed."""
    return Machine(answers, others=Result(1, "E: no"))


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that is not Debian run as root, and that has no browser in the usual places."""
    monkeypatch.setattr(browser, "root_on_debian", lambda: False)
    monkeypatch.setattr("sys.platform", "linux")


def program(folder: Path, name: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_the_named_browser_comes_first(tmp_path: Path) -> None:
    named = program(tmp_path, "mine")
    program(tmp_path / "bin", "chromium")
    env = {"LEGDAY_BROWSER": str(named), "PATH": str(tmp_path / "bin")}
    assert browser.find(PYTHON, bare({"--version": Result(0, "")}), env) == named


def test_a_named_browser_that_does_not_run_is_not_passed_over_in_silence() -> None:
    with pytest.raises(PlainError, match="LEGDAY_BROWSER names /no/such"):
        browser.find(PYTHON, bare({}), {"LEGDAY_BROWSER": "/no/such", "PATH": ""})


def test_an_installed_browser_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    program(tmp_path, "chromium-browser")
    good = program(tmp_path, "google-chrome")
    machine = bare({"google-chrome --version": Result(0, "")})
    assert browser.find(PYTHON, machine, {"PATH": str(tmp_path)}) == good


def test_playwrights_own_is_used_where_nothing_is_installed(tmp_path: Path) -> None:
    own = program(tmp_path, "chrome-of-playwright")
    machine = bare({"executable_path": Result(0, f"{own}\n"), "--version": Result(0, "")})
    assert browser.find(PYTHON, machine, NOTHING) == own


def test_root_on_debian_installs_chromium(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "root_on_debian", lambda: True)
    machine = bare({"--version": Result(0, "")})

    def install(run: process.Runner) -> str:
        program(tmp_path, "chromium")
        return ""

    monkeypatch.setattr(browser, "from_debian", install)
    assert browser.find(PYTHON, machine, {"PATH": str(tmp_path)}) == tmp_path / "chromium"
    assert any("playwright install" in command for command in machine.commands)


def test_no_browser_at_all_says_what_to_install() -> None:
    with pytest.raises(PlainError, match=r"apt install chromium(.|\n)*It said: E: no"):
        browser.find(PYTHON, bare({}), NOTHING)


def test_places_of_other_systems() -> None:
    mac = list(browser.places(NOTHING, "darwin"))
    assert Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome") in mac
    windows = list(browser.places({"PATH": "", "PROGRAMFILES": "C:/Program Files"}, "win32"))
    assert Path("C:/Program Files/Google/Chrome/Application/chrome.exe") in windows
