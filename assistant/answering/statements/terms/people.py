"""By which words statements name the people of a country that is asked for beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.phrases import spell_party
from assistant.language.words import is_function_word, read_spoken
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import stand_together
from ingest.language.parties import list_names
from ingest.language.terms import fold

ENDING = 2
"""Letters at the end of a country's name that its people's may lack."""
SHORTEST = 4
"""Letters that both begin with, at least."""


def list_people(words: str, parties: Sequence[str], view: View) -> tuple[str, ...]:
    """Give the words of the statements that are made of the name of one of some parties, where a
    word that stands nowhere is made so too: «los nicaragüenses» beside “Nicaragua”.
    """
    told = [each for each in words.split() if not is_function_word(each)]
    if len(told) != 1 or stand_together(view, words):
        return ()
    found = (each for each in parties if _is_made_of(told[0], each))
    people = (word for each in found for word in _list_made(each, view))
    return tuple(dict.fromkeys(people))


def _is_made_of(word: str, party: str) -> bool:
    plain, names = fold(word), [fold(each) for each in list_names(party)]
    begun = (each for each in names if len(each) >= SHORTEST and each != plain)
    return plain not in names and any(
        plain.startswith(each[: max(SHORTEST, len(each) - ENDING)]) for each in begun
    )


def _list_made(party: str, view: View) -> list[str]:
    language = view.main_language
    ends = re.compile(rf"\w?{read_spoken(language).glosses.people}")
    name = fold(spell_party(party, language))
    begin = name[: max(SHORTEST, len(name) - 1)]
    spelt = view.collection.spellings.get(language)
    begun = spelt.list_begun(begin) if spelt else []
    return [
        each
        for each in begun
        if fold(each) != name and ends.fullmatch(fold(each)[len(begin) :]) and each[0].isupper()
    ]
