"""A paragraph while it is gathered."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass, field

from ingest.statement import Item, Paragraph, Table
from ingest.structure.joining import Words
from ingest.structure.mark import Mark, MarkKind
from ingest.structure.paragraphs.section import ATTACHED, OPTION, Section


@dataclass(slots=True)
class Gathered:
    """The pieces of a paragraph, with what is known of it so far.

    ``path`` are the sections that it stands in, ``run`` the numbers that it counts with, ``above``
    the label of the paragraph that it is a part of, ``word`` what names its number or, of a part,
    that above it, ``tail`` its last piece. ``in_option`` is true
    where another option has the same number, ``titled`` where an article has a title, ``listing``
    while items follow one another. ``place`` is that of its first line in the source.
    """

    heading: str | None
    page: int | None
    path: tuple[Section, ...] = ()
    run: int = 0
    mark: Mark | None = None
    above: str | None = None
    word: str = ""
    in_option: bool = False
    titled: bool = False
    printed: str = ""
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    items: list[tuple[str, int]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    tail: str = ""
    listing: bool = False
    place: int = 0

    @property
    def value(self) -> int:
        """The place of its number in the count, 0 without a number."""
        return self.mark.value if self.mark else 0

    @property
    def is_article(self) -> bool:
        """Tell whether its number has a word of its own, or stands below one that has."""
        return self.above is not None or bool(self.mark and self.mark.kind is MarkKind.ARTICLE)

    @property
    def is_own(self) -> bool:
        """Tell whether it stands in the first of the languages that a file has."""
        return all(each.kind != "language" for each in self.path)

    @property
    def attached(self) -> tuple[Section, ...]:
        """The annexes that it stands in."""
        return tuple(each for each in self.path if each.kind in ATTACHED)

    @property
    def option(self) -> Section | None:
        """The one of several wordings that it stands in."""
        return next((each for each in self.path if each.kind == OPTION), None)

    def follows(self, other: Gathered) -> bool:
        """Tell whether its number is the next after another's."""
        if self.mark is None or other.mark is None or self.mark.kind is not other.mark.kind:
            return False
        return self.value == other.value + 1

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

    def go_on(self, text: str, words: Words) -> None:
        """Join what was torn off the last piece, a word that a hyphen parts with it."""
        joined = words.join([self.tail, text])
        self.pieces[-1] = self.pieces[-1][: len(self.pieces[-1]) - len(self.tail)] + joined
        self.length += len(joined) - len(self.tail)
        self.tail = text

    def add_table(self, text: str, rows: tuple[tuple[str, ...], ...], headed: bool) -> None:
        """Append a table in words, and keep its cells where they are all known."""
        self.add(text, "\n")
        if all(rows):
            self.tables.append(Table(self.length - len(text), self.length, rows, headed))

    def finish(self, ordinal: int, label: str | None) -> Paragraph:
        """Give the paragraph."""
        text = "".join(self.pieces)
        items = tuple(Item(mark, start, self._find_end(start)) for mark, start in self.items)
        printed = self.printed or None
        tables = tuple(self.tables)
        return Paragraph(ordinal, label, text, self.heading, self.page, printed, items, tables)

    def _find_end(self, start: int) -> int:
        after = bisect(self.breaks, start)
        return self.breaks[after] if after < len(self.breaks) else self.length
