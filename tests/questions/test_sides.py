"""Comparisons whose sides are parties with several statements, unknown, or in another language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.language.detect import detect_language
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.followups import remember
from assistant.web.views.turns import show_answer
from config.loading import load_settings
from config.settings import Settings
from ingest.sync.run import sync
from tests.conftest import NewAssistant

STATEMENTS = {
    "fiji-norway.txt": (
        "JOINT STATEMENT OF FIJI AND NORWAY\n\n1. Fiji and Norway will mend forty lamps.\n\n"
        "2. The ferries carry bicycles.\n\nSuva, 3 May 2021\n"
    ),
    "fiji-norway-later.txt": (
        "SECOND JOINT STATEMENT OF FIJI AND NORWAY\n\n1. The lamps are lit at dusk.\n\n"
        "2. The bells are rung at noon.\n\nSuva, 3 May 2023\n"
    ),
    "chad-mali.txt": (
        "JOINT STATEMENT OF CHAD AND MALI\n\n1. The bells are rung in the morning.\n\n"
        "2. The wells are deep and clean.\n\nBamako, 4 June 2022\n"
    ),
}

NewSettings = Callable[[Path], Settings]


@pytest.fixture(scope="module")
def ask(
    tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings
) -> Callable[..., Answer]:
    folder = tmp_path_factory.mktemp("sides")
    (folder / "statements").mkdir()
    for name, text in STATEMENTS.items():
        (folder / "statements" / name).write_text(text, encoding="utf-8")
    settings = settings_in(folder)
    sync([settings.statements.path], settings)
    return Assistant(load_settings(index={"path": folder / "index"})).ask


def test_what_is_left_out_of_a_side_is_counted(tmp_path: Path, settings_in: NewSettings) -> None:
    (tmp_path / "statements").mkdir()
    for year in range(2019, 2024):
        text = f"STATEMENT OF FIJI\n\n1. The bells are rung in {year}.\n\nSuva, 3 May {year}\n"
        (tmp_path / "statements" / f"fiji-{year}.txt").write_text(text, encoding="utf-8")
    chad = "STATEMENT OF CHAD\n\n1. The bells are rung.\n\nMao, 4 June 2022\n"
    (tmp_path / "statements" / "chad.txt").write_text(chad, encoding="utf-8")
    settings = settings_in(tmp_path)
    sync([settings.statements.path], settings)
    answer = Assistant(settings).ask("Compare what Fiji and Chad say about bells.")
    assert len(answer.citations) == 4
    assert "2 more sentences of “Fiji” mention it." in answer.text
    assert answer.lookup and answer.lookup.unquoted == 2
    found = show_answer(answer)["found"]
    assert found and found["places"] == 6
    assert answer.beside == ()
    assert len(answer.statements) == 6


def test_a_party_says_what_each_of_its_statements_says(ask: Callable[..., Answer]) -> None:
    answer = ask("Compare what Norway and Chad say about the bells.")
    assert [each.source for each in answer.citations] == ["fiji-norway-later.txt", "chad-mali.txt"]


def test_two_statements_that_are_compared_are_told(ask: Callable[..., Answer]) -> None:
    for question in (
        "Compare what Chad and Norway say about the bells.",
        "Compare the statements of Chad and Norway.",
    ):
        assert ask(question).beside == ("chad-mali", "fiji-norway-later")
    assert ask("What do Chad and Norway say about the bells?").citations
    assert ask("Which statements mention bells?").beside == ()


def test_a_side_of_few_statements_says_more_of_each(assistant_over: NewAssistant) -> None:
    bells = "".join(f"{each}. The bells of pier {each} are rung.\n\n" for each in range(1, 5))
    ask = assistant_over(
        {
            "chad": f"STATEMENT OF CHAD\n\n{bells}Mao, 4 June 2022\n",
            "chad-later": "STATEMENT OF CHAD\n\n1. All bells are new.\n\nMao, 4 June 2023\n",
            "fiji": "STATEMENT OF FIJI\n\n1. The bells are rung.\n\nSuva, 3 May 2021\n",
        }
    ).ask
    answer = ask("Compare what Chad and Fiji say about bells.")
    quoted = [each.source for each in answer.citations]
    assert quoted == ["chad.txt", "chad.txt", "chad-later.txt", "fiji.txt"]
    assert "2 more sentences of “Chad” mention it." in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Compare what Norway and Chad say about lamps.", "does not mention “lamps”"),
        ("Compare what Chad and Norway say about wells.", "No statement of “Norway” mentions"),
        ("Compare what Fiji and the Order of Ostrava say about lamps.", "the Order of Ostrava"),
        ("比较挪威和乍得关于灯的说法", "按含义"),
        ("Comparez ce que disent les Fidji et le Tchad sur les cloches", "d’après le sens"),
        ("Сравните, что говорят Норвегия и Чад о колоколах", "по смыслу"),
    ],
)
def test_a_silent_side_is_said_to_be_silent(
    ask: Callable[..., Answer], question: str, said: str
) -> None:
    answer = ask(question)
    assert not answer.abstained
    assert answer.citations
    assert said in answer.text


def test_what_is_asked_of_two_parties_is_answered_by_each(ask: Callable[..., Answer]) -> None:
    answer = ask("When are the bells rung in Fiji and in Chad?")
    assert [each.source for each in answer.citations] == ["fiji-norway-later.txt", "chad-mali.txt"]


def test_what_parties_say_together_is_not_parted(ask: Callable[..., Answer]) -> None:
    answer = ask("How many lamps will Fiji and Norway mend?")
    assert [each.source for each in answer.citations] == ["fiji-norway.txt"]


@pytest.mark.parametrize(
    "question",
    [
        "What do Chad and Mali say about it?",
        "Que disent le Tchad et le Mali à ce sujet ?",
        "Что говорят Чад и Мали об этом?",
    ],
)
def test_it_stands_for_what_was_asked_before(ask: Callable[..., Answer], question: str) -> None:
    first = ask("When are the bells of Norway rung?")
    answer = ask(question, earlier=[remember(first)])
    assert answer.understood
    assert "bells" in answer.understood
    assert {each.source for each in answer.citations} <= {"chad-mali.txt"}


def test_what_was_asked_about_begins_after_how_many(ask: Callable[..., Answer]) -> None:
    first = ask("How many lamps will be mended?")
    answer = ask("What do Chad and Mali say about it?", earlier=[remember(first)])
    assert answer.understood is not None
    assert "lamps" in answer.understood
    assert "many" not in answer.understood


@pytest.mark.parametrize(
    ("question", "party"),
    [
        ("Who else took part?", "Norway"),
        ("还有谁参加了？", "挪威"),
        ("Кто ещё участвовал?", "Норвегия"),
    ],
)
def test_who_else_is_asked_of_the_last_statement(
    ask: Callable[..., Answer], question: str, party: str
) -> None:
    first = ask("How many lamps will be mended?")
    answer = ask(question, earlier=[remember(first)])
    assert party in answer.text
    assert [each.quote for each in answer.citations] == ["Fiji and Norway will mend forty lamps."]


def test_a_statement_named_in_another_language_is_summed_up(ask: Callable[..., Answer]) -> None:
    answer = ask("总结一下乍得和马里的联合声明。")
    assert {each.source for each in answer.citations} == {"chad-mali.txt"}


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("What does the 2023 joint statement say about lamps?", "fiji-norway-later.txt"),
        ("What does the joint statement of 2021 say about lamps?", "fiji-norway.txt"),
    ],
)
def test_a_year_beside_a_statement_is_its_date(
    ask: Callable[..., Answer], question: str, source: str
) -> None:
    assert {each.source for each in ask(question).citations} == {source}


def test_the_latest_may_part_the_words(ask: Callable[..., Answer]) -> None:
    answer = ask("What is the latest statement that mentions lit lamps?")
    assert {each.source for each in answer.citations} == {"fiji-norway-later.txt"}


TOLLS = {
    "tarn": """STATEMENT OF TARN ON ITS GUESTS

