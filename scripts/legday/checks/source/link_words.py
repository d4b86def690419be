"""What a link says and what a picture shows can be told from the words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

FILE_NAME = re.compile(r"[\w.-]+\.[A-Za-z]{2,4}|(?:IMG|DSC|image|img|picture)[_ -]?\d*", re.IGNORECASE)


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for links that say nothing and for pictures whose text alternative is missing or a file name."""
    vague = {text.casefold() for text in facts.words.links}
    for page in pages:
        shown = [(link, link.text) for link in (*page.links, *page.terms)]
        shown += [(link, link.text) for link in page.claims if link.text]
        for link, text in shown:
            words = " ".join(re.sub(r"[^\w\s]", "", text).casefold().split())
            if not words or words in vague:
                message = f'The link text "{text}" does not say where it leads.'
                yield page.finding(link, "link-says-nothing", message, "Name the page, the claim or the thing.")
        for image in page.images:
            text = image.text.strip()
            hint = "Say in the brackets what it shows."
            if not text:
                message = f'The picture "{image.target}" has no text alternative.'
                yield page.finding(image, "image-without-text", message, hint)
            elif FILE_NAME.fullmatch(text) or text.casefold() == PurePosixPath(image.target).stem.casefold():
                message = f'"{text}" is the name of a file, not what the picture shows.'
                yield page.finding(image, "image-named-by-file", message, hint)
