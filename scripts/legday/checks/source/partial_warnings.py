"""A text that names signs of a group shows the whole group: half a list of signs is read as the whole of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from legday.checks.source.warnings import shown_on
from legday.facts.store import Facts
from legday.facts.warning import leaves
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index
from legday.pages.phrases import Phrases
from legday.pages.shown import Shown, shown_texts

FEW = 2
# The signs' own files, what studies found, what a term means, what was corrected: nobody looks there for what to do.
OWN = ("seeds/warnings/", "seeds/urgency.yml", "seeds/studies/", "seeds/glossary.yml", "docs/evidence/corrections.md")
SECTION = 2

Sign = tuple[str, str]


@dataclass(frozen=True)
class Naming:
    """A phrase in a text and the signs that it may name."""

    text: Shown
    offset: int
    phrase: str
    signs: frozenset[Sign]


@dataclass(frozen=True)
class Vocabulary:
    """The phrases that name signs, what each may mean, and the words beside which those of a group count."""

    phrases: Phrases
    meanings: Mapping[str, set[Sign]]
    cues: Mapping[str, Phrases]

    @classmethod
    def of(cls, facts: Facts) -> Vocabulary:
        """Return that of all groups."""
        meanings: dict[str, set[Sign]] = defaultdict(set)
        for name, group in facts.warnings.items():
            for sign_name, sign in group.signs.items():
                for word in sign.words:
                    meanings[" ".join(word.split()).casefold()].add((name, sign_name))
        cues = {name: Phrases(group.beside, any_case=True) for name, group in facts.warnings.items() if group.beside}
        return cls(Phrases(meanings, any_case=True), meanings, cues)


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each group of which a page or a fact names two or more signs without showing it whole."""
    asked = index.asked_of(pages)
    shown = {page.file: shown_on(page, facts) for page in asked}
    vocabulary = Vocabulary.of(facts)
    for path, texts in _by_file(facts, asked, index).items():
        namings = [*_namings(texts, vocabulary, shown.get(path, set()))]
        told: set[str] = set()
        for group, named in _most_named(namings, facts):
            phrases = list(dict.fromkeys(naming.phrase.casefold() for naming in named))
            if not told.issuperset(phrases):
                told.update(phrases)
                yield _finding(facts, group, named, phrases)


def _most_named(namings: list[Naming], facts: Facts) -> list[tuple[str, list[Naming]]]:
    """Return the groups of which signs are named and others left out, with the namings; most signs first."""
    found = []
    for group in facts.warnings:
        signs = _signs(group, facts)
        own = [Naming(n.text, n.offset, n.phrase, n.signs & signs) for n in namings if n.signs & signs]
        count = len(frozenset().union(*(naming.signs for naming in own)))
        if FEW <= count < len(signs) and len({naming.phrase.casefold() for naming in own}) >= FEW:
            found.append((-count, len(signs), group, own))
    return [(group, own) for _, _, group, own in sorted(found, key=lambda entry: entry[:3])]


def _signs(group: str, facts: Facts) -> frozenset[Sign]:
    return frozenset((name, sign) for name in leaves(group, facts.warnings) for sign in facts.warnings[name].signs)


def _by_file(facts: Facts, pages: list[Page], index: Index) -> dict[str, list[Shown]]:
    files: dict[str, list[Shown]] = defaultdict(list)
    for text in shown_texts(facts, pages, index):
        path = text.page.file if text.page else text.file.path if text.file else ""
        if not path.startswith(OWN):
            files[path].append(text)
    return files


def _namings(texts: list[Shown], vocabulary: Vocabulary, shown: set[str]) -> Iterator[Naming]:
    """Yield each phrase of `texts` that names a sign of no group that is shown, in order."""
    cues = vocabulary.cues
    for section in _sections(texts):
        beside = {name for name, cue in cues.items() if any(True for text in section for _ in cue.find(text.text))}
        for text in section:
            for offset, phrase in vocabulary.phrases.find(text.text):
                signs = vocabulary.meanings[phrase.casefold()]
                if not shown.intersection(group for group, _ in signs):
                    meant = frozenset(sign for sign in signs if sign[0] not in cues or sign[0] in beside)
                    yield Naming(text, offset, phrase, meant)


def _sections(texts: list[Shown]) -> list[list[Shown]]:
    """Return the texts cut where a new section of a page begins."""
    sections: list[list[Shown]] = [[]]
    for text in texts:
        if text.passage and text.passage.level in range(1, SECTION + 1):
            sections.append([])
        sections[-1].append(text)
    return sections


def _finding(facts: Facts, group: str, named: list[Naming], phrases: list[str]) -> Finding:
    words = " and ".join(f'"{phrase}"' for phrase in phrases[:FEW])
    count = len({sign for naming in named for sign in naming.signs})
    title, page = facts.warnings[group].title, facts.warnings[group].page
    whole = f'the {len(_signs(group, facts))} signs of "{title}"'
    message = f"With {words} this names {count} of {whole} and leaves the rest out."
    hint = f'Show all of them, "/// warnings | {group}", or name none and link to {page}.'
    if not named[0].text.passage and not named[0].text.page:
        hint = f'Name none of them here: {page} shows all, and an exercise or a claim leads there by "warnings:".'
    return named[0].text.finding(named[0].offset, "warning-partial", message, hint)
