"""The file that a statement was read from, to be kept."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from fastapi import FastAPI, Request, Response
from starlette.responses import FileResponse, PlainTextResponse

from assistant.answering.assistant import Assistant
from assistant.web.auth.quota import Quota
from config.errors import QuotaError, UnknownStatementError, UnreadableError
from ingest.entry import Entry
from ingest.sync.folder import hash_file

ORIGINAL = "/original"
KEPT = 1_000
"""Files whose hashes are kept: of each a name and a few numbers."""


def open_originals(app: FastAPI, assistant: Assistant, quota: Quota) -> None:
    """Add the way by which a reader fetches a statement's file, just as it was read."""

    @app.get(ORIGINAL)
    def give(statement: str, request: Request) -> Response:
        try:
            with quota.working(request):
                file = find_original(assistant.library.read().find_entry(statement))
        except QuotaError as error:
            return PlainTextResponse(f"{error}\n", 429)
        except (UnknownStatementError, UnreadableError) as error:
            return PlainTextResponse(f"{error}\n", 404)
        if file is None:
            return PlainTextResponse("the file is no longer as it was read\n", 404)
        return FileResponse(file, media_type="application/octet-stream", filename=file.name)


def find_original(entry: Entry) -> Path | None:
    """Give a file that holds the text of an entry and nothing that was written since."""
    for each in entry.files:
        file = Path(each.path)
        with suppress(FileNotFoundError):
            if file.is_file() and _hash(file) == each.content:
                return file
    return None


def _hash(file: Path) -> str:
    """Give a hash of a file; it is read again when its size, its time or its place is another."""
    told = file.stat()
    return _read(file, told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino)


@lru_cache(maxsize=KEPT)
def _read(file: Path, *_: int) -> str:
    return hash_file(file)


def has_original(entry: Entry) -> bool:
    """Tell whether a file of an entry is on this machine."""
    return any(Path(each.path).is_file() for each in entry.files)
