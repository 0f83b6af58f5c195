"""Follow-ups that narrow a list to a time, or ask for the newest or oldest of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import Turn, remember
from assistant.retrieval.scope import Scope
from tests.conftest import NewAssistant

STATEMENTS = {
    "2021": "Joint Statement of Fiji and Peru\n\nLindau, 3 May 2021\n\n1. Radar guides ferries.\n",
    "2023": "G7 Statement on Ferries\n\nOrsa, 8 August 2023\n\n1. Ships carry radar.\n",
    "2024": "Joint Statement of Fiji and Norway\n\nVelm, 9 March 2024\n\n1. Radar is on.\n",
    "2025": "Joint Statement of Fiji and Mali\n\nNadi, 9 March 2025\n\n1. The lamps are red.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def ask_all(assistant: Assistant, questions: Sequence[str]) -> Answer:
    """Ask one question after another; give the last answer."""
    turns: list[Turn] = []
    for question in questions:
        answer = assistant.ask(question, earlier=turns)
        turns.append(remember(answer))
    return answer


def ask_on(assistant: Assistant, questions: tuple[str, ...]) -> set[str]:
    """Ask one question after another; give the years of what the last answer cites."""
    answer = ask_all(assistant, questions)
    return {each.source.removesuffix(".txt") for each in answer.citations}


LISTS = {
    "en": "Which statements mention radar?",
    "fr": "Quelles déclarations mentionnent « radar » ?",
    "es": "¿Qué declaraciones mencionan «radar»?",
    "ru": "В каких заявлениях упоминается «radar»?",
    "zh": "哪些声明提到“radar”？",
    "ar": "ما هي البيانات التي تذكر «radar»؟",
}
LATE = {"2023", "2024"}


@pytest.mark.parametrize(
    ("language", "asked", "years"),
    [
        ("en", "and in 2024?", {"2024"}),
        ("en", "only those from 2024", {"2024"}),
        ("en", "just the ones from 2023", {"2023"}),
        ("en", "and since 2022?", LATE),
        ("en", "before 2022?", {"2021"}),
        ("fr", "et en 2024 ?", {"2024"}),
        ("fr", "seulement celles de 2024", {"2024"}),
        ("fr", "et depuis 2022 ?", LATE),
        ("es", "¿y en 2024?", {"2024"}),
        ("es", "solo las de 2023", {"2023"}),
        ("ru", "а в 2024 году?", {"2024"}),
        ("ru", "только за 2023 год", {"2023"}),
        ("zh", "2024年呢？", {"2024"}),
        ("zh", "只要2023年的", {"2023"}),
        ("ar", "وفي عام 2024؟", {"2024"}),
        ("en", "and in the G7?", {"2023"}),
        ("en", "and by Norway?", {"2024"}),
        ("fr", "et de la Norvège ?", {"2024"}),
        ("es", "¿y de Perú?", {"2021"}),
        ("en", "and the earliest?", {"2021"}),
        ("en", "which was the latest of all?", {"2024"}),
        ("fr", "et la plus récente ?", {"2024"}),
        ("es", "¿y la más antigua?", {"2021"}),
        ("ru", "а самое раннее?", {"2021"}),
        ("zh", "最新的呢？", {"2024"}),
        ("ar", "والأحدث؟", {"2024"}),
        ("en", "And those with Norway?", {"2024"}),
        ("en", "Only the ones issued with Norway", {"2024"}),
        ("fr", "Et celles avec la Norvège ?", {"2024"}),
        ("es", "¿Y las que son con Noruega?", {"2024"}),
        ("ru", "И те, что с Норвегией?", {"2024"}),
        ("zh", "其中与挪威发表的呢？", {"2024"}),
        ("ar", "وتلك التي مع النرويج؟", {"2024"}),
        ("en", "Which is the oldest of them?", {"2021"}),
        ("fr", "Laquelle est la plus ancienne ?", {"2021"}),
        ("fr", "Laquelle est la plus récente parmi elles ?", {"2024"}),
        ("es", "¿Cuál es la más reciente?", {"2024"}),
        ("es", "¿Cuál de ellas es la más antigua?", {"2021"}),
        ("ru", "Какое из них самое раннее?", {"2021"}),
        ("ru", "А какое последнее?", {"2024"}),
        ("zh", "其中最早的是哪一份？", {"2021"}),
        ("zh", "最早的是哪一份？", {"2021"}),
        ("zh", "它们当中最新的是哪个？", {"2024"}),
        ("zh", "那2024年3月的那份呢？", {"2024"}),
        ("ar", "وأيها الأقدم؟", {"2021"}),
        ("ar", "أيها الأحدث؟", {"2024"}),
    ],
)
def test_a_list_is_narrowed(
    assistant: Assistant, language: str, asked: str, years: set[str]
) -> None:
    assert ask_on(assistant, (LISTS[language], asked)) == years


@pytest.mark.parametrize(
    ("questions", "years"),
    [
        (("only those since 2022", "and the earliest?"), {"2023"}),
        (("and the earliest?", "and the latest?"), {"2024"}),
        (("and in 2023?", "and in 2024?"), {"2024"}),
        (("and in 2025?",), set()),
    ],
)
def test_lists_are_narrowed_one_after_another(
    assistant: Assistant, questions: tuple[str, ...], years: set[str]
) -> None:
    assert ask_on(assistant, (LISTS["en"], *questions)) == years


def test_the_party_named_is_no_subject(assistant: Assistant) -> None:
    asked = ("Which statements mention radar?", "And those with Mali?")
    assert ask_on(assistant, asked) == set()


@pytest.mark.parametrize(
    "question", ["2024年哪些声明提到radar？", "In 2024, which statements mention radar?"]
)
def test_a_time_may_open_a_question(assistant: Assistant, question: str) -> None:
    assert ask_on(assistant, (question,)) == {"2024"}


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "Which of these mention ferries?"),
        ("en", "And which of them mention ferries?"),
        ("fr", "Lesquelles mentionnent « ferries » ?"),
        ("es", "¿Cuáles de ellas mencionan «ferries»?"),
        ("ru", "Какие из них упоминают «ferries»?"),
        ("zh", "其中哪些提到“ferries”？"),
        ("ar", "أي منها تذكر «ferries»؟"),
    ],
)
def test_of_what_was_listed_some_mention_something_else(
    assistant: Assistant, language: str, asked: str
) -> None:
    assert ask_on(assistant, (LISTS[language], asked)) == {"2021"}


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("Which statement first mentions radar?", {"2021"}),
        ("Which statement last mentions radar?", {"2024"}),
        ("Quelle déclaration mentionne « radar » en premier ?", {"2021"}),
        ("¿Qué declaración menciona primero «radar»?", {"2021"}),
        ("Какое заявление впервые упоминает «radar»?", {"2021"}),
        ("哪份声明最早提到“radar”？", {"2021"}),
        ("How many statements are there about lamps?", {"2025"}),
        ("How many statements about radar in 2023?", {"2023"}),
        ("¿Cuántas declaraciones hay sobre «radar»?", {"2021", "2023", "2024"}),
        ("Сколько заявлений о «radar»?", {"2021", "2023", "2024"}),
        ("Combien de déclarations portent sur « lamps » ?", {"2025"}),
        ("关于“radar”的声明有多少份？", {"2021", "2023", "2024"}),
        ("“radar” - which statements use this word?", {"2021", "2023", "2024"}),
        ("Who said “Ships carry radar”?", {"2023"}),
        ("Qui a dit « Ships carry radar » ?", {"2023"}),
        ("谁说过“Ships carry radar”？", {"2023"}),
    ],
)
def test_the_first_is_asked_for_and_how_many_there_are(
    assistant: Assistant, question: str, years: set[str]
) -> None:
    assert ask_on(assistant, (question,)) == years


@pytest.mark.parametrize(
    ("first", "then", "understood"),
    [
        ("What was agreed with Peru in 2021?", "And with Norway in 2024?",
         "What was agreed with Norway in 2024?"),
        ("What was agreed with Peru?", "and with Norway?", "What was agreed with Norway?"),
        ("What dues apply to ferries of Peru?", "And of Mali?",
         "What dues apply to ferries of Mali?"),
        ("¿Qué se acordó con Perú?", "¿y con Noruega?", "¿Qué se acordó con Noruega?"),
        ("Что согласовано с Перу?", "а с Мали?", "Что согласовано с Мали?"),
    ],
)  # fmt: skip
def test_one_party_is_put_for_another(
    assistant: Assistant, first: str, then: str, understood: str
) -> None:
    turn = remember(assistant.ask(first))
    assert assistant.ask(then, earlier=[turn]).understood == understood


@pytest.mark.parametrize("word", ["whaling", "helium"])
def test_a_word_that_stands_nowhere_is_said_to_stand_nowhere(
    assistant: Assistant, word: str
) -> None:
    answer = assistant.ask(word)
    assert answer.text == f"“{word}” is mentioned nowhere in the 4 statements searched."


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (
            ["How many statements of Fiji mention radar?"],
            "(“statements of Fiji”): 3 of 4 statements.",
        ),
        (["Which statements mention radar?", "which of them mention ferries?"], "told before: 3."),
        (["Combien de déclarations de Fidji mentionnent « radar » ?"], "Fidji ») : 3 déclarations"),
        (["¿Cuántas declaraciones de Fiyi mencionan «radar»?"], "Fiyi»): 3 declaraciones de 4."),
        (["Compare what Fiji and the G7 say about radar"], "“Fiji” fits 3 statements, of which 2"),
        (
            ["Compare the positions of Fiji and the G7 on radar"],
            "“Fiji” fits 3 statements, of which",
        ),
        (["How do Fiji's and the G7's statements differ on radar?"], "“Fiji” fits 3 statements"),
        (
            ["Comparez ce que les Fidji et le G7 disent du radar"],
            "« Fidji » convient à 3 déclarations",
        ),
    ],
)
def test_it_is_said_which_statements_are_counted(
    assistant: Assistant, questions: list[str], said: str
) -> None:
    assert said in ask_all(assistant, questions).text


def test_what_all_are_asked_names_none(assistant: Assistant) -> None:
    assert "Searched" not in assistant.ask("Which statements mention radar?").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What do the statements say about radar?", None),
        ("What do they say about radar?", None),
        ("Which of the statements mention radar?", None),
        ("Что они говорят о радаре?", None),
        ("What do the Fiji statements say about radar?", "(“the Fiji statements”): 2 of 4"),
    ],
)
def test_a_scope_is_not_called_what_the_question_says(
    assistant: Assistant, question: str, said: str | None
) -> None:
    """What was chosen beside the question stands beside it already."""
    told = assistant.ask(question, scope=Scope(until="2024-12-31")).text
    assert "radar" in told
    assert said in told if said else not re.search("Searched, as|просмотрено", told)
