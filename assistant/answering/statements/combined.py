"""Which statements mention several subjects, one without another, or any of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.missing.absence import add_left_out
from assistant.answering.missing.denial import can_deny
from assistant.answering.missing.scattered import say_nowhere
from assistant.answering.statements.showing import quote_hits, sort_by_date
from assistant.citing.answer import Answer, Line, Lookup
from assistant.language.phrases import say
from assistant.question.cues.combination import Bond, Combination, cut_both, read_combination
from assistant.question.cues.quotation import QUOTED
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


def answer_combined(question: Question, view: View) -> Answer | None:
    """Quote of each statement that fits a sentence for each subject that it has; ``None`` where one
    subject is asked for, or several that stand somewhere as they are asked for.
    """
    plan = question.plan
    if plan is None or plan.task not in COMBINED or plan.negated:
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
    check_count(len(combined.subjects))
    having = [_search(meant, each, search) for each in combined.subjects]
    found = _find(combined, having)
    if any(found):
        return _tell(question, plan, combined, found, meant, view)
    told = _tell_inseparable(question, combined, meant, having)
    told = told or _tell_nowhere(question, combined, having, meant)
    return told and add_left_out(told, question, plan.which, meant, view)


def is_one(combined: Combination) -> bool:
    """Tell whether subjects may be one: “peace and security”, not two that are named."""
    named = (any(find_names(each)) for each in combined.subjects)
    return not (combined.apart or combined.bond is Bond.WITHOUT or all(named))


def _read(question: Question, plan: Plan) -> Combination | None:
    """Read the subjects of a plan, each without its quotation marks and what is beside them."""
    if not plan.exact:
        return read_combination(plan.subject, question.language)
    quoted = tuple(each["words"].strip() for each in QUOTED.finditer(plan.subject))
    read = read_combination(QUOTED.sub(QUOTE, plan.subject), question.language)
    if read is None or len(read.subjects) != len(quoted):
        return None
    return Combination(read.bond, tuple(dict.fromkeys(quoted)))


def _search(view: View, subject: str, search: Callable[[View, str], Concordance]) -> Sequence[Hit]:
    """Give the hits of one subject: a term of several words is one here too, and stands together,
    unless it has parts that need not.
    """
    found = search(view, subject)
    return found.hits if found.together or AND in subject else ()


def _find(combined: Combination, found: Sequence[Sequence[Hit]]) -> list[list[Hit]]:
    """Give the hits of each subject that is to be quoted, in the statements that fit."""
    fitting = choose_fitting(combined.bond, found)
    quoted = found[:1] if combined.bond is Bond.WITHOUT else found
    return [[each for each in hits if each.statement.id in fitting] for hits in quoted]


def choose_fitting(bond: Bond, found: Sequence[Sequence[Hit]]) -> set[str]:
    """Give the ids of the statements that fit, by the hits of each subject."""
    having = [{each.statement.id for each in hits} for hits in found]
    return {
        Bond.WITHOUT: having[0].difference(*having[1:]),
        Bond.BOTH: having[0].intersection(*having),
        Bond.EITHER: having[0].union(*having),
    }[bond]


def _tell_inseparable(
    question: Question, combined: Combination, meant: View, found: Sequence[Sequence[Hit]]
) -> Answer | None:
    """Say that a subject is never without another one; ``None`` where it stands nowhere."""
    subject, *others = combined.subjects
    having = {each.statement.id for each in found[0]}
    if combined.bond is not Bond.WITHOUT or not having:
        return None
    fields = {"subject": subject, "count": len(having), "asked": len(meant.statements)}
    said = say(question.language, "never_without", others=" / ".join(others), **fields)
    lookup = Lookup(subject, statements=tuple(sorted(having)))
    return Answer(question.asked, (Line.say(said),), False, 1.0, lookup=lookup)


def _tell_nowhere(
    question: Question, combined: Combination, found: Sequence[Sequence[Hit]], meant: View
) -> Answer | None:
    """Say of each of several subjects that stands nowhere that it does not; ``None`` where all
    stand somewhere, or one can't be denied.
    """
    silent = [each for each, hits in zip(combined.subjects, found, strict=True) if not hits]
    if not silent or not all(can_deny(question, each, meant) for each in silent):
        return None
    said = [say_nowhere(each, question.language, meant) for each in silent]
    lookup = Lookup(silent[0], statements=tuple(each.id for each in meant.statements))
    return Answer(question.asked, tuple(map(Line.say, said)), False, 1.0, lookup=lookup)


def _tell(
    question: Question,
    plan: Plan,
    combined: Combination,
    found: Sequence[Sequence[Hit]],
    meant: View,
    view: View,
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
    told = replace(told, lookup=Lookup(combined.subjects[0], statements=tuple(fitting)))
    return add_left_out(told, question, plan.which, meant, view)
