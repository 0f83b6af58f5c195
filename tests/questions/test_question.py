"""What a question asks for is read from its form, and looked for in what was found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.assistant import Assistant
from assistant.extraction.spans import find_spans
from assistant.question.cues.words.form import AnswerKind, read_question
from config.settings import Settings
from ingest.sync.run import sync

HARBOURS = """JOINT STATEMENT ON HARBOURS

1. The harbours of Lindau and Bregenz build a common lighthouse for the ships of the lake.

2. The lighthouse of Rorschach cost 4.5 million euros and opened in May 2021.

3. A common desk for skippers is staffed by twelve people because the season is long.

Lindau, 3 May 2024
"""


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How many boats did the harbour count?", AnswerKind.NUMBER),
        ("how long does the ferry take", AnswerKind.NUMBER),
        ("How much money goes to the lighthouse?", AnswerKind.MONEY),
        ("What will the new bridge cost?", AnswerKind.MONEY),
        ("What share of the boats is electric?", AnswerKind.SHARE),
        ("Which tariff rate applies to timber?", AnswerKind.SHARE),
        ("When does the harbour open?", AnswerKind.DATE),
        ("In the first plan, by what year is the bridge built?", AnswerKind.DATE),
        ("What did they decide when the ferry sank?", AnswerKind.OPEN),
        ("Where does the desk open?", AnswerKind.PLACE),
        ("Who runs the desk?", AnswerKind.WHO),
        ("Which towns share the desk?", AnswerKind.TOWN),
        ("Which rules bind the desk?", AnswerKind.NAME),
        ("Which lake airlines fly there?", AnswerKind.COMPANY),
        ("Which white lake firms fly there?", AnswerKind.COMPANY),
        ("Which old harbour masters met?", AnswerKind.PERSON),
        ("On what date does it open?", AnswerKind.DAY),
        ("By what date does it open?", AnswerKind.DATE),
        ("Combien d’emplois le quai investi soutient-il ?", AnswerKind.NUMBER),
        ("كم سنة مدة صلاحية تأشيرات الأعمال؟", AnswerKind.NUMBER),
        ("كم دفع الميناء؟", AnswerKind.MONEY),
        ("كم تبلغ أموال الميناء؟", AnswerKind.MONEY),
        ("Combien d’argent le port verse-t-il ?", AnswerKind.MONEY),
        ("¿Qué reconocen Estados Unidos y Australia?", AnswerKind.NAME),
        ("Which United States agencies pay?", AnswerKind.BODY),
        ("At which port is it?", AnswerKind.TOWN),
        ("Which ministers met?", AnswerKind.PERSON),
        ("Which countries pay?", AnswerKind.COUNTRY),
        ("Which agency pays?", AnswerKind.BODY),
        ("What are the three tasks of the desk?", AnswerKind.LIST),
        ("Why was the ferry stopped?", AnswerKind.REASON),
        ("How do skippers report?", AnswerKind.MANNER),
        ("Is the lighthouse white?", AnswerKind.YES_NO),
        ("lighthouse paint", AnswerKind.OPEN),
        ("Combien de bateaux le port compte-t-il ?", AnswerKind.NUMBER),
        ("Pourquoi le phare est-il blanc ?", AnswerKind.REASON),
        ("港口有多少艘船？", AnswerKind.NUMBER),
        ("灯塔何时开放？", AnswerKind.DATE),
        ("为什么灯塔是白色的？", AnswerKind.REASON),
        ("灯塔是白色的吗？", AnswerKind.YES_NO),
    ],
)
def test_the_form_tells_the_kind(question: str, kind: AnswerKind) -> None:
    assert read_question(question).kind is kind


def test_the_noun_the_names_and_the_numbers_are_read() -> None:
    asked = read_question("How many vaccine doses did the Lindau Board promise in 2021?")
    assert asked.focus == ("vaccin", "dose")
    assert asked.names == ("Lindau", "Board")
    assert asked.numbers == ("2021",)


@pytest.mark.parametrize(
    ("question", "sentence", "spans"),
    [
        ("How many people?", "It has twelve people and 30 boats.", ["twelve", "30"]),
        ("How much does it cost?", "It cost USD 4.5 million in all.", ["USD 4.5 million"]),
        ("What share is it?", "At least 15 per cent of it.", ["15 per cent"]),
        ("When is it?", "It opens on 12 June 2024.", ["12 June 2024"]),
        ("When is it in 2024?", "It opens in 2024.", []),
        ("Why is it?", "It is so because of the wind.", ["because"]),
    ],
)
def test_spans_of_the_kind_are_found(question: str, sentence: str, spans: list[str]) -> None:
    found = find_spans(read_question(question), sentence)
    assert [sentence[start:end] for start, end in found] == spans


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_asked(question: str, sentence: str) -> None:
    for start, end in find_spans(read_question(question), sentence):
        assert 0 <= start < end <= len(sentence)


@pytest.fixture
def assistant(settings: Settings) -> Assistant:
    (settings.statements.path / "harbours.txt").write_text(HARBOURS, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("What did the lighthouse of Rorschach cost?", "2"),
        ("How many people staff the desk for skippers?", "3"),
        ("Which harbours build a lighthouse for the lake?", "1"),
    ],
)
def test_a_detail_that_is_there_is_answered(
    assistant: Assistant, question: str, label: str
) -> None:
    answer = assistant.ask(question)
    assert [each.label for each in answer.citations] == [label]


@pytest.mark.parametrize(
    "question",
    [
        "When do the harbours of Lindau and Bregenz build the common lighthouse?",
        "How much will the common lighthouse of Lindau and Bregenz cost?",
        "What percentage of the ships of the lake pass the common lighthouse?",
    ],
)
def test_a_detail_that_is_not_there_is_denied_and_what_is_there_is_quoted(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert answer.text.startswith(
        "The statement does not say that in so many words. Nearest to it:"
    )
    assert answer.citations[0].label == "1"
