"""A call that is refused, as the framework's own clients understand it."""

from __future__ import annotations

import logging

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from assistant.web.auth.refusal import RefusedError

FAILED = "this could not be done; the server's log says why"
INDEX_LOST = "the index can't be read now; the server's log says why"

log = logging.getLogger(__name__)


async def tell_failed(request: Request, error: Exception) -> Response:  # noqa: ARG001
    """Answer what failed in a way that nobody foresaw; the log has the rest."""
    return JSONResponse({"error": FAILED, "detail": FAILED}, 500)


async def tell_index_lost(request: Request, error: Exception) -> Response:
    """Answer what needs an index that can't be read; only the log names files of the server."""
    log.warning("%s: %s", request.url.path, error)
    return JSONResponse({"error": INDEX_LOST, "detail": INDEX_LOST}, 503)


async def tell_unkept(request: Request, error: Exception) -> Response:
    """Answer what could not be kept on the server's disk; only the log names files of it."""
    reason = getattr(error, "strerror", None) or type(error).__name__
    log.warning("%s: %s", request.url.path, error)
    told = f"what was sent can't be kept ({reason}); try again when the server's disk has room"
    return JSONResponse({"error": told, "detail": told}, 507)


class CallRefusedError(RefusedError):
    """A call that is refused; the page and programs show its sentence."""

    async def answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the call."""
        if scope["type"] == "websocket":
            await super().answer(scope, receive, send)
            return
        told = {"error": str(self), "detail": str(self)}
        await JSONResponse(told, self.status, dict(self.headers))(scope, receive, send)
