"""Which statements mention several subjects, one without another, or any of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.missing.absence import add_left_out
from assistant.answering.missing.denial import can_deny
from assistant.answering.missing.scattered import say_nowhere
from assistant.answering.statements.showing import name_all, quote_hits, sort_by_date
from assistant.citing.answer import Answer, Line, Lookup
from assistant.language.phrases import say
from assistant.question.cues.subjects.combination import (
    Bond,
    Combination,
    cut_both,
    read_combination,
)
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.meant.planned import select_meant
from assistant.question.parts import check_count
from assistant.question.plan import OF_SEVERAL, Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Concordance, Hit, find_exact, find_words
from assistant.retrieval.words.sought import AND
from ingest.language.parties import find_names

COMBINED = OF_SEVERAL | {Task.MENTIONED}
"""What may be asked of several subjects: also whether any of them is mentioned."""
QUOTE = "\ue000"
"""Stands for words in quotation marks while what binds them is read."""
Search = Callable[[View, str], Concordance]


def answer_combined(question: Question, view: View) -> Answer | None:
    """Quote of each statement that fits a sentence for each subject that it has; ``None`` where one
    subject is asked for, or several that stand somewhere as they are asked for.
    """
    plan = question.plan
    if plan is None or plan.task not in COMBINED:
        return None
    combined = _read(question, plan)
    meant = select_meant(plan, view) if combined else None
    if not combined or not meant or not meant.statements:
        return None
    if plan.task is Task.MENTIONED and len(meant.statements) == 1:
        view = meant  # nothing is left out of one that is named
    search = find_exact if plan.exact else find_words
    if is_one(combined):
        whole = search(meant, plan.subject)
        if whole.hits and whole.together:
            return None
    check_count(len(combined.subjects) + len(combined.without))
    told = _answer(question, plan, combined, meant, search)
    return told and add_left_out(told, question, plan.which, meant, view)


def _answer(
    question: Question, plan: Plan, combined: Combination, meant: View, search: Search
) -> Answer | None:
    having = [_search(meant, each, search) for each in combined.subjects]
    lacked = [_search(meant, each, search) for each in combined.without]
    absent = (having, combined.subjects) if plan.negated else (lacked, combined.without)
    if not all(
        hits or plan.exact or can_deny(question, each, meant)
        for hits, each in zip(*absent, strict=True)
    ):
        said = Line.say(say(question.language, "foreign_listed"))
        return Answer(question.asked, (said,), True, 0.0)
    if plan.negated:
        return _tell_none(question, combined, having, meant)
    fitting = choose_fitting(combined, having, lacked)
    found = [[each for each in hits if each.statement.id in fitting] for hits in having]
    if any(found):
        return _tell(question, plan, combined, found, meant)
    told = _tell_inseparable(question, combined, meant, having)
    return told or _tell_nowhere(question, plan, combined, having, meant)


def is_one(combined: Combination) -> bool:
    """Tell whether subjects may be one: “peace and security”, not two that are named."""
    named = (any(find_names(each)) for each in combined.subjects)
    return not (combined.apart or combined.without or all(named))


def _read(question: Question, plan: Plan) -> Combination | None:
    """Read the subjects of a plan, each without its quotation marks and what is beside them."""
    if not plan.exact:
        return read_combination(plan.subject, question.language)
    quoted = tuple(each["words"].strip() for each in QUOTED.finditer(plan.subject))
    read = read_combination(QUOTED.sub(QUOTE, plan.subject), question.language)
    count = len(read.subjects) if read else 0
    if read is None or count + len(read.without) != len(quoted):
        return None
    return Combination(read.bond, tuple(dict.fromkeys(quoted[:count])), quoted[count:])


def _search(view: View, subject: str, search: Search) -> Sequence[Hit]:
    """Give the hits of one subject: a term of several words is one here too, and stands together,
    unless it has parts that need not.
    """
    found = search(view, subject)
    return found.hits if found.together or AND in subject else ()


def choose_fitting(
    combined: Combination, found: Sequence[Sequence[Hit]], lacked: Sequence[Sequence[Hit]]
) -> set[str]:
    """Give the ids of the statements that fit, by the hits of each subject, and of those that are
    not to stand there.
    """
    having, lacking = (
        [{each.statement.id for each in hits} for hits in some] for some in (found, lacked)
    )
    both = combined.bond is Bond.BOTH
    fitting = having[0].intersection(*having) if both else having[0].union(*having)
    return fitting.difference(*lacking)


def _tell_none(
    question: Question, combined: Combination, found: Sequence[Sequence[Hit]], meant: View
) -> Answer:
    """Name the statements that have none of several subjects."""
    having = {each.statement.id for hits in found for each in hits}
    silent = [each for each in meant.statements if each.id not in having]
    fields = {"subjects": "; ".join(combined.subjects), "asked": len(meant.statements)}
    head = say(question.language, "silent_all", count=len(silent), **fields)
    return name_all(question, head, silent)


def _tell_inseparable(
    question: Question, combined: Combination, meant: View, found: Sequence[Sequence[Hit]]
) -> Answer | None:
    """Say that a subject is never without another one; ``None`` where it stands nowhere."""
    having = choose_fitting(combined, found, ())
    if not combined.without or not having:
        return None
    subject = " / ".join(combined.subjects)
    fields = {"subject": subject, "count": len(having), "asked": len(meant.statements)}
    said = say(question.language, "never_without", others=" / ".join(combined.without), **fields)
    lookup = Lookup(subject, statements=tuple(sorted(having)))
    return Answer(question.asked, (Line.say(said),), False, 1.0, lookup=lookup)


def _tell_nowhere(
    question: Question,
    plan: Plan,
    combined: Combination,
    found: Sequence[Sequence[Hit]],
    meant: View,
) -> Answer | None:
    """Say of each of several subjects that stands nowhere that it does not, and list what has the
    others; ``None`` where all stand somewhere, or one can't be denied.
    """
    silent = [each for each, hits in zip(combined.subjects, found, strict=True) if not hits]
    if not silent or not all(can_deny(question, each, meant) for each in silent):
        return None
    said = tuple(Line.say(say_nowhere(each, question.language, meant)) for each in silent)
    others = [each for each in combined.subjects if each not in silent]
    kept = [hits for hits in found if hits]
    either = not combined.apart and others  # “both tolls and grain” are asked for together
    if either and choose_fitting(Combination(combined.bond, tuple(others)), kept, ()):
        plan = replace(plan, subject=" + ".join(others))
        told = _tell(question, plan, replace(combined, subjects=tuple(others)), kept, meant)
        return replace(told, lines=(*said, *told.lines))
    lookup = Lookup(silent[0], statements=tuple(each.id for each in meant.statements))
    return Answer(question.asked, said, False, 1.0, lookup=lookup)


def _tell(
    question: Question,
    plan: Plan,
    combined: Combination,
    found: Sequence[Sequence[Hit]],
    meant: View,
) -> Answer:
    fitting = sorted({each.statement.id for hits in found for each in hits})
    subject = QUOTED.sub(lambda each: each["words"], cut_both(plan.subject, question.language))
    fields = {"subject": subject, "asked": len(meant.statements), "count": len(fitting)}
    head = Line.say(say(question.language, "mention_some", **fields))
    first = {
        (each.statement.id, place): each
        for place, hits in enumerate(found)
        for each in reversed(hits)
    }
    hits = [each for some in found for each in some]
    told = quote_hits(question, head, sort_by_date(first.values()), hits)
    return replace(told, lookup=Lookup(combined.subjects[0], statements=tuple(fitting)))
