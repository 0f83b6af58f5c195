"""One writer at a time on a Chroma server, among all machines."""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from chromadb.api import ClientAPI
from chromadb.errors import ChromaError, NotFoundError

from config.errors import IndexAccessError

NAME = "writer"
"""The collection that stands for the lease: of two that create it the server refuses one."""

SECONDS, RENEWED, ASKED = 60.0, 10.0, 0.5
"""How long a lease holds, how often it is renewed, how often one that waits asks."""

WAIT_SECONDS = 3_600.0

log = logging.getLogger(__name__)


@contextmanager
def hold_lease(client: ClientAPI) -> Iterator[Event]:
    """Be the only writer; wait while another is, and follow one that died after a minute.

    Gives what is set when another has followed this one. Raises ``IndexAccessError`` when the
    waiting takes too long.
    """
    holder = uuid.uuid4().hex
    _acquire(client, holder)
    stop, lost = Event(), Event()
    renewal = Thread(target=_renew, args=(client, holder, stop, lost), daemon=True)
    renewal.start()
    try:
        yield lost
    finally:
        stop.set()
        renewal.join()
        if _find_holder(client) == holder:
            client.delete_collection(NAME)


def _acquire(client: ClientAPI, holder: str) -> None:
    give_up = time.monotonic() + WAIT_SECONDS
    waiting = False
    while not _create(client, holder):
        if not waiting:
            log.warning("another sync is at work on this Chroma server; waiting for its end")
            waiting = True
        if time.monotonic() > give_up:
            raise IndexAccessError(
                "another sync on this Chroma server does not end",
                mend="look for a process that hangs, and end it",
            )
        time.sleep(ASKED)


def _create(client: ClientAPI, holder: str) -> bool:
    try:
        client.create_collection(NAME, embedding_function=None, metadata=_describe(holder))
    except ChromaError:
        _end_expired(client)
        return False
    return True


def _end_expired(client: ClientAPI) -> None:
    try:
        held = client.get_collection(NAME, embedding_function=None).metadata or {}
        if float(held.get("until", 0)) < time.time():
            client.delete_collection(NAME)
    except NotFoundError:
        pass  # its holder has just ended it


def _renew(client: ClientAPI, holder: str, stop: Event, lost: Event) -> None:
    while not stop.wait(RENEWED):
        try:
            if _find_holder(client) != holder:
                lost.set()
                return
            client.get_collection(NAME, embedding_function=None).modify(metadata=_describe(holder))
        except Exception as error:
            log.warning("the lease of the Chroma server could not be renewed (%s)", error)


def _find_holder(client: ClientAPI) -> str:
    try:
        held = client.get_collection(NAME, embedding_function=None).metadata or {}
    except NotFoundError:
        return ""
    return str(held.get("holder", ""))


def _describe(holder: str) -> dict[str, str | float]:
    return {"holder": holder, "until": time.time() + SECONDS}
