"""Where readers of an address that is gone are led: `seeds/redirects.yml`, one entry an address."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import Field, RootModel, StringConstraints

from legday.facts.forms import ADDRESS, PAGE
from legday.facts.models import Seed
from legday.facts.texts import UNSHOWN, Sentence


class Redirect(Seed):
    """One address that was published: a page (`train/old/`) or a place on one (`train/week/#old`)."""

    source: Annotated[
        str, StringConstraints(min_length=1, max_length=200, pattern=ADDRESS), UNSHOWN, Field(alias="from")
    ]
    to: Annotated[str, StringConstraints(pattern=PAGE), UNSHOWN]
    why: Sentence
    since: datetime.date

    @property
    def address(self) -> str:
        """The page's address, relative to the site's root; empty for the home page."""
        return self.source.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The place on the page that is gone; empty where the page itself is."""
        return self.source.partition("#")[2]

    @property
    def page(self) -> str:
        """The page that readers are led to, relative to docs/."""
        return self.to.partition("#")[0]

    @property
    def place(self) -> str:
        """The place on that page; empty for its top."""
        return self.to.partition("#")[2]


class Redirects(RootModel[list[Redirect]]):
    """All redirects, oldest first."""
