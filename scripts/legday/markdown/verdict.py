"""How a verdict and a certainty are shown: a sign, the word, never colour alone."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.models import Certainty, Claim, Verdict
from legday.markdown.element import element

VERDICT_WORDS: dict[Verdict, str] = {
    "supported": "supported",
    "mostly-supported": "mostly supported",
    "mixed": "mixed",
    "mostly-unsupported": "mostly unsupported",
    "unsupported": "unsupported",
    "untested": "untested",
}
CERTAINTY_WORDS: dict[Certainty, str] = {
    "high": "high",
    "moderate": "moderate",
    "low": "low",
    "very-low": "very low",
}


def sign(verdict: str) -> Element:
    """Return the verdict's sign: a disc, filled as far as the evidence supports the statement."""
    return element("span", {"class": f"ld-sign ld-sign--{verdict}", "aria-hidden": "true"})


def verdict_word(verdict: Verdict) -> Element:
    """Return the word; the style sheet puts the sign before it."""
    return element("span", {"class": f"ld-verdict ld-verdict--{verdict}"}, VERDICT_WORDS[verdict])


def certainty_word(certainty: Certainty) -> Element:
    """Return the certainty; the style sheet puts its bars before it."""
    words = f"{CERTAINTY_WORDS[certainty]} certainty"
    return element("span", {"class": f"ld-certainty ld-certainty--{certainty}"}, words)


def grade(claim: Claim) -> str:
    """Return "mostly unsupported, moderate certainty"."""
    return f"{VERDICT_WORDS[claim.verdict]}, {CERTAINTY_WORDS[claim.certainty]} certainty"
