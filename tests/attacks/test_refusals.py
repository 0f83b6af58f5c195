"""What is refused is no failure of the server: a program is told whose fault it is, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.attacks.target import SENTENCE, Target, attacked
from tests.conftest import NewSettings

UNFIT: tuple[tuple[str, list[Any], int], ...] = (
    ("ask", [], 422),
    ("ask", [""], 422),
    ("ask", [5], 422),
    ("ask", ["a" * 5_000], 422),
    ("ask", ["Which?", "harbour"], 422),
    ("ask", ["Which?", ["no such statement"]], 404),
    ("ask", ["Which?", None, "2024-99-99"], 422),
    ("ask", ["Which?", None, None, None, [["Fiji"]]], 422),
    ("ask", ["Which?", None, None, None, None, 7], 422),
    ("search", [{"a": 1}], 422),
    ("find", ["pier", "perhaps"], 422),
    ("compare", [["harbour"], ""], 422),
    ("compare", [["one", "other"], ""], 404),
    ("timeline", [""], 422),
    ("outline", ["no such statement"], 404),
    ("trace", ["!"], 422),
    ("lineage", ["!"], 422),
    ("draft", [""], 422),
    ("wording", [["a"]], 422),
    ("statement", ["../harbour"], 404),
    ("statement", [None], 422),
    ("no_such_function", [], 404),
)


@pytest.mark.parametrize("way", ["run", "api"])
def test_what_a_function_does_not_take_is_refused_with_its_status(target: Target, way: str) -> None:
    told = {
        (name, json.dumps(data)[:60], status): target.post(
            f"/gradio_api/{way}/{name}", json.dumps({"data": data})
        )
        for name, data, status in UNFIT
    }
    assert {each: sent.status_code for each, sent in told.items()} == {
        each: each[2] for each in told
    }
    assert [each for each, sent in told.items() if not SENTENCE.search(sent.json()["error"])] == []


def test_who_may_not_add_or_remove_is_told_so(target: Target) -> None:
    for name in ("remove", "add_text"):
        number = target.numbers[name][0]
        arguments = {"remove": [], "add_text": ["1. One.", "one"]}[name]
        body = {"data": arguments, "fn_index": number, "event_data": {"statement": "harbour"}}
        sent = target.post("/gradio_api/run/x", json.dumps(body), user="")
        assert sent.status_code == 403, sent.text
        assert "adds and removes" in sent.json()["error"]


def test_what_the_page_sends_wrongly_is_refused(target: Target) -> None:
    body = {"data": [], "fn_index": target.numbers["open"][0], "event_data": {"statement": {}}}
    sent = target.post("/gradio_api/run/x", json.dumps(body))
    assert sent.status_code == 422
    assert "reload the page" in sent.json()["error"]


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Target]:
    """A page where one may ask twice a minute."""
    folder = tmp_path_factory.mktemp("counted")
    told = {"LIMITS_QUESTIONS": "2", "LIMITS_REQUESTS": "1000"}
    with attacked(settings_in(folder), folder, told) as page:
        yield page


def test_one_question_too_many_is_refused_as_such(counted: Target) -> None:
    body = json.dumps({"data": ["What will be repainted?"]})
    sent = [counted.post("/gradio_api/run/ask", body) for _ in range(3)]
    assert [each.status_code for each in sent] == [200, 200, 429]
    assert "ask again in" in sent[-1].json()["error"]
