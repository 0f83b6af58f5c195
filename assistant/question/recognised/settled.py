"""A recognised question beside the statements of a view: they tell what names some of them, and
what is its subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.language.vocabulary import join, read_vocabularies
from assistant.language.words import read_spoken
from assistant.question.cues.scope.holding import says_held
from assistant.question.cues.times.timing import read_timing
from assistant.question.meant.called.terms import list_known, read_names
from assistant.question.meant.planned import select_meant
from assistant.question.plan import Plan, Task
from assistant.question.recognised.plainly import Plain, name_statements, put_words
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words, stand_anywhere
from ingest.language import vocabulary
from ingest.language.parties import cut_parties, find_names
from ingest.language.terms import split_terms

ON = {
    Task.LIST: "mentions",
    Task.COUNT: "count",
    Task.LATEST: "latest",
    Task.EARLIEST: "earliest",
    Task.SUMMARY: "mentions",
}
"""What is asked of statements with or without a subject, and what it is called with one."""
MOST_ENDING = 4
"""Letters of an ending of a word for statements."""
_WORD = re.compile(r"[^\W\d_]+")
_BEGUN = join(word for each in vocabulary.read_vocabularies() for word in each.titles.called)
_PASSAGES = re.compile(
    join(form for each in read_vocabularies() for form in each.recognised.passages), re.IGNORECASE
)
_ARTICLES = re.compile(
    join(each.recognised.articles for each in read_vocabularies()), re.IGNORECASE
)
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
    meant = select_meant(plan, view)
    if plan.subject:
        return _free_subject(replace(plain, plan=plan), view) if meant else None
    named = plan.task not in ON or (plan.task is Task.SUMMARY and meant)
    for name in () if named else plain.names:
        if subject := _find_subject(name, view):
            counted = plan.task is not Task.COUNT or len(plain.names) > 1
            return _put_subject(plain, name, subject) if counted else None
    of_none = meant and not meant.statements and plan.task in ON
    spoken_of = (each for each in plain.parties if of_none and stand_anywhere(view, each))
    if name := next(spoken_of, ""):
        return _put_subject(plain, name, name)
    return replace(plain, plan=plan) if meant or any(find_names(plan.which)) else None


def _find_subject(name: str, view: View) -> str:
    """Give a name that statements are not called by, though some speak of it, without words for
    passages; empty where it is none.
    """
    told = read_names(cut_parties(read_timing(name).rest)[1])
    if not told or list_known(view).issuperset(told):
        return ""
    return next((each for each in _list_free(name) if stand_anywhere(view, each)), "")


def _free_subject(plain: Plain, view: View) -> Plain | None:
    """Give a question without words for passages in its subject, where these stand nowhere beside
    it; ``None`` where its subject was taken of what names statements, and does.
    """
    subject = plain.plan.subject
    if plain.plan.exact:
        return plain
    if plain.named and list_known(view).issuperset(read_names(subject)):
        return None
    free = next((each for each in _list_free(subject) if stand_anywhere(view, each)), subject)
    words = plain.words.replace(subject, free)
    return replace(plain, plan=replace(plain.plan, subject=free), words=words)


def _list_free(name: str) -> Iterator[str]:
    """Give a name, and without the words for passages in it, or the article before it."""
    yield name
    yield from filter(
        None, (" ".join(form.sub(" ", name).split()) for form in (_PASSAGES, _ARTICLES))
    )


def _put_subject(plain: Plain, name: str, subject: str) -> Plain:
    words = read_spoken(plain.language).recognised
    names = [each for each in plain.names if each != name]
    parties = [each for each in plain.parties if each != name]
    which = name_statements(words, names, parties, plain.times)
    task = ON[plain.plan.task]
    plan = replace(plain.plan, task=Task(task), which=which, subject=subject, kind=None)
    return replace(plain, plan=plan, words=put_words(task, which, subject, plain.language))


def _free(plain: Plain, view: View) -> Plan:
    """Give the plan of a question without the words that name no statement where with them none
    would be meant: those for any statement, also in languages whose questions no form knows, and
    beside a subject those that the statements have in lower case. Names stay, and who is said to
    speak.
    """
    plan, speaking = plain.plan, {*_WORD.findall(" ".join(plain.parties))}
    beside = {word for each in plain.times for word in _list_beside(each)}
    if select_meant(plan, view) is not None:
        return plan
    known, which = list_known(view), plan.which
    for found in reversed(list(_WORD.finditer(which))):
        unknown = found[0] not in speaking and not known.issuperset(split_terms(found[0]))
        mere = found[0] in beside or (plan.subject and _is_mere(found[0], view))
        if unknown and (_is_any(found[0]) or mere):
            which = which[: found.start()] + which[found.end() :]
    if plan.subject or plan.task is Task.SUMMARY:
        named = " ".join(each for each in which.split() if not each.islower())
        if named and select_meant(replace(plan, which=which), view) is None:
            which = named
    return replace(plan, which=" ".join(which.split()))


def _list_beside(time: str) -> Iterator[str]:
    """Give the words beside a time that say no more of it: “in 2026 | so far”."""
    timing = read_timing(time)
    yield from _WORD.findall(timing.rest) if timing.since or timing.until else ()


def _is_any(word: str) -> bool:
    return says_held(word) or _CALLED.fullmatch(word) is not None


def _is_mere(typed: str, view: View) -> bool:
    """Tell whether a word is none of a name: it stands in lower case."""
    if not typed.islower():
        return False
    form = re.compile(rf"\b{re.escape(typed)}\b")
    return any(form.search(each.paragraph.text) for each in find_words(view, typed).hits)
