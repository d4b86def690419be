"""Addresses on GitHub where a proposal begins, with what is known already filled in."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten
from urllib.parse import quote, urlencode

PROPOSALS = ("post", "correction", "study", "problem")
FORMS = {"correction": "correction.yml", "study": "study.yml", "problem": "bug.yml"}

# Empty values and a name in capitals: left as they are, the check refuses them.
POST_NAME = "NAME.md"
POST = """\
---
title: # at most 70 characters; states the answer or the question
description: # 50 to 160 characters, one or two plain sentences
date: # day of publication, written YYYY-MM-DD
authors: [editors] # ids from docs/posts/.authors.yml
tags: [] # 1 to 4 ids from seeds/tags.yml
topic: # {topics}
claims: # 1 to 8 that it rests on, written topic/name; link each in the text
  -
reviewed: # today
review_by: # a year later at most
interest: none # or what you gain from the subject
draft: true # take this line out when the post is ready
---

#\x20
"""


def new_post(repository: str, topics: Iterable[str]) -> str:
    """Return the address of GitHub's editor with an empty post, its keys explained."""
    value = POST.format(topics=", ".join(topics))
    return _address(repository, "new/main/docs/posts", {"filename": POST_NAME, "value": value})


def form(repository: str, name: str, title: str = "", **fields: str) -> str:
    """Return the address of the issue form `name` (correction, study, problem) with its fields filled in by id."""
    given = {"template": FORMS[name], "title": shorten(title, 120, placeholder="…"), **fields}
    return _address(repository, "issues/new", {key: value for key, value in given.items() if value})


def _address(repository: str, path: str, parameters: dict[str, str]) -> str:
    return f"{repository.rstrip('/')}/{path}?{urlencode(parameters, quote_via=quote)}"
