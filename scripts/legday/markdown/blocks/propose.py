"""`/// propose`: the ways to change this site. No other part of a page knows the repository."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.contribute import folder, form, new_post
from legday.markdown.element import Child, element


class ProposeBlock(FactBlock):
    """What a reader came for, which `docs/assets/js/propose.js` fills in, and below it every way there is."""

    NAME = "propose"

    def draw(self, block: Element) -> list[Element]:
        """Return both, and the script."""
        repository = self.context.repo_url
        script = element("script", {"type": "module", "src": self.context.script("assets/js/propose.js")})
        if not repository:
            return [_asked(repository), *_nowhere(), script]
        needed = element("p", {}, "A browser and a free GitHub account are all it takes.")
        return [needed, _asked(repository), *self._ways(repository), script]

    def _ways(self, repository: str) -> list[Element]:
        topics = [topic for topic, _ in self.context.facts.topics_in_order()]
        words, facts = (element("a", {"href": folder(repository, name)}, name) for name in ("docs", "seeds"))
        begin = element("a", {"href": new_post(repository, topics), "data-proposal": "post"}, "Begin a post")
        return [
            *_way(
                "correction",
                "Say that something is wrong",
                "Say what is wrong, and where the right fact stands. A sentence or two will do. ",
                _form(repository, "correction", "Open the form for corrections"),
                ".",
            ),
            *_way(
                "study",
                "Name a study that is missing",
                "Its DOI and what it found, in your own words, are enough. ",
                _form(repository, "study", "Open the form for studies"),
                ".",
            ),
            *_way(
                "edit",
                "Change words or facts yourself",
                *("Words lie in ", words, ", facts in ", facts, ". Open a file and press the pencil. "),
                *("Change what is wrong, then press ", element("strong", {}, "Commit changes"), " and "),
                *(element("strong", {}, "Propose changes"), "."),
            ),
            *_way("post", "Write a post", begin, ": GitHub opens with a new file that says what to fill in."),
            *_way(
                "problem",
                "Report a fault of the site",
                "Say what happened, and on which device. ",
                _form(repository, "problem", "Open the form for faults"),
                ".",
            ),
            *_way(
                "no-form",
                "If GitHub shows no form",
                "Forms are part of what GitHub calls Issues, and a copy of a project begins without them. "
                "Then change the file yourself: that needs no form. If the copy is yours, turn them on there under ",
                element("strong", {}, "Settings → General → Features → Issues"),
                ".",
            ),
            *_way("source", "See how it is made", element("a", {"href": repository}, "Everything on GitHub"), "."),
        ]


def _way(name: str, heading: str, *said: Child) -> list[Element]:
    return [element("h2", {"id": name}, heading), element("p", {}, *said)]


def _form(repository: str, name: str, words: str) -> Element:
    return element("a", {"href": form(repository, name), "data-proposal": name}, words)


def _asked(repository: str) -> Element:
    """Return the frame for one file; the script gives each of its links the address on GitHub."""
    links = [
        element("li", {}, element("a", {"href": f"#{place}", "data-way": way}, words))
        for way, place, words in (
            ("form", "correction", "Say what is wrong, in a form"),
            ("edit", "edit", "Change the file yourself"),
            ("blob", "source", "See the file"),
        )
    ]
    return element(
        "section",
        {"class": "ld-propose__asked", "aria-label": "What you came for", "data-repository": repository, "hidden": ""},
        element("p", {}, "You came for this file: ", element("code", {"data-part": "file"})),
        element("ul", {}, *links) if repository else None,
    )


def _nowhere() -> list[Element]:
    return [
        element(
            "p",
            {},
            "This copy of the site does not say where its files are kept, so it cannot take you there. "
            "Ask whoever gave you its address.",
        ),
        element(
            "p",
            {},
            *("Do you have the files yourself? Words lie in ", element("code", {}, "docs"), ", facts in "),
            *(element("code", {}, "seeds"), ". Change one, then run ", element("code", {}, "legday check"), "."),
        ),
    ]
