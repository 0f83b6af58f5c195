"""Questions that are asked of statements rather than of one paragraph, and how they are read."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from assistant.language.vocabulary import (
    LANGUAGES,
    UNSPACED,
)
from assistant.question.characters import put_back
from assistant.question.cues.scope.bounds import lift_ahead, list_bounded, names_statements
from assistant.question.cues.scope.entitled import read_entitled
from assistant.question.cues.scope.holding import read_held, say_plainly
from assistant.question.cues.scope.scoped import (
    asks_for_both_ends,
    asks_for_first,
    asks_for_last,
    cut_last,
    cut_said,
    names_first,
    names_last,
    read_scope,
    turn_round,
)
from assistant.question.cues.scope.titled import cut_titled, put_titled
from assistant.question.cues.subjects.rephrased import rephrase
from assistant.question.cues.times.set_apart import cut_set_time
from assistant.question.cues.times.timing import lift_times
from assistant.question.cues.words.framing import cut_manner, cut_measure, read_word
from assistant.question.cues.words.named import put_named
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import BESIDE, MASK, QUOTED, QUOTES, mask
from assistant.question.cues.words.worded import join_open
from assistant.question.forms import NOVEL, TRACED, compile_forms
from assistant.question.loose import read_loosely
from assistant.question.making import make_plan
from assistant.question.plan import OF_ENDS, OF_SEVERAL, OF_SPEAKERS, OF_WORDS, Plan, Task
from ingest.language.parties import find_names
from ingest.language.terms import simplify

CITED = re.compile(r"\[[^\[\]]{0,80}(?:\[[^\[\]]{0,20}\])?\]")
"""What stands behind a quote that is copied from an answer: “[Lindau 2021, [4]]”."""

REMEMBERED = 64
"""Questions whose plans are remembered: one is read in several rooms."""
_ASKED_ON = re.compile(r"[?？؟]\s*(?=\w)")
"""Where one question ends and another begins: no form is of both."""
_GLOSSED = re.compile(rf"{re.escape(MASK)}[{QUOTES}]?(?:\s*[(（][^()（）]*[)）])?")
"""Words in quotation marks, with their rendering in brackets."""
_WHOLE = frozenset((Task.SUMMARY, Task.HELD, Task.LANGUAGES, Task.APPEALS, Task.COMMITMENTS))
"""What is asked of statements on the whole."""


@lru_cache(maxsize=REMEMBERED)
def read_plan(question: str, language: str) -> Plan | None:
    """Read what a question asks of statements; ``None`` where it asks a paragraph.

    It is read in simplified characters, without how a subject is to be mentioned, or a summary to
    be measured.
    """
    simplified = simplify(question)
    rest, titled = cut_titled(simplified)
    plan = _read_set_apart(rest, language) or _read_simplified(rest, language)
    return put_back(put_titled(plan, rest, titled), simplified, question)


def _read_set_apart(question: str, language: str) -> Plan | None:
    """Read a question of a subject with times set apart behind it: “on tolls – 2030 and 2031”;
    ``None`` for any other.
    """
    untimed, times = cut_set_time(question.rstrip("?？؟!。. \n"))
    plan = _read_simplified(untimed, language) if times and not QUOTED.search(question) else None
    if plan is None or not plan.subject:
        return None
    return replace(plan, which=f"{plan.which} {times}".strip())


def _read_simplified(question: str, language: str) -> Plan | None:
    question = rephrase(put_named(question))
    brief = cut_measure(question)
    summary = _read_whole(brief, language) if brief != question else None
    if summary and summary.task is Task.SUMMARY:
        return summary
    freed = question if QUOTED.search(question) else cut_manner(question)
    found = _read_whole(freed, language)
    found = found if found or freed == question else _read_whole(question, language)
    plain = say_plainly(question, language) if found is None and language in LANGUAGES else question
    return _read_whole(plain, language) if plain != question else found


def _read_whole(question: str, language: str) -> Plan | None:
    plain = question.strip("?？¿؟!。. \n")
    whole = question.strip("¿ \n")
    if held := read_entitled(plain) or read_held(plain) or _read_word_alone(plain):
        return held
    worded = _read_novel(whole) or _read_novel(turn_round(whole)) or _read_wording(plain)
    if worded:
        worded = _read_both_ends(worded, plain)
        return _read_unquoted(plain, worded, language) if worded.exact else worded
    if _ASKED_ON.search(mask(plain)[0]):
        return None
    codes = [each for each in dict.fromkeys((language, *LANGUAGES)) if each in LANGUAGES]
    loose = next((each for code in codes if (each := read_loosely(plain, code))), None)
    if found := next((each for code in codes if (each := _read(plain, code))), None):
        return loose if loose and _is_greedy(found, loose) else found
    untimed, times = lift_times(plain)
    if times and plain.startswith(times):
        found = next((each for code in codes if (each := _read(untimed, code))), None)
        if found:
            return replace(found, which=f"{found.which} {times}".strip())
    return loose


def _read_word_alone(plain: str) -> Plan | None:
    word = read_word(plain)
    return Plan(Task.MENTIONS, "", word, exact=True) if word else None


def _read_both_ends(worded: Plan, plain: str) -> Plan:
    """Read where words first stood and where last as asked of all that lies between."""
    ends = worded.exact and worded.task in (*OF_ENDS, Task.MENTIONS)
    if ends and asks_for_both_ends(mask(plain)[0].replace(MASK, " ")):
        return replace(worded, task=Task.LINEAGE)
    return worded


def _read_unquoted(plain: str, worded: Plan, language: str) -> Plan:
    """Read words in quotation marks that are a party’s name as that, where others are asked for."""
    quoted = QUOTED.search(plain)
    several = quoted and QUOTED.search(plain, quoted.end())
    if quoted is None or several or not _is_party(quoted["words"]):
        return worded
    unquoted = f"{plain[: quoted.start()]}{quoted['words']}{plain[quoted.end() :]}"
    plan = read_plan(unquoted, language)
    return plan if plan and quoted["words"] in plan.which and plan.subject else worded


def _is_party(words: str) -> bool:
    return any(end - start == len(words) for start, end, _ in find_names(words))


def _is_greedy(found: Plan, loose: Plan) -> bool:
    """Tell whether a form took a cue, or the subject, for what names statements, or more than the
    subject for that.
    """
    if found.task in (Task.LIST, Task.MENTIONS) and loose.task in (Task.COUNT, Task.SUMMARY):
        return True
    if found.task is loose.task and loose.negated and not found.negated:
        return True
    if found.task in {*_WHOLE, Task.EVERY} or not loose.subject:
        return False
    _, shared, behind = found.subject.partition(loose.subject)
    longer = found.task is loose.task and shared and behind
    if longer or not found.subject:
        return True
    return NOUNS.search(found.subject) is not None and NOUNS.search(loose.subject) is None


def _read_novel(whole: str) -> Plan | None:
    """Read a question whether a text is new, or was at a time."""
    untimed, times = lift_ahead(whole)
    asked = (form.search(each) for each in dict.fromkeys((untimed, whole)) for form in NOVEL)
    found = next(filter(None, asked), None)
    if not found:
        return None
    subject = found["subject"]
    which = f"{read_scope(lift_times(join_open(found))[0])} {times}".strip()
    whole_quoted = QUOTED.match(subject)
    if whole_quoted and not re.search(r"\w", CITED.sub("", subject[whole_quoted.end() :])):
        return Plan(Task.NOVEL, which, whole_quoted["words"].strip(), exact=True)
    exact = bool(QUOTED.search(subject)) or subject[0] in QUOTES
    return Plan(Task.NOVEL, which, subject.strip(f"{QUOTES}>"), exact=exact)


def _read_wording(plain: str) -> Plan | None:
    """Read a question of wording, in quotation marks or not, and what it says of the statements."""
    masked, words, ahead = mask(plain)
    bounded = list(list_bounded(masked, ahead))
    readers = [(_read_traced, bounded)]
    if words:  # what has no form is read without all that names statements
        readers += [
            (_read_end, bounded[:1]),
            (_read_formed, bounded),
            (_read_mere, bounded[::-1]),
            (_read_end_of_clause, bounded[:1]),
        ]
    for read, each_bounded in readers:
        for asked, times, bound in each_bounded:
            plan = read(asked)
            if plan and (not bound or names_statements(bound)):
                which = " ".join(filter(None, (plan.which, bound, times)))
                return replace(plan, which=which, subject=plan.subject.replace(MASK, words))
    return None


def _read_traced(plain: str) -> Plan | None:
    """Read a question where words first stood, how often they stand, or who said them at all."""
    for task, forms in TRACED:
        if found := next((each for form in forms if (each := form.search(plain))), None):
            subject = found["subject"]
            quoted = QUOTED.search(subject)
            if task in OF_SEVERAL and QUOTED.search(plain, found.end("subject")):
                return None
            exact = bool(quoted) or subject[0] in QUOTES or task is Task.LATEST
            words = quoted["words"] if quoted else subject.strip(QUOTES)
            which = found.groupdict().get("which") or _read_which(found, subject)
            which = read_scope(which) if exact and task in OF_SPEAKERS else which
            of_one = task is Task.MENTIONS and NOUNS.search(which)
            return Plan(Task.MENTIONED if of_one else task, which.strip(), words, exact=exact)
    return None


def _read_which(found: re.Match[str], subject: str) -> str:
    """Give what names statements where a form leaves room for it: beside the words, or before."""
    beside = subject.replace(MASK, " ")
    beside = beside if beside != subject and names_statements(beside) else ""
    return f"{read_scope(join_open(found))} {beside}"


def _read_end(plain: str) -> Plan | None:
    """Read words beside what asks where they first or last stood, in whatever form."""
    beside = plain.replace(MASK, " ")
    first, last = asks_for_first(beside), asks_for_last(beside)
    if first == last:
        return None
    formed = _read_formed(plain)
    if formed and formed.task in OF_ENDS and formed.subject == MASK:
        return None
    return Plan(
        Task.LINEAGE if first else Task.LATEST, read_scope(cut_last(beside)), MASK, exact=True
    )


def _read_end_of_clause(plain: str) -> Plan | None:
    """Read words that end a clause which asks where they first or last stood: “first text to say
    that the boats are helped “as long as needed””. Only what stands before the saying is said of
    the statements. Where no spaces part words, too many may be of saying.
    """
    asking = cut_said(plain.partition(MASK)[0])
    first, last = names_first(asking), names_last(asking)
    if first == last or UNSPACED.search(plain):
        return None
    times = lift_times(_GLOSSED.sub(" ", plain))[1]
    which = read_scope(cut_last(lift_times(asking)[0]))
    return Plan(
        Task.LINEAGE if first else Task.LATEST, f"{which} {times}".strip(), MASK, exact=True
    )


def _read_formed(plain: str) -> Plan | None:
    """Read a question of statements for the very words in its quotation marks."""
    for each in map(compile_forms, LANGUAGES):
        found = each.find_first(plain, OF_WORDS)
        subject = found and found[1].groupdict().get("subject")
        if found and subject and MASK in subject:
            several = QUOTED.search(subject.replace(MASK, "", 1)) and found[0] in OF_SEVERAL
            words = subject.strip() if several else MASK
            plan = make_plan(found[0], found[1].groupdict(), found[1][0], words, exact=True)
            return plan and replace(plan, which=f"{plan.which} {_read_beside(subject)}".strip())
    return None


def _read_beside(subject: str) -> str:
    """Give what names statements beside words in quotation marks; empty where there are none."""
    beside = QUOTED.sub(" ", subject).strip()
    return beside if beside != subject.strip() and names_statements(beside) else ""


def _read_mere(plain: str) -> Plan | None:
    """Read words in quotation marks that stand alone, or beside a wish to see where they are."""
    rest = QUOTED.sub(" ", plain).strip(BESIDE)
    if not re.search(r"\w", rest):
        return Plan(Task.MENTIONS, "", MASK, exact=True)
    quoted = [*QUOTED.finditer(plain)]
    if not (quoted and any(compile_forms(each).phrases.search(rest) for each in LANGUAGES)):
        return None
    named = (rest[start:end] for start, end, _ in find_names(rest))
    first, *others = quoted
    words = plain[first.start() : others[-1].end()] if others else MASK
    return Plan(Task.MENTIONS, " ".join(named), words, exact=True)


def _read(plain: str, language: str) -> Plan | None:
    words = compile_forms(language)
    if found := words.exact.search(plain):
        return Plan(Task.MENTIONS, "", found["subject"].strip(), exact=True)
    found_first = words.find_first(plain, tuple(Task))
    if found_first is None:
        return None
    task, found = found_first
    return make_plan(task, found.groupdict(), found[0])
