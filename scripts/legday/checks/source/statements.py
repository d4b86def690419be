"""Every statement of the article has its own number and is answered."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.models import Article
from legday.facts.store import Facts
from legday.facts.yaml_file import YamlFile
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for statements that are missing, out of order or without an answer."""
    if ("article", "article") not in facts.files:
        message, hint = "The article's statements are missing.", "Bring the file back: the site is built on it."
        yield Finding("seeds/article.yml", 1, 1, "article-missing", message, hint)
    elif facts.article:
        file = facts.file("article", "article")
        yield from _order(file, facts.article)
        yield from _answers(file, facts, [page.path for page in pages])


def _order(file: YamlFile, article: Article) -> Iterator[Finding]:
    count = len(article.statements)
    if count != article.statement_count:
        message = f"The article makes {article.statement_count} statements; {count} stand here."
        hint = "Bring the missing statement back, or correct `statement_count`."
        yield file.finding(("statement_count",), "statement-count", message, hint)
    open_numbers = {f"s{number:02}" for number in range(1, count + 1)}
    missing = sorted(open_numbers - {statement.id for statement in article.statements})
    for number, statement in enumerate(article.statements):
        if statement.id not in open_numbers:
            message = f'"{missing[0]}" should stand here, not "{statement.id}".'
            hint = "Give each statement one number, without gaps; one found later takes the next number."
            yield file.finding(("statements", number, "id"), "statement-order", message, hint)
            return
        open_numbers.remove(statement.id)


def _answers(file: YamlFile, facts: Facts, paths: list[str]) -> Iterator[Finding]:
    known = facts.known("claim")
    for number, statement in enumerate(facts.statements):
        key = ("statements", number)
        if not statement.claims and not statement.answered_by:
            message = f"Nothing answers statement {statement.id}."
            hint = "Name claims under `claims`, or a page under `answered_by`."
            yield file.finding((*key, "claims"), "statement-unanswered", message, hint)
        if statement.answered_by and statement.answered_by not in paths:
            message = f'There is no page "{statement.answered_by}".'
            hint = f"Write the path of a page, from docs/.{nearest(statement.answered_by, paths)}"
            yield file.finding((*key, "answered_by"), "unknown-page", message, hint)
        for position, claim in enumerate(statement.claims):
            if claim not in known:
                hint = f"Write topic/name of a file in seeds/claims.{nearest(claim, known)}"
                yield file.finding((*key, "claims", position), "unknown-claim", f'There is no claim "{claim}".', hint)
