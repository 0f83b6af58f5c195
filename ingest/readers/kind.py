"""What a file is, by its first bytes; its ending counts only among kinds of text."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from config.errors import UnreadableError
from ingest.opening import read_blocks
from ingest.readers.archive import DAMAGE

HEAD = 4096
"""Bytes that are looked at."""

PDF = b"%PDF-"
RTF = b"{\\rtf"
PDF_REACH = 1024
"""Bytes within which a PDF's signature may stand."""
HTML = re.compile(rb"\s*+(?:<!--(?>.*?-->)\s*+)*+<(?:!doctype html|html|head|body)\b", re.I | re.S)
TEXTS = {".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown"}
BINARY = {".pdf": "PDF", ".docx": "Word", ".odt": "OpenDocument", ".rtf": "RTF"}
WEB = frozenset({".html", ".htm", ".xhtml"})
TYPES = "[Content_Types].xml"
MIMETYPE = "mimetype"
OPENDOCUMENT = b"application/vnd.oasis.opendocument.text"
LARGEST_TYPES = 1_000_000
WORD = re.compile(
    rb"(?:wordprocessingml\.(?:document|template)"
    rb"|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml"
)
"""What an archive says that its main part is where Word opens it, whatever the part's name."""
OFFICE = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}

UNREAD: tuple[tuple[tuple[bytes, ...], str, str], ...] = (
    (
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",),
        "this is an older Word file, or one with a password",
        "open it, take the password off and save it as .docx",
    ),
    (
        (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"RIFF"),
        "this is an image",
        "make it a PDF with text first, for instance with ocrmypdf",
    ),
    (
        (b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd"),
        "this is an archive",
        "unpack it and put the files in the folder",
    ),
    ((b"\x7fELF", b"MZ", b"\xca\xfe\xba\xbe"), "this is a program", "remove it from the folder"),
)
"""First bytes of the kinds that are not read, what they are, and the mend."""


def tell_kind(path: Path) -> str:
    """Tell ``text``, ``markdown``, ``html``, ``docx``, ``odt``, ``rtf`` or ``pdf``.

    Raises ``UnreadableError`` for any other kind, ``OSError`` where the file can't be opened.
    """
    head = next(read_blocks(path), b"")[:HEAD]
    if PDF in head[:PDF_REACH]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _open_archive(path)
    if head.startswith(RTF):
        return "rtf"
    for signatures, what, mend in UNREAD:
        if head.startswith(signatures):
            raise UnreadableError(what, subject=path.name, mend=mend)
    ending = path.suffix.lower()
    if ending in WEB or (ending != ".md" and HTML.match(head)):
        return "html"
    if ending in TEXTS:
        return TEXTS[ending]
    if ending in BINARY:
        raise UnreadableError(
            f"this is no {BINARY[ending]} file, though its name says so",
            subject=path.name,
            mend="get it again, or open it in the program that made it and save it anew",
        )
    raise UnreadableError(
        f"files of the kind “{path.suffix}” are not read",
        subject=path.name,
        mend="save it as PDF, .docx, .odt, .rtf, .html, .md or .txt",
    )


def _open_archive(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            types = _read_start(archive, TYPES) if TYPES in names else b""
            named = _read_start(archive, MIMETYPE) if MIMETYPE in names else b""
    except DAMAGE as error:
        raise UnreadableError(
            "the file is damaged", subject=path.name, mend="get or save it again"
        ) from error
    kind = next((kind for name, kind in OFFICE.items() if name in names), "archive")
    if kind == "docx" or WORD.search(types):
        return "docx"
    if named.startswith(OPENDOCUMENT):
        return "odt"
    what = {"archive": "an archive", "xlsx": "a spreadsheet", "pptx": "a slide show"}[kind]
    mend = "unpack it" if kind == "archive" else "save its text as .docx or PDF"
    raise UnreadableError(f"this is {what}", subject=path.name, mend=mend)


def _read_start(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(LARGEST_TYPES)
