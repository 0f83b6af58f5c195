"""An index that is damaged, or of another encoder, begun anew with what is whole of it."""

from __future__ import annotations

import logging
from dataclasses import replace

from config.errors import DamagedIndexError
from ingest.entry import check_encoder
from ingest.index import Index

log = logging.getLogger(__name__)


def mend(index: Index, encoder: str) -> None:
    """Begin an index anew where it can't be read, or has vectors of another encoder; where an
    earlier version wrote it in more room, write it anew as it is.

    Its statements and their earlier versions stay as far as they are whole; those wait to be
    encoded by the sync that goes on. Only inside ``Index.hold``. Raises ``IndexAccessError``.
    """
    try:
        _check(index, encoder)
        if index.renew():
            log.warning("%s: the index was written anew, in less room", index.folder)
    except DamagedIndexError as error:
        begin_anew(index, error)


def begin_anew(index: Index, error: DamagedIndexError) -> None:
    """Begin an index anew for this damage, with the statements and versions that are whole.

    Only inside ``Index.hold``. Raises ``IndexAccessError``.
    """
    current, earlier = index.salvage()
    log.warning("%s; %d statements are encoded again", error, len(current))
    waiting = [replace(each, windows=(), encoder="") for each in current]
    with index.write(anew=True) as store:
        store.begin_anew(waiting, earlier)


def _check(index: Index, encoder: str) -> None:
    index.check()
    with index.read() as store:
        entries = list(store.read_entries())
        list(store.read_earlier())
        if store.list_lost(entries):
            raise DamagedIndexError("the index lacks vectors", subject=str(index.folder))
    check_encoder((each.encoder for each in entries if each.windows), encoder)
