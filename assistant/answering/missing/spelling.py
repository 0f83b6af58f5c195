"""What is said of words that were read as others, or stand nowhere and are like one that does."""

from __future__ import annotations

from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.detect import detect_language
from assistant.language.phrases import say, spell_day
from assistant.question.cues.subjects.clarified import clarify
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.meant.planned import select_meant
from assistant.question.putting import put_for
from assistant.question.question import Question
from assistant.question.spelling import Mended, mend_words
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View
from assistant.retrieval.words.nearly import find_nearly


def tell_read(answer: Answer, asked: str, mended: Mended) -> Answer:
    """Say first as which words those that were misspelt in what was asked are read, and last of
    what a subject is told to mean that words do not tell it apart.
    """
    answer = _tell_clarified(answer, asked)
    if not mended.read:
        return answer
    said = say(detect_language(asked), "read_as", words=", ".join(mended.read))
    return replace(answer, question=asked, lines=(Line.say(said), *answer.lines))


def _tell_clarified(answer: Answer, asked: str) -> Answer:
    _, gloss = clarify(asked)
    if not (gloss and answer.citations):
        return answer
    said = Line.say(say(detect_language(asked), "clarified", gloss=gloss))
    return replace(answer, lines=(*answer.lines, said))


def point_at_wording(answer: Answer, question: Question, view: View) -> Answer:
    """Offer to look for what is written nearly as exact words that stand nowhere."""
    plan = question.plan
    if plan is None or not plan.exact or plan.negated or answer.citations or answer.other:
        return answer
    meant = select_meant(plan, view) or view
    found = find_nearly(meant, plan.subject)
    if found is None:
        return answer
    place, (start, end) = found
    words = " ".join(view.collection.read_text(place)[start:end].split())
    statement = view.collection.places[place].statement
    fields = {"words": words, "title": statement.title}
    day = spell_day(statement.date, question.language) if statement.date else "–"
    said = Line.say(say(question.language, "worded_near", date=day, **fields))
    asked = put_for(question.asked, plan.subject, words)
    quoted = QUOTED.search(asked)
    read = quoted is not None and quoted["words"].strip() == words
    return replace(answer, lines=(*answer.lines, said), other=asked if read else None)


def point_at_spelling(
    answer: Answer, question: Question, view: View, retriever: Retriever
) -> Answer:
    """Offer to look for the words that exact ones which stand nowhere may be a slip of."""
    plan = question.plan
    if plan is None or not plan.exact or answer.citations or answer.other:
        return answer
    encoders = retriever.find_encoders(view.collection)
    mended = mend_words(plan.subject, question.language, view, encoders)
    if not mended.read:
        return answer
    said = Line.say(say(question.language, "spelt_near", words=mended.text))
    other = put_for(question.asked, plan.subject, mended.text)
    return replace(answer, lines=(*answer.lines, said), other=other)
