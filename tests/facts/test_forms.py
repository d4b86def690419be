"""An author never reads a regular expression: each form that a model asks for is told in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from legday.facts.forms import WORDS
from legday.facts.load import KINDS
from legday.pages.front_matter import FrontMatter, PostFrontMatter

MODELS: list[type[BaseModel]] = [*(kind.model for kind in KINDS), FrontMatter, PostFrontMatter]


def patterns(schema: Any) -> Iterator[str]:
    """Yield each pattern of a JSON schema, wherever it stands."""
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        yield from (found for inner in schema.values() for found in patterns(inner))
    elif isinstance(schema, list):
        yield from (found for inner in schema for found in patterns(inner))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_form_has_words(model: type[BaseModel]) -> None:
    assert set(patterns(model.model_json_schema())) <= WORDS.keys()


def test_every_form_with_words_is_asked_for() -> None:
    assert {found for model in MODELS for found in patterns(model.model_json_schema())} == WORDS.keys()
