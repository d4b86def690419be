"""Be woken by the system at each save; where it cannot, look every half second."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from watchdog import events
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

# Reading a file is an event too, and the preview reads them all.
CHANGES: list[type[events.FileSystemEvent]] = [
    *(events.DirCreatedEvent, events.DirDeletedEvent, events.DirMovedEvent),
    *(events.FileCreatedEvent, events.FileDeletedEvent, events.FileModifiedEvent, events.FileMovedEvent),
]


@contextmanager
def watching(
    folders: Mapping[Path, bool], wake: Callable[[], None], patterns: list[str] | None = None
) -> Iterator[None]:
    """Call `wake` (from another thread) at each change in `folders`, or of files there that fit `patterns`.

    A folder is mapped to whether the folders in it are watched too.
    """
    observer = _started(Observer(), folders, wake, patterns)
    try:
        yield
    finally:
        observer.stop()
        observer.join()


def _started(
    observer: BaseObserver, folders: Mapping[Path, bool], wake: Callable[[], None], patterns: list[str] | None
) -> BaseObserver:
    handler = events.PatternMatchingEventHandler(patterns=patterns)
    handler.on_any_event = lambda event: wake()  # type: ignore[method-assign]
    try:
        for folder, recursive in folders.items():
            observer.schedule(handler, str(folder), recursive=recursive, event_filter=CHANGES)
        observer.start()
    except OSError:
        # The system watches no more folders for this user.
        return _started(PollingObserver(timeout=0.5), folders, wake, patterns)
    return observer
