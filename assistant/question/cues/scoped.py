"""What a question of wording says of the statements meant, wherever it does: “since when | do they
say “x” | in G7 statements”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.vocabulary import UNSPACED, join, read_vocabularies, whole
from assistant.language.words import is_function_word
from assistant.question.cues.naming import ANY_STATEMENT, NOUNS
from assistant.question.cues.sided import MERE
from assistant.question.cues.timing import lift_times
from ingest.language.parties import find_names

_PARTS = [words.tracing.parts for words in read_vocabularies()]
_BEGUN = r"(?:(?<![^\W_])|(?<=[\u3400-\u9fff]))"
_ENDED = r"(?:(?![^\W_])|(?=[\u3400-\u9fff]))"
_FIRST, _SAYING = (
    re.compile(rf"{_BEGUN}{join(each[name] for each in _PARTS)}{_ENDED}", re.IGNORECASE)
    for name in ("first", "saying")
)
_SPEAKERS = re.compile(
    whole(words.question.parts["person"] for words in read_vocabularies()), re.IGNORECASE
)
_MERE = MERE | ANY_STATEMENT
_UNSPACED = re.compile(join(sorted(filter(UNSPACED.match, _MERE), key=len, reverse=True)))
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_OWNED = re.compile(r"[’']s?$")


def asks_for_first(text: str) -> bool:
    """Tell whether words beside others ask where these first stood, and for nothing else: all
    beside the statements meant is of saying them.
    """
    named = bool(_SAYING.search(text) or NOUNS.search(text))
    return named and _FIRST.search(text) is not None and not any(_list_unknown(text))


def read_scope(text: str) -> str:
    """Give what words beside others say of the statements meant: their times, the parties, and what
    else is of no saying.
    """
    untimed, times = lift_times(text)
    named, end = [], 0
    for start, stop, _ in sorted(find_names(untimed)):
        named += [*_read_left(untimed[end:start]), untimed[start:stop]]
        end = stop
    return " ".join(filter(None, (*named, *_read_left(untimed[end:]), times)))


def _list_unknown(text: str) -> Iterator[str]:
    """Give the words that are of no saying and no part of a name or time."""
    untimed, _ = lift_times(text)
    end = 0
    for start, stop, _ in sorted(find_names(untimed)):
        yield from _read_left(untimed[end:start])
        end = stop
    yield from _read_left(untimed[end:])


def _read_left(text: str) -> Iterator[str]:
    for form in (_SPEAKERS, _FIRST, _SAYING, NOUNS, _UNSPACED):
        text = form.sub(" ", text)
    for found in _WORD.finditer(text):
        word = _OWNED.sub("", found[0])
        if word.lower() not in _MERE and not is_function_word(word) and len(word) > 1:
            yield word
