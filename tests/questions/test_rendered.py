"""Lists of what is named in another language than the statements' are whole where their words for
it are known by its meaning, and the reader is told by which words it was looked for.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.retrieval.scope import Scope
from tests.conftest import NewAssistant

SUBJECTS = (
    *("forests", "vaccines", "refugees", "fishing", "hydrogen", "terrorism", "food security"),
    *("freedom of navigation", "schools", "bridges", "lighthouses", "railways", "museums"),
    *("honey", "wool", "glass", "timber", "bread", "postal service", "street lamps", "libraries"),
    *("theatres", "gardens", "horses", "bicycles", "wells", "windmills", "carpets", "clocks"),
)
SAYINGS = (
    "The ministers will speak of {} at their next meeting.",
    "We share our knowledge of {} with every town of the coast.",
    "A fund for {} is set up by the two governments.",
    "Much remains to be done for {}, and more money is needed.",
    "{} matter to all who live by the lake, in summer and in winter.",
    "A report on {} is written every second year.",
    "The work on {} goes on under the plan of last spring.",
    "New rules on {} are in force from the first of the month.",
)
STATEMENTS = 26


def write(number: int) -> str:
    """Write a statement of eight paragraphs, each on a subject of its own."""
    head = f"Joint Statement of Velm and Tarn\n\nVelm, {number + 1} July {2000 + number}\n\n"
    said = (
        saying.format(SUBJECTS[(number * 3 + place) % len(SUBJECTS)]).capitalize()
        for place, saying in enumerate(SAYINGS)
    )
    return head + "\n\n".join(f"{place}. {each}" for place, each in enumerate(said, 1)) + "\n"


TEXTS = {f"velm-{number}": write(number) for number in range(STATEMENTS)}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(TEXTS).ask


def list_having(words: str) -> set[str]:
    return {f"{name}.txt" for name, text in TEXTS.items() if words in text.lower()}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Quelles déclarations mentionnent les forêts ?", "forests"),
        ("Combien de déclarations mentionnent les réfugiés ?", "refugees"),
        ("¿Qué declaraciones mencionan a los refugiados?", "refugees"),
        ("¿Cuántas declaraciones mencionan la libertad de navegación?", "freedom of navigation"),
        ("В каких заявлениях упоминаются вакцины?", "vaccines"),
        ("哪些声明提到疫苗？", "vaccines"),
        ("ما هي البيانات التي تذكر اللقاحات؟", "vaccines"),
        ("Quelles déclarations mentionnent les musées ?", "museum"),
        ("¿Qué declaraciones mencionan los museos?", "museum"),
        ("В каких заявлениях упоминаются библиотеки?", "libraries"),
    ],
)
def test_a_subject_is_looked_for_by_the_words_of_the_statements(
    ask: Callable[..., Answer], question: str, words: str
) -> None:
    answer = ask(question)
    assert {each.source for each in answer.statements} == list_having(words)
    assert f"({words})" in answer.lines[0].text
    assert words in answer.lines[1].text


def test_the_newest_is_chosen_of_all_that_have_the_words(ask: Callable[..., Answer]) -> None:
    answer = ask("Quelle est la dernière déclaration qui mentionne les forêts ?")
    newest = max(list_having("forests"), key=lambda each: int(each[5:-4]))
    assert {each.source for each in answer.citations} == {newest}


@pytest.mark.parametrize(
    "question",
    [
        "Quelles déclarations mentionnent Port-Lanvec ?",
        "Quelles déclarations mentionnent les licornes ?",
        "Which statements mention forests?",
        "Quelles déclarations mentionnent « forêts » ?",
        "Quelles déclarations ne mentionnent pas les musées ?",
    ],
)
def test_no_other_words_are_put_for_what_is_a_name_or_here_or_nowhere(
    ask: Callable[..., Answer], question: str
) -> None:
    assert not any(" (" in each.text for each in ask(question).lines[:1])


def test_sides_are_set_beside_each_other_by_the_words_of_the_statements(
    ask: Callable[..., Answer],
) -> None:
    answer = ask(
        "Compare ce que disent les déclarations de Velm de 2008 et de 2017 sur les forêts."
    )
    assert "forests" in answer.lines[0].text
    assert all("forests" in each.quote.lower() for each in answer.citations)


def test_no_word_is_learnt_outside_the_scope(ask: Callable[..., Answer]) -> None:
    few = Scope(statements=("velm-2", "velm-3"))
    answer = ask("Quelles déclarations mentionnent les musées ?", scope=few)
    assert "(museums)" not in answer.text
