"""In which languages a statement is here: “Is the Lorn Declaration available in French?”."""

from __future__ import annotations

from assistant.citing.answer import Answer, Line
from assistant.citing.citations import name_statement
from assistant.language.phrases import name_language, say
from assistant.question.cues.traits.spoken import find_language
from assistant.question.question import Question
from assistant.retrieval.counterparts import find_counterparts
from assistant.retrieval.view import View
from ingest.statement import Statement


def tell_versions(question: Question, which: str, statement: Statement, view: View) -> Answer:
    """Tell in which languages a statement is among those asked, or that it is not in the one that
    a question names beside ``which``.
    """
    wanted = find_language(question.search.replace(which, " ") if which else question.search)
    return tell_in(question, wanted, statement, view)


def tell_in(question: Question, wanted: str, statement: Statement, view: View) -> Answer:
    """Tell the version of a statement in the language that is wanted, or in which others it is."""
    others = (each.statement for each in find_counterparts(statement, view.collection))
    versions = [statement, *(each for each in others if view.holds(each.id))]
    language = question.language
    told = [each for each in versions if each.language == wanted] or versions
    lacking = bool(wanted) and wanted not in {each.language for each in versions}
    spoken = (name_language(each.language, language) for each in told)
    said = say(
        language,
        "is_no_version" if lacking else "is_version",
        title=statement.title,
        language=name_language(wanted, language),
        languages=", ".join(dict.fromkeys(spoken)),
        titles="; ".join(f"“{each.title}”" for each in told),
    )
    return Answer(
        question.asked, (Line.say(said),), False, 1.0, named=tuple(map(name_statement, told))
    )
