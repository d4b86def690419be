"""The forms that a text in a file may have, each with the words that tell an author what to write."""

from __future__ import annotations

NAME = r"^[a-z][a-z0-9_-]*$"
STATEMENT = r"^s\d\d$"
CLAIM = r"^[a-z0-9-]+/[a-z0-9-]+$"
SIGN = r"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$"
DOI = r"^10\.\d{4,9}/\S+$"
PMID = r"^\d+$"
PMCID = r"^PMC\d+$"
WEB = r"^https?://\S+$"
SECURE_WEB = r"^https://\S+$"
QUESTION = r"\?$"
REPETITIONS = r"^[1-9]?\d(-[1-9]\d?)?$"
WEEKS = r"^\d+(-\d+)?$"
SPOT = r"^[a-z-]+$"
PICTURE = r"^[a-z0-9][a-z0-9-]*\.(?:svg|png|jpg|webp)$"
ADDRESS = r"^(?:[A-Za-z0-9_-]+/)*(?:#[\w-]+)?$"
PAGE = r"^(?:[\w-]+/)*[\w-]+\.md(?:#[\w-]+)?$"

WORDS = {
    NAME: "an id: lower-case letters, digits and hyphens, a letter first",
    STATEMENT: "the id of a statement, such as s01",
    CLAIM: "topic/name of a claim, such as hormones/spike-builds-muscle",
    SIGN: "group/sign of a warning, such as joints/no-weight",
    DOI: "the DOI by itself, such as 10.1152/japplphysiol.01147.2009, with no address before it",
    PMID: "the number by itself, in quotes",
    PMCID: "PMC and the number, such as PMC2963851",
    WEB: "an address that begins with https:// and holds no spaces",
    SECURE_WEB: "an address that begins with https:// and holds no spaces",
    QUESTION: "a question; it ends with a question mark",
    REPETITIONS: "a number or a range, such as 8 or 6-10",
    WEEKS: "a number or a range, such as 4 or 4-6",
    SPOT: "the name of a place in lower-case letters, or two numbers",
    PICTURE: "the name of a .svg, .png, .jpg or .webp file in lower-case letters, digits and hyphens: squat-depth.png",
    ADDRESS: "the address as it stands after the site's name, such as train/old-page/ or train/week/#old-heading",
    PAGE: "a file below docs/, such as train/week.md or train/week.md#heading",
}
