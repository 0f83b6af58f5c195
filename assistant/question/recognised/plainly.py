"""A question that was recognised, put in the plain words that forms know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.language.asking import RecognisedWords
from assistant.language.detect import detect_language
from assistant.language.words import read_spoken
from assistant.question.cues.words.tails import cut_saying
from assistant.question.making import make_plan
from assistant.question.meant.called.terms import cut_nouns
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.recognised.denied import is_negated
from assistant.question.recognised.guards import asks_of_statements, is_whole
from assistant.question.recognised.pieces import join_pieces
from assistant.question.recognised.recogniser import EXACT, ISSUED, Part, Recognised, Recogniser
from ingest.language.parties import find_names

SURE = 0.7
"""How likely a task is at least that is put in plain words."""
OF_SPEAKERS = frozenset(("timeline", "latest", "earliest", "compare", "summary"))
"""Tasks that are asked of what somebody says."""
NEEDED = frozenset(("mentions", "phrase", "mentioned", "timeline"))
"""Tasks that are asked on a subject."""
WHOLE = frozenset(("summary",))
"""Tasks that are asked of statements on the whole."""
SIDES = 2
"""What is compared at least."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A question in plain words, and what these ask, which forms need not know.

    ``language`` is that of the question, ``names`` and ``times`` what it names statements by,
    ``parties`` those of the names that are of whom; ``named`` tells that its subject was taken for
    what names statements.
    """

    words: str
    plan: Plan
    language: str
    names: tuple[str, ...]
    times: tuple[str, ...]
    parties: tuple[str, ...]
    named: bool = False


def put_plainly(
    question: str, recogniser: Recogniser, instead: float | None = None
) -> Plain | None:
    """Give a question of statements in plain words; ``None`` for any other, and where something
    that it says would be lost: a denial, a name, a date.

    ``instead`` is how surely it must be recognised where it has another reading; nothing that names
    statements is then left out, though forms know no such word for them.
    """
    whole, question = question, cut_saying(question)
    language = detect_language(question)
    found = join_pieces(question, recogniser.recognise(question), language)
    found = _name_parties(question, found)
    if found.task == ISSUED or found.sure < (instead or SURE):
        return None
    if not is_whole(question, found, language):
        return None
    if instead is None and not asks_of_statements(question, found.parts, found.sure):
        return None
    put = _put(question, found, language)
    return put if put and (put.plan.subject or question == whole) else None


def _name_parties(question: str, found: Recognised) -> Recognised:
    """Give what is asked of several statements with the parties whose they are, where these are
    named apart from them: “the Quad’s wording on tolls”.
    """
    if found.task not in OF_SPEAKERS or any(each.role == "party" for each in found.parts):
        return found
    named = (Part("party", start, end) for start, end, _ in find_names(question))
    apart = [
        each
        for each in named
        if not any(part.start < each.end and each.start < part.end for part in found.parts)
    ]
    return replace(found, parts=(*found.parts, *apart))


def _put(question: str, found: Recognised, language: str) -> Plain | None:
    names, times, subject = (
        tuple(dict.fromkeys(_list_said(question, found.parts, *roles)))
        for roles in (("which", "party"), ("time",), ("subject",))
    )
    names = tuple(each for each in names if each not in subject)
    words = read_spoken(language).recognised
    taken = () if subject else _take_subject(question, found)
    subject, names = (taken, ()) if taken else (subject, names)
    if not _has_enough(found, names, subject, words.joint):
        return None
    parties = tuple(_list_said(question, found.parts, "party"))
    which = name_statements(words, names, parties, times)
    negated = is_negated(question, found, language)
    put = put_words(found.task, which, " ".join(subject), language, negated)
    plan = _plan(found.task, which, " ".join(subject), put) if put else None
    if plan is None:
        return None
    plan = replace(plan, negated=negated)
    return Plain(put, plan, language, names, times, parties, bool(taken))


def name_statements(
    words: RecognisedWords, names: Sequence[str], parties: Sequence[str], times: Sequence[str]
) -> str:
    """Give what names the statements of parties and times."""
    which = words.joint.join(each for each in names if each not in parties)
    which = re.sub(words.articles, "", which, flags=re.IGNORECASE) or words.statements
    if parties:
        which = words.theirs.format(which=which, party=words.joint.join(parties))
    return words.dated.format(which=which, time=words.joint.join(times)) if times else which


def put_words(task: str, which: str, subject: str, language: str, negated: bool = False) -> str:
    """Put in plain words what is asked of which statements; empty where there are none for it."""
    words = read_spoken(language).recognised
    alone = not subject and task not in WHOLE
    kind = "_all" if alone else "_not" if negated else ""
    form = getattr(words, f"{task}{kind}", "")
    return str(form.format(which=which or words.statements, subject=subject))


def _take_subject(question: str, found: Recognised) -> tuple[str, ...]:
    """Give what was taken for what names statements as the subject of a task that needs one."""
    named = _list_said(question, found.parts, "which")
    alone = found.task in NEEDED and len(named) == len(found.parts) == 1
    taken = " ".join(cut_nouns(named[0]).split()) if alone else ""
    return (taken,) if taken and not taken[0].islower() else ()


def _plan(task: str, which: str, subject: str, put: str) -> Plan | None:
    """Give what plain words ask: as it was recognised, or another task that a form reads."""
    exact = task == EXACT
    meant = Task.MENTIONS if exact else Task(task)
    read = read_plan(put, detect_language(put))
    if read and read.task is not meant and read.subject.casefold() == subject.casefold():
        return read
    return make_plan(meant, {"which": which}, put, subject, exact=exact) or read


def _has_enough(
    found: Recognised, names: Sequence[str], subject: Sequence[str], joint: str
) -> bool:
    """Tell whether all is named that a task needs: a subject in one piece, statements, or two of
    them.
    """
    roles = Counter(each.role for each in found.parts)
    if len(subject) > 1:
        return False
    statements = roles["which"] + roles["party"] + roles["time"]
    if found.task == "compare":
        said = joint.join(names)
        joined = joint in said or len([*find_names(said)]) >= SIDES
        return statements >= SIDES or joined
    if found.task in NEEDED:
        return bool(subject)
    if found.task in WHOLE:
        return bool(statements) and not subject
    return bool(statements or subject)


def _list_said(question: str, parts: Sequence[Part], *roles: str) -> list[str]:
    """Give the words of each part of some roles."""
    return [question[each.start : each.end] for each in parts if each.role in roles]
