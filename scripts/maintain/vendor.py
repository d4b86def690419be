"""Bring the code of others that vendored.yml names, as it was published, in the environment.

It needs npm and a network. To take a newer version, name it there, run this, and write down the hashes it tells.
"""

from __future__ import annotations

# isort: off
from environment import in_environment  # noqa: F401  (first: it stops a Python without the packages)

# isort: on
import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import yaml

from environment.plain_error import PlainError

ROOT = Path(__file__).resolve().parents[2]
LIST = ROOT / "scripts" / "maintain" / "vendored.yml"


def main() -> int:
    """Write every file; exit 1 where a hash is not the one that is written down."""
    wrong = [line for package in listed() for line in bring(package)]
    for line in wrong:
        print(line)
    return 1 if wrong else 0


def listed() -> list[dict[str, Any]]:
    """Return the packages of scripts/maintain/vendored.yml."""
    packages: list[dict[str, Any]] = yaml.safe_load(LIST.read_text(encoding="utf-8"))
    return packages


def bring(package: dict[str, Any]) -> list[str]:
    """Write the files of a package; return a line for each hash that is another."""
    with tempfile.TemporaryDirectory() as folder:
        name = f"{package['package']}@{package['version']}"
        npm = shutil.which("npm")
        if not npm:
            raise PlainError("npm is not installed.", "Install Node.js, which brings it, then run this again.")
        subprocess.run([npm, "pack", "--silent", "--ignore-scripts", name], cwd=folder, check=True)
        [archive] = Path(folder).glob("*.tgz")
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        wrong = [] if package["integrity"] == f"sha512-{digest}" else [f"{name}: integrity: sha512-{digest}"]
        with tarfile.open(archive) as files:
            for path, file in package["files"].items():
                member = files.extractfile(file["from"])
                content = member.read() if member else b""
                (ROOT / path).write_bytes(content)
                if sha256(content) != file["sha256"]:
                    wrong.append(f"{path}: sha256: {sha256(content)}")
    return wrong


def sha256(content: bytes) -> str:
    """Return the hash as it is written down."""
    return hashlib.sha256(content).hexdigest()
