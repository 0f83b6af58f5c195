"""A name by which a question asks for a statement, wherever it stands, that none here has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from assistant.language.detect import detect_language
from assistant.language.vocabulary import join, read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.words.naming import NOUNS, is_any_statement
from assistant.question.meant.called.persons import find_present, is_written_small
from assistant.question.meant.called.terms import SPEAKERS, name_terms
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words
from ingest.language.dates import MONTHS
from ingest.language.parties import cut_parties
from ingest.language.terms import split_terms
from ingest.language.vocabulary import any_of

_WORDS = tuple(read_vocabularies())
_FOLLOWING = [words.following for words in _WORDS]
_SUBJECTS = {link for each in _FOLLOWING for link in each.links} - {
    case for each in _FOLLOWING for case in each.cases
}
"""“About”, “on”: what stands before a subject, and not before where something is said."""
_MENTION = re.compile(
    rf"{join(words.planning.parts['mention'] for words in _WORDS)}\W*$", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_HEADED = re.compile(r"\s*[:：—–]")
_BEHIND = re.compile(
    rf"\s+(?:{any_of(word for each in _FOLLOWING for word in each.genitives)}\s+|d[’'])"
    r"(?P<name>[^\W\d_]+(?:[ -][^\W\d_]+)*)",
    re.IGNORECASE,
)
_CASED = re.compile(r"(?<=[а-яё])\s+(?P<name>[А-ЯЁ][а-яё]+(?:[ -][^\W\d_]+)*)")
"""A name that tells by its case whose a statement is."""


def find_absent(question: str, view: View) -> str | None:
    """Give the name of a statement that is asked for and not here: “the coast guard, in the Velm
    Declaration”; ``None`` where none is, or the name is what is asked about.
    """
    known: set[str] = set()
    for start, end, proper in _list_names(question):
        if _is_subject(question[:start]):
            continue
        known = known or {term for each in view.statements for term in name_terms(each)}
        if any(_is_strange(each, question, known, view) for each in proper):
            return question[start:end]
    return None


def list_proper(question: str) -> Iterator[tuple[int, int]]:
    """Give where a question names statements by words with a capital that it does not ask about."""
    for start, end, _ in _list_names(question):
        if not _is_subject(question[:start]):
            yield start, end


def _list_names(question: str) -> Iterator[tuple[int, int, list[str]]]:
    """Give where words for a statement stand with a name, and the words of that with a capital."""
    for noun in NOUNS.finditer(question):
        end, behind = _reach_behind(question, noun.end())
        start, before = _reach_before(question, noun.start(), headed=_HEADED.match(question, end))
        if before or behind:
            yield start, end, [*before, *behind]


def _reach_before(question: str, start: int, headed: re.Match[str] | None) -> tuple[int, list[str]]:
    """Give where a name before a word begins; the first word of a question has a capital anyhow,
    unless it is ``headed`` by the name: “Velm Declaration: how many boats?”
    """
    names = list[str]()
    for word in reversed(list(_WORD.finditer(question, 0, start))):
        first = not _WORD.search(question, 0, word.start()) and not headed
        named = word[0][0].isupper() and not first
        if question[word.end() : start].strip(" -") or not (named or _may_stand_between(word[0])):
            break
        start = word.start()
        names += [word[0]] if named else []
    return start, names


def _reach_behind(question: str, end: int) -> tuple[int, list[str]]:
    """Give where a name behind a word ends: “the declaration of Velm”, but not “of June”."""
    behind = _BEHIND.match(question, end) or _CASED.match(question, end)
    names = list(_WORD.finditer(question, *behind.span("name"))) if behind else []
    kept = list(takewhile(_is_proper, (each[0] for each in names)))
    return (names[len(kept) - 1].end() if kept else end), kept


def _is_proper(word: str) -> bool:
    return word[0].isupper() and word.casefold() not in MONTHS


def _may_stand_between(word: str) -> bool:
    mere = SPEAKERS.fullmatch(word) is not None or all(map(is_any_statement, split_terms(word)))
    return mere and not is_function_word(word)


def _is_subject(before: str) -> bool:
    """Tell whether what follows some words is asked about, and not asked."""
    words = before.lower().split()
    while words and is_function_word(words[-1]) and words[-1] not in _SUBJECTS:
        words.pop()
    return bool(words and words[-1] in _SUBJECTS) or _MENTION.search(" ".join(words)) is not None


def _is_strange(word: str, question: str, known: set[str], view: View) -> bool:
    """Tell whether a word is a name that no statement is called by: one that is written small
    nowhere. In another language than the statements it has to stand in one, else it may be a
    translation of what is here.
    """
    terms = split_terms(word)
    short = word.isupper()  # an abbreviation of what a title spells out
    mere = short or is_function_word(word) or _may_stand_between(word) or not terms
    if mere or not known.isdisjoint(terms) or cut_parties(word)[0] or find_present(word, view):
        return False
    hits = find_words(view, word).hits
    spoken = detect_language(question) == view.main_language
    return (spoken or bool(hits)) and not is_written_small(word, hits)
