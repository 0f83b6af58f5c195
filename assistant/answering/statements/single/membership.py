"""Whether one is among the parties of a statement: “Did Fiji sign the Lorn Declaration?”."""

from __future__ import annotations

from assistant.citing.answer import Answer, Line
from assistant.citing.citations import name_statement
from assistant.language.phrases import say, spell_party
from assistant.question.question import Question
from ingest.language.groups import list_groups
from ingest.language.parties import find_meant
from ingest.statement import Statement


def tell_member(question: Question, which: str, statement: Statement) -> Answer | None:
    """Tell whether the party that a question names beside a statement, told by ``which``, is one of
    its parties, or a member of one; ``None`` where it names none or several, or none are known.
    """
    named = find_meant(question.search.replace(which, " ") if which else question.search)
    if len(named) != 1 or not statement.parties:
        return None
    (party,), language = named, question.language
    through = next((each for each in list_groups().get(party, ()) if each in statement.parties), "")
    phrase = "is_party" if party in statement.parties else "is_member" if through else "is_no_party"
    said = say(
        language,
        phrase,
        title=statement.title,
        party=spell_party(party, language),
        parties=", ".join(spell_party(each, language) for each in statement.parties),
        group=through,
    )
    return Answer(question.asked, (Line.say(said),), False, 1.0, named=(name_statement(statement),))
