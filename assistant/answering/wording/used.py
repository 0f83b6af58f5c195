"""Answers to whether words are still used, what stands in their place, who else uses them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answering.missing.absence import add_left_out
from assistant.answering.missing.spelt import find_all
from assistant.answering.statements.showing import describe, quote_hits, say_only, sort_by_date
from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.language.words import is_function_word
from assistant.question.meant.planned import select_meant
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words
from ingest.language.wording import WORD
from ingest.statement import Statement


def answer_only(question: Question, plan: Plan, view: View) -> Answer | None:
    """Tell whether words stand in no other statements; ``None`` where it is not known which."""
    meant = select_meant(plan, view)
    if meant is None:
        return None
    hits = sort_by_date(find_all(view, plan.subject))
    if not hits:
        return _deny(question, view)
    inside = {each.id for each in meant.statements}
    others = [each for each in hits if each.statement.id not in inside]
    name, shown = ("only_others", others) if others else ("only_these", hits)
    fields = {"subject": plan.subject, "having": len(hits), "count": len(shown)}
    head = Line.say(say(question.language, name, **fields))
    told = quote_hits(question, head, shown, hits)
    return add_left_out(told, question, plan.which, meant, view)


def answer_turn(question: Question, plan: Plan, view: View) -> Answer:
    """Tell where words first or last stood, and what those before or since have in their stead: no
    statement says what that is, so their rarest word is shown there.
    """
    meant = select_meant(plan, view) or view
    hits = sort_by_date(find_all(meant, plan.subject))
    dated = [each for each in hits if each.statement.date]
    if not dated:
        return _deny(question, meant)
    later = plan.task is Task.REPLACED
    end = dated[-1 if later else 0]
    name = "latest_on" if later else "earliest_on"
    head = Line.say(describe(question, name, end.statement, subject=plan.subject))
    beyond = list_beyond(end.statement, meant, later=later)
    unsaid = say(question.language, "replaced_unsaid" if later else "preceded_unsaid")
    told = quote_hits(question, head, [end], [end])
    said = (tell_beyond(question, beyond, later=later), Line.say(unsaid))
    told = replace(told, lines=(*told.lines, *said))
    return add_left_out(
        _add_word(told, question, plan, meant, beyond), question, plan.which, meant, view
    )


def add_since(answer: Answer, question: Question, plan: Plan, view: View) -> Answer:
    """Say of the latest statement with exact words how many later ones have them not."""
    days = [each.date for each in answer.named if each.date]
    if plan.task is not Task.LATEST or not plan.exact or not days:
        return answer
    beyond = [each for each in view.statements if (each.date or "") > max(days)]
    return replace(answer, lines=(*answer.lines, tell_beyond(question, beyond, later=True)))


def list_beyond(end: Statement, view: View, *, later: bool) -> list[Statement]:
    """Give the statements that are later, or earlier, than one."""
    dated = [each for each in view.statements if each.date and end.date]
    return [
        each
        for each in dated
        if (each.date > end.date if later else each.date < end.date)  # type: ignore[operator]
    ]


def tell_beyond(question: Question, beyond: Sequence[Statement], *, later: bool) -> Line:
    """Say how many statements are later, or earlier, and so lack the words."""
    side = "later" if later else "earlier"
    name = f"silent_{side}" if beyond else f"none_{side}"
    return Line.say(say(question.language, name, count=len(beyond)))


def _deny(question: Question, view: View) -> Answer:
    return say_only(question, say(question.language, "new_words", asked=len(view.statements)))


def _add_word(
    answer: Answer, question: Question, plan: Plan, view: View, beyond: Sequence[Statement]
) -> Answer:
    """Quote those of some statements that have the rarest word they can of several."""
    rest = view.keep([each.id for each in beyond])
    for word in _list_rare(plan.subject, view) if beyond else ():
        found = find_words(rest, word).hits
        first = {each.statement.id: each for each in reversed(found)}
        if hits := sort_by_date(first.values()):
            said = say(question.language, "word_without", word=word, count=len(hits))
            more = quote_hits(question, Line.say(said), hits, hits, len(answer.citations))
            return replace(
                answer,
                lines=(*answer.lines, *more.lines),
                citations=(*answer.citations, *more.citations),
                named=(*answer.named, *more.named),
            )
    return answer


def _list_rare(words: str, view: View) -> Iterator[str]:
    """Give the words of several that say something, the rarest first."""
    index = view.collection.ngrams
    told = [each for each in WORD.findall(words) if not is_function_word(each)]
    if len(told) > 1:
        yield from sorted(told, key=lambda each: -float(index.weigh(index.read(each)).max()))
