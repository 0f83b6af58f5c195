"""Follow-ups that ask something else of the words of the last question: “is it still used?”."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.language.detect import detect_language
from assistant.language.words import is_function_word
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from ingest.language.terms import UNSPACED_RUN

MOST_WORDS, MOST_LETTERS = 9, 14
"""Words of such a follow-up, or letters of a script that parts no words."""
_ASKED = frozenset((Task.LATEST, Task.REPLACED, Task.PRECEDED, Task.ONLY, Task.REWORDED))
_OF_WORDING = _ASKED - {Task.LATEST} | {Task.LINEAGE, Task.NOVEL}
_AROUND = "?？؟ \u00a0\u202f¿"


def ask_on_words(question: str, last: str) -> str | None:
    """Ask of the words of the last question what a follow-up asks that names none, or stands for
    them by a word that says nothing; ``None`` where it asks anything else.
    """
    plan = read_plan(last, detect_language(last))
    if plan is None or not (plan.exact or plan.task in _OF_WORDING) or not plan.subject:
        return None
    if QUOTED.search(question) or not question.rstrip().endswith(("?", "？", "؟")):
        return None
    return _find(question.strip(_AROUND), plan.subject, detect_language(question))


def _find(asked: str, subject: str, language: str) -> str | None:
    for each in _put_in(asked, f"“{subject}”"):
        plan = read_plan(each, language)
        if plan and plan.exact and plan.task in _ASKED and plan.subject == subject:
            return f"{each}?"
    return None


def _put_in(asked: str, quoted: str) -> Iterator[str]:
    """Put quoted words at each place of a question, in place of a word that says nothing too."""
    unspaced = UNSPACED_RUN.search(asked)
    words, gap = (list(asked), "") if unspaced else (asked.split(), " ")
    if len(words) > (MOST_LETTERS if unspaced else MOST_WORDS):
        return
    mere = [place for place, each in enumerate(words) if unspaced or is_function_word(each)]
    for dropped in (None, *mere):
        kept = [each for place, each in enumerate(words) if place != dropped]
        for place in range(len(kept) + 1):
            yield gap.join((*kept[:place], quoted, *kept[place:]))
