"""`/// offline`: what is kept on the reader's device for places without a network, and the buttons that govern it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element

NEEDS_SCRIPTS = (
    "Keeping pages needs JavaScript and a browser that can do it. Here your browser cannot, so nothing is kept."
)
BUTTONS = {"all": "Save all for the gym", "cancel": "Cancel", "on": "Turn on", "off": "Turn off and delete"}


class OfflineBlock(FactBlock):
    """The frame; `docs/assets/js/offline-page.js` fills it, and without scripts it says why there is nothing."""

    NAME = "offline"

    def draw(self, block: Element) -> list[Element]:
        """Return the note for browsers that cannot, the frame and its script."""
        wanted = element("a", {"href": self.context.link("index.md")}, "the page")
        frame = element(
            "section",
            {"class": "ld-offline__frame", "aria-label": "On this device", "data-offline": ""},
            element(
                "p",
                {"class": "ld-offline__wanted", "data-part": "wanted", "hidden": ""},
                "There was no network, and the page you asked for is not kept: ",
                wanted,
                ". Follow the link to try again, or read one of the pages below.",
            ),
            element("p", {"class": "ld-offline__state", "data-part": "state"}, "Looking at what is kept."),
            element("progress", {"aria-label": "Saved so far", "data-part": "progress", "hidden": "", "value": "0"}),
            element("p", {"class": "ld-offline__said", "data-part": "said", "role": "status"}),
            element(
                "p",
                {"class": "ld-offline__buttons"},
                *(
                    element("button", {"data-do": name, "hidden": "", "type": "button"}, words)
                    for name, words in BUTTONS.items()
                ),
            ),
            element(
                "div",
                {"data-part": "list", "hidden": ""},
                element("p", {"id": "kept-pages"}, "You can read these without a network:"),
                element("ul", {"aria-labelledby": "kept-pages", "data-part": "pages"}),
            ),
        )
        script = element("script", {"type": "module", "src": self.context.script("assets/js/offline-page.js")})
        return [element("p", {"class": "ld-offline__cannot"}, NEEDS_SCRIPTS), frame, script]
