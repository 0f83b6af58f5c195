"""A question is read with the turns before it, within the scope, and never beyond either."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.batch import Row, ask_row, read_batch
from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import Turn, remember
from assistant.retrieval.scope import Scope
from config.errors import QuestionError
from config.settings import Settings
from ingest.sync.run import sync
from tests.conftest import NewSettings

BAY = """Rules of the Bay

Orsa, 3 March 2030

1. Ferries shall give way to rowing boats.

2. Stewards shall speak the language of the island when they come aboard.
"""
ISLES = """Joint Statement of Velm and Tarn

Velm, 8 August 2031

1. Velm and Tarn agree that stewards are paid by the week. Stewards do not work on Sundays.

2. Velm and Tarn will paint the beacon and pay its keeper.
"""
FJORD = """Déclaration commune de Norre et de Sund

Norre, le 9 mai 2032

1. Les deux ports publient leurs horaires chaque lundi.

2. Les gardiens du phare sont formés à Sund.
"""
COLLECTION = {"bay": BAY, "isles": ISLES, "fjord": FJORD}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    return make_assistant(settings_in(tmp_path_factory.mktemp("conversation")))


def make_assistant(settings: Settings) -> Assistant:
    """Give an assistant that answers from the collection."""
    settings.statements.path.mkdir()
    for name, text in COLLECTION.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


def converse(assistant: Assistant, *questions: str, scope: Scope | None = None) -> Answer:
    """Ask questions as one conversation; give the last answer."""
    turns: list[Turn] = []
    for question in questions:
        answer = assistant.ask(question, earlier=turns, scope=scope)
        turns.append(remember(answer))
    return answer


def shown(answer: Answer) -> set[str]:
    """Give every statement that an answer shows in any way."""
    paragraphs = {each.statement for each in (*answer.evidence, *answer.choices)}
    return paragraphs | {each.statement for each in answer.statements}


NAMED_OUTSIDE = (
    "What do Velm and Tarn say about stewards?",
    "What did Velm and Tarn agree in August 2031?",
    "What does it say about Velm?",
    "Où sont formés les gardiens du phare de Sund ?",
    "What does the statement of 9 May 2032 say?",
    "Quote paragraph 2 of the Joint Statement of Velm and Tarn",
    "stewards paid by the week",
    "维尔姆的管事每周领多少工资？",
)


@pytest.mark.parametrize("question", NAMED_OUTSIDE)
@pytest.mark.parametrize(
    "scope", [Scope(statements=("bay",)), Scope(until="2030-12-31")], ids=["statement", "time"]
)
def test_nothing_outside_the_scope_is_shown(
    assistant: Assistant, question: str, scope: Scope
) -> None:
    assert shown(assistant.ask(question, scope=scope)) <= {"bay"}
    found = assistant.search(question, scope)
    assert {each.statement for each in found.evidence} <= {"bay"}


@pytest.mark.parametrize("question", NAMED_OUTSIDE)
def test_nothing_is_shown_of_an_empty_scope(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, scope=Scope(until="1990-01-01"))
    assert answer.abstained
    assert not shown(answer)


def test_a_follow_up_stays_in_the_scope(assistant: Assistant) -> None:
    scope = Scope(statements=("bay",))
    leads = converse(assistant, "What do stewards speak?", "And on Velm?", scope=scope)
    assert shown(leads) <= {"bay"}
    turn = Turn("What do Velm and Tarn paint?", ("isles",), (("isles", 2),))
    for question in ("And about stewards?", "Quote the whole paragraph", "the first one?"):
        assert shown(assistant.ask(question, earlier=[turn], scope=scope)) <= {"bay"}


@pytest.mark.parametrize(
    ("first", "statement"),
    [
        ("How many paragraphs do the Rules of the Bay have?", "bay"),
        ("Who are the parties to the Rules of the Bay?", "bay"),
        ("When was the statement of Velm and Tarn issued?", "isles"),
        ("What does paragraph 9 of the Rules of the Bay say?", "bay"),
    ],
)
@pytest.mark.parametrize(
    "second", ["What does it say about stewards?", "And about beacons?", "What about Sundays?"]
)
def test_an_answer_without_citations_still_says_what_it_was_about(
    assistant: Assistant, first: str, statement: str, second: str
) -> None:
    answer = converse(assistant, first, second)
    assert answer.understood
    assert shown(answer) == {statement}


def test_a_refusal_keeps_what_was_talked_about(assistant: Assistant) -> None:
    asked = "What do Velm and Tarn say about stewards?", "And about whales?"
    assert converse(assistant, *asked).abstained
    again = converse(assistant, *asked, "And about the beacon?")
    assert [(each.statement, each.label) for each in again.citations] == [("isles", "2")]


def test_leads_are_not_what_the_next_question_is_about(assistant: Assistant) -> None:
    answer = converse(assistant, "What do the statements say about elephants?", "And on stewards?")
    assert not answer.abstained
    assert answer.understood == "What do the statements say about stewards?"


def test_a_name_after_the_pronoun_is_not_what_it_stands_for(assistant: Assistant) -> None:
    answer = converse(
        assistant, "Who are the parties to the Rules of the Bay?", "What does it say about Tarn?"
    )
    assert answer.abstained
    assert shown(answer) == {"bay"}


@pytest.mark.parametrize(
    "question",
    [
        "Quote the whole paragraph",
        "Give me the full text",
        "le paragraphe entier",
        "el párrafo completo, por favor",
        "Процитируй весь абзац",
        "请给出整段",
        "اقتبس الفقرة كاملة",
    ],
)
def test_the_whole_paragraph_is_quoted_when_asked_for(assistant: Assistant, question: str) -> None:
    answer = converse(assistant, "On which days do stewards not work?", question)
    assert [(each.statement, each.label) for each in answer.citations] == [("isles", "1")]
    assert answer.citations[0].quote == answer.citations[0].paragraph_text


QUESTIONS = (
    "What does the statement of Velm and Tarn say about stewards?",
    "What does paragraph 2 of the Rules of the Bay say?",
    "Who are the parties to the Rules of the Bay?",
    "Où sont formés les gardiens du phare ?",
)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    "formatted",
    ["**{}**", "*{}*", "`{}`", "“{}”", '"{}"', "«{}»", "  {}  \n", "> {}", "- {}", "__“{}”__"],
)
def test_formatting_around_a_question_changes_nothing(
    assistant: Assistant, question: str, formatted: str
) -> None:
    plain, given = assistant.ask(question), assistant.ask(formatted.format(question))
    assert given.citations == plain.citations
    assert given.text == plain.text
    assert given.evidence == plain.evidence


def test_where_several_statements_have_a_label_all_can_be_chosen(assistant: Assistant) -> None:
    answer = assistant.ask("What does paragraph 2 say?")
    assert answer.abstained
    assert {(each.statement, each.label) for each in answer.choices} == {
        ("bay", "2"),
        ("isles", "2"),
        ("fjord", "2"),
    }
    assert [each.statement for each in answer.statements] == ["bay", "isles", "fjord"]


def test_each_quote_is_followed_by_its_own_mark(settings: Settings) -> None:
    text = "Plan\n\n1. Each ferry carries forty bicycles.\n\n2. Each ferry carries forty bikes.\n"
    (settings.statements.path / "plan.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    answer = Assistant(settings).ask("What does each ferry carry?")
    assert len(answer.citations) == 2
    assert answer.text.endswith(
        "“Each ferry carries forty bicycles.” [1] … “Each ferry carries forty bikes.” [2]"
    )


def read_rows(folder: Path, *rows: object) -> list[Row]:
    file = folder / "questions.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return list(read_batch(file))


def test_a_batch_row_has_turns_and_a_scope(assistant: Assistant, tmp_path: Path) -> None:
    earlier = "What do Velm and Tarn say about stewards?"
    rows = read_rows(
        tmp_path,
        {"id": "1", "question": "And about the beacon?", "turns": [earlier]},
        {"id": 2, "question": "Who speaks what?", "scope": {"statements": ["bay"]}},
        {"question": "stewards", "scope": {"from": "2031-01-01", "to": "2031-12-31"}},
        {"question": "ports", "scope": {"language": "fr"}},
    )
    leaning, picked, dated, french = (ask_row(assistant, row, Scope(), 10) for row in rows)
    assert [(each.statement, each.label) for each in leaning.citations] == [("isles", "2")]
    assert leaning.id == "1"
    assert picked.id == "2"
    assert shown(picked) == {"bay"}
    assert shown(dated) == {"isles"}
    assert shown(french) == {"fjord"}


def test_an_answer_names_its_statements(assistant: Assistant) -> None:
    named = assistant.ask("What do Velm and Tarn paint?").to_json()["statements"]
    assert named == [
        {
            "statement": "isles",
            "title": "Joint Statement of Velm and Tarn",
            "date": "2031-08-08",
            "source": "isles.txt",
            "count": 1,
        }
    ]


@pytest.mark.parametrize(
    "row",
    [
        "no question",
        [],
        {"id": "1"},
        {"question": None},
        {"question": "Who?", "turns": "earlier"},
        {"question": "Who?", "turns": [1]},
        {"question": "Who?", "scope": {"statement": "bay"}},
        {"question": "Who?", "scope": {"statements": "bay"}},
        {"question": "Who?", "scope": ["bay"]},
    ],
)
def test_a_row_that_is_no_question_is_refused_by_its_line(tmp_path: Path, row: object) -> None:
    with pytest.raises(QuestionError, match="line 2"):
        read_rows(tmp_path, {"question": "Who pays?"}, row)
