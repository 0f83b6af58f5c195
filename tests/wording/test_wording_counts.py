"""How often quoted words are said, and labels among words that are quoted; in six languages."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from tests.conftest import NewAssistant

STATEMENTS = {
    "orsa-2029": "Orsa Declaration\n\nOrsa, 3 March 2029\n\n"
    "1. Ferries carry grain without toll. Barges carry grain without toll too.\n\n"
    "2. Under Articles 3(a) and 4 of the Lamp Convention both towns keep the lamps lit.\n",
    "velm-2030": "Velm Declaration\n\nVelm, 8 August 2030\n\n"
    "1. Ships carry grain without toll in winter.\n\n2. Beacons are red.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


HOW_OFTEN = (
    "How often is 'grain without toll' said?",
    "How many times has the phrase “grain without toll” been used?",
    "How often do the statements say “grain without toll”?",
    "How many occurrences of “grain without toll” are there?",
    "Combien de fois « grain without toll » est-il dit ?",
    "Combien de fois l’expression « grain without toll » apparaît-elle ?",
    "À quelle fréquence la formule « grain without toll » revient-elle ?",
    "¿Cuántas veces se dice «grain without toll»?",
    "¿Con qué frecuencia aparece la expresión «grain without toll»?",
    "Сколько раз говорится «grain without toll»?",
    "Как часто встречается выражение «grain without toll»?",
    "“grain without toll”说了几次？",
    "“grain without toll”这一表述一共用过多少次？",
    "كم مرة قيل «grain without toll»؟",
    "كم مرة تكررت عبارة «grain without toll»؟",
)


@pytest.mark.parametrize("question", HOW_OFTEN)
def test_how_often_words_are_said_is_counted(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.abstained
    assert {each.source for each in answer.statements} == {"orsa-2029.txt", "velm-2030.txt"}
    assert "2" in answer.lines[0].text
    assert "3" in answer.lines[1].text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How often is “grain without toll” said in the Orsa Declaration?", "2"),
        ("Combien de fois « grain without toll » est-il dit dans la déclaration de Velm ?", "1"),
        ("¿Cuántas veces se dice «grain without toll» en la declaración de Orsa?", "2"),
    ],
)
def test_words_are_counted_in_the_statement_that_is_named(
    assistant: Assistant, question: str, said: str
) -> None:
    answer = assistant.ask(question)
    assert len(answer.statements) == 1
    assert said in answer.lines[1].text


def test_words_that_nobody_says_are_counted_none(assistant: Assistant) -> None:
    answer = assistant.ask("How often is “a zebra crossing of the quay” said?")
    assert not answer.citations
    assert "mentioned nowhere in the 2 statements" in answer.lines[0].text


def test_a_long_sentence_is_counted_whole() -> None:
    text = "Under Articles 3(a) and 4 of the Convention; both towns, as agreed, keep all lamps lit"
    plan = read_plan(f"How often is “{text}” said?", "en")
    assert plan
    assert (plan.task, plan.subject, plan.exact) == (Task.COUNT, text, True)


@pytest.mark.parametrize(
    "question",
    [
        "How often do the “red ports” meet?",
        "How many times did the ministers of the “red ports” say that they meet?",
        "Combien de fois les ministres des « ports rouges » se réunissent-ils ?",
        "¿Con qué frecuencia se reúnen los «puertos rojos»?",
        "Как часто встречаются министры «красных портов»?",
        "“红港”的部长多久开一次会？",
        "كم مرة يجتمع وزراء «الموانئ الحمراء»؟",
    ],
)
def test_how_often_something_is_done_is_no_count_of_words(question: str) -> None:
    plan = read_plan(question, "en")
    assert plan is None or plan.task is not Task.COUNT


@pytest.mark.parametrize(
    "question",
    [
        "Where did “Articles 3(a)” first appear?",
        "Which statements say “Articles 3(a)”?",
        "Trace “Articles 3(a)”.",
        "How often is “Articles 3(a)” said?",
        "Où la formule « Articles 3(a) » apparaît-elle pour la première fois ?",
        "¿Dónde aparece por primera vez la expresión «Articles 3(a)»?",
        "Где впервые появилась формулировка «Articles 3(a)»?",
        "“Articles 3(a)”这一表述最早在哪份声明中出现？",
        "أين وردت عبارة «Articles 3(a)» لأول مرة؟",
    ],
)
def test_a_label_among_quoted_words_points_at_no_paragraph(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert [each.source for each in answer.citations] == ["orsa-2029.txt"]
    assert "Articles 3(a)" in answer.citations[0].quote


def test_a_label_alone_in_quotation_marks_points_at_its_paragraph(assistant: Assistant) -> None:
    answer = assistant.ask("What does “Article 2” of the Velm Declaration say?")
    assert [each.quote for each in answer.citations] == ["Beacons are red."]


@pytest.mark.parametrize(
    "question",
    [
        "Since when do statements say 'grain without toll'?",
        "Who first said “grain without toll”?",
        "Depuis quand parle-t-on de « grain without toll » ?",
        "Qui a employé l’expression « grain without toll » en premier ?",
        "¿Desde cuándo se dice «grain without toll»?",
        "¿Quién usó por primera vez la expresión «grain without toll»?",
        "С каких пор говорится «grain without toll»?",
        "Когда впервые упоминается «grain without toll»?",
        "“grain without toll”第一次出现在哪份声明？",
        "谁最早使用了“grain without toll”？",
        "منذ متى تستخدم عبارة «grain without toll»؟",
        "من أول من قال «grain without toll»؟",
    ],
)
def test_since_when_and_by_whom_words_are_said_is_their_lineage(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert {each.source for each in answer.citations} == {"orsa-2029.txt", "velm-2030.txt"}
    assert "2029" in answer.lines[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Does this sentence differ from what was agreed: {}",
        "Is “{}” new language?",
        "Является ли новым предложение «{}»?",
        "这是新的表述吗：{}",
        "هل تختلف هذه الجملة عما قيل من قبل: {}",
    ],
)
def test_more_questions_whether_a_text_is_new(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question.format("Ships carry grain without toll in summer."))
    assert [each.source for each in answer.citations] == ["velm-2030.txt"]
    assert "summer" in answer.lines[-1].text
