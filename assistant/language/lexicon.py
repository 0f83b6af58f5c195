"""By which words of another language the words of a question are said: those that official texts
use, one file a language, in bilingual/, and the terms of the field.

A word is found in any inflection. What a word may mean otherwise is given too: a text has seldom
the wrong meanings of several words at once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from assistant.language.detect import ENGLISH
from assistant.language.glossary import Forms, list_forms, read_terms
from assistant.language.spoken import list_spoken
from assistant.language.vocabulary import LANGUAGES, read_vocabulary
from assistant.language.words import Unit, list_units, split_content_terms
from ingest.language.parties import find_names, list_names
from ingest.language.terms import UNSPACED, UNSPACED_RUN, fold, split_terms

_WORD = re.compile(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+")

Wording = tuple[Forms, ...]
"""The forms of each word of a phrase."""


def render_units(text: str, language: str, others: Sequence[str]) -> tuple[Unit, ...]:
    """Give what each word or phrase of a text may be said by in other languages: nothing for words
    that have no rendering, but as they are those that every language writes so, as figures are.
    """
    if language not in LANGUAGES:
        return list_units(text, language)
    named = list(_read_names(text))
    plain = text
    for start, end, _ in reversed(named):
        plain = f"{plain[:start]} {plain[end:]}"
    units = [unit for *_, unit in named]
    for met, keys in _look_up(plain, language):
        said = [words for key in keys for code in others for words in _say(key, code)]
        units += [_split_each(said, others)] if keys else _keep(met, language)
    return tuple(dict.fromkeys(filter(None, units)))


def render_words(
    text: str, language: str, others: Sequence[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the words and phrases of a text, each with those that it may be said by in others."""
    for met, keys in _look_up(text, language):
        said = (
            words
            for key in keys
            for code in others
            if code != language
            for words in _say(key, code)
        )
        yield met, tuple(dict.fromkeys(said))


def knows(word: str, language: str) -> bool:
    """Tell whether a word of a language, in any inflection, is one that has a rendering, or a part
    of a phrase that has.
    """
    return not list_forms(word, language).isdisjoint(_list_stems(language))


def read_ahead() -> None:
    """Sort the words of every language, which the first question in one would wait for."""
    for language in LANGUAGES:
        _ = _list_stems(language), _sort_runs(language)
    list_names_rendered()


@cache
def list_names_rendered() -> frozenset[str]:
    """Give the words of all names that are rendered, in small letters, of every language."""
    rows = (row for code in LANGUAGES for row in _read(code).items())
    named = (words for key, said in rows if key[0].isupper() for words in (key, *said))
    return frozenset(word for words in named for word in _WORD.findall(words.lower()))


@cache
def _list_stems(language: str) -> frozenset[str]:
    return frozenset(
        stem
        for phrases in _sort_phrases(language).values()
        for phrase, _ in phrases
        for forms in phrase
        for stem in forms
    )


def render_each(text: str, language: str, other: str) -> tuple[tuple[str, ...], ...]:
    """Give the words of another language that render each word or phrase of a text in its foremost
    sense; none where one has no rendering.
    """
    mere = {*map(fold, read_vocabulary(language).glossary.framing)}
    each = [
        {tuple(split_terms(words, other)): words for key in foremost for words in _say(key, other)}
        for met, keys in _look_up(text, language)
        if fold(met) not in mere and (keys or split_content_terms(met, language))
        for foremost in [_keep_foremost(met, keys, language)]
    ]
    return tuple(tuple(said.values()) for said in each) if all(each) else ()


def _keep_foremost(met: str, keys: Sequence[str], language: str) -> list[str]:
    """Give those of some keys that are terms of the field; where none is, those that words render
    before any others do: “action” rather than “campaign” for what renders both.
    """
    terms = [key for key in keys if key in read_terms(language)]
    if terms:
        return terms
    forms = [list_forms(word, language) for word in _WORD.findall(met)]

    def rate(key: str) -> int:
        said = _say(key, language) or (key,)
        ranks = (rank for rank, words in enumerate(said) if _is_form(words, forms, language))
        return next(ranks, len(said))

    rated = {key: rate(key) for key in keys}
    return [key for key in keys if rated[key] == min(rated.values())]


def _is_form(words: str, forms: Sequence[Forms], language: str) -> bool:
    """Tell whether words are forms of others, each of the next."""
    met = [list_forms(word, language) for word in _WORD.findall(words)]
    return len(met) == len(forms) and all(map(Forms.intersection, met, forms))


def _read_names(text: str) -> Iterator[tuple[int, int, Unit]]:
    """Give the parties and areas that a text names, each by all its names."""
    for start, end, shown in find_names(text):
        names = dict.fromkeys((shown, *list_names(shown)))
        yield start, end, tuple(dict.fromkeys(tuple(split_terms(each)) for each in names))


def _keep(met: str, language: str) -> list[Unit]:
    """Give words that are not known as they are: a figure, a name that all write so, or one that
    no text has; of a run without spaces what is longer than a letter between words that ask.
    """
    words = [met] if split_content_terms(met, language) else []
    if UNSPACED_RUN.search(met):
        words = [each for each in _compile_asking().split(met) if len(each) > 1]
    return [(tuple(split_terms(each)),) for each in words]


@cache
def _compile_asking() -> re.Pattern[str]:
    """Match the words of questions that stand in runs without spaces, the longest first."""
    words = (fold(each) for each in list_spoken() if UNSPACED_RUN.match(each))
    return re.compile("|".join(sorted(words, key=len, reverse=True)))


