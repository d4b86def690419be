"""Where a proposal begins: on a page of ours, the only one that knows the repository, and from there on GitHub.

Every other page leads to ours by a short address within the site that names what is to be changed. So a page weighs
the same wherever it is published, and its links stand also where no repository is known or its Issues are off.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode

from legday.pages.front_matter import PostFrontMatter

PAGE = "about/propose.md"  # its script, docs/assets/js/propose.js, reads what `asking` writes
PROPOSALS = ("post", "correction", "study", "problem")
FORMS = {"correction": "correction.yml", "study": "study.yml", "problem": "bug.yml"}

# Empty values and a name in capitals: left as they are, the check refuses them. Each key says what it wants.
POST_NAME = "NAME.md"
POST = """\
---
title: # {title}
description: # {description}
date: # {date}
authors: [editors] # {authors}
tags: [] # {tags}
topic: # {topic}: {topics}
claims: # {claims}
  -
reviewed: # {reviewed}
review_by: # {review_by}
interest: # {interest}
draft: true # take this line out when the post is ready
---

#\x20
"""


def asking(proposal: str, about: str = "") -> str:
    """Return what follows the address of our page: the proposal and its claim, topic or (`edit`) project file."""
    return f"?{proposal}={quote(about)}" if about else f"?{proposal}"


def folder(repository: str, path: str) -> str:
    """Return the address at which GitHub lists a folder of the project."""
    return f"{repository.rstrip('/')}/tree/main/{path}"


def new_post(repository: str, topics: Iterable[str]) -> str:
    """Return the address of GitHub's editor with an empty post, its keys explained."""
    told = {name: field.description for name, field in PostFrontMatter.model_fields.items()}
    value = POST.format(topics=", ".join(topics), **told)
    return _address(repository, "new/main/docs/posts", {"filename": POST_NAME, "value": value})


def form(repository: str, name: str) -> str:
    """Return the address of the issue form `name` (correction, study, problem); `&id=value` fills in a field."""
    return _address(repository, "issues/new", {"template": FORMS[name]})


def _address(repository: str, path: str, parameters: dict[str, str]) -> str:
    return f"{repository.rstrip('/')}/{path}?{urlencode(parameters, quote_via=quote)}"
