"""What a week gives each muscle, as a map and in words: the worked example, and what the form begins with."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.drawing.week_map import week_map
from legday.facts.band import band_of
from legday.facts.dose import weekly_sets
from legday.facts.store import Facts
from legday.facts.tally import Amount, Tally
from legday.markdown.element import element


def week_picture(tally: Tally, facts: Facts, name: str) -> list[Element]:
    """Return the map of the count's default week and, level by level, the names of the muscles on it."""
    sets = weekly_sets((line.weekly for line in tally.default), facts)
    amounts = {muscle: band for muscle, count in sets.items() if (band := band_of(tally.bands, count))}
    rows = [_row(band, [muscle for muscle, its in amounts.items() if its is band], facts) for band in tally.bands]
    return [
        week_map({muscle: band.level for muscle, band in amounts.items()}, name),
        element("ul", {"class": "ld-plain ld-week__levels"}, *rows),
    ]


def _row(band: Amount, muscles: list[str], facts: Facts) -> Element:
    attributes = {"data-level": band.level} | ({} if muscles else {"hidden": ""})
    return element(
        "li",
        attributes,
        element("span", {"class": "ld-week__sign", "aria-hidden": "true"}, band.sign),
        element("b", {}, f"{band.word[:1].upper()}{band.word[1:]}:"),
        " ",
        element("span", {"data-names": ""}, _names(muscles, facts)),
    )


def _names(muscles: list[str], facts: Facts) -> str:
    return ", ".join(facts.muscles.said(muscle).lower() for muscle in muscles)
