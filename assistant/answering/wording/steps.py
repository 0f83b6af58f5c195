"""What became of the wording on a subject, where quotes are told in order of date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answering.wording.places import spell_change
from assistant.citing.answer import Answer, Citation, Line
from assistant.language.phrases import say, spell_day
from assistant.patience import check_patience
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.tracing.changes import compare, list_changes, list_pieces, pair_texts
from assistant.tracing.wording import Wording, read_wording

ALIKE = 0.5
"""Words that two quotes share, to all of both, from which on one is the other, changed."""


def tell_steps(answer: Answer, question: Question, view: View) -> Answer:
    """Say behind each quote of what was said over time what changed since the quote before that is
    most like it, if one is; any other answer stays as it is.
    """
    if answer.lookup is None or not answer.lookup.over_time:
        return answer
    index = view.collection.ngrams
    quotes = [
        read_wording(each.quote, index.read(each.quote).tolist(), closed=True)
        for each in answer.citations
    ]
    lines = list[Line]()
    for line in answer.lines:
        lines.append(line)
        if len(line.cites) == 1:
            lines += _tell_step(answer.citations, quotes, line.cites[0], question.language)
    return replace(answer, lines=tuple(lines))


def _tell_step(
    cited: Sequence[Citation], quotes: Sequence[Wording], place: int, language: str
) -> Iterator[Line]:
    """Say what changed in a quote since the one before that is most like it, or the last."""
    check_patience()
    likeness = [(_liken(quotes[place], quotes[each]), each) for each in range(place)]
    alike, before = max(likeness, default=(0.0, 0))
    if alike < ALIKE:
        return
    stretch = compare(quotes[place], quotes[before])
    pairs = pair_texts(quotes[place], quotes[before], stretch)
    changes = [spell_change(each, language) for each in list_changes(list(list_pieces(pairs)))]
    date = cited[before].date
    fields = {
        "title": cited[before].title,
        "date": spell_day(date, language) if date else say(language, "undated_place"),
    }
    told = changes or [say(language, "same_words")]
    yield Line.say(" ".join([say(language, "since_place", **fields), *told]))


def _liken(own: Wording, other: Wording) -> float:
    """Give what part of their words two quotes share, in whatever order."""
    one, two = {*own.ids}, {*other.ids}
    return 2 * len(one & two) / max(1, len(one) + len(two))
