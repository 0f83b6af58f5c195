"""Questions of wording: where words first stood, whether a sentence is new; in six languages."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.followups import remember
from assistant.retrieval.scope import Scope
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.wording.test_draft import AGREED, STATEMENTS

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


@pytest.mark.parametrize(
    ("words", "just", "near"),
    [
        ("shall carry grain without toll", "stands in 2 statements", "Nearly so in 1 statement"),
        ("all ferries carry grain without toll", "No statement has just", "Nearly so in"),
    ],
)
def test_what_stands_nearly_so_is_told_apart(
    assistant: Assistant, words: str, just: str, near: str
) -> None:
    answer = assistant.ask(f"Where did “{words}” first appear?")
    assert just in answer.lines[0].text
    told = next(line for line in answer.lines if near in line.text)
    after = answer.lines[answer.lines.index(told) + 1 :]
    assert after
    assert all(words not in line.text for line in after)


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
    for text in (AGREED, f"(b) {AGREED}"):
        agreed = assistant.ask(question.format(text=text))
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


@pytest.mark.parametrize(
    "question",
    [
        "Is this new: {} {}",
        "Is this paragraph new: “{} {}”",
        "Est-ce que ce passage est nouveau : « {} {} »",
        "¿Es nuevo este texto: {} {}",
        "Нов ли этот текст: «{} {}»",
        "هل هذه الفقرة جديدة: {} {}",
        "这段话是新的吗：{} {}",
    ],
)
def test_each_of_several_sentences_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question.format(AGREED, "Foghorns are silent."))
    assert [each.source for each in answer.citations] == [
        "orsa-2029.txt",
        "velm-2030.txt",
        "orsa-2029.txt",
    ]
    assert [each.text for each in answer.lines if each.text in (AGREED, "Foghorns are silent.")]
    new = assistant.ask(question.format(AGREED, "The gulls of Tarn are counted by a clerk."))
    assert [each.source for each in new.citations] == ["orsa-2029.txt", "velm-2030.txt"]
    assert "3" in new.lines[-1].text


@pytest.mark.parametrize(
    "question",
    [
        "Where did 'carry grain without toll.' first appear?",
        "Where did “carry grain without toll,” first appear?",
        "Où la formule « carry grain without toll. » apparaît-elle pour la première fois ?",
        "¿Dónde aparece por primera vez la expresión «carry grain without toll.»?",
        "Где впервые появилась формулировка «carry grain without toll.»?",
        "“carry grain without toll。”这一表述最早在哪份声明中出现？",
        "How often is “carry grain without toll.” said?",
    ],
)
def test_a_mark_at_the_end_within_quotation_marks_is_no_word(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert len(answer.citations) == 3
    assert "3" in answer.lines[0].text


@pytest.mark.parametrize("question", ["Is this sentence new: {}", "这句话是新的吗：{}"])
def test_a_question_of_wording_leans_on_no_turn_before(assistant: Assistant, question: str) -> None:
    first = assistant.ask("What does the Velm Declaration say?")
    turn = remember(first)
    assert len(turn.statements) == 1
    again = assistant.ask(question.format(AGREED), earlier=[turn])
    assert [each.source for each in again.citations] == ["orsa-2029.txt", "velm-2030.txt"]


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


@pytest.mark.parametrize(
    "question",
    [
        "Is this sentence new: {}",
        "Cette phrase est-elle nouvelle : « {} »",
        "¿Es nueva esta frase: {}",
        "Нова ли эта фраза: «{}»",
        "هل هذه الجملة جديدة: {}",
        "这句话是新的吗：{}",
    ],
)
@pytest.mark.parametrize("words", ["carry grain without toll", "Grain"])
def test_a_part_of_a_sentence_is_found_with_a_mark_at_its_end(
    assistant: Assistant, question: str, words: str
) -> None:
    first, *others = (
        assistant.ask(question.format(f"{words}{mark}")) for mark in ("", ".", ";", "。")
    )
    assert first.citations
    for each in others:
        assert [line.text for line in each.lines] == [line.text for line in first.lines]
        assert each.citations == first.citations
