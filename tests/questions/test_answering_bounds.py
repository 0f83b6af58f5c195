"""How much an answer quotes and shows, from both sides of each bound."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.__main__ import build_parser
from assistant.answering.assistant import Assistant
from config.settings import Settings
from ingest.sync.run import sync

FERRY = "Each ferry carries forty bicycles free of charge."


def assist(settings: Settings, *statements: str) -> Assistant:
    for number, text in enumerate(statements):
        (settings.statements.path / f"plan-{number}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


def number(sentences: Sequence[str]) -> str:
    return "\n\n".join(f"{n}. {each}" for n, each in enumerate(sentences, 1))


def test_of_many_that_answer_alike_two_are_quoted(settings: Settings) -> None:
    days = range(1, 6)
    plans = (f"LAKE PLAN\n\n{number([FERRY])}\n\nLorne, {day} May 2024\n" for day in days)
    answer = assist(settings, *plans).ask("How many bicycles does each ferry carry?")
    assert len(answer.citations) == 2


@pytest.mark.parametrize(("parts", "quoted"), [(11, 11), (20, 12)])
def test_an_article_is_quoted_with_its_own_paragraphs(
    settings: Settings, parts: int, quoted: int
) -> None:
    own = number([f"Harbour {n} keeps a lamp burning." for n in range(parts)])
    text = f"CHARTER\n\n**Article 1**\n\nThe lamps are lit.\n\n**Article 2**\n\n{own}\n"
    (settings.statements.path / "charter.md").write_text(text, encoding="utf-8")
    answer = assist(settings).ask("What does Article 2 say?")
    assert len(answer.citations) == quoted


def test_as_many_paragraphs_are_evidence_as_the_command_says(gold: Settings) -> None:
    answer = Assistant(gold).ask("How many ferries will sail each week?")
    asked = build_parser().parse_args(["ask", "How many ferries will sail each week?"])
    assert len(answer.evidence) == asked.k


@pytest.mark.parametrize(("words", "shown"), [(10, True), (60, False)])
def test_the_line_that_dates_a_statement_is_shown_unless_it_is_a_passage(
    settings: Settings, words: int, shown: bool
) -> None:
    names = " ".join(["Lorne"] * words)
    text = f"<h1>Lamp Plan</h1><p>{FERRY}</p><p>{FERRY}</p><footer>{names}, 3 May 2024</footer>"
    page = f"<html><head><meta name='date' content='2024-05-03'></head><body>{text}</body></html>"
    (settings.statements.path / "lamps.html").write_text(page, encoding="utf-8")
    answer = assist(settings).ask("When was the Lamp Plan statement issued?")
    assert "3 May 2024" in answer.text
    assert ("Lorne Lorne" in answer.text) is shown


PLACES = ("Lorne", "Pell", "Varn", "Dunmarsh", "Halvern", "Merrow", "Aldry", "Sorrel", "Kestrel")
THINGS = ("lamp", "rope", "bell", "crane", "buoy", "barge", "pump", "tower", "chart", "anchor")


def number_things(name: str, count: int) -> str:
    said = (
        f"The {THINGS[n % 10]} of {PLACES[n % 9]} is mended by {n + 2} smiths before the ice comes."
        for n in range(count)
    )
    return f"{name}\n\n{number(list(said))}\n\nLorne, 3 May 2024\n"


def test_a_long_statement_is_summarised_on_a_page_from_beginning_to_end(settings: Settings) -> None:
    answer = assist(settings, number_things("WINTER CHARTER", 40)).ask("Summarise the Charter.")
    ordinals = [each.ordinal for each in answer.citations]
    assert 8 <= len(ordinals) <= 16
    assert ordinals == sorted(ordinals)
    assert ordinals[0] <= 8
    assert ordinals[-1] >= 32


def test_of_statements_set_side_by_side_a_few_sentences_each_are_quoted(settings: Settings) -> None:
    plans = (number_things("WINTER CHARTER", 20), number_things("SUMMER PROTOCOL", 20))
    asked = "Compare the Winter Charter and the Summer Protocol."
    answer = assist(settings, *plans).ask(asked)
    for plan in ("plan-0", "plan-1"):
        assert 2 <= sum(each.statement == plan for each in answer.citations) <= 4
    about = "Compare what the Winter Charter and the Summer Protocol say about smiths."
    assert len(Assistant(settings).ask(about).citations) <= 8


def test_a_comparison_of_what_is_not_there_is_searched_for_instead(settings: Settings) -> None:
    asked = "Compare what the Winter Charter and the Treaty of Ostrava say about smiths."
    answer = assist(settings, number_things("SUMMER PROTOCOL", 20)).ask(asked)
    assert answer.lines
    assert answer.evidence


def test_a_thing_compared_with_a_statement_is_not_taken_for_one(settings: Settings) -> None:
    asked = "Compare the Summer Protocol and ropes on smiths."
    answer = assist(settings, number_things("SUMMER PROTOCOL", 20)).ask(asked)
    assert "called" not in answer.text


def test_of_many_statements_asked_at_once_the_best_few_are_quoted(settings: Settings) -> None:
    loads = ("forty", "fifty", "sixty", "seventy", "eighty", "ninety")
    plans = (
        f"LAKE PLAN\n\n1. Each ferry carries {load} bicycles for free.\n\nLorne, 1 May 202{n}\n"
        for n, load in enumerate(loads)
    )
    asked = "What do the statements say about how many bicycles each ferry carries?"
    answer = assist(settings, *plans).ask(asked)
    quoted = {each.statement for each in answer.citations}
    assert len(quoted) == len(answer.citations)
    assert 2 <= len(quoted) < len(loads)


SIXTY = "Each ferry carries sixty bicycles today."
FORTY = "The ferries carry forty bicycles each."
LIMIT = "Each ferry can carry up to forty bicycles."
ROOM = "Forty bicycles fit on each ferry."
CARRIED = "Bicycles are carried by the ferry."
BARELY = "Ferries carry bicycles."
TRAINS = "Each train carries forty bicycles."
LOAD = "How many bicycles does each ferry carry?"


@pytest.mark.parametrize(
    ("question", "said", "quoted"),
    [
        (LOAD, (SIXTY, FORTY), 2),
        (LOAD, (LIMIT, SIXTY), 1),
        ("What do the statements say about bicycles on ferries?", (CARRIED, BARELY, TRAINS), 2),
    ],
)
def test_what_answers_about_as_well_is_quoted_and_what_answers_less_is_not(
    settings: Settings, question: str, said: Sequence[str], quoted: int
) -> None:
    plans = (f"LAKE PLAN\n\n1. {each}\n\nLorne, 1 May 2024\n" for each in said)
    answer = assist(settings, *plans).ask(question)
    assert {each.quote for each in answer.citations} == {*said[:quoted]}


def test_what_reads_much_less_like_an_answer_is_not_quoted_however_near_it_is(
    settings: Settings,
) -> None:
    said = {"LAKE PLAN": ROOM, "RIVER CHARTER": BARELY}
    plans = (f"{name}\n\n1. {each}\n\nLorne, 1 May 2024\n" for name, each in said.items())
    answer = assist(settings, *plans).ask(LOAD)
    assert [each.text for each in answer.evidence] == [BARELY, ROOM]
    assert [each.quote for each in answer.citations] == [ROOM]


def test_of_the_newest_statement_a_few_of_its_mentions_are_quoted(settings: Settings) -> None:
    answer = assist(settings, number_things("WINTER CHARTER", 20)).ask(
        "What is the latest statement about smiths?"
    )
    assert 2 <= len(answer.citations) <= 5
    assert answer.statements[0].count == 20
