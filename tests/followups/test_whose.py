"""Whose the statements are that were just listed or quoted is told of these alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import remember

STATEMENTS = {
    "besk-2030": (
        "Joint Statement of Norway and Fiji\n\nBesk, 8 August 2030\n\n"
        "1. We want free and open harbours.\n"
    ),
    "keld-2031": (
        "Joint Statement of Norway and Peru\n\nKeld, 9 May 2031\n\n"
        "1. All need free and open harbours.\n"
    ),
    "lorn-2032": (
        "Joint Statement of Chile and Chad\n\nLorn, 2 October 2032\n\n1. Bells are gilded.\n"
    ),
}


@pytest.mark.parametrize(
    "question",
    [
        "And which parties?",
        "who said it?",
        "which countries said that?",
        "Et quelles parties ?",
        "¿Y qué países?",
        "А какие стороны?",
        "哪些参与方？",
        "وما هي الأطراف؟",
    ],
)
@pytest.mark.parametrize(
    "before",
    ["Where did “free and open harbours” first appear?", "Which statements mention harbours?"],
)
def test_the_parties_of_what_was_found_are_counted(
    ask: Callable[..., Answer], before: str, question: str
) -> None:
    answer = ask(question, earlier=[remember(ask(before))])
    told = [part.party for line in answer.lines for part in line.parts if part.party]
    assert told[0] == "Norway"
    assert {*told} == {"Norway", "Fiji", "Peru"}
    assert not answer.abstained
