"""One answer to a question of several parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Line, Named
from assistant.language.phrases import say
from assistant.question.question import Question


def join_answers(question: Question, parts: Sequence[Answer]) -> Answer:
    """Give the answers to the parts of a question, in order; one without an answer says so,
    and what is near it. Where to see all that one of them found is no way to see the others.
    """
    joined = replace(parts[0], question=question.asked, lines=(), citations=(), evidence=())
    joined = replace(joined, lookup=None, named=(), understood=question.understood)
    for part in _drop_repeated(parts):
        lines = _tell_unanswered(question, part) if part.abstained else part.lines
        moved = tuple(line.move(len(joined.citations)) for line in lines)
        moved = tuple(line for line in moved if line.cites or line not in joined.lines)
        joined = replace(
            joined,
            lines=(*joined.lines, *moved),
            citations=(*joined.citations, *part.citations),
            evidence=(*joined.evidence, *part.evidence),
            named=_join_named(joined, part),
            abstained=joined.abstained and part.abstained,
            confidence=max(joined.confidence, part.confidence),
        )
    return joined


def _tell_unanswered(question: Question, part: Answer) -> tuple[Line, ...]:
    """Say by its name that a part has no answer, and what is near it; that nothing was found at all
    would deny what the other parts quote.
    """
    said = say(question.language, "part_unanswered", question=part.question)
    return (Line.say(said), *(part.lines if part.citations else part.lines[1:]))


def _join_named(*parts: Answer) -> tuple[Named, ...]:
    """Give each statement that the parts name once."""
    named = {each.statement: each for part in reversed(parts) for each in part.named}
    order = dict.fromkeys(each.statement for part in parts for each in part.named)
    return tuple(named[each] for each in order)


def _drop_repeated(parts: Sequence[Answer]) -> list[Answer]:
    """Leave out a list that another part gives too, saying more of it: “which …, and how many?”."""
    kept = list[Answer]()
    for part in parts:
        same = [n for n, each in enumerate(kept) if part.citations and _quote_alike(part, each)]
        if not same:
            kept.append(part)
        elif len(part.lines) > len(kept[same[0]].lines):
            kept[same[0]] = part
    return kept


def _quote_alike(part: Answer, other: Answer) -> bool:
    """Tell whether two parts quote the same, and say the same of it."""
    said = [[line.text for line in each.lines if line.cites] for each in (part, other)]
    return part.citations == other.citations and said[0] == said[1]
