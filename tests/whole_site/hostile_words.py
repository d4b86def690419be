"""A copy of the project in which every text that a stranger may write holds what would run, if it were read as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from legday.facts.load import KINDS
from legday.facts.texts import shown_keys

MARK = "hijacked"
RUNS = f"document.documentElement.dataset.{MARK}=1"
TAGS = (
    f"<script>{RUNS}</script>",
    f"<img src=x onerror='{RUNS}'>",
    f"<u onclick={RUNS}>",
    "<style>body{display:none}</style>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<base href=https://evil.example/><iframe src=//evil.example></iframe>",
    f"</title></template></noscript></script><script>{RUNS}</script>",
    f'" onfocus="{RUNS}" autofocus="',
    f"]]></content:encoded><script>{RUNS}</script>",
)


def _entities(text: str) -> Iterator[str]:
    """Yield the spellings of a tag by entities, and one that stands for the text of such a spelling."""
    named = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    yield named
    yield named.replace("&", "&amp;")
    yield text.replace("<", "&#60;").replace(">", "&#62;")
    yield text.replace("<", "&#x3c;").replace(">", "&#X3E;")


SPELLINGS = (*TAGS, *(spelling for tag in TAGS for spelling in _entities(tag)))
SHORT = ("<u>", "&lt;u&gt;", "&#60;u>", "&amp;lt;u&amp;gt;")
# What a post's title and description may hold, which hold no < and are short.
SAID = (
    "&lt;script&gt;a()&lt;/script&gt;",
    "&#60;img src=x onerror=a()&#62;",
    "&#x3c;u onclick=a()&#x3E;",
    "&amp;lt;base&amp;gt;",
)
# Texts beside those that the models mark as shown.
MORE = {
    "article": ("title", "author", "author_credentials", "publisher", "rights"),
    "authors": ("authors.*.name",),
    "exercise": ("also_called.*", "joint_actions.*"),
    "glossary": ("*.also.*",),
    "study": (
        "title", "author.*.family", "author.*.given", "author.*.literal", "container-title", "volume", "page",
    ),
    "topic": ("notes.*", "not_verified.*"),
}  # fmt: skip


def poison(project: Path) -> int:
    """Write them into the words, the facts and the menu of `project`; return into how many texts."""
    spelling = cycle(SPELLINGS)
    count = sum(_poison_facts(project, spelling))
    for page in sorted((project / "docs").rglob("*.md")):
        said = cycle(SAID) if page.parent.name == "posts" else spelling
        page.write_text(_poisoned(page.read_text(encoding="utf-8"), said, spelling), encoding="utf-8")
        count += 1
    config = project / "mkdocs.yml"
    before, mark, rest = config.read_text(encoding="utf-8").partition("\nnav:\n")
    menu, end, after = rest.partition("\n\n")
    titled = re.compile(r"^( +- )([^\n:\"]+):(?=(?: [\w/-]+\.md)?$)", re.MULTILINE)
    menu = titled.sub(lambda found: f"{found[1]}{_scalar(f'{found[2]} {next(spelling)}')}:", menu)
    config.write_text(before + mark + menu + end + after, encoding="utf-8")
    return count


def _poisoned(text: str, said: Iterator[str], spelling: Iterator[str]) -> str:
    """Return a page with hostile words in its title, its description and its headings, and more at its end."""
    text = re.sub(r'^(title|description): "?(.{1,36}).*$', lambda found: _said(found, next(said)), text, flags=re.M)
    text = re.sub(r"^(#{1,3} .*?)( \{:.*)?$", lambda found: _heading(found, next(spelling)), text, flags=re.M)
    return text + _words()


def _said(found: re.Match[str], spelling: str) -> str:
    """Return the line of front matter with a shorter text and the spelling."""
    return f"{found[1]}: {_scalar(f'{found[2]} {spelling}')}"


def _scalar(text: str) -> str:
    """Return the text as a scalar of YAML, on one line."""
    return "'" + text.replace("'", "''") + "'"


def _heading(found: re.Match[str], spelling: str) -> str:
    """Return the heading with a tag in code, which is how an author writes one, or spelled by entities."""
    shown = spelling if spelling.startswith("&") else f"`{spelling}`"
    return f"{found[1]} {shown}{found[2] or ''}"


def _words() -> str:
    """Return words that end a page: each way to write something that is not running text.

    Attribute lists and links with a scheme are left out: there a finding stops the build, from the source and built.
    """
    tag = f"<script>{RUNS}</script>"
    lines = [
        f"## A tag by itself: {tag} and \\<script>{RUNS}\\</script>",
        f"`{tag}` in a setext heading, and &lt;style&gt;\n---",
        f"| `{tag}` | {tag} |\n|---|--:|\n| &lt;script&gt;{RUNS}&lt;/script&gt; | `<img src=x onerror={RUNS}>` |",
        f'![A picture "onerror={RUNS} {tag}](x.png "{tag}") [a link](index.md "\\" onclick={RUNS} {tag}")',
        f'```{{.html title="{tag}"}}\n{tag}\n```',
        f"``` html title=\"' onclick={RUNS} '\"\n{tag}\n```",
        f"<div onclick='{RUNS}'>\n{tag}\n</div>\n\n<style>body{{display:none}}</style>\n\n<form><base><iframe></form>",
        f"- An entry {tag}\n- <u onclick={RUNS}>another</u>\n\n> Quoted {tag}",
    ]
    return "\n\n" + "\n\n".join(lines) + "\n"


def _poison_facts(project: Path, spelling: Iterator[str]) -> Iterator[int]:
    for kind in KINDS:
        patterns = [*shown_keys(kind.model), *(tuple(path.split(".")) for path in MORE.get(kind.name, ()))]
        for source in sorted((project / kind.folder).glob(kind.pattern)) if patterns else ():
            data = yaml.safe_load(source.read_text(encoding="utf-8"))
            yield sum(_put(kind.model, data, holder, key, spelling) for holder, key in _leaves(data, patterns))
            source.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")


def _leaves(data: Any, patterns: list[tuple[str, ...]]) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []

    def walk(holder: Any, pattern: tuple[str, ...]) -> None:
        inner = holder.items() if isinstance(holder, dict) else enumerate(holder) if isinstance(holder, list) else ()
        for key, value in list(inner):
            if pattern and pattern[0] in ("*", key):
                if len(pattern) == 1 and isinstance(value, str):
                    found.append((holder, key))
                walk(value, pattern[1:])

    for pattern in patterns:
        walk(data, pattern)
    return found


def _put(model: type[BaseModel], data: Any, holder: Any, key: Any, spelling: Iterator[str]) -> bool:
    """Put a spelling before the last sign of a text; a shorter one, or none, where the whole would be refused."""
    text = holder[key]
    for tried in (next(spelling), *SHORT):
        holder[key] = f"{text[:-1]}{tried}{text[-1:]}"
        if _accepts(model.model_validate, data):
            return True
    holder[key] = text
    return False


def _accepts(validate: Callable[[Any], object], data: Any) -> bool:
    try:
        validate(data)
    except ValidationError:
        return False
    return True
