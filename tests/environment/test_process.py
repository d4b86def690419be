"""Programs and the lock that they hold: ended when they take too long, told apart, never taken for gone."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from environment import process
from environment.lock import exclusive_lock

SCRIPTS = Path(process.__file__).parents[1]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="POSIX signals and file locks")


HOLDER = """
import sys, pathlib; sys.path.insert(0, {scripts!r})
from environment import lock, process
work = "import os, time; print(os.getpid(), file=open({pid!r}, 'w')); time.sleep(60)"
with lock.exclusive_lock(pathlib.Path({lock!r}), print) as held:
    process.run([sys.executable, "-c", work], hold=(held,))
"""


def test_the_lock_outlives_a_killed_run_as_long_as_its_installer_works(tmp_path: Path) -> None:
    lock, pid = tmp_path / "environment.lock", tmp_path / "pid"
    code = HOLDER.format(scripts=str(SCRIPTS), lock=str(lock), pid=str(pid))
    with subprocess.Popen([sys.executable, "-c", code]) as holder:
        while not (pid.exists() and pid.read_text().endswith("\n")):
            time.sleep(0.01)
        holder.kill()
    with pytest.raises(TimeoutError), exclusive_lock(lock, patience=0):
        pytest.fail("the lock was given away while an installer still wrote")
    os.kill(int(pid.read_text()), signal.SIGKILL)
    with exclusive_lock(lock, patience=10):
        pass


def test_a_program_that_takes_too_long_is_ended_with_its_children() -> None:
    begun = time.monotonic()
    ended = process.run(["sh", "-c", "sleep 30 & sleep 30"], timeout=0.2)
    assert ended.code == 124
    assert time.monotonic() - begun < 10


def test_a_program_that_a_signal_ends_says_which() -> None:
    assert "SIGXFSZ" in process.run(["sh", "-c", "kill -XFSZ $$"]).output
