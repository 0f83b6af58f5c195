"""Statements of the first and of the last year that a date can name, and questions of them."""

from __future__ import annotations

import json

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.statements.overview.yearly import say_years
from assistant.citing.answer import Answer
from assistant.citing.bibliography import format_bibtex, format_csl, format_ris
from assistant.export.table import tabulate_findings
from assistant.question.cues.times.timing import read_timing
from assistant.retrieval.scope import Scope
from tests.conftest import NewAssistant

FIRST, LAST = "0001-01-01", "9999-12-31"
STATEMENTS = {
    "first": "FIRST PLAN\n\nOrsa, 1 January 0001\n\n1. The port opens.\n\n2. Tolls end.\n",
    "last": "LAST PLAN\n\nOrsa, 31 December 9999\n\n1. The port closes.\n\n2. Tolls end.\n",
    "never": "A PLAN\n\n1. The port stays.\n\n2. Tolls end.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def list_named(answer: Answer) -> list[str]:
    return [each.statement for each in answer.statements]


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("before 1 January 0001", None, FIRST),
        ("after 31 December 9999", LAST, None),
        ("on 31 December 9999", LAST, LAST),
        ("после 31 декабря 9999 года", LAST, None),
        ("9999年12月31日以后", LAST, None),
        ("9999年12月", "9999-12-01", LAST),
        ("0001-01-01", FIRST, FIRST),
    ],
)
def test_a_time_at_an_end_of_the_calendar_is_read(
    text: str, since: str | None, until: str | None
) -> None:
    timing = read_timing(text)
    assert (timing.since, timing.until) == (since, until)


@pytest.mark.parametrize(
    ("scope", "ids"),
    [
        (Scope(since=FIRST), ["first", "last"]),
        (Scope(since=LAST), ["last"]),
        (Scope(until=FIRST), ["first"]),
        (Scope(), ["first", "last", "never"]),
    ],
)
def test_what_has_no_date_comes_after_the_last_year(
    assistant: Assistant, scope: Scope, ids: list[str]
) -> None:
    asked = assistant.ask("Which statements mention the port?", scope=scope)
    assert list_named(asked) == ids
    found = assistant.find("port", scope=scope)
    assert [each.statement.id for each in found.groups] == ids
    if scope.is_open:
        traced = assistant.tracer.trace("The port").places
        assert [each.statement for each in traced] == ids


@pytest.mark.parametrize(
    "question",
    [
        "Which statements were issued after 31 December 9999?",
        "Which statements were issued before 1 January 0001?",
        "What was agreed on the port since 1 January 0001?",
        "Какие заявления приняты после 31 декабря 9999 года?",
        "9999年12月31日以后有哪些声明？",
        "When was the First Plan issued?",
        "Which is the oldest statement?",
        "Which is the latest statement?",
        "How many statements are there per year?",
    ],
)
def test_questions_of_the_ends_of_the_calendar_are_answered(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).lines


def test_centuries_without_a_statement_are_told_at_once() -> None:
    (counts, _) = say_years([FIRST, LAST], "en")
    assert "1: 1, 2–9998: 0, 9999: 1" in counts
    (counts, _) = say_years(["2020-05-03", "2030-05-03"], "en")
    assert "2028: 0, 2029: 0, 2030: 1" in counts


@pytest.mark.parametrize("date", [FIRST, LAST])
def test_citations_of_the_ends_of_the_calendar_go_into_other_files(
    assistant: Assistant, date: str
) -> None:
    found = assistant.find("port", scope=Scope(since=date, until=date))
    (cited,) = [each.citation for group in found.groups for each in group.mentions]
    assert f"date = {{{date}}}" in format_bibtex(cited)
    assert f"DA  - {date.replace('-', '/')}" in format_ris(cited)
    (told,) = json.loads(format_csl(cited))
    assert told["issued"] == {"date-parts": [[int(each) for each in date.split("-")]]}
    assert date in tabulate_findings(found)
