"""What every part of a seed file shares."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=10)]


class Seed(BaseModel):
    """A part of a seed file: unknown keys are refused, values are not coerced beyond YAML's own types."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
