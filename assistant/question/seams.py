"""Where a question goes on as another one: at its marks, at numbers of a list, at joining words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.language.detect import detect_language
from assistant.language.vocabulary import UNSPACED, read_vocabularies
from assistant.question.cues.scope.halves import read_half
from assistant.question.cues.times.timing import read_timing
from assistant.question.cues.words.form import PARTED, SEAMS, cut_asking, has_form
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.meant.asked.about import find_about
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.anew import names_statement
from ingest.language.parties import find_names
from ingest.language.vocabulary import any_of

_FOLLOWING = [words.following for words in read_vocabularies()]
EDGES = " \u00a0\u202f,;،，；、؛–—-"
"""What stands around a part and is none of its words."""
FEWEST_LETTERS = 6
FEWEST_UNSPACED = 3
"""Letters that a part has at least, and characters where no spaces part words."""
_ON = re.compile(
    rf"(?:[;؛]|\s[–—-]+)\s*(?={any_of(word for each in _FOLLOWING for word in each.opening)}"
    rf"\s+{any_of(link for each in _FOLLOWING for link in each.links)}\s)"
    r"|[，,；;]\s*(?=\w{1,12}呢)",
    re.IGNORECASE,
)
"""Where a question goes on with another subject: “… on coal — and on hydrogen?”."""
MOST_ASKING = 2
"""Words of what asks and says nothing else: “by whom”, “how many”."""
_ASKED = re.compile(r"(?<=[?？؟])\s*(?=[\w¿(])")
"""Where one question ends and another one follows."""
_NUMBERED = re.compile(r"(?:(?<=\s)|^)[(（]?(?P<number>\d)[.)）、]\s*(?=[^\W\d]|¿)")
"""The number of an item of a list."""


def split_asked(question: str) -> list[str]:
    """Part a question at its question marks, or where a list of questions is numbered from 1.

    Where none but a later one names of whom it asks, that is what they all ask, put in two.
    """
    items = list(_NUMBERED.finditer(question))
    numbers = [int(each["number"]) for each in items]
    if len(items) < 2 or numbers != list(range(1, len(items) + 1)):  # noqa: PLR2004 (a list)
        asked = _part(question, _ASKED.finditer(question))
        later = any(map(names_any, asked[1:])) and not names_any(asked[0])
        planned = read_plan(asked[0], detect_language(asked[0]))  # it asks all statements
        return [question] if later and planned is None else asked
    return [each for each in _part(question, items) if each.strip(EDGES)]


def names_any(question: str) -> bool:
    """Tell whether a question names of whom it asks: a party, a statement, or a time."""
    timing = read_timing(question)
    timed = timing.since or timing.until
    return bool(timed) or any(find_names(question)) or names_statement(question)


def split_joined(question: str) -> list[str]:
    """Part a question where a second one is joined to it; words that ask the same thing of it side
    by side (“when and where was …”, “who and when …”) are told apart.
    """
    pieces = [each.strip(EDGES) for each in _part(question, _list_seams(question))]
    return list(_share_asked(pieces, question.strip(EDGES)))


def _list_seams(question: str) -> Iterator[re.Match[str]]:
    """Give where a question may go on as another one, none within another."""
    forms = (PARTED, SEAMS, _ON)
    found = sorted((each for form in forms for each in form.finditer(question)), key=re.Match.start)
    end = 0
    for each in found:
        if each.start() >= end:
            yield each
            end = each.end()


def _part(question: str, seams: Iterable[re.Match[str]]) -> list[str]:
    """Part a question at its seams, but for those within words in quotation marks."""
    quoted = [each.span() for each in QUOTED.finditer(question)]
    cuts = [
        each.span()
        for each in seams
        if not any(start < each.end() and each.start() < end for start, end in quoted)
    ]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(question)]
    return [question[start:end] for start, end in zip(starts, ends, strict=True)]


def is_long_enough(part: str) -> bool:
    """Tell whether a part has as many letters as a question has."""
    return len(part) >= (FEWEST_UNSPACED if UNSPACED.search(part) else FEWEST_LETTERS)


def _share_asked(pieces: Sequence[str], question: str) -> Iterator[str]:
    """Give the pieces of a question; where it opens with but a word that asks, that is asked of
    what the next piece says.
    """
    alone = next((n for n, each in enumerate(pieces) if not _asks_alone(each)), 0)
    opening, shared = pieces[:alone], pieces[alone]
    whole = question[: question.find(shared) + len(shared)]
    word, rest = cut_asking(shared)
    if not alone or find_about(whole):
        first, later = whole, pieces[alone + 1 :]
    else:
        first, *others = (f"{each} {rest}" for each in opening)
        told = word if find_about(first) and read_half(word) else shared
        later = [*others, told, *pieces[alone + 1 :]]
    yield from (first, *later)


def share_first(parts: Sequence[str]) -> list[str]:
    """Give parts, each later one that has but a word that asks with what the first is asked of."""
    rest = cut_asking(parts[0].rstrip("?？؟ "))[1]
    alone = (_asks_alone(each.rstrip("?？؟ ")) and not read_half(each) for each in parts)
    told = zip(parts, alone, strict=True)
    return [*parts[:1], *(f"{e.rstrip('?？؟ ')} {rest}" if a else e for e, a in [*told][1:])]


def _asks_alone(piece: str) -> bool:
    """Tell whether a piece is but a word that asks: “who”, “by whom”."""
    few = len(piece.split()) <= MOST_ASKING and has_form(f"{piece}?")
    return few and not cut_asking(piece)[1]
