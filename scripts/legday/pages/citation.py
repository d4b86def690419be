"""`[@west2010; @morton2016]`: how a page cites studies."""

from __future__ import annotations

import re

_STUDY = r"@([A-Za-z0-9_-]+)"
STUDY = re.compile(_STUDY)
CITATION = re.compile(r"\[(STUDY(?:\s*;\s*STUDY)*)\]".replace("STUDY", _STUDY.replace("(", "(?:")))
