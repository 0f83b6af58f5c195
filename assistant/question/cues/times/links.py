"""What bounds a time: “before 2023”, “2021 or later”, «с 2021 года», 2023年起."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Literal

from assistant.language.vocabulary import fill, join, read_vocabularies

MARK = "\0"
"""What stands for a time in a text whose other words are read."""
NEAR, MOST_BEHIND = 18, 30
"""Characters before a time, and behind it, in which a word such as “before” belongs to it."""
Dates = Sequence[tuple[int, int, date, date]]
"""Where times begin and end in a text, with the first and the last day of each."""
Bound = Literal["until", "since", "before", "after", "later", "earlier"]
"""How a time is bounded by the words beside it."""
_WORDS = [words.planning for words in read_vocabularies()]


def fill_links(name: Bound) -> tuple[str, ...]:
    """Give the patterns of words that bound a time in one way, in each language."""
    listed = ([fill(form, {"time": MARK}) for form in getattr(each, name)] for each in _WORDS)
    return tuple(map(join, listed))


def _compile(name: Bound) -> re.Pattern[str]:
    return re.compile(join(fill_links(name)), re.IGNORECASE)


_LINKS = {name: _compile(name) for name in ("until", "since", "before", "after")}
_BEHIND = {"since": _compile("later"), "until": _compile("earlier")}
"""What stands behind a time that all later or earlier ones go with: “2023 and before”."""
LINK = join(form.pattern for form in _LINKS.values())
"""Any word that stands ahead of a time and bounds it."""
_ALL_BEHIND = re.compile(
    rf"{MARK}{join((*fill_links('later'), *fill_links('earlier')))}", re.IGNORECASE
)
_NEXT = re.compile(r"\s+(?:[^\W\d_]+\s+)?\0")


def read_links(text: str, dates: Dates) -> list[str]:
    """Give how each time of a text is bounded, by the name of the words that do so, if it is."""
    marked = mark_times(text, dates)
    places = [found.start() for found in re.finditer(MARK, marked)]
    return [_find_link(marked, *each) for each in pairwise([-1, *places])]


def cut_links(text: str, dates: Dates) -> str:
    """Give a text without its times and the words that bound them."""
    rest = mark_times(text, dates)
    rest = _ALL_BEHIND.sub(MARK, rest)
    for form in _LINKS.values() if dates else ():
        rest = form.sub(" ", rest)
    return rest.replace(MARK, " ")


def mark_times(text: str, dates: Dates) -> str:
    """Give a text with the mark in place of each of its times."""
    text = text.replace(MARK, " ")
    for start, end, *_ in reversed(dates):
        text = f"{text[:start]}{MARK}{text[end:]}"
    return text


def _find_link(marked: str, before: int, place: int) -> str:
    """Give what bounds a time: the nearest ahead of it and the longest of these, or behind it."""
    begin, end = max(before + 1, place - NEAR), place + 1 + MOST_BEHIND
    found = [
        (each.span(), name)
        for name, form in _LINKS.items()
        for each in form.finditer(marked, begin, end)
    ]
    ahead = [((stop, -start), name) for (start, stop), name in found if stop <= place]
    if ahead:
        return max(ahead, key=lambda each: each[0])[1]
    touching = [name for (start, _), name in found if start == place + 1]
    if touching and not marked[place + 1].isascii():
        return touching[0]
    return next((name for name, form in _BEHIND.items() if _is_behind(form, marked, place)), "")


def _is_behind(form: re.Pattern[str], marked: str, place: int) -> bool:
    """Tell whether words behind a time are of it, and not of the next: “in 2021 and after 2023”."""
    found = form.match(marked, place + 1, place + 1 + MOST_BEHIND)
    return found is not None and _NEXT.match(marked, found.end()) is None
