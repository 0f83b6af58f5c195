"""What proxies say of the requests they pass on.

The server reads address and scheme of it, from the proxies that ``web.proxies`` names. Nobody
behind it may: Gradio would believe anybody.
"""

from __future__ import annotations

from starlette.types import Scope

PASSED_ON = {b"forwarded", b"via", b"x-real-ip"}
"""Headers that say that a request came through a proxy."""

PREFIX = b"x-forwarded-"
"""How the others begin that say so."""

RENAMING = b"x-gradio-server"
"""What Gradio would take the page's address from."""

OLD = "1.0"
"""The HTTP that nginx speaks to what is behind it unless told otherwise, and browsers never do."""


def is_passed_on(scope: Scope) -> bool:
    """Tell whether a request came through a proxy, by its headers or the HTTP that it speaks."""
    return scope["http_version"] == OLD or any(_is_proxys(name) for name, _ in scope["headers"])


def forget_proxies(scope: Scope) -> None:
    """Take out of a request what a proxy, or somebody like one, says of it."""
    scope["headers"] = [
        (name, value)
        for name, value in scope["headers"]
        if not _is_proxys(name) and name.lower() != RENAMING
    ]


def _is_proxys(name: bytes) -> bool:
    return name.lower() in PASSED_ON or name.lower().startswith(PREFIX)
