"""What can't be read, is nested without end or counts too much is refused in a sentence."""

from __future__ import annotations

import json
import select
import socket
import tracemalloc
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from assistant.web.guard.plain import MOST_VALUES, read_plain
from assistant.web.guard.refusal import CallRefusedError
from tests.attacks.target import DATA, SENTENCE, Target, attacked, sign_in
from tests.conftest import NewSettings
from tests.rows import deal

FEW = "20"

PATHS = (
    "/gradio_api/queue/join",
    "/gradio_api/run/ask",
    "/gradio_api/call/statement",
    "/gradio_api/cancel",
    "/export/md",
    "/export/docx",
    "/export/found/csv",
)

VALUES: dict[str, str | bytes] = {
    "surrogate": '"\\ud800"',
    "surrogate as a name": '{"\\udfff": 1}',
    "raw surrogate": b'"\xed\xa0\x80"',
    "not a number": "NaN",
    "infinite": "1e999",
    "great": "1" + "0" * 400,
    "nested": "[" * 1_000 + "]" * 1_000,
    "nested fields": '{"a":' * 1_000 + "1" + "}" * 1_000,
    "cut off": '{"a"',
    "no JSON": b"\xff\xfe\x00",
}


@pytest.mark.parametrize(("path", "value"), deal(PATHS, VALUES, hands=2))
def test_what_cannot_be_read_is_refused_in_a_sentence(
    target: Target, path: str, value: str
) -> None:
    given = VALUES[value]
    raw = given if isinstance(given, bytes) else given.encode()
    number = target.numbers["answer"][0]
    asked = b'{"fn_index":%d,"session_hash":"s","data":[%b],"event_data":{"id":%b}}'
    turns = b'{"turns":[{"question":%b,"lines":[]}]}' % raw
    if path == "/export/found/csv":
        turns = b'{"words":%b}' % raw
    body = turns if path.startswith("/export") else asked % (number, raw, raw)
    sent = target.post(path, body)
    assert sent.status_code in (400, 422)
    assert SENTENCE.search(sent.text)
    target.check(sent.text)


UNITS = (b"[]", b"{}", b'""', b"1", b'{"a":{}}', b'"\\\\"', b'"\\""', b'"\\\\\\"",[]', b"[[],0]")


@pytest.mark.parametrize("unit", UNITS)
def test_values_are_counted_before_any_is_made(unit: bytes) -> None:
    body = b"[%b]" % b",".join([unit] * 500_000)
    tracemalloc.start()
    with pytest.raises(CallRefusedError, match="values"):
        read_plain(body)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4 * len(body)


@pytest.mark.parametrize("text", ["a, b [c] {d}", '"', "\\", '\\"', '\\\\",[],"'])
def test_what_stands_in_a_text_is_no_value(text: str) -> None:
    told = {"data": [text * MOST_VALUES, text]}
    assert read_plain(json.dumps(told).encode()) == told


@pytest.mark.parametrize("path", ["/gradio_api/reset", "/gradio_api/mcp", *PATHS])
def test_many_values_keep_nobody_waiting(target: Target, path: str) -> None:
    body = b'{"data":[%b]}' % b",".join([b"[]"] * 300_000)
    for _ in range(5):
        sent = target.post(path, body)
        assert sent.status_code == 422
        assert "values" in sent.text
    target.check(sent.text)


UNFINISHED = b'{"turns":[{"question":"' + b"x" * (7 << 20)


def test_bodies_that_never_end_are_bounded_together(target: Target) -> None:
    host, _, port = target.address.removeprefix("http://").partition(":")
    head = f"POST /export/md HTTP/1.1\r\nHost: {host}\r\nContent-Length: {8 << 20}\r\n"
    head += f"Authorization: {sign_in('ada')['Authorization']}\r\n\r\n"
    with ExitStack() as stack:
        sent = []
        for _ in range(10):
            each = stack.enter_context(socket.create_connection((host, int(port)), 30))
            try:
                each.sendall(head.encode() + UNFINISHED)
            except ConnectionError:
                continue  # refused before it was sent
            sent.append(each)
        assert sum(not select.select([each], [], [], 0.5)[0] for each in sent) <= 4
    assert target.post("/export/md", '{"turns":[]}').status_code == 200


@pytest.mark.parametrize("function", ["ask", "search", "timeline"])
@pytest.mark.parametrize("place", ["names", "parties"])
def test_names_that_are_all_sought_everywhere_are_few(
    target: Target, function: str, place: str
) -> None:
    parts = ["harbour"[: 1 + number % 6] + " " * (number // 6) for number in range(3_000)]
    data: list[object] = ["Which?", None, None, None, None, None]
    data[1 if place == "names" else 4] = parts
    sent = target.post(f"/gradio_api/run/{function}", json.dumps({"data": data}))
    assert "more than" in sent.text or "at most" in sent.text
    target.check(sent.text)


@pytest.mark.parametrize("data", [[], ["a"] * 7, [None] * 40])
def test_too_few_or_too_many_values_are_refused(target: Target, data: list[str]) -> None:
    sent = target.post("/gradio_api/run/ask", json.dumps({"data": data}))
    assert sent.status_code == 422
    assert SENTENCE.search(sent.text)


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Target]:
    """A page that counts up to twenty, one visitor after the other."""
    folder = tmp_path_factory.mktemp("counted")
    many = {"LIMITS_REQUESTS": FEW, "LIMITS_QUESTIONS": "2", "WEB_PROXIES": '["127.0.0.1"]'}
    with attacked(settings_in(folder), folder, many) as page:
        yield page


def _from(target: Target, address: str, path: str, body: str | None) -> int:
    headers = {"Authorization": "Bearer a-token-for-programs-1234", "X-Forwarded-For": address}
    headers["Content-Type"] = "application/json"
    method = "GET" if body is None else "POST"
    url = target.address + path
    return target.client.request(method, url, content=body, headers=headers).status_code


COSTLY = {
    "page": ("/", None),
    "open": ("/gradio_api/run/predict", '{"fn_index":OPEN,"data":[],"event_data":{}}'),
    "statements": ("/gradio_api/run/statements", '{"data":[]}'),
    "statement": ("/gradio_api/run/statement", '{"data":["harbour"]}'),
    "stream": (DATA + "none", None),
    "refused": ("/gradio_api/run/statement", "{"),
    "unknown": ("/gradio_api/run/nothing", '{"data":[]}'),
}


@pytest.mark.parametrize("what", COSTLY)
def test_what_costs_is_counted_by_visitor(counted: Target, what: str) -> None:
    path, body = COSTLY[what]
    body = body and body.replace("OPEN", str(counted.numbers["open"][0]))
    address = f"198.51.100.{list(COSTLY).index(what) + 1}"
    told = [_from(counted, address, path, body) for _ in range(int(FEW))]
    assert 429 not in told
    assert _from(counted, address, path, body) == 429
    assert _from(counted, address, "/", None) == 429
    assert _from(counted, "203.0.113.1", "/healthz", None) == 200


@pytest.mark.parametrize("form", ["md", "docx"])
def test_exports_count_as_questions(counted: Target, form: str) -> None:
    address, body = f"198.51.100.10{len(form)}", '{"turns":[]}'
    told = [_from(counted, address, f"/export/{form}", body) for _ in range(3)]
    assert told == [200, 200, 429]
