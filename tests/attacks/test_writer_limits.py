"""Whatever a language model's service sends: the extractive answer stands, soon, with one line why.

The services are real servers on loopback; a new attack is a new row in ``hostile_model``.
"""

from __future__ import annotations

import resource
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.writing.pool import CALLS
from config.settings import Settings, WriterSettings
from ingest.sync.run import sync
from tests.attacks.hostile_model import (
    ATTACKS,
    CLOSED,
    KEY,
    Attack,
    Bytes,
    drip,
    event,
    refuse,
    refusing_callers,
    say,
    serving_attack,
)
from tests.conftest import NewSettings

STATEMENT = """JOINT STATEMENT ON RIVER PORTS

1. The ports of the two rivers publish their timetables every month.

2. A common desk for skippers opens in Lindau on 12 June. It is staffed on six days of the week.

Lindau, 3 May 2024
"""
QUESTION = "Where does the desk for skippers open?"
TRUE = "A common desk for skippers opens in Lindau on 12 June [1]. It goes on. And on."
SECONDS = 1.0
LONGEST = SECONDS + 1.5
"""Seconds in which an answer is there whatever the service does; the machine may be busy."""
MOST_MEMORY = 150_000
"""Kilobytes that the worst of the attacks may cost."""

Ask = Callable[[str], Assistant]


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Settings:
    folder = tmp_path_factory.mktemp("ports")
    (folder / "statements").mkdir()
    (folder / "statements" / "ports.txt").write_text(STATEMENT, encoding="utf-8")
    settings = settings_in(folder)
    sync([settings.statements.path], settings)
    return settings


