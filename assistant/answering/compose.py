"""From evidence to an answer made of quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Citation, Evidence, Line
from assistant.citing.citations import cite
from assistant.citing.quoting import frame
from assistant.extraction.acting import Actors, acts, read_actors
from assistant.extraction.choice import Choice, choose_quote
from assistant.extraction.confidence import ACROSS, ALIKE, UNREAD, weigh
from assistant.extraction.lists import find_following, find_opening, leads_on
from assistant.extraction.presence import speaks_of
from assistant.language.phrases import say, spell_party
from assistant.question.question import Question
from assistant.retrieval.counterparts import prefer
from assistant.retrieval.ranking.retriever import Found, Retriever
from assistant.retrieval.view import View
from ingest.cross_encoder.reader import JointReader
from ingest.texts import find_text

MOST_STATEMENTS = 3
NEAR = 0.15
"""How much less than the best a paragraph may score to stand beside it, where several statements
are asked for."""
EQUAL = 0.03
"""How much less than the best a paragraph may score to be quoted beside it elsewhere: which of them
answers can't be told by that."""
MOST_EQUAL = 2
UNLIKELY = 2.0
"""How much smaller than the other's the log odds that its quote answers may be. Of 932 reading
questions .928 then have a right citation (.02, three and no reading: .927) and .870 of all
citations are right (.813); of the 112 answered gold questions .902 (.902) and .803 (.777)."""


class Composer:
    """Chooses the quotes that answer and puts them in order."""

    def __init__(self, retriever: Retriever, reader: JointReader | None) -> None:
        self._retriever = retriever
        self._reader = reader

    def compose(self, question: Question, found: Found, view: View) -> Answer:
        """Answer with quotes: by statement, best first, within one in the author's order.

        The confidence is that of the best paragraph.
        """
        if not found.evidence:
            return Answer(question.asked, (), False, 0.0)
        evidence, said = self._put_actors_first(question, found.evidence, view)
        chosen = prefer(_choose(question, evidence, view), question.language, view)
        alike = {each.text: each for each in chosen}
        choices = {text: self.choose(question, each, view) for text, each in alike.items()}
        readings = self._judge(question, choices)
        if not question.several:
            likely = max(readings.values()) - UNLIKELY
            chosen = [each for each in chosen if readings[each.text] >= likely]
        likeliest = max(readings[each.text] for each in chosen)
        quotes = [
            _quote(question, each, choices[each.text], view, readings[each.text] == likeliest)
            for each in chosen
        ]
        quotes += _follow(quotes, view)
        best = chosen[0].text
        confidence = self._trust(question, chosen[0], found, choices[best], readings[best], view)
        lines, citations = _arrange(quotes, view, question.language)
        return Answer(question.asked, (*said, *lines), False, confidence, citations, found.evidence)

    def _put_actors_first(
        self, question: Question, evidence: Sequence[Evidence], view: View
    ) -> tuple[Sequence[Evidence], tuple[Line, ...]]:
        """Leave out of the best paragraphs those where it is not who is asked about that acts, but
        whom it is done to; where that is all there is, it is said.
        """
        asked = read_actors(question.search, question.language)
        if asked is None:
            return evidence, ()
        near = _take_near(evidence, NEAR)[:MOST_STATEMENTS]
        acting = [self._acts(question, each, asked, view) for each in near]
        if acting[0] is not False:
            return evidence, ()
        kept = [each for each, right in zip(near, acting, strict=True) if right]
        if kept:
            return (*kept, *evidence[len(near) :]), ()
        named = (
            ", ".join(spell_party(each, question.language) for each in sorted(some))
            for some in asked
        )
        fields = dict(zip(("asked", "acting"), named, strict=True))
        return evidence, (Line.say(say(question.language, "other_acts", **fields)),)

    def _acts(
        self, question: Question, evidence: Evidence, asked: Actors, view: View
    ) -> bool | None:
        span = self.choose(question, evidence, view).span
        return acts(evidence.text[slice(*span)], evidence.language, *asked)

    def _judge(self, question: Question, choices: Mapping[str, Choice]) -> dict[str, float]:
        """Give by its paragraph the log odds that each quote answers; 0 without a reader."""
        if self._reader is None:
            return dict.fromkeys(choices, 0.0)
        return {
            text: self._reader.judge(question.search, text[slice(*choice.span)])
            for text, choice in choices.items()
        }

    def _trust(
        self,
        question: Question,
        best: Evidence,
        found: Found,
        choice: Choice,
        reading: float,
        view: View,
    ) -> float:
        """Give the probability that the best paragraph answers."""
        if self._reader is None:
            return weigh(choice, found.confidence, UNREAD)
        if best.language == question.language:
            return weigh(choice, found.confidence, ALIKE, reading)
        unsaid = self._retriever.rate_unsaid(question.search, question.language, view)
        return weigh(choice, found.confidence, ACROSS, reading, unsaid)

    def choose(self, question: Question, evidence: Evidence, view: View) -> Choice:
        """Choose what is quoted of a paragraph."""
        statement = view.find_statement(evidence.statement)
        paragraph = find_text(statement, evidence.ordinal)
        read = self._retriever.read_sentences(
            question.search,
            view.collection,
            evidence.statement,
            evidence.ordinal,
            question.language,
        )
        languages = question.language, statement.language
        encoder = self._retriever.choose_encoder(view.collection, *languages)
        return choose_quote(question.form, question.search, statement, paragraph, read, encoder)

    def speaks_of(self, question: Question, evidence: Evidence, view: View) -> bool:
        """Tell whether a paragraph speaks of what is asked, not only its statement's title."""
        statement = view.find_statement(evidence.statement)
        paragraph = find_text(statement, evidence.ordinal)
        return speaks_of(question.form, question.search, statement, paragraph)


