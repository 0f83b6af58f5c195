"""A statement that is named in passing is asked before all others."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.meant.addressed import find_addressed
from assistant.question.meant.passing import find_titled
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
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


def test_what_it_does_not_say_is_refused_by_its_name(assistant: Assistant) -> None:
    answer = assistant.ask("How many tugs will be built at Kerlaz under the Lanvec Declaration?")
    assert answer.abstained
    assert not answer.citations
    assert "“Lanvec Declaration”" in answer.text


FRENCH, EGYPTIAN, FOUR, ALL = (
    "Joint Statement of France and Japan",
    "Joint Statement of Egypt and France",
    "Joint Statement of France, Japan, Egypt and Norway on Bells",
    "Joint Statement of France, Japan, Egypt, Norway, Chile and Ghana",
)


@pytest.fixture(scope="module")
def pairs(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(
        {
            "pair-a": (
                f"{FRENCH}\n\nAdopted at Geneva on 3 May 2031\n\n"
                "1. President Orlane and Prime Minister Tamko lit 12 lamps.\n\n"
                "2. The two sides set a toll of 4 crowns for each barge.\n"
            ),
            "pair-b": (
                f"{EGYPTIAN}\n\nAdopted at Jeddah on 7 June 2031\n\n"
                "1. The two sides repainted 30 buoys.\n\n"
                "2. They will keep the pier open in winter.\n"
            ),
            "four": (
                f"{FOUR}\n\nAdopted at Oslo on 2 March 2033\n\n1. The four sides hung 8 bells.\n"
            ),
            "all": (
                f"{ALL}\n\nAdopted at Oslo on 9 August 2032\n\n"
                "1. The six sides opened a school for pilots.\n"
            ),
        }
    )


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("What toll does the 2031 France-Japan Geneva statement set?", [FRENCH]),
        ("How many lamps are lit in the French-Japanese statement of May 2031?", [FRENCH]),
        ("How many lamps, in the joint statement with Prime Minister Tamko?", [FRENCH]),
        ("Combien de lampes dans la déclaration franco-japonaise de mai 2031 ?", [FRENCH]),
        ("Combien de bouées, selon la déclaration égypto-française ?", [EGYPTIAN]),
        ("¿Cuántas boyas hay en la declaración franco-egipcia de 2031?", [EGYPTIAN]),
        ("Сколько фонарей в японско-французском заявлении 2031 года?", [FRENCH]),
        ("Сколько буев в египетско-французском заявлении?", [EGYPTIAN]),
        ("كم عدد العوامات في البيان المصري الفرنسي بجدة؟", [EGYPTIAN]),
        ("أين يرد في البيان الفرنسي الياباني ذكر الرسوم؟", [FRENCH]),
        ("2031年5月日内瓦法日联合声明里有多少盏灯？", [FRENCH]),
        ("法日日内瓦联合声明规定了什么？", [FRENCH]),
        ("法日经贸声明规定了什么？", [FRENCH]),
        ("How many bells are there in the 2033 France-Japan statement?", [FOUR]),
        ("How many are hung by the bells statement with Japan?", [FOUR]),
        ("2031年5月的日内瓦经贸联合声明里有多少盏灯？", [FRENCH]),
        ("What toll does the 2032 France-Japan statement set?", []),
        ("How many lamps are there in the Chile-Ghana statement?", []),
        ("Сколько фонарей в японско-чилийском заявлении?", []),
    ],
)
def test_whom_a_question_asks(question: str, titles: list[str], pairs: Assistant) -> None:
    view = View.of(pairs.library.read(), Scope())
    (named,) = find_addressed(question, view)
    assert [each.title for each in named.statements] == titles


@pytest.mark.parametrize(
    "question",
    [
        "What is said on the 2031 France-Japan statement?",
        "How many lamps are lit in the statement?",
        "How many lamps are lit in the 2031 statement?",
        "How many lamps are lit in the Strategic France-Japan statement?",
        "How many lamps are lit in the harbour statement with Japan?",
        "Combien de lampes dans la déclaration ?",
        "联合声明里有多少盏灯？",
        "كم عدد المصابيح في البيان؟",
    ],
)
def test_whom_a_question_does_not_name(question: str, pairs: Assistant) -> None:
    assert find_addressed(question, View.of(pairs.library.read(), Scope())) == []


def test_a_named_statement_alone_answers(pairs: Assistant) -> None:
    answer = pairs.ask("How many buoys did the France-Japan Geneva statement have repainted?")
    assert answer.abstained
    assert {each.title for each in answer.citations} <= {FRENCH}


def test_what_no_statement_is_named_by_is_said_first(pairs: Assistant) -> None:
    answer = pairs.ask("How many lamps did the two sides light in the Chile-Ghana statement?")
    assert answer.abstained
    assert answer.text.startswith("No statement here is known as “Chile-Ghana statement”")


def test_words_are_looked_for_in_the_statement_named_before_them(pairs: Assistant) -> None:
    answer = pairs.ask("أين يرد في البيان الفرنسي الياباني ذكر «toll»؟")
    assert {each.title for each in answer.citations} <= {FRENCH}
