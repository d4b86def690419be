"""The kinds of text in a model: each is marked as words of ours that readers see, or as none.

What readers see is checked as the pages are (spelling, names, dates, words that are not used); `shown_keys` tells where
it stands. A text without a mark fails a test, so that no field is forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel, RootModel, StringConstraints

from legday.facts import forms

ANY = "*"
Path = tuple[str, ...]


class Mark(Enum):
    """Whether a text is words of ours that readers see."""

    SHOWN = "shown"
    UNSHOWN = "unshown"


SHOWN, UNSHOWN = Mark.SHOWN, Mark.UNSHOWN
_SOME = StringConstraints(strip_whitespace=True, min_length=1)

Text = Annotated[str, _SOME, SHOWN]
Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=10), SHOWN]
Quoted = Annotated[str, _SOME, UNSHOWN]  # names and titles as others write them
Internal = Annotated[str, _SOME, UNSHOWN]  # words for who keeps the facts
Id = Annotated[str, _SOME, UNSHOWN]  # a name that the code looks up: of another fact, a column, a value
Name = Annotated[str, StringConstraints(pattern=forms.NAME), UNSHOWN]
StatementId = Annotated[str, StringConstraints(pattern=forms.STATEMENT), UNSHOWN]
ClaimId = Annotated[str, StringConstraints(pattern=forms.CLAIM), UNSHOWN]
SignId = Annotated[str, StringConstraints(pattern=forms.SIGN), UNSHOWN]


def shown_keys(model: type[BaseModel]) -> list[Path]:
    """Return the keys, from the top of a file, whose texts readers see; * stands for any key or entry."""
    return [path for path, mark in marked_keys(model) if mark is SHOWN]


def marked_keys(model: type[BaseModel]) -> Iterator[tuple[Path, Mark | None]]:
    """Yield the keys of all texts in `model`, each with its mark, or None where it has none."""
    hints = get_type_hints(model, include_extras=True)
    if issubclass(model, RootModel):
        yield from _marked(model.model_fields["root"].annotation, ())
        return
    for name, field in model.model_fields.items():
        for key in dict.fromkeys([field.alias or name, name]):  # both are read
            yield from _marked(hints[name], (key,))


def _marked(hint: Any, path: Path) -> Iterator[tuple[Path, Mark | None]]:
    parts = get_args(hint)
    origin = get_origin(hint)
    if hint is str:
        yield path, None
    elif origin is Annotated and parts[0] is str:
        yield path, next((part for part in parts[1:] if isinstance(part, Mark)), None)
    elif isinstance(hint, type) and issubclass(hint, BaseModel):
        yield from ((path + inner, mark) for inner, mark in marked_keys(hint))
    elif origin is dict:
        yield from _marked(parts[1], (*path, ANY))
    elif origin in (list, tuple):
        for part in parts:
            yield from _marked(part, (*path, ANY))
    elif origin is Annotated:
        yield from _marked(parts[0], path)
    else:
        for part in parts:
            if not isinstance(part, str | int):  # the values of a Literal
                yield from _marked(part, path)
