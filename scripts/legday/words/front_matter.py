"""What a page's front matter may hold; unknown keys are refused."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from legday.facts.models import Seed

PLAIN = r"^[^<>{}]*$"


class Search(Seed):
    """How the search treats the page."""

    exclude: bool | None = None
    boost: Annotated[float, Field(gt=0, le=10)] | None = None


class FrontMatter(Seed):
    """The keys between the two `---` lines at the top of a page."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60, pattern=PLAIN)]
    description: Annotated[str, StringConstraints(strip_whitespace=True, min_length=50, max_length=160, pattern=PLAIN)]
    search: Search | None = None
    hide: list[Literal["navigation", "toc", "path", "footer", "feedback", "tags"]] | None = None
    template: Annotated[str, StringConstraints(pattern=r"^[\w-]+\.html$")] | None = None
