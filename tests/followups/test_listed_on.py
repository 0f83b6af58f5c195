"""Follow-ups over all that was listed, over one of it, and over the parties of a statement."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant
from tests.followups.test_another import ask_on

LISTED = {
    "besk": (
        "Besk Declaration\n\nBesk, 3 May 2021\n\nWe, Chad, Mali and Fiji, meet.\n\n"
        "1. Canada sends radar.\n\n2. Barley is sown.\n"
    ),
    "keld": "Keld Declaration\n\nKeld, 9 March 2024\n\n1. Canada sends bells. Barley is cut.\n",
    "lorn": "Lorn Declaration\n\nLorn, 4 June 2022\n\n1. Canada sends ropes.\n",
    "sund": "Sund Declaration\n\nSund, 8 August 2023\n\n1. Barley is sold.\n",
}


@pytest.fixture(scope="module")
def listing(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(LISTED)


@pytest.mark.parametrize(
    ("questions", "cited"),
    [
        (("Which statements mention Canada?", "Which of them is about barley?"), {"besk", "keld"}),
        (("Which statements mention Canada?", "Which of them are about ropes?"), {"lorn"}),
        (("Which statements mention Canada?", "What do they say about barley?"), {"besk"}),
        (
            ("Which statements mention Canada?", "Which of them also name barley?"),
            {"besk", "keld"},
        ),
        (
            ("Which statements mention barley?", "Which of them also name Canada?"),
            {"besk", "keld"},
        ),
        (
            ("Quels textes mentionnent le Canada ?", "Lesquels citent aussi le Tchad ?"),
            {"besk"},
        ),
        (("¿Qué declaraciones mencionan a Canadá?", "¿Cuáles mencionan también a Malí?"), {"besk"}),
        (("哪些声明提到加拿大？", "其中哪些也提到乍得？"), {"besk"}),
        (("Which statements mention barley?", "What does the latest one say?"), {"keld"}),
        (("Which statements mention barley?", "What does the latest one say on Canada?"), {"keld"}),
        (
            (
                "Which statements mention Canada?",
                "Which of them also mention barley?",
                "What does the oldest one say?",
            ),
            {"besk"},
        ),
        (
            ("Which texts mention barley?", "What exactly does the newest one say about it?"),
            {"keld"},
        ),
        (("Quelles déclarations mentionnent le Canada ?", "Que dit la plus ancienne ?"), {"besk"}),
        (("哪些声明提到加拿大？", "最近的一份是怎么说的？"), {"keld"}),
        (("Which statements mention Canada?", "How many of them are from 2024?"), {"keld"}),
        (
            (
                "Which statements mention Canada?",
                "Which of them are about barley?",
                "How many of them are from 2021?",
            ),
            {"besk"},
        ),
        (
            (
                "Quelles déclarations mentionnent le Canada ?",
                "Lesquelles mentionnent « barley » ?",
                "Combien sont de 2024 ?",
            ),
            {"keld"},
        ),
        (("¿Qué declaraciones mencionan a Canadá?", "¿Cuántas son de 2022?"), {"lorn"}),
        (("Какие заявления упоминают Канаду?", "Сколько из них за 2024 год?"), {"keld"}),
        (("哪些声明提到加拿大？", "其中有多少份是2022年的？"), {"lorn"}),
    ],
)
def test_what_was_listed_is_asked_on(
    listing: Assistant, questions: tuple[str, ...], cited: set[str]
) -> None:
    assert ask_on(listing, questions)[0] == cited


@pytest.mark.parametrize(
    "questions",
    [
        ("Who signed the Besk Declaration?", "Is Peru among them?"),
        ("Who signed the Besk Declaration?", "Is Fiji among them?", "And Peru?"),
        ("What does the Besk Declaration say about barley?", "Was Peru one of the signatories?"),
        ("Who signed the Besk Declaration?", "How many countries is that?"),
        ("Quels pays ont signé la Déclaration de Besk ?", "Le Pérou en fait-il partie ?"),
        ("谁签署了Besk Declaration？", "秘鲁也在其中吗？"),
    ],
)
def test_parties_are_asked_on(listing: Assistant, questions: tuple[str, ...]) -> None:
    told = ask_on(listing, questions)[1]
    assert "Chad" in told or "Tchad" in told or "乍得" in told


@pytest.mark.parametrize(
    "question",
    [
        "Which statements did Canada sign?",
        "Quelles déclarations le Canada a-t-il signées ?",
        "¿Qué declaraciones firmó Canadá?",
        "Какие заявления подписала Канада?",
    ],
)
def test_who_is_only_spoken_of_has_signed_nothing(
    assistant_over: NewAssistant, question: str
) -> None:
    text = "Statement of Chad and Mali on Canada\n\nBesk, 3 May 2021\n\n1. Canada sends radar.\n"
    answer = assistant_over({"besk": text}).ask(question)
    assert not (answer.citations or answer.named)


def test_what_no_statement_is_called_is_said_before_what_others_say(
    assistant_over: NewAssistant,
) -> None:
    known = {
        "besk": "Joint Statement of Chad and Mali\n\nBesk, 3 May 2021\n\n1. Radar is built.\n",
        "keld": "Statement of Fiji on Canada\n\nKeld, 3 May 2022\n\n1. Canada builds radar.\n",
    }
    answer = assistant_over(known).ask("What does the Mali-Canada joint statement say about radar?")
    assert answer.lines[0].text.startswith(("No statement here is known as", "No such statement"))


@pytest.mark.parametrize(
    ("questions", "date"),
    [
        (("Which statements mention barley?", "When was the second one issued?"), "8 August 2023"),
        (("Which statements mention Canada?", "When was the last one issued?"), "9 March 2024"),
    ],
)
def test_one_of_a_list_is_asked_about(
    listing: Assistant, questions: tuple[str, ...], date: str
) -> None:
    assert f"is dated {date}" in ask_on(listing, questions)[1]


def test_a_list_that_is_asked_for_twice_is_given_once(listing: Assistant) -> None:
    answer = listing.ask("Which statements mention Canada, and how many are there?")
    assert len(answer.citations) == len({each.statement for each in answer.citations}) == 3


@pytest.mark.parametrize(
    "question",
    [
        "Do any statements mention lynxes or ropes?",
        "Is either lynxes or ropes mentioned in the collection?",
        "Y a-t-il des déclarations qui mentionnent « lynxes » ou « ropes » ?",
    ],
)
def test_whether_any_of_several_is_mentioned_is_told_of_each(
    listing: Assistant, question: str
) -> None:
    assert {each.statement for each in listing.ask(question).citations} == {"lorn"}


def test_a_sentence_that_leads_on_is_quoted_only_with_what_it_leads_into(
    assistant_over: NewAssistant,
) -> None:
    text = (
        "Orsa Declaration\n\nOrsa, 3 March 2031\n\n"
        "1. On lamps we agree on the following:\n\n(a) oil is free;\n\n(b) wicks are sold.\n\n"
        "2. Bells ring.\n"
    )
    ask = assistant_over({"orsa": text}).ask
    (lamps,) = ask("Which statements mention lamps?").citations
    assert lamps.quote.endswith("wicks are sold.")
