"""What is asked to be translated: quoted, with the same in that language where it is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answering.wording.pointed import answer_pointed
from assistant.citing.answer import Answer, Citation, Line
from assistant.citing.citations import cite
from assistant.citing.quoting import frame
from assistant.language.detect import detect_language
from assistant.language.phrases import name_language, say
from assistant.question.meant.selection import find_meant
from assistant.question.question import Question
from assistant.question.reading import read
from assistant.question.translation import Translation, read_translation
from assistant.question.turns.followups import Turn
from assistant.retrieval.counterparts import find_counterparts
from assistant.retrieval.view import View


def answer_translation(asked: str, earlier: Sequence[Turn], view: View) -> Answer | None:
    """Quote the paragraph that is to be translated, and the same in the language that is wanted, or
    say that nothing is translated here; ``None`` for any other question.
    """
    wanted = read_translation(asked)
    if wanted is None:
        return None
    language = detect_language(asked)
    question = _read(wanted, earlier, view)
    found = answer_pointed(replace(question, asked=asked, language=language), view)
    no_translator = Line.say(say(language, "no_translator"))
    if found is None:
        return Answer(asked, (no_translator,), True, 0.0)
    if found.abstained:
        return found
    same = tuple(_find_same(found.citations, wanted.language, view))
    if not same:
        foreign = any(each.language != wanted.language for each in found.citations)
        return replace(found, lines=(*found.lines, no_translator)) if foreign else found
    spoken = name_language(wanted.language, language)
    framed = (
        frame(view.find_statement(each.statement), {place: each}, language)
        for place, each in enumerate(same, len(found.citations))
    )
    lines = (*found.lines, Line.say(say(language, "same_in", language=spoken)), *framed)
    return replace(found, lines=lines, citations=(*found.citations, *same))


def _read(wanted: Translation, earlier: Sequence[Turn], view: View) -> Question:
    """Read which paragraph is meant: that of the answer before where none is named."""
    question = read(wanted.what, earlier, view)
    last = earlier[-1].cited if earlier else ()
    if question.pointer or find_meant(wanted.what, view):
        return question
    return replace(question, whole=tuple(each for each in last if view.has_paragraph(*each)))


def _find_same(quoted: Sequence[Citation], language: str, view: View) -> Iterator[Citation]:
    """Cite the paragraphs that say the same in a language."""
    for each in quoted:
        for other in find_counterparts(view.find_statement(each.statement), view.collection):
            ordinal = other.paragraphs.get(each.ordinal)
            if other.statement.language == language and ordinal and view.holds(other.statement.id):
                text = other.statement.paragraphs[ordinal - 1].text
                yield cite(other.statement, ordinal, 0, len(text))
