"""The built site on loopback, a page of its own for every visit."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from environment.chromium import served
from tests.browser.visit import Visit
from tests.conftest import TIMEOUT_MS

Contexts = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(site) as home:
        yield home


@pytest.fixture(scope="session")
def new_context(chromium: Browser, address: str) -> Contexts:
    """Make a browser context that knows where the site is."""

    def new(*, scripts: bool, touch: bool, dark: bool, worker: bool) -> BrowserContext:
        context = chromium.new_context(
            base_url=address,
            java_script_enabled=scripts,
            has_touch=touch,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            service_workers="allow" if worker else "block",
        )
        context.set_default_timeout(TIMEOUT_MS)
        return context

    return new


@pytest.fixture(scope="session")
def shared_context(new_context: Contexts) -> Iterator[Contexts]:
    """The context for these options, made once: a page opens in it in half the time of one in a new context.

    Its first page stays open, on the site: what a test leaves in the browser's storage is cleared there.
    """
    with ExitStack() as stack:

        @cache
        def shared(**options: Any) -> BrowserContext:
            context = stack.enter_context(new_context(**options, worker=False))
            context.new_page().goto("404.html")
            return context

        yield shared


def clear(context: BrowserContext) -> None:
    """Leave in a shared context nothing of the test that used it."""
    first, *others = context.pages
    for page in others:
        page.close()
    first.evaluate("localStorage.clear()")
    context.clear_cookies()


@pytest.fixture
def visit(new_context: Contexts, shared_context: Contexts) -> Iterator[Visit]:
    """Open a page of the site; everything closes after the test."""
    used: dict[BrowserContext, Callable[[], None]] = {}

    def opened(
        path: str = "",
        width: int = 1280,
        height: int = 800,
        *,
        scripts: bool = True,
        touch: bool = False,
        dark: bool = False,
        own: bool = False,
    ) -> Page:
        options = {"scripts": scripts, "touch": touch, "dark": dark}
        context = new_context(**options, worker=True) if own else shared_context(**options)
        used[context] = context.close if own else partial(clear, context)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.goto(path)
        return page

    yield opened
    for end in used.values():
        end()
