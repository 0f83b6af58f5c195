"""How many statements speak of a subject, where what is nearest is quoted of them."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.missing.absence import tell_asked
from assistant.answering.statements.terms.seeking import find_any
from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.language.words import split_content_terms
from assistant.question.meant.selection import select_speaking
from assistant.question.question import Question
from assistant.question.topic import read_topic
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_in_sentences

MOST_WORDS = 3
"""Words of a subject that is looked for as it is asked; a longer one is seldom said so."""


def tell_total(answer: Answer, question: Question, view: View) -> Answer:
    """Say how many statements have the words of a subject, and offer the list of them, where more
    do than are quoted; of a subject of a few words, that none has them.
    """
    topic = read_topic(question.search)
    if topic is None or answer.abstained or answer.lookup or question.plan:
        return answer
    speaking = select_speaking(topic.which, view)
    meant = speaking or view
    found = find_any(meant, topic.subject, question.language)
    hits = found.hits if found.together else ()
    having = {each.statement.id for each in hits}
    if not hits and _is_said_otherwise(answer, question, topic.subject, meant):
        said = say(question.language, "said_otherwise", subject=topic.subject)
        return replace(answer, lines=(Line.say(said), *answer.lines))
    if len(having | {each.statement for each in answer.citations}) <= len(answer.statements):
        return answer
    fields = {"asked": len(meant.statements), "places": len(hits), "subject": topic.subject}
    said = say(question.language, "mention_more", count=len(having), **fields)
    other = say(question.language, "ask_mentions", subject=topic.subject)
    told = [said, *tell_asked(question.language, topic.which, meant, view)]
    lines = (*answer.lines, *map(Line.say, told))
    return replace(answer, lines=lines, other=answer.other or other)


def _is_said_otherwise(answer: Answer, question: Question, subject: str, meant: View) -> bool:
    """Tell whether what is quoted in the language of the question has a subject in other words."""
    told = {each.language for each in answer.citations} == {question.language}
    short = 0 < len(split_content_terms(subject)) <= MOST_WORDS
    return told and short and not find_in_sentences(meant, subject).hits
