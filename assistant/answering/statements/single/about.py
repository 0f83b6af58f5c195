"""Questions about a statement itself: when, where, by whom, how long."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.sides import joins_names, name_sides
from assistant.answering.statements.single.choosing import let_choose
from assistant.answering.statements.single.membership import tell_member
from assistant.answering.statements.single.versions import tell_versions
from assistant.citing.answer import Answer, Citation, Line
from assistant.citing.citations import FINAL, by_date, cite, name_statement
from assistant.language.detect import ENGLISH
from assistant.language.phrases import say, spell_day, spell_party
from assistant.language.vocabulary import LANGUAGES, read_vocabulary
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.asked.about import About, find_about
from assistant.question.meant.selection import find_fitting, find_meant, find_one
from assistant.question.question import Question
from assistant.retrieval.view import View
from ingest.language.dates import spell_date
from ingest.language.groups import list_members
from ingest.language.parties import find_names
from ingest.language.sentences import split_sentences
from ingest.statement import Statement

MOST_MEMBERS = 8
"""Members of a group that are named with it."""
FEWEST_NUMBERED = 2
"""Paragraphs with a number of their own that are told from the others."""
MOST_TOLD = 8
"""Statements whose parties are named one by one."""
_OF_ONE = frozenset((About.MEMBER, About.VERSION))
"""What is told of one statement alone."""
LONGEST_LINE = 200
"""Characters of a line about itself that is shown: a longer one is a passage, no title line."""


def answer_about(question: Question, view: View) -> Answer | None:
    """Answer a question about a statement itself; ``None`` for any other.

    The statement is the only one of those that may be meant, or the one of them whose title, date
    or place has every other word of the question.
    """
    found = find_about(question.search)
    statement = _find_statement(found[1], question, view) if found else None
    if not found:
        return None
    if not statement:
        told = _tell_each(question, found[1], view) if found[0] is About.PARTIES else None
        told = told or _tell_named(question, *found, view)
        return told or let_choose(question, found[1], view)
    if found[0] is About.MEMBER:
        return tell_member(question, found[1], statement)
    if found[0] is About.VERSION:
        return tell_versions(question, found[1], statement, view)
    told = describe_about(question, found[0], statement)
    if found[0] is not About.OUTSIDERS or not statement.parties:
        return told
    others = _tell_outsiders(statement, question.language, view)
    return replace(told, lines=(*told.lines, Line.say(others)))


def _tell_each(question: Question, which: str, view: View) -> Answer | None:
    """Name the parties of each statement where several are asked for: “who signed a statement …”;
    ``None`` where one is meant, or too many.
    """
    spoken = question.language if question.language in LANGUAGES else ENGLISH
    words = read_vocabulary(spoken)
    several = re.search(words.planning.parts["plural"], which, re.IGNORECASE)
    one = not several and re.match(words.about.one, which, re.IGNORECASE)
    fitting = [] if one else find_fitting(which, view)
    if not 1 < len(fitting) <= MOST_TOLD or len(fitting) == len(view.statements):
        return None
    lines = (
        Line.say(_tell_parties(each, question.language)) for each in sorted(fitting, key=by_date)
    )
    return Answer(
        question.asked, tuple(lines), False, 1.0, named=tuple(map(name_statement, fitting))
    )


def _tell_named(question: Question, about: About, which: str, view: View) -> Answer | None:
    """Tell of each of several statements that are named one after the other; ``None`` where not
    each name is one statement's.
    """
    sides = name_sides([which.strip()], "", view) if joins_names(which) else []
    if about in _OF_ONE or not sides or any(len(each.statements) != 1 for each in sides):
        return None
    told = [describe_about(question, about, *each.statements) for each in sides]
    lines = tuple(Line.say(each.lines[0].text) for each in told)
    named = tuple(name_statement(*each.statements) for each in sides)
    return Answer(question.asked, lines, False, 1.0, named=named)


def _find_statement(which: str, question: Question, view: View) -> Statement | None:
    """Find the only statement that is meant; of several by party, that of those named alone; that
    which the turn before was about where nothing else is named.
    """
    if found := find_one(which, view) or find_meant(which, view):
        return found
    carried = question.statements
    return view.find_statement(carried[0]) if carried and not NOUNS.search(which) else None


def describe_about(question: Question, about: About, statement: Statement) -> Answer:
    """Tell one thing about a statement, with the passage that says so where it has one."""
    told = {
        About.ISSUED: _tell_issued,
        About.PARTIES: _tell_parties,
        About.PARAGRAPHS: _tell_paragraphs,
        About.STATUS: _tell_status,
        About.OUTSIDERS: _tell_parties,
        About.FIRST: _tell_first,
        About.LAST: _tell_last,
    }[about](statement, question.language)
    citation = find_passage(statement, about)
    own = _find_line(statement) if about is About.ISSUED and not citation else None
    lines = [Line.say(told, 0) if citation else Line.say(told)]
    if own:
        lines.append(Line.say(say(question.language, "own_line", line=own)))
    citations = (citation,) if citation else ()
    named = (name_statement(statement),)
    return Answer(question.asked, tuple(lines), False, 1.0, citations, named=named)


def _tell_issued(statement: Statement, language: str) -> str:
    fields: dict[str, object] = {"title": statement.title, "place": statement.place}
    if statement.date is None:
        return say(language, "placed" if statement.place else "undated", **fields)
    name = "dated_at" if statement.place else "dated"
    return say(language, name, date=spell_day(statement.date, language), **fields)


def _tell_parties(statement: Statement, language: str) -> str:
    name = "parties" if statement.parties else "no_parties"
    named = ", ".join(_name_party(each, language) for each in statement.parties)
    fields = {"title": statement.title, "count": len(statement.parties)}
    return say(language, name, parties=named, **fields)


def _name_party(party: str, language: str) -> str:
    """Name a party, and the members of a group that has few, for in these it does not change."""
    named = spell_party(party, language)
    members = list_members(party)
    if not 0 < len(members) <= MOST_MEMBERS:
        return named
    return f"{named} ({', '.join(spell_party(each, language) for each in members)})"


def _tell_first(statement: Statement, language: str) -> str:
    return _tell_one(statement, "first_party", statement.parties[:1], language)


def _tell_last(statement: Statement, language: str) -> str:
    return _tell_one(statement, "last_party", statement.parties[-1:], language)


def _tell_one(statement: Statement, name: str, parties: Sequence[str], language: str) -> str:
    if not parties:
        return _tell_parties(statement, language)
    return say(language, name, title=statement.title, party=spell_party(parties[0], language))


def _tell_outsiders(statement: Statement, language: str, view: View) -> str:
    """Name the parties of other statements that are asked, for these are all that are known."""
    known = sorted({party for each in view.statements for party in each.parties})
    others = ", ".join(party for party in known if party not in statement.parties)
    return say(language, "outsiders" if others else "no_outsiders", others=others)


def _tell_status(statement: Statement, language: str) -> str:
    name = "no_draft" if statement.status == FINAL else "is_draft"
    return say(language, name, title=statement.title)


def _tell_paragraphs(statement: Statement, language: str) -> str:
    labels = [each.label for each in statement.paragraphs]
    numbered = [each for each in labels if each]
    fields = {"title": statement.title, "count": len(labels)}
    if len(set(numbered)) < max(len(numbered), FEWEST_NUMBERED):
        return say(language, "paragraphs", **fields)
    ends = {"first": numbered[0], "last": numbered[-1]}
    if len(numbered) == len(labels):
        return say(language, "paragraphs_numbered", **fields, **ends)
    said = say(language, "paragraphs", **fields)
    return f"{said} {say(language, 'numbered_of', count=len(numbered), **ends)}"


def find_passage(statement: Statement, about: About) -> Citation | None:
    """Cite the sentence that gives the statement's own date in full, or names most of its parties,
    where a paragraph has one.
    """
    names = dict.fromkeys((About.PARTIES, About.FIRST, About.LAST), _holds_parties)
    holds = {About.ISSUED: _holds_date, **names}.get(about)
    for paragraph in statement.paragraphs if holds else ():
        for start, end in split_sentences(paragraph.text):
            if holds and holds(statement, paragraph.text[start:end]):
                return cite(statement, paragraph.ordinal, start, end)
    return None


def _holds_parties(statement: Statement, text: str) -> bool:
    named = {shown for *_, shown in find_names(text)}
    return len(named.intersection(statement.parties)) > len(statement.parties) / 2


def _find_line(statement: Statement) -> str | None:
    lines = (line for text in statement.furniture for line in text.splitlines())
    return next(
        (
            line.strip()
            for line in lines
            if len(line) <= LONGEST_LINE and _holds_date(statement, line)
        ),
        None,
    )


def _holds_date(statement: Statement, text: str) -> bool:
    if statement.date is None:
        return False
    return {*spell_date(statement.date).lower().split()} <= {*re.findall(r"\w+", text.lower())}
