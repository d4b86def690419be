"""`/// study-list | topic`: every study of a topic with its findings, its limits and what cites it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.bibliography import DESIGNS, how_read, label
from legday.facts.models import Study
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.citation import design_line, missing, reference_line
from legday.markdown.element import Child, element
from legday.markdown.post import older_posts
from legday.pages.index import study_topic
from legday.pages.sentence import capital, with_stop

NEWEST_CITING = 10  # posts named below a study


class StudyListBlock(FactBlock):
    """Entries by design, strongest designs first; studies with an entry under another topic as links."""

    NAME = "study-list"
    ARGUMENT = True
    TAKES = "topic"

    def draw(self, block: Element) -> list[Element]:
        """Return the groups."""
        facts = self.context.facts
        if self.name not in facts.topics:
            return [missing(f"the topic {self.name}")]
        own = {name: study for name, study in facts.studies.items() if study_topic(facts, name) == self.name}
        parts: list[Element] = []
        for design, word in DESIGNS.items():
            group = sorted((label(study), name, study) for name, study in own.items() if study.design == design)
            if group:
                parts.append(element("h2", {"id": f"design-{design}"}, f"{capital(word)}: {len(group)}"))
                parts += [self._entry(name, study) for _, name, study in group]
        return [*parts, *self._elsewhere(own), *self._suggest()]

    def _suggest(self) -> list[Element]:
        url = self.context.proposal("study", self.name)
        return (
            [element("p", {}, "Is one missing? ", element("a", {"href": url}, "Suggest a study"), ".")] if url else []
        )

    def _elsewhere(self, own: dict[str, Study]) -> list[Element]:
        facts = self.context.facts
        others = sorted(
            (label(study), name)
            for name, study in facts.studies.items()
            if name not in own and any(finding.topic == self.name for finding in study.findings)
        )
        if not others:
            return []
        entries = [
            element("li", {}, element("a", {"href": self.context.study_link(name)}, text)) for text, name in others
        ]
        return [
            element("h2", {"id": "elsewhere"}, "Also used here, listed elsewhere"),
            element("ul", {}, *entries),
        ]

    def _entry(self, name: str, study: Study) -> Element:
        rows: list[tuple[str, list[Child]]] = [
            ("Who", [with_stop(study.population)]),
            ("Found", self._findings(study)),
        ]
        rows += [("Limits", [text]) for text in dict.fromkeys(study.limits.values())]
        if study.funding:
            rows.append(("Funding", [with_stop(capital(study.funding))]))
        if study.notes:
            rows.append(("Notes", [element("ul", {}, *(element("li", {}, note) for note in study.notes))]))
        rows.append(("Cited by", self._cited_by(name)))
        rows.append(("File", [self.context.source(f"seeds/studies/{name}.yml")]))
        listed = [part for term, content in rows for part in (element("dt", {}, term), element("dd", {}, *content))]
        return element(
            "article",
            {"class": "ld-study", "id": name, "aria-labelledby": f"{name}-name"},
            element("p", {"class": "ld-study__name", "id": f"{name}-name"}, label(study)),
            element(
                "p",
                {"class": "ld-study__design"},
                f"{capital(design_line(study))}. Read: {how_read(study)}.",
            ),
            element("p", {"class": "ld-study__reference"}, *reference_line(study)),
            element(
                "details",
                {},
                element("summary", {}, "Findings, limits and where it is used"),
                element("dl", {"data-unsearched": ""}, *listed),
            ),
        )

    def _findings(self, study: Study) -> list[Child]:
        if study.read == "record-only":
            return ["Only the record of this study is known here, so its results are not used."]
        entries = [
            element(
                "li",
                {},
                f"{capital(finding.what)}: ",
                element("strong", {}, finding.value),
                f" ({finding.meaning})",
                f". Behind it: {finding.base}" if finding.base else "",
            )
            for finding in study.findings
        ]
        return [element("ul", {}, *entries)]

    def _cited_by(self, name: str) -> list[Child]:
        index, facts = self.context.index, self.context.facts
        pages = index.citing_pages.get(name, [])
        citing = set(pages)
        posts = [post.path for post in index.posts if post.path in citing]
        older = posts[NEWEST_CITING:]
        links = [
            element("a", {"href": self.context.link(page)}, index.titles[page]) for page in pages if page not in older
        ]
        links += [
            element("a", {"href": self.context.claim_link(claim)}, facts.claims[claim].question)
            for claim in index.citing_claims.get(name, [])
        ]
        entries = [*(element("li", {}, link) for link in links), *older_posts(self.context, len(older))]
        return [element("ul", {}, *entries)] if entries else ["Kept for the record: no page and no claim uses it."]
