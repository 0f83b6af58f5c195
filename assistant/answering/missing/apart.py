"""In which statements both of two subjects stand, where they are one name side by side in fewer."""

from __future__ import annotations

from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.cues.subjects.combination import Bond, read_combination
from assistant.question.plan import OF_SEVERAL, Plan
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Concordance, find_words


def add_apart(
    answer: Answer, question: Question, plan: Plan, view: View, found: Concordance
) -> Answer:
    """Say after the first line of a list how many more have both subjects, though not side by side
    (“semiconductors and minerals”), and offer to ask for these.
    """
    combined = read_combination(plan.subject, question.language)
    asks = plan.task in OF_SEVERAL and not (plan.negated or plan.exact)
    both = combined and combined.bond is Bond.BOTH and not combined.without
    if not (asks and combined and both and found.hits and found.together):
        return answer
    concordances = [find_words(view, each) for each in combined.subjects]
    having = [{hit.statement.id for hit in each.hits if each.together} for each in concordances]
    more = set.intersection(*having) - {each.statement.id for each in found.hits}
    if not more:
        return answer
    first, *others = combined.subjects
    fields = {"first": first, "other": ", ".join(others)}
    said = Line.say(say(question.language, "both_apart", count=len(more), **fields))
    asked = say(question.language, "ask_both", **fields)
    return replace(answer, lines=(*answer.lines[:1], said, *answer.lines[1:]), other=asked)
