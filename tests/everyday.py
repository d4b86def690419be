"""Which tests run every day. Slow proofs run nightly and before a release; what is left out is told, by name.

pytest runs the tests of each worker in a process of its own (pytest-xdist): each tells the one that reports.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import settings

MARK = "slow"
FEW = 3  # of many of a kind, every day
ALL = "--all"
LEFT_OUT = pytest.StashKey[list[str]]()

# A slow machine is no failure.
settings.register_profile("everyday", deadline=None, max_examples=50)
settings.register_profile("all", deadline=None, max_examples=500)


def a_few(values: Iterable[str]) -> list[Any]:
    """Return parameters of a test over many of a kind: a few of them, spread evenly, every day, the others slow."""
    every = list(values)
    kept = every[:: max(1, len(every) // FEW)][:FEW]
    return [pytest.param(value, marks=() if value in kept else pytest.mark.slow) for value in every]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that runs all."""
    parser.addoption(ALL, action="store_true", help="run the slow proofs too, and many more random examples")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how many random examples each property gets."""
    config.addinivalue_line("markers", f"{MARK}: a proof that takes long; it runs with {ALL}")
    config.stash[LEFT_OUT] = []
    settings.load_profile("all" if config.getoption(ALL) else "everyday")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the slow proofs out, unless all are asked for."""
    if config.getoption(ALL):
        return
    slow = [item for item in items if item.get_closest_marker(MARK)]
    items[:] = [item for item in items if item not in slow]
    config.stash[LEFT_OUT] = [item.nodeid.partition("[")[0] for item in slow]
    config.hook.pytest_deselected(items=slow)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell the reporting process, where this one is a worker of pytest-xdist."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = session.config.stash[LEFT_OUT]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker left out; every worker leaves out the same."""
    node.config.stash[LEFT_OUT] = getattr(node, "workeroutput", {}).get("left_out", [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name what was left out."""
    names: list[str] = config.stash[LEFT_OUT]
    left_out = Counter(names)
    if left_out:
        terminalreporter.section(f"{left_out.total()} slow proofs left out: python3 scripts/test.py --all runs them")
        for name, count in sorted(left_out.items()):
            terminalreporter.line(f"{name} ({count})" if count > 1 else name)
