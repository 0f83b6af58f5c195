"""Files that are made once beside the index: each has the digest of what is in it in its name."""

from __future__ import annotations

import hashlib
import logging
import uuid
from pathlib import Path

from ingest.encoder.files.digest import digest_file

DIGITS = 16
"""Of a digest, in the name of a file."""

log = logging.getLogger(__name__)


def find_kept(folder: Path, name: str, ending: str) -> Path | None:
    """Give the file of this name; delete those that are not as they were written."""
    for path in sorted(folder.glob(f"{name}*{ending}")):
        if path.name == f"{name}-{digest_file(path)[:DIGITS]}{ending}":
            return path
        log.warning("%s is damaged or of an earlier version; it is built again", path)
        path.unlink(missing_ok=True)
    return None


def keep(folder: Path, name: str, ending: str, content: bytes) -> Path:
    """Write a file that appears whole or not at all."""
    path = folder / f"{name}-{hashlib.sha256(content).hexdigest()[:DIGITS]}{ending}"
    temporary = path.with_name(f"{path.name}.{uuid.uuid4().hex}")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        # Windows lets nobody replace a file another process has open: that one is as good.
        if not path.is_file():
            raise
    return path
