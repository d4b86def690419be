"""Whether readers see a text is said of every field, and what they see is checked."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from legday.checks.source import spelling
from legday.explanations import Explanation, explanations
from legday.facts import Facts, load_facts
from legday.facts.load import KINDS
from legday.facts.texts import ANY, marked_keys, shown_keys
from legday.facts.yaml_file import YamlFile
from legday.pages.front_matter import FrontMatter, PostFrontMatter
from legday.pages.index import Index

ROOT = Path(__file__).resolve().parents[2]
MODELS = [*(kind.model for kind in KINDS), FrontMatter, PostFrontMatter, Explanation]
SHOWN = [
    pytest.param(kind.name, path, id=f"{kind.name}-{'.'.join(path)}")
    for kind in KINDS
    for path in shown_keys(kind.model)
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_text_is_marked(model: type[BaseModel]) -> None:
    assert [".".join(path) for path, mark in marked_keys(model) if mark is None] == []


def nested(path: tuple[str, ...], text: str) -> Any:
    """Data that holds `text` under `path` and nothing else."""
    if not path:
        return text
    return [nested(path[1:], text)] if path[0] == ANY else {path[0]: nested(path[1:], text)}


@pytest.mark.parametrize(("kind", "path"), SHOWN)
def test_a_mistake_in_what_readers_see_is_found(kind: str, path: tuple[str, ...]) -> None:
    facts = Facts(files={(kind, "one"): YamlFile("seeds/one.yml", data=nested(path, "We recieve it."))})
    assert [finding.code for finding in spelling.check(facts, [], Index())] == ["misspelt"]


def test_explanations_hold_no_mistake() -> None:
    mistakes = spelling.common_mistakes().keys() - load_facts(ROOT)[0].words.accepted
    for code, entry in explanations().items():
        for text in (entry.means, entry.why):
            found = {word for word in spelling.WORD.findall(text) if word.casefold() in mistakes}
            assert not found, code
