"""What a question of wording says of the statements meant is kept; in six languages."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from tests.conftest import NewAssistant
from tests.wording.test_wording_asked_of import STATEMENTS

ALL = {"2021", "2023", "2024"}
WORDS = "grain without toll"
SENTENCE = "Ferries carry grain without toll."


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


SCOPED: tuple[tuple[str, set[str]], ...] = (
    ("Since when do they say “{}” in G7 statements?", {"2023"}),
    ("Since when do G7 leaders say “{}”?", {"2023"}),
    ("Since when has “{}” been used by Norway?", {"2024"}),
    ("Since when do they say “{}” in 2024?", {"2024"}),
    ("Since when do they say “{}” after 2021?", {"2023", "2024"}),
    ("Since when do the statements say “{}”?", ALL),
    ("Who first said “{}” in the statements of Norway?", {"2024"}),
    ("Which statement of 2024 first used “{}”?", {"2024"}),
    ("Which G7 statement was the first to say “{}”?", {"2023"}),
    ("Which G7 statement first said “{}”?", {"2023"}),
    ("In which G7 statement did “{}” first appear?", {"2023"}),
    ("In which of the statements of Fiji did “{}” appear first?", {"2021", "2024"}),
    ("Depuis quand le G7 dit-il « {} » ?", {"2023"}),
    ("Depuis quand dit-on « {} » dans les déclarations du G7 ?", {"2023"}),
    ("Depuis quand dit-on « {} » dans les déclarations ?", ALL),
    ("Quelle déclaration du G7 a dit « {} » la première ?", {"2023"}),
    ("¿Desde cuándo se dice «{}» en las declaraciones del G7?", {"2023"}),
    ("¿Desde cuándo usa Noruega «{}»?", {"2024"}),
    ("¿Qué declaración de 2024 fue la primera en decir «{}»?", {"2024"}),
    ("С каких пор говорят «{}» в заявлениях G7?", {"2023"}),
    ("Где впервые появилась фраза «{}» в заявлениях «Большой семёрки»?", {"2023"}),
    ("С каких пор Норвегия говорит «{}»?", {"2024"}),
    ("Какое заявление 2024 года первым использовало «{}»?", {"2024"}),
    ("منذ متى يقولون «{}» في بيانات مجموعة السبع؟", {"2023"}),
    ("منذ متى تقول النرويج «{}»؟", {"2024"}),
    ("“{}”最早出现在哪份G7声明里？", {"2023"}),
    ("从什么时候开始G7声明说“{}”？", {"2023"}),
    ("2024年哪份声明首次使用“{}”？", {"2024"}),
)

FIRST = (
    "What was the first statement to say “{}”?",
    "Which statement was the first one with “{}”?",
    "First mention of “{}”?",
    "Earliest use of the phrase “{}”?",
    "“{}”: first appearance?",
    "First time that “{}” was said?",
    "Première apparition de « {} » ?",
    "Première mention de l’expression « {} »",
    "« {} » : premier emploi ?",
    "Primera mención de «{}»",
    "Primer uso de la expresión «{}»",
    "Первое упоминание «{}»?",
    "Первое появление фразы «{}»",
    "أول ذكر لعبارة «{}»؟",
    "أول ظهور «{}»",
    "“{}”的首次出现",
    "首次提到“{}”？",
)


@pytest.mark.parametrize(("question", "files"), SCOPED)
def test_the_statements_that_are_named_are_asked(
    assistant: Assistant, question: str, files: set[str]
) -> None:
    answer = assistant.ask(question.format(WORDS))
    assert {each.source.removesuffix(".txt") for each in answer.citations} == files
    assert len(files) == 1 or str(len(files)) in answer.lines[0].text


@pytest.mark.parametrize("question", FIRST)
def test_the_first_use_is_told_with_all_that_followed(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question.format(WORDS))
    assert [each.date for each in answer.citations] == ["2021-05-03", "2023-08-08", "2024-03-09"]
    assert not answer.abstained


NEW = (
    "Is this sentence new to G7 statements: {}",
    "Is this sentence new for the G7: {}",
    "Is this sentence new in the 2023 statement: {}",
    "Cette phrase est-elle nouvelle dans les déclarations du G7 : {}",
    "¿Es nueva esta frase en las declaraciones del G7: {}",
    "¿Es nueva en las declaraciones del G7 esta frase: {}",
    "Нова ли эта фраза в заявлениях G7: {}",
    "هل هذه الجملة جديدة في بيانات مجموعة السبع: {}",
    "这句话在G7声明中是新的吗：{}",
)


@pytest.mark.parametrize("question", NEW)
def test_whether_a_sentence_is_new_to_some_statements(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question.format(SENTENCE))
    assert "2021.txt" not in {each.source for each in answer.citations}
    assert not answer.abstained
    assert "2021" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Since when do they say “{}” in the Atlantis declaration?",
        "Since when do Ruritanian statements say “{}”?",
        "Depuis quand dit-on « {} » dans la Déclaration d’Atlantis ?",
        "¿Desde cuándo se dice «{}» en la Declaración de Atlantis?",
        "С каких пор говорят «{}» в Атлантидской декларации?",
        "Is this sentence new to Ruritanian statements: {}",
        "Is “{}” new to Ruritanian statements?",
    ],
)
def test_a_name_that_is_not_understood_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question.format(WORDS))
    assert len(answer.citations) == 3
    told = answer.lines[1].text
    assert any(each in told for each in ("Atlantis", "Ruritan", "Атлантид"))


@pytest.mark.parametrize(
    "question",
    [
        "What is the first commitment of the G7 on “grain without toll”?",
        "Who was the first captain to sail for “grain without toll”?",
        "What is the earliest statement that mentions “grain without toll”?",
    ],
)
def test_other_firsts_are_not_asked_of_wording(assistant: Assistant, question: str) -> None:
    assert "stands in" not in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "{} Is this new?",
        "“{}” Is this sentence new?",
        "{} Has this been agreed before?",
        "{} Cette phrase est-elle nouvelle ?",
        "{} ¿Es nueva esta frase?",
        "{} Нова ли эта фраза?",
        "{} 这句话是新的吗？",
        "{} هل هذه الجملة جديدة؟",
    ],
)
def test_a_text_may_stand_before_the_question(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question.format(SENTENCE))
    assert [each.source for each in answer.citations] == ["2021.txt"]
    assert not answer.abstained


def test_a_question_behind_a_sentence_asks_of_things() -> None:
    for each in ("The harbour of Lorn was built in 2020. Is the pier new?", "Is this new?"):
        plan = read_plan(each, "en")
        assert plan is None or plan.task is not Task.NOVEL
