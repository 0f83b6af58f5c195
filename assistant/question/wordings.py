"""Wordings that are set against each other: “tolls ‘on the lake’ vs ‘on the bay’: who says which?”.

Each is looked for by itself, so that it is told which statements use it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.language.detect import detect_language
from assistant.language.glossary import find_term, read_terms
from assistant.language.phrases import say
from assistant.language.vocabulary import LANGUAGES, join, read_vocabularies, whole
from assistant.language.words import is_function_word
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.quotation import QUOTED
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_exact

MOST_BEFORE = 2
"""Words that say something before wordings which all of them go on: “tolls ‘on the lake’”."""
_WORDS = [words.planning for words in read_vocabularies()]
_AGAINST = re.compile(rf"{join(each.versus for each in _WORDS)}|/", re.IGNORECASE)
_SORTING = re.compile(join(each.sorting for each in _WORDS), re.IGNORECASE)
_CHOOSING = re.compile(join(each.choosing for each in _WORDS), re.IGNORECASE)
_UNIT = re.compile(
    whole(words.tracing.parts["unit"] for words in read_vocabularies()), re.IGNORECASE
)
_WORD = re.compile(r"\w[\w’'-]*")


def split_wordings(question: str, view: View) -> list[tuple[str, tuple[str, ...]]]:
    """Ask for each of the wordings that a question sets against each other, with the ids of all
    statements: whoever reads on sees whose they are. Nothing where it sets none so.
    """
    quoted = list(QUOTED.finditer(question))
    between = [question[one.end() : other.start()] for one, other in pairwise(quoted)]
    beside = QUOTED.sub(" ", question)
    against = any(map(_AGAINST.search, between)) or _SORTING.search(beside)
    if not (between and against and all(map(_is_joint, between))):
        return []
    before = question[: quoted[0].start()]
    language, ids = detect_language(beside), tuple(each.id for each in view.statements)
    words = _put_head(before, [each["words"].strip() for each in quoted], language, view)
    return [(say(language, "ask_mentions", subject=f"“{each}”"), ids) for each in words]


def _is_joint(between: str) -> bool:
    """Tell whether what stands between two wordings only joins them."""
    rest = _AGAINST.sub(" ", _CHOOSING.sub(" ", f"x{between} "))
    return not any(not is_function_word(each) for each in _WORD.findall(rest[1:]))


def _put_head(before: str, words: Sequence[str], language: str, view: View) -> list[str]:
    """Put what stands before wordings before each, where all of them but go on from it and some
    stand so; what it is called in the statements, where it is a term of another language.
    """
    told = [each for each in _WORD.findall(_UNIT.sub(" ", before)) if not is_function_word(each)]
    goes_on = all(is_function_word(each.split()[0]) for each in words)
    if goes_on and 0 < len(told) <= MOST_BEFORE and not has_form(before):
        for head in _list_heads(" ".join(told), language, view):
            headed = [f"{head} {each}" for each in words]
            if any(find_exact(view, each).hits for each in headed):
                return headed
    return list(words)


def _list_heads(head: str, language: str, view: View) -> Iterator[str]:
    yield head
    key = find_term(head, language) if language in LANGUAGES else None
    spoken = view.main_language
    if key and spoken in LANGUAGES:
        yield from read_terms(spoken)[key].said
