"""What the file of a picture is made of, part by part, without decoding the picture."""

from __future__ import annotations

from dataclasses import dataclass, field

LARGEST_PROFILE = 16 * 1024  # bytes of a colour profile; that of a screen holds about 500
LARGE_PROFILE = "a large colour profile"


class BrokenError(ValueError):
    """The file does not have the form that its first bytes promise."""


@dataclass(frozen=True)
class Part:
    """A piece of the file: its name, its bytes, and what it `tells` beside the picture; nothing where that needs it."""

    name: str
    data: bytes
    tells: tuple[str, ...] = ()


@dataclass
class Anatomy:
    """The parts of the picture in their order, what stands behind its end, and how often it is drawn over (scans)."""

    parts: list[Part] = field(default_factory=list)
    tail: bytes = b""
    scans: int = 1

    @property
    def tells(self) -> list[str]:
        """What the file tells beside the picture, each once."""
        return list(dict.fromkeys(what for part in self.parts for what in part.tells))

    @property
    def needed(self) -> list[Part]:
        """The parts that the picture itself needs."""
        return [part for part in self.parts if not part.tells]
