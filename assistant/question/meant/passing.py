"""Which statements a question names in passing, by a run of the words of their titles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.language.vocabulary import UNSPACED
from assistant.language.words import is_function_word
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.called.called import has_run
from assistant.question.meant.called.terms import SPEAKERS, read_names
from assistant.question.meant.dated import find_dated
from assistant.question.question import Question
from assistant.retrieval.view import View
from ingest.language.parties import cut_parties
from ingest.statement import Statement

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")


def find_titled(text: str, statements: Sequence[Statement]) -> list[Statement]:
    """Give the statements whose title has the longest run of a text's words beside a word for a
    statement: “how many lamps are lit, per the Lanvec Declaration?”

    Empty where the run says no more than whose or when a statement is, or where the name goes on
    with words that no title has: the “Strategic Lanvec Declaration” is another one.
    """
    runs = (_Run(text, noun, statements) for noun in NOUNS.finditer(text))
    named = [run for run in runs if run.statements and run.names()]
    return max(named, key=lambda run: run.end - run.start).statements if named else []


def list_named(question: Question, view: View) -> list[View]:
    """Give the views that a question names within one, by title and by year, the narrowest first;
    last the whole one, for what none of them says.
    """
    dated = find_dated(question, view)
    titled = [each.id for each in find_titled(question.search, view.statements)]
    named = view.keep(titled) if titled else None
    both = find_dated(question, named) if named else None
    if dated and not both:
        named = None
    return [*(each for each in (both, named, dated) if each), view]


class _Run:
    """The words of a text on both sides of ``noun`` that stand so in titles."""

    def __init__(self, text: str, noun: re.Match[str], statements: Sequence[Statement]) -> None:
        self._text = text
        self._steps = re.compile(".") if UNSPACED.search(noun[0]) else _WORD
        self.start, self.end = noun.span()
        self.statements = [each for each in statements if has_run(each.title, noun[0])]
        words = list(self._steps.finditer(text))
        before = [each for each in words if each.end() <= self.start][::-1]
        after = [each for each in words if each.start() >= self.end]
        first, last = self._extend(before), self._extend(after)
        if (first and self._begins_before(first)) or (last and self._ends_behind(last)):
            self.statements = []

    def names(self) -> bool:
        """Tell whether the run has a word that not any statement is called by."""
        run = SPEAKERS.sub(" ", self._text[self.start : self.end])
        return bool(read_names(_NUMBER.sub(" ", cut_parties(run)[1])))

    def _extend(self, words: Iterable[re.Match[str]]) -> re.Match[str] | None:
        """Take words in up to the last one that says something; give the one that no title has."""
        start, end, statements = self.start, self.end, self.statements
        for word in words:
            start, end = min(start, word.start()), max(end, word.end())
            run = self._text[start:end]
            statements = [each for each in statements if has_run(each.title, run)]
            if not statements:
                return word
            if not is_function_word(word[0]):
                self.start, self.end, self.statements = start, end, statements
        return None

    def _begins_before(self, word: re.Match[str]) -> bool:
        """Tell whether a word before the run belongs to the name, and is no party's."""
        capital = word.start() > 0 and word[0][:1].isupper()
        return capital and bool(read_names(cut_parties(word[0])[1]))

    def _ends_behind(self, word: re.Match[str]) -> bool:
        """Tell whether a word behind the run is joined to it: “Declaration of Support for Bakers”
        is not that for pilots.
        """
        joined = self._steps.search(self._text[self.end : word.start()])
        return joined is not None and not is_function_word(word[0])
