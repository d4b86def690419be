"""One breakage of each kind, in places that change with no run; `python -m tests.breakages` makes a thousand."""

from pathlib import Path

import pytest

from legday.checks.site.own import own_scripts
from legday.checks.site.rules import run_rules
from legday.checks.site.site import site_of
from tests.breakages.run import KINDS, read_files, run
from tests.conftest import ROOT


@pytest.mark.slow
def test_every_kind_of_breakage_is_found_once_and_nothing_else(site: Path) -> None:
    files = read_files(site)
    assert run_rules(site_of(files), own_scripts(ROOT)) == []
    tallies = run(files, site, ROOT, len(KINDS), seed=0, whole=0)
    assert [fault for tally in tallies for fault in tally.faults] == []
    assert all(tally.seeded == 1 for tally in tallies)


def test_kinds_have_names_of_their_own() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 60
