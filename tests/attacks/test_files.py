"""No file of the server is read and no address fetched, whatever is sent for a file."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.attacks.target import MARKER, SENTENCE, Target, sign_in
from tests.rows import deal

META = {"_type": "gradio.FileData"}

WANTED = {
    "file": "{marker}",
    "own environment": "/proc/self/environ",
    "endless file": "/dev/zero",
    "statement": "{statements}/harbour.txt",
    "listener": "http://127.0.0.1:{port}/a.txt",
    "name": "http://harbour.example/a.txt",
}


def name_wanted(target: Target, wanted: str) -> str:
    folder, port = target.settings.statements.path, target.listener.port
    return WANTED[wanted].format(marker=target.marker, statements=folder, port=port)


SHAPES: dict[str, Callable[[str], Any]] = {
    "file": lambda path: {"path": path, "meta": META},
    "inside an empty one": lambda path: {"path": "", "x": {"path": path, "meta": META}},
    "address": lambda path: {"path": "a", "url": path, "meta": META},
    "list": lambda path: [[{"path": path, "meta": META}]],
    "deep": lambda path: {"a": [{"b": [{"c": {"path": path, "meta": META}}]}]},
    "update": lambda path: {"__type__": "update", "value": {"path": path, "meta": META}},
    "stream": lambda path: {"path": path, "is_stream": True, "meta": META},
    "older": lambda path: {"path": path},
}

PLACES: dict[str, Callable[[Any], dict[str, Any]]] = {
    "at": lambda shape: {"fn": "open", "event_data": {"statement": "harbour", "at": shape}},
    "quiet": lambda shape: {"fn": "open", "event_data": {"statement": "harbour", "quiet": shape}},
    "statement": lambda shape: {"fn": "open", "event_data": {"statement": shape}},
    "id": lambda shape: {"fn": "answer", "event_data": {"id": shape, "question": "Which?"}},
    "looked for": lambda shape: {"fn": "look", "event_data": {"words": shape, "at": 1}},
    "looked at": lambda shape: {"fn": "look", "event_data": {"words": "a", "at": shape}},
    "sought": lambda shape: {"fn": "seek", "event_data": {"words": "a", "scope": shape}},
    "asked": lambda shape: {"fn": "answer", "event_data": {"id": "1", "question": shape}},
    "removed": lambda shape: {"fn": "remove", "event_data": {"statement": shape}},
    "rated": lambda shape: {"fn": "rate", "event_data": {"question": shape, "verdict": "good"}},
    "question": lambda shape: {"fn": "ask", "data": [shape, None, None, None, None, None]},
    "names": lambda shape: {"fn": "search", "data": ["Which?", shape, None, None, None, None]},
    "found": lambda shape: {"fn": "find", "data": [shape, False, None, None, None, None, None]},
    "exact": lambda shape: {"fn": "find", "data": ["a", shape, None, None, None, None, None]},
    "compared": lambda shape: {"fn": "compare", "data": [shape, "", None, None, None, None, None]},
    "compared on": lambda shape: {"fn": "compare", "data": [[], shape, *[None] * 5]},
    "followed": lambda shape: {"fn": "timeline", "data": [shape, None, None, None, None, None]},
    "outlined": lambda shape: {"fn": "outline", "data": [shape, None, None, None, None, None]},
    "traced": lambda shape: {"fn": "trace", "data": [shape, "", "", *[None] * 5]},
    "traced in": lambda shape: {"fn": "trace", "data": ["", shape, shape, *[None] * 5]},
    "drafted": lambda shape: {"fn": "draft", "data": [shape, *[None] * 5]},
    "formula": lambda shape: {"fn": "lineage", "data": [shape, *[None] * 5]},
    "worded": lambda shape: {"fn": "wording", "data": [shape, shape]},
    "looked up": lambda shape: {"fn": "look_up", "event_data": {"text": shape, "at": 1}},
    "looked up in": lambda shape: {"fn": "look_up", "event_data": {"statement": shape}},
    "checked": lambda shape: {"fn": "check", "event_data": {"text": shape, "at": 1}},
    "named": lambda shape: {"fn": "statement", "data": [shape]},
    "pasted": lambda shape: {"fn": "add_text", "data": [shape, "pasted"]},
    "dropped": lambda shape: {"fn": "add_files", "data": [shape]},
    "dropped in a list": lambda shape: {"fn": "add_files", "data": [[shape]]},
}


@pytest.mark.parametrize(("place", "wanted"), deal(PLACES, WANTED, hands=6))
def test_what_looks_like_a_file_gives_none(target: Target, place: str, wanted: str) -> None:
    path = name_wanted(target, wanted)
    for shape in SHAPES.values():
        call = PLACES[place](shape(path))
        name = call.pop("fn")
        for number in target.numbers[name]:
            body = {"data": [], **call, "fn_index": number}
            said = target.join(dict(body))
            sent = [
                target.post(f"/gradio_api/run/{way}", json.dumps(body)) for way in ("predict", name)
            ]
            said += "".join(each.text for each in sent)
            assert all(each.status_code < 500 or SENTENCE.search(each.text) for each in sent)
            target.check(said)
    kept = {each.name for each in target.settings.statements.path.iterdir()}
    assert kept - {".removed"} == {"harbour.txt"}


def drop(target: Target, path: str, user: str) -> str:
    file = {"path": path, "orig_name": "a.txt", "meta": META}
    return target.join({"fn_index": target.numbers["add_files"][0], "data": [[file]]}, user)


def test_an_upload_is_added_by_who_uploaded_it_alone(target: Target) -> None:
    path = target.upload("pier.txt", "PIER PLAN\n\n1. The pier is mended.\n", "ada")
    assert "you have not uploaded" in drop(target, path, "bob")
    assert "you have not uploaded" in drop(target, path + "/../pier.txt", "ada")
    assert '"state":"done"' in drop(target, path, "ada")
    (target.settings.statements.path / "pier.txt").unlink()


ROUTES = (
    "file={marker}",
    "file=http://127.0.0.1:{port}/a.txt",
    "file/{marker}",
    "proxy=http://127.0.0.1:{port}/",
    "deep_link?session_hash=a",
    "custom_component/a/client/b/c",
    "vibe-code",
    "profiling/traces",
    "stream/a/b/1/playlist.m3u8",
    "run-history/buckets",
    "queue/status",
    "/../healthz",
)


@pytest.mark.parametrize("route", ROUTES)
def test_ways_of_the_framework_that_the_page_has_no_use_for_are_shut(
    target: Target, route: str
) -> None:
    port = target.listener.port
    path = route.format(marker=str(target.marker), port=port)
    sent = target.get(f"/gradio_api/{path}")
    assert sent.status_code == 404
    target.check(sent.text)


POSTS = (
    "component_server",
    "process_recording",
    "stream/a",
    "stream/a/close",
    "vibe-edit",
    "vibe-code",
    "undo-vibe-edit",
    "vibe-starter-queries",
    "login",
)


@pytest.mark.parametrize("route", POSTS)
def test_posts_that_the_page_has_no_use_for_are_shut(target: Target, route: str) -> None:
    body = {"data": [], "fn_name": "x", "component_id": 1, "session_hash": "a"}
    sent = target.post(f"/gradio_api/{route}", json.dumps(body))
    assert sent.status_code == 404
    target.check(sent.text)


NAMES = ("a" * 300, "a" * 5_000, "a/" * 2_000 + "a", "%00", "%ff", "a%0ab", "..%2f..%2froutes.py")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("folder", ["assets", "static"])
def test_a_name_that_no_file_has_leaves_nothing_in_the_log(
    target: Target, folder: str, name: str
) -> None:
    path = f"/{folder}/{name}"
    before = target.log.stat().st_size  # what the log has by then is of other requests
    assert target.get(path).status_code in (403, 404)
    told = target.log.read_bytes()[before:].decode()
    assert not [form for form in (path, unquote(path)) if form[:100] in told]
    assert "Traceback" not in told


ODD = (
    ("GET", "/?page=x"),
    ("GET", "/?page=%00&deep_link=../x"),
    ("GET", "/config?page=x"),
    ("GET", "/gradio_api/info?page=x"),
    ("HEAD", "/?page=x"),
    ("HEAD", "/gradio_api/mcp/sse"),
    ("HEAD", "/gradio_api/heartbeat/a"),
    ("HEAD", "/gradio_api/queue/data?session_hash=a"),
    ("HEAD", "/gradio_api/upload_progress?upload_id=a"),
)


@pytest.mark.parametrize(("method", "path"), ODD)
def test_an_odd_request_leaves_nothing_in_the_log(target: Target, method: str, path: str) -> None:
    before = target.log.stat().st_size
    sent = target.client.request(method, target.address + path, headers=sign_in("ada"))
    assert sent.status_code in (200, 404, 405)
    assert "Traceback" not in target.log.read_bytes()[before:].decode()


READ = ("run/ask", "queue/join", "cancel", "upload", "mcp")


@pytest.mark.parametrize("route", READ)
def test_a_request_that_breaks_off_leaves_nothing_in_the_log(target: Target, route: str) -> None:
    before, server = target.log.stat().st_size, urlsplit(target.address)
    lines = f"POST /gradio_api/{route} HTTP/1.1", f"Host: {server.netloc}"
    signed = f"Authorization: {sign_in('ada')['Authorization']}"
    kind, length = "Content-Type: multipart/form-data; boundary=x", "Content-Length: 99"
    with socket.create_connection((server.hostname or "", server.port or 0)) as client:
        client.sendall("\r\n".join((*lines, signed, kind, length, "", "--x")).encode())
        assert target.get("/gradio_api/app_id").is_success
    time.sleep(0.5)  # what is logged comes after it
    assert target.get("/gradio_api/app_id").is_success
    assert "Traceback" not in target.log.read_bytes()[before:].decode()


def test_the_marker_is_found_where_it_is_told(target: Target) -> None:
    with pytest.raises(AssertionError):
        target.check(MARKER)
