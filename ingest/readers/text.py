"""Plain text to lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ingest.line import Line, Source
from ingest.readers.encoding import read_decoded

BOLD = re.compile(r"(?<![*\w])\*\*(?=\S)(?P<text>[^*]{1,600}?)(?<=\S)\*\*(?![*\w])")
TAB = 4


def read_text(path: Path) -> Source:
    """Read plain text; what stands between two pairs of asterisks counts as bold."""
    return Source(path.name, tuple(_read_lines(read_decoded(path))), {})


def _read_lines(text: str) -> Iterator[Line]:
    block = 1
    for raw in _spread_bold(text).splitlines():
        line = raw.strip()
        if not line:
            block += 1
            continue
        bold = BOLD.fullmatch(line)
        depth = (len(raw.expandtabs(TAB)) - len(raw.expandtabs(TAB).lstrip())) // TAB
        yield Line(bold["text"] if bold else line, block, bold=bool(bold), depth=depth)


def _spread_bold(text: str) -> str:
    """Close and open the asterisks again at each line's end between them."""
    if "**" not in text:
        return text
    return BOLD.sub(lambda found: found[0].replace("\n", "**\n**"), text)
