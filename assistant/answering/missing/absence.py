"""What a selection of statements leaves out is said, and that there is none of a time or party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.detect import detect_language
from assistant.language.phrases import say, spell_day, spell_party
from assistant.question.cues.times.spans import find_spans
from assistant.question.cues.times.timing import Timing, cut_preposition, read_timing
from assistant.question.cues.traits.placing import find_parties
from assistant.question.cues.traits.sides import cut_other_sides, cut_sides
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.asked.omission import find_grouped, find_unknown, lacks, list_theirs
from assistant.question.meant.asked.survey import Fact, read_utterance
from assistant.question.meant.timed import is_of
from assistant.question.plan import OF_ALL
from assistant.question.planning import read_plan
from assistant.question.question import Question
from assistant.question.topic import read_topic
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_in_sentences
from ingest.language.groups import list_groups
from ingest.language.parties import find_meant
from ingest.statement import Statement


def answer_absent(question: Question, view: View) -> Answer | None:
    """Say that no statement is of the party or time that is asked to have said something; ``None``
    where one is, or what is said names that time itself.
    """
    topic = read_topic(question.search)
    which = topic.which if topic else read_utterance(question.search)
    if which is None or not view.statements:
        return None
    timing, parties = read_timing(which), find_parties(which)
    theirs = list_theirs(parties, view)
    timed = bool(timing.since or timing.until)
    if any(is_of(each, timing) for each in theirs) or not (timed or parties):
        return None
    if topic and timed and _speaks_of_time(topic.subject, timing, view):
        return None
    told = tell_absent(question, which, view)
    return replace(told, abstained=True, confidence=0.0)


def tell_absent(question: Question, which: str, view: View) -> Answer:
    """Say that no statement is such, and of which years those of the party are that is named."""
    language, timing, parties = question.language, read_timing(which), find_parties(which)
    asked = len(view.statements)
    lines = [say(language, "none_fits", asked=asked)]
    own = [each for each in view.statements if {*parties} <= {*each.parties}]
    signed = question.plan is not None and question.plan.signed
    theirs = own if signed else own or list_theirs(parties, view)
    years = sorted({int(each.date[:4]) for each in theirs if each.date})
    named = ", ".join(spell_party(each, language) for each in parties)
    if parties and not theirs:
        lines.append(say(language, "party_absent", party=named))
    elif parties and years:
        count = len(theirs)
        lines.append(say(language, "years_of", party=named, count=count, years=_spell_years(years)))
    elif years and (timing.since or timing.until):
        lines.append(say(language, "years_all", years=_spell_years(years)))
    lines += _tell_left_out(language, which, view.keep([]), view)
    said = tuple(map(Line.say, lines))
    return Answer(question.asked, said, False, 1.0, other=_ask_nearest(question, timing, years))


def add_left_out(
    answer: Answer, question: Question, which: str, chosen: View, view: View
) -> Answer:
    """Say after its first line which statements a list is of, and what it leaves out, or may."""
    language, plan = question.language, question.plan
    which_asked = plan.which if plan and plan.subject else ""
    asked = tell_asked(language, which_asked, chosen, view)
    said = map(Line.say, (*asked, *_tell_left_out(language, which, chosen, view)))
    return replace(answer, lines=(*answer.lines[:1], *said, *answer.lines[1:]))


def add_out_of_scope(answer: Answer, scope: Scope, statements: Sequence[Statement]) -> Answer:
    """Say after the first line of a list of how many statements it is not known whether they are of
    the party or the time that a scope is of.
    """
    if answer.abstained or not (answer.lookup or len(answer.named) > 1):
        return answer
    language = detect_language(answer.understood or answer.question)
    open_scopes = {
        Fact.PARTY: replace(scope, parties=()),
        Fact.DATE: replace(scope, since=None, until=None),
    }
    said = []
    for fact, wider in open_scopes.items():
        asked = statements if wider != scope else ()
        count = sum(lacks(fact, each) and wider.admits(each) for each in asked)
        if count:
            known = say(language, fact, count=count, asked=len(statements))
            said.append(Line.say(say(language, "out_of_scope", known=known)))
    said += map(Line.say, _tell_groups(language, scope, statements))
    return replace(answer, lines=(*answer.lines[:1], *said, *answer.lines[1:]))


def add_excepted(answer: Answer, question: Question, asked: View) -> Answer:
    """Say after the first line what was left out because the question leaves it out, and how many
    of the statements ``asked`` are of groups of a party that is left out.
    """
    if not question.excepted or answer.abstained:
        return answer
    language = question.language
    said = [say(language, "excepted", names=", ".join(question.excepted))]
    named = (each for each in question.excepted if not NOUNS.search(each))
    for party in find_meant(" ; ".join(named)):
        said += _tell_kept(language, party, asked.statements)
    return replace(answer, lines=(*answer.lines[:1], *map(Line.say, said), *answer.lines[1:]))


def _tell_kept(language: str, party: str, asked: Sequence[Statement]) -> Iterator[str]:
    groups = list_groups().get(party, ())
    theirs = [each for each in asked if not {*groups}.isdisjoint(each.parties)]
    if theirs:
        yield _say_groups("kept_groups", language, party, theirs)


def _say_groups(name: str, language: str, party: str, theirs: Sequence[Statement]) -> str:
    """Say how many statements are of groups that a party is a member of, and of which."""
    present = {each for one in theirs for each in one.parties}
    groups = (each for each in list_groups()[party] if each in present)
    named = ", ".join(spell_party(each, language) for each in groups)
    fields = {"party": spell_party(party, language), "groups": named}
    return say(language, name, count=len(theirs), **fields)


def add_unread(answer: Answer) -> Answer:
    """Say of a list, of what is first, last or new, or where nothing answers, that files are still
    being read.
    """
    return _add_lacking(answer, "still_read")


def add_away(answer: Answer, count: int, total: int) -> Answer:
    """Say of the same how many of the indexes that are asked together can't be read, if any."""
    return _add_lacking(answer, "shards_away", count=count, total=total) if count else answer


