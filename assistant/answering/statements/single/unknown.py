"""It is said that no statement has the name by which one is asked for: never are others searched
in silence.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import lru_cache

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.addressing import find_unknown, is_addressed
from assistant.question.cues.scope.holding import read_busiest
from assistant.question.cues.scope.sided import JOINT
from assistant.question.meant.asked.about import find_about
from assistant.question.meant.asked.survey import read_survey
from assistant.question.meant.called.absent import find_absent
from assistant.question.meant.called.called import MOST_TITLES, has_run
from assistant.question.meant.described import find_described
from assistant.question.meant.selection import select, select_parties
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.question.topic import find_which
from assistant.question.turns.leaning.anew import is_name
from assistant.retrieval.view import View


def tell_unknown(answer: Answer, question: Question, view: View) -> Answer:
    """Say before an answer that no statement has the name that the question asks by.

    What others say is then no answer: it is quoted as what is nearest. A name in letters of which
    no title is can't be known to be none.
    """
    compares = question.plan is not None and question.plan.task is Task.COMPARE
    whole = read_survey(question.asked) or read_busiest(question.asked) is not None
    if compares or whole:  # which say so of each side, or name none
        return answer
    if described := _tell_described(answer, question, view):
        return described
    name = _find_unknown(question, bool(answer.citations), view)
    if name and not is_addressed(question, view):
        return _tell_none(answer, question, name, view)
    if unknown := find_unknown(question, view):
        return _tell_none(answer, question, unknown, view, readable=True)
    absent = _find_absent(question, view) if len(view.statements) > 1 else None
    if absent is None or any(has_run(each.quote, absent) for each in answer.citations):
        return answer
    return _tell_none(answer, question, absent, view)


def _tell_described(answer: Answer, question: Question, view: View) -> Answer | None:
    """Say behind an answer which statement was taken for one that is described in another language;
    ``None`` where none was.
    """
    name = _find_name(question)
    unknown = name and len(view.statements) > 1 and not (select(name, view) or answer.abstained)
    taken = find_described(name, view) if unknown else None
    if taken is None:
        return None
    said = Line.say(say(question.language, "described", title=taken.title))
    return replace(answer, lines=(*answer.lines, said))


def _find_name(question: Question) -> str:
    """Give what a question calls the statements that it is asked of."""
    about = find_about(question.search)
    return (about[1] if about else find_which(question.search)).strip()


def _find_unknown(question: Question, quoted: bool, view: View) -> str | None:
    """Give the name that a question asks by, where no statement has it; what has a comma is more
    than a name.
    """
    name = _find_name(question)
    asks = len(view.statements) > 1 and "," not in name and is_name(name)
    return name if asks and not _is_known(name, quoted, view) else None


def _find_absent(question: Question, view: View) -> str | None:
    plan = question.plan
    of_words = plan is not None and plan.subject and plan.task not in OF_ONE
    return None if of_words else find_absent(question.search, view)


def _tell_none(
    answer: Answer, question: Question, name: str, view: View, *, readable: bool = False
) -> Answer:
    """Say that no statement has a name, or that it can't be told where it is not ``readable``."""
    spelt = (_find_script(each.title) & _find_script(name) for each in view.statements)
    readable = readable or any(spelt)
    phrase = "unknown_name" if readable else "unknown_script"
    said = Line.say(say(question.language, phrase, name=name, asked=len(view.statements)))
    told = readable or (question.plan is not None and question.plan.task in OF_ONE)
    if answer.lookup or not answer.citations or not told:
        return replace(answer, lines=(said, *answer.lines))
    nearest = Line.say(say(question.language, "nearest_here"))
    quotes = (each for each in answer.lines if each.cites)
    return replace(answer, lines=(said, nearest, *quotes), abstained=True)


OF_ONE = frozenset((Task.SUMMARY, Task.COMMITMENTS, Task.APPEALS))
"""What is told of one statement, and so of no other one."""


@lru_cache(maxsize=MOST_TITLES)
def _find_script(text: str) -> frozenset[str]:
    """Give the scripts of a text's letters: “LATIN”, “CJK”."""
    return frozenset(unicodedata.name(each, "").split(" ")[0] for each in text if each.isalpha())


LONGEST_NAME = 8
"""Words of what may be a name; more are a clause that was taken for one."""


def _is_known(name: str, quoted: bool, view: View) -> bool:
    """Tell whether statements are meant by a name, or by each of several that are joined in it."""
    meant = select(name, view), select_parties(name, view)
    told = [each for each in meant if each is not None]
    if told:  # what says nothing of one that is not here says so itself
        long = len(name.split()) > LONGEST_NAME
        return not quoted or long or any(each.statements for each in told)
    several = [each for each in JOINT.split(name) if each.strip()]
    return len(several) > 1 and all(select(each, view) is not None for each in several)
