"""Questions that are asked in other words than they are put, and what is said of that beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.answering.direct import answer_facts
from assistant.answering.missing.put_right import put_right
from assistant.answering.statements.mentions.frequent import tell_share
from assistant.answering.statements.overview.yearly import read_yearly, tell_years
from assistant.answering.statements.single.differing import answer_differing
from assistant.answering.statements.single.each import answer_each
from assistant.citing.answer import Answer
from assistant.language.detect import detect_language
from assistant.question.cues.subjects.measured import read_share
from assistant.question.meant.asked.valued import read_valued
from assistant.question.question import Question
from assistant.question.reading import read
from assistant.question.recognised.instead import put_instead
from assistant.question.recognised.plainly import Plain
from assistant.question.recognised.recogniser import Recogniser
from assistant.retrieval.view import View


@dataclass(frozen=True, slots=True)
class Restated:
    """A question as it is to be read, what ``tell`` adds to its answer, and what it was recognised
    as where it is not asked as it was put.
    """

    question: str
    tell: Callable[[Answer], Answer]
    plain: Plain | None = None


def restate(
    text: str, before: Sequence[str], view: View, recogniser: Recogniser | None
) -> Restated:
    """Put a question by year, or of a share, as one of a number, one with a wrong time, or the
    name of a statement for its day, without, and one that is recognised as another than it is read
    as plainly; ``before`` are the questions before it.
    """
    language = detect_language(text)
    if yearly := read_yearly(text, "".join(before[-1:]), language):
        return Restated(yearly, lambda answer: tell_years(answer, language))
    if counted := read_share(text):
        return Restated(counted, lambda answer: tell_share(answer, counted, language, view))
    right = put_right(text, view)
    plain = put_instead(right.question, recogniser, view)
    if plain is None or _is_told_otherwise(read(right.question, (), view), view):
        return Restated(right.question, lambda answer: right.tell(answer, language))
    return Restated(
        plain.words,
        lambda answer: _say(right.tell(answer, language), plain.words),
        plain,
    )


def _is_told_otherwise(question: Question, view: View) -> bool:
    """Tell whether what is asked is answered by words of its own, whatever else a form reads."""
    valued = read_valued(question, view)
    told = answer_each(question, view, view) or answer_differing(question, view)
    return bool((valued and valued.facts) or told or answer_facts(question, view))


def _say(answer: Answer, plain: str) -> Answer:
    return replace(answer, understood=answer.understood or plain)
