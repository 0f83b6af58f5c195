"""Follow-ups of questions of wording: another time, the first, the last, how many, other words."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import Turn, remember
from tests.conftest import NewAssistant
from tests.told import list_cited

STATEMENTS = {
    "2021": "Joint Statement of Fiji and Peru\n\nLindau, 3 May 2021\n\n1. Radar guides ferries.\n",
    "2023": "G7 Statement on Ferries\n\nOrsa, 8 August 2023\n\n1. Here radar guides ferries.\n",
    "2024": "Statement of Fiji\n\nVelm, 9 March 2024\n\n1. Lamps burn, radar guides ferries.\n"
    "\n2. Oil burns in lamps until dawn.\n",
    "2025": "Statement of Mali\n\nNadi, 9 March 2025\n\n1. At sea radar guides ferries.\n"
    "\n2. The first ferry is blue, the last one is red.\n",
}
FIRST = {
    "en": "Where did “radar guides ferries” first appear?",
    "fr": "Où l’expression « radar guides ferries » est-elle apparue pour la première fois ?",
    "es": "¿Dónde aparece por primera vez «radar guides ferries»?",
    "ru": "Где впервые появилось «radar guides ferries»?",
    "zh": "“radar guides ferries”最早出现在哪里？",
    "ar": "أين وردت لأول مرة «radar guides ferries»؟",
}
NEW = {
    "en": "Is this sentence new: Oil burns in lamps until dawn.",
    "fr": "Cette phrase est-elle nouvelle : Oil burns in lamps until dawn.",
    "es": "¿Es nueva esta frase: Oil burns in lamps until dawn.?",
    "ru": "Новое ли это предложение: Oil burns in lamps until dawn.",
    "zh": "这句话是新的吗：“Oil burns in lamps until dawn.”",
    "ar": "هل هذه الجملة جديدة: Oil burns in lamps until dawn.",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def ask_on(assistant: Assistant, *questions: str) -> Answer:
    """Ask one question after another; give the last answer."""
    turns: list[Turn] = []
    for question in questions:
        answer = assistant.ask(question, earlier=turns)
        turns.append(remember(answer))
    return answer


@pytest.mark.parametrize(
    ("language", "asked", "years"),
    [
        ("en", "and in 2024?", ["2024"]),
        ("en", "since 2023?", ["2023", "2024", "2025"]),
        ("en", "only those before 2022", ["2021"]),
        ("fr", "et en 2024 ?", ["2024"]),
        ("fr", "depuis 2024 ?", ["2024", "2025"]),
        ("es", "¿y en 2024?", ["2024"]),
        ("ru", "а в 2024 году?", ["2024"]),
        ("zh", "2024年呢？", ["2024"]),
        ("zh", "那2024年呢？", ["2024"]),
        ("ar", "وفي 2024؟", ["2024"]),
        ("ar", "وفي عام 2024؟", ["2024"]),
        ("en", "which was the first?", ["2021"]),
        ("en", "and the last?", ["2025"]),
        ("en", "and which was the last one?", ["2025"]),
        ("fr", "laquelle était la première ?", ["2021"]),
        ("fr", "et la dernière ?", ["2025"]),
        ("es", "¿y la última?", ["2025"]),
        ("es", "¿cuál fue la primera?", ["2021"]),
        ("ru", "а последнее?", ["2025"]),
        ("ru", "а самое раннее?", ["2021"]),
        ("zh", "最后一次呢？", ["2025"]),
        ("zh", "最早的呢？", ["2021"]),
        ("ar", "والأخيرة؟", ["2025"]),
        ("ar", "والأقدم؟", ["2021"]),
        ("en", "how many is that?", ["2021", "2023", "2024", "2025"]),
        ("fr", "combien y en a-t-il ?", ["2021", "2023", "2024", "2025"]),
        ("en", "and “oil burns in lamps”?", ["2024"]),
        ("fr", "et « oil burns in lamps » ?", ["2024"]),
        ("es", "¿y «oil burns in lamps»?", ["2024"]),
        ("ru", "а «oil burns in lamps»?", ["2024"]),
        ("zh", "那“oil burns in lamps”呢？", ["2024"]),
        ("ar", "وماذا عن «oil burns in lamps»؟", ["2024"]),
    ],
)
def test_where_words_stand_is_asked_on(
    assistant: Assistant, language: str, asked: str, years: list[str]
) -> None:
    answer = ask_on(assistant, FIRST[language], asked)
    assert sorted(list_cited(answer)) == years
    assert not answer.abstained
    assert all("ferries" in each.quote or "Oil" in each.quote for each in answer.citations)


def test_the_first_is_that_of_all_after_the_last_was_asked_for(assistant: Assistant) -> None:
    answer = ask_on(assistant, FIRST["en"], "and the last?", "and which was the first?")
    assert list_cited(answer) == ["2021"]


@pytest.mark.parametrize("asked", ["the last one?", "والأخيرة؟", "最后一份呢？", "the second one"])
def test_one_of_nothing_is_no_crash(assistant: Assistant, asked: str) -> None:
    answer = ask_on(assistant, "What do the statements say about zebras?", asked)
    assert not any("zebra" in each.quote for each in answer.citations)


@pytest.mark.parametrize(
    ("language", "held", "lacking"),
    [
        ("en", "and in 2024?", "and in 2023?"),
        ("en", "was it before 2025?", "and until 2023?"),
        ("fr", "et en 2024 ?", "et en 2023 ?"),
        ("es", "¿y en 2024?", "¿y en 2023?"),
        ("ru", "а в 2024 году?", "а в 2023 году?"),
        ("zh", "2024年呢？", "2023年呢？"),
        ("ar", "وفي عام 2024؟", "وفي عام 2023؟"),
    ],
)
def test_whether_a_sentence_is_new_is_asked_of_another_time(
    assistant: Assistant, language: str, held: str, lacking: str
) -> None:
    assert list_cited(ask_on(assistant, NEW[language], held)) == ["2024"]
    answer = ask_on(assistant, NEW[language], lacking)
    assert answer.citations == ()
    assert "2023" not in answer.lines[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Is this sentence new in 2023: Oil burns in lamps until dawn.",
        "Was this said before 2024: “Oil burns in lamps until dawn.”",
        "Cette phrase est-elle nouvelle en 2023 : « Oil burns in lamps until dawn. »",
        "¿Es nueva esta frase en 2023: Oil burns in lamps until dawn.?",
        "Новое ли это предложение в 2023 году: Oil burns in lamps until dawn.",
    ],
)
def test_whether_a_sentence_is_new_is_asked_of_a_time(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.citations == ()
    assert not answer.abstained


@pytest.mark.parametrize(
    "question",
    [
        "Give me both sentences side by side.",
        "Show me the two passages next to each other, please",
        "Donnez-moi les deux phrases côte à côte.",
        "Ponme las dos frases una al lado de la otra.",
        "Покажите оба предложения рядом.",
        "请给我这两句话",
        "اعرض الجملتين جنبا إلى جنب",
    ],
)
def test_both_sentences_are_those_of_the_two_turns_before(
    assistant: Assistant, question: str
) -> None:
    answer = ask_on(assistant, FIRST["en"], "And is it in the 2024 text as well?", question)
    assert list_cited(answer) == ["2021", "2024"]
    assert all("radar guides ferries" in each.quote.lower() for each in answer.citations)


@pytest.mark.parametrize("before", [(), ("Which statements mention ferries?",)])
def test_both_sentences_are_not_guessed(assistant: Assistant, before: tuple[str, ...]) -> None:
    answer = ask_on(assistant, *before, "Give me both sentences side by side.")
    assert answer.abstained
    assert not answer.citations
    assert "it is not clear which" in answer.text


def test_both_are_the_two_that_were_quoted_last(assistant: Assistant) -> None:
    answer = ask_on(assistant, "Which statements mention oil or red?", "Quote both, please.")
    assert list_cited(answer) == ["2024", "2025"]


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("And is it in the 2024 text as well?", "2024"),
        ("does it appear in the G7 Statement on Ferries?", "2023"),
        ("Est-ce dans la déclaration de 2025 aussi ?", "2025"),
        ("¿Y aparece también en el texto de 2023?", "2023"),
        ("А есть ли она в заявлении 2024 года?", "2024"),
    ],
)
def test_whether_words_stand_in_another_statement_is_asked_of_that_one(
    assistant: Assistant, question: str, year: str
) -> None:
    assert list_cited(ask_on(assistant, FIRST["en"], question)) == [year]


@pytest.mark.parametrize(
    "question",
    [
        "Lamps, ok. Is it the same word in the G7 statements, or do they say radar?",
        "“Lamps”. Do the G7 statements use the same word, or radar?",
        "« Lamps ». Est-ce le même mot dans les déclarations du G7, ou disent-elles radar ?",
        "«Lamps». ¿Es la misma palabra en las declaraciones del G7, o dicen radar?",
    ],
)
def test_each_of_two_words_is_looked_for_in_the_statements_that_are_named(
    assistant: Assistant, question: str
) -> None:
    answer = ask_on(assistant, "What does the 2024 Statement of Fiji say about oil?", question)
    assert list_cited(answer) == ["2023"]
    assert "lamps" in answer.lines[0].text.lower()
