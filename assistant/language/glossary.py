"""The terms that statements of any kind speak of: which one some words are, and by which words it
is said in another language. One file a language, in terms/.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from assistant.language.variants import list_variants
from assistant.language.vocabulary import read_vocabulary
from assistant.language.words import split_content_terms
from ingest.language.terms import UNSPACED, UNSPACED_RUN, fold, split_terms

SHORTEST = 3
"""Letters that are left of a word without what is joined to it, at least."""
LONGEST = 200
"""Letters of what may be a term, at most."""
BEGUN = 2
"""Letters that a word has in common with every form of it."""

_WORD = re.compile(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+")

Forms = frozenset[str]
"""The stems that a word may have."""


@dataclass(frozen=True, slots=True)
class Term:
    """The words for a term in a language: those that it is ``said`` by, and those by which it is
    ``meant`` where it is asked about, though they may mean something else in a statement.
    """

    said: tuple[str, ...]
    meant: tuple[str, ...] = ()


@cache
def read_terms(language: str) -> Mapping[str, Term]:
    """Give the terms by their keys, in one of ``LANGUAGES``."""
    text = files("assistant.language").joinpath("terms", f"{language}.txt").read_text("utf-8")
    rows = (line.partition(" = ") for line in text.splitlines())
    return {key: Term(*map(_part, words.split(" | "))) for key, _, words in rows}


def _part(words: str) -> tuple[str, ...]:
    return tuple(words.split("; "))


def find_term(words: str, language: str) -> str | None:
    """Give the key of the term that some words of a language are, in any inflection, whatever
    frames them (“the question of …”).
    """
    if len(words) > LONGEST:
        return None
    whole = _split(words, language)
    bare = _split(cut_framing(words, language), language)
    return _find(whole, language) or _find(bare, language)


def _find(words: Sequence[str], language: str) -> str | None:
    forms = [list_forms(each, language) for each in words]
    for begin in _list_begins(words[0], language) if words else ():
        for key, wording in _sort_terms(language).get((len(words), begin), ()):
            pairs = zip(forms, wording, strict=True)
            if all(met & list_forms(each, language) for met, each in pairs):
                return key
    return None


@cache
def _sort_terms(language: str) -> Mapping[tuple[int, str], Sequence[tuple[str, Sequence[str]]]]:
    """Give the wordings of all terms, each with its key, by how many words they have and how the
    first of them begins.
    """
    wordings: dict[tuple[int, str], list[tuple[str, Sequence[str]]]] = defaultdict(list)
    for key, term in read_terms(language).items():
        for words in (_split(each, language) for each in (*term.said, *term.meant)):
            for begin in _list_begins(words[0], language):
                wordings[len(words), begin].append((key, words))
    return wordings


def cut_framing(words: str, language: str) -> str:
    """Give words without those that frame a term; in scripts that part no words, at its ends."""
    framing = read_vocabulary(language).glossary.framing
    known = frozenset(fold(each) for each in framing)
    words = " ".join(each for each in _WORD.findall(words) if fold(each) not in known)
    return _cut_ends(words, [each for each in framing if UNSPACED_RUN.search(each)])


def _cut_ends(words: str, framing: Sequence[str]) -> str:
    """Give words without those that frame them, in scripts that part no words."""
    while any(map(words.startswith, framing)) or any(map(words.endswith, framing)):
        for each in framing:
            words = words.removeprefix(each).removesuffix(each)
    return words


def _split(words: str, language: str) -> list[str]:
    """Give the words that say something; all where none does."""
    listed = _WORD.findall(words)
    return [each for each in listed if not _is_mere(each, language)] or listed


@lru_cache(maxsize=20_000)
def _is_mere(word: str, language: str) -> bool:
    telling = read_vocabulary(language).glossary.telling
    return word.lower() not in telling and not split_content_terms(word, language)


def _list_begins(word: str, language: str) -> list[str]:
    begun = (fold(each)[:BEGUN] for each in _list_bare(word.lower(), language))
    return list(dict.fromkeys(begun))


@lru_cache(maxsize=20_000)
def list_forms(word: str, language: str) -> Forms:
    """Give the stems that a word may have, in whatever spelling, without what is joined to it."""
    plain = word.lower()
    if UNSPACED_RUN.search(word):
        return frozenset((fold(plain),))
    spelt = (each for bare in _list_bare(plain, language) for each in (bare, *list_variants(bare)))
    return frozenset(stem for each in spelt for stem in split_terms(each, language)[:1])


def _list_bare(word: str, language: str) -> tuple[str, ...]:
    """Give a word, and what it is without each of what may be joined to it."""
    joined = read_vocabulary(language).glossary.joined
    cut = (word.removeprefix(each) for each in joined if word.startswith(each))
    return (word, *(each for each in cut if len(each) >= SHORTEST))
