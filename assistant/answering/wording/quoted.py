"""Words in quotation marks that stand somewhere are never denied, nor answered by what has them
not: it is said where they are.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.missing.lacking import tell_lacking
from assistant.answering.statements.mentions.listing import answer_listing
from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.cues.scope.scoped import names_first, names_last
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.meant.called.quoted import is_titled
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_exact
from assistant.retrieval.words.exact import compile_exact, settle


def tell_quoted(answer: Answer, question: Question, view: View) -> Answer:
    """Say where words in quotation marks stand, in place of a denial that names none of them, for
    that would deny what is listed, and of quotes that have none of them.
    """
    quoted = QUOTED.search(question.asked)
    words = quoted["words"].strip() if quoted else ""
    if not words or answer.lookup or not (answer.abstained or _misses(answer, question, words)):
        return answer
    if is_titled(words, view) or not find_exact(view, words).hits:
        return answer
    plan = Plan(Task.MENTIONS, "", words, exact=True)
    asked = replace(question, plan=plan)
    told = answer_listing(asked, view)
    if told is None:
        return answer
    said = Line.say(say(question.language, "quoted_only", subject=words))
    told = tell_lacking(told, asked, view)
    return replace(told, lines=(said, *told.lines), abstained=True, confidence=0.0)


def _misses(answer: Answer, question: Question, words: str) -> bool:
    """Tell whether what is quoted for a question that could not be read has not its words, or is
    but one place of them where the first or the last is asked for.
    """
    form, quotes = compile_exact(settle(words)), [each.quote for each in answer.citations]
    if question.plan is not None or not quotes:
        return False
    beside = QUOTED.sub(" ", question.asked)
    asks_end = names_first(beside) or names_last(beside)
    return asks_end or not any(map(form.search, quotes))
