"""Who acts on whom: whether a sentence has the party act that a question asks of."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.syntax.parser import parse
from assistant.syntax.sentence import Sentence
from ingest.language.parties import find_names

Actors = tuple[frozenset[str], frozenset[str]]
"""Parties that act, and those that it is done to."""


def read_actors(question: str, language: str) -> Actors | None:
    """Give the parties that a question asks what they do, and those that it is done to; ``None``
    where either is none, or the language can't be parsed.
    """
    named = _list_named(question)
    sentence = parse(question, language) if len(named) > 1 else None
    actors = frozenset(_list_acting(sentence, question)) if sentence else frozenset()
    others = named - actors
    return (actors, others) if actors and others else None


def acts(text: str, language: str, actors: frozenset[str], others: frozenset[str]) -> bool | None:
    """Tell whether one of ``actors`` is what acts in a sentence (false where only ``others`` are);
    ``None`` where neither is.
    """
    is_told = _list_named(text) & (actors | others)
    sentence = parse(text, language) if is_told else None
    acting = {*_list_acting(sentence, text)} if sentence else set[str]()
    if actors & acting:
        return True
    return False if others & acting else None


def _list_named(text: str) -> frozenset[str]:
    return frozenset(shown for *_, shown in find_names(text))


def _list_acting(sentence: Sentence, text: str) -> Iterator[str]:
    """Give the parties that are themselves the subject of a verb in the active voice."""
    for start, end, shown in find_names(text):
        word = sentence.find_word(start, end)
        if word is not None and sentence.is_subject(word):
            yield shown
