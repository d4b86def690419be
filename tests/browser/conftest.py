"""The built site on loopback, a fresh context for every visit."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from environment.chromium import served
from tests.browser.visit import Visit
from tests.conftest import TIMEOUT_MS


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(site) as home:
        yield home


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Visit]:
    """Open a page of the site in a context of its own; everything closes after the test.

    Without its service `worker` the page asks the network itself, so that a test can hold or refuse an answer.
    """
    with ExitStack() as contexts:

        def opened(
            path: str = "",
            width: int = 1280,
            height: int = 800,
            *,
            scripts: bool = True,
            touch: bool = False,
            dark: bool = False,
            worker: bool = True,
        ) -> Page:
            context = chromium.new_context(
                base_url=address,
                viewport={"width": width, "height": height},
                java_script_enabled=scripts,
                has_touch=touch,
                color_scheme="dark" if dark else "light",
                reduced_motion="reduce",
                service_workers="allow" if worker else "block",
            )
            contexts.callback(context.close)
            context.set_default_timeout(TIMEOUT_MS)
            page = context.new_page()
            page.goto(path)
            return page

        yield opened
