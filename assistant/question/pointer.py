"""Questions that point at a paragraph by its label: “Article 5”, “第五条规定了什么？”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from assistant.language.function_words import STOPWORDS
from assistant.language.vocabulary import join, read_vocabularies
from ingest.language.labels import (
    AGAIN,
    DECISIONS,
    KINDS,
    NUMBER_SIGNS,
    SIGNS,
    TIMES,
    list_again,
    list_footnotes,
    list_known,
)
from ingest.language.numerals import (
    CHINESE,
    CHINESE_UNITS,
    ORDINALS,
    parse_roman,
    read_ordinal,
)
from ingest.language.vocabulary import any_of
from ingest.language.vocabulary import read_vocabularies as read_words
from ingest.statement import Paragraph, Statement
from ingest.texts import find_marked

Parts = tuple[frozenset[int | str], ...]

NOTE = "note"
"""The kind of what points at a note."""
_ANY_KIND = frozenset(("paragraph", "point", "clause"))
"""Kinds by which people call any numbered part, whatever its author calls it."""
_CHINESE_NUMBER = rf"[{''.join((*CHINESE, *CHINESE_UNITS))}\d]+"
_AGAIN = rf"(?:[\s-]?{list_again()}(?!\w)|[A-Za-z](?![\w’']))"
"""What stands behind a number that was put in behind its like: 5 bis, 2-ter, 4A."""
_NUMBER = (
    rf"\[?(?:\d+(?:\.\d+)*{_AGAIN}?|[IVXLC]+|[ivxlc]+|[A-Za-z])"
    r"(?:\s?\((?:\d+|[A-Za-z]+)\))*\]?(?![\w’'])"
)
_READ = [words.labels for words in read_words()]
_OPERATIVE = tuple(word for each in _READ for word in each.operative)
_PREAMBULAR = tuple(word for each in _READ for word in each.preambular)
_LETTERS = {
    "operative": frozenset(each.operative[0].lower() for each in _READ if each.operative),
    "preambular": frozenset(each.preambular[0].lower() for each in _READ if each.preambular),
}
_LETTERED = re.compile(
    rf"(?<!\w)(?:{list_known(plural=False)} )?\[?"
    rf"(?:(?P<operative>{any_of(_OPERATIVE)})|(?P<preambular>{any_of(_PREAMBULAR)}))"
    rf"\s?(?P<number>\d{{1,3}}(?:[\s.-]?{list_again()}(?!\w)){{0,2}})(?!\w)",
    re.IGNORECASE,
)
_ORDINAL = rf"(?:{any_of(ORDINALS)})"
_PUT_IN = "[之の]"
_DECIDED = re.compile(
    rf"\b(?P<noun>{any_of(DECISIONS)}) (?P<number>\d+)(?![\w/.(’'-])",
    re.IGNORECASE,
)
_POINTED = re.compile(
    rf"\b(?P<noun>{list_known()}) ?(?:{NUMBER_SIGNS} ?)?(?<=\W)(?P<number>{_NUMBER}|{_ORDINAL}\b)"
    rf"|\b(?P<ordinal>{_ORDINAL}) (?P<ordered>{list_known(plural=False)})\b"
    rf"|{SIGNS}(?P<chinese>{_CHINESE_NUMBER})(?P<counted>{list_known(signed=True)})(?:{_PUT_IN}(?P<again>{_CHINESE_NUMBER}))?"
    rf"(?:{SIGNS}(?P<under>{_CHINESE_NUMBER}){list_known(signed=True)})?"
    rf"|(?:\b{list_footnotes()}|{list_footnotes(signed=True)}) ?(?:{NUMBER_SIGNS} ?)?(?P<note>\d+)"
    r"(?![A-Za-z\d])",
    re.IGNORECASE,
)
_ASKING = re.compile(
    join(each for words in read_vocabularies() for each in words.pointing.asking), re.IGNORECASE
)
_ABOUT = re.compile(
    join(each for words in read_vocabularies() for each in words.pointing.about), re.IGNORECASE
)
_LETTER_WORDS = frozenset(word for word in STOPWORDS if len(word) == 1)
_LABEL_WORD = re.compile(r"\d+|[^\W\d_]+")
_SIGNED = re.compile(
    rf"{SIGNS}({_CHINESE_NUMBER})({list_known(signed=True)})(?:{_PUT_IN}({_CHINESE_NUMBER}))?"
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """What a question points at.

    ``label`` is as written, ``parts`` the values that each of its numbers may have (``v`` is 5 or
    the letter), ``kind`` what the author must call it (article, section, note …), empty for any.
    ``which`` are the question's other words that may name a statement; ``narrows`` is true where
    something is asked of the paragraph (“… about ports”), false where the paragraph is asked for.
    """

    label: str
    parts: Parts
    kind: str
    which: str
    narrows: bool

    def find(self, statement: Statement) -> list[Paragraph]:
        """Give the paragraphs with the label, or those below it (Article 5 has 5(1), 5(2)).

        Where the author numbered nothing, a number is our count. One that is called as the
        question calls it goes before others, a label alone before one that needs its heading
        (``Health, 2``), both before those below. A note is sought by its mark. Of a resolution that
        numbers its operative paragraphs alone, “OP3” is 3.
        """
        if self.kind == NOTE:
            return find_marked(statement, lambda mark: self.parts == (_value(mark),))
        if not any(each.label for each in statement.paragraphs):
            return [
                each for each in statement.paragraphs if self.parts == (frozenset({each.ordinal}),)
            ]
        found = self._find_labelled(statement)
        if found or self.kind != "operative":
            return found
        return replace(self, parts=self.parts[1:])._find_labelled(statement)

    def _find_labelled(self, statement: Statement) -> list[Paragraph]:
        read = [(each, *_read_label(each.label)) for each in statement.paragraphs if each.label]
        fitting = [
            (paragraph, parts)
            for paragraph, kind, parts in read
            if kind in ("", self.kind) or not self.kind
            if _agree(self.parts, parts)
        ]
        exact = [each for each, parts in fitting if len(parts) == len(self.parts)]
        plain = [each for each in exact if "," not in (each.label or "")]
        alike = [each for each in plain if _read_label(each.label or "")[0] == self.kind]
        return alike or plain or exact or [each for each, _ in fitting]

    def is_called_so(self, statement: Statement) -> bool:
        """Tell whether the author calls paragraphs what the question calls them (“Article”)."""
        labels = (each.label for each in statement.paragraphs if each.label)
        return bool(self.kind) and any(_read_label(label)[0] == self.kind for label in labels)

    def may_fit(self, statements: Iterable[Statement]) -> bool:
        """Tell whether it points into any of these: a decision may be another text's, and letters
        are a paragraph's where nothing else is asked, or where any has paragraphs with them.
        """
        if self.kind not in (*DECISIONS.values(), *_LETTERS):
            return True
        lettered = self.kind in _LETTERS
        alike = replace(self, parts=self.parts[:1])
        return (lettered and not self.which and not self.narrows) or any(
            self.find(each) or (lettered and alike._find_labelled(each)) for each in statements
        )


def read_pointer(question: str) -> Pointer | None:
    """Read which paragraph a question points at; ``None`` where it points at none."""
    if lettered := _read_lettered(question):
        return lettered
    found = _POINTED.search(question)
    if not found:
        return _read_decided(question)
    if _ABOUT.search(question[: found.start()]):
        return None
    if _is_function_word(question, found):
        return None
    label = (found["number"] or found["ordinal"] or found["chinese"] or found["note"]).strip("[]")
    again = (frozenset({_name_again(found["again"])}),) if found["again"] else ()
    under = (_value(found["under"]),) if found["under"] else ()
    noun = found["noun"] or found["ordered"] or found["counted"]
    kind = NOTE if found["note"] else _read_kind(noun)
    return _point(question, found, kind, (*map(_value, _LABEL_WORD.findall(label)), *again, *under))


def _read_decided(question: str) -> Pointer | None:
    """Read “Decision 12” as what a question points at."""
    found = _DECIDED.search(question)
    if not found or _ABOUT.search(question[: found.start()]):
        return None
    return _point(question, found, _read_kind(found["noun"]), (_value(found["number"]),))


def _read_lettered(question: str) -> Pointer | None:
    """Read “OP3 alt” or “operative paragraph 3” as what a question points at."""
    found = _LETTERED.search(question)
    if not found or _ABOUT.search(question[: found.start()]):
        return None
    kind = "operative" if found["operative"] else "preambular"
    numbers = map(_value, _LABEL_WORD.findall(found["number"]))
    return _point(question, found, kind, (_LETTERS[kind], *numbers))


def _point(question: str, found: re.Match[str], kind: str, parts: Parts) -> Pointer:
    named, about, _ = _partition(question[found.end() :])
    rest = _ASKING.sub(" ", f"{question[: found.start()]} {named}")
    which = re.sub(r"[\W_]+", " ", rest).strip()
    return Pointer(found[0], parts, kind, which, bool(about))


def put_subject(question: str, subject: str) -> str:
    """Ask a question of another subject: that after its “about”, else the question with both."""
    about = _ABOUT.search(question)
    if about:
        return f"{question[: about.end()]} {subject}?"
    return f"{question.rstrip('?？ ')}: {subject}?"


def _is_function_word(question: str, found: re.Match[str]) -> bool:
    """Tell whether what looks like a letter of a label goes on as a sentence: “the part a …”, or
    the word for a note is a verb, as in Latin letters it may be: “do they note 3 ports”.
    """
    after = question[found.end() :].strip(" \t,")
    goes_on = r"[a-zà-ÿ]" if found["note"] else r"\w"
    alone = bool(found["note"]) or (found["number"] or "").lower() in _LETTER_WORDS
    return alone and bool(re.match(goes_on, after)) and not _ASKING.match(after)


def _partition(text: str) -> tuple[str, str, str]:
    """Part “of the declaration say about ports” at its “about”."""
    about = _ABOUT.search(text)
    return (text[: about.start()], about[0], text[about.end() :]) if about else (text, "", "")


def _read_label(label: str) -> tuple[str, Parts]:
    """Give a label's kind and numbers; of “Health, 2” only what follows the heading."""
    words = _LABEL_WORD.findall(label.rpartition(", ")[2])
    signed = _SIGNED.findall(label)
    if signed:
        return _read_kind(signed[0][1]), tuple(_list_signed(signed))
    kind = _read_kind(words[0]) if words else ""
    return kind, tuple(_value(each) for each in words if not _is_kind(each))


