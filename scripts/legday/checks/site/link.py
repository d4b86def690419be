"""One reference from a file of the built site to something else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """`kind` is tag and attribute, as in "img srcset". `loads`: the browser fetches it without being asked.

    `content`: it stands in the page's own text, not in the frame that the theme draws around each page. `full`: who
    reads it knows no page to begin from, so it has to be written with its scheme and host.
    """

    file: str
    url: str
    kind: str
    loads: bool = False
    content: bool = False
    full: bool = False
