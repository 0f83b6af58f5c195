"""Words are found in every statement that has them: counted, quoted and marked in their place."""

from __future__ import annotations

import json

import pytest

from assistant.__main__ import build_parser
from assistant.answering.assistant import Assistant
from assistant.citing.findings import Findings
from assistant.retrieval.scope import Scope
from config.commandline import run_command
from config.errors import QuestionError, UnknownStatementError
from tests.conftest import NewAssistant


@pytest.fixture(scope="module")
def assistant(beacons: Assistant) -> Assistant:
    return beacons


def places(found: Findings) -> list[tuple[str, str | None]]:
    return [
        (group.statement.source.removesuffix(".txt"), each.citation.label)
        for group in found.groups
        for each in group.mentions
    ]


def marked(found: Findings) -> list[str]:
    return [
        each.citation.paragraph_text[start:end]
        for group in found.groups
        for each in group.mentions
        for start, end in each.marks
    ]


def test_every_sentence_is_given_in_order_of_date_with_its_words_marked(
    assistant: Assistant,
) -> None:
    found = assistant.find("beacons")
    assert places(found) == [
        ("orsa-2029", "1"),
        ("velm-2030", "1"),
        ("velm-2030", "1"),
        ("velm-2032", "1"),
    ]
    assert marked(found) == ["beacon", "beacons", "beacon", "beacon", "beacon"]
    assert (found.asked, found.sentences, found.times) == (6, 4, 5)
    for group in found.groups:
        for each in group.mentions:
            cited = each.citation
            assert cited.quote == cited.paragraph_text[cited.start : cited.end]
            assert all(cited.start <= start < end <= cited.end for start, end in each.marks)


@pytest.mark.parametrize(
    ("words", "exact", "expected"),
    [
        ("waiving of tolls for ferries", True, ["waiving of tolls for ferries"]),
        ("beacon keepers", True, ["beacon keepers", "beacon keepers"]),
        ("BEACON KEEPER", True, []),
        ("tolls ferries", False, ["Tolls", "ferries", "tolls", "ferries"]),
        ("Velm’s beacons", False, ["Velm", "beacons"]),
        ("加拿大", False, ["Canada", "Canada", "Canada"]),
        ("the of", False, []),
    ],
)
def test_words_are_marked_where_they_stand(
    assistant: Assistant, words: str, exact: bool, expected: list[str]
) -> None:
    assert marked(assistant.find(words, exact)) == expected


def test_words_apart_are_counted_by_sentence(assistant: Assistant) -> None:
    found = assistant.find("tolls ferries")
    assert not found.together
    assert found.times == found.sentences == 2


def test_words_are_counted_by_year_and_party(assistant: Assistant) -> None:
    found = assistant.find("Canada")
    assert [(each.name, each.statements, each.sentences) for each in found.years] == [
        ("2031", 1, 1),
        ("2032", 1, 1),
        ("", 1, 1),
    ]
    beacons = assistant.find("beacons").to_json()
    assert [each["count"] for each in beacons["statements"]] == [1, 2, 1]
    assert beacons["statements"][1]["mentions"][0]["marks"] == [[31, 38]]


def test_a_search_stays_in_its_scope(assistant: Assistant) -> None:
    found = assistant.find("beacons", scope=Scope(since="2030-01-01", until="2031-12-31"))
    assert places(found) == [("velm-2030", "1"), ("velm-2030", "1")]
    assert found.asked == 3


def test_statements_are_compared_by_name(assistant: Assistant) -> None:
    answer = assistant.compare(["tarn-2031", "Orsa Declaration"], "tolls")
    assert [each.source for each in answer.citations] == ["tarn-2031.txt"]
    assert "does not mention “tolls”" in answer.text
    assert answer.lookup is not None
    assert answer.lookup.statements == ("tarn-2031", "orsa-2029")
    whole = assistant.compare(["tarn-2031", "velm-2030"])
    assert {each.source for each in whole.citations} == {"tarn-2031.txt", "velm-2030.txt"}
    with pytest.raises(QuestionError, match="1 statements can't be compared"):
        assistant.compare(["tarn-2031"])
    with pytest.raises(UnknownStatementError):
        assistant.compare(["tarn-2031", "nowhere"])


def test_a_subject_is_followed_over_time(assistant: Assistant) -> None:
    answer = assistant.follow("beacons")
    assert [each.date for each in answer.citations] == ["2029-03-03", "2030-08-08", "2032-07-01"]


def test_a_statement_is_outlined_in_its_order(assistant: Assistant) -> None:
    answer = assistant.outline("Second Joint")
    assert [each.label for each in answer.citations] == ["1", "2"]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("find", "beacon keepers", "--exact"), "2 of 6 statements, 2 sentences"),
        (("find", "beacons", "--from", "2032-01-01"), "1 of 1 statements"),
        (("compare", "tarn-2031", "orsa-2029", "--on", "tolls"), "does not mention “tolls”"),
        (("timeline", "beacons"), "Second Joint Statement of Velm and Tarn"),
        (("outline", "velm-2032"), "watched the repair"),
    ],
)
def test_commands_print_what_they_find_or_give_json(
    assistant: Assistant, capsys: pytest.CaptureFixture[str], command: tuple[str, ...], said: str
) -> None:
    index = ["--index", str(assistant.retriever.library._shards[0].index.folder)]
    assert run_command(build_parser(), [*command, *index]) == 0
    assert said in capsys.readouterr().out
    assert run_command(build_parser(), [*command, *index, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["statements"]


HEADED = """Quay Plan

Tarn, 9 May 2031

I. DREDGING OF THE INNER BASIN

1. The basin is made deeper by a metre.

II. LAMPS

2. The lamps of the quay burn until dawn. Dredging ends in June.

III. DREDGING, AND BASINS

3. Nothing else is decided.
"""


def test_headings_are_found_over_their_paragraphs(assistant_over: NewAssistant) -> None:
    headed = assistant_over({"quay": HEADED, "lamp": "Lamp Plan\n\n1. The lamp of the basin.\n"})
    found = headed.find("dredging")
    assert places(found) == [("quay", "1, heading"), ("quay", "2"), ("quay", "3, heading")]
    assert marked(found) == ["DREDGING", "Dredging", "DREDGING"]
    assert places(headed.find("Dredging of the inner basin", exact=True)) == [
        ("quay", "1, heading")
    ]
    run = headed.find("inner basin")
    assert (places(run), run.together) == ([("quay", "1, heading")], True)
    apart = headed.find("basin dredging")
    assert (places(apart), apart.together) == (
        [("quay", "1, heading"), ("quay", "3, heading")],
        False,
    )
    assert places(headed.find("dredging", scope=Scope(statements=("lamp",)))) == []


PREFIXED = "يؤيد الوزراء إغلاق {} القديمة في رأس تارن قبل الشتاء."


@pytest.mark.parametrize("written", ["المنارة", "بالمنارة", "للمنارة", "منارة"])
def test_an_arabic_word_is_found_behind_what_is_joined_to_it(
    assistant_over: NewAssistant, written: str
) -> None:
    text = f"إعلان أورسا\n\nأورسا، 3 مارس 2029\n\n1. {PREFIXED.format(written)}\n"
    assistant = assistant_over({"orsa": text})
    assert marked(assistant.find("المنارة")) == [written]
    assert marked(assistant.find("المنارة القديمة")) == [f"{written} القديمة"]
