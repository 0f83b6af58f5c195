"""Answers to questions of statements: which, how many, the latest, whether one mentions it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.missing.absence import add_left_out, tell_absent
from assistant.answering.missing.apart import add_apart
from assistant.answering.missing.denial import can_deny
from assistant.answering.missing.foreign import tell_foreign
from assistant.answering.missing.headed import add_headed
from assistant.answering.missing.scattered import (
    add_scattered,
    find_scattered,
    head_scattered,
    say_nowhere,
    tell_silent,
)
from assistant.answering.statements.mentions.alone import find_alone, tell_alone
from assistant.answering.statements.mentions.beyond import add_since
from assistant.answering.statements.mentions.spelt import add_spelt_otherwise
from assistant.answering.statements.overview.held import describe_held
from assistant.answering.statements.overview.otherwise import list_otherwise
from assistant.answering.statements.showing import (
    ask_mentions,
    ask_says,
    describe,
    name_all,
    part_sentences,
    quote_hits,
    say_only,
    sort_by_date,
)
from assistant.answering.statements.terms.seeking import seek
from assistant.citing.answer import Answer, Line, Lookup
from assistant.citing.citations import by_date, name_statement
from assistant.language.phrases import say
from assistant.question.cues.traits.kinds import find_kind, is_of_kind
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.called.called import names_several
from assistant.question.meant.called.quoted import names_title
from assistant.question.meant.called.terms import read_names
from assistant.question.meant.planned import select_meant
from assistant.question.meant.selection import find_meant, list_called, select
from assistant.question.plan import OF_EACH, OF_ENDS, Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Concordance, Hit, find_words
from ingest.statement import Statement

QUOTED_OF_ONE = 3
"""Sentences quoted where one statement is asked for."""
SAYING_MOST = 3
"""Statements quoted in an overview: those that say most."""
OF_ONE = frozenset((Task.MENTIONED, Task.PASSAGES))
"""What is asked of one statement: whether it mentions something, and where."""
NARROWED = OF_ONE | {Task.EVERY}
"""What is asked of the one statement that is meant, where one is."""
SET_APART = frozenset((Task.MENTIONS, Task.COUNT, Task.TIMELINE, Task.EVERY))
"""Lists beside which is said what has the words in one paragraph only."""
COUNTED = frozenset((Task.COUNT, Task.TIMELINE, Task.EVERY))
"""What is told with how often the words stand there."""

_APART = OF_EACH | {Task.COMPARE, Task.SUMMARY, Task.COMMITMENTS, Task.APPEALS, Task.DEVOTED}
TOLD = frozenset(Task) - _APART


def answer_listing(question: Question, view: View) -> Answer | None:
    """Answer a question of statements from all that are asked; ``None`` for any other.

    Also where it means statements by a word that none of them is called by, or asks for words that
    could stand in none: then a paragraph may answer.
    """
    plan = question.plan
    asks = plan is not None and plan.task in TOLD and view.statements
    if plan is None or not asks or names_title(plan, view):
        return None
    if plan.task is Task.OVERVIEW:
        return _look_over(question, plan, view)
    if plan.task in (Task.HELD, Task.LANGUAGES) and not plan.kind:
        return describe_held(question, plan, view)
    return _answer_of(question, plan, view)


def _answer_of(question: Question, plan: Plan, view: View) -> Answer | None:
    meant = select_meant(plan, view)
    if plan.task in NARROWED and plan.which and meant:
        several = _asks_several(plan.which) or len(list_called(plan.which, meant)) > 1
        one = None if several else find_meant(plan.which, view, subject=plan.subject)
        meant = view.keep([one.id]) if one else meant
    if not meant or (not meant.statements and plan.task in OF_ONE):
        return None
    if not meant.statements:
        return list_otherwise(question, plan, view) or tell_absent(question, plan.which, view)
    if not plan.subject:
        return _list_meant(question, plan, meant, view)
    found = seek(plan, meant, question.language)
    if not (found.hits or plan.exact):
        told = _answer_alone(question, plan, meant, view)
        if told or not _can_deny(question, plan, view):
            return told
    return _tell_all(question, plan, meant, found, view)


def _answer_alone(question: Question, plan: Plan, meant: View, view: View) -> Answer | None:
    """Answer what is asked of a subject that stands nowhere for the name in it that does."""
    alone = find_alone(question, plan, meant)
    if alone is None:
        return None
    told = _answer_of(question, replace(plan, subject=alone.name, rendered=()), view)
    return told and tell_alone(told, question, plan, alone)


def _tell_all(
    question: Question, plan: Plan, meant: View, found: Concordance, view: View
) -> Answer:
    """Tell what was found, what is like it, and which statements it is of."""
    told = _tell_found(question, plan, meant, found)
    told = add_spelt_otherwise(told, question, plan, meant, found)
    told = add_since(told, question, plan, meant)
    told = add_headed(told, question, plan, meant, found)
    other = None if found.together else ask_says(question, plan)
    told = replace(told, lookup=_look_up(plan, meant, view), other=other)
    told = add_apart(told, question, plan, meant, found)
    if plan.task in OF_ONE:
        return told
    return add_left_out(told, question, plan.which, meant, view)


def _tell_found(question: Question, plan: Plan, meant: View, found: Concordance) -> Answer:
    """Tell what was found, and set apart what has the words in one paragraph only."""
    if plan.exact:
        return _tell_mentions(question, plan, meant, found)
    if not (found.hits or plan.negated):
        scattered = sort_by_date(find_scattered(plan.subject, meant))
        if scattered:
            head = head_scattered(plan.subject, question.language, scattered, meant)
            return quote_hits(question, head, scattered, scattered)
    told = _tell_mentions(question, plan, meant, found)
    having = {each.statement.id for each in found.hits}
    apart = plan.task in SET_APART and (plan.negated or not found.together)
    return add_scattered(told, question, plan.subject, meant, having) if apart else told


def _asks_several(which: str) -> bool:
    """Tell whether several statements are asked: “any statements”, “both”."""
    return names_several(which) or not (
        NOUNS.search(which) or find_kind(which) or read_names(which)
    )


def _can_deny(question: Question, plan: Plan, view: View) -> bool:
    """Tell whether words that stand nowhere are to be denied; not what was said in other words."""
    return plan.task is not Task.LINEAGE and can_deny(question, plan.subject, view)


def tell_over_time(question: Question, view: View) -> Answer:
    """Quote what each statement says of the subject that is asked, in order of date."""
    plan = Plan(Task.TIMELINE, subject=question.asked)
    told = _tell_mentions(question, plan, view, find_words(view, question.asked))
    return replace(told, lookup=_look_up(plan, view, view))


def _look_up(plan: Plan, meant: View, view: View) -> Lookup:
    """Give what is to be looked for where all that was found is to be seen."""
    some = len(meant.statements) < len(view.statements)
    ids = tuple(each.id for each in meant.statements) if some else ()
    return Lookup(plan.subject, plan.exact, ids, over_time=plan.task is Task.TIMELINE)


def _tell_mentions(question: Question, plan: Plan, meant: View, found: Concordance) -> Answer:
    hits = found.hits
    having = {each.statement.id for each in hits}
    if plan.negated:
        silent = [each for each in meant.statements if each.id not in having]
        return _tell_silent(question, plan, silent, len(meant.statements))
    if len(meant.statements) == 1 and (plan.task in OF_ONE or not hits):
        return _tell_whether(question, plan, found, meant.statements[0])
    fields = {"subject": plan.subject, "asked": len(meant.statements), "count": len(having)}
    if not hits:
        return say_only(question, say_nowhere(plan.subject, question.language, meant))
    if plan.task in (Task.LATEST, Task.EARLIEST):
        return _tell_one(question, plan, hits)
    name = "mention_some" if found.together else "parted_some"
    head = Line.say(say(question.language, name, **fields))
    first = {each.statement.id: each for each in reversed(hits)}
    shown = part_sentences(hits) if plan.task is Task.EVERY else first.values()
    told = quote_hits(question, head, sort_by_date(shown), hits)
    if plan.task not in COUNTED:
        return told
    return replace(told, lines=(head, _count_places(question, found), *told.lines[1:]))


def _count_places(question: Question, found: Concordance) -> Line:
    """Say how often the words stand there, in how many sentences and paragraphs; those that stand
    apart occur once a sentence.
    """
    sentences = sum(len(each.spans) for each in found.hits)
    times = sum(len(each.marks) for each in found.hits) if found.together else sentences
    fields = {"count": times, "sentences": sentences, "paragraphs": len(found.hits)}
    return Line.say(say(question.language, "counted_places", **fields))


def _look_over(question: Question, plan: Plan, view: View) -> Answer | None:
    """Say how many statements have some words, and quote those that say most."""
    meant = select(plan.which, view) or view
    found = find_words(meant, plan.subject)
    if not found.hits and can_deny(question, plan.subject, view):
        return _tell_found(question, plan, meant, found)
    if not found.hits or not found.together:
        return None
    counts = Counter(each.statement.id for each in found.hits for _ in each.marks)
    first = {each.statement.id: each for each in reversed(found.hits)}
    by_date = sort_by_date(first.values(), latest=True)
    most = sorted(by_date, key=lambda each: -counts[each.statement.id])[:SAYING_MOST]
    fields = {"subject": plan.subject, "asked": len(meant.statements), "count": len(counts)}
    head = Line.say(say(question.language, "overview", **fields))
    told = quote_hits(question, head, most, found.hits)
    return replace(told, lookup=_look_up(plan, meant, view), other=ask_says(question, plan))


def _tell_one(question: Question, plan: Plan, hits: Sequence[Hit]) -> Answer:
    """Quote the newest or oldest of the statements with a date that have the words."""
    dated = [each for each in hits if each.statement.date] or hits
    by_date = sort_by_date(dated, latest=plan.task is Task.LATEST)
    one = by_date[0].statement
    name = "latest_on" if plan.task is Task.LATEST else "earliest_on"
    head = Line.say(describe(question, name, one, subject=plan.subject))
    own = [each for each in hits if each.statement.id == one.id]
    return quote_hits(question, head, own[:QUOTED_OF_ONE], own)


def _tell_whether(
    question: Question, plan: Plan, found: Concordance, statement: Statement
) -> Answer:
    fields = {"title": statement.title, "subject": plan.subject}
    if not found.hits:
        return say_only(question, tell_silent(statement, plan.subject, question.language))
    name = "is_mentioned" if found.together else "is_parted"
    head = Line.say(say(question.language, name, **fields))
    hits = found.hits
    shown = hits[:QUOTED_OF_ONE] if plan.task is Task.MENTIONED else hits
    told = quote_hits(question, head, shown, hits)
    if not (more := sum(len(each.spans) for each in hits) - len(told.citations)):
        return told
    left = say(question.language, "more_of_side", name=statement.title, count=more)
    return replace(told, lines=(*told.lines, Line.say(left)))


def _tell_silent(question: Question, plan: Plan, silent: Sequence[Statement], asked: int) -> Answer:
    fields = {"subject": plan.subject, "asked": asked, "count": len(silent)}
    dated = sorted((each for each in silent if each.date), key=by_date)
    if plan.task in OF_ENDS and dated:
        return _tell_end_without(question, plan, dated[-1 if plan.task is Task.LATEST else 0])
    name = "silent_some" if silent else "silent_none"
    told = name_all(question, say(question.language, name, **fields), silent)
    return replace(
        told, lines=(*told.lines[:1], *tell_foreign(question, plan, silent), *told.lines[1:])
    )


def _tell_end_without(question: Question, plan: Plan, statement: Statement) -> Answer:
    name = "latest_without" if plan.task is Task.LATEST else "earliest_without"
    told = say_only(question, describe(question, name, statement, subject=plan.subject))
    foreign = tuple(tell_foreign(question, plan, [statement]))
    return replace(told, lines=(*told.lines, *foreign), named=(name_statement(statement),))


def _list_meant(question: Question, plan: Plan, meant: View, view: View) -> Answer | None:
    """Name the statements meant, and what may be missing where they are not called by a title."""
    listed = _list_statements(question, plan, meant)
    if listed is None:
        return None
    listed = replace(listed, other=ask_mentions(question, plan))
    kind = plan.kind
    if kind and all(is_of_kind(each.title, kind) for each in meant.statements):
        said = Line.say(say(question.language, "by_title"))
        listed = replace(listed, lines=(*listed.lines[:1], said, *listed.lines[1:]))
    called = list_called(plan.which, meant)
    return listed if called else add_left_out(listed, question, plan.which, meant, view)


def _list_statements(question: Question, plan: Plan, meant: View) -> Answer | None:
    """Name the statements meant; ``None`` where it is asked what they say."""
    found = meant.statements
    if plan.task in (Task.LATEST, Task.EARLIEST):
        latest = plan.task is Task.LATEST
        dated = [each for each in found if each.date]
        one = (max if latest else min)(dated, key=lambda each: each.date or "", default=found[0])
        said = describe(question, "latest_of" if latest else "earliest_of", one)
        return Answer(question.asked, (Line.say(said),), False, 1.0, named=(name_statement(one),))
    if plan.task in (*OF_ONE, Task.TIMELINE):
        return None
    return name_all(question, say(question.language, "fitting", count=len(found)), found)
