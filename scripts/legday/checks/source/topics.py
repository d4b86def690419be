"""Every topic that a fact names has a file, and every topic has a page."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for unknown topics and for topics whose page is missing."""
    known = facts.known("topic")
    for file, key, name in _named(facts):
        if name not in known:
            hint = f"Write the id of a file in seeds/topics.{nearest(name, known)}"
            yield file.finding(key, "unknown-topic", f'There is no topic "{name}".', hint)
    paths = [page.path for page in pages]
    for name, topic in facts.topics.items():
        if topic.page not in paths:
            hint = f"Write the path of a page, from docs/.{nearest(topic.page, paths)}"
            message = f'There is no page "{topic.page}".'
            yield facts.file("topic", name).finding(("page",), "unknown-page", message, hint)


def _named(facts: Facts) -> Iterator[tuple[YamlFile, Key, str]]:
    """Yield each topic that a fact names, with the file and the key where it stands."""
    for name in facts.known("claim"):
        yield facts.file("claim", name), (), name.split("/")[0]
    for name, study in facts.studies.items():
        for number, finding in enumerate(study.findings):
            yield facts.file("study", name), ("findings", number, "topic"), finding.topic
        for topic in study.limits:
            yield facts.file("study", name), ("limits", topic), topic
    for name, chart in facts.charts.items():
        yield facts.file("chart", name), ("topic",), chart.topic
    for name, term in facts.glossary.items():
        glossary = facts.file("glossary", "glossary")
        for number, topic in enumerate(term.topics):
            yield glossary, (name, "topics", number), topic
        for number, wording in enumerate(term.other_wordings):
            yield glossary, (name, "other_wordings", number, "topic"), wording.topic
