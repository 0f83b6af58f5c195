"""Says which other words were looked for, because the statements define an abbreviation."""

from __future__ import annotations

from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.sought import list_defined


def tell_defined(answer: Answer, question: Question, view: View) -> Answer:
    """Say before the quotes of what was looked up what the abbreviations in it stand for, or which
    stand for it.
    """
    lookup = answer.lookup
    if lookup is None or lookup.exact or not answer.citations:
        return answer
    said = []
    for each in list_defined(lookup.words, view.collection.abbreviations):
        typed = lookup.words[each.start : each.end]
        other = each.forms[0] if typed.removesuffix("s") == each.short else each.short
        if other.casefold() in lookup.words.casefold():
            continue  # it was looked for as well
        said.append(Line.say(say(question.language, "as_defined", words=typed, other=other)))
    place = 0 if answer.lines[0].cites else 1
    return replace(answer, lines=(*answer.lines[:place], *said, *answer.lines[place:]))
