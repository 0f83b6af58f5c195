"""Answers to whether words are still used, what stands in their place, who else uses them."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.missing.absence import add_left_out
from assistant.answering.statements.mentions.beyond import list_beyond, tell_beyond
from assistant.answering.statements.mentions.spelt import find_all
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
    """Tell where words first or last stood, and what those before or since have in their stead:
    their wording alone does not tell, so the rarest word is shown there.
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
    told = _add_word(told, question, plan.subject, meant.keep([each.id for each in beyond]))
    return add_left_out(told, question, plan.which, meant, view)


def _deny(question: Question, view: View) -> Answer:
    return say_only(question, say(question.language, "new_words", asked=len(view.statements)))


def _add_word(answer: Answer, question: Question, words: str, beyond: View) -> Answer:
    """Quote those of some statements that have the rarest of several words."""
    word = _find_rarest(words, beyond)
    found = find_words(beyond, word).hits if word and beyond.statements else ()
    hits = sort_by_date({each.statement.id: each for each in reversed(found)}.values())
    if not hits:
        return answer
    said = say(question.language, "word_without", word=word, count=len(hits))
    more = quote_hits(question, Line.say(said), hits, hits, len(answer.citations))
    return replace(
        answer,
        lines=(*answer.lines, *more.lines),
        citations=(*answer.citations, *more.citations),
        named=(*answer.named, *more.named),
    )


def _find_rarest(words: str, view: View) -> str:
    """Give the word of several that tells most of what they are about; empty where it is alone."""
    index = view.collection.ngrams
    told = [each for each in WORD.findall(words) if not is_function_word(each)]
    bits = [float(index.weigh(index.read(each)).max()) for each in told]
    return str(told[bits.index(max(bits))]) if len(told) > 1 else ""
