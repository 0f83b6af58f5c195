"""A question of several subjects any of which is meant, parted and put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.language.vocabulary import read_vocabulary
from assistant.question.cues.subjects.combination import Bond, read_combination
from assistant.question.plan import Plan
from assistant.question.question import Question
from assistant.retrieval.words.sought import part_names


def part_either(question: Question) -> list[Question]:
    """Give a question once for each of several subjects any of which is meant; nothing for any
    other.
    """
    plan = question.plan
    combined = plan and not plan.exact and read_combination(plan.subject, question.language)
    if not (plan and combined) or combined.bond is Bond.BOTH or combined.without:
        return []
    return [replace(question, plan=replace(plan, subject=each)) for each in combined.subjects]


def write_either(subjects: Sequence[str], language: str) -> str:
    """Write subjects any of which is meant as one; where one alone has other names in brackets, not
    as the last: they would be taken for names of all.
    """
    named = [each for each in subjects if each.endswith(")")]
    first = named if len(named) == 1 else []
    ordered = [*first, *(each for each in subjects if each not in first)]
    return read_vocabulary(language).glosses.either.join(ordered)


def list_all_names(subject: str, language: str) -> list[str]:
    """Give all names of a subject, or of each of several any of which is meant."""
    combined = read_combination(subject, language)
    several = combined and combined.bond is Bond.EITHER and not combined.without
    parts = combined.subjects if combined and several else (subject,)
    return [name for each in parts for name in part_names(each) or [each]]


def join_either(question: Question, plans: Sequence[Plan]) -> Question:
    """Give a question of all subjects, with all that is looked for beside them; sure to name them
    where it is so for each.
    """
    rendered = dict.fromkeys(pair for each in plans for pair in each.rendered)
    termed = [each.termed for each in plans if each.rendered]
    put = question.plan and replace(
        question.plan,
        subject=write_either([each.subject for each in plans], question.language),
        rendered=tuple(rendered),
        termed=bool(termed) and all(termed),
    )
    return replace(question, plan=put)
