"""What is asked in other words than those of the forms is answered as if it were asked in these."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.language.detect import detect_language
from assistant.question.cues.subjects.rephrased import rephrase
from assistant.question.fronted import free_question
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.followups import remember

WHO = [
    "Who has mentioned the lamps?",
    "Which leaders have brought up the lamps?",
    "Which statements contain a reference to the lamps?",
    "Are there statements with any mention of the lamps?",
    "Everything that names the lamps",
    "Gather all statements in which the lamps are raised.",
    "Donnez-moi toutes les déclarations où il est question des lampes.",
    "Qui a mentionné les lampes ?",
    "Qui parle des lampes ?",
    "Quelles déclarations contiennent une référence aux lampes ?",
    "¿Quién ha mencionado las lámparas?",
    "¿Quiénes hablan de las lámparas?",
    "¿Qué declaraciones incluyen menciones de las lámparas?",
    "Кто упоминал Норвегию?",
    "Кто говорил о фонарях?",
    "В каких заявлениях есть упоминание о фонарях?",
    "谁提到过挪威？",
    "哪些声明含有关于挪威的内容？",
    "من ذكر النرويج؟",
    "ما البيانات التي ورد فيها ذكر النرويج؟",
]
LATEST = [
    "Most recent words on the lamps?",
    "last mention of lamps",
    "Les derniers mots sur les lampes ?",
    "¿Última mención de las lámparas?",
    "Последнее упоминание фонарей",
    "关于挪威的最新表述是什么？",
    "آخر إشارة إلى النرويج؟",
]
OF_A_TIME = [
    "What do you have from the first half of 2030?",
    "Give me everything issued in May 2030.",
    "anything from June 2030?",
    "Qu'avez-vous de mai 2030 ?",
    "Tout ce qui a été publié en mai 2030",
    "¿Qué tienes de mayo de 2030?",
    "Todo lo publicado en mayo de 2030",
    "Что у вас есть за май 2030 года?",
    "2030年5月有什么？",
    "كل ما صدر في مايو 2030",
]
BRIEF = [
    "What's the Velm declaration about? Briefly.",
    "Can you give me the gist of the Velm declaration?",
    "De quoi parle la déclaration de Velm ? En bref.",
    "En deux mots, que contient la déclaration de Velm ?",
    "¿De qué trata la declaración de Velm? En breve.",
    "What are the essentials of the Velm declaration?",
    "Каково основное содержание заявления Вельма?",
    "О чём говорится в декларации Вельма? Кратко.",
    "《维尔姆宣言》讲了什么？简单说说",
    "عمّ يتحدث إعلان فيلم؟ باختصار",
]
COUNT = [
    "Across the collection, how many documents refer to lamps?",
    "En toda la colección, ¿cuántas declaraciones mencionan las lámparas?",
    "Во всей подборке сколько заявлений упоминают фонари?",
]
MENTIONED = [
    "Any mention of lamps in the whole collection?",
    "Говорится ли что-нибудь о фонарях?",
    "هل ورد ذكر النرويج في إعلان أوساكا؟",
]
CHANGED = [
    "Set the first and the second Velm statement side by side: what does each say about lamps?",
    "Lamps in the two Velm statements (May 2030, May 2031) - what changed",
    "En quoi les déclarations de Velm de 2030 et de 2031 divergent-elles sur les lampes ?",
    "Compara lo que dicen sobre las lámparas los acuerdos de Velm de 2030 y 2031.",
    "The lamps in the Velm statements of 2030 and 2031: what is new?",
    "What is new on the lamps in the Velm statement of 2031 compared with that of 2030?",
    "Les lampes dans les déclarations de Velm de 2030 et de 2031 : quoi de neuf ?",
    "¿Qué hay de nuevo sobre las lámparas en la declaración de Velm de 2031 frente a la de 2030?",
]
STATEMENTS = {
    "oslo-2030": (
        "Joint Statement of Norway and Chile\n\nOslo, 8 May 2030\n\n"
        "1. The lamps of the Orrick Council are lit.\n\n2. The bells of Belarus ring.\n"
    ),
    "osaka-2031": (
        "Osaka Declaration of Japan and Norway\n\nOsaka, 3 March 2031\n\n"
        "1. Japan and Norway lit the lamps of the strait.\n"
    ),
    "lima-2031": (
        "Osaka Communiqué of Japan and Chile\n\nOsaka, 9 June 2031\n\n"
        "1. The ferries of the strait are gilded.\n"
    ),
}


def read(question: str) -> Plan | None:
    freed = free_question(question)
    return read_plan(freed, detect_language(freed))


@pytest.mark.parametrize(
    ("task", "questions"),
    [
        (Task.MENTIONS, WHO),
        (Task.LATEST, LATEST),
        (Task.LIST, OF_A_TIME),
        (Task.SUMMARY, BRIEF),
        (Task.COMPARE, CHANGED),
        (Task.COUNT, COUNT),
        (Task.MENTIONED, MENTIONED),
    ],
)
def test_a_question_in_other_words_asks_the_same(task: Task, questions: list[str]) -> None:
    plans = {each: read(each) for each in questions}
    assert [each for each, plan in plans.items() if plan is None or plan.task is not task] == []


@pytest.mark.parametrize(
    "question",
    [
        "Who covered the costs of the lamps?",
        "What is the last line of defence against the tide?",
        "Where does “contains a reference to the lamps” stand?",
        "Que dit la déclaration des dirigeants du Conseil ?",
        "Que dit le communiqué de Velm de 2030 ?",
        "¿Qué dice la declaración de Velm de 2030?",
        "Everything that the ferries carry",
    ],
)
def test_all_else_is_left_as_it_is(question: str) -> None:
    assert rephrase(question) == question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Que dit le communiqué de Velm du Soudan ?",
            "Que dit le communiqué de Velm sur le Soudan ?",
        ),
        ("Que dit le communiqué de Velm de Haïti ?", "Que dit le communiqué de Velm sur Haïti ?"),
        ("¿Qué dice el acuerdo de Velm de Sudán?", "¿Qué dice el acuerdo de Velm sobre Sudán?"),
        ("هل ورد ذكر السودان في بيان فيلم؟", "هل يذكر بيان فيلم السودان؟"),
    ],
)
def test_what_is_said_of_a_subject_is_told_from_whose_statement(question: str, asked: str) -> None:
    assert rephrase(question) == asked


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("Which statements mention the lamps, newest first", Task.MENTIONS),
        ("List the statements of Norway, sorted by date", Task.LIST),
        ("Déclarations de la Norvège, de la plus ancienne à la plus récente", Task.LIST),
        ("Declaraciones de Noruega, de la más antigua a la más reciente", Task.LIST),
        ("Заявления Норвегии, начиная с самых ранних", Task.LIST),
        ("挪威声明，从旧到新", Task.LIST),
        ("بيانات النرويج من الأقدم إلى الأحدث", Task.LIST),
        ("What did Norway say on the lamps in chronological order", Task.TIMELINE),
    ],
)
def test_the_order_of_a_list_is_no_part_of_its_name(question: str, task: Task) -> None:
    plan = read(question)
    assert plan and plan.task is task
    assert "first" not in plan.which


def test_statements_of_a_name_that_are_called_otherwise_are_listed(
    ask: Callable[..., Answer],
) -> None:
    told = ask("List the charters of Norway and Chile")
    assert [each.source for each in told.named] == ["oslo-2030.txt"]
    assert "is called so in its title" in told.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Comparez les communiqués d'Oslo et d'Osaka sur le Bélarus.", "ne mentionne pas"),
        ("Que disent les communiqués d'Oslo et d'Osaka sur le Bélarus ?", "ne mentionne pas"),
        ("What do the communiqués of Oslo and Osaka say about Belarus?", "does not mention"),
        ("What do the Oslo and Osaka communiqués say about Belarus?", "does not mention"),
        ("¿Qué dicen los comunicados de Oslo y de Osaka sobre Belarús?", "no menciona"),
    ],
)
def test_a_word_for_statements_beside_several_names_is_of_each(
    ask: Callable[..., Answer], question: str, said: str
) -> None:
    told = ask(question)
    assert {each.source for each in told.citations} == {"oslo-2030.txt"}
    assert "Osaka Communiqué" in told.text
    assert said in told.text


def test_what_several_statements_say_is_what_they_were_found_for(
    ask: Callable[..., Answer],
) -> None:
    listed = remember(ask("Which statements mention the lamps?"))
    told = ask("What do they say?", earlier=[listed])
    assert {each.source for each in told.citations} == {"oslo-2030.txt", "osaka-2031.txt"}
