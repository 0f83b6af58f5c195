"""Parties that a question names one after the other and asks of each: “… with A, B and C?”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.language.words import is_function_word
from assistant.question.cues.times.finding import find_dates
from assistant.question.cues.times.timing import LISTED
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.called.terms import name_terms
from assistant.retrieval.view import View
from ingest.language import vocabulary
from ingest.language.meeting import LAST
from ingest.language.parties import find_names
from ingest.language.terms import split_terms
from ingest.language.vocabulary import any_of
from ingest.statement import Statement

MANY = 5
"""Parties above which a statement says nothing of two of them together."""
MOST_BETWEEN = 3
"""Words between two that are named side by side, beside the one that joins them: “to the”."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PARTIES = [words.parties for words in vocabulary.read_vocabularies()]
_JOINING = any_of(word for each in _PARTIES for word in each.last)
_ARTICLE = any_of(word for each in _PARTIES for word in each.beside)
_CAPITALS = r"(?P<name>[A-ZÀ-ÞА-Я][\w’'-]*(?:\s[A-ZÀ-ÞА-Я][\w’'-]*){0,2})"
_BEHIND = re.compile(rf"(?:\s?[,،]\s(?:{_JOINING}\s)?|\s{_JOINING}\s)(?:{_ARTICLE}\s)?{_CAPITALS}")
_BEFORE = re.compile(rf"{_CAPITALS}(?:\s?[,،]\s(?:{_JOINING}\s)?|\s{_JOINING}\s)\Z")
_OPENED = re.compile(rf"(?<!\w)(?:{_ARTICLE}(?:\s|[’'])){{1,{MOST_BETWEEN}}}\Z", re.IGNORECASE)
"""The article of a name, which is no other one's: “l’Indonésie, le Vietnam”."""
LONGEST_NAME = 60
"""Characters before a name in which the one before it stands."""


@dataclass(frozen=True, slots=True)
class _Item:
    """Where a name stands in a question; ``party`` is empty where it is known as nobody's."""

    start: int
    end: int
    party: str


def split_parties(question: str, view: View) -> list[tuple[str, tuple[str, ...]]]:
    """Part a question that names parties side by side and is asked of each (“… apply to A, B and to
    C?”): the question of each, with the ids of its statements, none for one that has none.

    Nothing where all have a statement in common, but for one of many parties, or but one of them
    has any of its own.
    """
    for run in _list_runs(question, view):
        sides = _list_own([question[each.start : each.end] for each in run], run, view)
        if sum(map(bool, sides)) > 1:
            before, after = question[: run[0].start], question[run[-1].end :]
            asked = [f"{before}{question[each.start : each.end]}{after}" for each in run]
            return list(zip(asked, sides, strict=True))
    return []


def _list_runs(question: str, view: View) -> Iterator[list[_Item]]:
    """Give the names that stand side by side, run by run: between the last two there is “and”."""
    run, last = list[_Item](), False
    for item in _list_names(question, view):
        between = question[run[-1].end : item.start] if run else ""
        if run and _is_seam(between):
            run, last = [*run, item], bool(LAST.search(between))
        else:
            run, last = [item], False
        known = [each.party for each in run if each.party]
        if last and len(known) > 1 and len({*known}) == len(known):
            yield run


def _list_names(question: str, view: View) -> list[_Item]:
    """Give the parties that are named, and what is written as a name beside one of them: behind it
    whatever it may be, before it only what a party is called too.
    """
    known = [
        _Item(_reach_article(question, start), end, party)
        for start, end, party in sorted(find_names(question))
    ]
    dates = [_Item(start, end, "") for start, end, *_ in find_dates(question)]
    others = list[_Item]()
    for one in known:
        before = _BEFORE.search(question, max(0, one.start - LONGEST_NAME), one.start)
        behind = _BEHIND.match(question, one.end)
        called = before if before and _list_theirs(before["name"], "", view) else None
        found = (_Item(*each.span("name"), "") for each in (called, behind) if each)
        others += (each for each in found if not _is_taken(each, (*known, *dates, *others)))
    return sorted((*known, *others), key=lambda each: each.start)


def _reach_article(question: str, start: int) -> int:
    found = _OPENED.search(question, max(0, start - LONGEST_NAME), start)
    return found.start() if found else start


def _is_taken(item: _Item, others: Sequence[_Item]) -> bool:
    return any(each.start < item.end and item.start < each.end for each in others)


def _is_seam(between: str) -> bool:
    """Tell whether nothing but a comma, “and” and small words stand between two names."""
    words = _WORD.findall(NOUNS.sub(" ", LAST.sub(" ", between)))
    listed = bool(LAST.search(between)) or between.strip()[:1] in tuple(LISTED.strip())
    return listed and len(words) <= MOST_BETWEEN and all(map(is_function_word, words))


def _list_own(names: Sequence[str], run: Sequence[_Item], view: View) -> list[tuple[str, ...]]:
    """Give the ids of the statements of each of some names, without those of others of them where
    it has any; nothing where such a one of few parties is of all of them.
    """
    theirs = [_list_theirs(name, item.party, view) for name, item in zip(names, run, strict=True)]
    ids = [{each.id for each in some} for some in theirs]
    together = ids[0].intersection(*ids[1:])
    if any(each.id in together and len(each.parties) <= MANY for each in theirs[0]):
        return []
    own = [some.difference(*(other for other in ids if other is not some)) or some for some in ids]
    return [tuple(sorted(each)) for each in own]


def _list_theirs(name: str, party: str, view: View) -> list[Statement]:
    """Give the statements of a party, or of all that are called by a name that no party has."""
    if party:
        return [each for each in view.statements if party in each.parties]
    terms = {*split_terms(name)}
    return [each for each in view.statements if terms and terms <= name_terms(each)]
