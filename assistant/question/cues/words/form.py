"""What a question asks for, from its form: the kind of answer, the noun asked about, its names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from assistant.language.detect import ENGLISH, detect_language
from assistant.language.vocabulary import (
    UNSPACED,
    QuestionPart,
    QuestionWords,
    fill,
    join,
    read_vocabularies,
)
from assistant.language.words import split_content_terms
from ingest.language.parties import find_names
from ingest.language.terms import split_terms

REMEMBERED = 64
"""Questions of which it is remembered where they begin: parts are asked of each in many rooms."""


class AnswerKind(StrEnum):
    """The kind of answer that a question's form asks for."""

    NUMBER = "number"
    MONEY = "money"
    SHARE = "share"
    DATE = "date"
    DAY = "day"
    PLACE = "place"
    WHO = "who"
    NAME = "name"
    LIST = "list"
    REASON = "reason"
    MANNER = "manner"
    YES_NO = "yes or no"
    DEFINITION = "definition"
    OPEN = "open"
    TOWN = "town"
    COUNTRY = "country"
    PERSON = "person"
    BODY = "body"
    COMPANY = "company"


NOUNS: tuple[QuestionPart, ...] = ("country", "town", "person", "company", "body")
"""Kinds that the noun asked about tells: “which **airline**” asks for a company."""
PLACES = NOUNS[:2]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as read.

    ``focus`` holds the stems of the noun asked about (“vaccine”, “dose” of “How many vaccine
    doses …”), ``names`` the question's proper names and codes as written, ``numbers`` its numbers
    and years, ``terms`` the stems of all its content words; ``many`` is true where the noun is
    plural, ``language`` the question's own.
    """

    kind: AnswerKind
    focus: tuple[str, ...]
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    terms: tuple[str, ...]
    many: bool = False
    language: str = ENGLISH

    @property
    def noun(self) -> tuple[str, ...]:
        """The stem of the noun alone, without the focus's other words, if there is one."""
        return self.focus[-1:] if self.many else self.focus[:1]


LONGEST_FOCUS = 3
LONGEST_NOUN = 2
"""Words of a focus of which one may tell the kind of answer: “**African countries** join”."""

NAME = re.compile(r"(?<![\w’'-])[A-ZÀ-ÞА-Я][\w.’'&-]*[\w]|\b\w*[A-Z0-9]\w*[-–]?\d+\w*\b")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PUT_FIRST = frozenset(word for words in read_vocabularies() for word in words.question.put_first)
_FOCUS_KINDS = frozenset(
    (
        AnswerKind.NUMBER,
        AnswerKind.MONEY,
        AnswerKind.SHARE,
        AnswerKind.NAME,
        AnswerKind.PLACE,
        AnswerKind.LIST,
    )
)


@dataclass(frozen=True, slots=True)
class _Form:
    """A form that asks for a kind of answer, in one language."""

    kind: AnswerKind
    pattern: re.Pattern[str]
    words: QuestionWords

    def read_focus(self, question: str, match: re.Match[str]) -> list[str]:
        """Give the words of the noun phrase that follows the question word."""
        if self.kind not in _FOCUS_KINDS:
            return []
        start = match.start() if " " in match[0].strip() else match.end()
        focus: list[str] = []
        for found in _WORD.finditer(question, start):
            word = found[0].lower()
            if self._ends_focus(word, focus):
                break
            if word in self.words.put_first and not focus:
                continue
            if word not in self.words.no_focus:
                focus.append(word)
        return focus

    def _ends_focus(self, word: str, focus: list[str]) -> bool:
        """Tell whether a word is no longer of the noun asked about: “how much **is** paid”."""
        if focus and (len(focus) == LONGEST_FOCUS or re.search(self.words.plural, focus[-1])):
            return True
        if focus or word not in self.words.put_first:
            return word in self.words.focus_end
        auxiliary = re.fullmatch(self.words.parts["auxiliary"], word)
        return self.kind is AnswerKind.NUMBER and auxiliary is not None

    def name_kind(self, focus: list[str]) -> tuple[AnswerKind, str]:
        """Give the kind of answer, as the noun asked about tells it, and that noun or the last."""
        last = focus[-1] if focus else ""
        if self.kind not in (AnswerKind.NAME, AnswerKind.PLACE):
            return self.kind, last
        words = [*self._find_plural(focus), *reversed(focus[:LONGEST_NOUN])]
        nouns = NOUNS if self.kind is AnswerKind.NAME else PLACES
        told = ((noun, word) for word in words for noun in nouns if self._is_noun(noun, word))
        kind, word = next(told, (self.kind, last))
        return AnswerKind(kind), word

    def _find_plural(self, focus: list[str]) -> list[str]:
        """Give the noun of a longer focus where its ending tells it: “which old lake **firms**”."""
        return [word for word in focus[-1:] if re.search(self.words.plural, word)]

    def _is_noun(self, noun: QuestionPart, word: str) -> bool:
        """Tell whether a word, or the beginning of a run without spaces, is such a noun."""
        found = re.match(self.words.parts[noun], word)
        return found is not None and (found.end() == len(word) or UNSPACED.match(word) is not None)


