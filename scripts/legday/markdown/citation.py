"""`[@west2010]`: a citation that opens a popover, and the page's list of studies.

The popover is the native one (https://html.spec.whatwg.org/multipage/popover.html): it opens by click, touch or
keyboard, closes by Escape or a click outside, and needs no script.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from legday.facts.bibliography import DESIGNS, READ, address, label, reference
from legday.facts.models import Study
from legday.markdown.context import Context
from legday.markdown.element import append, element
from legday.words.parse import CITED

GROUP = r"\[(@[A-Za-z0-9_-]+(?:\s*;\s*@[A-Za-z0-9_-]+)*)\]"
SHOWN_FINDINGS = 2


def citation(study: str, text: str = "") -> Element:
    """Return the button of a citation; its number and name are filled in when the whole page is known."""
    attributes = {"class": "ld-cite", "type": "button", "data-study": study}
    if text:
        attributes["class"] += " ld-cite--named"
    return element("button", attributes, text or None)


class CitationProcessor(InlineProcessor):
    """Turns `[@a; @b]` into buttons."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(GROUP, md)
        self.context = context

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Return a group of buttons for the match."""
        group = element("span", {"class": "ld-cites"})
        for study in CITED.findall(m[1]):
            known = study in self.context.facts.studies
            group.append(citation(study) if known else missing(f"@{study}"))
        return group, m.start(0), m.end(0)


def missing(name: str) -> Element:
    """Return a visible mark for something that has no file; the source check reports it."""
    return element("mark", {"class": "ld-missing"}, f"no file for {name}")


class StudiesProcessor(Treeprocessor):
    """Numbers the page's citations, adds their popovers and the list of studies at its end."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Fill in the citations below `root`."""
        buttons = [node for node in root.iter("button") if node.get("data-study")]
        numbers: dict[str, int] = {}
        for button in buttons:
            study = button.attrib.pop("data-study")
            number = numbers.setdefault(study, len(numbers) + 1)
            name = label(self.context.facts.studies[study])
            button.set("popovertarget", f"cite-{study}")
            if not (button.text or len(button)):
                button.text = str(number)
                button.set("aria-label", f"Study {number}: {name}")
        if numbers:
            append(root, self._list(list(numbers)), *(self._popover(study) for study in numbers))

    def _list(self, studies: list[str]) -> Element:
        entries = element("ol", {"class": "ld-references"})
        for name in studies:
            study = self.context.facts.studies[name]
            entries.append(
                element(
                    "li",
                    {"id": f"study-{name}"},
                    *reference_line(study),
                    element("span", {"class": "ld-read"}, f"Read: {READ[study.read]}. "),
                    element("a", {"href": self.context.study_link(name)}, "Findings and limits"),
                )
            )
        heading = element("h2", {"id": "studies-cited", "data-search-exclude": ""}, "Studies cited")
        return element("section", {"class": "ld-studies", "data-search-exclude": ""}, heading, entries)

    def _popover(self, name: str) -> Element:
        study = self.context.facts.studies[name]
        title = f"cite-{name}-name"
        who = element("p", {}, element("strong", {}, "Who: "), with_stop(study.population))
        read = element("p", {}, element("strong", {}, "Read: "), f"{READ[study.read]}.")
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
                "data-search-exclude": "",
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
        if study.read == "bibliographic":
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


def with_stop(text: str) -> str:
    """Return `text` ending in a full stop or other closing mark."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def capital(text: str) -> str:
    """Return `text` with its first letter in upper case."""
    return text[:1].upper() + text[1:]