@pytest.fixture
def ask(collection: Settings, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Gives an assistant whose language model is at an address."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)

    def make(address: str, retries: int = 0) -> Assistant:
        writer = WriterSettings(
            model="openai:m", base_url=address, retries=retries, seconds=SECONDS
        )
        assistant = Assistant(collection.model_copy(update={"writer": writer}))
        assistant.warm_up()
        return assistant

    return make


def check(answer: Answer, why: str) -> None:
    """The statement's own sentence stands, and one line says why."""
    assert answer.writer == "extractive"
    assert answer.citations[0].label == "2"
    last = answer.lines[-1].text
    assert last.startswith("Not worded by openai:m")
    assert why in last
    assert len(last.splitlines()) == 1
    assert KEY not in repr(answer)


def wait_for_calls() -> None:
    """Wait until no call of a model runs any more."""
    ends = time.monotonic() + 5
    while any(each.name.startswith("language model") for each in threading.enumerate()):
        assert time.monotonic() < ends, "a call goes on"
        time.sleep(0.02)


@pytest.mark.parametrize("name", ATTACKS)
def test_no_service_holds_or_breaks_an_answer(ask: Ask, name: str) -> None:
    attack, why = ATTACKS[name]
    with serving_attack(attack) as service:
        assistant = ask(service.address)
        before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
        answer = assistant.ask(QUESTION)
        assert time.monotonic() - start < LONGEST
        check(answer, why)
        wait_for_calls()
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY
        assert service.callers == 1


def test_a_connection_that_is_never_made_is_not_waited_for(ask: Ask) -> None:
    with refusing_callers() as address:
        assistant, start = ask(address), time.monotonic()
        check(assistant.ask(QUESTION), "more than 1 second")
        assert time.monotonic() - start < LONGEST
        wait_for_calls()


def test_a_service_that_is_not_there_is_one_line(ask: Ask) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
    check(ask(address).ask(QUESTION), "can't be reached")


@pytest.mark.parametrize("status", [b"301 M", b"302 F", b"303 S", b"307 T", b"308 P"])
def test_a_redirect_is_refused(ask: Ask, status: bytes) -> None:
    with serving_attack(lambda: say(CLOSED, event(TRUE))) as elsewhere:
        head = f"Location: {elsewhere.address}/chat/completions\r\n".encode()
        with serving_attack(lambda: refuse(status, head=head)) as service:
            check(ask(service.address).ask(QUESTION), f"status {status[:3].decode()}")
        assert elsewhere.callers == 0


def test_nothing_but_the_service_is_looked_up_or_called(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    look_up = socket.getaddrinfo

    def record(host: object, *rest: object, **more: object) -> object:
        asked.append(host)
        return look_up(host, *rest, **more)  # type: ignore[arg-type]

    with serving_attack(lambda: say(CLOSED, event(TRUE))) as elsewhere:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, elsewhere.address)
            monkeypatch.setenv(name.lower(), elsewhere.address)
        monkeypatch.setenv("NO_PROXY", "")
        monkeypatch.setenv("no_proxy", "")
        for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"):
            monkeypatch.setenv(name, "true")
        monkeypatch.setenv("LANGSMITH_ENDPOINT", elsewhere.address)
        monkeypatch.setenv("LANGSMITH_API_KEY", "k")
        with serving_attack(lambda: say(CLOSED, event(TRUE))) as service:
            assistant = ask(service.address)
            monkeypatch.setattr(socket, "getaddrinfo", record)
            assert assistant.ask(QUESTION).writer == "openai:m"
            time.sleep(1)  # a tracer sends in the background
        assert elsewhere.callers == 0
    assert set(asked) <= {"127.0.0.1"}


@pytest.mark.parametrize("head", [b"", b"Retry-After: 30\r\n", b"Retry-After-Ms: 30000\r\n"])
def test_retries_count_against_the_one_deadline(ask: Ask, head: bytes) -> None:
    with serving_attack(lambda: refuse(b"503 Busy", head=head)) as service:
        assistant, start = ask(service.address, retries=50), time.monotonic()
        check(assistant.ask(QUESTION), "")
        assert time.monotonic() - start < LONGEST
        assert service.callers > 1
        wait_for_calls()


def test_a_failed_call_is_tried_again(ask: Ask) -> None:
    answers = iter([lambda: refuse(b"503 Busy"), lambda: say(CLOSED, event(TRUE))])

    def recover() -> Bytes:
        attack: Attack = next(answers)
        return attack()

    with serving_attack(recover) as service:
        assert ask(service.address, retries=1).ask(QUESTION).writer == "openai:m"
        assert service.callers == 2


def test_a_refused_key_is_not_tried_again(ask: Ask) -> None:
    with serving_attack(lambda: refuse(b"401 No")) as service:
        check(ask(service.address, retries=3).ask(QUESTION), "status 401")
        assert service.callers == 1


def test_a_failure_after_some_words_is_not_tried_again(ask: Ask) -> None:
    attack = CLOSED.replace(b"\r\n\r\n", b"\r\nContent-Length: 99999\r\n\r\n")
    with serving_attack(lambda: say(attack, event("A common desk"))) as service:
        check(ask(service.address, retries=3).ask(QUESTION), "could not be read")
        assert service.callers == 1


def test_when_all_calls_are_taken_the_extractive_answer_stands_at_once(ask: Ask) -> None:
    with serving_attack(lambda: drip(CLOSED, b":\n\n")) as service, ThreadPoolExecutor(45) as many:
        assistant = ask(service.address)
        asked = [many.submit(assistant.ask, QUESTION) for _ in range(45)]
        answers = [each.result(timeout=30) for each in asked]
        busy = [each for each in answers if f"{CALLS} answers are being worded" in each.text]
        assert len(busy) == 45 - CALLS
        assert service.callers == CALLS
        assert max(each.seconds for each in answers) < LONGEST
        wait_for_calls()
        check(assistant.ask(QUESTION), "more than 1 second")


def test_a_reader_who_stops_frees_the_call(ask: Ask) -> None:
    def speak() -> Bytes:
        yield CLOSED + event(TRUE)
        yield from drip(b"", event("And"))

    with serving_attack(speak) as service:
        assistant = ask(service.address)
        for _ in range(CALLS + 1):
            answers: Iterator[Answer] = assistant.stream(QUESTION)
            assert next(answers).writer == "openai:m"
            answers.close()  # type: ignore[attr-defined]
            wait_for_calls()
