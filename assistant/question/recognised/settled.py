"""A recognised question beside the statements of a view: they tell what names some of them, and
what is its subject.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.language.vocabulary import join
from assistant.question.cues.scope.holding import says_held
from assistant.question.cues.times.timing import read_timing
from assistant.question.meant.called.terms import list_known, read_names
from assistant.question.meant.planned import select_meant
from assistant.question.plan import Plan, Task
from assistant.question.recognised.plainly import Plain, put_words
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words
from ingest.language.parties import cut_parties
from ingest.language.terms import split_terms
from ingest.language.vocabulary import read_vocabularies

ON = {
    Task.LIST: "mentions",
    Task.COUNT: "count",
    Task.LATEST: "latest",
    Task.EARLIEST: "earliest",
}
"""What is asked of statements with or without a subject, and what it is called with one."""
MOST_ENDING = 4
"""Letters of an ending of a word for statements."""
_WORD = re.compile(r"[^\W\d_]+")
_BEGUN = join(word for each in read_vocabularies() for word in each.titles.called)
_CALLED = re.compile(rf"(?:{_BEGUN})\w{{0,{MOST_ENDING}}}", re.IGNORECASE)


def settle(plain: Plain | None, view: View) -> Plain | None:
    """Give a question with what no statement is called by, but some speak of, for its subject where
    it has none, and without mere words among what names them: “trade deals”. ``None`` where it is
    asked of something else.
    """
    if plain is None:
        return None
    plan = _free(plain, view)
    if plan.task is Task.COMPARE:
        return plain
    if plan.subject:
        return None if select_meant(plan, view) is None else replace(plain, plan=plan)
    name = next((each for each in plain.names if _is_subject(each, view)), None)
    put = name is not None and plan.task in ON
    return _put_subject(plain, name) if name and put else replace(plain, plan=plan)


def _is_subject(name: str, view: View) -> bool:
    """Tell whether a name is none that statements are called by, though some speak of it."""
    told = read_names(cut_parties(read_timing(name).rest)[1])
    unknown = told and not list_known(view).issuperset(told)
    return bool(unknown and find_words(view, name).hits)


def _put_subject(plain: Plain, name: str) -> Plain:
    which = " ".join(each for each in (*plain.names, *plain.times) if each != name)
    task = ON[plain.plan.task]
    plan = replace(plain.plan, task=Task(task), which=which, subject=name)
    return replace(plain, plan=plan, words=put_words(task, which, name, plain.language))


def _free(plain: Plain, view: View) -> Plan:
    """Give the plan of a question without the words that name no statement where with them none
    would be meant: those for any statement, also in languages whose questions no form knows, and
    beside a subject those that the statements have in lower case. Names stay, and who is said to
    speak.
    """
    plan, speaking = plain.plan, {*_WORD.findall(" ".join(plain.parties))}
    if select_meant(plan, view) is not None:
        return plan
    known, which = list_known(view), plan.which
    for found in reversed(list(_WORD.finditer(which))):
        unknown = found[0] not in speaking and not known.issuperset(split_terms(found[0]))
        if unknown and (_is_any(found[0]) or (plan.subject and _is_mere(found[0], view))):
            which = which[: found.start()] + which[found.end() :]
    return replace(plan, which=" ".join(which.split()))


def _is_any(word: str) -> bool:
    return says_held(word) or _CALLED.fullmatch(word) is not None


def _is_mere(typed: str, view: View) -> bool:
    """Tell whether a word is none of a name: it stands in lower case."""
    if not typed.islower():
        return False
    form = re.compile(rf"\b{re.escape(typed)}\b")
    return any(form.search(each.paragraph.text) for each in find_words(view, typed).hits)
