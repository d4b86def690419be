"""`legday new post`: a draft that the checks accept, resting on claims."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from legday.checks.source.posts import RESERVED
from legday.facts.store import Facts
from legday.new import accept
from legday.new.ask import Answers, has_terminal
from legday.new.cover import cover_of
from legday.new.files import write
from legday.new.names import slug
from legday.new.project import SERVE, ask_topic, facts_of, finish, months_after
from legday.new.yaml_text import scalar
from legday.options import ROOT
from legday.pages.front_matter import DESCRIPTION_LENGTH, LONGEST_POST_TITLE, MOST_CLAIMS, MOST_TAGS
from legday.pages.posts import FOLDER

LEFT = (
    "Write the post under its title, 500 to 1,000 words, the answer first. Each number needs its source beside it.",
    "Keep a link to each claim; your own words may take the place of the list.",
    "When it is ready, set `date` to the day of publication and take out `draft: true`.",
)


@click.command()
@click.option("--title", help=f"The title: at most {LONGEST_POST_TITLE} characters; states the answer or the question.")
@click.option("--description", help=f"{DESCRIPTION_LENGTH}, one or two plain sentences.")
@click.option("--topic", help="The topic that it belongs to.")
@click.option("--claim", multiple=True, help=f"A claim that it rests on. Repeat it, up to {MOST_CLAIMS} times.")
@click.option("--tag", multiple=True, help=f"A tag. Repeat it, up to {MOST_TAGS} times.")
@click.option("--author", multiple=True, help="Who writes it: an id of docs/posts/.authors.yml. Repeat it.")
@click.option("--interest", help='What the author gains from the subject; "none" where nothing.')
@click.option("--cover", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A picture for its head.")
@click.option("--cover-text", help="What the picture shows, for readers who do not see it.")
@click.option("--date", help="Day of publication; today where left out.")
@ROOT
@SERVE
def command(root: Path, serve: bool | None, **given: Any) -> None:
    """Begin a post, as a draft: checked, and not published."""
    root, answers = root.resolve(), Answers(given)
    facts = facts_of(root)
    posts = [path.stem for path in (root / "docs" / FOLDER).glob("*.md")]
    title = answers.ask(
        "title", f"Title (at most {LONGEST_POST_TITLE} characters)", accept.plain(5, LONGEST_POST_TITLE)
    )
    name = accept.identifier([*posts, *RESERVED])(slug(title))
    tags, author = list(facts.tags), accept.one_of(facts.writers, "author")
    head: dict[str, Any] = {
        "title": title,
        "description": answers.ask("description", f"Description ({DESCRIPTION_LENGTH})", accept.description),
        "date": answers.ask("date", "Day of publication", accept.day, str(date.today())),
        "authors": answers.ask_list("author", "Authors", author, next(iter(facts.writers), None)),
        "tags": answers.ask_list("tag", f"Tags, 1 to {MOST_TAGS} of {', '.join(tags)}", accept.one_of(tags, "tag")),
        "topic": (topic := ask_topic(answers, facts)),
        "claims": _ask_claims(answers, topic, facts),
        "interest": answers.ask("interest", "Conflict of interest", accept.plain(4, 200), "none"),
    }
    for key, most in (("tags", MOST_TAGS), ("claims", MOST_CLAIMS)):
        if len(head[key]) > most:
            raise click.UsageError(f"A post has at most {most} {key}; these are {len(head[key])}.")
    path = f"docs/{FOLDER}/{name}.md"
    files: dict[str, str | bytes] = {}
    if given["cover"]:
        picture, content = cover_of(given["cover"], name)
        files[picture] = content
        shown = answers.ask("cover-text", "What the cover shows", accept.plain(4, 200))
        head["cover"] = {"image": picture.rpartition("/")[2], "alt": shown}
    write(root, {path: post_text(head, facts), **files})
    finish(root, [path, *files], LEFT, serve)


def _ask_claims(answers: Answers, topic: str, facts: Facts) -> list[str]:
    """Ask for claims, and show first those of the topic: nobody knows their names by heart."""
    if not answers.given["claim"] and has_terminal():
        click.echo(f"Claims on {topic}; others stand in seeds/claims:")
        for name, claim in facts.claims_of(topic).items():
            click.echo(f"  {name}  {claim.question}")
    return answers.ask_list(
        "claim", f"Claims, 1 to {MOST_CLAIMS} that it rests on", accept.one_of(facts.claims, "claim")
    )


def post_text(head: dict[str, Any], facts: Facts) -> str:
    """Return the text of a draft: what its description says, and its claims with their verdicts."""
    lines = [
        "---",
        *(f"{key}: {scalar(head[key])}" for key in ("title", "description")),
        f"date: {head['date']}",
        *(f"{key}: [{', '.join(head[key])}]" for key in ("authors", "tags")),
        f"topic: {head['topic']}",
        "claims:",
        *(f"  - {claim}" for claim in head["claims"]),
        f"reviewed: {head['date']}",
        f"review_by: {months_after(head['date'], 12)}",
        f"interest: {scalar(head['interest'])}",
        *_cover(head.get("cover")),
        "draft: true",
        "---",
    ]
    claims = [f"- {facts.claims[claim].question} [](claim:{claim})" for claim in head["claims"]]
    return "\n".join([*lines, "", f"# {head['title']}", "", head["description"], "", *claims, ""])


def _cover(cover: dict[str, str] | None) -> list[str]:
    return ["cover:", *(f"  {key}: {scalar(value)}" for key, value in cover.items())] if cover else []
