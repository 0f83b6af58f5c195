"""Whatever a model's service sends, the extractive answer stands, soon, with one line why; the
services are real servers on loopback, a new attack is a new row in ``hostile_model``."""

from __future__ import annotations

import itertools
import resource
import socket
import threading
import time
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from functools import cache
from typing import Any

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.writing.pool import CALLS
from config.settings import WriterSettings
from ingest.sync.run import sync
from tests.attacks.hostile_model import (
    ATTACKS,
    CLOSED,
    KEY,
    LATE,
    LIKE_OTHERS,
    OK,
    Attack,
    Bytes,
    Service,
    drip,
    event,
    refuse,
    refusing_callers,
    say,
    serving_attack,
)
from tests.conftest import NewSettings
from tests.loopback import find_port
from tests.rows import choose
from tests.watching import wait_until

STATEMENT = """JOINT STATEMENT ON RIVER PORTS

1. The ports of the two rivers publish their timetables every month.

2. A common desk for skippers opens in Lindau on 12 June. It is staffed on six days of the week.

Lindau, 3 May 2024
"""
QUESTION = "Where does the desk for skippers open?"
TRUE = "A common desk for skippers opens in Lindau on 12 June [1]. It goes on. And on."
SHORT, LONG = 0.5, 60.0
"""Seconds that a model has: where the time is what ends it, and where it must be something else."""
LONGEST = SHORT + 3
"""Seconds in which an answer is there whatever the service does."""
TRIES = 5
"""A busy machine slows an answer now and then; one that waits for the service is late each time."""
MOST_MEMORY = 150_000
"""Kilobytes that the worst of the attacks may cost."""

Target = tuple[Assistant, Service]
NewTarget = Callable[[float, int], Target]


@pytest.fixture(scope="module")
def new_target(
    tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings
) -> Iterator[NewTarget]:
    """Gives an assistant and its model's service, by the seconds and the retries that it has."""
    folder = tmp_path_factory.mktemp("ports")
    (folder / "statements").mkdir()
    (folder / "statements" / "ports.txt").write_text(STATEMENT, encoding="utf-8")
    settings = settings_in(folder)
    sync([settings.statements.path], settings)
    with ExitStack() as stack, pytest.MonkeyPatch.context() as environment:
        environment.setenv("OPENAI_API_KEY", KEY)

        @cache
        def make(seconds: float, retries: int) -> Target:
            service = stack.enter_context(serving_attack())
            writer = WriterSettings(
                model="openai:m", base_url=service.address, retries=retries, seconds=seconds
            )
            assistant = Assistant(settings.model_copy(update={"writer": writer}))
            service.turn_to(lambda: say(CLOSED, event(TRUE)))
            assistant.ask(QUESTION)  # what is loaded at its first use is not the service's doing
            return assistant, service

        yield make


@pytest.fixture
def hasty(new_target: NewTarget) -> Target:
    """An assistant that gives its model half a second."""
    return new_target(SHORT, 0)


@pytest.fixture
def patient(new_target: NewTarget) -> Target:
    return new_target(LONG, 0)


@pytest.fixture
def stubborn(new_target: NewTarget) -> Target:
    """One that tries again and again."""
    return new_target(LONG, 3)


def check(answer: Answer, why: str) -> None:
    """The statement's own sentence stands, and one line says why."""
    assert answer.writer == "extractive"
    assert answer.citations[0].label == "2"
    last = answer.lines[-1].text
    assert last.startswith("Not worded by openai:m")
    assert why in last
    assert len(last.splitlines()) == 1
    assert KEY not in repr(answer)


def ask_in_time(
    target: Target, attack: Attack, most: float, callers: Collection[int] = (1,)
) -> Answer:
    """Ask until the answer is there in so many seconds, with so many calls; fail if it never is."""
    assistant, service = target
    for _ in range(TRIES):
        service.turn_to(attack)
        start = time.monotonic()
        answer = assistant.ask(QUESTION)
        taken = time.monotonic() - start
        wait_for_calls()
        if taken < most and service.callers in callers:
            return answer
    raise AssertionError(f"{taken} seconds, {service.callers} calls")


def wait_for_calls() -> None:
    """Wait until no call of a model runs any more."""
    wait_until(lambda: not any("language model" in each.name for each in threading.enumerate()))


def test_what_is_like_other_attacks_is_one() -> None:
    assert ATTACKS.keys() >= LIKE_OTHERS


@pytest.mark.parametrize("name", choose(ATTACKS, LIKE_OTHERS))
def test_no_service_holds_or_breaks_an_answer(hasty: Target, patient: Target, name: str) -> None:
    attack, why = ATTACKS[name]
    target, most = (hasty, LONGEST) if why == LATE else (patient, LONG)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    check(ask_in_time(target, attack, most), why)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY


