"""The built site on loopback, one browser a session, a fresh context for every visit."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

import browser as finder
from plain_error import PlainError
from tests.browser.server import SiteServer
from tests.browser.visit import Visit

ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 15_000  # milliseconds, for a busy machine; nothing waits that long where it works


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with SiteServer(site) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.address
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; its absence fails, with what to install."""
    try:
        executable = finder.find(Path(sys.executable))
    except PlainError as error:
        pytest.fail(str(error), pytrace=False)
    as_root = os.name == "posix" and os.geteuid() == 0
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=executable, args=[*ARGUMENTS, *(["--no-sandbox"] if as_root else [])]
        )
        yield launched
        launched.close()


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Visit]:
    """Open a page of the site in a context of its own; everything closes after the test."""
    with ExitStack() as contexts:

        def opened(
            path: str = "",
            width: int = 1280,
            height: int = 800,
            *,
            scripts: bool = True,
            touch: bool = False,
            dark: bool = False,
        ) -> Page:
            context = chromium.new_context(
                base_url=address,
                viewport={"width": width, "height": height},
                java_script_enabled=scripts,
                has_touch=touch,
                color_scheme="dark" if dark else "light",
                reduced_motion="reduce",
            )
            contexts.callback(context.close)
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            page.goto(path)
            return page

        yield opened
