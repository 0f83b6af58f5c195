"""Slips of the pen: a word that stands nowhere, near to one that does (“Gazza”)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from assistant.language.detect import ENGLISH, detect_language
from assistant.language.edits import SpeltWords
from assistant.language.lexicon import knows, list_names_rendered
from assistant.language.phrases import spell_party
from assistant.language.spoken import list_spoken
from assistant.language.vocabulary import LANGUAGES
from assistant.language.words import is_function_word
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.retrieval.view import View
from assistant.syntax.dictionary import is_word
from ingest.encoder.encoder import Encoder
from ingest.encoder.pair import Encoders
from ingest.language.parties import find_meant, find_names, list_forms
from ingest.language.terms import fold, split_both, split_terms

WORD = re.compile(r"[^\W\d_]{4,}")
SHORT, LONG = 5, 8
"""Letters below which only a name is looked for, and from which on two may be wrong."""
MOST = 5
"""Words that stand nowhere in a question that is asked of the statements: of one with more none is
looked for."""
SEVERAL = "s"
"""The ending of a name that is said of several, which no stemmer leaves off behind a u."""
SURE = 6
"""Letters of a name from which on no other word is so like it, in languages but English."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question: whether it may name a party or an area, and whether it is a name."""

    text: str
    may_name: bool
    is_name: bool

    @property
    def is_small(self) -> bool:
        """Whether it has no capital, in whatever script."""
        return self.text == self.text.lower()

    @property
    def slips(self) -> int:
        """How many letters of it may be wrong."""
        return 2 if len(self.text) >= LONG else 1

    def may_be(self, other: str) -> bool:
        """Tell whether it may be a slip of a word: it is not that with an ending, and a name only
        of what is written like one.
        """
        ending = fold(self.text).removeprefix(fold(other))
        several = self.is_name and ending == SEVERAL
        derived = len(ending) < len(self.text) and ending != other[-1:] and not several
        return not derived and (other[0].isupper() or not self.is_name)


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with its slips mended; ``read`` are the words that stand in their place."""

    text: str
    read: tuple[str, ...]


def mend_spelling(question: str, view: View, encoders: Encoders) -> Mended:
    """Read each misspelt word of a question as the one that it is a slip of; what stands in
    quotation marks, or is asked for word for word, stays.
    """
    language = detect_language(question)
    plan = read_plan(question, language)
    if plan and (plan.exact or plan.task in (Task.NOVEL, Task.LINEAGE)):
        return Mended(question, ())
    return mend_words(question, language, view, encoders)


def mend_words(text: str, language: str, view: View, encoders: Encoders) -> Mended:
    """Read each word that no statement asked has as the only one that it is a slip of: one of
    theirs in its language, or the name of a party or an area.

    A slip is one letter, of long words two. What an encoder has as a word stays.
    """
    read = list[str]()
    unknown = [
        each for each in _list_words(text) if not _is_known(text[slice(*each)], language, view)
    ]
    for start, end in reversed(unknown if len(unknown) <= MOST else ()):
        word = _read_word(text, start, end)
        if meant := _find_meant(word, language, view, encoders):
            text = f"{text[:start]}{meant}{text[end:]}"
            read.insert(0, meant)
    return Mended(text, tuple(read))


def _list_words(text: str) -> Iterator[tuple[int, int]]:
    """Give the words that may be misspelt: none that is quoted, or has capitals inside."""
    quoted = [found.span() for found in QUOTED.finditer(text)]
    for found in WORD.finditer(text):
        outside = all(found.end() <= start or end <= found.start() for start, end in quoted)
        if outside and found[0][1:] == found[0][1:].lower():
            yield found.span()


def _read_word(text: str, start: int, end: int) -> Word:
    """Read a word where it stands: with a capital it may name a country, beside another one with a
    capital rather a person; without one only where none is used.
    """
    word = text[start:end]
    if not word[0].isupper():
        return Word(word, not any(letter.isupper() for letter in text[1:]), False)
    before, after = text[:start].split(), text[end:].split()
    beside = (*before[1:][-1:], *(after[:1] if text[end : end + 1] == " " else ()))
    return Word(word, not any(each[0].isupper() for each in beside), bool(before))


def _find_meant(word: Word, language: str, view: View, encoders: Encoders) -> str | None:
    """Give the only word that one is a slip of; ``None`` where it is none, or may be of several."""
    if _is_rendered(word, language):
        return None
    near = [*_find_names(word, language, encoders), *_find_words(word, language, view, encoders)]
    fewest = min((count for count, _ in near), default=0)
    nearest = [each for count, each in near if count == fewest]
    begun = word.text[0].lower()  # few slips are in the first letter: “Canda” is no “Čada”
    nearest = [each for each in nearest if each[0].lower() == begun] or nearest
    meant = {_name(each) for each in nearest}
    if len(meant) != 1 or (word.is_small and is_word(word.text, language)):
        return None
    return _choose_form(word, meant.pop(), nearest, language)


def _find_names(word: Word, language: str, encoders: Encoders) -> Iterator[tuple[int, str]]:
    """Give the names that a word may be, each after how many letters they are apart; a short one in
    small letters is in languages but English rather a word that is not known («гавани», “Guyana”).
    """
    small = word.text == word.text.lower() != word.text.upper()
    if small and language != ENGLISH and len(word.text) < LONG:
        return
    members = encoders.members[-1:] if language == ENGLISH or len(word.text) < SURE else ()
    if word.may_name and not _is_word(word.text, language, members):
        slips = word.slips if word.is_name else 1
        yield from _load_names().find_near(word.text, slips)


def _find_words(
    word: Word, language: str, view: View, encoders: Encoders
) -> Iterator[tuple[int, str]]:
    """Give the words of the statements that a word may be, each after the letters between them."""
    spelt = view.collection.spellings.get(language)
    members = encoders.members if language == ENGLISH else encoders.members[:1]
    if not spelt or len(word.text) < SHORT or _is_word(word.text, language, members):
        return
    for count, each in spelt.find_near(word.text, word.slips):
        if word.may_be(each) and _stands(each, language, view):
            yield count, each


def _is_name(word: str) -> bool:
    """Tell whether a word is a name of a party, or one of an area in some form."""
    return bool(find_meant(word)) or any(find_names(word))


def _is_known(word: str, language: str, view: View) -> bool:
    spoken = word.lower() in list_spoken() or is_function_word(word) or _is_name(word)
    return spoken or _stands(word, language, view)


def _is_rendered(word: Word, language: str) -> bool:
    """Tell whether a word is known in its language, or a name in any: none is a slip."""
    if word.text[0].isupper() and word.text.lower() in list_names_rendered():
        return True
    return language in LANGUAGES and word.is_small and knows(word.text, language)


def _stands(word: str, language: str, view: View) -> bool:
    """Tell whether a statement that is asked has a word, in any inflection."""
    words = view.collection.words
    having = (words.find(term) for term in split_both(word, language))
    return any(len(np.intersect1d(each, view.places, assume_unique=True)) for each in having)


def _is_word(word: str, language: str, encoders: Iterable[Encoder]) -> bool:
    """Tell whether an encoder has a word, or its stem, in one piece, as it has common ones."""
    forms = {word, word.lower(), *split_terms(word, language)}
    return any(len(each.find_ends(form)) == 1 for each in encoders for form in forms)


def _name(word: str) -> str:
    """Give what is the same of all forms of a word: of a name that by which its party is shown."""
    return list_forms().get(word) or "".join(split_terms(word))


def _choose_form(word: Word, name: str, forms: Iterable[str], language: str) -> str:
    """Choose the form that a language has of a name, else the one that is as long as the word and
    begins as large.
    """
    usual = spell_party(name, language)
    if any(fold(each) == fold(usual) for each in forms if each in list_forms()):
        return usual
    large, length = word.text[0].isupper(), len(word.text)
    return min(forms, key=lambda each: (abs(len(each) - length), each[0].isupper() != large))


@cache
def _load_names() -> SpeltWords:
    return SpeltWords(filter(WORD.fullmatch, list_forms()), swapped=1)
