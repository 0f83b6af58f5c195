"""The words of a language: those that spaCy's small pipelines know the first form of."""

from __future__ import annotations

import importlib
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.syntax.parser import PIPELINES


@dataclass(frozen=True, slots=True)
class Kind:
    """Words of one kind, such as verbs, and the endings of their forms, each with what the word
    itself has for it.
    """

    words: frozenset[str]
    endings: tuple[tuple[str, str], ...]

    def has(self, form: str) -> bool:
        """Tell whether a form is one of a word."""
        return form in self.words or any(
            form.endswith(ending) and f"{form.removesuffix(ending)}{own}" in self.words
            for ending, own in self.endings
        )


def is_word(word: str, language: str) -> bool:
    """Tell whether a word, in whatever form, is one of a language that has a pipeline."""
    if language not in PIPELINES:
        return False
    kinds, forms = _read(language)
    return word in forms or any(each.has(word) for each in kinds)


@cache
def _read(language: str) -> tuple[tuple[Kind, ...], Container[str]]:
    """Give the words of a language by kind, and forms of any; where these are listed, endings, of
    which words have but some, are left out.
    """
    from spacy.lookups import Lookups, Table  # noqa: PLC0415 (slow, and seldom needed)

    package = importlib.import_module(PIPELINES[language])
    folder = Path(str(package.__file__)).parent
    lookups = Lookups().from_disk(next(folder.glob("*/lemmatizer/lookups")))
    tables = [lookups.get_table(f"lemma_{name}") for name in ("index", "exc", "rules")]
    listed = lookups.get_table("lemma_lookup", Table())
    kinds = (
        Kind(
            frozenset((*index.get(kind, ()), *irregular.get(kind, ()))),
            () if listed else tuple(map(tuple, endings.get(kind, ()))),
        )
        for index, irregular, endings in [tables]
        for kind in {*index, *irregular}
    )
    return tuple(kinds), listed
