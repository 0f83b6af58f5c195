"""Reads a question of statements by its cues alone, where no form fits it.

A cue tells what is asked (“most recent”, “over the years”); a verb, or a word such as “about”, what
of. What names the statements is left as it is said, for it is theirs to be found by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.language.negation import compile_denial
from assistant.language.vocabulary import join, read_vocabulary
from assistant.language.words import is_function_word
from assistant.question.cues.scope.sided import JOINT, MERE
from assistant.question.cues.times.timing import lift_times
from assistant.question.cues.words.form import PARTED
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.making import make_plan
from assistant.question.plan import Plan, Task
from ingest.language.parties import cut_parties, find_names

_CUT = "\0"
"""Stands where a cue was taken out."""
_MARKS = " \u00a0\u202f,;:.!?¿？。،؟、，：—–-"
_ENDS = re.compile(r"[?？؟](?=\s*\w)")
_GOES_ON = re.compile(r"[,;，；،؛]\s*\w")
_COUNTED = re.compile(rf"{_CUT}[^\w{_CUT}]*(?:\w\S*\s+){{0,3}}?{NOUNS.pattern}", re.IGNORECASE)
"""A word for statements stands near behind a number that is asked for, or behind “latest”."""
WHOLE = frozenset((Task.COUNT, Task.LATEST, Task.EARLIEST))
"""What may be asked of statements for no words."""
TOLD = frozenset((Task.COMPARE, Task.TIMELINE, Task.LATEST, Task.EARLIEST))
"""What may be asked of what statements say, by no verb for having some words."""


@dataclass(frozen=True)
class _Cues:
    """The patterns of one language, compiled."""

    tasks: tuple[tuple[Task, re.Pattern[str]], ...]
    mention: re.Pattern[str]
    saying: re.Pattern[str]
    asking: re.Pattern[str]
    determining: re.Pattern[str]
    places: re.Pattern[str]
    wishes: re.Pattern[str]
    about: re.Pattern[str]
    passive: re.Pattern[str]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    edge: re.Pattern[str]
    denial: re.Pattern[str]
    jointly: re.Pattern[str]
    pronoun: re.Pattern[str]


_OWN = (
    *("mention", "saying", "asking", "determining", "places", "wishes", "about", "passive"),
    *("jointly", "pronoun"),
)
"""What is a pattern of the language's words as it stands there."""


@cache
def _compile(language: str) -> _Cues:
    words = read_vocabulary(language).cues
    told = (
        (Task.COMPARE, words.comparing),
        (Task.TIMELINE, words.over),
        (Task.COUNT, words.counting),
        (Task.SUMMARY, words.brief),
        (Task.LATEST, words.latest),
        (Task.EARLIEST, words.earliest),
    )
    tasks = tuple((task, re.compile(join(forms), re.IGNORECASE)) for task, forms in told)
    forms = {
        **{name: getattr(words, name) for name in _OWN},
        "ahead": rf"^(?:{words.edges})+",
        "behind": rf"(?:{words.edges})+$",
        "edge": words.edges,
        "denial": compile_denial(language).pattern,
    }
    return _Cues(tasks, **{name: re.compile(form, re.I) for name, form in forms.items()})


def read_loosely(plain: str, language: str) -> Plan | None:
    """Read what a question asks of statements by the cues of a language; ``None`` where it has no
    cue, does not say of what, or is more than one question.
    """
    if QUOTED.search(plain) or _ENDS.search(plain) or PARTED.search(plain):
        return None
    cues = _compile(language)
    if cues.jointly.search(plain):
        return None
    if denied := _denies(plain, cues):
        plain = cues.denial.sub(" ", plain)
    for task, rest in _list_tasks(plain, cues):
        if denied and task not in (Task.MENTIONS, Task.COUNT):
            return None
        if parted := _part(task, rest, cues):
            which, subject = parted
            groups = {"which": which, "subject": subject, "not": denied}
            return make_plan(task, groups, plain)
    return None


def _denies(plain: str, cues: _Cues) -> str:
    """Give the word that denies that statements have something; empty where none does."""
    asked = cues.asking.sub(" ", cues.wishes.sub(" ", plain))
    verb = cues.mention.search(asked)
    before, behind = (asked[: verb.start()], asked[verb.end() :]) if verb else (asked, "")
    denial = cues.denial.search(before) or cues.denial.match(behind.lstrip())
    return denial[0] if denial else ""


def _list_tasks(plain: str, cues: _Cues) -> Iterator[tuple[Task, str]]:
    """Give what a question may ask, and the question without the cues of it, the best first."""
    for task, form in cues.tasks:
        cue = form.search(plain)
        if cue and not _is_mentioned(cue, plain, cues):
            yield task, form.sub(_cut_out, plain).strip(_MARKS)
    asked = cues.asking.search(plain)
    if cues.pronoun.match(plain):
        return
    if asked is None or cues.determining.match(plain) or cues.places.match(plain):
        yield Task.MENTIONS, plain
    else:
        yield Task.MENTIONED, plain[asked.end() :] if asked.start() == 0 else plain


def _is_mentioned(cue: re.Match[str], plain: str, cues: _Cues) -> bool:
    """Tell whether a cue is the end of what is asked to be mentioned: “mention climate change”."""
    verb = cues.mention.search(plain, 0, cue.start())
    return bool(verb and cues.asking.match(plain) and cue.end() == len(plain))


def _cut_out(cue: re.Match[str]) -> str:
    """Cut a cue out, unless it joins what is compared (“A vs. B”)."""
    return cue[0] if JOINT.fullmatch(f" {cue[0]} ") else _CUT