def _split_each(said: Sequence[str], languages: Sequence[str]) -> Unit:
    split = (tuple(split_terms(each, code)) for each in said for code in languages)
    return tuple(dict.fromkeys(filter(None, split)))


def _say(key: str, language: str) -> tuple[str, ...]:
    """Give the words for a key in a language; none where they are not known."""
    terms = read_terms(language) if language in LANGUAGES else {}
    if key in terms:
        return terms[key].said
    return (key,) if language == ENGLISH else _read(language).get(key, ())


@cache
def _read(language: str) -> Mapping[str, tuple[str, ...]]:
    """Give the words of a language by the English ones that they render."""
    if language == ENGLISH or language not in LANGUAGES:
        return {}
    text = files("assistant.language").joinpath("bilingual", f"{language}.txt").read_text("utf-8")
    rows = (line.partition(" = ") for line in text.splitlines())
    return {key: tuple(words.split("; ")) for key, _, words in rows}


def _look_up(text: str, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the words and phrases of a text that say something, the longest that are known, with
    the keys that each may have.
    """
    words, longest = _WORD.findall(text), _measure_longest(language)
    place = 0
    while place < len(words):
        if UNSPACED_RUN.search(words[place]):
            yield from _look_up_run(words[place], language)
            place += 1
            continue
        count, keys = _find_longest(words[place : place + longest], language)
        yield " ".join(words[place : place + count]), keys
        place += count


def _find_longest(words: Sequence[str], language: str) -> tuple[int, tuple[str, ...]]:
    """Give how many of some words are known as one, at least the first, and its keys; a word may be
    one that is made of a name. «De seguridad» has those of «seguridad» as well.
    """
    genitives = read_vocabulary(language).following.genitives
    plain = [list_forms(each, language) for each in words]
    derived = [_list_derived(each, language) for each in words]
    for count in range(len(words), 0, -1):
        keys = _find_keys(plain[:count], language)
        if not keys and derived[count - 1]:
            of_names = _find_keys([*plain[: count - 1], derived[count - 1]], language)
            keys = tuple(each for each in of_names if each[0].isupper())
        if keys and count > 1 and words[0].lower() in genitives:
            return count, (*keys, *_find_keys(plain[1:count], language))
        if keys and (count > 1 or split_content_terms(words[0], language)):
            return count, keys
    return 1, ()


def _find_keys(forms: Sequence[Forms], language: str) -> tuple[str, ...]:
    """Give the keys of phrases that have a form of each word."""
    known = _sort_phrases(language)
    keys = (
        key
        for form in sorted(forms[0])
        for phrase, key in known.get((form, len(forms)), ())
        if all(map(Forms.intersection, phrase, forms))
    )
    return tuple(dict.fromkeys(keys))


def _list_derived(word: str, language: str) -> Forms:
    """Give the stems of the names that a word may be made of: «хиросимская»."""
    endings = read_vocabulary(language).glossary.derived
    bases = (re.sub(each, "", word.lower()) for each in endings)
    return frozenset(
        split_terms(" ".join(each for each in bases if each != word.lower()), language)
    )


def _look_up_run(run: str, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the known words of a run of characters, the longest first from its beginning on, and
    what stands between them that is more than a function word.
    """
    known = _sort_runs(language)
    longest = _measure_longest_run(language)
    mere = {*read_vocabulary(language).glossary.framing}
    plain, place, left = fold(run), 0, ""
    while place < len(plain):
        ends = range(min(len(plain), place + longest), place, -1)
        found = next((end for end in ends if plain[place:end] in known), place)
        if found > place:
            yield from ((each, ()) for each in [left] if left and left not in mere)
            yield plain[place:found], known[plain[place:found]]
            left = ""
        else:
            left += plain[place]
        place = max(found, place + 1)
    if left and left not in mere:
        yield left, ()


@cache
def _measure_longest(language: str) -> int:
    return max((count for _, count in _sort_phrases(language)), default=1)


@cache
def _measure_longest_run(language: str) -> int:
    return max(map(len, _sort_runs(language)), default=1)


@cache
def _sort_runs(language: str) -> Mapping[str, tuple[str, ...]]:
    """Give the keys by the run of characters that renders them, in simplified characters."""
    runs = defaultdict[str, list[str]](list)
    for key, said in _list_all(language):
        if UNSPACED_RUN.search(said):
            runs[fold(said)].append(key)
    return {run: tuple(keys) for run, keys in runs.items()}


@cache
def _sort_phrases(language: str) -> Mapping[tuple[str, int], Sequence[tuple[Wording, str]]]:
    """Give the phrases with their keys, by each form of the first word and the count of words."""
    phrases = defaultdict[tuple[str, int], list[tuple[Wording, str]]](list)
    for key, said in _list_all(language):
        words = _WORD.findall(said)  # «остров» loses in its stem what «острова» keeps
        wording = tuple(list_forms(each, language) | {fold(each)} for each in words)
        if wording and not UNSPACED_RUN.search(said):
            for form in wording[0]:
                phrases[form, len(wording)].append((wording, key))
    return phrases


def _list_all(language: str) -> Iterator[tuple[str, str]]:
    """Give all keys with each of their renderings in a language."""
    for key, term in read_terms(language).items():
        yield from ((key, said) for said in (*term.said, *term.meant))
    if language == ENGLISH:
        keys = dict.fromkeys(key for code in LANGUAGES for key in _read(code))
        yield from ((key, key) for key in keys)
    for key, renderings in _read(language).items():
        yield from ((key, said) for said in renderings)
