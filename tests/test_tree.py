"""What lies in a folder, however it is made."""

import os
import sys
from pathlib import Path

import pytest

from legday.tree import entries, files


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few users make links")
def test_nothing_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.md").write_text("b", encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone").symlink_to("nowhere")
    found = {entry.path.name: (entry.is_file, entry.is_link) for entry in entries(tmp_path)}
    assert found == {"b.md": (True, False), "loop": (False, True), "gone": (False, True)}
    assert files(tmp_path) == [tmp_path / "a" / "b.md"]
    assert files(tmp_path / "nowhere") == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert files(tmp_path) == []
