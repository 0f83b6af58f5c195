"""Bytes to text, in whatever encoding they come."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from charset_normalizer import from_bytes

from config.errors import UnreadableError
from ingest.opening import read_file

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 1_000_000
"""Bytes that are looked at to guess an encoding."""
SEAMS = " \n.,。，、"
PAIRED = 0.9
"""The share of bytes above 127 that come in runs of even length in GB18030."""
STRANGE = 0.001
"""The most control and unknown characters that a text has."""
SPARSE = 0.2
"""The most bytes above 127 that a Western text has."""


def decode(data: bytes, name: str) -> str:
    """Give the text of a file; raises ``UnreadableError`` for what is no text.

    UTF-8 and what bears a byte order mark is sure. UTF-16 without one shows by its zero bytes,
    GB18030 by pairs of bytes above 127, Windows-1252 by few and single ones.
    """
    for each in _list_encodings(data):
        try:
            text = data.decode(each)
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            return text
    raise UnreadableError(
        "this is no text in any known encoding", subject=name, mend="save it as UTF-8"
    )


def _list_encodings(data: bytes) -> Iterator[str]:
    yield next((found for mark, found in MARKS if data.startswith(mark)), "utf-8")
    yield from _guess(data[:SAMPLE])


def read_decoded(path: Path) -> str:
    """Read a text file; raises ``UnreadableError`` for what is no text, ``OSError``."""
    return decode(read_file(path), path.name)


def _guess(sample: bytes) -> list[str]:
    if 0 in sample:
        return _guess_wide(sample[: len(sample) // 2 * 2])
    runs = [len(run) for run in re.findall(rb"[\x80-\xff]+", sample)]
    high = sum(runs)
    guesses = []
    if sum(run for run in runs if run % 2 == 0) >= PAIRED * high:
        guesses.append("gb18030")
    if high <= SPARSE * len(sample):
        guesses.append("cp1252")
    best = from_bytes(sample).best()
    return [*guesses, *([best.encoding] if best else [])]


def _guess_wide(sample: bytes) -> list[str]:
    """Give the byte order of UTF-16 that yields the more spaces and stops, none for neither."""
    seams = {
        order: sum(sample.decode(order, errors="ignore").count(seam) for seam in SEAMS)
        for order in ("utf-16-le", "utf-16-be")
    }
    best = max(seams, key=lambda order: seams[order])
    return [best] if seams[best] else []


def _is_text(text: str) -> bool:
    """Tell text from binary data: hardly a character that no text has."""
    sample = text[:SAMPLE]
    strange = set(filter(_is_strange, set(sample)))
    count = sum(map(strange.__contains__, sample)) if strange else 0
    return count <= len(sample) * STRANGE


def _is_strange(letter: str) -> bool:
    unknown = unicodedata.category(letter) in {"Cc", "Cn", "Co", "Cs"}
    return letter == "\ufffd" or (unknown and letter not in "\t\n\r\f")
