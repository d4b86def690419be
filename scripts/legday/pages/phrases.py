"""Find any of many phrases in a text, as whole words, with any white space between their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


class Phrases:
    """Phrases that are looked for together; an earlier and longer match hides those inside it."""

    def __init__(self, phrases: Iterable[str], any_case: bool) -> None:
        self.any_case = any_case
        known = {" ".join(phrase.split()) for phrase in phrases}
        words = "|".join(re.escape(phrase).replace("\\ ", r"\s+") for phrase in sorted(known, key=len, reverse=True))
        pattern = rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)"
        self._pattern = re.compile(pattern, re.IGNORECASE if any_case else 0)

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield (offset, phrase as it stands there) for each phrase in `text`."""
        for match in self._pattern.finditer(text):
            yield match.start(), " ".join(match[0].split())
