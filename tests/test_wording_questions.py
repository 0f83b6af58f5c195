"""Questions of wording: where words first stood, whether a sentence is new; in six languages."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.plan import Plan, Task, read_plan
from assistant.retrieval.scope import Scope
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.test_draft import AGREED, STATEMENTS

LATER = {
    "tarn-2031": "Tarn Declaration\n\nTarn, 9 May 2031\n\n1. Ferries carry grain without toll.\n",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("wording"))
    settings.statements.path.mkdir()
    for name, text in {**STATEMENTS, **LATER}.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


@pytest.mark.parametrize(
    "question",
    [
        "Where did 'grain without toll' first appear?",
        "When was the phrase “grain without toll” first used?",
        "Which declaration first used the wording grain without toll?",
        "Trace the phrase “grain without toll”.",
        "Où la formule « grain without toll » apparaît-elle pour la première fois ?",
        "¿Dónde aparece por primera vez la expresión «grain without toll»?",
        "Где впервые появилась формулировка «grain without toll»?",
        "أين وردت عبارة «grain without toll» لأول مرة؟",
        "“grain without toll”这一表述最早在哪份声明中出现？",
    ],
)
def test_where_words_first_stood_is_answered_with_all_that_followed(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.abstained
    assert [each.source for each in answer.statements] == [
        "orsa-2029.txt",
        "velm-2030.txt",
        "tarn-2031.txt",
    ]
    assert [each.date for each in answer.citations] == ["2029-03-03", "2030-08-08", "2031-05-09"]
    head = answer.lines[0].text
    assert head.index("Orsa Declaration") < head.index("Tarn Declaration")
    assert all("grain without toll" in each.quote for each in answer.citations)


def test_words_are_followed_in_another_inflection_where_they_stand_in_none(
    assistant: Assistant,
) -> None:
    assert not assistant.ask("Where did “beacon is red” first appear?").citations
    answer = assistant.ask("Where did the beacon first appear?")
    assert [each.source for each in answer.citations] == ["velm-2030.txt"]


@pytest.mark.parametrize(
    "question",
    [
        "Is this sentence new: {text}",
        "Has this been agreed before? “{text}”",
        "Where was this said before: {text}",
        "Cette phrase est-elle nouvelle : « {text} »",
        "¿Es nueva esta frase: {text}",
        "Нова ли эта фраза: «{text}»",
        "هل هذه الجملة جديدة: {text}",
        "这句话是新的吗：{text}",
    ],
)
def test_a_sentence_is_told_agreed_changed_or_new(assistant: Assistant, question: str) -> None:
    agreed = assistant.ask(question.format(text=AGREED))
    assert [each.source for each in agreed.citations] == ["orsa-2029.txt", "velm-2030.txt"]
    changed = assistant.ask(question.format(text=AGREED.replace("carry grain", "bring timber")))
    assert [each.source for each in changed.citations] == ["velm-2030.txt"]
    told = changed.lines[-1].text
    assert told.index("carry grain") >= 0
    assert "bring timber" in told
    new = assistant.ask(question.format(text="The gulls of Tarn are counted by a hired clerk."))
    assert not new.citations
    assert not new.abstained
    assert "3" in new.text


def test_a_question_of_wording_keeps_to_the_scope(assistant: Assistant) -> None:
    scope = Scope(since="2030-01-01", until="2030-12-31")
    answer = assistant.ask("Where did 'grain without toll' first appear?", scope=scope)
    assert [each.source for each in answer.statements] == ["velm-2030.txt"]


@pytest.mark.parametrize(
    "question",
    [
        "Is this new approach mentioned in the declaration?",
        "Who appeared first at the conference?",
        "When was the harbour first opened?",
        "Are these new ferries safe?",
        "What is new in the Suva declaration?",
        "Which ferries are new: the red or the green?",
        "Est-ce que cette mesure est nouvelle ?",
        "¿Es nueva la tasa del puerto?",
    ],
)
def test_other_questions_are_not_of_wording(question: str) -> None:
    plan = read_plan(question, "en")
    assert plan is None or plan.task not in (Task.LINEAGE, Task.NOVEL)


def test_a_text_that_is_asked_about_may_be_long() -> None:
    text = "The parties will meet; they agree on tolls, tides and ferries. " * 12
    assert read_plan(f"Is this paragraph new: {text}", "en") == Plan(Task.NOVEL, "", text.strip())
