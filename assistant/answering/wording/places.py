"""Places of wording as an answer quotes them: whole sentences, with what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain

from assistant.citing.answer import Answer, Citation, Line, Named
from assistant.citing.citations import cite, name_statement
from assistant.citing.quoting import frame
from assistant.language.phrases import say
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.tracing.drafts.leads import find_lead
from assistant.tracing.places.place import Change, Traced
from ingest.language.sentences import split_sentences
from ingest.texts import find_text


def spell_change(change: Change, language: str) -> str:
    """Say what became of some words."""
    return say(language, f"{change.kind}_words", before=change.before, after=change.after)


def quote_places(
    question: Question, head: Line, places: Sequence[Traced], view: View, after: int = 0
) -> Answer:
    """Quote the sentences of some places, which are numbered on ``after`` others."""
    cited = [_cite(each, view) for each in places]
    citations = tuple(chain.from_iterable(cited))
    numbers = accumulate(map(len, cited), initial=after)
    quotes = (
        frame(
            view.find_statement(several[0].statement),
            dict(enumerate(several, number)),
            question.language,
        )
        for several, number in zip(cited, numbers, strict=False)
    )
    named = _count(places, view)
    return Answer(question.asked, (head, *quotes), False, 1.0, citations, named=named)


def _cite(place: Traced, view: View) -> list[Citation]:
    """Cite the sentences that a place lies in, with the one that leads into them."""
    statement = view.find_statement(place.statement)
    paragraph = find_text(statement, place.ordinal)
    sentences = split_sentences(paragraph.text)
    inside = [(a, b) for a, b in sentences if a < place.end and b > place.start]
    start, end = inside[0][0], inside[-1][1]
    lead = find_lead(paragraph, start)
    if lead and not paragraph.text[lead[1] : start].strip():
        return [cite(statement, place.ordinal, lead[0], end)]
    leading = [cite(statement, place.ordinal, *lead)] if lead else []
    return [*leading, cite(statement, place.ordinal, start, end)]


def _count(places: Sequence[Traced], view: View) -> tuple[Named, ...]:
    counts = Counter(each.statement for each in places)
    return tuple(
        replace(name_statement(view.find_statement(each)), count=count)
        for each, count in counts.items()
    )


def tell_undated(question: Question, places: Sequence[Traced]) -> Iterator[Line]:
    """Say which statements are neither first nor last, where others have a date."""
    titles = {each.statement: f"“{each.title}”" for each in places if not each.date}
    if titles and any(each.date for each in places):
        named = ", ".join(titles.values())
        yield Line.say(say(question.language, "lineage_undated", titles=named))