def _list_signed(signed: Iterable[tuple[str, str, str]]) -> Iterator[frozenset[int | str]]:
    for number, _, again in signed:
        yield _value(number)
        if again:
            yield frozenset({_name_again(again)})


def _name_again(number: str) -> str:
    """Name what is put in behind a Chinese article, which is no paragraph of it: 第五条之一."""
    return f"之{read_ordinal(number)}"


def _is_kind(word: str) -> bool:
    return word.lower() in KINDS or word.lower() in DECISIONS


def _read_kind(word: str) -> str:
    """Give what a label's word calls a part, empty for what may be any."""
    kind: str = KINDS.get(word.lower()) or DECISIONS.get(word.lower()) or ""
    return "" if kind in _ANY_KIND else kind


def _agree(asked: Parts, held: Parts) -> bool:
    return len(asked) <= len(held) and all(a & b for a, b in zip(asked, held, strict=False))


def _value(number: str) -> frozenset[int | str]:
    """Give what a number may mean: ``v`` is 5 or the letter, ``c`` only the letter, ``ii`` 2."""
    letters = number.isascii() and number.isalpha()
    if number.lower() in AGAIN:
        return frozenset({TIMES[0]})
    if not letters or number.lower() in ORDINALS:
        return frozenset({read_ordinal(number)} - {0})
    roman = re.fullmatch(r"[IVX]|[IVXLC]{2,}", number.upper())
    value = parse_roman(number.upper()) if roman else 0
    return frozenset({number.lower(), *([value] if value else [])})
