"""Questions that no form fits are recognised, told as what they are read, and lose nothing."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.answering.assistant import Assistant
from assistant.language.detect import detect_language
from assistant.question.planning import read_plan
from assistant.question.recognised.plainly import put_plainly
from assistant.question.recognised.recogniser import (
    ROLES,
    TASKS,
    Recogniser,
    follow,
    join_words,
)
from tests.conftest import NewAssistant

STATEMENTS = {
    "aldra-2030": (
        "Aldra Declaration\n\nAldra, 3 May 2030\n\n1. The harbours are dredged every spring.\n\n"
        "2. Two lightships are moored off the reef.\n"
    ),
    "besk-2031": (
        "Besk Communiqué\n\nBesk, 9 June 2031\n\n1. A third lightship is built.\n\n"
        "2. The pilots are paid by the day.\n"
    ),
    "keld-2032": "Keld Declaration\n\nKeld, 2 July 2032\n\n1. Ferries sail at noon.\n",
}

ASKED = [
    ("I need whatever has something on lightships, for a memo of my minister", "mentions"),
    ("Archivist here. Lightships: where do they turn up? A list would do.", "mentions"),
    ("could someone pull the communiqués in which oyster beds are taken up", "mentions"),
    ("Il me faut tout ce qui touche aux bancs d’huîtres dans ces textes, merci", "mentions"),
    ("Estoy reuniendo los comunicados donde sale el dragado, ¿me los pasas?", "mentions"),
    ("Для справки нужны все тексты, где речь заходит о лоцманах", "mentions"),
    ("写报告用，凡是涉及灯船的文件都帮我找出来", "mentions"),
    ("أحتاج إلى كل النصوص التي ورد فيها شيء عن المنارات", "mentions"),
    ("just the tally please: texts that bring pilots into it", "count"),
    ("Juste le total : les textes où il est question de pilotage", "count"),
    ("give me all that came out in June 2031", "list"),
    ("walk me through how the tone on dredging shifted as the years went by", "timeline"),
    ("The Besk communiqué in five lines, I have a call in ten minutes", "summary"),
    ("put Aldra and Besk next to each other as regards lightships", "compare"),
    ("is there so much as a word on oysters in the Keld declaration", "mentioned"),
    ("I'd like the freshest text that deals with pilots", "latest"),
]
LEAST = 0.6
"""Part of such questions that are recognised."""


@pytest.fixture(scope="module")
def harbours(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def name_task(question: str) -> str | None:
    plan = read_plan(question, detect_language(question))
    return plan.task.value if plan else None


def test_most_questions_of_statements_are_recognised(recogniser: Recogniser) -> None:
    put = [put_plainly(question, recogniser) for question, _ in ASKED]
    told = [
        each.plan.task.value if each else name_task(question)
        for each, (question, _) in zip(put, ASKED, strict=True)
    ]
    right = [one == task for one, (_, task) in zip(told, ASKED, strict=True)]
    assert np.mean(right) >= LEAST, [each for each, ok in zip(put, right, strict=True) if not ok]


@pytest.mark.parametrize(
    "question",
    [
        "I need whatever has something on lightships, except the Besk communiqué",
        "Il me faut tout ce qui touche aux phares, sauf le communiqué de Besk",
        "I don't need the texts on oysters, but those on lightships.",
        "Donnez-moi les textes qui ne disent rien des phares",
        "Which texts say nothing of tolls?",
        "Necesito los textos que no dicen nada de los faros",
        "Ce n'est pas pour moi : quels textes ne taisent pas les phares ?",
    ],
)
def test_a_denial_or_an_exception_is_not_lost(question: str, recogniser: Recogniser) -> None:
    assert put_plainly(question, recogniser) is None


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("pull the texts that say not a word on oysters", "oysters"),
        ("how many of your papers never speak of lightships, roughly?", "lightships"),
        ("Donnez-moi les textes qui ne parlent pas des pilotes, merci", "pilotes"),
        ("Necesito los comunicados que no mencionan los faros, por favor", "faros"),
        ("写报告用，凡是没有涉及灯船的文件都帮我找出来", "灯船"),
        ("I need the texts that say nothing about tolls, thanks", "tolls"),
    ],
)
def test_what_is_denied_of_statements_is_asked_so(
    question: str, subject: str, recogniser: Recogniser
) -> None:
    put = put_plainly(question, recogniser)
    assert put is not None
    assert (put.plan.negated, put.plan.subject) == (True, subject)


@pytest.mark.parametrize(
    "question",
    [
        "Oysters never get a mention, or have I overlooked something?",
        "The Keld declaration doesn't say anything about oysters, does it?",
        "Les huîtres ne sont mentionnées nulle part dans la déclaration de Keld, si ?",
    ],
)
def test_whether_something_is_mentioned_is_asked_with_a_denial_too(
    question: str, recogniser: Recogniser
) -> None:
    put = put_plainly(question, recogniser)
    assert put is not None
    assert put.plan.task.value == "mentioned"


@pytest.mark.parametrize(
    "question",
    [
        "How many lightships are moored off the reef?",
        "What did they agree on the pay of pilots?",
        "Who pays for the dredging of the harbours under the Aldra declaration?",
        "By when is the third lightship to be built?",
        "Combien de bateaux-phares sont mouillés au large du récif ?",
        "¿Quién paga a los prácticos según el comunicado de Besk?",
        "Кто оплачивает работу лоцманов?",
        "渡轮几点开航？",
        "متى تبحر العبارات؟",
    ],
)
def test_what_a_paragraph_answers_is_asked_of_paragraphs(
    question: str, recogniser: Recogniser
) -> None:
    assert put_plainly(question, recogniser) is None


def test_the_answer_says_as_what_a_question_is_read(harbours: Assistant) -> None:
    answer = harbours.ask("For a memo I must have whatever there is in these texts on lightships")
    assert [each.statement for each in answer.named] == ["aldra-2030", "besk-2031"]
    assert answer.understood is not None
    assert "lightships" in answer.understood


def test_a_role_changes_only_where_the_odds_are_for_it() -> None:
    sure, unsure = [0.9, 0.025, 0.025, 0.025, 0.025], [0.4, 0.6, 1e-9, 1e-9, 1e-9]
    assert follow(np.log(np.array([sure, unsure, sure], np.float32))) == [0, 0, 0]
    other = [0.025, 0.9, 0.025, 0.025, 0.025]
    assert follow(np.log(np.array([sure, other, other, sure], np.float32))) == [0, 1, 1, 0]
    assert len(ROLES) == len(sure)


def test_a_word_that_is_cut_into_tokens_has_one_role() -> None:
    likely = np.array([[0.9, 0.1], [0.4, 0.6], [0.1, 0.9]], np.float32)
    odds, ends = join_words("light ships", likely, np.array([3, 5, 11]))
    assert ends == [5, 11]
    assert odds.argmax(axis=1).tolist() == [0, 1]
    assert len(join_words("灯船法", likely, np.array([1, 2, 3]))[1]) == len(likely)


def test_nothing_is_recognised_in_an_empty_question(recogniser: Recogniser) -> None:
    assert recogniser.recognise("").task == TASKS[0]
