"""The rules for a built site, one a file. A new rule is a new file and one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from legday.checks.built.flaw import Flaw
from legday.checks.built.rules import head, ids, markup, origin, policy, reach, shared, targets
from legday.checks.built.site import Site

RULES: tuple[Callable[[Site], Iterator[Flaw]], ...] = (
    markup.check,
    head.check,
    shared.check,
    ids.check,
    targets.check,
    origin.check,
    reach.check,
    policy.check,
)
