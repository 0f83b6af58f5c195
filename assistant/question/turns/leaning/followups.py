"""Questions that lean on the turn before: “and on debt?”, “the second one?”, “who signed it?”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.citing.answer import Answer
from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.ordinal import MOST_WORDS, find_ordinal
from assistant.question.meant.called.called import names_several
from assistant.question.meant.planned import is_told_whole
from assistant.question.pointer import put_subject
from assistant.question.putting import put_for
from assistant.question.topic import find_topic, find_which
from assistant.question.turns.leaning.anew import is_name
from assistant.question.turns.leaning.another import put_name
from assistant.question.turns.leaning.back import (
    OPENING,
    asks_for_label,
    asks_for_more,
    asks_of_parties,
    leans_back,
    leans_on_several,
)
from assistant.question.turns.leaning.exchange import put_party, put_value, put_words, speaks_here
from assistant.question.turns.leaning.narrowing import (
    ask_for_one,
    ask_for_other_words,
    ask_in_language,
    asks_several,
    is_listed,
    is_narrowed,
    is_ranked,
    narrow_time,
    put_times,
)
from assistant.question.turns.leaning.theirs import find_theirs, leads_to_subject, put_behind
from assistant.retrieval.view import View
from ingest.language.parties import find_meant
from ingest.language.vocabulary import any_of

_WORDS = [words.following for words in read_vocabularies()]
_VERB = any_of(verb for each in _WORDS for verb in each.verbs)
_FIRST = rf"^[\W_]*(?:{any_of(word for each in _WORDS for word in each.opening)}[,.! ]+)?"
_LINK = any_of(link for each in _WORDS for link in each.links)
_SUBJECT = re.compile(
    rf"{_FIRST}{join(form for each in _WORDS if not each.ending for form in each.leaning)}\s+"
    rf"(?P<link>{_LINK})?\b\s*(?P<subject>.+?)\W*$"
    rf"|^{join(form for each in _WORDS if each.ending for form in each.leaning)}"
    rf"(?P<zh_subject>.+?)(?:{join(each.ending for each in _WORDS)})?\W*$"
    rf"|^(?P<ended>[^，。,]+?){join(each.ending for each in _WORDS)}\W*$",
    re.IGNORECASE,
)
_PREPOSITIONS = frozenset(word for each in _WORDS for word in each.cases)
_WHOSE = _PREPOSITIONS | {word for each in _WORDS for word in each.genitives}
_TOPICS = tuple(re.compile(form, re.IGNORECASE) for each in _WORDS for form in each.topical)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as it was understood, and what its answer was about.

    ``statements`` are those that it cited, best first, and those that it only spoke of, ``cited``
    the paragraphs that it quoted, by statement and ordinal.
    """

    question: str
    statements: tuple[str, ...] = ()
    cited: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CarriedQuestion:
    """A question that stands for itself, with what it carries over from the turns before.

    ``search`` is what is looked for, ``statements`` those to look in (none: all), ``whole`` the
    paragraphs to quote whole, by statement and ordinal, and ``understood`` what the reader is
    told, ``None`` where nothing was carried over. ``language`` is that of the turn before, for too
    few words to tell.
    """

    search: str
    statements: tuple[str, ...] = ()
    understood: str | None = None
    whole: tuple[tuple[str, int], ...] = ()
    language: str | None = None


def remember(answer: Answer) -> Turn:
    """Give what the next question may lean on: never a lead, which nobody vouched for."""
    cited = [each.statement for each in answer.citations]
    return Turn(
        answer.understood or answer.question,
        tuple(dict.fromkeys((*cited, *(each.statement for each in answer.named)))),
        tuple(dict.fromkeys((each.statement, each.ordinal) for each in answer.citations)),
    )


def read_on(question: str, turns: Sequence[Turn], view: View) -> CarriedQuestion:
    """Read a question with the turns before it, the last one last."""
    if not turns:
        return CarriedQuestion(question)
    last, language = turns[-1], detect_language(question)
    if listed := _read_listed(question, last, language, view):
        return listed
    whole = tuple(each for each in last.cited if view.has_paragraph(*each))
    if whole and asks_for_more(question) and not asks_for_label(question):
        return CarriedQuestion(
            question, tuple(dict.fromkeys(each for each, _ in whole)), whole=whole
        )
    title = view.find_title(*last.statements[:1])
    if leaning := _read_leaning(question, last, title, view):
        return leaning
    return (
        _lean_back(question, last, title, language, view)
        or _read_topical(question, last, language, view)
        or CarriedQuestion(question)
    )


def _lean_back(
    question: str, last: Turn, title: str | None, language: str, view: View
) -> CarriedQuestion | None:
    """Read a question as asked of all statements that were listed (“what do they say on tolls?”),
    or of the one before.
    """
    asked = OPENING.sub("", question)
    if leans_on_several(question) and is_listed(last.question):
        held = tuple(each for each in last.statements if view.holds(each))
        understood = say(language, "within", question=asked, title=last.question)
        return CarriedQuestion(asked, held, understood)
    if title and (leans_back(question) or asks_of_parties(question, last.question)):
        understood = say(language, "within", question=asked, title=title)
        return CarriedQuestion(asked, last.statements[:1], understood)
    return None


