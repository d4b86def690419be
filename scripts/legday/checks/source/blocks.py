"""`/// name | argument`: the block is known and its argument names something that exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding, nearest
from legday.markdown.blocks import BLOCKS, FactBlock
from legday.pages import Page, Reference
from legday.pages.index import Index

# What a block takes: the code where there is none of that name, what to write, and where its names are.
NAMED: dict[str, tuple[str, str, str]] = {
    "chart": ("unknown-chart", "the id of a file", "seeds/charts"),
    "claim": ("unknown-claim", "topic/name of a file", "seeds/claims"),
    "exercise": ("unknown-exercise", "the id of a file", "seeds/exercises"),
    "formula": ("unknown-formula", "the id of a file", "seeds/formulas"),
    "plan": ("unknown-plan", "the id of a file", "seeds/plans"),
    "statement": ("unknown-statement", "the id of a statement", "seeds/article.yml"),
    "topic": ("unknown-topic", "the id of a file", "seeds/topics"),
    "warnings": ("unknown-warnings", "the id of a file", "seeds/warnings"),
}


# Where the renderer reads a block, or would, and the parser of the checks does not.
MISPLACED = re.compile(r"^[ \t>*+\d.)-]*(/{3,}[ \t]*\w*)")


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for blocks that are unknown or misplaced and for arguments that do not fit."""
    kinds = {block.NAME: block for block in BLOCKS}
    for page in pages:
        for number, line in enumerate(page.prose, 1):
            misplaced = MISPLACED.match(line)
            if misplaced:
                hint = "Begin the line with it, outside of lists and quotations, and write it as /// name | argument."
                message = f'"{misplaced[1]}" is not read as a block here.'
                yield page.finding((number, misplaced.start(1) + 1), "block-misplaced", message, hint)
        for block in page.blocks:
            if block.text not in kinds:
                known = nearest(block.text, kinds) or f" Known blocks are {', '.join(kinds)}."
                hint = f"Write the name of a block.{known}"
                yield page.finding(block, "unknown-block", f'There is no block "{block.text}".', hint)
            else:
                yield from _argument(page, block, kinds[block.text], facts)


def _argument(page: Page, block: Reference, kind: type[FactBlock], facts: Facts) -> Iterator[Finding]:
    if kind.TAKES is None:
        if block.target:
            message = f'The block "{block.text}" takes no argument.'
            yield page.finding(block, "block-argument", message, f'Write "/// {block.text}".')
        return
    code, what, place = NAMED[kind.TAKES]
    known = facts.known(kind.TAKES)
    if kind.TAKES == "statement":
        known = [statement.id for statement in facts.statements]
    if not block.target:
        example = "topic/name" if kind.TAKES == "claim" else "name"
        message = f'The block "{block.text}" needs to know which {kind.TAKES}.'
        yield page.finding(block, "block-argument", message, f'Write "/// {block.text} | {example}".')
    elif block.target not in known:
        hint = f"Write {what} in {place}.{nearest(block.target, known)}"
        one = "group of warnings" if kind.TAKES == "warnings" else kind.TAKES
        yield page.finding(block, code, f'There is no {one} "{block.target}".', hint)
