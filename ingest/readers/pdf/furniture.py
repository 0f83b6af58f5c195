"""What is on a PDF's pages and is no part of the text: running lines, mastheads, notes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ingest.language.labels import blank_numbers
from ingest.readers.pdf.glyphs import Rule
from ingest.readers.pdf.rows import Row
from ingest.readers.pdf.stops import ends_sentence
from ingest.readers.raised import list_marks

MARGIN = 0.12
"""The share of a page's height, above and below, where running heads and feet stand."""
SAME_PLACE = 8.0
"""Points between the places of a line that returns from page to page."""
ALONE = 1.7
"""Distance of base lines, in sizes of the type, from a page number to the text."""
NOTE_SIZE = 0.93
"""Type this much smaller than the text's, at a page's foot, is a note's."""
FAR = 3.0
"""Distance of base lines, in sizes of the type, from small print at a page's edge to the text."""
NOTE_PART = 0.55
"""The lower part of a page where a drawn line may part notes from the text."""
SHORT_RULE = (0.03, 0.55)
"""The share of a page's width that such a line covers, at least and at most."""

NUMBER = re.compile(r"(?:[-–—]\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*[-–—])?")
RUNNING = re.compile(
    r"(?:page|página|seite|стр\.?|第)\s*\d{1,4}(?:\s*(?:of|de|sur|von|из|/)\s*\d{1,4})?(?:\s*页)?"
    r"|\d{1,4}\s*(?:/|of|sur|von|из)\s*\d{1,4}",
    re.IGNORECASE,
)
"""Page numbers that can be nothing else."""
CODE = re.compile(r"\*\w{5,}\*|\d{2}-\d{4,6}|\d{7}\w?|\([A-Z]\)|\d{6}|[A-Z]{1,6}(?:/[\w.()-]+)+")
"""Bar codes, job numbers with their language and date, document symbols."""
COUNT = re.compile(r"\d{1,4}(?:/\d{1,4})?")
RECYCLE = re.compile(r"please recycle\W*|♲", re.IGNORECASE)
MASTHEAD = re.compile(r"(?:distr\.|original)\s*:", re.IGNORECASE)
"""What the head of a numbered series of documents says under its symbol."""
DRAWN = re.compile(r"[_\s‗¯─━―=]{3,}")
"""A line made of characters."""
NOTE_HEAD = re.compile(r"\(?(?:\d{1,3}|[*†‡§¶#]+|[a-z])[./)]?\s+\S|[*†‡§¶]+\S|\d{1,3}/?[^\W\d_]")
SIGN = re.compile(r"(?<=\S)[*†‡]{1,3}(?!\S)")
LEADS_IN = re.compile(r"[:：]$")
UNDER = 0.6
"""The share of such a line that stands under the row, at least."""
UNDERLINE = 0.5
"""How far below a row, in sizes of its type, a line that underlines it is drawn."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, counted from 1, its size in points, its rows as they are read, its drawn lines.

    ``others`` is the text that is in no row: what leans against the rest, numbers of lines, what
    nobody sees, which ``unseen`` tells; ``pictured`` is true when an image covers the page.
    """

    number: int
    width: float
    height: float
    rows: tuple[Row, ...]
    rules: tuple[Rule, ...]
    others: tuple[str, ...]
    pictured: bool
    unseen: bool = False


def find_furniture(pages: Sequence[Page]) -> list[frozenset[int]]:
    """Give, for each page, the places of the rows that are no part of the text."""
    size = find_size(pages)
    found = [set(_find_codes(page)) for page in pages]
    for number, place in _find_returning(pages):
        found[number].add(place)
    for page, places in zip(pages, found, strict=True):
        places.update(_find_page_numbers(page, places))
        places.update(_find_small_print(page, size))
    if pages:
        found[0].update(_find_masthead(pages[0]))
    for page, places in zip(pages, found, strict=True):
        places.update(_find_notes(page, places, size))
    return [frozenset(places) for places in found]


