"""Where words of a text begin and end that stand for others, which a text asked has there."""

from __future__ import annotations

import re

from assistant.tracing.texts.wording import Span, Wording

PARTING = re.compile(r"[,;:()\[\]—،؛，；：、]")
"""Parts a clause from the next one."""

WITHIN = frozenset("'’-‐‑")
"""Marks within a word."""

SCRAP = 4
"""Words of a run in another sentence that are left out: fewer than an n-gram."""


def find_start(held: Wording, asked: Wording, bound: int, before: Span, first: int) -> int:
    """Give where words begin that stand for others ``before`` a word, so many: at the first one of
    these, if it is near, else where as many do.
    """
    last, more = before
    start = max(bound, last - more)
    there = range(max(bound, start - SCRAP + 1), last)
    return _find_nearest(held, asked, there, first, start)


def find_end(held: Wording, asked: Wording, bound: int, beyond: Span, last: int) -> int:
    """Give where words end that stand for others ``beyond`` a word, so many: at the last one of
    these, if it is near, else where they may.
    """
    first, more = beyond
    if not more:
        return first
    end = min(bound, first + more)
    there = range(first, min(bound, end + SCRAP - 1))
    same = _find_nearest(held, asked, there, last - 1, end - 1)
    if held.ids[same] == asked.ids[last - 1]:
        return same + 1
    if asked.ids[last - 1] not in asked.light:
        end = _end_early(held, first, end)
    return _end_name(held, first, end, bound)


def _find_nearest(held: Wording, asked: Wording, there: range, word: int, place: int) -> int:
    """Give where a word asked stands nearest to a place, which is given where it does not; one that
    all texts have must be near indeed.
    """
    reach = SCRAP if asked.ids[word] in asked.light else len(there)
    same = (
        each for each in there if held.ids[each] == asked.ids[word] and abs(each - place) < reach
    )
    return min(same, key=lambda each: abs(each - place), default=place)


def _end_name(held: Wording, first: int, end: int, bound: int) -> int:
    """Give where words that stand for others end with the name that they would end within."""
    while first < end < bound and _is_within_name(held, end):
        end += 1
    return end


def _is_within_name(held: Wording, word: int) -> bool:
    """Tell whether a word goes on with the one before it: “People’s”, “Democratic People”."""
    between, last = held.cut_between(word), word - 1
    if held.cut((last, word)) == "s" and last and not held.cut_between(last).isspace():
        last -= 1  # the owner’s “s”
    names = (held.text[held.spans[each][0]].isupper() for each in (last, word))
    return between in WITHIN or (between.isspace() and all(names))


def _end_early(held: Wording, first: int, last: int) -> int:
    """Give where words end that stand for others, up to the last that may: where a clause does, and
    before a function word, which begins what comes next.
    """
    clauses = (each for each in range(first + 1, last) if PARTING.search(held.cut_between(each)))
    last = next(clauses, last)
    while last > first and held.ids[last - 1] in held.light:
        last -= 1
    return last
