"""What Material's blog renders of a post for its lists: the title alone, since our lists show what posts declare."""

from __future__ import annotations

from markdown.preprocessors import Preprocessor

MATERIAL = "excerpt"  # the name under which the blog adds a processor of its own where it renders an excerpt


class ExcerptProcessor(Preprocessor):
    """Leaves an excerpt its title: a list of posts would render each of them whole, once for every list."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines that are rendered."""
        if MATERIAL not in self.md.treeprocessors:
            return lines
        return [line for line in lines if line.startswith("# ")][:1]
