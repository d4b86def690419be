"""Write new files whole or not at all, and never over one that is there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import click


def write(root: Path, new: Mapping[str, str | bytes], changed: Mapping[str, str] | None = None) -> None:
    """Write the contents to their paths below `root`: all, or none where a new one is there or a disk refuses.

    Each first goes to a file beside its place, which then takes the place in one step.
    """
    for path in new:
        if (root / path).exists():
            raise click.ClickException(f"{path} is there already, and nothing is overwritten.")
    ready: list[tuple[Path, Path]] = []
    done: list[Path] = []
    try:
        for path, content in {**new, **(changed or {})}.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            waiting = target.with_name(f".{target.name}.{os.getpid()}")
            ready.append((waiting, target))
            waiting.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        for waiting, target in ready:
            waiting.replace(target)
            done.append(target)
    except OSError as error:
        for target in done[: len(new)]:
            target.unlink()
        raise click.ClickException(f"Nothing was written: {error.strerror or error}.") from error
    finally:
        for waiting, _ in ready:
            waiting.unlink(missing_ok=True)
