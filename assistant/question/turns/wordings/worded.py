"""Follow-ups of a question of wording that ask of other statements: “only in G7 statements”."""

from __future__ import annotations

import re

from assistant.language.detect import detect_language
from assistant.language.vocabulary import UNSPACED, join, read_vocabularies, whole
from assistant.question.cues.scope.bounds import put_ahead
from assistant.question.cues.scope.scoped import asks_which, is_of_saying, list_unknown, read_scope
from assistant.question.cues.times.timing import lift_times
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan

MOST_WORDS = 10
"""Words of such a follow-up."""
FEW = 3
"""Words of “in which statements?”."""
PUT = " – "
"""Stands before the statements that a question is asked of after another one."""
_WORDS = list(read_vocabularies())
_NARROWING = frozenset(word for each in _WORDS for word in each.following.narrowing)
_OPENING = frozenset(word for each in _WORDS for word in each.following.opening)
_UNSPACED = re.compile(join(sorted(filter(UNSPACED.match, _NARROWING), key=len, reverse=True)))
_LEANING = re.compile(
    rf"^{join(form for each in _WORDS for form in each.following.leaning)}", re.IGNORECASE
)
_SO = re.compile(
    rf"{join(form for each in _WORDS for form in each.following.pointing)}"
    rf"|{whole(each.tracing.parts['so'] for each in _WORDS)}",
    re.IGNORECASE,
)
_END = re.compile(
    join(form for each in _WORDS for form in (*each.planning.newest, *each.planning.oldest)), re.I
)
_AROUND = "?？؟ \u00a0\u202f¿.。!"


def ask_within(question: str, last: str) -> str | None:
    """Ask the last question, which was of wording, of the statements that a follow-up names, or
    again where that only asks for the last or the statements; ``None`` where it asks anything else.
    """
    plan = read_plan(last, detect_language(last))
    if plan is None or plan.task not in (Task.LINEAGE, Task.NOVEL) or QUOTED.search(question):
        return None
    asked = question.strip(_AROUND)
    if len(asked.split()) > MOST_WORDS:
        return None
    left = _drop_mere(_END.sub(" ", asked))
    if not (scope := read_scope(left)):
        return last if _asks_again(asked, left, plan.task) else None
    timed = not read_scope(lift_times(left)[0])
    if timed or not _leans(asked, left):
        return None
    noun = NOUNS.search(asked) if list_unknown(left) else None
    return _put(last, plan, f"{scope} {noun[0]}" if noun else scope)


def _drop_mere(text: str) -> str:
    """Give a text without the words that open a follow-up or stand beside what narrows."""
    words = _UNSPACED.sub(" ", text).split()
    return " ".join(word for word in words if word.lower() not in _NARROWING | _OPENING)


def _asks_again(asked: str, left: str, task: Task) -> bool:
    """Tell whether a follow-up that names no statements only asks where, or for the last."""
    if _END.search(asked):
        return task is Task.NOVEL or is_of_saying(left)
    few = len(asked.split()) <= FEW
    return few and asks_which(asked) and NOUNS.search(asked) is not None


def _leans(asked: str, left: str) -> bool:
    """Tell whether a follow-up says nothing but which statements it asks of: it asks for nothing,
    or for which of them say it; and names a party, or another name behind “only”.
    """
    unknown = list_unknown(left)
    known, named = not unknown, all(each.lower() != each for each in unknown)
    if is_of_saying(left):
        return known and _points_on(asked)
    if asks_which(_LEANING.sub(" ", asked)):
        return False
    only = asked.split(maxsplit=1)[0].lower() in _NARROWING or _UNSPACED.match(asked)
    return known or bool(only and named and NOUNS.search(asked))


def _points_on(asked: str) -> bool:
    """Tell whether a question has a word for what was said: “it”, “so”."""
    return _SO.search(asked) is not None


def _put(last: str, plan: Plan, scope: str) -> str | None:
    """Ask a question of wording of some statements, in place of those that it was asked of after
    another one.
    """
    put = f"{PUT}{scope}"
    cut = re.sub(rf"{PUT}[^:：“„«?？؟]+", "", last)
    head = cut.rstrip(_AROUND)
    tried = (put_ahead(cut, put.strip()), f"{head}{put}{cut[len(head) :] or '?'}")
    if plan.task is Task.LINEAGE:
        tried = tried[::-1]
    language, named = detect_language(last), NOUNS.sub(" ", scope).split()
    for each in tried:
        read = read_plan(each, language)
        same = read and (read.task, read.subject) == (plan.task, plan.subject)
        if read and same and all(word in read.which for word in named):
            return each
    return None
