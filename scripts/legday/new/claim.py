"""`legday new claim`: a question with its first grade, and its card on the topic's page."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from legday.checks.source.reviews import MONTHS
from legday.facts.models import CERTAINTIES, VERDICTS, Claim
from legday.new import accept
from legday.new.ask import Answers
from legday.new.files import write
from legday.new.names import free_name, key_words
from legday.new.project import SERVE, ask_topic, facts_of, finish, months_after
from legday.new.yaml_text import yaml_text
from legday.options import ROOT
from legday.pages.parse import parse_page

MOVE = "Look where its card stands on {page}: after the last one. Move the two lines to the place where they belong."
TELL = "Write on the page what the card answers, and cite the studies there."


@click.command()
@click.option("--question", help="The question that the claim answers.")
@click.option("--topic", help="The topic that it belongs to.")
@click.option("--verdict", type=click.Choice(VERDICTS), help="What the evidence says.")
@click.option("--certainty", type=click.Choice(CERTAINTIES), help="How sure that is.")
@click.option("--size", help="How large the effect is, or that it is not known.")
@click.option("--reason", help="Why this verdict, in a few plain sentences.")
@click.option("--study", multiple=True, help="A study that it rests on. Repeat it.")
@click.option("--against", help="The best evidence against the verdict.")
@click.option("--against-study", multiple=True, help="A study behind that. Repeat it.")
@click.option("--limits", help="For whom or when it may not hold.")
@click.option("--use", help="What a reader can do with it.")
@click.option("--id", help="The file's name; made from the question where left out.")
@ROOT
@SERVE
def command(root: Path, serve: bool | None, **given: Any) -> None:
    """Begin a claim, with its card.

    It rests on one study at least: begin that first (`legday new study`).
    """
    root, answers = root.resolve(), Answers(given)
    facts = facts_of(root)
    study = accept.one_of([name for name, known in facts.studies.items() if known.verified], "study that may be cited")
    sentence = accept.text(10)
    question = answers.ask("question", "The question", accept.question)
    topic = ask_topic(answers, facts)
    taken = [name.partition("/")[2] for name in facts.known("claim") if name.startswith(f"{topic}/")]
    name = answers.ask("id", "Name of the file", accept.identifier(taken), free_name(key_words(question), taken))
    studies = answers.ask_list("study", "Studies that it rests on", study)
    data: dict[str, Any] = {
        "question": question,
        "verdict": answers.ask("verdict", f"Verdict ({', '.join(VERDICTS)})", accept.one_of(VERDICTS, "verdict")),
        "certainty": answers.ask(
            "certainty", f"Certainty ({', '.join(CERTAINTIES)})", accept.one_of(CERTAINTIES, "value")
        ),
        "size": answers.ask("size", "How large it is", accept.text(3), "not known"),
        "reason": answers.ask("reason", "Why this verdict", sentence),
    }
    against = {"says": answers.ask("against", "The best evidence against the verdict", sentence)}
    counter = answers.ask_list("against-study", "Studies behind that (may be none)", study, "", least=0)
    today = date.today()
    data |= {
        "against": {**against, "studies": counter},
        "limits": answers.ask("limits", "Where it may not hold", sentence),
        "use": answers.ask("use", "What to do with it", sentence),
        "studies": list(dict.fromkeys([*studies, *counter])),
        "reviewed": today,
        "review_by": months_after(today, MONTHS[data["certainty"]]),
        "history": [
            {
                "date": today,
                "from": None,
                "to": f"{data['verdict']}, {data['certainty']} certainty",
                "why": "First grading, from the studies listed here.",
            }
        ],
    }
    Claim.model_validate(data)
    page = f"docs/{facts.topics[topic].page}"
    file = f"seeds/claims/{topic}/{name}.yml"
    text = with_card((root / page).read_text(encoding="utf-8"), f"{topic}/{name}")
    write(root, {file: yaml_text(data)}, {page: text})
    finish(root, [file, page], [MOVE.format(page=page), TELL], serve)


def with_card(text: str, claim: str) -> str:
    """Return a page's text with the card of `claim` after its last card, or at its end where it has none."""
    lines = text.rstrip("\n").split("\n")
    cards = parse_page(text, "page.md").cards
    after = len(lines)
    if cards:
        last = cards[-1].line
        after = next((number for number, line in enumerate(lines[last:], last + 1) if line.strip() == "///"), after)
    return "\n".join([*lines[:after], "", f"/// claim | {claim}", "///", *lines[after:], ""])
