"""Makes a plan of what a question was found to have: the statements meant, and the subject."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.language.vocabulary import fill, join, read_vocabularies
from assistant.question.cues.scope.located import asks_where_in_one
from assistant.question.cues.scope.sided import JOINT, part_subject
from assistant.question.cues.subjects.acts import find_act
from assistant.question.cues.subjects.combination import binds_several, reverse
from assistant.question.cues.subjects.denied import cut_denial
from assistant.question.cues.times.timing import cut_opening_time, cut_time, lift_times
from assistant.question.cues.traits.ends import cut_end
from assistant.question.cues.traits.kinds import find_kind
from assistant.question.cues.traits.spoken import cut_language
from assistant.question.cues.words.form import PARTED
from assistant.question.cues.words.framing import find_worded, free_subject
from assistant.question.cues.words.naming import NOUNS
from assistant.question.plan import OF_ENDS, OF_KIND, OF_WORDS, Plan, Task
from ingest.language import vocabulary
from ingest.language.vocabulary import any_of

CLAUSE = re.compile(r"[,;:]\s+\w+\s+\w+\s+\w+|[?？]")
"""What a subject has none of: it goes on as a sentence."""
LONGEST_SUBJECT = 12
"""Words of a subject; what is longer is asked of a paragraph."""
LONGEST_CHARACTERS = 300
"""Where no spaces part words."""
MOST_BEFORE = 2
"""Words before “about” or “mention” in what is said of statements that were listed: “also”."""
_ABOUT = tuple(
    re.compile(form, re.IGNORECASE)
    for words in (each.cues for each in read_vocabularies())
    for form in (words.mention, words.about)
)
_BETWEENS = any_of(
    word for words in vocabulary.read_vocabularies() for word in words.parties.between
)
_BETWEEN = re.compile(rf"\b{_BETWEENS}\s+(?P<sides>.+)$", re.IGNORECASE)
WORD = r"\b"
"""What patterns of words begin with, where spaces part them."""
_MERE = (each.cues.edges for each in read_vocabularies() if each.cues.edges.startswith(WORD))
_EDGES = re.compile(rf"^(?:{join(_MERE)})\s+", re.IGNORECASE)
_WITHIN = re.compile(
    join(
        fill(form, words.parts)
        for words in (each.planning for each in read_vocabularies())
        for form in words.within
    ),
    re.IGNORECASE,
)


def make_plan(
    task: Task, groups: Mapping[str, str | None], whole: str, subject: str = "", exact: bool = False
) -> Plan | None:
    """Make a plan of the groups that a form has found in the whole of a question; ``None`` where
    its subject is no mere noun.
    """
    subject = subject or (groups.get("subject") or "").strip(" ,;:")
    long = len(subject.split()) > LONGEST_SUBJECT or len(subject) > LONGEST_CHARACTERS
    which = ", ".join(filter(None, (groups.get("which"), groups.get("other"))))
    if task is Task.MENTIONS and asks_where_in_one(whole):
        return None
    which, subject, negated = _read_denial(task, which, subject, groups)
    asked = subject if task is Task.COMPARE else f"{which} {subject}"
    clause = CLAUSE.search(subject) and not binds_several(subject)
    if long or clause or PARTED.search(asked) or _is_time(subject):
        return None
    if task is Task.MENTIONS and not negated:
        which, end = cut_end(which)
        task = Task(end or task)
    if task is Task.COMPARE:
        which, shared = part_subject(which)
        subject = subject or shared
    if task is Task.LIST and not subject:
        which, subject = _part_about(which)
        task = Task.MENTIONS if subject else task
    subject, within = (subject, "") if exact else cut_within(_EDGES.sub("", subject))
    worded = "" if exact or task not in OF_WORDS else find_worded(subject)
    subject, exact = (worded, True) if worded else (subject, exact)
    opening, subject = ("", subject) if exact else cut_opening_time(subject)
    subject, when = (subject, "") if exact else cut_time(subject)
    subject = subject if exact else free_subject(subject)
    named = (which, groups.get("when"), within, opening, when)
    which, spoken = cut_language(" ".join(each.strip() for each in named if each))
    untimed = lift_times(whole)[0]  # Spanish has one word for principles and for beginnings
    kind = find_kind(untimed) if task in OF_KIND and not subject else None
    act = find_act(groups.get("act") or "")
    signed = bool(groups.get("joined"))
    return _set_beside(
        Plan(task, which.strip(), subject, exact, negated, spoken, kind, act, signed)
    )


def _read_denial(
    task: Task, which: str, subject: str, groups: Mapping[str, str | None]
) -> tuple[str, str, bool]:
    """Give what tells the statements meant, the subject, what is to be mentioned before what is
    not, and whether nothing is.
    """
    if bool(groups.get("not")) != bool(groups.get("silent")):
        put = reverse(subject)
        return which, put or subject, put is None
    return cut_denial(which, subject) if task in OF_ENDS else (which, subject, False)


def _set_beside(plan: Plan) -> Plan:
    """Give a plan of how something changed between two statements as one that compares them."""
    found = _BETWEEN.search(plan.which) if plan.task is Task.TIMELINE else None
    if found is None or not (JOINT.search(found["sides"]) and NOUNS.search(found["sides"])):
        return plan
    return replace(plan, task=Task.COMPARE, which=found["sides"])


def _part_about(which: str) -> tuple[str, str]:
    """Part what statements that were listed are about from all that is said of them: “which of
    them | are about | lamps?”.
    """
    for form in _ABOUT:
        found = form.search(which)
        before, subject = (which[: found.start()], which[found.end() :]) if found else ("", "")
        few = before == before.lower() and len(before.split()) <= MOST_BEFORE
        if few and subject.strip() and not (NOUNS.search(which) or _is_time(subject)):
            return "", subject.strip()
    return which, ""


def _is_time(subject: str) -> bool:
    """Tell whether a subject is nothing but a time, which names statements."""
    untimed, times = lift_times(subject)
    return bool(times) and not re.search(r"\w", untimed)


def cut_within(subject: str) -> tuple[str, str]:
    """Part “beacons in their joint declaration”."""
    found = _WITHIN.search(subject)
    return (subject[: found.start()], found[0]) if found else (subject, "")
