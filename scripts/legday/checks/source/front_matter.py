"""Every page has a title and a description of its own and no key that nobody reads."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from legday.facts.explain import explain
from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.front_matter import FrontMatter, PostFrontMatter
from legday.pages.index import Index
from legday.pages.posts import is_post


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for front matter that does not fit its model or repeats another page's."""
    first: dict[tuple[str, str], str] = {}
    for page in pages:
        if not isinstance(page.meta_file.data, dict) or any(f.code.startswith("yaml-") for f in page.findings):
            continue
        model = PostFrontMatter if is_post(page.path) else FrontMatter
        try:
            model.model_validate(page.meta)
        except ValidationError as error:
            yield from explain(page.meta_file, model, error)
        for key in ("title", "description"):
            value = str(page.meta.get(key, "")).strip().casefold()
            if value and first.setdefault((key, value), page.file) != page.file:
                message = f"{first[key, value]} has the same {key}."
                hint = f"Give each page a {key} of its own."
                yield page.meta_file.finding((key,), "front-matter-repeated", message, hint)
