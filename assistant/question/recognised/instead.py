"""A question that a form read otherwise than it was recognised: its words are read plainly."""

from __future__ import annotations

import re

from assistant.language.detect import detect_language
from assistant.language.vocabulary import read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.scope.holding import says_held
from assistant.question.cues.subjects.alternatives import calls_alike
from assistant.question.cues.times.timing import read_timing
from assistant.question.cues.words.naming import ANY_STATEMENT, NOUNS
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.meant.planned import select_meant
from assistant.question.parts import split
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.recognised.plainly import Plain, put_plainly
from assistant.question.recognised.recogniser import Recogniser
from assistant.question.recognised.settled import settle
from assistant.question.topic import read_topic
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import stand_anywhere
from ingest.language.parties import cut_parties, find_names

MENDED = frozenset(
    (
        *(Task.MENTIONS, Task.LIST, Task.COUNT, Task.MENTIONED, Task.LATEST, Task.EARLIEST),
        *(Task.COMPARE, Task.TIMELINE, Task.SUMMARY),
    )
)
"""Tasks that both a form and the recogniser know."""
SURE = 0.85
"""How likely what is recognised is at least to be read instead of what a form tells."""
CHANGING = {Task.COMPARE, Task.TIMELINE}
"""Tasks that both tell what changed: the form knows which."""
SIDED = {Task.COMPARE, Task.MENTIONS, Task.COUNT}
"""What may be asked on the subject that a form compares: “how many different texts mention it?”."""
SHORT = 4
"""Words of a subject that is no sentence."""
_WORD = re.compile(r"[^\W_]+")
_CLAUSE = re.compile(r"\s[–—-]\s|[.:;!?。：；！？]\s")
_MENTION = [re.compile(each.cues.mention, re.IGNORECASE) for each in read_vocabularies()]
_ABOUT = [re.compile(each.cues.about, re.IGNORECASE) for each in read_vocabularies()]


def put_instead(question: str, recogniser: Recogniser | None, view: View) -> Plain | None:
    """Give a question in plain words that a form took for another one: of more or other words, or
    another task. ``None`` where both agree, or the form knows more than is recognised, and without
    a recogniser.
    """
    formed = read_plan(question, detect_language(question))
    if recogniser is None or formed is None or not _may_be_mended(formed):
        return None
    several = QUOTED.search(question) or len(split(question, formed)) > 1
    if several or read_topic(question) or _names_all(formed, view):
        return None
    plain = settle(put_plainly(question, recogniser, SURE), view)
    if plain is None or not _may_be_mended(plain.plan):
        return None
    if formed.negated is not plain.plan.negated:
        return None
    agreed = _agree(formed, plain.plan) and not (
        _names_none(formed, plain.plan, view) or _has_context(formed.which, plain.plan.which)
    )
    kept = agreed or _knows_change(formed, plain.plan) or _knows_more(question, formed, plain.plan)
    kept = (
        kept
        or _names_party(question, formed, plain.plan, view)
        or _finds_more(formed, plain.plan, view)
    )
    return None if kept or _knows_time(formed, plain.plan, view) else plain


def _names_all(formed: Plan, view: View) -> bool:
    """Tell whether statements are called by all that a form took for what names them."""
    listed = formed.task is Task.LIST and not formed.subject
    meant = select_meant(formed, view) if listed else None
    return meant is not None and bool(meant.statements)


def _has_context(formed: str, told: str) -> bool:
    """Tell whether a form took a clause before what names statements for a part of it: “I write on
    the harbours of Keld – which of the texts”.
    """
    before = formed.rpartition(told)[0] if told else ""
    return bool(before) and _CLAUSE.search(before) is not None


def _names_none(formed: Plan, told: Plan, view: View) -> bool:
    """Tell whether a form took words for what names statements by which none is called, where
    those that were recognised name some.
    """
    listed = formed.task is not Task.COMPARE and select_meant(formed, view) is None
    return listed and select_meant(told, view) is not None


