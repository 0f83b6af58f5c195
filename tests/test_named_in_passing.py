"""A statement that is named in passing is asked before all others."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.meant.passing import find_titled
from ingest.statement import Statement
from tests.conftest import NewAssistant

TITLES = (
    "Lanvec Declaration",
    "Lanvec Declaration on Lamps and Buoys",
    "Declaration of Support for Pilots",
    "Joint Statement of the Leaders",
    "Déclaration de Kerlaz sur le sel",
    "Declaración de Brena sobre la pesca",
    "Заявление о маяках Ольхона",
    "灯塔宣言",
    "إعلان المنارة",
)


@pytest.fixture(scope="module")
def statements() -> list[Statement]:
    return [Statement(str(number), title, "", ()) for number, title in enumerate(TITLES)]


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("How many lamps are lit, per the Lanvec Declaration?", TITLES[:2]),
        ("Under the 2031 Lanvec declaration, who pays?", TITLES[:2]),
        ("Who pays under the Lanvec Declaration on Lamps?", TITLES[1:2]),
        ("Who trains them, in the Declaration of Support for Pilots?", TITLES[2:3]),
        ("Qui paie, selon la déclaration de Kerlaz ?", TITLES[4:5]),
        ("Según la Declaración de Brena, ¿quién paga?", TITLES[5:6]),
        ("Кто платит согласно заявлению о маяках?", TITLES[6:7]),
        ("根据灯塔宣言，由谁付款？", TITLES[7:8]),
        ("من يدفع بموجب إعلان المنارة؟", TITLES[8:9]),
        ("Who pays under the Strategic Lanvec Declaration?", ()),
        ("Who pays under the Declaration of Support for Bakers?", ()),
        ("Who pays, in the joint statement of the leaders?", ()),
        ("Who pays, in the declaration?", ()),
        ("Who pays?", ()),
    ],
)
def test_the_titles_that_a_question_names(
    question: str, titles: tuple[str, ...], statements: list[Statement]
) -> None:
    assert tuple(each.title for each in find_titled(question, statements)) == titles


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(
        {
            "lanvec": (
                "Lanvec Declaration\n\nAdopted at Lanvec on 3 May 2031\n\n"
                "1. The harbour council will send a survey ship to the strait in May.\n\n"
                "2. The council will repaint the pier.\n"
            ),
            "kerlaz": (
                "Kerlaz Communiqué\n\nAdopted at Kerlaz on 4 June 2031\n\n"
                "1. In line with the Lanvec Declaration, what kind of ship is due to visit "
                "the strait remains for the members to say.\n\n"
                "2. Three tugs will be built at Kerlaz.\n"
            ),
        }
    )


def test_what_another_statement_says_of_it_does_not_answer(assistant: Assistant) -> None:
    answer = assistant.ask(
        "What kind of ship is due to visit the strait, per the Lanvec Declaration?"
    )
    assert [each.title for each in answer.citations] == ["Lanvec Declaration"]


def test_what_it_does_not_say_is_found_elsewhere(assistant: Assistant) -> None:
    answer = assistant.ask("How many tugs will be built at Kerlaz under the Lanvec Declaration?")
    assert [each.title for each in answer.citations] == ["Kerlaz Communiqué"]
