"""Files to lines, one reader a format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from config.errors import UnreadableError
from config.settings import LimitSettings
from ingest.line import Source
from ingest.readers.text import read_markdown, read_text

READERS: dict[str, Callable[[Path], Source]] = {".txt": read_text, ".md": read_markdown}


def read_source(path: Path, limits: LimitSettings) -> Source:
    """Read a file by its format; raises ``UnreadableError`` for what is too large or no text."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableError(
            f"files of the kind “{path.suffix}” are not read",
            subject=path.name,
            mend="save it as text (.txt) or Markdown (.md)",
        )
    try:
        size = path.stat().st_size
        if size > limits.megabytes * 1_000_000:
            raise UnreadableError(
                f"the file has {size // 1_000_000} MB, more than the {limits.megabytes} allowed",
                subject=path.name,
                mend="split it, or raise the setting limits.megabytes",
            )
        return reader(path)
    except OSError as error:
        raise UnreadableError(
            f"the file can't be read ({error.strerror})",
            subject=path.name,
            mend="check its path and permissions",
        ) from error
