"""What may lie in docs/ and seeds/: which kinds of files, where, under what names, how large. No symbolic links."""

from __future__ import annotations

import re
from dataclasses import dataclass

from legday.facts.text_file import MAX_BYTES, too_large
from legday.findings import Finding
from legday.tree import Entry

KILO = 1000
LARGEST_PICTURE = 400 * KILO


@dataclass(frozen=True)
class Kind:
    """A kind of file that may lie there: the pattern of its path, the most bytes it may hold, whether it is code."""

    pattern: str
    most: int = MAX_BYTES
    code: bool = False


PICTURES = ("svg", "png", "jpg", "webp")
NAME = r"[a-z0-9]+(?:[-_][a-z0-9]+)*"
PICTURE = rf"{NAME}\.(?:{'|'.join(PICTURES)})"

KINDS = (
    Kind(rf"docs/(?:{NAME}/){{0,4}}{NAME}\.md"),
    Kind(r"docs/posts/(?:.*/)?[^/]+\.md"),  # the rule on posts speaks of their names
    Kind(rf"docs/(?:posts|assets(?:/pictures)?)/{PICTURE}", LARGEST_PICTURE),
    Kind(r"docs/posts/\.authors\.yml"),
    Kind(rf"docs/assets/css/{NAME}\.css", 200 * KILO, code=True),
    Kind(rf"docs/assets/js/(?:vendor/)?{NAME}\.js", 200 * KILO, code=True),
    Kind(rf"docs/assets/js/vendor/{NAME}\.licence\.txt", code=True),
    Kind(rf"seeds/(?:{NAME}/){{0,2}}[^/]+\.ya?ml"),  # the loader of the facts speaks of their names
    Kind(r"seeds/charts/[^/]+\.csv"),
    Kind(rf"seeds/schemas/{NAME}\.schema\.json"),
    Kind(r"seeds/README\.md"),
)
SMALLER = (
    "Save it smaller: 1,200 pixels across are plenty, as .jpg or .webp for a photograph. "
    "`legday check --fix` does it for a photograph."
)
SAID = (
    "docs/ holds pages (.md), posts/ and assets/ pictures too (.svg, .png, .jpg, .webp); "
    "seeds/ holds facts (.yml), seeds/charts/ numbers too (.csv). Names are lower-case letters, digits and hyphens."
)


def is_code(path: str) -> bool:
    """Return whether the file at `path`, from the project's root, is code: a style sheet, a script and its licence."""
    kind = _kind(path)
    return kind is not None and kind.code


def is_content(path: str) -> bool:
    """Return whether the file at `path` is words, facts or a picture: a kind of file that belongs here, and no code."""
    kind = _kind(path)
    return kind is not None and not kind.code


def _kind(path: str) -> Kind | None:
    return next((kind for kind in KINDS if re.fullmatch(kind.pattern, path)), None)


def _fit_name(path: str) -> str:
    """Return a name under which the file at `path` might lie there, or an empty string."""
    folder, _, name = path.rpartition("/")
    stem, _, ending = name.lower().rpartition(".")
    fit = f"{re.sub(r'[^a-z0-9]+', '-', stem).strip('-')}.{'jpg' if ending == 'jpeg' else ending}"
    return fit if _kind(f"{folder}/{fit}") else ""


def is_picture(path: str) -> bool:
    """Return whether the file at `path` is called a picture."""
    return path.endswith(tuple(f".{ending}" for ending in PICTURES))


def check_file(path: str, entry: Entry) -> Finding | None:
    """Return what stands against `entry` lying at `path`, from the project's root."""
    kind = _kind(path)
    if entry.is_link:
        message, hint = "This is a symbolic link, not a file.", "Put a copy of the file in its place."
        return Finding(path, 1, 1, "source-symlink", message, hint)
    if entry.is_file and not kind and (name := _fit_name(path)):
        message = f'Files here are not named like "{entry.path.name}".'
        hint = f'Rename it to "{name}", or to lower-case words with hyphens that say what it is.'
        return Finding(path, 1, 1, "file-kind", message, hint)
    if not entry.is_file or not kind:
        return Finding(path, 1, 1, "file-kind", f'"{entry.path.name}" does not belong here.', SAID)
    if entry.size <= kind.most:
        return None
    if is_picture(path):
        return too_large(path, entry.size, kind.most, SMALLER)
    return too_large(path, entry.size, kind.most)
