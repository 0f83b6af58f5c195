"""The parts of a Word file, found as Word finds them: by what the package says, not by names."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.readers.archive import check_unpacked, read_xml

STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)
"""What names in the strict form of the format, which Word writes too, begin with."""
MAIN = "officeDocument"


@dataclass(frozen=True, slots=True)
class Package:
    """The main part, those that it names with their kind, and what the file says of itself."""

    main: Any
    others: tuple[tuple[str, Any], ...]
    core: Any

    @classmethod
    def open(cls, path: Path) -> Package:
        """Read a file; raises what ``zipfile`` and lxml do, ``LookupError`` for what is missing."""
        with zipfile.ZipFile(path) as archive:
            check_unpacked(archive, path.name)
            named = dict(_read_relations(archive, ""))
            main = named[MAIN]
            others = tuple(
                (kind, _parse(archive, name))
                for kind, name in _read_relations(archive, main)
                if kind in PARTS and name in archive.namelist()
            )
            core = named.get("core-properties", "")
            told = _parse(archive, core) if core in archive.namelist() else None
            return cls(_parse(archive, main), others, told)

    def find(self, kind: str) -> Any:
        """Give the first part of a kind, ``None`` for a file without one."""
        return next((part for each, part in self.others if each == kind), None)


APART = ("header", "footer", "footnotes", "endnotes", "comments")
"""Parts that stand beside the text."""
PARTS = frozenset({*APART, "styles", "numbering"})


def _read_relations(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """Give the kind and the name of each part that a part names, or the package where ``""``."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if part and relations not in archive.namelist():
        return
    for each in _parse(archive, relations).iter("{*}Relationship"):
        if each.get("TargetMode") != "External":
            target = posixpath.join("/", folder, each.get("Target", ""))
            yield each.get("Type", "").rpartition("/")[2], posixpath.normpath(target).lstrip("/")


def _parse(archive: zipfile.ZipFile, name: str) -> Any:
    data = archive.read(name)
    for strict, usual in STRICT:
        data = data.replace(strict, usual)
    return read_xml(data)
