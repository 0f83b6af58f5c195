"""What headers, hosts and paths may say: never an error of ours, and nothing that is believed."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urlsplit

import httpx
import pytest

from tests import loopback
from tests.attacks.target import Target, sign_in
from tests.browser import serving_settings
from tests.conftest import NewSettings
from tests.loopback import SECONDS
from tests.rows import deal
from tests.web.test_authentication import BEARER, TOKEN, basic

PROGRAM, EDITOR = (
    f"Authorization: {sign_in(each)['Authorization']}".encode() for each in ("", "ada")
)
STRANGER = b"X-Forwarded-For: 198.51.100.21"
"""Who may be shut out for wrong passwords."""
BEYOND = {"WEB_HOST": "0.0.0.0", "WEB_TOKEN": TOKEN}  # noqa: S104
AUTHORIZED = f"Authorization: {BEARER['Authorization']}".encode()


def send(address: str, *lines: bytes) -> bytes:
    """Send a request as these lines; give what comes back until the server has said enough."""
    server = urlsplit(address)
    assert server.hostname
    assert server.port
    with socket.create_connection((server.hostname, server.port), SECONDS) as client:
        client.sendall(b"\r\n".join([*lines, b"Connection: close", b"", b""]))
        came: list[bytes] = []
        with suppress(ConnectionResetError):  # by a server that answers before it has read all
            came.extend(iter(lambda: client.recv(65_536), b""))
        return b"".join(came)


def read_status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


@pytest.fixture(scope="module")
def beyond(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[str]:
    """The page beyond loopback, under whatever name, no proxy named."""
    settings = settings_in(tmp_path_factory.mktemp("beyond"))
    settings.statements.path.mkdir()
    with serving_settings(settings, told=BEYOND) as address:
        yield address


@pytest.fixture
def proxied(target: Target) -> str:
    """The page for a proxy on this machine, and no other."""
    return target.address


ORIGINS = (
    "http://[",
    "http://[::1",
    "http://]",
    "http://[v1.x]:7860",
    "//",
    "",
    "null",
    "http://",
    "http://\udcff",
    "http://127.0.0.1:99999999",
    "http://127.0.0.1\u00a0",
    "http://℀.example",
)


@pytest.mark.parametrize("origin", ORIGINS)
def test_origin_that_cant_be_read_is_refused(proxied: str, origin: str) -> None:
    told = b"Origin: " + origin.encode("utf-8", "surrogateescape")
    answer = send(proxied, b"GET /config HTTP/1.1", b"Host: 127.0.0.1", told)
    assert read_status(answer) == 403, answer


FETCHES = (
    (b"cross-site", b"empty", 403),
    (b"cross-site", b"image", 403),
    (b"same-site", b"script", 403),
    (b"cross-site", b"iframe", 403),
    (b"cross-site", b"document", 200),
    (b"same-origin", b"empty", 200),
    (b"none", b"document", 200),
)


@pytest.mark.parametrize(("site", "kind", "status"), FETCHES)
@pytest.mark.parametrize("path", [b"/config", b"/original?statement=harbour"])
def test_no_other_site_has_a_browser_get_anything_unseen(
    proxied: str, path: bytes, site: bytes, kind: bytes, status: int
) -> None:
    told = b"Sec-Fetch-Site: " + site, b"Sec-Fetch-Dest: " + kind
    answer = send(proxied, b"GET " + path + b" HTTP/1.1", b"Host: 127.0.0.1", PROGRAM, *told)
    assert read_status(answer) == status, answer


def test_nothing_follows_a_request_that_ends_in_two_ways(proxied: str) -> None:
    lengths = b"Content-Length: 5", b"Transfer-Encoding: chunked"
    within = b"0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    head = b"POST /gradio_api/run/ask HTTP/1.1", b"Host: 127.0.0.1", PROGRAM
    answer = send(proxied, *head, *lengths, b"", within)
    assert read_status(answer) == 400
    assert answer.count(b"HTTP/1.1 ") == 1, answer


HOSTS = (b"[", b"[::1", b"]", b"a b", b"\xff", b"\xed\xa0\x80", b"a:b", b"a:1:2", b"@", b"a/b", b"")


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("path", [b"/", b"/config", b"/gradio_api/info", b"/healthz"])
def test_host_that_cant_be_read_is_refused(beyond: str, host: bytes, path: bytes) -> None:
    answer = send(beyond, b"GET " + path + b" HTTP/1.1", b"Host: " + host, AUTHORIZED)
    assert read_status(answer) == 400, answer


BYTES = b"\xff\xfe", b"\xed\xa0\x80", b"\xc0\xaf", "\u2028".encode(), b"\xb2", b"%00", b"[" * 99
FIELDS = (
    b"Authorization",
    b"Cookie",
    b"Content-Length",
    b"Content-Type",
    b"Referer",
    b"Range",
    b"If-None-Match",
    b"Accept-Language",
    b"X-Forwarded-For",
    b"X-Forwarded-Host",
    b"X-Forwarded-Proto",
    b"X-Gradio-Server",
    b"X-Gradio-User",
    b"Last-Event-ID",
    b"\xff",
)


@pytest.mark.parametrize("field", FIELDS)
def test_bytes_in_a_header_are_no_error_of_ours(proxied: str, field: bytes) -> None:
    for path, value in deal((b"POST /export/md", b"GET /config", b"GET /"), BYTES, hands=3):
        lines = [b"Host: 127.0.0.1", field + b": " + value]
        lines.append(STRANGER if field == b"Authorization" else PROGRAM)
        answer = send(proxied, path + b" HTTP/1.1", *lines)
        assert read_status(answer) < 500, (path, value, answer)


@pytest.mark.parametrize("value", BYTES)
def test_bytes_in_an_address_are_no_error_of_ours(beyond: str, value: bytes) -> None:
    quoted = b"".join(b"%%%02x" % each for each in value)
    for part in (value, quoted):
        for path in (b"/" + part, b"/?statement=" + part, b"/gradio_api/queue/data?x=" + part):
            answer = send(beyond, b"GET " + path + b" HTTP/1.1", b"Host: a", AUTHORIZED)
            assert read_status(answer) < 500, (path, answer)
    for address in (b"http://[/config", b"*", b"//[", b"/..%2f..%2fetc", b"a", b"/a#b"):
        answer = send(beyond, b"GET " + address + b" HTTP/1.1", b"Host: a", AUTHORIZED)
        assert read_status(answer) < 500, (address, answer)


BODIES = (
    b"{",
    b"\xff",
    b"null",
    b"NaN",
    b'{"turns": NaN}',
    b'{"turns": ["\\ud800"]}',
    b'{"turns": [{"question": "\\ud800", "lines": []}]}',
    b'{"turns": [{"question": "a", "lines": [{"text": "\\udfff", "citations": []}]}]}',
    b'{"turns": [{"question": 1e999, "lines": []}]}',
    b'{"\\ud800": 1}',
    b"[" * 100_000,
    b'{"turns":' * 5_000,
    b"1" * 5_000,
)


@pytest.mark.parametrize("form", ["md", "docx", "\udcff", "%ed%a0%80"])
def test_body_that_is_no_conversation_is_refused_in_a_sentence(proxied: str, form: str) -> None:
    for body in BODIES:
        path = b"/export/" + form.encode("utf-8", "surrogateescape")
        lines = [b"Host: 127.0.0.1", b"Content-Type: application/json", PROGRAM]
        lines.append(b"Content-Length: %d" % len(body))
        lines += [b"Connection: close", b"", body]
        answer = send(proxied, b"POST " + path + b" HTTP/1.1", *lines)
        assert read_status(answer) == 200 or 400 <= read_status(answer) < 500, (body[:50], answer)
        assert len(body) < 5 or body[:20] not in answer, "what was sent is not sent back"


def ask_as(address: str, given: dict[str, str], **headers: str) -> httpx.Response:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return loopback.get(f"{address}/config", headers=given | told)


FORGED = {
    "X_Forwarded_Host": "evil.example",
    "X_Forwarded_Proto": "https",
    "X_Forwarded_Prefix": "/evil",
    "X_Forwarded_Port": "1",
    "X_Gradio_Server": "http://evil.example",
    "Forwarded": "for=1.1.1.1;host=evil.example;proto=https",
}


@pytest.mark.parametrize("name", FORGED)
def test_nobody_renames_the_page_who_is_no_named_proxy(beyond: str, name: str) -> None:
    assert ask_as(beyond, BEARER, **{name: FORGED[name]}).json()["root"] == beyond


def test_named_proxy_says_the_scheme_and_never_another_name(proxied: str) -> None:
    config = ask_as(proxied, sign_in(""), X_Forwarded_For="198.51.100.20", **FORGED).json()
    assert config["root"] == proxied.replace("http:", "https:")


def test_guesses_are_counted_by_the_connection_where_no_proxy_is_named(beyond: str) -> None:
    def guess(number: int) -> int:
        told = basic("ada", f"guess {number}") | {"X-Forwarded-For": f"198.51.100.{number}"}
        return loopback.get(f"{beyond}/config", headers=told).status_code

    assert [guess(number) for number in range(11)] == [401] * 10 + [429]


UPLOADS = (
    "/gradio_api/call/upload",
    "/gradio_api/run/upload",
    "/gradio_api/api/upload",
    "/gradio_api/upload/",
    "/gradio_api/upload/x",
    "/gradio_api/upload_progress",
    "//gradio_api/upload",
    "/gradio_api//upload",
    "/gradio_api/./upload",
    "/upload",
    "/export/upload",
    "/gradio_api/queue/join/upload",
    "/x/gradio_api/upload",
    "/GRADIO_API/UPLOAD",
)


@pytest.mark.parametrize("path", UPLOADS)
def test_only_the_upload_takes_a_long_body(target: Target, path: str) -> None:
    most = target.settings.limits.megabytes << 20
    head = [b"POST " + path.encode() + b" HTTP/1.1", b"Host: 127.0.0.1", EDITOR]
    answer = send(target.address, *head, b"Content-Length: %d" % (most + 1))
    assert read_status(answer) == 413, answer
    kept = send(target.address, *head, b"Content-Length: 0")
    assert 300 <= read_status(kept) < 500, kept


def test_head_has_an_end(proxied: str) -> None:
    server = urlsplit(proxied)
    with socket.create_connection((server.hostname or "", server.port or 0), SECONDS) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n")
        sent = 0
        try:
            while sent < 1 << 20:
                sent += client.send(b"X-Filler: " + b"x" * 1_000 + b"\r\n")
            ended = client.recv(65_536)
        except OSError:
            ended = b""
    assert sent < 1 << 20 or b" 400 " in ended[:15]
    assert loopback.get(f"{proxied}/healthz").status_code == 200


@pytest.mark.parametrize(
    "path", ["/", "/config", "/original?statement=harbour", "/v1/models", "/healthz", "/none"]
)
def test_nothing_that_is_private_is_kept_by_a_shared_store(target: Target, path: str) -> None:
    for told in (target.get(path), target.client.get(target.address + path)):
        assert told.headers["cache-control"] == "private, no-cache"


def test_what_is_the_same_for_everybody_may_be_kept(target: Target) -> None:
    (script,) = re.findall(r'src="\.?(/assets/index-[^"]+)"', target.get("/").text)
    assert "private" not in target.get(script).headers.get("cache-control", "")


@pytest.mark.parametrize("path", ["/theme.css/", "/theme.css///", "//a.example/theme.css/"])
def test_nobody_is_sent_to_a_host_that_the_request_made_up(beyond: str, path: str) -> None:
    line = f"GET {path} HTTP/1.1".encode()
    answer = send(beyond, line, b"Host: evil.example", AUTHORIZED)
    places = [each for each in answer.lower().split(b"\r\n") if each.startswith(b"location:")]
    assert places in ([], [b"location: /theme.css"]), answer
