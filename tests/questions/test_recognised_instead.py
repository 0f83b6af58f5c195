"""What a form took for another question is read plainly; what it read rightly stays as it is."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.language.detect import detect_language
from assistant.question.fronted import free_question
from assistant.question.recognised.guards import asks_of_statements, is_whole
from assistant.question.recognised.instead import put_instead
from assistant.question.recognised.plainly import put_plainly
from assistant.question.recognised.recogniser import Part, Recognised, Recogniser
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from tests.conftest import NewAssistant
from tests.questions.test_recognised import STATEMENTS

MISREAD = [
    ("Hello, statements mentioning pilots or lightships pls, oldest first", "pilots or lightships"),
    ("Bonjour, je cherche tous les textes qui évoquent le dragage. Merci d'avance.", "dragage"),
    ("Please could you find the latest text in which pilots still figure.", "pilots"),
    (
        "Our harbour office would like to know which joint statements refer to lightships.",
        "lightships",
    ),
]
READ = [
    "Which statements mention Honduras?",
    "¿Qué declaraciones mencionan a Honduras?",
    "¿Cuántas declaraciones de la OTAN mencionan a China?",
    "Сколько заявлений упоминают НАТО?",
    "Combien de textes parlent de Cuba ou des Cubains ?",
    "哪些声明提到巴西？",
    "Which declarations of 2031 are there?",
    "Does the Keld declaration mention ferries?",
]


@pytest.fixture(scope="module")
def harbours(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(("question", "subject"), MISREAD)
def test_what_a_form_took_too_much_of_is_read_plainly(
    question: str, subject: str, recogniser: Recogniser, harbours: Assistant
) -> None:
    plain = put_instead(
        free_question(question), recogniser, View.of(harbours.library.read(), Scope())
    )
    assert plain is not None
    assert plain.plan.subject == subject


@pytest.mark.parametrize("question", READ)
def test_what_a_form_read_rightly_stays_as_it_is(
    question: str, recogniser: Recogniser, harbours: Assistant
) -> None:
    view = View.of(harbours.library.read(), Scope())
    assert put_instead(free_question(question), recogniser, view) is None


def test_a_day_is_asked_for_in_whatever_frame(harbours: Assistant) -> None:
    answer = harbours.ask(
        "My minister asks how many statements were issued in June 2031. Could you name them?"
    )
    assert [each.statement for each in answer.named] == ["besk-2031"]


SUBJECT, WHICH = "subject", "which"


@pytest.mark.parametrize(
    ("question", "subject", "whole"),
    [
        ("I have no time. Which texts mention tolls?", "tolls", True),
        ("Which texts do not mention tolls?", "tolls", True),
        ("Which texts, if not all, mention tolls?", "tolls", False),
        ("Which texts but the last do not mention tolls, nor ferries?", "tolls", False),
        ("No me da tiempo a leer. ¿Qué textos mencionan peajes?", "peajes", True),
        ("Which texts mention tolls, and when were they issued?", "tolls", False),
        ("My office is in France. Which texts mention tolls?", "tolls", True),
        ("Which texts of France mention tolls?", "tolls", False),
        ("Which texts mention tolls in 2031?", "tolls", False),
        ("I have 10 minutes. Which texts mention tolls?", "tolls", True),
    ],
)
def test_only_what_is_said_beside_its_parts_is_lost(
    question: str, subject: str, whole: bool
) -> None:
    start = question.index(subject)
    parts = [Part(SUBJECT, start, start + len(subject))]
    found = Recognised("mentions", 1.0, tuple(parts))
    assert is_whole(question, found, detect_language(question)) is whole


def test_a_question_may_go_on_behind_a_comma() -> None:
    question = "Whaling, and in which declarations does it appear?"
    which = question.index("declarations")
    parts = [Part(SUBJECT, 0, len("Whaling")), Part(WHICH, which, which + len("declarations"))]
    assert is_whole(question, Recognised("mentions", 1.0, tuple(parts)), "en")
    assert not is_whole(question, Recognised("mentions", 1.0, tuple(parts[1:])), "en")


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            "I write on harbours: all the statements naming the Lightship Board (LSB), please.",
            "Which statements mention Lightship Board (LSB)?",
        ),
        (
            "My field is dredging. Please list every declaration that brings up oyster beds.",
            "oyster beds",
        ),
        (
            "In how many statements does the European Toll Court (ETC) come up?",
            "European Toll Court",
        ),
        ("¿Cómo ha evolucionado a lo largo del tiempo lo que se dice sobre Perú?", "Perú"),
    ],
)
def test_pieces_are_put_together(question: str, plain: str, recogniser: Recogniser) -> None:
    put = put_plainly(question, recogniser)
    assert put is not None
    assert plain in put.words


def test_a_name_is_not_cut(recogniser: Recogniser) -> None:
    question = "List the statements of the Counter Ransomware Initiative."
    plain = put_plainly(question, recogniser)
    assert plain is None or "Counter Ransomware Initiative" in plain.words


@pytest.mark.parametrize(
    ("question", "said", "sure", "asked"),
    [
        (
            "which declarations take up tolls",
            {"which": "declarations", "subject": "tolls"},
            0.8,
            True,
        ),
        ("steel tolls forum Iceland", {"subject": "steel tolls", "party": "Iceland"}, 0.99, False),
        ("steel tolls, Iceland", {"subject": "steel tolls", "party": "Iceland"}, 0.99, False),
        ("steel tolls - anything?", {"subject": "steel tolls"}, 0.8, True),
        ("any idea of tolls here", {"subject": "tolls"}, 0.8, True),
        ("which ledgers take up tolls", {"which": "ledgers", "subject": "tolls"}, 0.89, False),
        ("which ledgers take up tolls", {"which": "ledgers", "subject": "tolls"}, 0.96, True),
        ("which ledgers came out", {"which": "ledgers"}, 0.89, False),
        ("which ledgers came out", {"which": "ledgers"}, 0.99, True),
        ("any idea of a b c d e f g h", {"subject": "a b c d e f g h"}, 0.9, True),
        ("any idea of a b c d e f g h i", {"subject": "a b c d e f g h i"}, 0.9, False),
    ],
)
def test_what_nothing_else_reads_names_statements_or_asks(
    question: str, said: dict[str, str], sure: float, asked: bool
) -> None:
    parts = [
        Part(role, question.index(words), question.index(words) + len(words))
        for role, words in said.items()
    ]
    assert asks_of_statements(question, parts, sure) is asked


def test_a_question_that_leans_on_none_before_is_recognised_too(harbours: Assistant) -> None:
    answer = harbours.ask(
        "Hello, statements mentioning pilots or lightships pls, oldest first",
        earlier=[Turn("When do ferries sail?")],
    )
    assert answer.understood is not None
    assert "pls" not in answer.understood
    assert len(answer.named) == 2


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention tolls? And ferries?",
        "Which statements mention tolls; ferries too?",
        "Quels textes mentionnent les péages ? Et les phares ?",
        "哪些声明提到灯船？还有灯塔呢？",
    ],
)
def test_no_subject_behind_the_one_asked_for_is_left_out(
    question: str, recogniser: Recogniser
) -> None:
    plain = put_plainly(question, recogniser)
    last = question.rstrip("?？ ").split()[-1][-2:]
    assert plain is None or last in plain.words