def test_a_connection_that_is_never_made_is_not_waited_for(
    hasty: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, service = hasty
    with refusing_callers() as full:
        _lead_to(monkeypatch, service.port, full)
        check(ask_in_time(hasty, service.attack, LONGEST, callers=(0,)), LATE)


def test_a_service_that_is_not_there_is_one_line(
    patient: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    assistant, service = patient
    _lead_to(monkeypatch, service.port, find_port())
    check(assistant.ask(QUESTION), "can't be reached")


@pytest.mark.parametrize("status", [b"301 M", b"302 F", b"303 S", b"307 T", b"308 P"])
def test_a_redirect_is_refused(patient: Target, status: bytes) -> None:
    assistant, service = patient
    with serving_attack() as elsewhere:
        head = f"Location: {elsewhere.address}/chat/completions\r\n".encode()
        service.turn_to(lambda: refuse(status, head=head))
        check(assistant.ask(QUESTION), f"status {status[:3].decode()}")
        assert elsewhere.callers == 0


def test_nothing_but_the_service_is_looked_up_or_called(
    new_target: NewTarget, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    look_up = socket.getaddrinfo

    def record(host: object, *rest: object, **more: object) -> object:
        asked.append(host)
        return look_up(host, *rest, **more)  # type: ignore[arg-type]

    with serving_attack() as elsewhere:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "LANGSMITH_ENDPOINT"):
            monkeypatch.setenv(name, elsewhere.address)
            monkeypatch.setenv(name.lower(), elsewhere.address)
        for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "LANGSMITH_API_KEY"):
            monkeypatch.setenv(name, "true")
        monkeypatch.setenv("NO_PROXY", "")
        monkeypatch.setattr(socket, "getaddrinfo", record)
        assistant, service = new_target(LONG, 1)
        service.turn_to(lambda: say(CLOSED, event(TRUE)))
        assert assistant.ask(QUESTION).writer == "openai:m"
        time.sleep(1)  # a tracer sends in the background
        assert elsewhere.callers == 0
    assert set(asked) <= {"127.0.0.1"}


def test_no_cookie_of_a_service_is_kept(patient: Target) -> None:
    assistant, service = patient
    many = b"".join(b"Set-Cookie: c%d=1\r\n" % number for number in range(50))
    service.turn_to(lambda: say(OK + many + b"Connection: close\r\n\r\n", event(TRUE)))
    for _ in range(2):
        assert assistant.ask(QUESTION).writer == "openai:m"
    assert b"cookie" not in service.heard.lower()


@pytest.mark.parametrize("head", [b"", b"Retry-After: 30\r\n", b"Retry-After-Ms: 30000\r\n"])
def test_retries_count_against_the_one_deadline(new_target: NewTarget, head: bytes) -> None:
    target = new_target(SHORT + 0.5, 50)
    answer = ask_in_time(target, lambda: refuse(b"503 Busy", head=head), LONGEST, range(2, 5))
    check(answer, "more than 1 second")


@pytest.mark.parametrize("status", [b"408 Slow", b"409 Held", b"429 Many", b"503 Busy"])
def test_a_failed_call_is_tried_again(stubborn: Target, status: bytes) -> None:
    assistant, service = stubborn
    answers = iter([refuse(status), say(CLOSED, event(TRUE))])
    service.turn_to(lambda: next(answers))
    answer = assistant.ask(QUESTION)
    assert answer.writer == "openai:m", answer.text
    assert service.callers == 2


@pytest.mark.parametrize(
    ("attack", "why"),
    [
        (lambda: refuse(b"401 No"), "status 401"),
        (lambda: say(OK + b"Content-Length: 999\r\n\r\n", event("A common")), "not be read"),
    ],
)
def test_what_another_try_would_not_mend_is_not_tried_again(
    stubborn: Target, attack: Attack, why: str
) -> None:
    assistant, service = stubborn
    service.turn_to(attack)
    check(assistant.ask(QUESTION), why)
    assert service.callers == 1


def test_when_all_calls_are_taken_the_extractive_answer_stands_at_once(
    new_target: NewTarget,
) -> None:
    assistant, service = new_target(LONG, 0)
    free = threading.Event()
    service.turn_to(lambda: itertools.takewhile(lambda _: not free.is_set(), drip(CLOSED, b":\n")))
    with ThreadPoolExecutor(45) as many:
        asked = as_completed([many.submit(assistant.ask, QUESTION) for _ in range(45)])
        busy = [each.result() for each in itertools.islice(asked, 45 - CALLS)]
        wait_until(lambda: service.callers == CALLS)
        free.set()
        worded = [each.result() for each in asked]
    assert len(busy) >= 30, "most of the page's forty threads are left to it"
    for answer in busy:
        check(answer, f"{CALLS} answers are being worded")
    for answer in worded:
        check(answer, "")
    assert service.callers == CALLS
    wait_for_calls()
    service.turn_to(lambda: say(CLOSED, event(TRUE)))
    assert assistant.ask(QUESTION).writer == "openai:m"


def test_a_reader_who_stops_frees_the_call(patient: Target) -> None:
    def speak() -> Bytes:
        yield CLOSED + event(TRUE)
        yield from drip(b"", event("And"))

    assistant, service = patient
    service.turn_to(speak)
    for _ in range(CALLS + 1):
        answers = assistant.stream(QUESTION)
        assert next(answers).writer == "openai:m"
        answers.close()
        wait_for_calls()


def _lead_to(monkeypatch: pytest.MonkeyPatch, port: int, other: int) -> None:
    """Make connections to one port of loopback go to another."""
    connect = socket.create_connection

    def lead(address: tuple[str, int], *rest: Any, **more: Any) -> socket.socket:
        host, asked = address
        return connect((host, other if asked == port else asked), *rest, **more)

    monkeypatch.setattr(socket, "create_connection", lead)
