"""Units of measurement as data: one canonical name each, with the spellings that mean it."""

from __future__ import annotations

import re

TIMES = ("x", "\u00d7")

# Symbols are matched with exact letter case ("MET" is a unit, "met" is a verb).
SYMBOLS: dict[str, tuple[str, ...]] = {
    "%": ("%",),
    "kg": ("kg",),
    "kg/m2": ("kg/m2", "kg/m²"),
    "g": ("g",),
    "mg": ("mg",),
    "lb": ("lb", "lbs"),
    "kcal": ("kcal",),
    "kJ": ("kJ",),
    "minutes": ("min", "mins"),
    "hours": ("h", "hr", "hrs"),
    "seconds": ("s", "sec"),
    "ms": ("ms",),
    "MET": ("MET", "METs"),
    "litres": ("l", "L"),
    "ml": ("ml", "mL"),
    "mmHg": ("mmHg",),
    "mm": ("mm",),
    "cm": ("cm",),
    "m": ("m",),
    "km": ("km",),
    "km/h": ("km/h",),
    "m/s": ("m/s",),
    "mph": ("mph",),
    "W": ("W",),
    "N": ("N",),
    "nmol/L": ("nmol/L", "nmol/l"),
    "ng/dL": ("ng/dL", "ng/dl"),
    "beats": ("bpm",),
    "degrees": ("°",),
    "standard deviations": ("SD", "SDs"),
    "repetitions": ("RIR",),
    "times": TIMES,
}

# Words are matched in any letter case.
WORDS: dict[str, tuple[str, ...]] = {
    "%": (r"per\s?cent", r"percentage\s+points?"),
    "kg": ("kilograms?", "kilos?", "kgs"),
    "g": ("grams?",),
    "mg": ("milligrams?",),
    "lb": ("pounds?",),
    "kcal": ("calories?", "kilocalories?"),
    "minutes": ("minutes?",),
    "hours": ("hours?",),
    "seconds": ("seconds?",),
    "ms": ("milliseconds?",),
    "days": ("days?",),
    "weeks": ("weeks?", "wk"),
    "months": ("months?",),
    "years": ("years?", "yr"),
    "people": (
        "people", "persons?", "participants?", "adults?", "men", "women", "males?", "females?", "boys?", "girls?",
        "children", "adolescents?", "teenagers?", "athletes?", "students?", "volunteers?", "subjects?", "patients?",
        "individuals?", "lifters?", "bodybuilders?", "powerlifters?", "weightlifters?", "boxers?", "players?",
        "footballers?", "runners?", "beginners?", "novices", "trainees", "americans?", "man", "woman", "trainers",
    ),
    "studies": (
        "studies", "study", "trials?", "reviews?", "papers?", "cohorts?", "experiments?", "meta-analys[ei]s",
        "RCTs?", "comparisons",
    ),
    "sets": ("sets", "(?<=-)set"),
    "repetitions": ("reps?", "repetitions?", "repeats?"),
    "sessions": ("sessions?", "workouts?"),
    "times": ("times", "fold"),
    "points": ("points?",),
    "litres": ("lit(?:re|er)s?",),
    "ml": ("millilit(?:re|er)s?",),
    "mm": ("millimet(?:re|er)s?",),
    "cm": ("centimet(?:re|er)s?",),
    "m": ("met(?:re|er)s?",),
    "km": ("kilomet(?:re|er)s?",),
    "mph": (r"miles\s+(?:per|an)\s+hour",),
    "W": ("watts?",),
    "N": ("newtons?",),
    "beats": ("beats?",),
    "degrees": ("degrees?",),
    "standard deviations": (r"standard\s+deviations?",),
}  # fmt: skip

# Units that may stand for one another: a weight lifted six times is lifted for six repetitions.
ALIKE = frozenset({frozenset({"times", "repetitions"}), frozenset({"times", "sessions"})})

# Nouns that adjectives often part from their number: "12 healthy young men", "three hard sets".
COUNTED = frozenset({"people", "studies", "sets", "repetitions", "sessions"})

_SYMBOL_NAMES = {spelling: name for name, spellings in SYMBOLS.items() for spelling in spellings}
_WORD_PATTERNS = [(name, re.compile("|".join(spellings), re.IGNORECASE)) for name, spellings in WORDS.items()]
_LONGEST_FIRST = sorted(map(re.escape, _SYMBOL_NAMES), key=len, reverse=True)
_ALL_WORDS = "|".join(spelling for spellings in WORDS.values() for spelling in spellings)
_COUNTED_WORDS = "|".join(spelling for name in COUNTED for spelling in WORDS[name])

PATTERN = rf"(?:{'|'.join(_LONGEST_FIRST)}|(?i:{_ALL_WORDS}))(?!\w)"
COUNTED_PATTERN = rf"(?i:{_COUNTED_WORDS})(?!\w)"


def unit_name(spelling: str) -> str | None:
    """Return the canonical name of a unit, or None where it is none."""
    plain = re.sub(r"\s+", " ", spelling)
    if plain in _SYMBOL_NAMES:
        return _SYMBOL_NAMES[plain]
    return next((name for name, pattern in _WORD_PATTERNS if pattern.fullmatch(plain)), None)


def agree(one: str | None, other: str | None) -> bool:
    """Return whether numbers with these units can mean the same; no unit agrees with all."""
    return not one or not other or one == other or frozenset({one, other}) in ALIKE
