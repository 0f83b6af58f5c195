"""Sentences of a language model, each shown only once what it cites is seen to carry it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Citation, Evidence, Line
from assistant.citing.citations import cite
from assistant.citing.quoting import frame
from assistant.extraction.extract import score_sentences
from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.writing.support import Carried, Written, find_support, move_markers, read_written
from assistant.writing.writer import Writer
from config.errors import WriterError
from ingest.encoder.pair import Encoders
from ingest.language.sentences import split_sentences

BEARING = 0.65
"""The nearness to the question that a quote from another paragraph has at least, as a share of the
extracted quote's. Of 108 gold questions none has a right sentence below it (lowest .69), of 216
instructions in its place .01 have more: no document tells a model what is shown."""

MOST_WRITTEN = 24
"""Sentences after which a model that goes on is stopped: four are asked for, and each is held
against all that it cites."""

STEP = 40
"""Characters after which what a model has written is looked through again, about half a line: at
every one of 6,000 the time would grow with their square."""


class Wording:
    """Lets a language model word an extracted answer, sentence by sentence."""

    def __init__(self, writer: Writer, encoders: Encoders) -> None:
        self._writer = writer
        self._encoders = encoders

    def word(self, question: Question, extracted: Answer, view: View) -> Iterator[Answer]:
        """Give the answer as it grows; the last is whole.

        It is the extracted one with a line that says why, where the model fails or nothing that
        it wrote is carried by what it cites.
        """
        evidence, language = extracted.evidence, question.language
        shown = self._writer.fit(evidence)
        answer = replace(extracted, lines=(), citations=(), writer=self._writer.name)
        asked = question.understood or question.asked
        try:
            for count, written in enumerate(_part(self._writer.stream(asked, shown), shown)):
                if count == MOST_WRITTEN:
                    raise WriterError(f"it wrote more than {MOST_WRITTEN} sentences")
                carried = find_support(written, self._encoders)
                if carried and self._bears_on(asked, carried, extracted):
                    answer = _add(answer, carried, view, language)
                if answer.lines:
                    yield answer  # also unchanged: here a reader's stop takes effect
            if not answer.lines:
                raise WriterError("nothing that it wrote is carried by the paragraphs it cites")
        except WriterError as error:
            why = say(language, "not_worded", writer=self._writer.name, why=error)
            yield replace(extracted, lines=(*extracted.lines, Line.say(why)))
            return
        if len(shown) < len(evidence):
            yield _tell_left_out(answer, len(shown), len(evidence), language)

    def _bears_on(self, question: str, carried: Carried, extracted: Answer) -> bool:
        """Tell whether a quote is of the answering paragraph, or about as near to the question."""
        found, evidence = extracted.citations[0], carried.evidence
        if (evidence.statement, evidence.ordinal) == (found.statement, found.ordinal):
            return True
        quotes = [evidence.text[slice(*carried.span)], found.quote]
        spoken = detect_language(question), evidence.language, found.language
        near, nearest = score_sentences(question, quotes, self._encoders.choose(*spoken))
        return bool(near >= BEARING * nearest)


def _part(chunks: Iterable[str], evidence: Sequence[Evidence]) -> Iterator[Written]:
    """Give sentences as soon as they are whole: when the one after next has begun.

    A marker that follows a sentence's full stop belongs to that sentence.
    """
    text, new = "", ""
    for chunk in chunks:
        new += chunk
        if len(new) < STEP:
            continue
        text, new = move_markers(text + new), ""
        spans = split_sentences(text)
        if len(spans) > 2:  # noqa: PLR2004 (a marker after the stop looks like a sentence)
            whole, text = text[: spans[-2][0]], text[spans[-2][0] :]
            yield from read_written(whole, evidence)
    yield from read_written(text + new, evidence)


def _add(answer: Answer, carried: Carried, view: View, language: str) -> Answer:
    statement = view.find_statement(carried.evidence.statement)
    citation: Citation = cite(statement, carried.evidence.ordinal, *carried.span)
    if citation in answer.citations:
        return answer
    place = len(answer.citations)
    framed = frame(statement, {place: citation}, language)
    line = Line.say(carried.text, place) if carried.text else framed
    return replace(
        answer,
        lines=(*answer.lines, line),
        citations=(*answer.citations, citation),
    )


def _tell_left_out(answer: Answer, shown: int, found: int, language: str) -> Answer:
    line = Line.say(say(language, "left_out", shown=shown, count=found, writer=answer.writer))
    return replace(answer, lines=(*answer.lines, line))
