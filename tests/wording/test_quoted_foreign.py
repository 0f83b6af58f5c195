"""Words in quotation marks of another language than the statements' are looked for by what these
say instead, which is told: a term, a name, or what stands in brackets behind them.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.cues.words.quotation import find_beside
from tests.conftest import NewAssistant

STATEMENTS = {
    "harbour-2030": (
        "Harbour Council Statement\n\nVelm, 8 August 2030\n\n"
        "1. We stand against economic coercion in the ports.\n\n"
        "2. The gulls of the Black Sea are counted.\n"
    ),
    "harbour-2031": (
        "Harbour Council Statement\n\nTarn, 2 May 2031\n\n"
        "1. Economic coercion is met by all of us.\n\n"
        "2. Lamp-keeping pays. Ferries cross the Black Sea.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "words", "having"),
    [
        ("¿Cuándo aparece por primera vez la expresión «coerción económica»?", "economic", 2),
        ("Где впервые появились слова «экономическое принуждение»?", "economic coercion", 2),
        ("哪些声明使用了“经济胁迫”？", "economic coercion", 2),
        ("Combien de déclarations emploient l’expression « coercition économique » ?", "econ", 2),
        ("“黑海”最早出现在哪里？", "Black Sea", 2),
        ("أين ظهرت عبارة «البحر الأسود» لأول مرة؟", "Black Sea", 2),
        ("Où l’expression « mer Noire » figure-t-elle pour la première fois ?", "Black Sea", 2),
        ("Какие заявления используют выражение «Чёрное море»?", "Black Sea", 2),
        ("¿Dónde aparece la frase «cuidar faroles» (lamp-keeping)?", "lamp-keeping", 1),
        ("“看守灯塔”（lamp-keeping）最早出现在哪里？", "lamp-keeping", 1),
        ("Where is the phrase «garde des lampes» (lamp-keeping) used?", "lamp-keeping", 1),
    ],
)
def test_quoted_words_are_looked_for_by_those_of_the_statements(
    ask: Callable[..., Answer], question: str, words: str, having: int
) -> None:
    answer = ask(question)
    assert not answer.abstained
    assert len(answer.statements) == having
    assert answer.citations[0].date == ("2030-08-08" if having > 1 else "2031-05-02")
    assert any(words in each.text for each in answer.lines[:3])


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("¿Dónde aparece la frase «coerción económica»?", "«coerción económica» no está escrito"),
        ("“黑海”最早出现在哪里？", "都没有“黑海”这一写法"),
        ("Where is the phrase «garde des lampes» (lamp-keeping) used?", "is written so in none"),
    ],
)
def test_it_is_said_first_that_they_are_not_written_so(
    ask: Callable[..., Answer], question: str, denied: str
) -> None:
    assert denied in ask(question).lines[0].text


@pytest.mark.parametrize(
    "question",
    [
        "¿Dónde aparece la frase «faroles de pago» (paid lanterns)?",
        "Where is the phrase «garde des phares» (lighthouse-keeping) used?",
    ],
)
def test_nothing_is_put_for_words_that_stand_nowhere_either(
    ask: Callable[..., Answer], question: str
) -> None:
    assert not ask(question).citations


def test_what_stands_in_brackets_belongs_to_the_words_before() -> None:
    assert find_beside("Où est « phare » (lighthouse) ?", "phare") == "lighthouse"
    assert find_beside("“灯塔”（“lighthouse”）在哪里？", "灯塔") == "lighthouse"
    assert find_beside("Is “lamp” used by the Council (of 2030)?", "lamp") == ""


def test_a_term_of_the_readers_own_language_is_looked_for_in_no_other(
    assistant_over: NewAssistant,
) -> None:
    texts = {
        **STATEMENTS,
        "port-2032": (
            "Déclaration du Conseil du port\n\nVelm, 3 mai 2032\n\n"
            "1. La guerre est finie, et les bateaux rentrent au port avec leurs lampes.\n"
        ),
    }
    answer = assistant_over(texts).ask("Do the 2030 statements mention war in Iceland?")
    assert "guerre" not in answer.text
