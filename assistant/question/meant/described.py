"""A statement that is described in another language than it is in: by its parties, time and place,
and by those words of its title that can be rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.language.detect import detect_language
from assistant.language.lexicon import render_words
from assistant.language.vocabulary import LANGUAGES, read_vocabulary, whole
from assistant.question.cues.times.timing import read_timing
from assistant.question.cues.traits.sides import cut_sides, has_sides
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.meant.called.called import drop_annexes, names_several
from assistant.question.meant.called.terms import cut_nouns, own_terms, read_names
from assistant.question.meant.timed import is_of
from assistant.retrieval.view import View
from ingest.language.cities import find_cities
from ingest.language.groups import list_members
from ingest.language.parties import (
    cut_parties,
    find_capitals,
    find_names,
    find_spans,
    list_names,
)
from ingest.language.terms import split_terms
from ingest.statement import Statement

BESIDES = 2
"""Parties that a statement may have besides those by which it is described."""
_NOUNS = {
    code: re.compile(whole([read_vocabulary(code).planning.parts["statement"]]), re.IGNORECASE)
    for code in LANGUAGES
}
Ways = tuple[frozenset[str], ...]
"""Terms by any of which a statement may be called."""


def find_described(name: str, view: View) -> Statement | None:
    """Give the only statement that a description in another language fits, as far as that can be
    read; ``None`` where it is none or several.
    """
    fitting = list_described(name, view)
    return fitting[0] if len(fitting) == 1 else None


def list_described(name: str, view: View) -> list[Statement]:
    """Give the statements of other languages that all of a description fits which can be read: its
    parties, those of the fewest, its time, its places, and each word that any is called by.

    Nothing where it has no word for one statement, or names neither party nor place.
    """
    if not NOUNS.search(name) or names_several(name):
        return []
    spoken, timing = _detect(name), read_timing(name)
    unquoted = QUOTED.sub(" ", timing.rest)
    named = _list_parties(unquoted)
    places = _list_places(timing.rest, named)
    if not (named or places):
        return []
    fitting = [each for each in view.statements if each.language != spoken]
    fitting = [each for each in fitting if is_of(each, timing) and _is_theirs(each, named)]
    rest, sides = cut_sides(cut_parties(unquoted)[1])
    fitting = [each for each in fitting if not sides or has_sides(each, sides)]
    fitting = _keep_called(fitting, places)
    fewest = min((len(each.parties) for each in fitting), default=0)
    fitting = [each for each in fitting if not named or len(each.parties) == fewest]
    words = _list_words(f"{rest} {_list_quoted(timing.rest)}", spoken, fitting)
    return drop_annexes(_keep_called(fitting, words))


def _detect(name: str) -> str:
    """Give the language of a name: that of its word for a statement where all else is short."""
    spoken = detect_language(name)
    called = [code for code, noun in _NOUNS.items() if noun.search(name)]
    return called[0] if called and spoken not in called else spoken


def _list_parties(text: str) -> set[str]:
    """Give the parties that a text names, by their people too: “the Franco–Chilean declaration”."""
    capitals = {*find_capitals(text)}
    loosely = find_spans(text, loosely=True)
    named = {shown for start, end, shown in loosely if (start, end) not in capitals}
    return named | {shown for shown, _ in cut_parties(text)[0]}


def _is_theirs(statement: Statement, named: set[str]) -> bool:
    """Tell whether a statement is of all parties that are named, and few others."""
    most = sum(1 + len(list_members(each)) for each in named) + BESIDES
    return not named or (named <= {*statement.parties} and len(statement.parties) <= most)


def _list_quoted(text: str) -> str:
    return " ".join(found["words"] for found in QUOTED.finditer(text))


def _list_places(text: str, parties: set[str]) -> list[Ways]:
    """Give what places a text names, each by all its names: cities, and areas that are no party."""
    cities: list[Iterable[str]] = [(text[start:end],) for start, end in find_cities(text)]
    shown = {name for _, _, name in find_names(QUOTED.sub(" ", text))} - parties
    return [_list_ways(each) for each in (*cities, *(list_names(name) for name in sorted(shown)))]


def _list_words(text: str, language: str, statements: Sequence[Statement]) -> list[Ways]:
    """Give the words of a text by which some statements are called, as they are or rendered."""
    others = sorted({each.language for each in statements})
    rendered = ((met, *said) for met, said in render_words(cut_nouns(text), language, others))
    words = [_list_ways(names) for names in rendered if all(map(read_names, names))]
    return [ways for ways in words if any(_is_called(each, ways) for each in statements)]


def _list_ways(names: Iterable[str]) -> Ways:
    terms = (frozenset(split_terms(each)) for each in names)
    return tuple(dict.fromkeys(filter(None, terms)))


def _keep_called(statements: Sequence[Statement], words: Sequence[Ways]) -> list[Statement]:
    return [each for each in statements if all(_is_called(each, ways) for ways in words)]


def _is_called(statement: Statement, ways: Ways) -> bool:
    own = own_terms(statement)
    return any(way <= own for way in ways)
