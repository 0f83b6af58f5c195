"""A process that has read the modules and forks off others, one for all processes of a test run.

``python -m tests.forking FD`` forks for whoever connects to a socket that listens already, until
the process that began it has ended.
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import pickle
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

PLACE, ENCODER = "TESTS_FORKING", "TESTS_ENCODER"
"""Where the environment says that the socket is, and the folder of the encoders' graphs."""
ROOT = Path(__file__).parents[1]
WAITING = 64
START, STREAMS = b"\0", 3
"""What is sent first, with the streams, and how many of these there may be."""


class Forked:
    """A process that calls a function, forked where ``tests.warmed`` is read.

    It has the standard streams that are given, or none that anybody reads.
    """

    def __init__(
        self, target: Callable[..., None], *given: object, streams: Sequence[int] = ()
    ) -> None:
        asked = os.environ.get(ENCODER), pickle.dumps((target, given))
        self._server = socket.socket(socket.AF_UNIX)
        self._server.connect(_find_place())
        socket.send_fds(self._server, [START], streams)
        self._server.sendall(pickle.dumps(asked))
        self._server.shutdown(socket.SHUT_WR)
        self._told = self._server.makefile("rb")
        self.pid = int(self._told.readline())
        self.exitcode: int | None = None

    def join(self, seconds: float | None = None) -> None:
        """Wait for its end, so many seconds at most."""
        if self.exitcode is None and wait([self._server], seconds):
            self.exitcode = int(self._told.readline())
            self._told.close()
            self._server.close()

    def is_alive(self) -> bool:
        """Tell whether it has not ended."""
        self.join(0)
        return self.exitcode is None

    def terminate(self) -> None:
        """Ask it to end."""
        self._send(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self._send(signal.SIGKILL)

    def _send(self, sign: signal.Signals) -> None:
        if self.is_alive():
            os.kill(self.pid, sign)


def _find_place() -> str:
    """Give where the run's process listens; it is begun where nobody has begun one."""
    if PLACE not in os.environ:
        begin()
    return os.environ[PLACE]


def begin() -> None:
    """Begin the process that forks, for this process and those that it starts."""
    folder = tempfile.mkdtemp()
    place = str(Path(folder) / "forking")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(place)
        listener.listen(WAITING)
        number = listener.fileno()
        command = [sys.executable, "-m", "tests.forking", str(number)]
        server = subprocess.Popen(command, stdin=subprocess.PIPE, pass_fds=[number], cwd=ROOT)
    os.environ[PLACE] = place

    def end() -> None:
        server.communicate()
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(end)


def serve(listener: socket.socket) -> None:
    """Fork what is asked for until stdin is closed."""
    running: dict[Any, tuple[BaseProcess, socket.socket]] = {}
    while True:
        for ready in wait([listener, 0, *running]):
            if ready == 0:
                for process, _ in running.values():
                    process.terminate()
                return
            if ready is listener:
                process, asker = _fork(listener.accept()[0])
                running[process.sentinel] = process, asker
            else:
                process, asker = running.pop(ready)
                process.join()
                _tell(asker, process.exitcode)
                asker.close()


def _fork(asker: socket.socket) -> tuple[BaseProcess, socket.socket]:
    _, streams, _, _ = socket.recv_fds(asker, len(START), STREAMS)
    with asker.makefile("rb") as file:
        encoder, called = pickle.load(file)  # noqa: S301 (of our own processes)
    warmed = import_module("tests.warmed")
    if encoder:
        warmed.load_graphs(Path(encoder))
    process = multiprocessing.get_context("fork").Process(target=_call, args=(called, streams))
    process.start()
    for each in streams:
        os.close(each)
    _tell(asker, process.pid)
    return process, asker


def _call(called: bytes, streams: Sequence[int]) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number, stream in enumerate(streams or [nowhere] * STREAMS):
        os.dup2(stream, number)
    target, given = pickle.loads(called)  # noqa: S301 (of our own processes)
    target(*given)


def _tell(asker: socket.socket, number: int | None) -> None:
    try:
        asker.sendall(f"{number}\n".encode())
    except OSError:  # it has ended
        return


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(socket.socket(fileno=int(sys.argv[1])))
