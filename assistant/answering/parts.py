"""One answer to a question of several parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.question import Question


def join_answers(question: Question, parts: Sequence[Answer]) -> Answer:
    """Give the answers to the parts of a question, in order; one without an answer says so,
    and what is near it. Where to see all that one of them found is no way to see the others.
    """
    joined = replace(parts[0], question=question.asked, lines=(), citations=(), evidence=())
    joined = replace(joined, lookup=None)
    joined = replace(joined, named=())
    for part in _drop_repeated(parts):
        lines = part.lines
        if part.abstained:
            said = say(question.language, "part_unanswered", question=part.question)
            more = lines if part.citations or len(lines) > 1 else ()
            lines = (Line.say(said), *more)
        moved = tuple(line.move(len(joined.citations)) for line in lines)
        joined = replace(
            joined,
            lines=(*joined.lines, *moved),
            citations=(*joined.citations, *part.citations),
            evidence=(*joined.evidence, *part.evidence),
            named=(*joined.named, *part.named),
            abstained=joined.abstained and part.abstained,
            confidence=max(joined.confidence, part.confidence),
        )
    return joined


def _drop_repeated(parts: Sequence[Answer]) -> list[Answer]:
    """Leave out a list that another part gives too, saying more of it: “which …, and how many?”."""
    kept = list[Answer]()
    for part in parts:
        same = [n for n, each in enumerate(kept) if part.citations == each.citations != ()]
        if not same:
            kept.append(part)
        elif len(part.lines) > len(kept[same[0]].lines):
            kept[same[0]] = part
    return kept
