"""Words in quotation marks that are asked of some statements, and several of them at once."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant

STATEMENTS = {
    "2021": "Joint Statement of Fiji and Peru\n\nLindau, 3 May 2021\n\n"
    "1. Ferries carry grain without toll.\n\n2. Beacons are lit in winter.\n",
    "2023": "G7 Statement on Ferries\n\nOrsa, 8 August 2023\n\n"
    "1. Ships carry grain without toll in winter.\n\n2. The lamps are red.\n",
    "2024": "Joint Statement of Fiji and Norway\n\nVelm, 9 March 2024\n\n"
    "1. Barges carry grain without toll too.\n\n2. The lamps are green; beacons are lit.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


BOUNDED = (
    ("Which statements mention “grain without toll” in 2024?", {"2024"}),
    ("Where did “grain without toll” first appear in 2024?", {"2024"}),
    ("Where did 'grain without toll' first appear after 2021?", {"2023", "2024"}),
    ("Where was “grain without toll” first used since 2023?", {"2023", "2024"}),
    ("Where did “grain without toll” last appear before 2024?", {"2023"}),
    ("In 2024, where did “grain without toll” first appear?", {"2024"}),
    ("Where did “grain without toll” first appear in a statement by Norway?", {"2024"}),
    ("Where did “grain without toll” first appear in the G7 statements?", {"2023"}),
    ("When did “grain without toll” first appear in a G7 statement?", {"2023"}),
    ("In the statements of Fiji, where did “grain without toll” first appear?", {"2021", "2024"}),
    ("Find G7 statements with the phrase “grain without toll”", {"2023"}),
    ("Where is “grain without toll” in the statements of Norway?", {"2024"}),
    ("How often is “grain without toll” said in 2024?", {"2024"}),
    ("“grain without toll” in 2024", {"2024"}),
    ("Où « grain without toll » est-elle apparue pour la première fois en 2024 ?", {"2024"}),
    ("Dans quelles déclarations « grain without toll » figure en 2023 ?", {"2023"}),
    ("Где впервые появилось «grain without toll» в 2024 году?", {"2024"}),
    ("В 2024 году где впервые появилось «grain without toll»?", {"2024"}),
    ("¿Dónde aparece por primera vez «grain without toll» en 2024?", {"2024"}),
    ("2024年“grain without toll”最早出现在哪里？", {"2024"}),
    ("在2024年以前，“grain without toll”最早出现在哪里？", {"2021", "2023"}),
    ("أين ظهرت «grain without toll» لأول مرة في عام 2024؟", {"2024"}),
    ("Where did “grain without toll” first appear?", {"2021", "2023", "2024"}),
    ("When did the G7 first say grain without toll?", {"2023"}),
    ("When did the G7 first say that Fiji carries “grain without toll”?", {"2023"}),
    ("Quand le G7 a-t-il dit « grain without toll » pour la première fois ?", {"2023"}),
    ("¿Cuándo dijo el G7 por primera vez «grain without toll»?", {"2023"}),
    ("Когда G7 впервые заявила «grain without toll»?", {"2023"}),
    ("G7何时首次说“grain without toll”？", {"2023"}),
    ("متى قالت G7 لأول مرة «grain without toll»؟", {"2023"}),
)


UTTERED: tuple[tuple[str, set[str]], ...] = (
    ("Did the G7 ever say “grain without toll”?", {"2023"}),
    ("Did the G7 say “grain without toll” before 2022?", set()),
    ("Has Norway ever said 'grain without toll'?", {"2024"}),
    ("Did any statement say “grain without toll” before 2022?", {"2021"}),
    ("Has anyone said “grain without toll” since 2022?", {"2023", "2024"}),
    ("Have Fiji and Norway used the phrase “grain without toll”?", {"2024"}),
    ("Did the G7 Statement on Ferries say “grain without toll”?", {"2023"}),
    ("Le G7 a-t-il déjà dit « grain without toll » ?", {"2023"}),
    ("Le G7 a-t-il dit « grain without toll » avant 2022 ?", set()),
    ("Est-ce que la Norvège a employé la formule « grain without toll » ?", {"2024"}),
    ("¿Ha dicho el G7 «grain without toll»?", {"2023"}),
    ("¿Ha dicho alguien «grain without toll» antes de 2022?", {"2021"}),
    ("¿Dijo Noruega alguna vez «grain without toll»?", {"2024"}),
    ("Говорила ли Норвегия «grain without toll»?", {"2024"}),
    ("Говорил ли кто-нибудь «grain without toll» до 2022 года?", {"2021"}),
    ("G7说过“grain without toll”吗？", {"2023"}),
    ("G7在2022年以前说过“grain without toll”吗？", set()),
    ("有没有人在2022年以前说过“grain without toll”？", {"2021"}),
    ("هل قالت G7 «grain without toll»؟", {"2023"}),
    ("هل قالت النرويج من قبل «grain without toll»؟", {"2024"}),
    ("هل قال أحد «grain without toll» قبل 2022؟", {"2021"}),
)


@pytest.mark.parametrize(("question", "files"), UTTERED)
def test_whether_somebody_said_words_is_told_by_these_words(
    assistant: Assistant, question: str, files: set[str]
) -> None:
    answer = assistant.ask(question)
    assert {each.source.removesuffix(".txt") for each in answer.citations} == files
    assert all("grain without toll" in each.quote for each in answer.citations)
    assert not answer.abstained


@pytest.mark.parametrize(("question", "files"), BOUNDED)
def test_wording_is_asked_of_the_statements_that_are_named(
    assistant: Assistant, question: str, files: set[str]
) -> None:
    answer = assistant.ask(question)
    assert {each.source.removesuffix(".txt") for each in answer.citations} == files


def test_where_no_statement_is_so_it_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("Where did “grain without toll” first appear in 2011?")
    assert not answer.citations
    assert "No such statement" in answer.text


def test_a_time_inside_the_quotation_marks_is_of_the_words(assistant: Assistant) -> None:
    answer = assistant.ask("Which statements mention “toll in 2024”?")
    assert "nowhere in the 3 statements" in answer.text


TOGETHER = (
    ("Which statements mention “grain” and “lamps”?", {"2023", "2024"}),
    ("Which statements mention “red” or “green”?", {"2023", "2024"}),
    ("Which statements mention “lamps” but not “red”?", {"2024"}),
    ("Which statements mention “lamps” in 2024 and “grain”?", {"2024"}),
    ("哪些声明提到“grain”和“lamps”？", {"2023", "2024"}),
)


@pytest.mark.parametrize(("question", "files"), TOGETHER)
def test_several_words_are_asked_for_together(
    assistant: Assistant, question: str, files: set[str]
) -> None:
    answer = assistant.ask(question)
    assert {each.source.removesuffix(".txt") for each in answer.citations} == files


@pytest.mark.parametrize(
    "question",
    [
        "Where did “beacons” and “lamps” first appear?",
        "Où « beacons » et « lamps » sont-elles apparues pour la première fois ?",
        "Does the G7 Statement on Ferries mention “winter” and “red”?",
    ],
)
def test_where_each_of_several_words_stood_is_told(assistant: Assistant, question: str) -> None:
    quoted = [each.quote for each in assistant.ask(question).citations]
    first, second = ("winter", "red") if "winter" in question else ("eacons", "lamps")
    assert any(first in each for each in quoted)
    assert any(second in each for each in quoted)


def test_none_with_one_word_and_without_the_other_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("Which statements mention “toll” but not “grain”?")
    assert "mentions “grain” as well: 3 of the 3 searched" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Since when do the statements say 'grain without toll'?",
        "Who first said “grain without toll”?",
        "When was “grain without toll” introduced?",
        "Depuis quand parle-t-on de « grain without toll » ?",
        "Qui a employé « grain without toll » en premier ?",
        "¿Desde cuándo se dice «grain without toll»?",
        "¿Quién usó por primera vez «grain without toll»?",
        "Когда впервые упоминается «grain without toll»?",
        "Кто первым сказал «grain without toll»?",
        "С каких пор говорится «grain without toll»?",
        "“grain without toll”第一次出现在哪份声明？",
        "谁最早使用“grain without toll”？",
        "从什么时候开始使用“grain without toll”？",
        "منذ متى تُستخدم «grain without toll»؟",
        "من استخدم «grain without toll» أولا؟",
    ],
)
def test_where_words_come_from_is_asked_in_many_ways(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert [each.date for each in answer.citations] == ["2021-05-03", "2023-08-08", "2024-03-09"]


NEARLY = "The lamps are green; beacons are lit in spring."


@pytest.mark.parametrize(
    "question",
    [
        f"Does this sentence differ from what was agreed: {NEARLY}",
        f"How is this different from earlier language: {NEARLY}",
        f"En quoi cette phrase diffère-t-elle : {NEARLY}",
        f"¿Difiere esta frase de lo acordado: {NEARLY}",
        f"Является ли новым предложение «{NEARLY}»?",
        f"Отличается ли это от согласованного: {NEARLY}",
        f"这是新的表述吗：{NEARLY}",
        f"هل تختلف هذه الجملة: {NEARLY}",
    ],
)
def test_what_changed_is_asked_in_many_ways(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert [each.date for each in answer.citations] == ["2024-03-09"]
    assert any("in spring" in each.text for each in answer.lines[1:])


def test_words_that_stand_somewhere_are_shown_where_nothing_else_answers(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("Which shipping company is behind “grain without toll”?")
    assert answer.abstained
    assert {each.date for each in answer.citations} == {"2021-05-03", "2023-08-08", "2024-03-09"}


def test_what_may_be_said_in_other_words_is_not_denied(assistant: Assistant) -> None:
    answer = assistant.ask("When did the G7 first say zebras swim?")
    assert answer.abstained
    assert "mentioned nowhere" not in answer.text
