"""The groups by which the list of exercises is narrowed, and the words for them."""

from __future__ import annotations

from collections.abc import Mapping

from legday.facts.models import EvidenceBasis, Exercise, Kit
from legday.facts.muscle import Group, Muscles

KITS: Mapping[Kit, str] = {
    "bodyweight": "no weights",
    "dumbbells": "dumbbells",
    "barbell": "barbell or trap bar",
    "machine": "machine or cable",
}
LEVELS = ("beginner", "intermediate", "advanced")
PATTERNS = {
    "squat": ("squat", "jump"),
    "lunge": ("lunge",),
    "hinge": ("hinge",),
    "bridge": ("hip extension",),
    "knee": ("knee extension", "knee flexion"),
    "calf": ("ankle",),
    "side": ("abduction", "adduction"),
}
PATTERN_WORDS = {
    "squat": "squat and press",
    "lunge": "lunge and step",
    "hinge": "hip hinge",
    "bridge": "bridge and thrust",
    "knee": "knee alone",
    "calf": "calf",
    "side": "inner and outer hip",
}
GROUPS: Mapping[Group, str] = {
    "quadriceps": "front of thigh",
    "hamstrings": "back of thigh",
    "glutes": "buttock and hip",
    "adductors": "inner thigh",
    "calves": "calf",
    "back": "back",
}
BASIS_WORDS: dict[EvidenceBasis, str] = {
    "growth": "growth measured",
    "flat": "measured: little or no growth",
    "signal": "muscle signal (EMG) only",
    "anatomy": "anatomy only",
}


def levels(exercise: Exercise) -> list[str]:
    """Return the levels that `exercise` suits."""
    return [level for level in LEVELS if level in exercise.level]


def patterns(exercise: Exercise) -> list[str]:
    """Return the groups of movement that `exercise` belongs to."""
    return [group for group, words in PATTERNS.items() if any(word in exercise.pattern for word in words)]


def muscle_groups(exercise: Exercise, muscles: Muscles) -> list[str]:
    """Return the groups of muscles that do the main work."""
    lit = [muscle for wording in exercise.primary for muscle in muscles.wordings.get(wording, [])]
    groups = [muscles.muscles[muscle].group for muscle in lit if muscle in muscles.muscles]
    return [group for group in GROUPS if group in groups]
