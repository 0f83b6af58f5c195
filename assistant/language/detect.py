"""The language of a question, from its script and its function words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from assistant.language.function_words import list_function_words
from assistant.language.vocabulary import read_vocabulary
from ingest.language.terms import fold

ENGLISH = "en"
REMEMBERED = 512
"""Texts whose language is remembered: a question and its parts are asked for in many rooms."""

_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]{2}")),
    ("ar", re.compile(r"[\u0600-\u06ff]{2}")),
    (
        "other",
        re.compile(r"[\u0370-\u03ff\u0590-\u05ff\u0900-\u0eff\u1000-\u109f\u1780-\u17ff]{2}"),
    ),
    ("es", re.compile(r"[¿¡]")),
)
_ASKED = ("fr", "es")


def _with_bare(words: Iterable[str]) -> frozenset[str]:
    """Give words, and as they are typed without accents."""
    return frozenset(each for word in words for each in (word, fold(word)))


_LATIN = (ENGLISH, *_ASKED, "de", "it", "pt")
_FUNCTION_WORDS = {code: _with_bare(list_function_words(code)) for code in _LATIN}
_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)+")
ENOUGH = 2
"""Function words of another language that it takes, more than there are English ones, those of both
not counted; fewer where there is no English one and the question begins with a question word."""
_ASKING = {code: _with_bare(read_vocabulary(code).question.put_first) for code in _ASKED}

_ENDINGS = {code: tuple(_with_bare(read_vocabulary(code).spelling.endings)) for code in _ASKED}


@lru_cache(maxsize=REMEMBERED)
def detect_language(question: str) -> str:
    """Give the ISO 639-1 code of a question's language, ``other`` where its script is no known one.

    English unless something speaks against it.
    """
    if scripted := detect_script(question):
        return scripted
    words = _WORD.findall(_COMPOUND.sub(_join_compound, question))
    first, *others = words or [""]
    # A name within the question (“de Los Angeles”) is of no language.
    plain = others if question.isupper() else filter(str.islower, others)
    first = first.lower()
    counts = Counter([first, *map(str.lower, plain)])
    best = max(_LATIN, key=lambda code: (_count(counts, _FUNCTION_WORDS[code]), _hint(words, code)))
    own = _count(counts, _FUNCTION_WORDS[best] - _FUNCTION_WORDS[ENGLISH])
    english = _count(counts, _FUNCTION_WORDS[ENGLISH] - _FUNCTION_WORDS[best])
    begins = english == 0 and first in _ASKING.get(
        best, _FUNCTION_WORDS[best] - _FUNCTION_WORDS[ENGLISH]
    )
    return best if own + begins >= english + ENOUGH else ENGLISH


def _hint(words: Iterable[str], code: str) -> bool:
    """Tell whether a word has an ending of a language, which parts those with the same words."""
    endings = _ENDINGS.get(code, ())
    return any(word.islower() and word.endswith(endings) for word in words)


def _join_compound(found: re.Match[str]) -> str:
    """Join the parts of a compound, none of which is a word by itself (“de-risking”); one that ends
    with a function word is a verb with its subject: « est-il ».
    """
    parts = found[0].split("-")
    inverted = any(parts[-1].lower() in _FUNCTION_WORDS[code] for code in _ASKED)
    return found[0] if inverted else "".join(parts)


def detect_script(text: str) -> str | None:
    """Give the language that a text's script or marks alone tell; ``None`` where it is Latin."""
    return next((code for code, script in _SCRIPTS if script.search(text)), None)


def detect_words(words: str) -> str | None:
    """Give the language of a few words that are asked about (“la faim”), by script or function
    words; ``None`` where these tell none, or English ones stand among them.
    """
    if scripted := detect_script(words):
        return scripted
    counts = Counter(filter(str.islower, _WORD.findall(words)))
    own = {code: _count(counts, _FUNCTION_WORDS[code]) for code in _LATIN}
    best = max(_ASKED, key=lambda code: own[code])
    return best if own[best] and not own[ENGLISH] else None


def _count(words: Counter[str], known: frozenset[str]) -> int:
    return sum(words[each] for each in words.keys() & known)
