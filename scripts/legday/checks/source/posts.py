"""A post has an address of its own, names what exists, shows the claims it rests on, and keeps its dates in order."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from legday.checks.source.reviews import is_later
from legday.facts.store import Facts
from legday.facts.yaml_file import Key
from legday.findings import Finding, known_names, nearest
from legday.pages import Page
from legday.pages.front_matter import sound_part
from legday.pages.index import Index
from legday.pages.posts import BLOG, FOLDER, address, is_draft, is_post

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = ("archive", "author", "authors", "category", "feed", "index", "page", "tags")
MONTHS = 12


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for each post, and for links to drafts."""
    first: dict[str, str] = {}
    drafts = {page.path for page in pages if is_draft(page)}
    for page in pages:
        yield from _links_to_drafts(page, drafts)
        if not is_post(page.path):
            continue
        yield from _name(page)
        at = address(page.path).casefold()
        if first.setdefault(at, page.file) != page.file:
            message = f'The address "{at}" belongs to {first[at]} already.'
            yield page.finding((1, 1), "post-address-taken", message, "Give this file another name.")
        yield from _front_matter(page, facts, index)


def _name(page: Page) -> Iterator[Finding]:
    folder, _, name = page.path.removesuffix(".md").rpartition("/")
    if folder != FOLDER:
        message, hint = "Posts lie side by side, in no folder of their own.", f"Move the file to docs/{FOLDER}/."
        yield page.finding((1, 1), "post-in-folder", message, hint)
    if name.casefold() in RESERVED:
        message = f'The address "{BLOG}/{name}/" belongs to the list of posts.'
        yield page.finding((1, 1), "post-address-reserved", message, "Give this file another name.")
    elif not NAME.fullmatch(name):
        message = f'"{name}" makes a poor address.'
        hint = "Name the file with lower-case letters, digits and hyphens: squats-and-knees.md."
        yield page.finding((1, 1), "post-name", message, hint)


def _front_matter(page: Page, facts: Facts, index: Index) -> Iterator[Finding]:
    meta = sound_part(page.meta)  # of the rest the rule on front matter tells
    yield from _dates(page, meta)
    yield from _names(page, meta, facts)
    linked = {link.target for link in page.claims} | {card.target for card in page.cards}
    for number, claim in enumerate(meta.get("claims", [])):
        if claim in facts.known("claim") and claim not in linked:
            hint = f"Show its verdict where the text leans on it, [](claim:{claim}), or take it off the list."
            message = f'The post rests on "{claim}" but never shows it.'
            yield page.meta_file.finding(("claims", number), "post-claim-not-linked", message, hint)
    cover = meta.get("cover")
    picture = posixpath.join(FOLDER, cover.image) if cover else ""
    if picture and f"docs/{picture}" not in index.files:
        beside = [posixpath.basename(file) for file in index.files if posixpath.dirname(file) == f"docs/{FOLDER}"]
        hint = f"Put the picture beside the post.{nearest(posixpath.basename(picture), beside)}"
        key: Key = ("cover", "image")
        yield page.meta_file.finding(key, "unknown-file", f'There is no file "docs/{picture}".', hint)


def _dates(page: Page, meta: Mapping[str, Any]) -> Iterator[Finding]:
    file = page.meta_file
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)  # the editor's clock may be ahead of this one
    for key in ("date", "reviewed"):
        if key in meta and meta[key] > tomorrow:
            message, hint = (
                f"{meta[key]} lies in the future.",
                "Write today's date; a draft says `draft: true`.",
            )
            yield file.finding((key,), "post-future", message, hint)
    reviewed, review_by = meta.get("reviewed"), meta.get("review_by")
    if not reviewed or not review_by:
        return
    if review_by <= reviewed:
        message = f"The next review ({review_by}) does not come after the last ({reviewed})."
        yield file.finding(("review_by",), "post-dates", message, "Set a date after the last review.")
    elif is_later(review_by, reviewed, MONTHS):
        message = f"The next review is more than {MONTHS} months after the last."
        hint = f"Review within {MONTHS} months of {reviewed}."
        yield file.finding(("review_by",), "review-too-late", message, hint)


def _names(page: Page, meta: Mapping[str, Any], facts: Facts) -> Iterator[Finding]:
    """Yield a finding for each author, tag, topic and claim that has no entry."""
    file = page.meta_file
    topic = meta.get("topic")
    if topic and topic not in (known := facts.known("topic")):
        hint = f"Write the id of a file in seeds/topics.{known_names(topic, known)}"
        yield file.finding(("topic",), "unknown-topic", f'There is no topic "{topic}".', hint)
    for number, name in enumerate(meta.get("authors", [])):
        if name not in facts.writers:
            hint = f"Write the id of an author in docs/{FOLDER}/.authors.yml.{known_names(name, facts.writers)}"
            yield file.finding(("authors", number), "unknown-author", f'There is no author "{name}".', hint)
    for number, name in enumerate(meta.get("tags", [])):
        if name not in facts.tags:
            hint = f"Write the id of a tag in seeds/tags.yml.{known_names(name, facts.tags)}"
            yield file.finding(("tags", number), "unknown-tag", f'There is no tag "{name}".', hint)
    for number, name in enumerate(meta.get("claims", [])):
        if name not in (known := facts.known("claim")):
            hint = f"Write topic/name of a file in seeds/claims.{nearest(name, known)}"
            yield file.finding(("claims", number), "unknown-claim", f'There is no claim "{name}".', hint)


def _links_to_drafts(page: Page, drafts: set[str]) -> Iterator[Finding]:
    for link in page.links:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), link.target.partition("#")[0]))
        if target in drafts and target != page.path and page.path not in drafts:
            message = f'"{target}" is a draft: no reader can open it.'
            yield page.finding(link, "link-to-draft", message, "Take the link out until the post is published.")
