"""A project of two pages: builds of it are quick."""

from pathlib import Path

import pytest

from tests.conftest import copy_project

PROJECT = Path(__file__).parent / "project"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small project."""
    return copy_project(PROJECT, tmp_path / "project")
