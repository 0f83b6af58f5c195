"""Questions that name a statement of their own, and so lean on none of the turn before."""

from __future__ import annotations

import re

from assistant.language.vocabulary import read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.words.naming import NOUNS, is_any_statement
from assistant.question.meant.called.terms import SPEAKERS, read_names
from assistant.question.topic import read_topic
from ingest.language.terms import split_terms

_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_GENITIVES = frozenset(word for words in read_vocabularies() for word in words.following.genitives)
"""“Of”, “from”: what stands between a statement and whose it is, and before no subject."""


def names_statement(text: str) -> bool:
    """Tell whether a text has a word for a statement beside a name (“the Lorn Declaration”), or is
    asked of one by a name.
    """
    if _has_name(_WORD.findall(text)):
        return True
    topic = read_topic(text)
    return topic is not None and bool(NOUNS.search(topic.which) and read_names(topic.which))


def _has_name(words: list[str]) -> bool:
    nouns = [place for place, word in enumerate(words) if NOUNS.fullmatch(word)]
    return any(
        _is_named_before(words[:place]) or _is_named_after(words[place + 1 :]) for place in nouns
    )


def _is_named_before(words: list[str]) -> bool:
    """Tell whether a name ends some words, the first of them aside: it has a capital anyhow."""
    kept = words[1:]
    while kept and _may_stand_between(kept[-1]):
        kept.pop()
    return bool(kept) and kept[-1][0].isupper()


def _may_stand_between(word: str) -> bool:
    """Tell whether a word may part a name from the word for its statement: “joint”, “leaders’”."""
    mere = len(word) == 1 or SPEAKERS.fullmatch(word) is not None
    return mere or all(map(is_any_statement, split_terms(word)))


def _is_named_after(words: list[str]) -> bool:
    kept = words[1:] if words and words[0].lower() in _GENITIVES else words[:1]
    while kept and kept[0].islower() and is_function_word(kept[0]):
        kept = kept[1:]
    return bool(kept) and kept[0][0].isupper()


def is_name(subject: str) -> bool:
    """Tell whether a bare subject names a statement, by a capital if its script has any."""
    if subject.upper() != subject.lower():
        return _has_name(["", *_WORD.findall(subject)])
    return bool(NOUNS.search(subject) and read_names(subject))
