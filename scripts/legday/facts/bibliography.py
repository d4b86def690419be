"""How a study is named: a short label for running text, a full reference for lists."""

from __future__ import annotations

from legday.facts.models import Author, Design, Study

DESIGNS: dict[Design, str] = {
    "meta-analysis": "meta-analysis",
    "systematic-review": "systematic review",
    "randomised-trial": "randomised trial",
    "controlled-trial": "controlled trial",
    "crossover-trial": "crossover trial",
    "cohort": "cohort study",
    "cross-sectional": "one-off measurement",
    "mechanistic": "laboratory study",
    "narrative-review": "narrative review",
    "guideline": "guideline",
    "dataset": "data set",
    "book": "book",
}


def label(study: Study) -> str:
    """Return a short name: "West and colleagues, 2010", or the journal and year where no author is known."""
    year = str(study.issued) if study.issued else "no year"
    names = [_surname(author) for author in study.author]
    if not names:
        return f"{study.container_title or study.title or 'Untitled'}, {year}"
    if len(names) > 2 or (study.author_note and study.author[0].family):
        return f"{names[0]} and colleagues, {year}"
    return f"{' and '.join(names)}, {year}"


def how_read(study: Study) -> str:
    """Return what of the study was read, in words: "summary by others"."""
    return study.read.replace("-", " ")


def reference(study: Study) -> list[tuple[str, str]]:
    """Return the parts of a full reference in order, as (part, text): authors, title, container, detail."""
    authors = ", ".join(_full_name(author) for author in study.author)
    if study.author_note:
        authors = f"{authors} ({study.author_note})" if authors else study.author_note
    parts = [("authors", authors), ("title", study.title or ""), ("container", study.container_title or "")]
    volume = study.volume or ""
    if study.issue:
        volume += f"({study.issue})"
    detail = ", ".join(part for part in (str(study.issued or ""), volume, study.page or "") if part)
    return [(name, text) for name, text in [*parts, ("detail", detail)] if text]


def address(study: Study) -> tuple[str, str] | None:
    """Return (text, URL) of the study's best public address, or None."""
    if study.doi:
        return f"doi:{study.doi}", f"https://doi.org/{study.doi}"
    if study.pmcid:
        return study.pmcid, f"https://pmc.ncbi.nlm.nih.gov/articles/{study.pmcid}/"
    if study.pmid:
        return f"PubMed {study.pmid}", f"https://pubmed.ncbi.nlm.nih.gov/{study.pmid}/"
    if study.url:
        return study.url.removeprefix("https://").removeprefix("http://"), study.url
    seen = next((text for text in study.seen_at if text.startswith("https://") and " " not in text), None)
    return ("page read", seen) if seen else None


def _surname(author: Author) -> str:
    return author.family or (author.literal or "").split(" (")[0]


def _full_name(author: Author) -> str:
    if author.literal:
        return author.literal
    return " ".join(part for part in (author.family, author.given, author.suffix) if part)