def _part(task: Task, rest: str, cues: _Cues) -> tuple[str, str] | None:
    """Part what names the statements and the subject; ``None`` where a task has not what it needs:
    words for statements, or a subject.
    """
    if task is Task.SUMMARY:
        return _part_whole(rest, cues)
    opened, lifted = cues.wishes.sub(" ", rest), ""
    if task is Task.TIMELINE:
        opened, lifted = lift_times(opened)
    if task is Task.COUNT and not _COUNTED.search(opened):
        return None
    verb = cues.mention.search(opened)
    parted = _part_at_verb(opened, verb, cues) if verb else None
    told = task in TOLD
    if parted is None and (told or not (task is Task.MENTIONED or cues.saying.search(opened))):
        parted = _part_at_link(cues.saying.sub(_CUT, opened) if told else opened, told, cues)
    if parted is None:
        return (_clean(opened), "") if task in WHOLE and _COUNTED.search(opened) else None
    which, (subject, times) = parted[0], lift_times(parted[1])
    which, subject = _clean(cues.saying.sub(" ", which)), _trim(subject, cues)
    named = subject and _names(task, opened, which, verb is None, cues)
    return (" ".join(filter(None, (which, lifted, times))), subject) if named else None


def _part_whole(rest: str, cues: _Cues) -> tuple[str, str] | None:
    """Give what names one statement that is to be told in brief, which a question begins or ends
    with asking.
    """
    opened = cues.wishes.sub(" ", rest).strip()
    which = _trim(opened, cues)
    at_end = any(each.startswith(_CUT) or each.endswith(_CUT) for each in (rest, opened))
    return (which, "") if which and at_end and not cues.mention.search(which) else None


def _part_at_verb(text: str, verb: re.Match[str], cues: _Cues) -> tuple[str, str] | None:
    """Part “the texts | mention | Mali”, “where | Mali | is named”, “Mali | is in | texts”."""
    before, behind = text[: verb.start()], text[verb.end() :]
    said = _trim(behind, cues)
    if cues.passive.match(behind) or not said:
        first = NOUNS.search(before)
        edge = first.end() if first else 0
        subject = _trim(before[edge:], cues)
        return (f"{before[:edge]} {behind}", subject) if subject else None
    noun = NOUNS.search(behind)
    if noun and not before.strip(f"{_MARKS}{_CUT}"):
        return behind[noun.start() :], _trim(behind[: noun.start()], cues)
    if _GOES_ON.search(behind):
        return None
    link = cues.about.match(behind.lstrip())
    return before, _trim((behind.lstrip()[link.end() :] if link else behind).split(_CUT)[0], cues)


def _part_at_link(text: str, told: bool, cues: _Cues) -> tuple[str, str] | None:
    """Part “the evolution of G7 statements | on | Iran”: the last link that has words behind it."""
    for link in reversed(list(cues.about.finditer(text))):
        if not told and not _stands_bare(text[: link.start()], cues):
            continue
        subject, _, rest = text[link.end() :].partition(_CUT)
        if subject := _trim(subject, cues):
            return f"{text[: link.start()]} {rest}", subject
    return None


def _stands_bare(text: str, cues: _Cues) -> bool:
    """Tell whether a text ends with a word for statements that only names stand before: “the G7
    statements | on …”.
    """
    nouns = list(NOUNS.finditer(text))
    if not nouns or text[nouns[-1].end() :].strip(_MARKS):
        return False
    return _has_names_alone(text[: nouns[-1].start()], cues)


def _has_names_alone(text: str, cues: _Cues) -> bool:
    """Tell whether a text has nothing but parties, words that have a capital, and such as name no
    statement.
    """
    rest = _trim(cut_parties(text)[1], cues).split()
    return all(word[0] != word[0].lower() or word in MERE or _is_mere(word, cues) for word in rest)


def _names(task: Task, opened: str, which: str, linked: bool, cues: _Cues) -> bool:
    """Tell whether statements are asked for: by a word for them, or by who speaks in them."""
    if task is Task.COMPARE:
        named = NOUNS.search(which) or any(find_names(which))
        return bool(named) and JOINT.search(which) is not None
    if NOUNS.search(which):
        return True
    if task in (Task.MENTIONS, Task.COUNT):
        return cues.places.match(opened) is not None and not linked
    return task is Task.MENTIONED or _has_names_alone(which, cues)


def _clean(text: str) -> str:
    return " ".join(text.replace(_CUT, " ").strip(_MARKS).split())


def _trim(text: str, cues: _Cues) -> str:
    """Give a text without words at both ends that say nothing."""
    text = text.replace(_CUT, " ").strip(_MARKS)
    text = cues.behind.sub("", cues.ahead.sub("", text)).strip(_MARKS)
    words = text.split()
    while words and _is_mere(words[0], cues):
        del words[0]
    while words and _is_mere(words[-1], cues) and not _is_large(words):
        del words[-1]
    return " ".join(words).strip(_MARKS)


def _is_large(words: Sequence[str]) -> bool:
    """Tell whether the last of several words has a capital, as a part of a name has in any
    language, though a function word is spelt like it: “the Grey Sea”.
    """
    return len(words) > 1 and words[-1][:1].isupper() and not words[-1].isupper()


def _is_mere(word: str, cues: _Cues) -> bool:
    """Tell whether a word says nothing at the edge of a subject; “the US” is no “us”."""
    mere = not re.search(r"\w", word) or cues.edge.fullmatch(word.strip(_MARKS)) is not None
    return mere or is_function_word(word)
