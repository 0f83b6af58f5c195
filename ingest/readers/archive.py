"""Archives of XML, as Word and OpenDocument files are, opened with care."""

from __future__ import annotations

import zipfile
import zlib
from typing import Any

from lxml import etree

from config.errors import UnreadableError

LARGEST = 400_000_000
"""Bytes that a file may take when it is unpacked."""
HIGHEST_RATIO = 200
"""Times that any part of a file may grow by being unpacked."""
SMALL = 10_000_000
"""Bytes of a part that may grow by more."""

DAMAGE = (
    etree.LxmlError,
    zipfile.BadZipFile,
    zlib.error,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What is raised for a file that is cut off, overwritten or not what it says it is."""


def check_unpacked(archive: zipfile.ZipFile, name: str) -> None:
    """Raise ``UnreadableError`` for an archive that becomes far too large."""
    parts = archive.infolist()
    grown = any(
        part.file_size > SMALL and part.file_size > HIGHEST_RATIO * max(part.compress_size, 1)
        for part in parts
    )
    if grown or sum(part.file_size for part in parts) > LARGEST:
        raise UnreadableError(
            "the file becomes far too large when it is unpacked",
            subject=name,
            mend="save it again, without its pictures",
        )


def read_xml(data: bytes) -> Any:
    """Give the root of a part's XML; no entity of it is followed, no address opened.

    Comments and instructions to programs part no text. Raises ``ValueError`` where an entity of
    its own stands for some: what that is, is not known here, and what it leaves says something
    else.
    """
    root = etree.fromstring(data, _make_parser())
    if next(root.iter(etree.Entity), None) is not None:
        raise ValueError("an entity stands for text")
    return root


def _make_parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
