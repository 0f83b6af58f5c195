"""Put on a process's path, this ends it at its first step towards another machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

LOOPBACK = {None, "", "127.0.0.1", "::1", "localhost", "0.0.0.0"}  # noqa: S104


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in {"socket.connect", "socket.sendto"} and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if (host.decode() if isinstance(host, bytes) else host) not in LOOPBACK:
        with Path(os.environ["REFUSED"]).open("a", encoding="utf-8") as record:
            record.write(f"{event} {host}\n")
        raise ConnectionRefusedError(host)


sys.addaudithook(refuse)
