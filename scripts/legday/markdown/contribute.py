"""Addresses on GitHub where a proposal begins, with what is known already filled in."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten
from urllib.parse import quote, urlencode

from legday.words.front_matter import PostFrontMatter

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


def new_post(repository: str, topics: Iterable[str]) -> str:
    """Return the address of GitHub's editor with an empty post, its keys explained."""
    told = {name: field.description for name, field in PostFrontMatter.model_fields.items()}
    value = POST.format(topics=", ".join(topics), **told)
    return _address(repository, "new/main/docs/posts", {"filename": POST_NAME, "value": value})


def form(repository: str, name: str, title: str = "", **fields: str) -> str:
    """Return the address of the issue form `name` (correction, study, problem) with its fields filled in by id."""
    given = {"template": FORMS[name], "title": shorten(title, 120, placeholder="…"), **fields}
    return _address(repository, "issues/new", {key: value for key, value in given.items() if value})


def _address(repository: str, path: str, parameters: dict[str, str]) -> str:
    return f"{repository.rstrip('/')}/{path}?{urlencode(parameters, quote_via=quote)}"
