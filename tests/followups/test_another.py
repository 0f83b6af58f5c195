"""Follow-ups of another statement, named by its time, its name or its party alone."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.turns.leaning.followups import Turn, remember
from tests.conftest import NewAssistant

STATEMENTS = {
    "fiji-2021": "Joint Statement of Fiji and Peru\n\nNadi, 3 May 2021\n\n1. Radar guides us.\n",
    "fiji-2024": "Joint Statement of Fiji and Peru\n\nNadi, 9 March 2024\n\n1. Radar is on.\n",
    "lindau": "Lindau Communiqué\n\nLindau, 4 June 2022\n\n1. Ferries carry barley.\n",
    "velm": "Velm Statement of Samoa\n\nVelm, 2 May 2024\n\n1. The radar is off.\n",
    "orsa": "Orsa Communiqué\n\nOrsa, 8 August 2023\n\n1. Barley and radar are sold.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def ask_on(assistant: Assistant, questions: tuple[str, ...]) -> tuple[set[str], str]:
    """Ask one question after another; give what the last answer cites, and its text."""
    turns: list[Turn] = []
    for question in questions:
        answer = assistant.ask(question, earlier=turns)
        turns.append(remember(answer))
    return {each.source.removesuffix(".txt") for each in answer.citations}, answer.text


@pytest.mark.parametrize(
    ("questions", "cited"),
    [
        (
            (
                "What does the Fiji-Peru statement of May 2021 say about radar?",
                "Did the 2024 one also mention it?",
            ),
            {"fiji-2024"},
        ),
        (
            (
                "What does the Fiji-Peru statement of May 2021 say about radar?",
                "What does the 2024 statement say about it?",
            ),
            {"fiji-2024"},
        ),
        (
            (
                "Que dit la déclaration des Fidji et du Pérou de mai 2021 sur le radar ?",
                "Et celle de 2024 ?",
            ),
            {"fiji-2024"},
        ),
        (("What does the Lindau communiqué say about barley?", "What about Orsa?"), {"orsa"}),
        (("What does the Orsa communiqué say about radar?", "What about barley?"), {"orsa"}),
        (("Do any statements mention lamps?", "And barley?"), {"lindau", "orsa"}),
        (
            ("Which statements mention radar?", "Only the Fiji ones."),
            {"fiji-2021", "fiji-2024"},
        ),
    ],
)
def test_a_follow_up_is_asked_of_the_statements_it_names(
    assistant: Assistant, questions: tuple[str, ...], cited: set[str]
) -> None:
    assert ask_on(assistant, questions)[0] == cited


def test_those_of_a_party_that_has_none_are_said_to_be_none(assistant: Assistant) -> None:
    cited, text = ask_on(assistant, ("Which statements mention radar?", "And the ones with Mali?"))
    assert not cited
    assert "Mali" in text


def test_the_one_before_the_latest_is_the_one_before(assistant: Assistant) -> None:
    _, text = ask_on(assistant, ("What is the latest statement of Fiji?", "And the one before?"))
    assert "3 May 2021" in text


@pytest.mark.parametrize(
    ("listed", "asked"),
    [
        ("Which statements mention radar?", "which of these is the oldest?"),
        ("Which statements mention radar?", "which one came first?"),
        ("哪些声明提到“radar”？", "其中最早的是哪一份？"),
        ("ما هي البيانات التي تذكر «radar»؟", "وما أقدمها؟"),
    ],
)
def test_one_of_a_list_is_told_by_its_age(assistant: Assistant, listed: str, asked: str) -> None:
    assert ask_on(assistant, (listed, asked))[0] == {"fiji-2021"}


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention barley? Quote them.",
        "Which statements mention barley, with quotes please?",
        "Quelles déclarations mentionnent « barley » ? Cite-les.",
        "¿Qué declaraciones mencionan «barley»? Cítalas, por favor.",
        "В каких заявлениях упоминается «barley»? Приведите цитаты.",
        "哪些声明提到“barley”？请给出原文。",
    ],
)
def test_a_wish_for_quotes_behind_a_question_changes_nothing(
    assistant: Assistant, question: str
) -> None:
    assert ask_on(assistant, (question,))[0] == {"lindau", "orsa"}


def test_the_first_is_no_last_whatever_the_verb(assistant: Assistant) -> None:
    for asked in ("When was barley first brought up?", "When was barley first raised?"):
        assert ask_on(assistant, (asked,))[0] == {"lindau"}


def test_how_many_there_are_and_when_is_one_question(assistant: Assistant) -> None:
    _, text = ask_on(assistant, ("How many communiqués are there and when?",))
    assert "4 June 2022" in text
    assert "8 August 2023" in text


def test_words_in_brackets_are_another_name(assistant: Assistant) -> None:
    cited, _ = ask_on(assistant, ("Which statements mention orge (barley)?",))
    assert cited == {"lindau", "orsa"}


def test_a_comparison_on_either_of_two_finds_each(assistant: Assistant) -> None:
    asked = "Compare the Lindau communiqué and the Orsa communiqué on ferries or radar."
    assert ask_on(assistant, (asked,))[0] == {"lindau", "orsa"}


def test_what_there_is_is_told_with_its_time(assistant: Assistant) -> None:
    _, text = ask_on(assistant, ("Which years does the collection cover?",))
    assert "3 May 2021" in text
    assert "9 March 2024" in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Did Peru sign the joint statement of 9 March 2024?", "names Peru"),
        ("Is Mali a party to the joint statement of 9 March 2024?", "does not name Mali"),
        ("Le Mali a-t-il signé la déclaration du 9 mars 2024 ?", "ne nomme pas Mali"),
        ("¿Firmó Mali la declaración del 9 de marzo de 2024?", "no nombra a"),
        ("马里签署了2024年3月9日的声明吗？", "没有马里"),
    ],
)
def test_whether_one_signed_is_told(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).text


def test_parties_that_share_but_a_statement_of_many_are_asked_one_by_one(
    assistant_over: NewAssistant,
) -> None:
    many = "Fiji, Peru, Norway, Mali, Chile and Kenya"
    rates = {"Peru": 12, "Mali": 15, "Kenya": 18}
    title = "Joint Statement of Fiji and"
    apart = {
        name.lower(): f"{title} {name}\n\n1. The toll on {name} is {rate} percent.\n"
        for name, rate in rates.items()
    }
    whole = {"all": f"Joint Statement of {many}\n\n1. The leaders of {many} met.\n"}
    answer = assistant_over(apart | whole).ask("What toll applies to Peru, Mali and Kenya?")
    assert {each.source for each in answer.citations} == {f"{each}.txt" for each in apart}


def test_one_party_takes_the_place_of_all_who_stand_side_by_side(
    assistant_over: NewAssistant,
) -> None:
    assistant = assistant_over(
        {
            "chad": "Joint Statement of Chad and Mali\n\n1. Wells of Chad and Mali are shared.\n",
            "fiji": "Joint Statement of Fiji and Peru\n\n1. Reefs of Fiji are mapped.\n",
        }
    )
    asked = "What does the Chad and Mali statement say about wells?"
    cited, text = ask_on(assistant, (asked, "What about Fiji?"))
    assert not cited
    assert "does not mention “wells”" in text


def test_a_name_of_few_letters_is_no_other_word(assistant_over: NewAssistant) -> None:
    act = "1. The Inshore Rowing Act (IRA) is in force.\n"
    assistant = assistant_over({"act": f"Joint Statement of Fiji and Peru\n\n{act}"})
    assert not assistant.ask("Which statements mention Iran?").citations


def test_who_stands_in_a_title_alone_is_there_with_others(assistant_over: NewAssistant) -> None:
    title = "Joint Statement of President Rosa Tamm and President Olaf Brin"
    assistant = assistant_over(
        {
            "both": f"{title}\n\n1. President Tamm said that the tolls end in May.\n",
            "one": "Joint Statement on Reefs\n\n1. President Brin maps the reefs.\n",
        }
    )
    answer = assistant.ask("What did Tamm and Brin say about tolls?")
    assert {each.source for each in answer.citations} == {"both.txt"}
    assert "No statement here has all" not in answer.text


HEADED = {
    "reefs": """Joint Statement of Fiji and Peru

