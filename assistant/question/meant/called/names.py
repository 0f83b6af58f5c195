"""What a question calls statements by, word by word, in any language that these are in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.language.detect import detect_script
from assistant.language.lexicon import render_words
from assistant.language.vocabulary import LANGUAGES
from assistant.language.words import Terms, Unit
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.called.persons import find_present
from assistant.question.meant.called.terms import (
    cut_nouns,
    list_known,
    name_terms,
    own_terms,
    read_names,
)
from assistant.retrieval.view import View
from ingest.language.terms import UNSPACED_RUN
from ingest.statement import Statement


@dataclass(frozen=True, slots=True)
class Name:
    """A word or phrase of a name: the ``ways`` in which a statement may be called by it, those in
    which it may be ``rendered``, and the ids of those in which somebody of this name speaks.

    What renders it has to be the statement's own: a capital is a name of its state only as typed.
    """

    ways: Unit
    present: frozenset[str]
    rendered: Unit = ()

    def fits(self, statement: Statement, dated: bool) -> bool:
        """Tell whether a statement is called so, by its day too where that may be ``dated``."""
        named, own = name_terms(statement, dated), own_terms(statement)
        typed = any(named.issuperset(way) for way in self.ways)
        called = typed or any(own.issuperset(way) for way in self.rendered)
        return statement.id in self.present or called


def read_called(rest: str, dated: bool, view: View) -> list[Name] | None:
    """Read what a text calls statements by, in the first language in which all of it is known.

    ``None`` where in each it has a word that no statement is called by, whatever renders it, and
    that names nobody who speaks in one.
    """
    if not read_names(rest):
        return []
    reader = _Reader(rest, dated, view)
    script = detect_script(rest)
    codes = (script,) if script and script in LANGUAGES else LANGUAGES
    return next((names for code in codes if (names := reader.read(code)) is not None), None)


class _Reader:
    """Reads a text as of one language and then another."""

    def __init__(self, text: str, dated: bool, view: View) -> None:
        self._text, self._view = cut_nouns(text), view
        self._dated = dated
        self._places = {each.place.casefold() for each in view.statements if each.place}
        self._languages = sorted({each.language for each in view.statements})
        self._may_speak = NOUNS.search(text) is not None

    @property
    def _known(self) -> frozenset[str]:
        """What statements are called by."""
        return list_known(self._view, self._dated)

    @cached_property
    def _own(self) -> set[str]:
        """What they are called by that no party of theirs is."""
        return {term for each in self._view.statements for term in own_terms(each)}

    def read(self, language: str) -> list[Name] | None:
        """Give the names of a text; ``None`` where one is not known."""
        names: list[Name] = []
        own = tuple(read_names(self._text)) if UNSPACED_RUN.search(self._text) else ()
        if own and self._own.issuperset(own):  # a title has it, whatever its characters are alone
            return [Name((own,), frozenset())]
        for met, said in render_words(self._text, language, self._languages):
            if terms := read_names(met):
                unspaced = UNSPACED_RUN.search(met)  # which may be a part of any name
                known = self._own if unspaced else self._known
                alone = len(met) == 1 and unspaced
                way = () if alone or not known.issuperset(terms) else (tuple(terms),)
                name = Name(way, self._find_present((met, *said)), tuple(self._render(said)))
                if not (name.ways or name.rendered or name.present):
                    return None
                names.append(name)
        return names

    def _render(self, said: Iterable[str]) -> Iterator[Terms]:
        """Give what words are rendered by of which statements are called by their own names."""
        ways = (tuple(read_names(each)) for each in said)
        yield from (each for each in dict.fromkeys(ways) if each and self._own.issuperset(each))

    def _find_present(self, names: Iterable[str]) -> frozenset[str]:
        large = (
            each
            for each in names
            if each[0].isupper() and not each.isupper() and each.casefold() not in self._places
        )
        present = (find_present(each, self._view) for each in large if self._may_speak)
        return frozenset[str]().union(*present)
