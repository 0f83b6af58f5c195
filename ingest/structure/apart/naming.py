"""The name of a statement that says none."""

from __future__ import annotations

import re
from pathlib import Path


def name_by_file(name: str) -> str:
    """Give the words of a file's name."""
    return re.sub(r"[_\W]+", " ", Path(name).stem)
