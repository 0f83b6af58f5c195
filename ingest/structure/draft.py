"""A paragraph while it is gathered."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass, field

from ingest.statement import Item, Paragraph
from ingest.structure.numbering import Mark


@dataclass(slots=True)
class Draft:
    """The pieces of a paragraph, with what is known of it so far.

    ``names`` are the section and the heading under which its numbering began, ``above`` the label
    of the paragraph that it is a part of, ``tail`` its last piece. ``listing`` is true while
    items follow one another.
    """

    heading: str | None
    page: int | None
    names: tuple[str | None, str | None] = (None, None)
    mark: Mark | None = None
    above: str | None = None
    printed: str = ""
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    items: list[tuple[str, int]] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    tail: str = ""
    listing: bool = False

    def add(self, text: str, seam: str) -> None:
        """Append a piece after a seam: a space, a line's end, or nothing."""
        if not text:
            return
        piece = seam + text if self.length else text
        if seam == "\n":
            self.breaks.append(self.length)
        self.pieces.append(piece)
        self.length += len(piece)
        self.tail = text

    def finish(self, ordinal: int, label: str | None) -> Paragraph:
        """Give the paragraph."""
        text = "".join(self.pieces)
        items = tuple(Item(mark, start, self._find_end(start)) for mark, start in self.items)
        printed = self.printed or None
        return Paragraph(ordinal, label, text, self.heading, self.page, printed, items)

    def _find_end(self, start: int) -> int:
        after = bisect(self.breaks, start)
        return self.breaks[after] if after < len(self.breaks) else self.length
