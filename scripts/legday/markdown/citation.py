"""`[@west2010]`: a link to the study in the page's own list; `assets/js/studies.js` opens its popover instead.

The popovers lie in a `<template>` at the page's end, so that a page reads without them: the publish step
`site/popovers.py` moves them into a file beside the page, which is fetched when a reader is about to open one.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from legday.facts.bibliography import DESIGNS, address, how_read, label, reference
from legday.facts.models import Study
from legday.markdown.context import Context
from legday.markdown.element import append, element, literal
from legday.pages.citation import CITATION, STUDY
from legday.pages.sentence import capital, with_stop

POPOVERS = "ld-popovers"
SHOWN_FINDINGS = 2


def citation(study: str, text: str = "") -> Element:
    """Return the link of a citation; its number and name are filled in when the whole page is known."""
    return element("a", {"class": "ld-cite", "href": f"#study-{study}", "data-study": study}, text or None)


class CitationProcessor(InlineProcessor):
    """Turns `[@a; @b]` into links."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(CITATION.pattern, md)
        self.context = context

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Return a group of links for the match."""
        group = element("span", {"class": "ld-cites"})
        for study in STUDY.findall(m[1]):
            known = study in self.context.facts.studies
            group.append(citation(study) if known else missing(f"@{study}"))
        return group, m.start(0), m.end(0)


def missing(name: str) -> Element:
    """Return a visible mark for something that has no file; the source check reports it."""
    return element("mark", {"class": "ld-missing"}, f"no file for {name}")


class StudiesProcessor(Treeprocessor):
    """Numbers the page's citations, adds the list of studies and their popovers at its end."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Fill in the citations below `root`."""
        links = [node for node in root.iter("a") if node.get("data-study")]
        numbers: dict[str, int] = {}
        for link in links:
            study = link.attrib.pop("data-study")
            number = numbers.setdefault(study, len(numbers) + 1)
            if not link.text:
                link.text = str(number)
                link.set("aria-label", literal(f"Study {number}: {label(self.context.facts.studies[study])}"))
        if numbers:
            popovers = element("template", {"id": POPOVERS}, *(self._popover(study) for study in numbers))
            append(root, self._list(list(numbers)), popovers)

    def _list(self, studies: list[str]) -> Element:
        entries = element("ol", {"class": "ld-references"})
        for name in studies:
            study = self.context.facts.studies[name]
            entries.append(
                element(
                    "li",
                    {"id": f"study-{name}"},
                    *short_reference(study),
                    f"Read: {how_read(study)}. ",
                    element("a", {"href": self.context.study_link(name)}, "Findings and limits"),
                )
            )
        heading = element("h2", {"id": "studies-cited", "data-unsearched": ""}, "Studies cited")
        return element("section", {"class": "ld-studies", "data-unsearched": ""}, heading, entries)

    def _popover(self, name: str) -> Element:
        study = self.context.facts.studies[name]
        title = f"cite-{name}-name"
        who = element("p", {}, element("strong", {}, "Who: "), with_stop(study.population))
        read = element("p", {}, element("strong", {}, "Read: "), f"{how_read(study)}.")
        close = element(
            "button",
            {
                "type": "button",
                "class": "ld-popover__close",
                "popovertarget": f"cite-{name}",
                "popovertargetaction": "hide",
            },
            "Close",
        )
        return element(
            "div",
            {
                "id": f"cite-{name}",
                "class": "ld-popover",
                "popover": "auto",
                "role": "dialog",
                "aria-labelledby": title,
                "tabindex": "-1",
                "autofocus": "",
            },
            element("p", {"class": "ld-popover__name", "id": title}, label(study)),
            element(
                "p",
                {"class": "ld-popover__title"},
                with_stop(study.title or "Title not shown on the page read"),
            ),
            element("p", {"class": "ld-popover__design"}, design_line(study)),
            who,
            self._findings(study),
            read,
            element(
                "p",
                {"class": "ld-popover__links"},
                element("a", {"href": self.context.study_link(name)}, "Findings and limits"),
                *external(study, before=" "),
            ),
            close,
        )

    def _findings(self, study: Study) -> Element | None:
        if study.read == "record-only":
            return None
        topic = self.context.topic
        ordered = sorted(study.findings, key=lambda finding: finding.topic != topic)
        entries = (
            element(
                "li",
                {},
                f"{capital(finding.what)}: ",
                element("strong", {}, finding.value),
                f" ({finding.meaning})",
            )
            for finding in ordered[:SHOWN_FINDINGS]
        )
        return element("div", {}, element("strong", {}, "Found:"), element("ul", {}, *entries))


def design_line(study: Study) -> str:
    """Return "randomised trial, 12 people" or "meta-analysis, 22 studies, 912 people"."""
    parts = [DESIGNS[study.design]]
    if study.studies:
        parts.append(f"{study.studies:,} studies")
    if study.participants:
        count = f"{study.participants:,}" if isinstance(study.participants, int) else study.participants
        parts.append(f"{count} people")
    return ", ".join(parts)


def short_reference(study: Study) -> list[Element | str]:
    """Return what tells the study from others as inline elements: short name, title, journal, address."""
    name = element("b", {}, label(study))
    title = [": ", with_stop(study.title)] if study.title else [". "]
    journal: list[Element | str] = []
    if study.container_title:
        journal = [" ", element("cite", {}, with_stop(study.container_title))]
    return [name, *title, *journal, " ", *external(study, after=". ")]


def reference_line(study: Study) -> list[Element | str]:
    """Return the full reference as inline elements, each part with its stop."""
    line: list[Element | str] = []
    for part, text in reference(study):
        tag = "cite" if part == "container" else "span"
        line += [element(tag, {"class": f"ld-reference__{part}"}, with_stop(text)), " "]
    return [*line, *external(study, after=". ")]


def external(study: Study, before: str = "", after: str = "") -> list[Element | str]:
    """Return the link to the study's public address, or nothing."""
    found = address(study)
    if not found:
        return []
    text, url = found
    return [before, element("a", {"href": url, "rel": "noreferrer"}, text), after]
