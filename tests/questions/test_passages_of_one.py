"""Where one statement mentions something is told of every paragraph, or the rest is counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

BELLS = "".join(f"{each}. The bells of pier {each} are rung.\n\n" for each in range(1, 6))
STATEMENTS = {
    "suva-communique": f"Suva Harbour Communiqué\n\nSuva, 3 May 2031\n\n{BELLS}",
    "suva-vision": "Suva Vision of Lamps\n\nSuva, 3 May 2031\n\n1. The bells are new.\n",
    "oslo-2030": "Oslo Declaration of Chad and Fiji\n\nOslo, 4 June 2030\n\n1. Peru lights lamps."
    " No oil burns there. Both thank Peru.\n\n2. Ropes are long.\n\n3. They visit Peru.\n",
    "velm-2032": "Velm Declaration of Mali\n\nVelm, 4 June 2032\n\n1. Peru sells ropes.\n",
}
OF_PERU = ["Peru lights lamps.", "Both thank Peru.", "They visit Peru."]


@pytest.mark.parametrize(
    "question",
    [
        "Which paragraphs of the Suva communiqué mention bells?",
        "Where does the Suva communiqué speak of bells?",
    ],
)
def test_every_paragraph_of_the_one_that_is_named_is_quoted(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert [each.label for each in answer.citations] == list("12345")
    assert {each.source for each in answer.citations} == {"suva-communique.txt"}


def test_what_is_left_out_where_whether_is_asked_is_counted(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("Does the Suva communiqué mention bells?")
    assert len(answer.citations) == 3
    assert "2 more sentences of “Suva Harbour Communiqué” mention it." in answer.text


def test_a_kind_tells_apart_two_of_one_place(ask: Callable[..., Answer]) -> None:
    answer = ask("Does the Suva communiqué mention lamps?")
    assert "“Suva Harbour Communiqué” does not mention “lamps”" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What is the exact sentence on Peru in the Oslo Declaration?",
        "I need the precise wording on Peru in the 2030 Oslo declaration.",
        "Give me the literal text about Peru from the Oslo Declaration",
        "Quote word for word what the Oslo Declaration says about Peru.",
        "Quelle est la formulation exacte sur le Pérou dans la déclaration d’Oslo ?",
        "Citez mot pour mot ce que la déclaration d’Oslo dit sur le Pérou.",
        "¿Cuál es el texto exacto sobre Perú en la Declaración de Oslo?",
        "Cita textualmente lo que dice la Declaración de Oslo sobre Perú.",
        "Какова точная формулировка о Перу в Декларации Осло?",
        "《Oslo Declaration》宣言中关于秘鲁的原文是什么？",
        "ما النص الحرفي حول بيرو في إعلان Oslo؟",
    ],
)
def test_the_very_words_on_a_name_are_all_sentences_with_it_in_order(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert [each.quote for each in answer.citations] == OF_PERU
    assert [each.label for each in answer.citations] == ["1", "1", "3"]


@pytest.mark.parametrize(
    "question",
    [
        "What is the exact sentence on Peru in the Suva communiqué?",
        "¿Cuál es la frase exacta sobre Perú en el comunicado de Suva?",
    ],
)
def test_the_very_words_on_a_name_that_a_statement_lacks_are_denied(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert not answer.citations
    assert "Suva Harbour Communiqué" in answer.text


def test_the_very_words_may_be_asked_of_a_subject_that_goes_on_with_a_link(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("What is the exact wording on the bells of pier 2 in the Suva communiqué?")
    assert [each.label for each in answer.citations] == ["2"]
