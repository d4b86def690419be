"""Python-Markdown extensions: claim cards, citations, terms and the lists drawn from seeds/."""

from legday.markdown.extension import LegDayExtension, makeExtension

__all__ = ["LegDayExtension", "makeExtension"]
