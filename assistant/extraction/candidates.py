"""What in a parsed sentence may be what a question asks for: a number that counts the noun asked
about, a name of the kind asked for, a date, a sum, a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.extraction.lists import Span
from assistant.extraction.spans import CHECKED, find_spans
from assistant.extraction.units import list_signs
from assistant.language.vocabulary import join, read_vocabularies
from assistant.language.words import split_content_terms
from assistant.question.cues.words.form import AnswerKind, Asked
from assistant.syntax.sentence import NOUNS, Name, NameKind, Sentence
from ingest.language.dates import spell_date
from ingest.language.parties import find_meant, find_names
from ingest.language.terms import split_terms
from ingest.statement import Statement

NAMES = {
    AnswerKind.WHO: {NameKind.PERSON, NameKind.BODY, NameKind.STATE, NameKind.PEOPLE},
    AnswerKind.COUNTRY: {NameKind.STATE, NameKind.PLACE},
    AnswerKind.PERSON: {NameKind.PERSON},
    AnswerKind.PLACE: {NameKind.PLACE, NameKind.STATE, NameKind.SITE},
    AnswerKind.TOWN: {NameKind.PLACE, NameKind.STATE, NameKind.SITE},
    AnswerKind.BODY: {NameKind.BODY, NameKind.SITE},
    AnswerKind.COMPANY: {NameKind.BODY, NameKind.SITE},
}
"""The names that answer a question of each kind."""
READ = frozenset((*NAMES, *CHECKED))
"""Kinds of which it is known what answers them."""
NO_STATE = frozenset((AnswerKind.TOWN, AnswerKind.COMPANY))
"""Kinds that no country and no organisation of states answers."""
SURE, LIKELY, MAYBE, HARDLY = 1.0, 0.8, 0.5, 0.2
NEAR = 6
"""Words between a name and the noun that tells what it names."""
PHRASE = 8
"""Words between a number and what it counts."""
BEFORE = 3
"""Words from a preposition to the place that it leads to."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_FOLLOWS = re.compile(r"[\s-]?([^\W\d_]+)")
_PARTS = [words.question.parts for words in read_vocabularies()]
_PEOPLE = re.compile(join(rf"\b{parts['people']}\b" for parts in _PARTS), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of a sentence, the number of its last word, and how well its kind fits (0 to 1)."""

    span: Span
    word: int
    fit: float


class Search:
    """A question looked for in a sentence of a statement; what it says itself is no answer."""

    def __init__(
        self, asked: Asked, question: str, statement: Statement, text: str, sentence: Sentence
    ) -> None:
        self._asked = asked
        self._question = question
        self._statement = statement
        self._text = text
        self._sentence = sentence
        self._said = {*split_terms(question)}
        self._states = list(find_names(text))
        named = (shown for *_, shown in find_names(question))
        self._meant = {*find_meant(question), *named}

    def find(self) -> Iterator[Candidate]:
        """Give what may be asked for."""
        if self._asked.kind is AnswerKind.NUMBER and self._asked.focus:
            yield from self._find_counts()
        elif self._asked.kind in NAMES:
            yield from self._find_named()
        else:
            yield from self._find_spans()

    def _find_spans(self) -> Iterator[Candidate]:
        """Give dates, sums, shares and reasons; the statement's own date is doubtful."""
        own = {*split_terms(spell_date(self._statement.date, self._statement.language))}
        spans = find_spans(self._asked, self._text)
        for start, end in (span for span in spans if not self._counts_otherwise(*span)):
            is_own = {*split_terms(self._text[start:end])} <= own
            yield from self._offer((start, end), MAYBE if is_own else SURE)

    def _counts_otherwise(self, start: int, end: int) -> bool:
        """Tell whether a sum without a currency counts something (“15 billion litres”), or a number
        that is like a year counts nothing (“in 1970”).
        """
        place = self._sentence.find_word(start, end)
        if place is None:
            return False
        words, kind = self._sentence.words, self._asked.kind
        head = words[place].head
        counts = head > place and words[head].kind in NOUNS
        if kind is AnswerKind.MONEY:
            return counts and self._text[start].isdigit() and words[place].kind == "NUM"
        is_year = _YEAR.fullmatch(self._text, start, end) is not None
        return kind is AnswerKind.NUMBER and is_year and not counts

    def _find_counts(self) -> Iterator[Candidate]:
        """Give numbers: sure where they count the noun asked about."""
        focus = self._asked.focus
        nouns = {*focus, *(sign for noun in focus for sign in list_signs(noun))}
        loose = not self._asked.many or _PEOPLE.search(self._question)
        spans = find_spans(self._asked, self._text)
        for span in (each for each in spans if not self._counts_otherwise(*each)):
            for each in self._offer(span, MAYBE if loose else HARDLY):
                counted = nouns.intersection(split_terms(self._read_phrase(each)))
                yield replace(each, fit=SURE) if counted else each

    def _read_phrase(self, number: Candidate) -> str:
        """Give the words about a number that may say what it counts."""
        words, place = self._sentence.words, number.word
        noun = self._sentence.find_above(place, NOUNS)
        near = self._sentence.list_under(noun) | self._sentence.list_under(place)
        said = [words[n].text for n in near if abs(n - place) <= PHRASE]
        following = _FOLLOWS.match(self._text, number.span[1])
        return " ".join((*said, following[1] if following else ""))

    def _find_named(self) -> Iterator[Candidate]:
        kind = self._asked.kind
        for name in self._sentence.names:
            if name.kind in NAMES[kind] and self._is_new(name.first, name.last):
                yield from self._rate_name(name)
        yield from self._find_unnamed()
        if kind in (AnswerKind.WHO, AnswerKind.COUNTRY):
            yield from self._find_states()
        if kind is AnswerKind.WHO:
            yield from self._find_nouns()

    def _rate_name(self, name: Name) -> Iterator[Candidate]:
        words, kind = self._sentence.words, self._asked.kind
        span = words[name.first].start, words[name.last - 1].end
        states = {each for start, end, each in self._states if start < span[1] and end > span[0]}
        is_meant = name.kind is NameKind.STATE and states <= self._meant
        if states and (kind in NO_STATE or is_meant):
            return
        fit = SURE
        if kind in (AnswerKind.COMPANY, AnswerKind.BODY) and not self._is_told(name.last - 1):
            fit = LIKELY if kind is AnswerKind.BODY else MAYBE
        yield Candidate(span, name.last - 1, MAYBE if name.kind is NameKind.PEOPLE else fit)

    def _find_unnamed(self) -> Iterator[Candidate]:
        """Give proper nouns that are in no name of the kind, where what is beside them tells it."""
        kind = self._asked.kind
        taken = NameKind if kind in (AnswerKind.COMPANY, AnswerKind.BODY) else NAMES[kind]
        named = (each for each in self._sentence.names if each.kind in taken)
        within = {n for each in named for n in range(each.first, each.last)}
        for number, word in enumerate(self._sentence.words):
            if word.kind == "PROPN" and number not in within and self._is_new(number, number + 1):
                fit = self._rate_unnamed(number)
                yield from [Candidate((word.start, word.end), number, fit)] if fit else []

    def _rate_unnamed(self, number: int) -> float:
        if self._asked.kind in (AnswerKind.PLACE, AnswerKind.TOWN):
            before = self._sentence.words[max(0, number - BEFORE) : number]
            return MAYBE if any(each.kind == "ADP" for each in before) else 0.0
        if self._asked.kind in (AnswerKind.COMPANY, AnswerKind.BODY):
            return LIKELY if self._is_told(number) else 0.0
        return MAYBE

    def _find_states(self) -> Iterator[Candidate]:
        """Give the countries and organisations that the question does not name."""
        for start, end, shown in self._states:
            if shown not in self._meant:
                yield from self._offer((start, end), SURE)

    def _find_nouns(self) -> Iterator[Candidate]:
        """Give nouns, for those who act may be named by one: “the ferries of the lake”."""
        for number, word in enumerate(self._sentence.words):
            if word.kind == "NOUN" and self._is_new(number, number + 1):
                yield Candidate((word.start, word.end), number, MAYBE)

    def _offer(self, span: Span, fit: float) -> Iterator[Candidate]:
        word = self._sentence.find_word(*span)
        if word is not None:
            yield Candidate(span, word, fit)

    def _is_new(self, first: int, last: int) -> bool:
        """Tell whether words have more to say than the question."""
        said = " ".join(word.text for word in self._sentence.words[first:last])
        return not self._said.issuperset(split_content_terms(said))

    def _is_told(self, number: int) -> bool:
        """Tell whether the noun asked about stands near a word; another language's can't."""
        if self._asked.language != self._statement.language:
            return True
        near = self._sentence.words[max(0, number - NEAR) : number + NEAR]
        terms = {*split_terms(" ".join(word.text for word in near))}
        return not terms.isdisjoint(self._asked.noun)