def _add_lacking(answer: Answer, name: str, **counts: int) -> Answer:
    asked = answer.understood or answer.question
    language = detect_language(asked)
    plan = read_plan(asked, language)
    of_all = plan is not None and plan.task in OF_ALL
    if not (of_all or answer.abstained or answer.lookup or len(answer.named) > 1):
        return answer
    said = Line.say(say(language, name, **counts))
    return replace(answer, lines=(*answer.lines[:1], said, *answer.lines[1:]))


def _tell_groups(language: str, scope: Scope, statements: Sequence[Statement]) -> Iterator[str]:
    """Say how many statements a scope leaves out that are of groups of its only party."""
    party = next((each for each in list_groups() if (each,) == scope.parties), None)
    if party is None:
        return
    theirs = replace(scope, parties=list_groups()[party])
    left = [each for each in statements if theirs.admits(each) and not scope.admits(each)]
    if left:
        yield _say_groups("of_groups", language, party, left)


def add_asked(answer: Answer, language: str, which: str, chosen: View, view: View) -> Answer:
    """Say after its first line which statements an answer is of."""
    said = map(Line.say, tell_asked(language, which, chosen, view))
    return replace(answer, lines=(*answer.lines[:1], *said, *answer.lines[1:]))


def tell_asked(language: str, which: str, chosen: View, view: View) -> Iterator[str]:
    """Give a question's own words for the statements whose number its answer says, where these are
    fewer than are asked anyway.
    """
    count, total = len(chosen.statements), len(chosen.collection.statements)
    if which.strip() and 1 < count < len(view.statements):
        name = cut_preposition(which.strip())
        yield say(language, "searched_as", name=name, count=count, total=total)


def add_told_before(answer: Answer, question: Question, view: View, asked: View) -> Answer:
    """Say after the first line of a list that it is of the statements told before, where nothing
    else says so.
    """
    count = len(view.statements)
    says_so = question.understood not in (None, question.asked)
    if says_so or not (answer.lookup and 1 < count < len(asked.statements)):
        return answer
    said = Line.say(say(question.language, "searched_before", count=count))
    return replace(answer, lines=(*answer.lines[:1], said, *answer.lines[1:]))


def _tell_left_out(language: str, which: str, chosen: View, view: View) -> Iterator[str]:
    for *_, first, last in find_spans(which):
        days = (spell_day(each.isoformat(), language) for each in (first, last))
        yield say(language, "read_as", words=" – ".join(days))
    if sides := cut_sides(cut_other_sides(which)[0])[1]:
        yield say(language, "by_sides", count=sides)
    if grouped := find_grouped(which, chosen, view):
        yield _say_groups("of_groups", language, grouped.party, grouped.statements)
    for fact, unknown in find_unknown(which, chosen, view):
        known = say(language, fact, count=len(unknown), asked=len(view.statements))
        yield say(language, "may_miss", known=known, ask=say(language, f"ask_{fact}"))


def _speaks_of_time(subject: str, timing: Timing, view: View) -> bool:
    """Tell whether a sentence has the year with the subject: it may be what is asked about."""
    year = (timing.since or timing.until or "")[:4]
    return bool(find_in_sentences(view, f"{subject} {year}").hits)


def _spell_years(years: list[int]) -> str:
    return f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])


def _ask_nearest(question: Question, timing: Timing, years: list[int]) -> str | None:
    """Ask the same of the nearest year of which there is a statement."""
    named = timing.since or timing.until
    if not named or not years:
        return None
    year = int(named[:4])
    nearest = min(years, key=lambda each: abs(each - year))
    asked, count = re.subn(rf"(?<!\d){year}(?!\d)", str(nearest), question.asked)
    return asked if count and nearest != year else None
