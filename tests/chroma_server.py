"""A real Chroma server on loopback for the tests."""

from __future__ import annotations

import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import chromadb
from chromadb.config import Settings

from tests.loopback import find_port, wait_for


@contextmanager
def serving_chroma(folder: Path, port: int | None = None) -> Iterator[str]:
    """Run ``chroma run`` over a folder, by default on a free port; give its address."""
    port = port or find_port()
    chroma = shutil.which("chroma", path=Path(sys.executable).parent)
    assert chroma is not None
    command = [chroma, "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    address = f"http://127.0.0.1:{port}"
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as server:
        try:
            wait_for(f"{address}/api/v2/heartbeat", lambda: server.poll() is None)
            yield address
        finally:
            server.terminate()


def create_database(address: str) -> str:
    """Make a database of a test's own on a Chroma server; give its name."""
    place = urlsplit(address)
    admin = chromadb.AdminClient(
        Settings(
            chroma_api_impl="chromadb.api.fastapi.FastAPI",
            chroma_server_host=place.hostname,
            chroma_server_http_port=place.port,
            anonymized_telemetry=False,
        )
    )
    name = f"test-{uuid.uuid4().hex}"
    admin.create_database(name)
    return name
