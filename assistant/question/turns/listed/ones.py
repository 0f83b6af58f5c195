"""Follow-ups that name another statement by a word that stands for one: “and the Velm one?”, « non,
celle du Japon ».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import LANGUAGES, UNSPACED, join, read_vocabulary
from assistant.question.cues.times.timing import lift_times, put_time, read_timing
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.ordinal import read_place
from assistant.question.meant.selection import cut_age, find_fitting
from assistant.question.meant.timed import is_of
from assistant.question.topic import find_subject, find_topic, find_which
from assistant.question.turns.leaning.back import OPENING, leans_back
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.question.turns.leaning.narrowing import is_narrowed, says_nothing
from assistant.question.turns.listed.fitting import list_told
from assistant.question.turns.single.previous import ask_again_of, list_alike
from assistant.retrieval.view import View
from ingest.language.parties import find_names
from ingest.language.vocabulary import any_of
from ingest.statement import Statement

_WORDS = tuple((code, read_vocabulary(code).turns) for code in LANGUAGES)
_FORMS = tuple(
    (words.noun, re.compile(form, re.IGNORECASE)) for _, words in _WORDS for form in words.ones
)
_MEANT = tuple((words, re.compile(join(words.meant), re.IGNORECASE)) for _, words in _WORDS)
_JOINED = tuple(
    (read_vocabulary(code).turns, re.compile(rf"^{any_of(letters)}(?=\w)"))
    for code in LANGUAGES
    if (letters := [word for word in read_vocabulary(code).following.opening if len(word) == 1])
)
_LEADING = re.compile(
    join(form for code in LANGUAGES for form in read_vocabulary(code).following.leaning), re.I
)
_DATED = re.compile(r"\s+(?:[^\W\d]+\s+)?\d{4}(?!\w)")
"""A year behind a name: “the one with Fiji | of 2031”."""
_HEAD = re.compile(r"\s*[:,;，：؛،]\s*(?=\w)")
_AROUND = " \u00a0\u202f?？؟¿.。!"


@dataclass(frozen=True, slots=True)
class _One:
    """The words of a question for a statement that it names, with the noun for one."""

    phrase: str
    name: str
    named: str


def put_meant(question: str, turns: Sequence[Turn]) -> str:
    """Ask on for what a correction says was meant (“no, I meant the 2023 one”), or for a name that
    “and” is written with; any other question as it is.
    """
    for words, form in _MEANT if turns else ():
        if found := form.match(question):
            return words.again.format(rest=question[found.end() :].strip(_AROUND))
    return _part_joined(question) if turns else question


def _part_joined(question: str) -> str:
    """Ask for a name alone that is written as one word with the “and” before it: «وسوريا؟»."""
    word = question.strip(_AROUND)
    for words, form in _JOINED:
        name = form.sub("", word)
        if name != word and any(name[start:end] == name for start, end, _ in find_names(name)):
            return words.again.format(rest=name)
    return question


def read_one(question: str, turns: Sequence[Turn], view: View) -> CarriedQuestion | None:
    """Read a question of “the Velm one” as asked of the statements that are so named, and the one
    before as asked of them where it asks nothing itself; ``None`` for any other.
    """
    one = _find_one(question) if turns else None
    meant = _list_meant(one, turns, view) if one else []
    if one is None or not meant:
        return None
    ids, last = tuple(each.id for each in meant), turns[-1].question
    if not _asks(question.replace(one.phrase, " ", 1)):
        return None if is_narrowed(last) else _ask_again(one, turns[-1], meant)
    asked = _put_topic(OPENING.sub("", _put_named(question, one)), last)
    title = meant[0].title if len(meant) == 1 else one.named
    understood = say(detect_language(question), "within", question=question, title=title)
    return CarriedQuestion(asked, ids, understood)


def _ask_again(one: _One, last: Turn, meant: Sequence[Statement]) -> CarriedQuestion:
    """Ask the last question of the statements that are meant."""
    rest, times = lift_times(one.name)
    timed = put_time(last.question, times) if says_nothing(rest) else None
    if timed is None and len(meant) == 1:
        return ask_again_of(last, meant[0])
    which = find_which(last.question)
    named = f"{last.question} ({one.named})"
    asked = timed or (last.question.replace(which, one.named, 1) if which else named)
    ids = tuple(each.id for each in meant)
    return CarriedQuestion(asked, ids, asked, language=detect_language(last.question))


def _find_one(question: str) -> _One | None:
    for noun, form in _FORMS:
        found = form.search(question)
        if found is None:
            continue
        behind = _read_year(question, found)
        name, phrase = f"{found['name']}{behind}", f"{found[0]}{behind}"
        gap = "" if UNSPACED.search(noun) else " "
        start, end = (found.start("one") - found.start(), found.end("one") - found.start())
        named = f"{phrase[:start].rstrip()}{gap}{noun}{phrase[end:]}".strip()
        if read_place(name) is None and cut_age(name) == name:
            return _One(phrase, name, named)
    return None


def _read_year(question: str, found: re.Match[str]) -> str:
    """Give the year behind a name of which a question asks nothing itself; empty for none."""
    dated = _DATED.match(question, found.end())
    rest = f"{question[: found.start()]} {question[dated.end() :]}" if dated else ""
    return dated[0] if dated and not (has_form(rest) or _asks(rest)) else ""


def _put_named(question: str, one: _One) -> str:
    """Put the name of a statement in full; what only stands before the question is left out."""
    before, _, behind = question.partition(one.phrase)
    headed = _HEAD.match(behind) if not _asks(before) else None
    return behind[headed.end() :] if headed else f"{before}{one.named}{behind}"


def _asks(rest: str) -> bool:
    return not says_nothing(_LEADING.sub(" ", rest.strip(_AROUND)))


def _put_topic(question: str, last: str) -> str:
    """Put what the last question was about for a word that stands for it."""
    subject = find_subject(question)
    if not (subject and leans_back(f"? {subject}")):
        return question
    before, _, after = question.rpartition(subject)
    return f"{before}{find_topic(last)}{after}"


def names_one(question: str) -> bool:
    """Tell whether a question names a statement by a word that stands for one."""
    one = _find_one(question)
    return one is not None and not (NOUNS.search(one.name) or has_form(one.name))


def tells_one(question: str, turns: Sequence[Turn], view: View) -> bool:
    """Tell whether a question asks something of a statement that it so names, of those told."""
    one = _find_one(question) if turns else None
    asks = one is not None and _asks(question.replace(one.phrase, " ", 1))
    return one is not None and asks and bool(list_told(one.name, turns, view))


def _list_meant(one: _One, turns: Sequence[Turn], view: View) -> list[Statement]:
    """Give the statements that are named: those that were told before; else those of a time in the
    series of the last one, others by name; of several those of the time asked before, then those
    that are called like the last one.
    """
    if told := list_told(one.name, turns, view):
        return told
    last = turns[-1]
    before = [view.find_statement(each) for each in last.statements if view.holds(each)]
    rest, times = lift_times(one.name)
    if says_nothing(rest):
        parties = {*before[0].parties} if before else set[str]()
        series = [each for each in view.statements if parties and {*each.parties} == parties]
        of_time = _keep_timed(view.statements, times)
        fitting = _keep_timed(series, times) or (of_time if len(of_time) == 1 else [])
    else:
        fitting = find_fitting(one.named, view)
        fitting = fitting if len(fitting) < len(view.statements) else []
        if not times:
            fitting = _keep_timed(fitting, find_which(last.question)) or fitting
    return list_alike(before[0], fitting) if before and len(fitting) > 1 else fitting


def _keep_timed(statements: Iterable[Statement], times: str) -> list[Statement]:
    timing = read_timing(times)
    timed = timing.since or timing.until
    return [each for each in statements if is_of(each, timing)] if timed else []
