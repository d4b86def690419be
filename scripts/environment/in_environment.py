"""Stop a Python that does not hold the packages for tests. Import this before any of them."""

import importlib.util
import sys

if importlib.util.find_spec("playwright") is None:
    sys.stderr.write(
        "This needs the environment for tests, which `python3 scripts/test.py -- --version` makes.\n"
        f"Then run: .venv/bin/python {sys.argv[0]} (on Windows .venv\\Scripts\\python)\n"
    )
    sys.exit(2)
