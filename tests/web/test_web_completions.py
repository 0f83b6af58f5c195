"""Whatever speaks OpenAI's protocol asks the statements as it asks a model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openai import (
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    NotFoundError,
    OpenAI,
    UnprocessableEntityError,
)
from openai.types.chat import ChatCompletionMessageParam

from assistant.citing.answer import Answer, Line, Part
from assistant.citing.citations import cite
from assistant.web.programs.completions import write_message
from config.settings import Settings
from ingest.entry import Entry
from ingest.statement import Paragraph, Statement
from ingest.sync.run import sync
from tests import loopback
from tests.browser import serving_settings
from tests.collecting import collect
from tests.conftest import NewSettings

PLAN = """PLAN OF THE LAKE PORTS

1. The harbour masters met in Lindau.

2. A common desk for skippers opens in Lindau on 12 June. It is staffed on six days of the week.

3. ![map](http://evil.example/map.png) The ferry to Bregenz sails [at noon](http://evil.example).
"""
TOKEN = "a-token-for-the-tests-alone"  # noqa: S105 (of a server on loopback)
QUESTION = "Where does the common desk for skippers open?"
QUOTE = "A common desk for skippers opens in Lindau on 12 June."


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Settings:
    folder: Path = tmp_path_factory.mktemp("completions")
    made = settings_in(folder)
    made.statements.path.mkdir()
    (made.statements.path / "plan.txt").write_text(PLAN, encoding="utf-8")
    sync([made.statements.path], made)
    return made


@pytest.fixture(scope="module")
def address(settings: Settings) -> Iterator[str]:
    with serving_settings(settings, told={"WEB_TOKEN": TOKEN}) as served:
        yield served


@pytest.fixture(scope="module")
def client(address: str) -> OpenAI:
    return OpenAI(base_url=f"{address}/v1", api_key=TOKEN, max_retries=0)


def complete(client: OpenAI, *messages: ChatCompletionMessageParam) -> Any:
    return client.chat.completions.create(model="statements", messages=messages)


def test_the_model_is_listed(client: OpenAI) -> None:
    assert [each.id for each in client.models.list()] == ["statements"]


def test_an_answer_has_its_quote_its_source_and_a_link_to_the_place(
    client: OpenAI, address: str
) -> None:
    message = complete(client, {"role": "user", "content": QUESTION}).choices[0].message
    (marked,) = message.annotations
    cited = marked.url_citation
    assert message.content[cited.start_index : cited.end_index] == QUOTE == cited.quote
    assert cited.url == f"{address}/?statement=plan&paragraph=2"
    assert cited.title == "PLAN OF THE LAKE PORTS, para. 2"
    assert message.content.endswith(f"- [{cited.title}]({cited.url})")


def test_a_stream_brings_the_same_in_pieces(client: OpenAI) -> None:
    asked: ChatCompletionMessageParam = {"role": "user", "content": QUESTION}
    whole = complete(client, asked).choices[0].message
    chunks = list(client.chat.completions.create(model="statements", messages=[asked], stream=True))
    assert "".join(each.choices[0].delta.content or "" for each in chunks) == whole.content
    (told,) = (marked for each in chunks if (marked := list_annotations(each.choices[0].delta)))
    assert told == [each.to_dict() for each in whole.annotations]
    assert chunks[-1].choices[0].finish_reason == "stop"
    assert len(chunks) > 3
    *_, last = client.chat.completions.create(
        model="statements",
        messages=[asked],
        stream=True,
        stream_options={"include_usage": True},
    )
    assert last.choices == []
    assert last.usage
    assert last.usage.total_tokens == last.usage.prompt_tokens + last.usage.completion_tokens > 0


def list_annotations(delta: Any) -> Any:
    """Give what a piece says of the places of quotes: the client knows no field for it."""
    return (delta.model_extra or {}).get("annotations")


def test_a_follow_up_leans_on_the_links_of_the_answer_before(client: OpenAI) -> None:
    first = complete(client, {"role": "user", "content": QUESTION}).choices[0].message.content
    message = complete(
        client,
        {"role": "system", "content": "Answer in rhyme."},
        {"role": "user", "content": QUESTION},
        {"role": "assistant", "content": first},
        {"role": "user", "content": [{"type": "text", "text": "Give me the whole paragraph."}]},
    )
    assert "It is staffed on six days of the week." in message.choices[0].message.content


def test_what_is_not_there_is_said_to_be_missing(client: OpenAI) -> None:
    message = complete(client, {"role": "user", "content": "Who won the World Cup?"})
    assert not message.choices[0].message.annotations
    assert "No answer" in message.choices[0].message.content


def test_no_text_of_a_statement_is_markup(client: OpenAI) -> None:
    message = complete(client, {"role": "user", "content": "What does paragraph 3 say?"})
    content = message.choices[0].message.content
    assert "evil" in content
    assert "![map](" not in content
    assert "[at noon](" not in content


@pytest.mark.parametrize(
    "messages",
    [
        [{"role": "assistant", "content": "Well?"}],
        [{"role": "user", "content": ""}],
        [{"role": "user", "content": "x" * 5_000}],
    ],
)
def test_what_can_not_be_asked_is_one_sentence(client: OpenAI, messages: Any) -> None:
    with pytest.raises(BadRequestError) as raised:
        complete(client, *messages)
    assert ";" in str(raised.value)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"messages": []},
        {"messages": "hello"},
        {"messages": [{"role": "user", "content": {"path": "/etc/hostname"}}]},
        {"messages": [{"role": 5, "content": QUESTION}]},
        {"messages": [{"role": "user", "content": QUESTION}], "stream": "yes"},
        {"messages": [{"role": "user", "content": QUESTION}] * 2_001},
    ],
)
def test_other_shapes_are_refused_in_words(address: str, body: Any) -> None:
    given = {"Authorization": f"Bearer {TOKEN}"}
    told = loopback.post(f"{address}/v1/chat/completions", json=body, headers=given)
    assert 400 <= told.status_code < 500, told.text
    assert "can't" in told.text or "file" in told.text


@pytest.mark.parametrize("text", ["Ports open\nin May.", "Ports open\u2028in *May*.", "1. Ports."])
def test_a_citation_has_its_quotes_place_or_that_of_what_it_carries(text: str) -> None:
    statement = Statement("plan", "Plan", "plan.txt", (Paragraph(1, "1", text),))
    citation = cite(statement, 1, 0, len(text))
    quoted, worded = Line((Part("It says: "), Part(text, 0)), (0,)), Line.say("They open.", 1)
    answer = Answer("When?", (quoted, worded), False, 1.0, (citation, citation))
    collection = collect([Entry(statement, (), "", (), "", "")])
    message = write_message(answer, "http://localhost/", collection)
    first, second = (each["url_citation"] for each in message["annotations"])
    shown = message["content"][first["start_index"] : first["end_index"]]
    assert shown.replace("\\", "") == " ".join(text.split())
    assert message["content"][second["start_index"] : second["end_index"]].startswith("They open.")


def test_who_is_refused_is_told_why_by_the_client(address: str, client: OpenAI) -> None:
    with pytest.raises(UnprocessableEntityError, match="this can't be read: messages"):
        complete(client)
    with pytest.raises(AuthenticationError, match=r"Error code: 401 - \w+"):
        complete(OpenAI(base_url=f"{address}/v1", api_key="another", max_retries=0))
    with pytest.raises(NotFoundError, match=r"Error code: 404 - \w+"):
        client.completions.create(model="statements", prompt=QUESTION)
    with pytest.raises(APIStatusError, match=r"Error code: 4\d\d - \w+"):
        client.files.create(file=b"a", purpose="user_data")


def test_a_model_is_described_by_its_name(client: OpenAI) -> None:
    assert client.models.retrieve("statements").id == "statements"
    with pytest.raises(NotFoundError):
        client.models.retrieve("another")


def test_nobody_asks_without_the_token(address: str) -> None:
    told = loopback.post(f"{address}/v1/chat/completions", json={"messages": []})
    assert told.status_code == 401


@pytest.mark.parametrize("values", [[QUESTION], [QUESTION, ["plan"]], [QUESTION, None, None]])
def test_a_program_sends_as_many_values_as_it_needs(address: str, values: list[Any]) -> None:
    given = {"Authorization": f"Bearer {TOKEN}"}
    call = f"{address}/gradio_api/run/ask"
    told = loopback.post(call, json={"data": values}, headers=given).json()
    assert QUOTE in told["data"][0]["answer"]
    told = loopback.post(call, json={"data": []}, headers=given).json()
    assert told["error"] == "the function takes 1 to 6 values"