def find_size(pages: Sequence[Page]) -> float:
    """Give the size of type, in points, that most of the text is set in; 0 without any."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page.rows:
            sizes[round(row.size * 2) / 2] += row.letters
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def _in_margin(row: Row, page: Page) -> bool:
    return not MARGIN * page.height < row.base < (1 - MARGIN) * page.height


def _find_codes(page: Page) -> Iterator[int]:
    """Find lines of characters anywhere, and in the margins codes and sure page numbers."""
    for place, row in enumerate(page.rows):
        if DRAWN.fullmatch(row.text) or (_in_margin(row, page) and _is_code(row.text)):
            yield place


def _is_code(text: str) -> bool:
    if RUNNING.fullmatch(text):
        return True
    words = RECYCLE.sub("", text).split()
    codes = [word for word in words if CODE.fullmatch(word)]
    others = [word for word in words if word not in codes]
    return all(COUNT.fullmatch(word) for word in others) and bool(codes or len(words) < 1)


def _find_returning(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """Find lines that stand as high on several pages, all alike but numbers that no label has.

    What stands on the left of one page may stand on the right of the next.
    """
    seen: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for place, row in enumerate(page.rows):
            if _in_margin(row, page) and not NUMBER.fullmatch(row.text):
                shape = " ".join(sorted(blank_numbers(row.text).split()))
                seen[shape].append((number, place, row.base))
    for same in seen.values():
        for number, place, base in same:
            if any(other != number and abs(base - level) < SAME_PLACE for other, _, level in same):
                yield number, place


def _find_page_numbers(page: Page, apart: set[int]) -> Iterator[int]:
    """Find bare numbers in the margins, away from the text."""
    for place, row in enumerate(page.rows):
        if place in apart or not _in_margin(row, page) or not NUMBER.fullmatch(row.text):
            continue
        others = (each for n, each in enumerate(page.rows) if n != place and n not in apart)
        if all(abs(each.base - row.base) > ALONE * max(each.size, row.size) for each in others):
            yield place


def _find_small_print(page: Page, size: float) -> Iterator[int]:
    """Find lines of smaller type in the margins, far from the text and no sentences."""
    text = [row for row in page.rows if row.size >= NOTE_SIZE * size]
    for place, row in enumerate(page.rows):
        far = all(abs(each.base - row.base) > FAR * each.size for each in text)
        small = row.size < NOTE_SIZE * size and _in_margin(row, page)
        if small and far and not ends_sentence(row.text) and not _is_note_head(row):
            yield place


def _find_masthead(page: Page) -> Iterator[int]:
    marks = [row.base for row in page.rows if MASTHEAD.match(row.text)]
    lowest = min(marks, default=page.height)
    for place, row in enumerate(page.rows):
        if row.base >= lowest > page.height / 2:
            yield place


def _find_notes(page: Page, apart: set[int], size: float) -> list[int]:
    """Find footnotes: small rows below the text that a line parts off, or that begin as notes do
    and are answered by a mark in the text or stand alone at the foot of the page.
    """
    up = sorted(
        (n for n in range(len(page.rows)) if n not in apart), key=lambda n: page.rows[n].base
    )
    small = list(takewhile(lambda n: page.rows[n].size < NOTE_SIZE * size, up))
    rule = _find_rule(page, up)
    below = [n for n in up if page.rows[n].base < rule]
    if below and (set(below) <= set(small) or _is_note_head(page.rows[below[-1]])):
        return below
    heads = [n for n in small if _is_note_head(page.rows[n])]
    if not heads or len(small) == len(up):
        return []
    top = max(page.rows[n].base for n in heads)
    notes = [n for n in small if page.rows[n].base <= top]
    text, rows = [page.rows[n] for n in up if n not in notes], [page.rows[n] for n in notes]
    answered = any(page.rows[n].text.startswith(_list_signs(text)) for n in heads)
    return notes if answered or _is_at_foot(rows, text, page) else []


def _list_signs(text: Sequence[Row]) -> tuple[str, ...]:
    """Give the marks that point to notes: what is raised, and stars and daggers on the line."""
    raised = list_marks(mark for row in text for mark in row.notes)
    return (*raised, *(sign for row in text for sign in SIGN.findall(row.text)))


def _is_at_foot(notes: Sequence[Row], text: Sequence[Row], page: Page) -> bool:
    """Tell notes without a mark from a list in small type, which follows on what leads in to it."""
    above = min(text, key=lambda row: row.base)
    far = above.base - max(row.base for row in notes) > FAR * above.size
    return far and any(_in_margin(row, page) for row in notes) and not LEADS_IN.search(above.text)


def _find_rule(page: Page, up: Sequence[int]) -> float:
    """Give how high the line stands that parts notes from the text, 0 where there is none."""
    drawn = [
        rule.base
        for rule in page.rules
        if _is_short(rule.left, rule.right, page)
        and not any(_underlines(rule, page.rows[n]) for n in up)
    ]
    written = [
        row.base
        for row in page.rows
        if DRAWN.fullmatch(row.text) and _is_short(row.left, row.right, page)
    ]
    text = max((page.rows[n].base for n in up), default=0.0)
    low = [base for base in (*drawn, *written) if base < min(NOTE_PART * page.height, text)]
    return max(low, default=0.0)


def _underlines(rule: Rule, row: Row) -> bool:
    under = min(row.right, rule.right) - max(row.left, rule.left)
    return (
        under >= UNDER * (rule.right - rule.left)
        and 0 <= row.base - rule.base <= UNDERLINE * row.size
    )


def _is_short(left: float, right: float, page: Page) -> bool:
    return SHORT_RULE[0] < (right - left) / page.width < SHORT_RULE[1]


def _is_note_head(row: Row) -> bool:
    return NOTE_HEAD.match(row.text) is not None
