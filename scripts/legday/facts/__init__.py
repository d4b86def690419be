"""Facts: load the files of seeds/, validate them, look them up."""

from legday.facts.load import load_facts
from legday.facts.store import Facts

__all__ = ["Facts", "load_facts"]
