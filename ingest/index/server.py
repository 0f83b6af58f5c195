"""An index on a Chroma server, which several machines may read and write.

An open Chroma server checks no token: it belongs behind a proxy that does, or on loopback.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from ipaddress import ip_address
from threading import Event, Lock
from urllib.parse import SplitResult, urlsplit

import chromadb
import httpx
import numpy as np
from chromadb.api import ClientAPI
from chromadb.errors import ChromaError, NotFoundError

from config.errors import ConfigError, IndexAccessError
from config.settings import IndexSettings
from ingest.entry import Entry
from ingest.index.base import Index
from ingest.index.chroma_settings import copy_settings
from ingest.index.generation import Generation, read_generation
from ingest.index.lease import hold_lease
from ingest.index.store import Store

STATE, GENERATION, WORD = "state", "generation", "word"
"""The collection, its one record and the field that hold the generation."""

ENOUGH = 256
"""Windows that are encoded before the statements they belong to are written."""

PORTS = {"http": 8000, "https": 443}

HEARTBEAT = "/api/v2/heartbeat"

PATIENCE = 20.0
"""Seconds without a byte of a server after which it is given up; a batch of a sync takes one."""


class ServerIndex(Index):
    """Collections of one database of a Chroma server; raises ``ConfigError`` for an unfit address.

    A statement is seen in its old or its new text. Of several that one sync writes, readers may
    see some earlier than others.
    """

    def __init__(self, settings: IndexSettings) -> None:
        super().__init__(settings.path)
        self._settings = settings
        self._address = _check_address(settings)
        self._connecting = Lock()
        self._lost = Event()

    @property
    def generation(self) -> Generation:
        """The newest state; none where there is no index yet."""
        with self._guard():
            try:
                found = self._state.get(ids=[GENERATION], include=["metadatas"])["metadatas"]
            except NotFoundError:
                self.__dict__.pop("_state", None)  # another may be made in its place
                return Generation()
        return read_generation(str(found[0][WORD])) if found else Generation()

    @contextmanager
    def read(self) -> Iterator[Store]:
        """Open the newest state to read."""
        now = self.generation
        with self._guard():
            yield Store(self._client, now, carries_tokens=True)

    @contextmanager
    def write(self, anew: bool = False) -> Iterator[Store]:
        """Open the index to change it; readers are told when all went well."""
        fresh = Generation().next if anew else self.generation.next
        with self._guard():
            self._check_lease()
            yield Store(self._client, fresh, carries_tokens=True)
            self._check_lease()
            state = self._client.get_or_create_collection(STATE, embedding_function=None)
            state.upsert(
                ids=[GENERATION],
                embeddings=np.ones((1, 1), np.float32),
                metadatas=[{WORD: str(fresh)}],
            )

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Be the only one that changes the index, among all machines; wait for another."""
        with super().hold(), self._guard(), hold_lease(self._client) as lost:
            self._lost = lost
            yield

    def check(self) -> None:
        """Raise ``DamagedIndexError`` where the state can't be told; the rest is the server's."""
        _ = self.generation

    def salvage(self) -> tuple[list[Entry], list[Entry]]:
        """Give the entries that are whole."""
        with self._guard():
            return Store(self._client, Generation()).salvage()

    def _check_lease(self) -> None:
        if self._lost.is_set():
            raise IndexAccessError(
                "another machine took over, for this one did not answer for a minute",
                subject=self._settings.url,
                mend="sync again",
            )

    def is_worth_writing(self, waiting: int, held: int) -> bool:  # noqa: ARG002 (any index asks)
        """Tell whether so many windows are worth some requests."""
        return waiting >= ENOUGH

    @cached_property
    def _state(self) -> chromadb.Collection:
        return self._client.get_collection(STATE, embedding_function=None)

    @property
    def _client(self) -> ClientAPI:
        with self._connecting:
            return self._connection

    @cached_property
    def _connection(self) -> ClientAPI:
        token = self._settings.token.get_secret_value()
        try:
            # Chroma's client waits for ever, and asks something before it can be told not to.
            httpx.get(f"{self._settings.url.rstrip('/')}{HEARTBEAT}", timeout=PATIENCE)
            client = chromadb.HttpClient(
                host=self._address.hostname or "",
                port=self._address.port or PORTS[self._address.scheme],
                ssl=self._address.scheme == "https",
                headers=_name_token(token) if token else {},
                settings=copy_settings(),
                tenant=self._settings.tenant,
                database=self._settings.database,
            )
        except (ValueError, httpx.HTTPError) as error:  # the first as Chroma says that none answers
            raise self._refuse(error) from error
        client._server._session.timeout = httpx.Timeout(PATIENCE)  # type: ignore[attr-defined]
        return client

    @contextmanager
    def _guard(self) -> Iterator[None]:
        try:
            yield
        except (ChromaError, httpx.HTTPError) as error:
            raise self._refuse(error) from error
        except Exception as error:
            # As Chroma's client says that a proxy before the server answered in its stead.
            if type(error) is Exception:
                raise self._refuse(error) from error
            raise

    def _refuse(self, error: Exception) -> IndexAccessError:
        return IndexAccessError(
            f"the Chroma server can't be used ({error})",
            subject=self._settings.url,
            mend="check that it runs, and the settings index.url, token, tenant, database",
        )


def _name_token(token: str) -> dict[str, str]:
    """Give the header that Chroma's own cloud reads, and the one that proxies read."""
    return {"x-chroma-token": token, "Authorization": f"Bearer {token}"}


def _check_address(settings: IndexSettings) -> SplitResult:
    address = urlsplit(settings.url)
    if address.scheme == "http" and not (settings.insecure or _is_loopback(address.hostname or "")):
        raise ConfigError(
            "statements and token would cross the network in clear",
            subject=f"setting index.url ({settings.url})",
            mend="use https, or set index.insecure where the network is your own",
        )
    return address


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
