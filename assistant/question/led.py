"""Questions that a sentence leads to: “I write on the Velm statement. Who signed it?”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.detect import detect_language
from assistant.language.vocabulary import UNSPACED, join, read_vocabularies
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.meant.asked.about import find_about
from assistant.question.meant.called.terms import read_names
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.anew import is_name
from ingest.language.parties import find_names

_WORDS = tuple(words.planning for words in read_vocabularies())
_TELLING = re.compile(join(words.telling for words in _WORDS), re.IGNORECASE)
_TOLD_OF = re.compile(join(words.told_of for words in _WORDS), re.IGNORECASE)
_STOP = re.compile(r"(?<![.\s][A-Z])[.!。！]\s*(?=[^\W\d_]|¿)")


def head_question(question: str) -> str:
    """Give a question with the statement that the sentence before it tells of for its heading; as
    it is where that asks something itself, is not told of oneself, or names no statement.
    """
    stop = _STOP.search(question)
    told = question[: stop.start()] if stop else ""
    if not (stop and _TELLING.match(told)) or QUOTED.search(told) or _asks(told):
        return question
    name = next(filter(_is_name, _list_told_of(told)), "")
    return f"{name}: {question[stop.end() :]}" if name else question


def _list_told_of(told: str) -> Iterator[str]:
    """Give what a sentence may tell of, the shortest first."""
    for found in reversed(list(_TOLD_OF.finditer(told))):
        name = told[found.end() :].strip()
        nouns = list(NOUNS.finditer(name))
        yield name[: nouns[-1].end()] if nouns and UNSPACED.search(name) else name


def _is_name(name: str) -> bool:
    named = any(find_names(name)) or (UNSPACED.search(name) and read_names(name))
    return is_name(name) or bool(NOUNS.search(name) and named)


def _asks(told: str) -> bool:
    planned = read_plan(told, detect_language(told)) is not None
    return planned or has_form(told) or find_about(told) is not None
