"""Lists say what they leave out; a time or party of which nothing is is said to be so."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.told import list_named


@pytest.fixture(scope="module")
def assistant(lamps: Assistant) -> Assistant:
    return lamps


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("Which statements are with Norway?", "No party is known of 1 of the 6 statements"),
        ("statements of Norway", "No party is known of 1 of the 6 statements"),
        ("How many statements of Norway are there?", "No party is known of 1 of the 6"),
        ("Which statements of Norway mention lamps?", "No party is known of 1 of the 6"),
        ("What is the latest statement of Norway?", "No party is known of 1 of the 6"),
        ("Quelles sont les déclarations de la Norvège ?", "De 1 des 6 déclarations, aucune partie"),
        ("¿Qué declaraciones son con Noruega?", "De 1 de las 6 declaraciones no se conoce ninguna"),
        ("Какие заявления с Норвегией?", "Сторона не известна у 1 из 6"),
        ("ما هي بيانات النرويج؟", "لا يُعرف طرف لعدد من البيانات: 1 من 6"),
        ("哪些声明是与挪威发表的？", "6 份声明中有 1 份的参与方不明"),
    ],
)
def test_a_list_by_party_says_of_how_many_none_is_known(
    assistant: Assistant, question: str, unknown: str
) -> None:
    answer = assistant.ask(question)
    assert {*list_named(answer)} <= {"fiji-norway-2029", "japan-norway-2031"}
    assert list_named(answer)
    assert unknown in answer.text
    (line,) = (each.text for each in answer.lines if unknown in each.text)
    ask = next(line[line.index(mark) + 1 :] for mark in "“«" if mark in line).strip("»”.。 \xa0")
    assert list_named(assistant.ask(ask)) == ["partyless"]


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("Which statements were issued in 2031?", "No date is known of 1 of the 6 statements"),
        ("Which statements of Fiji are from 2029?", "No date is known of 1 of the 6 statements"),
        ("Quelles déclarations datent de 2031 ?", "De 1 des 6 déclarations, aucune date"),
        ("哪些声明是2031年发表的？", "6 份声明中有 1 份的日期不明"),
        ("Which statements were issued in Lorn?", "No place is known of 3 of the 6 statements"),
    ],
)
def test_a_list_by_date_or_place_says_of_how_many_none_is_known(
    assistant: Assistant, question: str, unknown: str
) -> None:
    assert unknown in assistant.ask(question).text


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (Scope(parties=("Norway",)), "No party is known of 1 of the 6 statements"),
        (Scope(since="2029-01-01"), "No date is known of 1 of the 6 statements"),
    ],
)
def test_a_list_in_a_scope_says_what_that_may_leave_out(
    assistant: Assistant, scope: Scope, said: str
) -> None:
    assert said in assistant.ask("Which statements mention lamps?", scope=scope).text
    assert said not in assistant.ask("Which statements mention lamps?").text
    assert said not in assistant.ask("How often are the lamps cleaned?", scope=scope).text


@pytest.mark.parametrize(
    "question",
    [
        "Which statements of Norway are on buoys?",
        "Which statements mention lamps?",
        "What statements are there?",
        "Which statements of Norway were issued in 2029?",
    ],
)
def test_what_can_not_be_missing_is_not_said_to_be(assistant: Assistant, question: str) -> None:
    assert "may be missing" not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which statements are with Japan?", "2 statements of groups that Japan is a member"),
        ("Which statements of Japan are from 2032?", "1 statement of groups that Japan is"),
        ("Quelles sont les déclarations du Japon ?", "2 déclarations de groupes dont Japon"),
        ("哪些声明是与日本发表的？", "不包括日本目前所属集团（Quad）的声明：2 份"),
    ],
)
def test_a_list_by_party_says_what_its_groups_have(
    assistant: Assistant, question: str, said: str
) -> None:
    assert said in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("What did the Quad say about lamps in 1999?", "2030–2032"),
        ("What did the Quad say in 1999?", "2030–2032"),
        ("Which Quad statements are from 1999?", "2030–2032"),
        ("Quad statements of 1999", "2030–2032"),
        ("Which Quad statements from 1999 mention lamps?", "2030–2032"),
        ("What did Japan and Norway say about lamps in 2044?", "2031"),
        ("Which statements are from 1999?", "2029–2032"),
        ("Que dit la Norvège en 1999 ?", "2029–2031"),
        ("Que dit la Norvège sur les feux en 1999 ?", "2029–2031"),
        ("¿Qué dijo Noruega sobre las luces en 1999?", "2029–2031"),
        ("Что сказала Норвегия о маяках в 1999 году?", "2029–2031"),
        ("ماذا قالت النرويج عن المنارات في عام 1999؟", "2029–2031"),
        ("挪威1999年说了什么？", "2029–2031"),
    ],
)
def test_a_time_of_which_nothing_is_is_said_to_be_so(
    assistant: Assistant, question: str, years: str
) -> None:
    answer = assistant.ask(question)
    assert list_named(answer) == []
    assert years in answer.text


def test_the_nearest_year_is_offered(assistant: Assistant) -> None:
    answer = assistant.ask("What did the Quad say about buoys in 2044?")
    assert answer.other == "What did the Quad say about buoys in 2032?"
    assert list_named(assistant.ask(answer.other)) == ["quad-2032"]


@pytest.mark.parametrize(
    ("question", "party"),
    [
        ("What does Chile say about lamps?", "Chile"),
        ("Que dit le Chili sur les feux ?", "Chili"),
        ("智利关于灯塔说了什么？", "智利"),
        ("Что говорит Чили о маяках?", "Чили"),
    ],
)
def test_a_party_of_which_nothing_is_is_said_to_be_so(
    assistant: Assistant, question: str, party: str
) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert party in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What does the Quad say about the storm of 1987?",
        "What did the Quad say about lamps in 2030?",
        "What does Australia say about fog horns?",
        "What did the Quad say about storms in 1987?",
    ],
)
def test_what_there_is_is_not_denied(assistant: Assistant, question: str) -> None:
    assert "quad-2030" in list_named(assistant.ask(question))


def test_lists_and_refusals_say_that_files_are_still_being_read(
    tmp_path: Path, settings_in: NewSettings
) -> None:
    settings = settings_in(tmp_path)
    settings.statements.path.mkdir()
    first, second = (settings.statements.path / name for name in ("orsa.txt", "velm.txt"))
    first.write_text("Orsa Declaration\n\nOrsa, 3 March 2031\n\n1. Lamps burn.\n", "utf-8")
    sync([settings.statements.path], settings)
    second.write_text("Velm Declaration\n\nVelm, 4 May 2032\n\n1. Lamps are sold.\n", "utf-8")
    asking, told = Assistant(settings), list[str]()

    def ask_meanwhile(done: int, _all: int, _file: str) -> None:
        for question in ("Which statements mention lamps?", "Which statements mention bells?"):
            if done == 2:
                told.append(asking.ask(question).lines[1].text)

    _ = asking.ask("lamps")
    third = settings.statements.path / "zulu.txt"
    third.write_text("Zulu Declaration\n\nZulu, 4 May 2033\n\n1. Bells ring.\n", "utf-8")
    sync([settings.statements.path], settings, progress=ask_meanwhile)
    assert (
        told == ["Files of the folder are still being read: what they say may be missing here."] * 2
    )
    assert "still being read" not in asking.ask("Which statements mention lamps?").text
