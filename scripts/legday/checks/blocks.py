"""`/// name | argument`: the block is known and its argument names something that exists."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding, nearest
from legday.markdown.blocks import BLOCKS, FactBlock
from legday.words import Page, Reference
from legday.words.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for unknown blocks and for arguments that are missing, unexpected or unknown."""
    kinds = {block.NAME: block for block in BLOCKS}
    for page in pages:
        for block in page.blocks:
            if block.text not in kinds:
                known = nearest(block.text, kinds) or f" Known blocks are {', '.join(kinds)}."
                mend = f"Write the name of a block.{known}"
                yield page.finding(block, "unknown-block", f'There is no block "{block.text}".', mend)
            else:
                yield from _argument(page, block, kinds[block.text], facts)


def _argument(page: Page, block: Reference, kind: type[FactBlock], facts: Facts) -> Iterator[Finding]:
    if kind.TAKES is None:
        if block.target:
            message = f'The block "{block.text}" takes no argument.'
            yield page.finding(block, "block-argument", message, f'Write "/// {block.text}".')
    elif not block.target:
        message = f'The block "{block.text}" needs to know which {kind.TAKES}.'
        example = {"claim": "topic/name", "plan": "beginner-two-days", "topic": "topic"}[kind.TAKES]
        yield page.finding(block, "block-argument", message, f'Write "/// {block.text} | {example}".')
    elif kind.TAKES == "claim" and block.target not in facts.known("claim"):
        mend = f"Write topic/name of a file in seeds/claims.{nearest(block.target, facts.known('claim'))}"
        yield page.finding(block, "unknown-claim", f'There is no claim "{block.target}".', mend)
    elif kind.TAKES == "topic" and block.target not in facts.known("topic"):
        mend = f"Write the id of a file in seeds/topics.{nearest(block.target, facts.known('topic'))}"
        yield page.finding(block, "unknown-topic", f'There is no topic "{block.target}".', mend)
    elif kind.TAKES == "plan" and block.target not in facts.known("plan"):
        mend = f"Write the id of a file in seeds/plans.{nearest(block.target, facts.known('plan'))}"
        yield page.finding(block, "unknown-plan", f'There is no plan "{block.target}".', mend)
