"""What was listed is narrowed, or another subject asked for, in as few words as people use."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant
from tests.followups.test_another import ask_on

STATEMENTS = {
    "quad-2030": (
        "Quad Leaders\u2019 Joint Statement\n\nBesk, 3 May 2030\n\n"
        "1. Barley is sown in Chad and in Peru.\n\n2. The dues are 3 per cent.\n"
    ),
    "g7-2031": (
        "G7 Leaders\u2019 Statement\n\nHiroshima, 9 March 2031\n\n"
        "1. Barley is cut in Chad.\n\n2. Bells are rung.\n"
    ),
    "g7-2032": (
        "G7 Leaders\u2019 Communiqué\n\nLorn, 4 June 2032\n\n"
        "1. Barley is stored.\n\n2. Peru sends bells.\n"
    ),
}
ALL_G7 = {"g7-2031", "g7-2032"}


@pytest.fixture(scope="module")
def talking(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("questions", "cited"),
    [
        (("Which statements mention barley?", "just the G7's, please"), ALL_G7),
        (("Which statements mention barley?", "Of these, only the G7 ones"), ALL_G7),
        (("Which statements mention barley?", "which ones are the Quad’s?"), {"quad-2030"}),
        (("哪些声明提到barley？", "其中属于七国集团的有哪些？"), ALL_G7),
        (("How many statements mention barley?", "list me those of 2031 only"), {"g7-2031"}),
        (("¿Qué declaraciones mencionan barley?", "muéstrame solo las de 2030"), {"quad-2030"}),
        (("Quelles déclarations parlent du Tchad ?", "et du Pérou ?"), {"quad-2030", "g7-2032"}),
        (("¿Qué declaraciones hablan de Chad?", "¿y de Perú?"), {"quad-2030", "g7-2032"}),
        (("ما هي البيانات التي تذكر تشاد؟", "وبيرو؟"), {"quad-2030", "g7-2032"}),
        (("七国集团关于barley说了什么？", "2032年呢？"), {"g7-2032"}),
        (("七国集团关于barley说了什么？", "那2031年的呢？"), {"g7-2031"}),
        (("ماذا تقول مجموعة السبع عن barley؟", "وفي 2031؟"), {"g7-2031"}),
    ],
)
def test_few_words_narrow_what_was_asked(
    talking: Assistant, questions: tuple[str, ...], cited: set[str]
) -> None:
    assert ask_on(talking, questions)[0] == cited


@pytest.mark.parametrize(
    "question",
    [
        "Summarise the G7 leaders' statement in Hiroshima",
        "Résume la déclaration des dirigeants du G7 à Hiroshima",
        "Resume la declaración de los líderes del G7 en Hiroshima",
        "Кратко изложи заявление лидеров «Большой семёрки» в Хиросиме",
    ],
)
def test_a_word_for_who_speaks_is_no_name_in_another_language(
    talking: Assistant, question: str
) -> None:
    assert ask_on(talking, (question,))[0] == {"g7-2031"}


def test_how_many_different_statements_compares_none(talking: Assistant) -> None:
    question = "Before noon I need one figure: how many different statements refer to bells?"
    told, text = ask_on(talking, (question,))
    assert told == ALL_G7
    assert "2 of the 3" in text
