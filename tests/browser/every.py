"""Ask the same of many pages, or of all that opens in one, in one tab: what fails is told with the page's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import Page

from maintain.page_states import PAGE, states_at
from maintain.page_types import PAGE_TYPES

Faults = Callable[[Page], list[str]]
# Most of what is drawn anywhere is drawn on one of these.
EVERY_DAY = ("home", "benefit", "exercise", "plan", "week", "posts", "post", "lost")
OF_TYPES = pytest.mark.parametrize(
    "paths",
    [
        pytest.param([PAGE_TYPES[name] for name in EVERY_DAY], id="every-day"),
        pytest.param(
            [path for name, path in PAGE_TYPES.items() if name not in EVERY_DAY], id="others", marks=pytest.mark.slow
        ),
    ],
)
"""The `paths` of all types of pages, in two parts: one is asked about every day, the other with the slow proofs."""


def faults_of_pages(page: Page, paths: Iterable[str], faults: Faults) -> dict[str, list[str]]:
    """Return the faults of each page that has some."""
    found = {}
    for path in paths:
        page.goto(path)
        if told := faults(page):
            found[path] = told
    return found


def faults_of_states(page: Page, width: int, faults: Faults) -> dict[str, list[str]]:
    """Return the faults of each state of the page in which all can be opened that has some."""
    found = {}
    for name, open_it in states_at(width).items():
        page.goto(PAGE)
        open_it(page)
        if told := faults(page):
            found[name] = told
    return found
