"""Statements are meant by time, age, place and pronoun as people name them."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from config.settings import Settings

FIRST, SECOND, THIRD = (
    "2012-harbour-council-first-meeting.txt",
    "2013-harbour-council-second-meeting.txt",
    "2014-harbour-council-third-meeting.txt",
)


@pytest.fixture(scope="module")
def assistant(gold: Settings) -> Assistant:
    return Assistant(gold)


@pytest.mark.parametrize(
    "question",
    [
        "Compare the Harbour Council communiqué of 2012 and the one of 2013 on the toll",
        "Compare the Harbour Council communiqués of 2012 and 2013 on the toll",
        "Compare the 2012 and 2013 Harbour Council communiqués on the toll",
        "Compare the Harbour Council communiqué of April 2012 with that of May 2013",
        "How does the 2012 Harbour Council communiqué differ from that of 2013 on the toll?",
        "Comparez les communiqués du Harbour Council de 2012 et de 2013",
        "Comparez le communiqué du Harbour Council de 2012 et celui de 2013",
        "Compara el comunicado del Harbour Council de 2012 y el de 2013",
        "Сравните коммюнике Harbour Council 2012 и 2013 годов",
        "比较Harbour Council 2012年和2013年的公报",
        "قارن بين بيان Harbour Council لعام 2012 وبيان عام 2013",
    ],
)
def test_a_time_alone_means_what_is_named_beside_it(assistant: Assistant, question: str) -> None:
    assert read_sources(assistant, question) == {FIRST, SECOND}


def test_names_that_are_joined_before_a_time_are_one_side(assistant: Assistant) -> None:
    answer = assistant.ask(
        "Compare the Belmora and Tarvania statement of 2021 and of 2022 on fares"
    )
    assert {each.source for each in answer.statements} == {"2021-05-14-ferries-orsin-sea.md"}
    assert "“the Belmora Tarvania statement of 2022”" in answer.text


def test_each_statement_of_one_name_is_a_side(assistant: Assistant) -> None:
    question = "Compare the three Harbour Council communiqués on the toll"
    assert read_sources(assistant, question) == {FIRST, SECOND, THIRD}


def test_only_what_fits_the_place_named_as_well_stands_beside(assistant: Assistant) -> None:
    answer = assistant.ask("What did the meeting in Cape Sorrel say about the toll on barges?")
    assert {each.source for each in answer.citations} == {THIRD}


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("What is the latest Harbour Council communiqué about?", THIRD),
        ("Summarise the oldest Harbour Council communiqué", FIRST),
        ("Résume le dernier communiqué du Harbour Council", THIRD),
        ("Resume el último comunicado del Harbour Council", THIRD),
        ("Изложите последнее коммюнике Harbour Council", THIRD),
        ("总结最新的Harbour Council公报", THIRD),
        ("لخص آخر بيان Harbour Council", THIRD),
    ],
)
def test_a_statement_is_named_by_its_age(assistant: Assistant, question: str, source: str) -> None:
    assert read_sources(assistant, question) == {source}


def test_the_newest_is_compared_with_the_oldest(assistant: Assistant) -> None:
    question = "Compare the latest Harbour Council communiqué with the earliest on the toll"
    assert read_sources(assistant, question) == {FIRST, THIRD}


def read_sources(assistant: Assistant, question: str) -> set[str]:
    return {each.source for each in assistant.ask(question).statements}


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("What does the Harbour Council say about the toll in 2012?", FIRST),
        ("What does the Harbour Council say about the toll in 2013?", SECOND),
    ],
)
def test_a_year_that_ends_a_question_is_that_of_the_statements(
    assistant: Assistant, question: str, source: str
) -> None:
    assert {each.source for each in assistant.ask(question).citations} == {source}
