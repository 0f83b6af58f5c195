"""The collection is asked about in everyday words: docs, texts, files, the folder, the corpus."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.language.detect import detect_language
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from tests.conftest import NewAssistant
from tests.told import list_named

STATEMENTS = {
    "besk-2030": "Besk Declaration of Chad and Mali\n\nBesk, 8 May 2030\n\n1. Canada sent bells.\n",
    "keld-2030": "Keld Declaration of Chad and Fiji\n\nKeld, 8 May 2030\n\n1. Canada sent ropes.\n",
    "lorn-2032": "Lorn Declaration of Peru and Mali\n\nLorn, 2 October 2032\n\n1. Canada left.\n",
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("Which text is the most recent in the whole collection?", Task.LATEST),
        ("what is the oldest paper you hold?", Task.EARLIEST),
        ("most recent doc on file?", Task.LATEST),
        ("Which document is the latest?", Task.LATEST),
        ("how many files are in this archive in total", Task.HELD),
        ("number of texts in here?", Task.HELD),
        ("Quel texte est le plus récent de la collection ?", Task.LATEST),
        ("Quel est le document le plus récent du dossier ?", Task.LATEST),
        ("Combien de fichiers y a-t-il dans ce corpus ?", Task.HELD),
        ("Quel est le plus ancien texte que vous avez ?", Task.EARLIEST),
        ("¿Qué documento es el más reciente de la carpeta?", Task.LATEST),
        ("¿Cuántos archivos hay en la carpeta?", Task.HELD),
        ("¿Cuál es el texto más antiguo de toda la colección?", Task.EARLIEST),
        ("Какой документ в папке самый новый?", Task.LATEST),
        ("Какой текст самый последний?", Task.LATEST),
        ("Сколько всего файлов в этой папке?", Task.HELD),
        ("文件夹里最新的文本是哪份？", Task.LATEST),
        ("哪份文本最新？", Task.LATEST),
        ("资料库里一共有多少份文档？", Task.HELD),
        ("ما أحدث نص في المجلد؟", Task.LATEST),
        ("أي وثيقة هي الأحدث؟", Task.LATEST),
        ("كم ملفا في هذا المجلد؟", Task.HELD),
    ],
)
def test_the_whole_collection_is_asked_about_in_everyday_words(question: str, task: Task) -> None:
    assert read_plan(question, detect_language(question)) == Plan(task)


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("Which text is the most recent of 2030?", Plan(Task.LATEST, "2030")),
        ("How many docs are there from 2030?", Plan(Task.COUNT, "2030")),
        ("¿Cuántos documentos hay de 2030?", Plan(Task.COUNT, "2030")),
    ],
)
def test_a_time_may_stand_beside(question: str, plan: Plan) -> None:
    assert read_plan(question, detect_language(question)) == plan


@pytest.mark.parametrize(
    "question",
    [
        "Which text on ropes is the most recent in the collection?",
        "What does the latest document say?",
        "Who signed the latest text?",
        "Is the latest document final?",
        "How many files on bells are there in the archive of Fiji?",
        "Que dit le texte le plus récent ?",
        "О чём самый новый документ?",
        "最新的文件说什么？",
    ],
)
def test_what_says_more_is_another_question(question: str) -> None:
    plan = read_plan(question, detect_language(question))
    assert plan not in (Plan(Task.LATEST), Plan(Task.EARLIEST), Plan(Task.HELD))


@pytest.mark.parametrize(
    "question",
    [
        "docs per year in this corpus?",
        "how many files a year in the folder?",
        "texts by year?",
        "combien de fichiers par an dans ce dossier ?",
        "¿cuántos archivos hay por año en la carpeta?",
        "сколько файлов в папке по годам?",
        "资料库里每年有多少份文档？",
        "كم ملفا في المجلد لكل عام؟",
    ],
)
def test_the_years_are_counted_in_everyday_words(ask: Callable[..., Answer], question: str) -> None:
    assert "2030: 2, 2031: 0, 2032: 1" in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "busiest single day in the folder? how many statements and which",
        "Which day has the most statements?",
        "On which date were the most documents issued?",
        "Quel jour compte le plus de déclarations ?",
        "Quelle est la journée la plus chargée du dossier ?",
        "¿Qué día tiene más declaraciones?",
        "¿Cuál es el día con más documentos en la carpeta?",
        "В какой день было больше всего заявлений?",
        "Какой день самый насыщенный в папке?",
        "哪天发布的声明最多？",
        "أي يوم شهد أكثر البيانات؟",
    ],
)
def test_the_day_of_most_statements_is_found(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert list_named(answer) == ["besk-2030", "keld-2030"]
    assert "2" in answer.lines[0].text


def test_several_days_of_most_statements_are_all_named(ask: Callable[..., Answer]) -> None:
    answer = ask("Which day of 2032 has the most statements?")
    assert list_named(answer) == ["lorn-2032"]


@pytest.mark.parametrize(
    "question",
    [
        "On which day did Canada send the most bells?",
        "What is the busiest day in the port, according to the documents?",
    ],
)
def test_another_day_is_not_taken_for_it(ask: Callable[..., Answer], question: str) -> None:
    assert not ask(question).named or len(ask(question).named) == 1


@pytest.mark.parametrize(
    "question",
    [
        "number of numbered paragraphs in the Keld Charter?",
        "What is the number of articles of the Keld Charter?",
        "How many paragraphs in the Keld Charter?",
        "Nombre de paragraphes de la Keld Charter ?",
        "¿Cuál es el número de párrafos de la Keld Charter?",
        "Число пунктов в Keld Charter?",
        "عدد الفقرات في Keld Charter؟",
    ],
)
def test_paragraphs_are_counted_and_those_with_a_number_too(
    assistant_over: NewAssistant, question: str
) -> None:
    charter = "Keld Charter\n\nKeld, 3 May 2031\n\nWe met in Keld and saw that ropes are long.\n\n"
    texts = {**STATEMENTS, "charter": f"{charter}1. Ropes are cut.\n\n2. Ropes are dyed.\n"}
    said = assistant_over(texts).ask(question).text
    assert [each for each in said if each.isdigit()] == ["3", "2", "1", "2"]


def test_a_number_of_paragraphs_is_a_part_of_its_own(ask: Callable[..., Answer]) -> None:
    asked = "number of paragraphs in the Besk Declaration? and what does it say about bells?"
    said = ask(asked).text
    assert "has 1 paragraph" in said
    assert "Canada sent bells" in said


@pytest.mark.parametrize(
    ("question", "task", "subject"),
    [
        ("How many papers mention Canada?", Task.COUNT, "Canada"),
        ("which docs in the folder talk about bells?", Task.MENTIONS, "bells"),
        ("how many of your docs mention Canada?", Task.COUNT, "Canada"),
        ("list all files from 2030", Task.LIST, ""),
        ("Which archive texts mention ropes?", Task.MENTIONS, "ropes"),
        ("Quels fichiers du dossier mentionnent le Canada ?", Task.MENTIONS, "le Canada"),
        ("¿Qué archivos de la carpeta mencionan Canadá?", Task.MENTIONS, "Canadá"),
        ("Какие файлы в папке упоминают Канаду?", Task.MENTIONS, "Канаду"),
        ("文件夹里哪些文档提到加拿大？", Task.MENTIONS, "加拿大"),
        ("ما هي الملفات في المجلد التي تذكر كندا؟", Task.MENTIONS, "كندا"),
    ],
)
def test_statements_are_asked_for_by_everyday_words(
    question: str, task: Task, subject: str
) -> None:
    plan = read_plan(question, detect_language(question))
    assert plan is not None
    assert (plan.task, plan.subject) == (task, subject)


def test_everyday_words_that_are_asked_about_stay() -> None:
    plan = read_plan("Which statements mention white papers?", "en")
    assert plan is not None
    assert plan.subject == "white papers"
