"""The ways in that the page and programs have a use for; all others are shut."""

from __future__ import annotations

import re
from enum import Enum, auto

from assistant.web.guard.refusal import CallRefusedError


class Way(Enum):
    """What a request is for, which tells how it is read."""

    ASSET = auto()
    LOOK = auto()
    CALL = auto()
    CANCEL = auto()
    ANSWER = auto()
    HEARTBEAT = auto()
    UPLOAD = auto()
    UPLOADED = auto()
    JSON = auto()
    EXPORT = auto()
    COMPLETION = auto()


NAME = r"[\w-]{1,128}"
PART = r"[A-Za-z\d_.@-]{1,128}"
API = "/gradio_api"

ROUTES = (
    ("GET HEAD", Way.ASSET, rf"/(assets|static)(/{PART}){{1,8}}"),
    ("GET HEAD", Way.ASSET, r"/favicon\.ico|/robots\.txt|/manifest\.json"),
    ("GET HEAD", Way.LOOK, r"/|/config|/theme\.css"),
    ("GET HEAD", Way.LOOK, rf"{API}/(info|app_id|openapi\.json|startup-events|theme\.css)"),
    ("GET", Way.LOOK, rf"{API}/mcp(/schema|/sse)?"),
    ("POST DELETE", Way.JSON, rf"{API}/mcp(/messages)?"),
    ("POST", Way.EXPORT, r"/export/((found|draft|sides)/)?[a-z]{1,8}"),
    ("GET HEAD", Way.LOOK, r"/v1/models(/statements)?|/original"),
    ("POST", Way.COMPLETION, r"/v1/chat/completions"),
    ("POST", Way.CALL, rf"{API}/queue/join|{API}/(call|run|api)/(?P<name>{NAME})"),
    ("POST", Way.CANCEL, rf"{API}/cancel"),
    ("POST", Way.JSON, rf"{API}/reset"),
    ("GET", Way.ANSWER, rf"{API}/queue/data|{API}/call/(?P<name>{NAME})/(?P<event>{NAME})"),
    ("GET", Way.HEARTBEAT, rf"{API}/heartbeat/(?P<session>{NAME})"),
    ("POST", Way.UPLOAD, rf"{API}/upload"),
    ("GET", Way.UPLOADED, rf"{API}/upload_progress"),
)

_COMPILED = [(set(methods.split()), way, re.compile(path)) for methods, way, path in ROUTES]


def find_way(method: str, path: str) -> tuple[Way, dict[str, str]]:
    """Give what a request is for, with the names in its path.

    Raises ``CallRefusedError`` where the page has no use for it.
    """
    trimmed = path[:-1] if path.endswith("/") and len(path) > 1 else path
    for methods, way, pattern in _COMPILED:
        found = pattern.fullmatch(trimmed)
        if found and method in methods:
            return way, {name: each for name, each in found.groupdict().items() if each}
    raise CallRefusedError(404, "the page has nothing there")
