"""Questions of the whole collection are answered completely and in order of date."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.followups import Turn, remember
from assistant.retrieval.scope import Scope
from tests.told import list_named


@pytest.fixture(scope="module")
def assistant(beacons: Assistant) -> Assistant:
    return beacons


BEACONS = ["orsa-2029", "velm-2030", "velm-2032"]
WITHOUT_CANADA = ["orsa-2029", "velm-2030", "tarn-2031"]
EVERY = [*BEACONS[:2], "tarn-2031", "norre-2031", "velm-2032", "sund-draft"]
CANADA = ["norre-2031", "velm-2032", "sund-draft"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which statements mention beacons?", BEACONS),
        ("List every statement that talks about the beacon.", BEACONS),
        ("Where are beacons mentioned?", BEACONS),
        ("What statements from 2030 mention a beacon?", ["velm-2030"]),
        ("Which statements issued before 2031 mention beacons?", BEACONS[:2]),
        ("Which statements of Velm and Tarn mention beacons?", BEACONS[1:]),
        ("Which statements mention Canada?", CANADA),
        ("Quelles déclarations mentionnent le Canada ?", CANADA),
        ("哪些声明提到了加拿大？", CANADA),
        ("¿Qué declaraciones mencionan Canadá?", CANADA),
        ("Какие заявления упоминают Канада?", CANADA),
        ("ما هي البيانات التي تذكر كندا؟", CANADA),
        ("Which statements mention beacon keepers?", ["orsa-2029", "velm-2032"]),
        ("Which statements mention tolls for ferries?", ["tarn-2031"]),
        ("Which statements mention grain tolls?", ["velm-2030"]),
    ],
)
def test_every_statement_with_the_words_is_named_and_quoted(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    answer = assistant.ask(question)
    assert list_named(answer) == expected
    assert [each.source.removesuffix(".txt") for each in answer.citations] == expected
    assert not answer.abstained


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which statements do not mention beacons?", ["tarn-2031", "norre-2031", "sund-draft"]),
        (
            "Quelles déclarations ne mentionnent pas le Canada ?",
            WITHOUT_CANADA,
        ),
        ("哪些声明没有提到加拿大？", WITHOUT_CANADA),
        ("Which statements were issued in 2031?", ["tarn-2031", "norre-2031"]),
        ("Which statements were issued in October 2031?", ["norre-2031"]),
        ("List the statements of Velm and Tarn.", ["velm-2030", "velm-2032"]),
        ("Quelles déclarations datent de 2031 ?", ["tarn-2031", "norre-2031"]),
        ("哪些声明是2031年发表的？", ["tarn-2031", "norre-2031"]),
        (
            "What statements are there?",
            [*BEACONS[:2], "tarn-2031", "norre-2031", "velm-2032", "sund-draft"],
        ),
    ],
)
def test_statements_are_listed_without_quotes(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    answer = assistant.ask(question)
    assert list_named(answer) == expected
    assert answer.citations == ()
    assert len([line for line in answer.lines if " – " in line.text]) == len(expected)


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many statements mention beacons?", 3),
        ("How many statements do not mention beacons?", 3),
        ("In how many statements is Canada mentioned?", 3),
        ("How many statements were issued in 2031?", 2),
        ("How many statements are there?", 6),
        ("Combien de déclarations mentionnent le Canada ?", 3),
        ("¿Cuántas declaraciones mencionan Canadá?", 3),
        ("有多少份声明提到加拿大？", 3),
        ("Сколько заявлений упоминают Канада?", 3),
        ("How many statements mention beacons in 2030?", 1),
        ("How many statements mention beacons since 2030?", 2),
        ("Combien de déclarations mentionnent le Canada en 2031 ?", 1),
        ("¿Cuántas declaraciones mencionan Canadá en 2031?", 1),
        ("有多少份声明提到加拿大在2031年？", 1),
        ("Сколько заявлений упоминают Канаду в 2031 году?", 1),
        ("كم عدد البيانات التي تذكر كندا في عام 2031؟", 1),
    ],
)
def test_a_number_is_said_and_all_that_it_counts(
    assistant: Assistant, question: str, count: int
) -> None:
    answer = assistant.ask(question)
    assert str(count) in answer.lines[0].text
    assert len(answer.statements) == count


@pytest.mark.parametrize(
    "question",
    [
        "Which statement mentions Canada most often?",
        "Which statement says most about Canada?",
        "Quelle déclaration mentionne le plus souvent le Canada ?",
        "¿Qué declaración menciona más veces a Canadá?",
        "Какое заявление чаще всего упоминает Канаду?",
        "哪份声明提到加拿大最多？",
        "أي بيان يذكر كندا أكثر من غيره؟",
    ],
)
def test_what_says_most_comes_first(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.lookup is not None
    assert len(answer.statements) == len(CANADA)
    counts = [answer.citations[0].statement == each.statement for each in answer.citations]
    assert counts[0]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("“tolls for ferries”", [("tarn-2031", "2")]),
        ("“ferries for tolls”", []),
        ("Where is the phrase “waiving of tolls for ferries” used?", [("tarn-2031", "2")]),
        ("Find the exact wording “Beacon keepers”", [("orsa-2029", "1"), ("velm-2032", "1")]),
        ("Où trouve-t-on l’expression « chaque lundi » ?", [("norre-2031", "1")]),
        ("找出“beacon keepers”的原文", [("orsa-2029", "1"), ("velm-2032", "1")]),
    ],
)
def test_exact_words_are_found_over_line_breaks_and_in_any_case(
    assistant: Assistant, question: str, places: list[tuple[str, str]]
) -> None:
    answer = assistant.ask(question)
    found = [(each.source.removesuffix(".txt"), each.label) for each in answer.citations]
    assert found == places


@pytest.mark.parametrize(
    ("question", "statement", "label"),
    [
        ("What is the latest statement about beacons?", "velm-2032", "1"),
        ("What is the latest that the statements say on tolls?", "tarn-2031", "2"),
        ("What is the earliest statement that mentions beacons?", "orsa-2029", "1"),
        (
            "What does the most recent statement that mentions Canada say about it?",
            "velm-2032",
            "2",
        ),
    ],
)
def test_the_newest_or_oldest_that_has_the_words_is_quoted(
    assistant: Assistant, question: str, statement: str, label: str
) -> None:
    answer = assistant.ask(question)
    assert {each.source.removesuffix(".txt") for each in answer.citations} == {statement}
    assert answer.citations[0].label == label


def test_the_newest_statement_is_named(assistant: Assistant) -> None:
    assert list_named(assistant.ask("What is the most recent statement?")) == ["velm-2032"]
    assert list_named(assistant.ask("What is the oldest statement?")) == ["orsa-2029"]
    assert list_named(assistant.ask("Quelle est la dernière déclaration ?")) == ["velm-2032"]


@pytest.mark.parametrize(
    ("question", "said", "quoted"),
    [
        ("Does the Tarn Communiqué mention Sundays?", "Yes", ["1"]),
        (
            "Is grain mentioned in the Velm and Tarn statement of August 2030?",
            "Yes",
            ["2"],
        ),
        ("Does the Orsa Declaration mention Canada?", "does not mention", []),
        ("Does any statement mention elephants?", "nowhere", []),
        ("Does any statement mention Portugal?", "nowhere", []),
        ("La déclaration d’Orsa mentionne le Canada ?", "ne mentionne pas", []),
    ],
)
def test_whether_a_statement_mentions_something(
    assistant: Assistant, question: str, said: str, quoted: list[str]
) -> None:
    answer = assistant.ask(question)
    assert said in answer.text
    assert [each.label for each in answer.citations] == quoted


def test_words_of_another_language_are_not_said_to_be_nowhere(assistant: Assistant) -> None:
    answer = assistant.ask("哪些声明提到了大象？")
    assert answer.abstained


def test_statements_are_set_side_by_side(assistant: Assistant) -> None:
    asked = "Compare what the Tarn Communiqué and the Orsa Declaration say about tolls."
    answer = assistant.ask(asked)
    assert [(each.source, each.label) for each in answer.citations] == [("tarn-2031.txt", "2")]
    assert "does not mention" in answer.text
    assert list_named(answer) == ["orsa-2029", "tarn-2031"]


def test_what_was_said_over_time_is_told_in_order(assistant: Assistant) -> None:
    answer = assistant.ask("How did the words of Velm and Tarn on beacons change over time?")
    assert [each.date for each in answer.citations] == ["2030-08-08", "2032-07-01"]


@pytest.mark.parametrize(
    "question",
    [
        "Summarise the Tarn Communiqué",
        "Give me an overview of the Tarn Communiqué.",
        "请概括Tarn Communiqué",
    ],
)
def test_a_summary_quotes_from_all_of_a_statement(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert {each.source for each in answer.citations} == {"tarn-2031.txt"}
    assert [each.label for each in answer.citations] == sorted(
        {each.label or "" for each in answer.citations}
    )


def test_each_part_of_a_question_is_answered_in_order(assistant: Assistant) -> None:
    answer = assistant.ask(
        "What colour will Velm and Tarn paint beacons, and which ferries are tolls waived for?"
    )
    assert [(each.source, each.label) for each in answer.citations] == [
        ("velm-2030.txt", "1"),
        ("velm-2030.txt", "2"),
    ]


def test_a_part_without_an_answer_says_so(assistant: Assistant) -> None:
    answer = assistant.ask("When do the beacon keepers meet, and who sells the elephants in Paris?")
    assert {each.source for each in answer.citations} == {"orsa-2029.txt"}
    assert "who sells the elephants in Paris?" in answer.lines[-1].text


def test_a_list_is_asked_on(assistant: Assistant) -> None:
    first = assistant.ask("Which statements mention beacons?")
    answer = assistant.ask("Which of these were issued before 2031?", earlier=[remember(first)])
    assert list_named(answer) == BEACONS[:2]
    assert len(answer.citations) == 2
    again = assistant.ask("and in 2031?", earlier=[Turn("What did Velm say of tolls in 2030?")])
    assert again.understood == "What did Velm say of tolls in 2031?"


def test_a_list_stays_in_its_scope(assistant: Assistant) -> None:
    scope = Scope(statements=("velm-2030", "tarn-2031"))
    assert list_named(assistant.ask("Which statements mention beacons?", scope=scope)) == [
        "velm-2030"
    ]
    assert "1 of the 2" in assistant.ask("How many statements mention beacons?", scope=scope).text


@pytest.mark.parametrize(
    "question",
    [
        "What do the statements say about beacons?",
        "Who will paint the beacons red?",
        "What kind of fee does the statement of Velm waive?",
        "Do Velm and Tarn mention beacons in their statement, and for what are they painted?",
        "What does the Orsa Declaration say about foghorns?",
        "Combien de phares sont repeints selon la déclaration ?",
        "What is the name of the harbour that sent observers?",
    ],
)
def test_questions_of_a_paragraph_are_no_lists(assistant: Assistant, question: str) -> None:
    assert all(
        "statements searched mention" not in line.text for line in assistant.ask(question).lines
    )


def test_status_and_languages_are_told(assistant: Assistant) -> None:
    assert "is a draft" in assistant.ask("Is the Plan of Sund document final or a draft?").text
    assert "French" in assistant.ask("In what languages are the statements?").text


def test_a_long_subject_is_no_list() -> None:
    assert read_plan(f"Which statements mention {'long ' * 12}words?", "en") is None
