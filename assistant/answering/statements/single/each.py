"""What is asked of each of the statements that were just told: of when, where, by whom they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from assistant.answering.statements.overview.survey import count_parties
from assistant.answering.statements.overview.yearly import say_years
from assistant.answering.statements.showing import name_all
from assistant.answering.statements.single.about import MOST_TOLD, describe_about
from assistant.answering.statements.single.versions import tell_in
from assistant.citing.answer import Answer, Line
from assistant.citing.citations import by_date, name_statement
from assistant.language.phrases import say, spell_day
from assistant.question.meant.asked.about import About
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.retrieval.view import View


def answer_each(question: Question, view: View, scope: View) -> Answer | None:
    """Tell what is asked of each statement of a view, whose versions are in the scope; ``None`` for
    any other question.
    """
    task = question.plan.task if question.plan else None
    if task is Task.VERSIONS and view.statements:
        return _tell_versions(question, view, scope)
    tell = _TELL.get(task) if task else None
    return tell(question, view) if tell and view.statements else None


def _tell_dates(question: Question, view: View) -> Answer:
    """Name a few by their days; of many, tell the first, the last and how many are of each year."""
    dates = sorted(each.date for each in view.statements if each.date)
    if len(dates) <= 1:
        return _describe_all(question, view, About.ISSUED)
    language = question.language
    first, last = (spell_day(each, language) for each in (dates[0], dates[-1]))
    span = say(language, "held_span", first=first, last=last)
    if len(view.statements) <= MOST_TOLD:
        return name_all(question, span, view.statements)
    said = (span, *say_years([each.date for each in view.statements], language))
    return _name(question, map(Line.say, said), view)


def _tell_places(question: Question, view: View) -> Answer:
    return _describe_all(question, view, About.ISSUED)


def _tell_lengths(question: Question, view: View) -> Answer:
    return _describe_all(question, view, About.PARAGRAPHS)


def _tell_parties(question: Question, view: View) -> Answer:
    """Name the parties of each of a few statements; of many, count whose they are."""
    if len(view.statements) > MOST_TOLD:
        return _name(question, count_parties(question, view, None).lines, view)
    return _describe_all(question, view, About.PARTIES)


def _tell_versions(question: Question, view: View, scope: View) -> Answer:
    listed = sorted(view.statements, key=by_date)
    wanted = question.plan.spoken if question.plan else ""
    told = [tell_in(question, wanted, each, scope) for each in listed]
    lines = tuple(dict.fromkeys(line for each in told for line in each.lines))
    named = tuple(dict.fromkeys(name for each in told for name in each.named))
    return Answer(question.asked, lines, False, 1.0, named=named)


def _describe_all(question: Question, view: View, about: About) -> Answer:
    """Describe each statement in order of date; one alone with the passage that says so."""
    listed = sorted(view.statements, key=by_date)
    told = [describe_about(question, about, each) for each in listed]
    if len(told) == 1:
        return told[0]
    return _name(question, (Line.say(each.lines[0].text) for each in told), view)


def _name(question: Question, lines: Iterable[Line], view: View) -> Answer:
    named = tuple(map(name_statement, sorted(view.statements, key=by_date)))
    return Answer(question.asked, tuple(lines), False, 1.0, named=named)


_TELL: dict[Task, Callable[[Question, View], Answer]] = {
    Task.DATES: _tell_dates,
    Task.PLACES: _tell_places,
    Task.PARTIES: _tell_parties,
    Task.LENGTHS: _tell_lengths,
}
