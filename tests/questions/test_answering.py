"""Answers are the statements' words, no more of them than asked for, in the asker's language."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.extraction.extract import score_sentences
from assistant.question.turns.leaning.followups import Turn
from config.settings import Settings
from ingest.encoder.loading import load_encoders
from ingest.sync.run import sync
from tests.conftest import NewSettings

PORTS = """JOINT STATEMENT OF FIJI AND SAMOA ON RIVER PORTS

1. The ports of the two rivers publish their timetables every month.

2. A common desk for skippers opens in Lindau on 5 June 2025. It is staffed on six days of the week.

3. The partners will offer skippers:

(a) a map of the locks;

(b) a list of moorings;

(c) a telephone number.

Lindau, 3 May 2024
"""
TREES = """JOINT STATEMENT ON STREET TREES

1. Each city plants one tree for every ten residents.

2. The cities share their lists of species that bear heat and drought.

Aarau, 9 June 2023
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("answering"))
    settings.statements.path.mkdir()
    for name, text in {"ports": PORTS, "trees": TREES}.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


def test_a_text_without_a_word_is_as_far_as_can_be(settings: Settings) -> None:
    encoder = load_encoders(settings.encoder, settings.index.path / "encoder").members[-1]
    words, mark = score_sentences("Who pays?", ["The cities pay.", "\u200b"], encoder)
    assert words > mark
    assert mark == -1.0


def test_one_sentence_answers_and_speaks_as_the_statement(assistant: Assistant) -> None:
    answer = assistant.ask("On how many days of the week is the desk for skippers staffed?")
    assert [each.quote for each in answer.citations] == ["It is staffed on six days of the week."]
    assert answer.text.startswith("The Joint Statement") or "3 May 2024" in answer.text
    assert f"“{answer.citations[0].quote}”" in answer.text


def test_the_words_that_answer_when_are_marked(assistant: Assistant) -> None:
    citation = assistant.ask("When does the common desk for skippers open?").citations[0]
    ((start, end),) = citation.answer_spans
    assert citation.quote[start:end] == "5 June 2025"


def test_a_list_question_gets_its_items(assistant: Assistant) -> None:
    answer = assistant.ask("Which things will the partners offer skippers?")
    quote = answer.citations[0].quote
    assert quote.startswith("The partners will offer skippers:")
    assert quote.endswith("(c) a telephone number.")


@pytest.mark.parametrize("question", ["hello there!", "thanks a lot", "你好", "bonjour"])
def test_chatter_gets_a_hint(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert answer.citations == ()
    assert len(answer.lines) == 1


def test_a_question_about_the_statement_itself(assistant: Assistant) -> None:
    answer = assistant.ask("When was the statement on river ports issued?")
    assert not answer.abstained
    assert "3 May 2024" in answer.text
    assert "Fiji" in assistant.ask("Who are the parties to the statement on river ports?").text
    assert "3" in assistant.ask("How many paragraphs does the statement on river ports have?").text


def test_a_question_in_another_language_says_so(assistant: Assistant) -> None:
    answer = assistant.ask("大熊猫每天吃多少竹子？")
    assert answer.abstained
    assert "英" in answer.text


def test_the_frame_is_in_the_language_of_the_question(assistant: Assistant) -> None:
    answer = assistant.ask(
        "Combien de jours le bureau commun pour skippers est-il staffed à Lindau ?"
    )
    assert "declaration" not in answer.text.lower() or answer.abstained
    assert all(each.quote in PORTS.replace("\n\n", "\n") for each in answer.citations)


def test_a_follow_up_is_read_with_the_turn_before(assistant: Assistant) -> None:
    first = assistant.ask("How often do the ports publish timetables?")
    turn = Turn(first.question, tuple(each.statement for each in first.citations))
    answer = assistant.ask("and on the common desk?", earlier=[turn])
    assert answer.understood is not None
    assert "desk" in answer.understood
    assert {each.statement for each in answer.evidence} == {"ports"}


def test_streaming_ends_with_the_whole_answer(assistant: Assistant) -> None:
    question = "How often do the ports publish timetables?"
    *_, last = assistant.stream(question)
    assert last.citations == assistant.ask(question).citations


def test_paragraphs_that_answer_alike_are_quoted_together(settings: Settings) -> None:
    for name in ("north", "south"):
        title = f"JOINT STATEMENT OF THE {name.upper()} LAKES"
        text = f"{title}\n\n1. Each ferry carries forty bicycles.\n"
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    answer = Assistant(settings).ask("How many bicycles does each ferry carry?")
    assert {each.source for each in answer.citations} == {"north.txt", "south.txt"}
    assert len(answer.lines) == 2


def test_a_lead_says_which_of_its_sentences_is_nearest(assistant: Assistant) -> None:
    answer = assistant.ask("Which wage is paid to the staff?")
    assert answer.abstained
    lead = next(each for each in answer.evidence if each.label == "2")
    assert lead.text[lead.start : lead.end] == "It is staffed on six days of the week."
