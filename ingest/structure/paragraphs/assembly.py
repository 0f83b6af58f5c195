"""Paragraphs put together from the pieces of a text and the numbers that count in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.statement import Heading
from ingest.structure.apart.masthead import is_filed
from ingest.structure.counting.outline import Point
from ingest.structure.counting.role import Role
from ingest.structure.dateline import LEADS_IN, closes_text
from ingest.structure.division import find_section, heads_division, heads_section
from ingest.structure.heading import heads_article, is_heading
from ingest.structure.joining import Words
from ingest.structure.mark import NUMBERS, Mark, MarkKind
from ingest.structure.numbering import is_reference
from ingest.structure.paragraphs import continuation
from ingest.structure.paragraphs.bullets import find_bullets
from ingest.structure.paragraphs.gathered import Gathered
from ingest.structure.paragraphs.section import Section, open_section
from ingest.structure.paragraphs.title import are_stopped, find_title
from ingest.structure.stops import CLAUSE_END, SENTENCE_END
from ingest.structure.unit import Gap, Unit, merge

LEAST_TORN = 20
"""Characters of a text at least that a page's end may have torn."""


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a statement: its paragraphs, and the headings between them."""

    paragraphs: tuple[Gathered, ...]
    headings: tuple[Heading, ...]


def settle(units: Sequence[Unit], points: dict[int, Point]) -> tuple[list[Unit], dict[int, Point]]:
    """Join the units that were cut before what turned out to be no number."""
    groups: list[list[int]] = []
    for place, unit in enumerate(units):
        close = unit.gap in {Gap.INLINE, Gap.LINE} and not heads_article(units, place)
        tentative = place not in points and close and not _names(unit)
        same_face = groups and _face(units[groups[-1][0]]) == _face(unit)
        if groups and tentative and (same_face or unit.gap == Gap.INLINE):
            groups[-1].append(place)
        else:
            groups.append([place])
    settled = {
        number: points[group[0]] for number, group in enumerate(groups) if group[0] in points
    }
    return [merge([units[place] for place in group]) for group in groups], settled


def _names(unit: Unit) -> bool:
    """Tell whether a line set bold is the name of a section, whatever lines stand close to it."""
    section = find_section(unit)
    return bool(unit.bold and section and section.value)


def _face(unit: Unit) -> tuple[int, bool, bool]:
    return unit.level, unit.bold, unit.table


def assemble(units: Sequence[Unit], points: dict[int, Point], left_out: frozenset[int]) -> Body:
    """Gather the units of the text, those of ``left_out`` apart, into paragraphs."""
    gatherer = _Gatherer(units, points, left_out)
    for place in range(len(units)):
        gatherer.enter(place)
        if place not in left_out:
            gatherer.take(place)
    return gatherer.finish()


class _Gatherer:
    """Walks through the units of a text with what is known at each."""

    def __init__(
        self, units: Sequence[Unit], points: dict[int, Point], left_out: frozenset[int]
    ) -> None:
        self._units = units
        self._points = points
        self._paragraphs: list[Gathered] = []
        self._headings: list[Heading] = []
        self._heading: str | None = None
        self._path: tuple[Section, ...] = ()
        self._open: Gathered | None = None
        self._article: Gathered | None = None
        self._last_numbers = continuation.find_last_numbers(points, left_out)
        self._goes_on = continuation.goes_on_customarily(units, points, left_out)
        self._bullets = find_bullets(units, points)
        self._stopped = are_stopped(units, points)

    @cached_property
    def _words(self) -> Words:
        return Words(unit.text for unit in self._units)

    def enter(self, place: int) -> None:
        """Open the text within the text that begins at a place, be its heading the title."""
        if heads_division(self._units, place):
            self._open_section(place, find_section(self._units[place]))
            self._article = self._open = None

    def take(self, place: int) -> None:
        """Add one unit to what it belongs to."""
        unit, point = self._units[place], self._points.get(place)
        if unit.table:
            self._take_table(unit)
        elif point is None:
            self._take_text(place, unit)
        elif point.role is Role.HEADING:
            self._open_section(place, point.mark)
            self._head(unit.text)
        elif point.role is Role.ITEM:
            self._take_item(place, unit, point.mark)
        else:
            self._take_number(place, unit, point)

    def finish(self) -> Body:
        """Give what was gathered."""
        self._fill_titled()
        paragraphs = [each for each in self._paragraphs if each.length or each.printed]
        headed = [each for each in self._headings if each.before <= len(self._paragraphs)]
        paragraphs += [  # what heads nothing is text
            Gathered(None, None, pieces=[last.text], length=len(last.text))
            for last in self._headings[len(headed) :]
        ]
        return Body(tuple(paragraphs), tuple(headed))

    def _fill_titled(self) -> None:
        """Let the title of an article without a text be its text: “Article 5 (repealed)”."""
        for number, each in enumerate(self._paragraphs, 1):
            title = Heading(each.heading or "", number)
            if each.titled and not each.length and title in self._headings:
                self._headings.remove(title)
                each.add(title.text, "")
                each.heading = None

    def _take_number(self, place: int, unit: Unit, point: Point) -> None:
        mark, rest = point.mark, unit.text[point.mark.length :].lstrip()
        begun = self._begin(unit, mark, mark.printed.removeprefix(mark.opened))
        begun.run, begun.word = point.run, mark.word
        article = self._article
        if point.role is Role.PART and article is not None:
            begun.above = article.mark.label if article.mark else None
            begun.run, begun.word = article.run, article.word
            if not article.length and self._paragraphs[-1:] == [article]:
                begun.printed = f"{article.printed} {begun.printed}"
                self._paragraphs.pop()
        elif point.role is not Role.PART:
            self._article = begun
        elif mark.kind not in NUMBERS:
            begun.above = self._path[-1].name
        if title := find_title(self._units, self._points, place, rest, self._stopped):
            self._headings.append(Heading(title, len(self._paragraphs) + 1))
            begun.heading, begun.titled = title, True
            rest = rest[len(title) :].lstrip()
        if rest or not title:
            begun.add(mark.opened + rest if rest else "", "")
        if point.role is Role.PART and article is not None:
            begun.heading = article.heading
        self._paragraphs.append(begun)
        self._open = begun

    def _take_item(self, place: int, unit: Unit, mark: Mark) -> None:
        begun, below = self._open, place in self._bullets.below
        if begun is None or self._begins_anew(place, begun):
            begun = self._begin(unit, None, "")
            self._paragraphs.append(begun)
            self._open = begun
            if mark.kind is MarkKind.BULLET:
                begun.printed = mark.printed
                begun.add(unit.text[mark.length :], "")
                return
        begun.listing = self._lists(begun) or not below
        start = begun.length + (1 if begun.length else 0)
        bullet = mark.kind is MarkKind.BULLET
        begun.add(unit.text[mark.length :] if bullet else unit.text, "\n")
        begun.items.append((mark.printed if bullet else mark.label, start))

    def _begins_anew(self, place: int, begun: Gathered) -> bool:
        """Tell whether an item is no part of the paragraph before it."""
        if begun.mark is None and place in self._bullets.long:
            return True
        return place not in self._bullets.below and not self._lists(begun)

    def _take_table(self, unit: Unit) -> None:
        """Add a table to the paragraph that it stands in, or make it one of its own."""
        if self._open is None or not self._lists(self._open):
            self._open = self._begin(unit, None, "")
            self._paragraphs.append(self._open)
        self._open.add_table(unit.text, unit.rows, unit.headed)
        self._open.listing = self._open.listing and self._open.mark is not None

    def _lists(self, begun: Gathered) -> bool:
        """Tell whether an item belongs to a paragraph: a numbered one, or one that leads in."""
        return bool(
            begun.mark or begun.listing or begun.tail.rstrip('”"’»* ').endswith((":", "："))
        )

    def _take_text(self, place: int, unit: Unit) -> None:
        if self._open is not None and self._is_torn(unit):
            self._open.go_on(unit.text, self._words)
            return
        if self._heads(place, unit):
            if self._is_title_of_article():
                self._title_article(unit.text)
                return
            if not (heads_division(self._units, place) or is_filed(unit.text)):
                self._open_section(place, find_section(unit))
            self._head(unit.text)
        elif self._open is not None and self._continues(place):
            self._open.add(unit.text, "\n" if self._open.length else "")
            self._open.listing = self._open.listing and self._open.mark is not None
        else:
            begun = self._begin(unit, None, "")
            begun.add(unit.text, "")
            self._paragraphs.append(begun)
            self._open = begun

    def _heads(self, place: int, unit: Unit) -> bool:
        if find_section(unit) and heads_section(self._units, place):
            return True
        return is_heading(self._units, place) and not self._leads_in(place, unit)

    def _open_section(self, place: int, mark: Mark | None) -> None:
        unit = self._units[place]
        section = Section.of(mark, unit.text, unit.level)
        bare = bool(self._headings) and self._headings[-1].before > len(self._paragraphs)
        first = bare and mark is not None and mark.value == 1
        self._path = open_section(self._path, section, first=first)

    def _is_title_of_article(self) -> bool:
        """Tell whether a heading comes right after “Article 5”, whose own it is."""
        article = self._article
        return bool(article and self._open is article and not article.length)

    def _title_article(self, text: str) -> None:
        self._headings.append(Heading(text, len(self._paragraphs)))
        self._paragraphs[-1].heading, self._paragraphs[-1].titled = text, True

    def _head(self, text: str) -> None:
        self._headings.append(Heading(text, len(self._paragraphs) + 1))
        self._heading = text
        self._open = self._article = None

    def _begin(self, unit: Unit, mark: Mark | None, printed: str) -> Gathered:
        return Gathered(
            self._heading, unit.page, self._path, mark=mark, printed=printed, place=unit.place
        )

    def _is_torn(self, unit: Unit) -> bool:
        """Tell whether a page's end or a stray blank line tore this off the text before it."""
        tail = self._open.tail if self._open and self._open.length >= LEAST_TORN else ""
        if not tail or unit.level or unit.gap < Gap.BLOCK:
            return False
        small = unit.text[:1].islower()
        if unit.gap == Gap.BLOCK:
            return small and (not CLAUSE_END.search(tail) or is_reference(unit.text))
        return not SENTENCE_END.search(tail) and (small or not (unit.bold or tail.endswith(",")))

    def _leads_in(self, place: int, unit: Unit) -> bool:
        """Tell from a heading a bold line that leads into the items of a numbered paragraph, and
        what stands between an article's title and its first number.
        """
        following = self._points.get(place + 1)
        if self._is_title_of_article() and following and not (unit.bold or unit.level):
            return self._paragraphs[-1].titled
        lists = following is not None and following.role is Role.ITEM
        return bool(self._open and self._open.mark and unit.text.endswith(":") and lists)

    def _closes(self, place: int, mark: Mark) -> bool:
        """Tell the clause below articles, and a line that leads from other numbers in to these."""
        leads_on = continuation.leads_on(self._units, self._points, place)
        if leads_on or closes_text(self._units[place].text):
            return True
        following = self._points.get(place + 1)
        articles = following is not None and following.mark.kind is MarkKind.ARTICLE
        leads = self._units[place].text.endswith(LEADS_IN)
        return leads and articles and mark.kind is not MarkKind.ARTICLE

    def _continues(self, place: int) -> bool:
        """Tell whether text without a number belongs to the numbered paragraph before it."""
        begun = self._open
        if begun is not None and self._units[place].quoted:
            return True
        if begun is None or begun.mark is None:
            return False
        if not begun.length:
            return True
        if self._closes(place, begun.mark):
            return False
        if self._units[place].gap < Gap.BLOCK or begun.mark.kind is MarkKind.ARTICLE:
            return True
        counts = begun.mark.kind in NUMBERS and bool(begun.above or self._goes_on)
        below = counts or place < self._last_numbers.get(begun.run, 0)
        return below and begun.mark.kind is not MarkKind.DECISION
