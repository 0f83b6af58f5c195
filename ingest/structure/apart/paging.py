"""Numbers of pages, alone in their line or beside a name."""

from __future__ import annotations

import re

from ingest.language.vocabulary import any_of, read_vocabularies
from ingest.structure.apart.masthead import is_symbol
from ingest.structure.heading import is_headline

LONGEST = 160
"""Characters of the longest line with the number of a page and a name."""
COLUMNS = 2
"""Those of a line that a page's number and a name share."""
DIGIT = re.compile(r"\d")
_PAGES = [words.page for words in read_vocabularies()]
_NUMBER = any_of(word for each in _PAGES for word in each.number)
_TOTAL = rf"(?:{any_of(word for each in _PAGES for word in each.total)}|/)"
_BEHIND = any_of(word for each in _PAGES for word in each.behind)
PAGE_NUMBER = re.compile(
    rf"{_NUMBER}\s*\d+(?:\s*{_TOTAL}\s*\d+)?\s*{_BEHIND}?|\d+\s*{_BEHIND}"
    rf"|[-–—]\s*\d+\s*[-–—]|\d+\s*{_TOTAL}\s*\d+",
    re.IGNORECASE,
)
OF_ALL = re.compile(rf"{_NUMBER}\s*\d+\s*{_TOTAL}\s*\d+\s*{_BEHIND}?", re.IGNORECASE)
"""A page's number among all: “Page 2 of 9”."""
BESIDE = re.compile(
    rf"(?P<before>\S{{3,40}})\s+(?:{PAGE_NUMBER.pattern})|(?:{PAGE_NUMBER.pattern})\s+(?P<after>\S{{3,40}})",
    re.IGNORECASE,
)
"""The number of a page beside a symbol."""
JOB = re.compile(r"\d{2}-\d{5}\s*(?:\([A-Z]\))?(?:\s*\d{6})*|\*\d{7,}\*")
"""The number under which a text was printed, with its language: ``24-08113 (E)``."""
COLUMN = re.compile(r"\s{3,}")
"""What parts a page's number from the number under which the text was printed."""


def is_page_number(text: str) -> bool:
    """Tell whether a line is the number of a page, or of a print job, and what stands beside it."""
    if not DIGIT.search(text):
        return False
    parts = [text, *COLUMN.split(text.strip())]
    whole, *others = (
        PAGE_NUMBER.fullmatch(each.strip("*_ ")) or JOB.fullmatch(each.strip()) for each in parts
    )
    return bool(whole) or all(others) or _names_page(text.strip("*_ "))


def _names_page(text: str) -> bool:
    """Tell whether a line is the number of a page and the document's symbol, or, in a column of its
    own, a name beside the number among all.
    """
    if len(text) > LONGEST:
        return False
    parts = COLUMN.split(text)
    if len(parts) == COLUMNS and any(map(OF_ALL.fullmatch, parts)):
        return all(OF_ALL.fullmatch(part) or is_headline(part) for part in parts)
    found = BESIDE.fullmatch(text)
    return found is not None and is_symbol(found["before"] or found["after"])