def _read_listed(question: str, last: Turn, language: str, view: View) -> CarriedQuestion | None:
    """Read what is asked of a list: one by its place, those of a time, the newest or oldest."""
    place, one = find_ordinal(question), ask_for_one(question, last.question)
    if place is not None and not (one and is_ranked(last.question)):
        return _read_among(question, place, last, language, view)
    spoken = detect_language(last.question)
    for read in (narrow_time, ask_for_other_words, ask_in_language):
        if asked := read(question, last.question):
            return CarriedQuestion(asked, understood=asked, language=spoken)
    if theirs := _read_theirs(question, last, spoken, view):
        return theirs
    if one:
        held = tuple(each for each in last.statements if view.holds(each))
        held = held if len(held) > 1 and is_told_whole(last.question, view) else ()
        return CarriedQuestion(one, held, one, language=spoken)
    return None


def _read_theirs(question: str, last: Turn, language: str, view: View) -> CarriedQuestion | None:
    """Read “and in the G7?” after a list as asked of the statements of that party."""
    leans = _SUBJECT.match(question)
    link = leans["link"] if leans else None
    of_whose = link and link.lower() in _WHOSE and not leads_to_subject(link, last.question)
    subject = str(leans["subject"]) if leans and of_whose else find_theirs(question)
    named = {*find_meant(subject)}
    if not named or not is_narrowed(last.question):
        return None
    theirs = tuple(each.id for each in view.statements if named <= {*each.parties})
    which = find_which(last.question)
    if theirs and which and (other := put_party(which, None, subject, view)):
        others = last.question.replace(which, other, 1)
        return CarriedQuestion(others, understood=others, language=language)
    if not theirs:
        asked = None if link else put_behind(last.question, subject)
        return CarriedQuestion(asked, understood=asked, language=language) if asked else None
    understood = say(language, "within", question=last.question, title=subject)
    return CarriedQuestion(last.question, theirs, understood, language=language)


def _read_leaning(
    question: str, last: Turn, title: str | None, view: View
) -> CarriedQuestion | None:
    """Read “and on debt?”, “in 2024?”: too few words to tell a language of their own."""
    spoken = detect_language(last.question)
    leans = _SUBJECT.match(question)
    subject = _find_subject(leans) if leans else question.strip("?？؟¿ ")
    if not _is_bare(subject):
        return None
    if leans and leans["ended"] and has_form(subject):
        return None
    if not leans:
        timed = put_times(last.question, None, subject)
        return CarriedQuestion(timed, understood=timed, language=spoken) if timed else None
    if is_name(subject) and (another := _ask_another(subject, last)):
        return another
    if named := None if leans["link"] else put_name(subject, last.question, view):
        return CarriedQuestion(named, understood=named, language=spoken)
    carried = _read_subject(subject, leans["link"], last, spoken, title, view)
    return replace(carried, language=spoken)


def asks_on(question: str) -> bool:
    """Tell whether a question has but another subject for the one before: “and on debt?”."""
    leans = _SUBJECT.match(question)
    if leans is None or (leans["ended"] and has_form(leans["ended"])):
        return False
    return _is_bare(_find_subject(leans))


def _is_bare(subject: str) -> bool:
    return len(subject.split()) <= MOST_WORDS and not re.search(rf"\b{_VERB}\b", subject)


def _find_subject(leans: re.Match[str]) -> str:
    return next(leans[each] for each in ("subject", "zh_subject", "ended") if leans[each])


def _ask_another(name: str, last: Turn) -> CarriedQuestion | None:
    """Ask the question before of another statement (“and the Lorn Declaration?”); ``None`` where it
    named none that could be put aside.
    """
    which = find_which(last.question)
    if not which or names_several(which) or which not in last.question:
        return None
    asked = put_for(last.question, which, name)
    return CarriedQuestion(asked, understood=asked)


def _read_topical(question: str, last: Turn, language: str, view: View) -> CarriedQuestion | None:
    """Read “What does the G7 say about it?” as asked of what the last question was about, and of
    the statements of the party that is named.
    """
    found = next((each for form in _TOPICS if (each := form.search(question))), None)
    if found is None:
        return None
    topic = find_topic(last.question)
    search = f"{question[: found.start('topic')]}{topic}{question[found.end('topic') :]}"
    named = {*find_meant(question)}
    theirs = (each.id for each in view.statements if named & {*each.parties})
    understood = say(language, "within", question=question, title=topic)
    return CarriedQuestion(search, tuple(theirs), understood)


def _read_among(
    question: str, place: int, last: Turn, language: str, view: View
) -> CarriedQuestion:
    listed = last.statements
    chosen = listed[place] if -len(listed) <= place < len(listed) else ""
    title = view.find_title(chosen) if chosen else None
    if title is None:
        return CarriedQuestion(question)
    understood = say(language, "within", question=last.question, title=title)
    return CarriedQuestion(last.question, (chosen,), understood)


def _read_subject(
    subject: str, link: str | None, last: Turn, language: str, title: str | None, view: View
) -> CarriedQuestion:
    """Read “and on debt?” as a subject in the same statement, “and for 2030?” as a new case; after
    a question of which statements have some words, of which have these.
    """
    speaks = link or not find_meant(find_which(last.question)) or speaks_here(subject, view)
    put = (
        (put_party(last.question, link, subject, view) if speaks else None)
        or put_times(last.question, link, subject)
        or put_value(last.question, subject)
        or put_words(last.question, subject)
    )
    if put:
        held = last.statements[:1] if asks_of_parties(put, last.question) else ()
        return CarriedQuestion(put, held, put)
    if link and link.lower() in _PREPOSITIONS:
        asked = f"{last.question.rstrip('?？ ')} {link} {subject}?"
        return CarriedQuestion(asked, understood=asked)
    if title is None or asks_several(last.question):
        asked = put_subject(last.question, subject)
        return CarriedQuestion(asked, understood=asked)
    understood = say(language, "about", title=title, subject=subject)
    return CarriedQuestion(subject, last.statements[:1], understood)
