"""What became of the wording on a subject, where quotes are told in order of date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.wording.places import spell_change
from assistant.citing.answer import Answer, Citation, Line
from assistant.language.phrases import say, spell_day
from assistant.patience import check_patience
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.tracing.places.changes import compare, list_changes, list_told, pair_texts
from assistant.tracing.texts.wording import Wording, read_wording

ALIKE = 0.5
"""Words that two quotes share, to all of both, from which on one is the other, changed."""


def tell_steps(answer: Answer, question: Question, view: View) -> Answer:
    """Say behind each quote of what was said over time what changed since the quote before that is
    most like it, if one is; any other answer stays as it is.
    """
    if answer.lookup is None or not answer.lookup.over_time:
        return answer
    index, language = view.collection.ngrams, question.language
    quotes = [
        read_wording(each.quote, index.read(each.quote).tolist(), closed=True)
        for each in answer.citations
    ]
    said = [frozenset(each.ids) for each in quotes]
    lines = list[Line]()
    for line in answer.lines:
        lines.append(line)
        if len(line.cites) == 1:
            place = line.cites[0]
            before = _find_before(said, place)
            if before is not None:
                told = _tell_step(answer.citations[before], quotes[before], quotes[place], language)
                lines.append(told)
    return replace(answer, lines=tuple(lines))


def _find_before(said: Sequence[frozenset[int]], place: int) -> int | None:
    """Give the quote before one that is most like it, or the last of these, if any is."""
    check_patience()
    likeness = [(_liken(said[place], said[each]), each) for each in range(place)]
    alike, before = max(likeness, default=(0.0, 0))
    return before if alike >= ALIKE else None


def _tell_step(cited: Citation, before: Wording, now: Wording, language: str) -> Line:
    """Say what changed in a quote since another."""
    pairs = pair_texts(now, before, compare(now, before))
    changes = [spell_change(each, language) for each in list_changes(list_told(pairs))]
    date = cited.date
    fields = {
        "title": cited.title,
        "date": spell_day(date, language) if date else say(language, "undated_place"),
    }
    told = changes or [say(language, "same_words")]
    return Line.say(" ".join([say(language, "since_place", **fields), *told]))


def _liken(one: frozenset[int], two: frozenset[int]) -> float:
    """Give what part of their words two quotes share, in whatever order."""
    return 2 * len(one & two) / max(1, len(one) + len(two))
