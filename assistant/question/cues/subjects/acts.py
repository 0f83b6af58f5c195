"""What statements do to a subject beside mentioning it: they condemn it, they call for it."""

from __future__ import annotations

import re
from functools import cache

from assistant.language.tables import ACTS, Act
from assistant.language.vocabulary import LANGUAGES, join, read_vocabulary, whole
from assistant.language.words import read_spoken


def list_acts(language: str) -> str:
    """Give the pattern of the words for any act in a language."""
    return join(each.words for each in read_vocabulary(language).acts.values())


def find_act(words: str) -> Act | None:
    """Give the act that some words are for, in any language."""
    acts = ((act, code) for code in LANGUAGES for act in ACTS)
    return next((act for act, code in acts if compile_act(act, code).fullmatch(words)), None)


@cache
def compile_act(act: Act, language: str) -> re.Pattern[str]:
    """Give the pattern of the words by which a sentence in a language does something; in English
    where the words of its language are not known.
    """
    words = read_spoken(language)
    return re.compile(whole([words.acts[act].words]), re.IGNORECASE)


def name_act(act: Act, language: str) -> tuple[str, ...]:
    """Give the words for an act in a language, as they are said of a statement."""
    return read_spoken(language).acts[act].said