_FORMS = tuple(
    _Form(AnswerKind(kind), re.compile(fill(pattern, words.parts), re.IGNORECASE), words)
    for words in (each.question for each in read_vocabularies())
    for kind, pattern in words.forms
)

_SEVERAL = re.compile(
    join(form for words in read_vocabularies() for form in words.statements.several), re.IGNORECASE
)

PARTED = re.compile(join(words.planning.parted for words in read_vocabularies()), re.IGNORECASE)
"""Where a second question is joined to a first one: “…, and what does it say?”."""
SEAMS = re.compile(join(words.planning.seams for words in read_vocabularies()), re.IGNORECASE)
"""Where one may be, if what stands before and behind it asks something: “…, how many …?”."""
_ECHOES = re.compile(
    join(form for words in read_vocabularies() for form in words.planning.echoes), re.IGNORECASE
)


def has_form(question: str) -> bool:
    """Tell whether a text has the form of a question in any language."""
    return any(form.pattern.search(question) for form in _FORMS)


@lru_cache(maxsize=REMEMBERED)
def cut_asking(question: str) -> tuple[str, str]:
    """Part a question from the words that ask, with which it begins: “when | was …”, “by whom |”,
    its first word where none is known to ask.
    """
    first, _, rest = question.partition(" ")
    ends = [each.end() for form in _FORMS for each in [_ask(form, question, len(first))] if each]
    if not ends:
        return first, rest
    return question[: max(ends)].strip(), question[max(ends) :].strip()


def _ask(form: _Form, question: str, reach: int) -> re.Match[str] | None:
    """Give where a form asks that begins at most one word behind the beginning."""
    found = form.pattern.search(question)
    return found if found and found.start() <= reach + 1 else None


def is_echo(question: str) -> bool:
    """Tell whether a second question asks but what the answer to the first quotes, or where."""
    return _ECHOES.search(question) is not None


def asks_for_several(question: str) -> bool:
    """Tell whether a question asks for several statements (“What do the statements say …”)."""
    return _SEVERAL.search(question) is not None


def read_question(question: str) -> Asked:
    """Read what a question asks for, from the form that begins first in it."""
    found = [(form, match) for form in _FORMS if (match := form.pattern.search(question))]
    kind, focus, many = AnswerKind.OPEN, list[str](), False
    if found:
        form, match = min(found, key=lambda each: each[1].start())
        focus = form.read_focus(_blank_parties(question), match)
        kind, noun = form.name_kind(focus)
        many = re.search(form.words.plural, noun) is not None
    return Asked(
        kind=kind,
        focus=tuple(term for word in focus for term in split_terms(word)),
        names=read_names(question),
        numbers=read_numbers(question),
        terms=tuple(split_content_terms(question)),
        many=many,
        language=detect_language(question),
    )


def _blank_parties(question: str) -> str:
    """Put blanks in the place of parties: no word of “Estados Unidos” is the noun asked about."""
    for start, end, _ in find_names(question):
        question = f"{question[:start]}{' ' * (end - start)}{question[end:]}"
    return question


def read_names(text: str) -> tuple[str, ...]:
    """Give the proper names and codes of a question, without its capital first word."""
    found = (each[0] for each in NAME.finditer(text))
    kept = (re.sub(r"[’']s$", "", name) for name in found if name.lower() not in _PUT_FIRST)
    return tuple(dict.fromkeys(name for name in kept if not name.isdigit()))


def read_numbers(text: str) -> tuple[str, ...]:
    """Give the numbers and years that stand alone in a text."""
    found = re.finditer(r"(?<![\w-])\d+(?:[.,]\d+)*(?!\w)", text)
    return tuple(dict.fromkeys(each[0] for each in found))
