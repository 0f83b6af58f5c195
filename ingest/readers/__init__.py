"""Files to lines, one reader a format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from config.errors import UnreadableError
from config.settings import LimitSettings
from ingest.line import Source
from ingest.readers.html import read_html
from ingest.readers.kind import tell_kind
from ingest.readers.markdown import read_markdown
from ingest.readers.pdf.reader import read_pdf
from ingest.readers.text import read_text
from ingest.readers.word import read_word

TEXTS = frozenset({"text", "markdown", "html"})
READERS: dict[str, Callable[[Path], Source]] = {
    "text": read_text,
    "markdown": read_markdown,
    "html": read_html,
    "docx": read_word,
}


BYTES = 4
"""The most bytes of a character in the encodings of text."""


def read_source(path: Path, limits: LimitSettings) -> Source:
    """Read a file by its kind; raises ``UnreadableError`` for what is too large or no text."""
    try:
        size = path.stat().st_size
        if size > limits.megabytes * 1_000_000:
            raise UnreadableError(
                f"the file has {size // 1_000_000} MB, more than the {limits.megabytes} allowed",
                subject=path.name,
                mend="split it, or raise the setting limits.megabytes",
            )
        kind = tell_kind(path)
        if kind in TEXTS and size > limits.characters * BYTES:
            raise _too_long(path, limits)
        source = read_pdf(path, limits) if kind == "pdf" else READERS[kind](path)
    except OSError as error:
        raise UnreadableError(
            f"the file can't be read ({error.strerror or error})",
            subject=path.name,
            mend="check its path and permissions",
        ) from error
    except RecursionError as error:
        raise UnreadableError(
            "the file is nested too deep", subject=path.name, mend="save its text as .txt"
        ) from error
    if sum(len(line.text) for line in source.lines) > limits.characters:
        raise _too_long(path, limits)
    return source


def _too_long(path: Path, limits: LimitSettings) -> UnreadableError:
    return UnreadableError(
        f"the text has more than {limits.characters} characters",
        subject=path.name,
        mend="split it, or raise the setting limits.characters",
    )