Tarn, 3 March 2030

1. The guests asked where tolls are paid, looked at the sea and drank tea with the mayor.

2. The mayor thanks the guests, who paid their tolls, for the songs that they sang.

3. Guests who come again may bring their dogs, on which no tolls lie.

4. The tolls of ferries fall to nine crowns, and the tolls of bridges end in spring.
""",
    "velm": """STATEMENT OF VELM ON ITS BRIDGES

Velm, 3 March 2031

1. Bridges are painted in spring.

2. Tolls of bridges stay as they are.
""",
}


def test_a_side_is_quoted_where_it_speaks_most_of_the_subject(
    assistant_over: NewAssistant,
) -> None:
    assistant = assistant_over(TOLLS)
    compared = assistant.compare(["tarn", "velm"], "tolls")
    asked = assistant.ask("Compare the statements of 2030 and 2031 on tolls")
    for answer in (compared, asked):
        quoted = [(each.statement, each.label) for each in answer.citations]
        assert ("tarn", "4") in quoted
        assert ("velm", "2") in quoted
        assert quoted == sorted(quoted)


@pytest.mark.parametrize(
    "question",
    [
        "Compare the bells of Fiji and Chad",
        "Compare Fiji's and Chad's bells",
        "How do the bells of Fiji and Chad differ?",
        "How do Fiji and Chad differ on bells?",
        "What is the difference between the bells of Fiji and Chad?",
        "Compare the positions of Fiji and Chad on bells",
    ],
)
def test_what_stands_beside_the_sides_is_the_subject(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert {each.source for each in answer.citations} == {"fiji-norway-later.txt", "chad-mali.txt"}
    assert all("bells" in each.quote for each in answer.citations)


@pytest.mark.parametrize(
    ("question", "sides", "subject"),
    [
        ("Compare les cloches des Fidji et du Tchad", "Fidji et Tchad", "cloches"),
        ("Compara las campanas de Fiyi y Chad", "Fiyi y Chad", "campanas"),
        ("Сравните колокола Фиджи и Чада", "Фиджи и Чада", "колокола"),
        ("比较斐济和乍得的钟声", "斐济和乍得", "钟声"),
        ("قارن بين أجراس فيجي وتشاد", "فيجي وتشاد", "أجراس"),
        ("Compare the old bells of Fiji in 2021 and of Chad", "Fiji in 2021 and Chad", "old bells"),
        ("Compare the statements of Fiji and Chad", "the statements of Fiji and Chad", ""),
        ("Compare the leaders of Fiji and Chad", "the leaders of Fiji and Chad", ""),
    ],
)
def test_the_subject_is_told_from_the_sides(question: str, sides: str, subject: str) -> None:
    plan = read_plan(question, detect_language(question))
    assert plan
    assert (plan.which, plan.subject) == (sides, subject)


@pytest.mark.parametrize(
    ("first", "second", "understood"),
    [
        ("Compare the lamps of Fiji and Chad", "and on bells?", "Compare Fiji and Chad on bells"),
        ("Compare Fiji and Chad", "how about bells?", "Compare Fiji and Chad on bells"),
        ("比较斐济和乍得的灯", "钟声呢？", "比较斐济和乍得对钟声的表述"),
        (
            "Сравните лампы Фиджи и Чада",
            "а о колоколах?",
            "Сравните Фиджи и Чада по поводу колоколах",
        ),
    ],
)
def test_a_subject_after_a_comparison_is_compared(
    ask: Callable[..., Answer], first: str, second: str, understood: str
) -> None:
    answer = ask(second, earlier=[remember(ask(first))])
    assert answer.understood == understood
    assert len({each.statement for each in answer.citations}) > 1
