"""Takes a file into a collection as the page's adder does, in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

from config.errors import AssistantError
from config.loading import load_settings
from ingest.sync.intake import take_in


def add(file: Path, index: Path, statements: Path) -> int:
    """Take the file in; give 1 and write one line where that is refused."""
    settings = load_settings(index={"path": index}, statements={"path": statements})
    try:
        take_in(file, settings)
    except AssistantError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(add(*map(Path, sys.argv[1:])))
