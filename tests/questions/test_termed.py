"""A term of the field is looked for by all its words in the languages of the statements, whatever
is asked of it; where none of them stands, it can be denied.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from tests.conftest import NewAssistant

TEXTS = {
    "velm": (
        "Joint Statement of Velm and Tarn\n\nVelm, 3 May 2031\n\n"
        "1. We call for a truce on the lake, without delay.\n\n"
        "2. Each Government lifts its sanctions on Iceland before the winter.\n\n"
        "3. The price of coal is to be told each week, and carbon is measured by two offices.\n"
    ),
    "tarn": (
        "Joint Statement of Tarn and Orsa\n\nTarn, 4 June 2032\n\n"
        "1. The ceasefire of last spring is kept by all who live by the lake.\n\n"
        "2. Carbon is measured at the three bridges of the town.\n\n"
        "3. Tariffs on wool are lowered by half. Customs duties on glass are not.\n"
    ),
    "orsa": (
        "Joint Statement of Orsa and Velm\n\nOrsa, 5 July 2033\n\n"
        "1. Sanctions are no answer, and we say so to each other.\n\n"
        "2. We welcome the visit of the ministers from Iceland.\n\n"
        "3. A library and a radar are opened in the old harbour.\n"
    ),
}
FRENCH = {
    "lanvec": (
        "Déclaration commune de Lanvec et de Morne\n\nLanvec, le 3 mai 2031\n\n"
        "1. Nous demandons un cessez-le-feu sur le lac.\n\n"
        "2. La pêche est ouverte au printemps, et le prix du charbon est connu.\n"
    ),
    "morne": (
        "Déclaration commune de Morne et de Lanvec\n\nMorne, le 4 juin 2032\n\n"
        "1. Une trêve est annoncée pour l’hiver.\n\n"
        "2. Les ponts sont réparés par les deux villes.\n"
    ),
}
RUSSIAN = {
    "velsk": (
        "Совместное заявление Вельска и Тарны\n\nВельск, 3 мая 2031 года\n\n"
        "1. Мы говорим о смертной казни и о ядерной энергии.\n\n"
        "2. Мосты чинят оба города.\n"
    ),
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(TEXTS).ask


@pytest.fixture(scope="module")
def ask_all(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(TEXTS | FRENCH | RUSSIAN).ask


def list_found(answer: Answer) -> set[str]:
    cited = {each.statement for each in answer.citations}
    return cited | {each.statement for each in answer.named}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Какие заявления упоминают прекращение огня?", {"velm", "tarn"}),
        ("哪些声明提到停火？", {"velm", "tarn"}),
        ("أي البيانات تذكر وقف إطلاق النار؟", {"velm", "tarn"}),
        ("Quelles déclarations mentionnent le cessez-le-feu ?", {"velm", "tarn"}),
        ("¿Qué declaraciones mencionan los aranceles?", {"tarn"}),
        ("¿Cuántas declaraciones mencionan las sanciones?", {"velm", "orsa"}),
        ("Quelle est la dernière déclaration qui mentionne les sanctions ?", {"orsa"}),
        ("В каком самом раннем заявлении упоминаются санкции?", {"velm"}),
        ("aranceles", {"tarn"}),
    ],
)
def test_all_words_for_a_term_are_looked_for(
    ask: Callable[..., Answer], question: str, found: set[str]
) -> None:
    assert list_found(ask(question)) == found


def test_a_list_says_by_which_words(ask: Callable[..., Answer]) -> None:
    answer = ask("Quelles déclarations mentionnent les droits de douane ?")
    assert answer.lines[1].text == (
        "« les droits de douane » a été cherché comme « tariffs / customs duties »."
    )
    assert "(tariffs / customs duties)" in answer.lines[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Какие заявления призывают к прекращению огня?",
        "哪些声明呼吁停火？",
        "Quelles déclarations appellent à un cessez-le-feu ?",
    ],
)
def test_what_is_done_to_a_term_is_told(ask: Callable[..., Answer], question: str) -> None:
    assert {each.statement for each in ask(question).citations} == {"velm"}


@pytest.mark.parametrize(
    "question",
    [
        "Quelles déclarations ne mentionnent pas le cessez-le-feu ?",
        "哪些声明没有提到停火？",
        "¿Qué declaraciones no mencionan el alto el fuego?",
    ],
)
def test_what_does_not_say_a_term_is_told(ask: Callable[..., Answer], question: str) -> None:
    assert {each.statement for each in ask(question).named} == {"orsa"}


@pytest.mark.parametrize(
    "question",
    [
        "Quelles déclarations mentionnent la peine de mort ?",
        "В каких заявлениях упоминается смертная казнь?",
        "哪些声明提到死刑？",
    ],
)
def test_a_term_that_stands_nowhere_is_denied(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert not (answer.citations or answer.abstained)
    assert "(death penalty / capital punishment)" in answer.lines[0].text


@pytest.mark.parametrize(
    "question",
    [
        "В каких заявлениях упоминаются санкции против Исландии?",
        "Quelles déclarations mentionnent les sanctions contre l'Islande ?",
        "哪些声明提到对冰岛的制裁？",
    ],
)
def test_a_term_beside_a_name_is_looked_for_in_one_sentence(
    ask: Callable[..., Answer], question: str
) -> None:
    assert {each.statement for each in ask(question).citations} == {"velm"}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (
            "Quelles déclarations mentionnent les sanctions ou les droits de douane ?",
            {"velm", "tarn", "orsa"},
        ),
        ("В каких заявлениях упоминаются перемирие и тарифы?", {"tarn"}),
        ("В каких заявлениях упоминаются санкции и Исландия?", {"velm", "orsa"}),
        ("Quelles déclarations mentionnent l'Islande et le charbon ?", {"velm"}),
    ],
)
def test_each_of_several_terms_is_looked_for(
    ask: Callable[..., Answer], question: str, found: set[str]
) -> None:
    assert {each.statement for each in ask(question).citations} == found


@pytest.mark.parametrize(
    "question",
    ["¿Qué declaraciones mencionan el carbón?", "¿Cuántas declaraciones hablan del carbón?"],
)
def test_a_word_of_another_meaning_is_not_looked_for(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert {each.statement for each in answer.citations} == {"velm"}
    assert "coal" in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("哪些声明提到停火？", {"velm", "tarn", "lanvec", "morne"}),
        ("Which statements mention a ceasefire?", {"tarn", "lanvec", "morne"}),
        ("¿Qué declaraciones mencionan la pesca?", {"lanvec"}),
        ("哪些声明提到雷达？", {"orsa"}),
        ("Which statements mention the death penalty?", {"velsk"}),
        ("Quelles déclarations mentionnent l'énergie nucléaire ?", {"velsk"}),
    ],
)
def test_statements_of_each_language_are_asked_in_their_words(
    ask_all: Callable[..., Answer], question: str, found: set[str]
) -> None:
    assert {each.statement for each in ask_all(question).citations} == found


@pytest.mark.parametrize(
    "question",
    ["Which statements mention sanctions?", "Quelles déclarations mentionnent « la trêve » ?"],
)
def test_own_and_quoted_words_stay_as_they_are(ask: Callable[..., Answer], question: str) -> None:
    assert " (" not in ask(question).lines[0].text


@pytest.mark.parametrize(
    "question",
    [
        "哪些声明提到“停火”？",
        "“停火”英文怎么说？",
        "What is “cessez-le-feu” in English?",
        "Как по-английски «прекращение огня»?",
        "ما ترجمة «وقف إطلاق النار» بالإنجليزية؟",
        "¿Cómo se dice «alto el fuego» en inglés?",
    ],
)
def test_a_quoted_term_that_stands_nowhere_is_found_by_its_words(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert [each.statement for each in answer.statements] == ["velm", "tarn"]
    assert "ceasefire" in answer.text


def test_what_was_wanted_word_for_word_is_denied_first(ask: Callable[..., Answer]) -> None:
    first, second, *_ = ask("Quelles déclarations mentionnent « la trêve » ?").lines
    assert "n’est écrit ainsi dans aucune" in first.text
    assert "ceasefire / truce" in second.text


def test_it_is_said_whose_statements_are_counted(ask: Callable[..., Answer]) -> None:
    assert "« Velm ») : 2 déclarations sur 3." in ask("Que dit Velm sur les sanctions ?").text
