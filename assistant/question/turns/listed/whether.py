"""Whether the words that were asked about stand in other statements too: “Is it in the 2031 text as
well?”, “Is it the same word there, or do they say ‘quay’?”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import read_vocabularies
from assistant.question.cues.words.quotation import QUOTED, QUOTES
from assistant.question.meant.selection import select
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.question.turns.leaning.narrowing import says_nothing
from assistant.retrieval.view import View

_WORDS = [words.turns for words in read_vocabularies()]
_WHETHER = tuple(re.compile(form, re.I) for each in _WORDS for form in each.whether)
_SAME_WORD = tuple(re.compile(form, re.I) for each in _WORDS for form in each.same_word)
_OPENING = frozenset(word for each in read_vocabularies() for word in each.following.opening)
_PIECE = re.compile(r"[.,;:!?،؛。，；：！？]+")


def put_whether(
    question: str, turns: Sequence[Turn], _view: View
) -> tuple[Plan, CarriedQuestion] | None:
    """Ask whether the words of the turn before stand in the statements that a question names;
    ``None`` where it asks anything else, or that turn was of no words.
    """
    words = _find_words(turns[-1]) if turns else ""
    found = next((each for form in _WHETHER if (each := form.search(question))), None)
    if not words or found is None or QUOTED.search(question):
        return None
    understood = say(detect_language(question), "within", question=question, title=words)
    plan = Plan(Task.MENTIONED, found["which"].strip(), words, exact=True)
    return plan, CarriedQuestion(question, understood=understood)


def split_same_word(
    question: str, turns: Sequence[Turn], view: View
) -> list[tuple[str, tuple[str, ...]]]:
    """Ask which of the statements that a question names use the word that it begins with, or that
    the turn before was of, and which the other one that it sets against it; with the ids of these
    statements. Nothing where it asks anything else.
    """
    found = next((each for form in _SAME_WORD if (each := form.search(question))), None)
    if not turns or found is None:
        return []
    word = _read_head(question[: found.start()]) or _find_words(turns[-1])
    other = (found["other"] or "").strip(f"{QUOTES}?？؟")
    meant = select(found["which"].strip(), view) or view
    ids, language = tuple(each.id for each in meant.statements), detect_language(question)
    asked = (each for each in (word, other) if each)
    return [(say(language, "ask_mentions", subject=f"“{each}”"), ids) for each in asked]


def _read_head(head: str) -> str:
    """Give the word that a question begins with, for that is what it goes on about."""
    if quoted := QUOTED.search(head):
        return quoted["words"].strip()
    pieces = (each.strip(f"{QUOTES}") for each in _PIECE.split(head))
    return next((each for each in pieces if each and not _is_mere(each)), "")


def _is_mere(piece: str) -> bool:
    return all(word.lower() in _OPENING for word in piece.split()) or says_nothing(piece)


def _find_words(turn: Turn) -> str:
    """Give the words that a turn was of, where it was of just these."""
    plan = read_plan(turn.question, detect_language(turn.question))
    return plan.subject if plan and plan.exact else ""
