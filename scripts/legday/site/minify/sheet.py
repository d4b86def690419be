"""One style sheet, and what is left of it where only some classes and ids are met."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import lightningcss

ATTRIBUTE = re.compile(r"""\s(?:class|id)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
PRELUDE = re.compile(r"[^{};]+(?={)")
SYMBOL = re.compile(r"[.#]([A-Za-z_][\w-]*)")


@dataclass(frozen=True)
class Sheet:
    """A style sheet as it is written."""

    name: str
    css: str

    @cached_property
    def symbols(self) -> frozenset[str]:
        """The classes and ids that its rules name."""
        return frozenset(SYMBOL.findall(" ".join(PRELUDE.findall(COMMENT.sub("", self.css)))))

    def kept(self, names: Iterable[str]) -> str:
        """Return the sheet, minified, without the rules for classes and ids other than `names`."""
        return _kept(self.css, self.symbols - frozenset(names))

    def is_needed(self, names: Iterable[str]) -> bool:
        """Whether `names` meet a rule that names a class or an id; a sheet that names none is always needed.

        What `:has()` asks for must be there too: the library looks into `:is()` alone.
        """
        css = self.css.replace(":has(", ":is(")
        return not self.symbols or _kept(css, self.symbols - frozenset(names)) != _kept(css, self.symbols)


def names_in(html: str) -> frozenset[str]:
    """Return the classes and ids of the elements in `html`."""
    return frozenset(name for values in ATTRIBUTE.findall(html) for value in values for name in value.split())


@lru_cache(maxsize=4096)  # pages of a kind ask for the same
def _kept(css: str, unused: frozenset[str]) -> str:
    return lightningcss.process_stylesheet(css, unused_symbols=set(unused))