def _finds_more(formed: Plan, told: Plan, view: View) -> bool:
    """Tell whether statements have the subject that a form took, but not what was recognised."""
    subjects = formed.subject and told.subject
    found = subjects and stand_anywhere(view, formed.subject)
    return bool(found) and not stand_anywhere(view, told.subject)


def _names_party(question: str, formed: Plan, told: Plan, view: View) -> bool:
    """Tell whether a form took for the subject what was recognised as whose statements are asked,
    though none are of these; or the other way round, and nothing says that they are mentioned.
    """
    if formed.subject and not told.subject:
        meant = select_meant(told, view)
        return meant is None or not meant.statements
    listed = formed.task is Task.LIST and not formed.subject and bool(told.subject)
    of_whom = {shown for shown, _ in cut_parties(formed.which)[0]}
    named = any(each in of_whom for *_, each in find_names(told.subject))
    return listed and named and not any(form.search(question) for form in _MENTION)


def _may_be_mended(plan: Plan) -> bool:
    more = plan.exact or plan.signed or plan.act or plan.spoken or plan.titled
    return plan.task in MENDED and not more


def _agree(formed: Plan, told: Plan) -> bool:
    """Tell whether both ask the same of the same subject."""
    same = formed.task is told.task and _tell(formed.subject) == _tell(told.subject)
    return same and formed.exact == told.exact


def _knows_more(question: str, formed: Plan, told: Plan) -> bool:
    """Tell whether the form has other sides, a short subject where none was recognised, or one in
    which what was recognised is but a part of a word or of a name, or beside other parts.
    """
    if formed.task is Task.COMPARE:
        return told.task not in SIDED or _tell(formed.subject) != _tell(told.subject)
    if not formed.subject or formed.subject not in question:
        return False
    if not told.subject:
        return len(_fold(formed.subject)) <= SHORT
    if formed.task is not told.task and told.subject != formed.subject in told.subject:
        return True  # “ferries last”
    if _is_linked(formed.subject, told.subject):
        return False
    shared = {*_tell(formed.subject)} & {*_name(told.which)}
    return not all(map(str.isdecimal, shared)) or _cuts(formed, told)


def _knows_change(formed: Plan, told: Plan) -> bool:
    """Tell whether the form and what was recognised differ but in how what changed is told."""
    alike = _tell(formed.subject) == _tell(told.subject)
    return alike and {formed.task, told.task} == CHANGING


def _knows_time(formed: Plan, told: Plan, view: View) -> bool:
    """Tell whether the form parted a time from the subject that statements of the view may be of:
    “bells by 2022”, but not “net zero by 2050”.
    """
    times = read_timing(told.subject) if formed.subject in told.subject else None
    newest = max((each.date or "" for each in view.statements), default="")
    named = times and (times.since or times.until)
    return bool(named and formed.subject != told.subject and named <= newest)


def _is_linked(formed: str, told: str) -> bool:
    """Tell whether a word such as “on” stands before what was recognised of a subject."""
    before = formed.partition(told)[0].rstrip()
    links = (link for about in _ABOUT for link in about.finditer(before))
    return any(each.end() == len(before) for each in links)


def _cuts(formed: Plan, told: Plan) -> bool:
    """Tell whether what was recognised ends within a word, or leaves out what goes before it, or
    what calls it by the name of another behind it.
    """
    before, found, after = formed.subject.partition(told.subject)
    within = before[-1:].isalnum() or after[:1].isalnum()
    goes_before = _tell(before) and before.rstrip()[-1:].isalnum()
    return bool(found) and (within or bool(goes_before) or calls_alike(after))


def _name(words: str) -> list[str]:
    """Give the words that name statements, but for those for any of them."""
    return [
        each
        for each in _fold(words)
        if not (each in ANY_STATEMENT or NOUNS.fullmatch(each) or says_held(each))
    ]


def _tell(words: str) -> list[str]:
    """Give the words that say something."""
    return [each for each in _fold(words) if not is_function_word(each)]


def _fold(words: str) -> list[str]:
    return _WORD.findall(words.casefold())
