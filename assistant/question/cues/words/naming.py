"""Which statement a question names, by the words of its title, date and place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.vocabulary import read_vocabularies, whole
from assistant.language.words import split_content_terms
from ingest.language.dates import spell_date
from ingest.language.parties import find_names
from ingest.language.terms import split_terms
from ingest.statement import Statement

ANY_STATEMENT = frozenset(word for words in read_vocabularies() for word in words.statements.self)
"""Words for any statement."""
_SELF = frozenset(term for word in ANY_STATEMENT for term in split_terms(word))

NOUNS = re.compile(
    whole(
        noun
        for words in read_vocabularies()
        for noun in (words.planning.parts["statements"], words.planning.parts["statement"])
    ),
    re.IGNORECASE,
)
"""“Statements”, «заявлений», 声明: what any statement is called."""


def find_named(which: str, statements: Sequence[Statement]) -> Statement | None:
    """Give the statement whose title, date or place has every word of ``which``.

    Words for any statement (“the joint declaration”, “it”) name the only one; where several fit,
    that whose title has these words too. ``None`` where none or several fit.
    """
    wanted, every = set(read_names(which)), set(split_content_terms(which))
    fitting = [each for each in statements if wanted <= _name(each)]
    if len(fitting) > 1:
        fitting = [each for each in fitting if every <= _name(each)]
    return fitting[0] if len(fitting) == 1 else None


def read_names(which: str) -> list[str]:
    """Give the terms of a text that may name a statement, those for any statement left out."""
    return [term for term in split_content_terms(which) if term not in _SELF]


def is_any_statement(term: str) -> bool:
    """Tell whether a term stands for any statement: “declaration”, “communiqué”."""
    return term in _SELF


def hide_names(text: str) -> str:
    """Give a text with blanks in place of the names of parties and areas."""
    for start, end, _ in list(find_names(text)):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _name(statement: Statement) -> set[str]:
    named = (
        statement.title,
        statement.symbol or "",
        spell_date(statement.date),
        statement.place or "",
    )
    return {*split_terms("\n".join(named))}
