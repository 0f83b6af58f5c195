"""A question that a form read otherwise than it was recognised: its words are read plainly."""

from __future__ import annotations

import re
from collections import Counter

from assistant.language.detect import detect_language
from assistant.language.words import is_function_word
from assistant.question.cues.words.naming import ANY_STATEMENT, NOUNS
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.recognised.plainly import put_plainly
from assistant.question.recognised.recogniser import Recogniser

MENDED = frozenset(
    (
        *(Task.MENTIONS, Task.LIST, Task.COUNT, Task.MENTIONED, Task.LATEST, Task.EARLIEST),
        *(Task.COMPARE, Task.TIMELINE, Task.SUMMARY),
    )
)
"""Tasks that both a form and the recogniser know."""
SURE = 0.85
"""How likely what is recognised is at least to be read instead of what a form tells."""
MOST_MORE = 3
"""Words beside those that name statements that a form may have taken with them."""
SHORT = 4
"""Words of a subject that is no sentence."""
_WORD = re.compile(r"[^\W_]+")


def put_instead(question: str, recogniser: Recogniser | None) -> str | None:
    """Give a question in plain words that a form took for another one: of more or other words, or
    another task. ``None`` where both agree, or the form knows more than is recognised, and without
    a recogniser.
    """
    formed = read_plan(question, detect_language(question))
    if recogniser is None or formed is None:
        return None
    if not _may_be_mended(formed) or QUOTED.search(question):
        return None
    plain = put_plainly(question, recogniser, SURE)
    told = read_plan(plain, detect_language(plain)) if plain else None
    if told is None or not _may_be_mended(told):
        return None
    return None if _agree(formed, told) or _knows_more(question, formed, told) else plain


def _may_be_mended(plan: Plan) -> bool:
    more = plan.exact or plan.negated or plan.signed or plan.act or plan.spoken
    return plan.task in MENDED and not more


def _agree(formed: Plan, told: Plan) -> bool:
    """Tell whether both ask the same of the same subject, and the form took no more words for what
    names statements.
    """
    named, meant = (Counter(_fold(each.which)) for each in (formed, told))
    beside = Counter(_name(told.which)) <= named
    more = beside and (named - meant).total() > MOST_MORE
    return formed.task is told.task and _tell(formed.subject) == _tell(told.subject) and not more


def _knows_more(question: str, formed: Plan, told: Plan) -> bool:
    """Tell whether the form has other sides, a short subject where none was recognised, or one in
    which what was recognised is but a part of a word or of a name, or beside other parts.
    """
    if formed.task is Task.COMPARE:
        return told.task is not Task.COMPARE or _tell(formed.subject) != _tell(told.subject)
    if not formed.subject or formed.subject not in question:
        return False
    if not told.subject:
        return len(_fold(formed.subject)) <= SHORT
    return bool({*_tell(formed.subject)} & {*_tell(told.which)}) or _cuts(formed, told)


def _cuts(formed: Plan, told: Plan) -> bool:
    """Tell whether what was recognised ends within a word, or leaves out what goes before it."""
    before, found, after = formed.subject.partition(told.subject)
    within = before[-1:].isalnum() or after[:1].isalnum()
    goes_before = _tell(before) and before.rstrip()[-1:].isalnum()
    return bool(found) and (within or bool(goes_before))


def _name(words: str) -> list[str]:
    """Give the words that name statements, but for those for any of them."""
    return [
        each for each in _fold(words) if each not in ANY_STATEMENT and not NOUNS.fullmatch(each)
    ]


def _tell(words: str) -> list[str]:
    """Give the words that say something."""
    return [each for each in _fold(words) if not is_function_word(each)]


def _fold(words: str) -> list[str]:
    return _WORD.findall(words.casefold())
