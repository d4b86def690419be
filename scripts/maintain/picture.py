"""Make the picture in README.md from the built site, in the environment."""

from __future__ import annotations

# isort: off
from environment import in_environment  # noqa: F401  (first: it stops a Python without the packages)

# isort: on
import sys
from pathlib import Path

from environment.chromium import opened

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Photograph the home page in light colours."""
    given = dict(enumerate(sys.argv))
    site = Path(given.get(1, ROOT / "site"))
    out = Path(given.get(2, ROOT / ".github" / "picture.png"))
    with opened(site) as (browser, address):
        page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
        page.goto(address, wait_until="networkidle")
        page.screenshot(path=out)
    print(f"{out}: {out.stat().st_size // 1024} KB")
    return 0
