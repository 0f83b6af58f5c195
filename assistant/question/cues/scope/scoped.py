"""What a question of wording says of the statements meant, wherever it does: “since when | do they
say “x” | in G7 statements”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.function_words import STOPWORDS
from assistant.language.vocabulary import UNSPACED, join, read_vocabularies, whole
from assistant.language.words import is_function_word
from assistant.question.cues.scope.sided import MERE
from assistant.question.cues.times.timing import lift_times
from assistant.question.cues.words.naming import ANY_STATEMENT, NOUNS
from ingest.language.parties import find_names
from ingest.language.sentences import split_sentences

_PARTS = [words.tracing.parts for words in read_vocabularies()]
_BEGUN = r"(?:(?<![^\W_])|(?<=[\u3400-\u9fff]))"
_ENDED = r"(?:(?![^\W_])|(?=[\u3400-\u9fff]))"
_FIRST, _WHICH, _SAYING = (
    re.compile(rf"{_BEGUN}{join(each[name] for each in _PARTS)}{_ENDED}", re.IGNORECASE)
    for name in ("first", "which", "saying")
)
_SPEAKERS = re.compile(
    whole(words.question.parts["person"] for words in read_vocabularies()), re.IGNORECASE
)
_LAST = re.compile(
    join(form for words in read_vocabularies() for form in words.planning.newest), re.IGNORECASE
)
LONGEST_BEHIND = 60
"""Characters of a question behind the text that it asks of."""
_MERE = MERE | ANY_STATEMENT
_UNSPACED = re.compile(join(sorted(filter(UNSPACED.match, _MERE), key=len, reverse=True)))
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_OWNED = re.compile(r"[’']s?$")


def asks_for_first(text: str) -> bool:
    """Tell whether words beside others ask where these first stood, and for nothing else: all
    beside the statements meant is of saying them.
    """
    return names_first(text) and _is_mere_saying(text)


def asks_for_last(text: str) -> bool:
    """Tell whether words beside others ask where these last stood, and for nothing else."""
    return names_last(text) and _is_mere_saying(cut_last(text))


def asks_for_both_ends(text: str) -> bool:
    """Tell whether words beside others name the first and the last time together."""
    return names_first(text) and names_last(text)


def names_first(text: str) -> bool:
    """Tell whether words beside others have one that asks for the first."""
    return _FIRST.search(text) is not None


def names_last(text: str) -> bool:
    """Tell whether words beside others have one that asks for the last."""
    return _LAST.search(text) is not None


def cut_last(text: str) -> str:
    """Give a text without what asks for the last."""
    return _LAST.sub(" ", text)


def cut_said(text: str) -> str:
    """Give what stands before a word of saying behind one that asks for the first or the last;
    empty where none does.
    """
    end = _FIRST.search(text) or _LAST.search(text)
    said = _SAYING.search(text, end.end()) if end else None
    return text[: said.start()] if said else ""


def _is_mere_saying(text: str) -> bool:
    named = is_of_saying(text) or NOUNS.search(text) is not None
    return named and not list_unknown(text)


def turn_round(question: str) -> str:
    """Ask a question that stands behind a text before it: “… . Is this new?”; empty where none
    does, or it asks of something else.
    """
    *before, (start, end) = split_sentences(question) or [(0, 0)]
    asked = question[start:end].strip("¿").rstrip("?？؟ ")
    behind = before and end - start <= LONGEST_BEHIND and question[end - 1] in "?？؟"
    if not behind or list_unknown(asked):
        return ""
    return f"{asked}: {question[:start].strip()}"


def asks_which(text: str) -> bool:
    """Tell whether a text asks which or where."""
    return _WHICH.search(text) is not None


def is_of_saying(text: str) -> bool:
    """Tell whether a text has a word of saying words."""
    return _SAYING.search(text) is not None


def read_scope(text: str) -> str:
    """Give what words beside others say of the statements meant: their times, the parties, and what
    else is of no saying.
    """
    untimed, times = lift_times(text.strip())
    return " ".join(filter(None, (*(each for each, _ in _read_parts(untimed)), times)))


def list_unknown(text: str) -> list[str]:
    """Give the words that are of no saying and no part of a party's name or of a time."""
    untimed, _ = lift_times(text)
    return [each for each, is_name in _read_parts(untimed) if not is_name]


def _read_parts(text: str) -> Iterator[tuple[str, bool]]:
    """Give the names of parties in a text and the words between that are of no saying, and which
    of both each is.
    """
    text, end = NOUNS.sub(" ", text), 0
    for start, stop, _ in sorted(find_names(text)):
        yield from ((each, False) for each in _read_left(text[end:start]))
        yield text[start:stop], True
        end = stop
    yield from ((each, False) for each in _read_left(text[end:]))


def _read_left(text: str) -> Iterator[str]:
    for form in (_SPEAKERS, _FIRST, _WHICH, _SAYING, _UNSPACED):
        text = form.sub(" ", text)
    for found in _WORD.finditer(text):
        word = _OWNED.sub("", found[0])
        parts = word.lower().split("-")
        known = (each in _MERE or each in STOPWORDS or is_function_word(each) for each in parts)
        if len(word) > 1 and not all(known):
            yield word
