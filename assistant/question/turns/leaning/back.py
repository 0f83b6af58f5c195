"""Whether a question points back to what the turn before was about: “who signed it?”."""

from __future__ import annotations

import re

from assistant.language.detect import detect_language
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.cues.words import naming
from assistant.question.cues.words.form import read_names
from assistant.question.meant.asked.about import About, cut_title, find_about
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.question.pointer import read_pointer
from assistant.question.turns.leaning.anew import names_statement
from ingest.language.vocabulary import any_of

_WORDS = [words.following for words in read_vocabularies()]
_POINTING = re.compile(join(form for each in _WORDS for form in each.pointing), re.IGNORECASE)
_SEVERAL = re.compile(join(form for each in _WORDS for form in each.several), re.IGNORECASE)
_WHOLE = re.compile(join(form for each in _WORDS for form in each.whole), re.IGNORECASE)
OF_PARTIES = frozenset((About.PARTIES, About.OUTSIDERS, About.MEMBER, About.FIRST, About.LAST))
"""What is asked of the parties of a statement."""
OPENING = re.compile(
    rf"^{any_of(word for each in _WORDS for word in each.opening)}[, ]+(?=\w)", re.IGNORECASE
)


def leans_back(question: str) -> bool:
    """Tell whether a question asks of the statement before: it names none of its own."""
    asks = points_back(question) or asks_for_label(question)
    return asks and not names_statement(question) and not asks_of_wording(question)


def asks_for_more(question: str) -> bool:
    """Tell whether a question only asks for more of what was quoted: “the whole paragraph”."""
    return _WHOLE.search(question) is not None


def asks_of_parties(question: str, last: str) -> bool:
    """Tell whether a question goes on asking for parties: “is Fiji among them?”."""
    about, before = find_about(question), find_about(last)
    if about is None or about[0] is not About.MEMBER or names_statement(cut_title(question)):
        return False
    signed = not points_at_several(question)  # “one of the signatories”
    return signed or (before is not None and before[0] in OF_PARTIES)


def leans_on_several(question: str) -> bool:
    """Tell whether a question asks of all statements before (“what do they say?”): it names none of
    its own.
    """
    asks = points_at_several(question)
    return asks and not names_statement(question) and not asks_of_wording(question)


def asks_of_wording(question: str) -> bool:
    """Tell whether a question brings the words that it asks of: “is this sentence new: …”."""
    plan = read_plan(question, detect_language(question))
    return plan is not None and plan.task in (Task.NOVEL, Task.LINEAGE)


def points_back(question: str) -> bool:
    """Tell whether a word such as “it” stands before any name that it could stand for."""
    return _stands_first(_POINTING, question)


def points_at_several(question: str) -> bool:
    """Tell whether a word such as “they” stands before any name that it could stand for."""
    return _stands_first(_SEVERAL, question)


def _stands_first(form: re.Pattern[str], question: str) -> bool:
    """Tell whether a form fits before any name; the first word is none, whatever its capital."""
    asked = OPENING.sub("", question)
    pointing = form.search(asked)
    _, _, before = asked[: pointing.start() if pointing else 0].partition(" ")
    return pointing is not None and not read_names(before)


def asks_for_label(question: str) -> bool:
    """Tell whether a question asks for a paragraph and names no statement: “Article 5?”."""
    pointer = read_pointer(question)
    return pointer is not None and not naming.read_names(pointer.which)