Nadi, 3 May 2021

CHARTING THE CORAL GARDENS

1. Reefs are mapped.

BOATS

2. Boats carry lamps.
""",
    "lamps": "Joint Statement of Mali and Chad\n\n1. The coral gardens are far away.\n",
}


def test_words_of_a_heading_are_not_nowhere(assistant_over: NewAssistant) -> None:
    assistant = assistant_over(HEADED)
    text = assistant.ask("Where is the phrase “charting the coral gardens” used?").text
    assert "but in headings: 3 May 2021 – Joint Statement of Fiji and Peru" in text
    listed = assistant.ask("Which statements mention coral gardens?")
    assert [each.source for each in listed.citations] == ["lamps.txt"]
    assert "they stand in others too: 3 May 2021 – Joint Statement of Fiji and Peru" in listed.text


@pytest.mark.parametrize(
    ("question", "ordinals", "silent"),
    [
        ("What does the Velm communiqué say about tolls, lamps and foghorns?", [1, 2], "foghorns"),
        ("What does the Velm communiqué say about Peru and Mali?", [3, 4], ""),
        ("What does the Velm communiqué say about peace and security?", [5], ""),
    ],
)
def test_each_of_several_subjects_is_answered_or_said_to_be_missing(
    assistant_over: NewAssistant, question: str, ordinals: list[int], silent: str
) -> None:
    text = """Velm Communiqué

Velm, 4 June 2022

1. Tolls end in May.

2. Lamps are painted red.

3. Peru sent observers.

4. Mali sent a choir.

5. Peace and security are for all.
"""
    answer = assistant_over({"velm": text, **HEADED}).ask(question)
    assert [each.ordinal for each in answer.citations] == ordinals
    assert silent in answer.text


@pytest.mark.parametrize(
    ("first", "question"),
    [
        (
            "What does the Lindau Communiqué of 2022 say about barley?",
            "And the one from Orsa? Compare them.",
        ),
        (
            "¿Qué dice el comunicado de Lindau de 2022 sobre barley?",
            "¿Y el de Orsa? Compáralos.",
        ),
        (
            "Que dit le communiqué de Lindau de 2022 sur barley ?",
            "Et celui d’Orsa ? Comparez-les.",
        ),
    ],
)
def test_another_is_set_beside_the_one_before_on_the_same(
    assistant: Assistant, first: str, question: str
) -> None:
    cited, text = ask_on(assistant, (first, question))
    assert cited == {"lindau", "orsa"}
    assert "Ferries carry barley." in text


@pytest.mark.parametrize(
    "question",
    [
        "And the one with Fiji of the same year?",
        "Et celle des Fidji de la même année ?",
        "¿Y la de Fiji del mismo año?",
    ],
)
def test_the_same_year_is_that_of_the_statement_before(assistant: Assistant, question: str) -> None:
    first = {"And": "What does the Velm statement say about radar?"}
    asked = first.get(
        question.split(maxsplit=1)[0], "¿Qué dice la declaración de Velm sobre radar?"
    )
    cited, _ = ask_on(assistant, (asked, question))
    assert cited == {"fiji-2024"}
