"""What a statement says on the whole: “what does it say?”, “what does the latest one say?”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.cues.words.form import is_echo
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.ordinal import read_place
from assistant.question.meant.planned import is_told_whole
from assistant.question.topic import find_subject, find_topic, find_which
from assistant.question.turns.leaning.back import leans_back
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.question.turns.leaning.narrowing import ask_the_end, is_narrowed, says_nothing
from assistant.retrieval.view import View
from ingest.statement import Statement

_WORDS = tuple(read_vocabularies())
_SAYING = tuple(
    re.compile(form, re.IGNORECASE) for words in _WORDS for form in words.following.saying
)
_NEWEST, _OLDEST = (
    re.compile(join(forms), re.IGNORECASE)
    for forms in (
        [form for words in _WORDS for form in words.planning.newest],
        [form for words in _WORDS for form in words.planning.oldest],
    )
)


def asks_what_is_said(question: str) -> bool:
    """Tell whether a question asks but what a statement says that it does not name."""
    return any(form.search(question) for form in _SAYING)


def read_said(question: str, turns: Sequence[Turn], view: View) -> CarriedQuestion | None:
    """Read what is asked of the newest or oldest that the turn before named, on the subject that
    it asked for, if it did; ``None`` where neither is.
    """
    if not turns:
        return None
    held = [view.find_statement(each) for each in turns[-1].statements if view.holds(each)]
    if listed := _read_listed(question, turns[-1], held, view):
        return listed
    one = _choose(question, [each for each in held if each.date])
    if one is None:
        return None
    if which := _find_one_named(question):
        asked = _ask_of(question, which, one.title, turns[-1].question)
        return CarriedQuestion(asked, (one.id,), asked)
    understood = say(detect_language(question), "within", question=question, title=one.title)
    return CarriedQuestion(question, (one.id,), understood)


def _read_listed(
    question: str, last: Turn, held: Sequence[Statement], view: View
) -> CarriedQuestion | None:
    """Read what is asked of a list, or of one in it; ``None`` where there was none."""
    if is_narrowed(last.question) and (end := _read_end(question, last, view)):
        return end
    if is_echo(question) and len(held) > 1 and (again := _read_again(last, held)):
        return again
    return _read_placed(question, last, held) if is_narrowed(last.question) else None


def _read_again(last: Turn, held: Sequence[Statement]) -> CarriedQuestion | None:
    """Read “what do they say?” after statements that have a subject as what these say of it."""
    if not find_subject(last.question):
        return None
    ids = tuple(each.id for each in held)
    return CarriedQuestion(
        last.question, ids, last.question, language=detect_language(last.question)
    )


def _ask_of(question: str, which: str, title: str, last: str) -> str:
    """Put a title for “the latest one”, and for “it” what the last question asked for."""
    subject = find_subject(question)
    asked = question.replace(which.strip(), title, 1)
    if not (subject and leans_back(f"? {subject}")):
        return asked
    before, _, after = asked.rpartition(subject)
    return f"{before}{find_topic(last)}{after}"


def _read_end(question: str, last: Turn, view: View) -> CarriedQuestion | None:
    """Read “what does the latest one say?” after a list of what mentions a subject as asked for the
    latest of these that does.
    """
    named = _find_asked(question)
    end = next((name for form, name in _NAMES if form.search(named)), None)
    asked = ask_the_end(end, last.question) if end else None
    if asked is None:
        return None
    held = tuple(each for each in last.statements if view.holds(each))
    held = held if is_told_whole(last.question, view) else ()
    return CarriedQuestion(asked, held, asked, language=detect_language(last.question))


def _read_placed(question: str, last: Turn, held: Sequence[Statement]) -> CarriedQuestion | None:
    """Read “what does the third one say?” after such a list as asked of that for the same."""
    place = read_place(_find_asked(question))
    if place is None or not -len(held) <= place < len(held):
        return None
    one, language = held[place], detect_language(question)
    understood = say(language, "within", question=last.question, title=one.title)
    return CarriedQuestion(last.question, (one.id,), understood)


def _choose(question: str, dated: Sequence[Statement]) -> Statement | None:
    asked = _find_asked(question) or _find_one_named(question)
    choose = next((choose for form, choose in _ENDS if form.search(asked)), None)
    return choose(dated) if asked and choose and dated else None


def _find_asked(question: str) -> str:
    """Give the words that name the newest or oldest; empty where none do."""
    found = next((each for form in _SAYING if (each := form.search(question))), None)
    return " ".join(each for each in found.groupdict().values() if each) if found else ""


def _find_one_named(question: str) -> str:
    """Give what names the statement that something is asked of, where that is but its age: “what
    does the latest one say about tolls?”.
    """
    which = find_which(question)
    rest = _OLDEST.sub(" ", _NEWEST.sub(" ", which))
    return which if rest != which and says_nothing(NOUNS.sub(" ", rest)) else ""


def _find_newest(statements: Sequence[Statement]) -> Statement:
    return max(statements, key=lambda each: each.date or "")


def _find_oldest(statements: Sequence[Statement]) -> Statement:
    return min(statements, key=lambda each: each.date or "")


_NAMES = ((_NEWEST, "ask_latest"), (_OLDEST, "ask_earliest"))
_ENDS = ((_NEWEST, _find_newest), (_OLDEST, _find_oldest))
