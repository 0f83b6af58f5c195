"""The server: how many connections it has, what a request may be, how it ends."""

from __future__ import annotations

import asyncio
import faulthandler
import logging
import os
import socket
import time
from pathlib import Path
from types import FrameType

import uvicorn
from anyio.to_thread import current_default_thread_limiter
from starlette.types import ASGIApp

from assistant.web.server.connection import Connection, count_room
from config.errors import ServeError
from config.settings import WebSettings

LONGEST_HEAD = 32_768
"""Bytes of a request's line and headers."""

LAST_SECONDS = 5
"""How long answers that are being given may still take once the server is told to end."""

END_SECONDS = 8.0
"""After how long it has ended, though a question or a library keep the interpreter to themselves:
what ends it then is no part of that."""

FEW = 100
"""Connections below which readers are turned away for want of room; a page keeps about six."""

ALL = "::"
"""All addresses of a machine, of both kinds."""
ITSELF = {"0.0.0.0": "127.0.0.1", ALL: "::1"}  # noqa: S104
"""What a machine calls itself where it serves at all of its addresses."""

THREADS = 200
"""Threads for all that is asked, most of which wait for their turn."""

log = logging.getLogger(__name__)


class Server(uvicorn.Server):
    """A server that says its address once it answers, and closes connections that are overdue."""

    def __init__(self, app: ASGIApp, web: WebSettings) -> None:
        # No log of uvicorn's own: it would hold whole addresses, with the questions in them.
        # What strangers send that is no HTTP is no line of the log either.
        config = uvicorn.Config(
            app,
            http=Connection,
            ws="none",
            h11_max_incomplete_event_size=LONGEST_HEAD,
            timeout_graceful_shutdown=LAST_SECONDS,
            proxy_headers=bool(web.proxies),
            forwarded_allow_ips=[str(each) for each in web.proxies],
            server_header=False,
            log_config=None,
            log_level="error",
            access_log=False,
        )
        super().__init__(config)
        logging.getLogger("uvicorn.error").addFilter(_is_fault)
        self._nowhere = Path(os.devnull).open("w", encoding="ascii")  # noqa: SIM115 (to the end)
        self._address = name_address(web)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer, and say so."""
        current_default_thread_limiter().total_tokens = THREADS
        await super().startup(sockets)
        if (room := count_room()) < FEW:
            log.warning(
                "of this page's readers %s can be connected at once: raise the limit of open files "
                "(ulimit -n)",
                room,
            )
        print(self._address, flush=True)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to end, and be at an end in time."""
        faulthandler.dump_traceback_later(END_SECONDS, exit=True, file=self._nowhere)
        super().handle_exit(sig, frame)

    async def on_tick(self, counter: int) -> bool:
        """Drop what is overdue; called ten times a second."""
        now = time.monotonic()
        for each in list(self.server_state.connections):
            if isinstance(each, Connection) and each.is_overdue(now):
                each.drop()
        return await super().on_tick(counter)


def _is_fault(record: logging.LogRecord) -> bool:
    """Tell whether a line of the log is of more than an answer that was cut off at the end."""
    return not (record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError))


def name_address(web: WebSettings) -> str:
    """Give the address by which this machine opens the page."""
    host = ITSELF.get(web.host, web.host)
    return f"http://{f'[{host}]' if ':' in host else host}:{web.port}"


def listen(web: WebSettings) -> socket.socket:
    """Open the page's port, of IPv6 for IPv4 too where it is that of all addresses. Raises
    ``ServeError`` where it can't be used.
    """
    family = socket.AF_INET6 if ":" in web.host else socket.AF_INET
    both = web.host == ALL and socket.has_dualstack_ipv6()
    try:
        return socket.create_server(
            (web.host, web.port), family=family, reuse_port=False, dualstack_ipv6=both
        )
    except OSError as error:
        raise ServeError(
            f"the page can't be served there ({error.strerror or error})",
            subject=f"{web.host}:{web.port}",
            mend="choose another port with --port",
        ) from error
