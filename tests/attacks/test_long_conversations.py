"""A conversation may be long, and about very many statements, and is told where it may not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from assistant.question.cues.words.quotation import MASK
from assistant.web.guard.given import MOST_CITATIONS
from assistant.web.scope import MOST_NAMES
from tests.attacks.target import SENTENCE, Target

ANSWER = "repainted in green"
SOON = 8.0
"""Seconds of processor time; it took 14 to read the longest, and more to answer it."""
REPEATED = f"Which statements about {'a ' * 900}mention a?"
FOLLOWING = {
    "one letter, asked on with a long word": (REPEATED, f"and {'b' * 1_900}?"),
    "another beginning": (REPEATED, f"What about {'B' * 1_900}?"),
    "what is set aside": (f"Where does “{'x' * 290}” stand{MASK * 800}?", "in 2024?"),
}


def ask_on(target: Target, **about: Any) -> str:
    turn = {"question": "Which statements mention lighthouses?", **about}
    asked = {"id": "a", "question": "What will be repainted?", "earlier": [turn] * 3}
    number = target.numbers["answer"][0]
    return target.join({"fn_index": number, "data": [], "event_data": asked})


@pytest.mark.parametrize("count", [1, MOST_CITATIONS + 1, MOST_NAMES])
def test_a_question_leans_on_answers_about_many_statements(target: Target, count: int) -> None:
    said = ask_on(target, statements=[f"harbour{place}" for place in range(count)])
    assert ANSWER in said


def test_more_is_refused_in_a_sentence(target: Target) -> None:
    many = [f"harbour{place}" for place in range(MOST_NAMES + 1)]
    assert "earlier" in ask_on(target, statements=many)
    cited = [{"statement": "harbour", "ordinal": 1}] * (MOST_CITATIONS + 1)
    assert "earlier" in ask_on(target, cited=cited)


@pytest.mark.parametrize(("turns", "status"), [(30, 200), (900, 200), (1_100, 422)])
def test_a_program_sends_long_conversations_whole(target: Target, turns: int, status: int) -> None:
    said = [{"role": "user", "content": "Why?"}, {"role": "assistant", "content": "No."}] * turns
    asked = {"messages": [*said, {"role": "user", "content": "What will be repainted?"}]}
    sent = target.post("/v1/chat/completions", json.dumps(asked))
    assert sent.status_code == status
    assert (ANSWER if status == 200 else "message") in sent.text
    assert SENTENCE.search(sent.text)


@pytest.mark.parametrize("name", FOLLOWING)
def test_what_is_put_in_a_question_before_leaves_it_short(target: Target, name: str) -> None:
    assert ANSWER in ask_on(target)  # the first to ask waits for what all need
    before, asked = FOLLOWING[name]
    turn = {"question": before, "statements": ["harbour"]}
    given = {"id": "a", "question": asked, "earlier": [turn]}
    started = target.find_seconds()
    said = target.join({"fn_index": target.numbers["answer"][0], "data": [], "event_data": given})
    assert SENTENCE.search(said)
    assert target.find_seconds() - started < SOON
