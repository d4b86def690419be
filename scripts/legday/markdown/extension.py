"""Registers everything that the site's Markdown adds; the engine loads it by its entry point `legday`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from legday.markdown.blocks import BLOCKS
from legday.markdown.citation import CitationProcessor, StudiesProcessor
from legday.markdown.context import Context
from legday.markdown.edit import EditProcessor
from legday.markdown.excerpt import ExcerptProcessor
from legday.markdown.links import LinkProcessor
from legday.markdown.page_facts import PageFactsProcessor
from legday.markdown.post import PostProcessor


class LegDayExtension(BlocksExtension):
    """Citations, claim cards, terms and the lists drawn from seeds/."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "root": [".", "The project's root, which holds seeds/ and docs/"],
            "repo_url": ["", "The repository's address, for the page on which proposals begin"],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the inline and tree processors, in the order in which they depend on one another."""
        context = Context(md, Path(self.getConfig("root")).resolve(), self.getConfig("repo_url") or "")
        md.legday = context  # type: ignore[attr-defined]
        super().extendMarkdown(md)
        _read_no_html(md)
        md.preprocessors.register(ExcerptProcessor(md), "legday-excerpt", 100)
        md.inlinePatterns.register(CitationProcessor(md, context), "legday-citation", 175)
        # After attribute lists (8), which carry `derived`; before the table of contents (5).
        md.treeprocessors.register(LinkProcessor(md, context), "legday-links", 7.5)
        md.treeprocessors.register(PageFactsProcessor(md, context), "legday-page-facts", 7)
        md.treeprocessors.register(PostProcessor(md, context), "legday-post", 6.5)
        md.treeprocessors.register(StudiesProcessor(md, context), "legday-studies", 6)
        md.treeprocessors.register(EditProcessor(md, context), "legday-edit", 5.5)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        """Register the blocks."""
        for block in BLOCKS:
            block_mgr.register(block, {})


def _read_no_html(md: Markdown) -> None:
    """Let HTML in a page stand there as the words that it is: the checks refuse it, and nothing else brings it in."""
    md.preprocessors.deregister("html_block", strict=False)
    md.inlinePatterns.deregister("html", strict=False)


def makeExtension(**kwargs: Any) -> LegDayExtension:  # noqa: N802 (Python-Markdown's name)
    """Return the extension."""
    return LegDayExtension(**kwargs)
