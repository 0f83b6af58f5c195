"""Questions as they are typed in haste: without accents (“cual es la ultima declaracion”) and
apostrophes (“which dont mention Mali”), and names without their capitals (“about south korea”).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale

from assistant.language.detect import ENGLISH, detect_language
from assistant.language.function_words import list_function_words
from assistant.language.vocabulary import LANGUAGES, join, read_vocabulary
from ingest.language.parties import find_code, list_forms
from ingest.language.terms import fold

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[\"“„«‘][^\"“”„«»’]{0,200}+[\"”»’]|(?<!\w)'[^']{1,200}+'(?!\w)")
_SHORT = re.compile(r"[A-Z]{2,6}\d?|[A-Z]\d{1,2}")
"""An abbreviation: “EU”, “DPRK”, “G7”."""
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
FEWEST_LETTERS = 2
"""Letters of a word before an ending that tells its accent."""


def put_capitals(question: str) -> str:
    """Give a question with the capitals of the parties and areas that it names in small letters;
    what is quoted stays.
    """
    language = detect_language(question)
    if language in LANGUAGES:
        question = _compile_shouted(language).sub(lambda each: each[0].upper(), question)
    names, longest = _list_names(language), _count_words(language)
    words = [found.span() for found in _WORD.finditer(question)]
    quoted = [found.span() for found in _QUOTED.finditer(question)]
    place, parts, end = 0, list[str](), 0
    while place < len(words):
        start, count = words[place][0], 1
        inside = any(begin <= start < close for begin, close in quoted)
        for taken in range(0 if inside else min(longest, len(words) - place), 0, -1):
            close = words[place + taken - 1][1]
            name = names.get(fold(question[start:close]))
            if name and question[start:close].islower():
                parts += [question[end:start], name]
                end, count = close, taken
                break
        place += count
    return "".join((*parts, question[end:]))


@cache
def _compile_shouted(language: str) -> re.Pattern[str]:
    return re.compile(join(read_vocabulary(language).spelling.shouted), re.IGNORECASE)


@cache
def _list_names(language: str) -> Mapping[str, str]:
    """Give the names of parties and areas in a language, in English and in Russian cases, and their
    abbreviations, by how they are typed.
    """
    shown = sorted({*list_forms().values()})
    spelt = [*shown]
    for code in sorted({language, ENGLISH} & {*LANGUAGES}):
        named = Locale.parse(code).territories
        spelt += [named[each] for each in map(find_code, shown) if each in named]
    return {**_list_cyrillic(), **_list_short(language), **_by_small(spelt)}


def _list_short(language: str) -> dict[str, str]:
    """Give the abbreviations that are no other words of a language in small letters."""
    if language not in LANGUAGES:
        return {}
    ambiguous = read_vocabulary(language).spelling.ambiguous
    shorts = {each.lower(): each for each in list_forms() if _SHORT.fullmatch(each)}
    return {bare: name for bare, name in shorts.items() if bare not in ambiguous}


@cache
def _list_cyrillic() -> Mapping[str, str]:
    return _by_small(each for each in list_forms() if _CYRILLIC.search(each))


def _by_small(names: Iterable[str]) -> dict[str, str]:
    """Give names by how they are typed in small letters; none that is a function word then."""
    others = {word for code in LANGUAGES for word in list_function_words(code)}
    typed = ((fold(each), each) for each in names)
    return {bare: name for bare, name in typed if bare not in others}


@cache
def _count_words(language: str) -> int:
    """Give how many words the longest name in a language has."""
    return max(len(_WORD.findall(each)) for each in _list_names(language))


@dataclass(frozen=True, slots=True)
class _Spelling:
    """How words, those that open a question, and endings are written, by how they are typed."""

    written: Mapping[str, str]
    opening: Mapping[str, str]
    endings: Mapping[str, str]

    def write(self, word: str, opens: bool) -> str:
        """Give a word with its accents; as it is where it has some, or none are known."""
        typed = word.lower()
        if opens and typed in self.opening:
            return _write_like(word, self.opening[typed])
        if typed in self.written:
            return _write_like(word, self.written[typed])
        for bare, ending in self.endings.items():
            if typed.endswith(bare) and len(typed) >= len(bare) + FEWEST_LETTERS:
                return word[: -len(ending)] + _write_like(word[-len(ending) :], ending)
        return word


def put_accents(question: str) -> str:
    """Give a question with the accents and apostrophes that its words lack, in its language, or,
    unless that is English, in that of an ending that no other one has. What is quoted stays.
    """
    spoken = detect_language(question)
    if spoken not in LANGUAGES:
        return question
    others = LANGUAGES if spoken != ENGLISH else ()
    told = (code for code in others if _ends_so(question, _read_spelling(code)))
    return _put_accents(question, _read_spelling(next(told, spoken)))


def _ends_so(question: str, spelling: _Spelling) -> bool:
    """Tell whether a word of a question has an ending of a language without its accent."""
    words = (found[0].lower() for found in _WORD.finditer(question))
    return any(word.endswith(tuple(spelling.endings)) for word in words)


def _put_accents(question: str, spelling: _Spelling) -> str:
    quoted = [found.span() for found in _QUOTED.finditer(question)]
    first = next(_WORD.finditer(question), None)

    def write(found: re.Match[str]) -> str:
        inside = any(start <= found.start() < end for start, end in quoted)
        opens = first is not None and found.start() == first.start()
        return found[0] if inside else spelling.write(found[0], opens)

    return _WORD.sub(write, question)


@cache
def _read_spelling(language: str) -> _Spelling:
    words = read_vocabulary(language).spelling
    return _Spelling(_by_typed(words.written), _by_typed(words.opening), _by_typed(words.endings))


def _by_typed(words: Iterable[str]) -> dict[str, str]:
    typed = ((fold(word).replace("'", ""), word) for word in words)
    return {bare: word for bare, word in typed if bare != word.lower()}


def _write_like(typed: str, word: str) -> str:
    """Write a word in capitals, or with one, where it was typed so."""
    if typed.isupper() and len(typed) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if typed[:1].isupper() else word
