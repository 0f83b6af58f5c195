"""Of how many parties statements are to be, where a question calls them after that: “bilateral”."""

from __future__ import annotations

import re

from assistant.language.tables import SIDES, Sides
from assistant.language.vocabulary import fill, join, read_vocabularies
from ingest.language.groups import list_members
from ingest.language.parties import find_names
from ingest.statement import Statement

COUNTS: dict[Sides, int] = {"two": 2, "three": 3, "four": 4}
_FORMS = {
    COUNTS[each]: re.compile(
        join(words.statements.sides[each] for words in read_vocabularies()), re.IGNORECASE
    )
    for each in SIDES
}

_WITHOUT = {
    COUNTS[each]: re.compile(
        join(
            fill(words.statements.without_sides, {"sides": f"(?:{words.statements.sides[each]})"})
            for words in read_vocabularies()
        ),
        re.IGNORECASE,
    )
    for each in SIDES
}


def cut_sides(text: str) -> tuple[str, int]:
    """Give a text without the word for a number of parties, and that number; 0 for none, also where
    the word is of a party’s name: 四方机制.
    """
    names = [(start, end) for start, end, _ in find_names(text)]
    for count, form in _FORMS.items():
        for found in form.finditer(text):
            if not any(start <= found.start() < end for start, end in names):
                return f"{text[: found.start()]} {text[found.end() :]}", count
    return text, 0


def cut_other_sides(text: str) -> tuple[str, int]:
    """Give a text without what leaves out statements of a number of parties, and that number: “but
    not the trilateral ones”; 0 where none is left out.
    """
    for count, form in _WITHOUT.items():
        if found := form.search(text):
            return f"{text[: found.start()]} {text[found.end() :]}", count
    return text, 0


def has_sides(statement: Statement, count: int) -> bool:
    """Tell whether a statement is of so many parties: it names as many, or a group of as many."""
    parties = statement.parties
    members = list_members(parties[0]) if len(parties) == 1 else parties
    return len(members) == count
