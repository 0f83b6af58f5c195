"""What is on either side of the bounds within which files are read."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from charset_normalizer import CharsetMatches, from_bytes

from config.errors import UnreadableError
from ingest.readers.archive import check_unpacked
from ingest.readers.encoding import decode
from ingest.readers.kind import tell_kind

RUSSIAN = "Порты реки каждый месяц публикуют расписание паромов. "
ENGLISH = "The ports of the river publish the timetables of their ferries in every month. "

MEGABYTE = 1_000_000


@pytest.mark.parametrize(
    ("parts", "refused"),
    [
        ([(9 * MEGABYTE, 10_000)], False),
        ([(15 * MEGABYTE, 10_000)], True),
        ([(15 * MEGABYTE, 100_000)], False),
        ([(15 * MEGABYTE, 50_000)], True),
        ([(150 * MEGABYTE, 2 * MEGABYTE)] * 2, False),
        ([(150 * MEGABYTE, 2 * MEGABYTE)] * 4, True),
    ],
)
def test_an_archive_may_grow_within_bounds(parts: list[tuple[int, int]], refused: bool) -> None:
    """Refused by what its directory says of its parts, before any of them is unpacked."""
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    archive = zipfile.ZipFile(empty)
    for number, (unpacked, packed) in enumerate(parts):
        part = zipfile.ZipInfo(f"part-{number}")
        part.file_size, part.compress_size = unpacked, packed
        archive.filelist.append(part)
    try:
        check_unpacked(archive, "plan.docx")
    except UnreadableError as error:
        assert refused, error
    else:
        assert not refused


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Les ports de la rivière publièrent leurs règles et leurs hébergements. " * 4, "cp1252"),
        ("Die Häfen am Fluß gewähren jährlich Zuschüsse für die Fähren der Städte. " * 4, "cp1252"),
        (f"{RUSSIAN}{ENGLISH}" * 9, "cp1251"),
        (RUSSIAN * 9, "cp1251"),
        ("各河港每月公布一次时刻表。旧灯塔冬季关闭。" * 4, "gb18030"),
        (f"各河港每月公布一次时刻表。Café Zoë. {ENGLISH}" * 4, "gb18030"),
        (f"Lorn (灯塔港). {ENGLISH}" * 4, "gb18030"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_its_bytes_show(text: str, written: str) -> None:
    assert decode(text.encode(written), "plan.txt") == text


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("x" * 900 + "%PDF-1.7", "pdf"),
        ("x" * 1_500 + "%PDF-1.7", "text"),
        (f"<!--{'x' * 3_000}--><html>", "html"),
        (f"<!--{'x' * 6_000}--><html>", "text"),
    ],
)
def test_the_beginning_of_a_file_tells_its_kind(tmp_path: Path, written: str, kind: str) -> None:
    file = tmp_path / "plan.txt"
    file.write_text(written, encoding="utf-8")
    assert tell_kind(file) == kind


@pytest.mark.parametrize(("before", "kind"), [(MEGABYTE // 2, "docx"), (3 * MEGABYTE // 2, "")])
def test_a_word_file_says_so_within_a_beginning(tmp_path: Path, before: int, kind: str) -> None:
    """What goes on for longer is no list of types, and is not unpacked."""
    file = tmp_path / "plan.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", " " * before + "wordprocessingml.document.main+xml")
    if kind:
        assert tell_kind(file) == kind
    else:
        with pytest.raises(UnreadableError, match="an archive"):
            tell_kind(file)


@pytest.mark.parametrize(("strange", "is_text"), [(0, True), (5, True), (15, False)])
def test_a_text_may_have_hardly_a_control_character(strange: int, is_text: bool) -> None:
    data = ("\x01" * strange).encode() + b"a" * (10_000 - strange)
    try:
        decode(data, "plan.txt")
    except UnreadableError:
        assert not is_text
    else:
        assert is_text


def test_of_a_large_file_a_beginning_tells_the_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def record(sample: bytes) -> CharsetMatches:
        seen.append(len(sample))
        return from_bytes(sample[:10_000])

    monkeypatch.setattr("ingest.readers.encoding.from_bytes", record)
    decode((RUSSIAN * 90_000).encode("cp1251"), "plan.txt")
    assert 0.5 * MEGABYTE < seen[0] < 1.5 * MEGABYTE
