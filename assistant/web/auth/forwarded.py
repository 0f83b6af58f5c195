"""What proxies say of the requests they pass on.

The server reads address and scheme of it, from the proxies that ``web.proxies`` names. Nobody
behind it may: Gradio would believe anybody.
"""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import Scope

PASSED_ON = "forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip"
"""Headers that say that a request came through a proxy."""

SAID = {
    *(name.encode() for name in PASSED_ON),
    b"x-forwarded-port",
    b"x-forwarded-prefix",
    b"x-forwarded-proto",
    b"x-gradio-server",
}


def is_passed_on(headers: Headers) -> bool:
    """Tell whether a request came through a proxy."""
    return any(name in headers for name in PASSED_ON)


def forget_proxies(scope: Scope) -> None:
    """Take out of a request what a proxy, or somebody like one, says of it."""
    scope["headers"] = [each for each in scope["headers"] if each[0].lower() not in SAID]
