"""Where the calculators are, and their parts."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

PAGES = {
    "leg-session-calories": "tools/calories/",
    "one-rm-estimate": "tools/one-rep-max/",
    "reps-at-percent": "tools/one-rep-max/",
    "limb-symmetry-index": "tools/left-right/",
    "chair-rise": "tools/chair-rise/",
    "weekly-sets": "tools/weekly-sets/",
}


def form(page: Page, name: str) -> Locator:
    return page.locator(f'[data-calculator="{name}"] form')


def answer(page: Page, name: str) -> Locator:
    return form(page, name).locator("[data-answer]")
