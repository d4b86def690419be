"""Names of new files: from titles and surnames, in plain ASCII, never one that is taken."""

from __future__ import annotations

import re
from collections.abc import Collection

from markdown.extensions.toc import slugify

# Letters that Unicode does not take apart into a plain letter and a mark.
WHOLE = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ð": "d",
        "đ": "d",
        "þ": "th",
        "ł": "l",
        "\u0131": "i",
        "\u2019": "",
        "'": "",
    }
)
SMALL = {
    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "has", "have", "how",
    "in", "into", "is", "it", "its", "of", "on", "or", "should", "than", "that", "the", "their", "they", "this",
    "to", "was", "we", "what", "when", "which", "who", "why", "will", "with", "you", "your",
}  # fmt: skip


def slug(text: str, words: int = 10) -> str:
    """Return `text` as lower-case ASCII words joined by hyphens, the first `words` of them."""
    made = slugify(text.casefold().translate(WHOLE), "-").replace("_", "-")
    return "-".join([word for word in made.split("-") if word][:words])


def key_words(text: str, words: int = 4) -> str:
    """Return the words of `text` that carry its sense, as `slug` does; all words where none does."""
    plain = slug(text, words=40).split("-")
    return "-".join([word for word in plain if word not in SMALL][:words]) or slug(text, words)


def study_id(author: str, year: int | None, title: str, taken: Collection[str]) -> str:
    """Return the id of a study: surname and year (`west2010`), then a letter where that is taken (`west2010b`).

    `author` is the first author's surname, or an organisation, which is named by its initials. Where no author is
    known a word of the title stands in; where no year is, the two stand together (`smith_squat`).
    """
    word = key_words(title, 1)
    name = _initials(author) or slug(author).replace("-", "") or word
    bare = f"{name}{year}" if year else f"{name}_{word}" if word and word != name else name
    alike = [other for other in taken if re.fullmatch(rf"{re.escape(bare)}[a-z]?", other)]
    if not alike:
        return bare
    last = max(other.removeprefix(bare) for other in alike)
    return f"{bare}{chr(ord(last) + 1) if last else 'b'}"


def free_name(name: str, taken: Collection[str]) -> str:
    """Return `name`, or with the first number from 2 that makes it free."""
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def _initials(author: str) -> str:
    words = [word for word in re.findall(r"[\w\u2019'-]+", author) if word[0].isupper()]
    return slug("".join(word[0] for word in words)) if len(words) > 2 else ""