def _quote(
    question: Question, evidence: Evidence, choice: Choice, view: View, likeliest: bool
) -> Citation:
    """Cite a quote; only in the likeliest the words are marked that answer."""
    citation = cite(view.find_statement(evidence.statement), evidence.ordinal, *choice.span)
    marks = choice.mark(question.form, evidence.language) if likeliest else ()
    return replace(citation, answer_spans=marks)


def _follow(quotes: Sequence[Citation], view: View) -> list[Citation]:
    """Quote the paragraphs that a quote leads into which ends at a colon, each once."""
    quoted = {(each.statement, each.ordinal) for each in quotes}
    follow: dict[tuple[str, int], Citation] = {}
    for quote in quotes:
        statement = view.find_statement(quote.statement)
        following = find_following(statement, quote.ordinal) if leads_on(quote.quote) else ()
        for each in following:
            follow[statement.id, each.ordinal] = cite(statement, each.ordinal, *find_opening(each))
    return [each for place, each in follow.items() if place not in quoted]


def _choose(question: Question, evidence: Sequence[Evidence], view: View) -> list[Evidence]:
    """Choose the best paragraph and those as good, or one of each statement where several are
    asked for.
    """
    if not question.several:
        near = _take_near(evidence, EQUAL)
        rates = view.collection.recognizer.rate(question.search)
        named = [rates[view.collection.numbers[each.statement]] for each in near]
        fitting = [each for each, rate in zip(near, named, strict=True) if rate >= named[0]]
        return fitting[:MOST_EQUAL]
    by_statement: dict[str, Evidence] = {}
    for each in _take_near(evidence, NEAR):
        by_statement.setdefault(each.statement, each)
    return list(by_statement.values())[:MOST_STATEMENTS]


def _take_near(evidence: Sequence[Evidence], distance: float) -> list[Evidence]:
    return [each for each in evidence if each.score >= evidence[0].score - distance]


def _arrange(
    quotes: Sequence[Citation], view: View, language: str
) -> tuple[tuple[Line, ...], tuple[Citation, ...]]:
    lines: list[Line] = []
    citations: list[Citation] = []
    for group in _group(quotes):
        statement = view.find_statement(group[0].statement)
        lines.append(frame(statement, dict(enumerate(group, len(citations))), language))
        citations += group
    return tuple(lines), tuple(citations)


def _group(quotes: Sequence[Citation]) -> Iterator[list[Citation]]:
    for statement in dict.fromkeys(each.statement for each in quotes):
        inside = [each for each in quotes if each.statement == statement]
        yield sorted(inside, key=lambda each: (each.ordinal, each.start))
