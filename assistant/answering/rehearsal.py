"""What the first question would wait for, and needs no statement: done before one is asked."""

from __future__ import annotations

from assistant.extraction.spans import read_patterns
from assistant.extraction.units import list_signs
from assistant.language import lexicon
from assistant.language.detect import ENGLISH
from assistant.language.spoken import list_spoken
from assistant.language.typed import put_capitals
from assistant.language.vocabulary import LANGUAGES
from assistant.question.cues.traits.placing import find_parties
from assistant.question.planning import read_plan
from assistant.question.translation import read_translation
from assistant.syntax.parser import PIPELINES, parse
from ingest.language.parties import find_meant, find_names, find_spans

QUESTION = "Which ferries sail at noon?"
"""A question that no form of the simplest kind fits, so that all are tried."""


def rehearse() -> None:
    """Sort the words and compile the forms by which all questions are read, then load what parses
    sentences, which fewer need.
    """
    lexicon.read_ahead()
    put_capitals(QUESTION)
    for find in (find_spans, find_meant, find_names):
        list(find(QUESTION))
    find_parties(QUESTION)
    list_spoken()
    list_signs("metre")
    read_plan(QUESTION, ENGLISH)
    read_translation(QUESTION)
    for language in LANGUAGES:
        read_patterns(tuple(sorted({ENGLISH, language})))
    for language in PIPELINES:
        parse(QUESTION, language)
