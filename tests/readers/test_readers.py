"""Each format gives the author's lines, and what is no statement ends in one clear line."""

from __future__ import annotations

import codecs
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from config.errors import UnreadableError
from config.limits import LimitSettings
from ingest.parsing.parse import parse_file
from ingest.readers.source import READERS, read_source
from tests.drawing import build_pdf
from tests.readers.test_opendocument import make_list, write_text
from tests.reading import GOAL, LIMITS, read, write
from tests.rows import EVERY
from tests.word_writing import build_word


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("1. Les villes réparent les ponts — « déjà ».", "utf-8"),
        ("1. The cities “repair” the bridges.", "utf-8-sig"),
        ("1. The cities repair the bridges.", "utf-16"),
        ("1. The cities repair the bridges.", "utf-16-le"),
        ("1. 各市修复河上的桥梁，并每年开会一次。", "utf-16-be"),
        ("一、各市修复河上的桥梁，并每年开会一次。各市造船。", "gb18030"),
        ("1. The cities’ “plan” of the café – déjà vu.", "cp1252"),
    ],
)
def test_encodings(tmp_path: Path, text: str, encoding: str) -> None:
    path = write(tmp_path, "plan.txt", text.encode(encoding))
    assert [line.text for line in read(path)] == [text]


def build_scan(path: Path) -> Path:
    canvas = Canvas(str(path))
    canvas.rect(10, 10, 100, 100, fill=1)
    canvas.save()
    return path


def build_locked(path: Path) -> Path:
    canvas = Canvas(str(path), encrypt="secret")
    canvas.drawString(72, 700, GOAL)
    canvas.save()
    return path


def build_bomb(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b" " * 60_000_000)
    return path


@pytest.mark.parametrize(
    ("name", "build", "mend"),
    [
        ("scan.pdf", build_scan, "ocrmypdf"),
        ("locked.pdf", build_locked, "without the password"),
        ("bomb.docx", build_bomb, "save it again"),
    ],
)
def test_files_without_a_readable_text_say_what_to_do(
    tmp_path: Path, name: str, build: Callable[[Path], Path], mend: str
) -> None:
    with pytest.raises(UnreadableError, match=mend) as error:
        read_source(build(tmp_path / name), LIMITS)
    assert name in str(error.value)


@pytest.mark.parametrize(
    ("name", "head", "mend"),
    [
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".docx"),
        ("photo.png", b"\x89PNG\r\n\x1a\n", "ocrmypdf"),
        ("all.zip", b"PK\x03\x04", "again"),
        ("all.tar.gz", b"\x1f\x8b\x08", "unpack"),
        ("plan.xyz", b"text", "PDF"),
        ("plan.pdf", b"text", "PDF"),
        ("noise.txt", bytes(range(256)) * 8, "UTF-8"),
    ],
)
def test_other_kinds_say_what_to_do(tmp_path: Path, name: str, head: bytes, mend: str) -> None:
    with pytest.raises(UnreadableError, match=mend):
        read_source(write(tmp_path, name, head), LIMITS)


def test_a_file_is_read_by_what_it_is(tmp_path: Path) -> None:
    path = build_word(tmp_path / "plan.txt", [(None, GOAL)])
    assert [line.text for line in read(path) if not line.furniture] == [GOAL]
    page = write(tmp_path, "page.txt", f"<html><body><p>{GOAL}</p></body></html>")
    assert [line.text for line in read(page)] == [GOAL]


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Cut, splice or overwrite some of a file."""
    kind = chance.randrange(4)
    place = chance.randrange(len(data))
    if kind == 0:
        return data[:place]
    if kind == 1:
        return data[place:] + data[:place]
    if kind == 2:
        return data[:place] + bytes(chance.randrange(256) for _ in range(40)) + data[place:]
    broken = bytearray(data)
    for _ in range(60):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    return bytes(broken)


def list_samples(folder: Path) -> list[tuple[str, bytes]]:
    text = f"---\ntitle: Plan\n---\n\n# Plan\n\n1. {GOAL}\n\n2. **{GOAL}** [a](b)\n\n(a) é “x”\n"
    page = f"<html><body>{'<div>' * 400}<ol><li>{GOAL}</ol></body></html>"
    word = build_word(folder / "plan.docx", [(0, GOAL), (1, GOAL), (None, GOAL)])
    pdf = build_pdf(folder / "plan.pdf", [[(72, 700, GOAL), (72, 680, f"1. {GOAL}")]] * 2)
    return [
        ("a.md", text.encode()),
        ("b.txt", text.encode("utf-16")),
        ("c.txt", codecs.BOM_UTF8 + text.encode()),
        ("d.html", page.encode()),
        ("e.docx", word.read_bytes()),
        ("f.pdf", pdf.read_bytes()),
        ("g.odt", write_text(folder / "plan.odt", make_list(GOAL, GOAL)).read_bytes()),
        ("h.rtf", rb"{\rtf1\ansi 1. The \'e9t\'e9.\par 2. \u21508?\par}"),
    ]


def test_mutated_files_end_in_a_statement_or_one_clear_line(tmp_path: Path) -> None:
    chance = random.Random(7)
    samples = list_samples(tmp_path)
    for number in range(240):
        name, data = samples[number % len(samples)]
        path = write(tmp_path, name, mutate(data, chance))
        try:
            assert parse_file(path, LIMITS).paragraphs
        except UnreadableError as error:
            assert name in str(error) and "\n" not in str(error)


@pytest.mark.parametrize("name", ["e.docx", "g.odt"])
def test_a_file_that_lacks_its_middle_is_damaged(tmp_path: Path, name: str) -> None:
    whole = dict(list_samples(tmp_path))[name]
    start = whole.index(b"PK\x01\x02")
    path = write(tmp_path, name, whole[:4] + whole[start:])
    with pytest.raises(UnreadableError, match="the file is damaged"):
        parse_file(path, LIMITS)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("deep.html", "<div>" * 100_000 + GOAL),
        ("quotes.md", "> " * 20_000 + GOAL),
        ("stars.md", "**a " * 20_000),
        ("brackets.md", "[" * 50_000 + GOAL),
        ("numbers.txt", "1. 2. 3. (a) " * 20_000),
        ("line.txt", "word " * (400_000 if EVERY else 100_000)),
    ],
)
def test_hostile_texts_end(tmp_path: Path, name: str, content: str) -> None:
    path = write(tmp_path, name, content)
    try:
        assert parse_file(path, LIMITS).paragraphs
    except UnreadableError as error:
        assert name in str(error)


def test_a_file_beyond_the_limits_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "large.txt", b"x" * 2_000_001)
    with pytest.raises(UnreadableError, match=r"limits\.megabytes"):
        read_source(path, LimitSettings(megabytes=2))
    with pytest.raises(UnreadableError, match=r"limits\.characters"):
        read_source(write(tmp_path, "long.txt", GOAL * 30), LimitSettings(characters=1_000))
    pages: Any = [[(72, 700, GOAL)]] * 3
    with pytest.raises(UnreadableError, match=r"limits\.pages"):
        read_source(build_pdf(tmp_path / "long.pdf", pages), LimitSettings(pages=2))


@pytest.mark.parametrize("text", [GOAL, "Les villes réparent les ponts du fleuve."])
def test_text_of_pages_says_its_pages_and_goes_on_over_them(tmp_path: Path, text: str) -> None:
    first, last = text[:20], text[20:]
    path = write(tmp_path, "plan.txt", f"1. {text}\n\n2. {first}\n\f{last}\n\n3. {text}\n\f")
    found = [(each.text, each.page) for each in parse_file(path, LIMITS).paragraphs]
    assert [page for _, page in found] == [1, 1, 2]
    path = write(tmp_path, "whole.txt", f"1. {text}\n\n2. {text}\n")
    assert {line.page for line in read(path)} == {None}


def test_a_reader_is_loaded_where_a_file_of_its_kind_comes() -> None:
    loaded = "import sys, ingest.parsing.worker; print(*sys.modules)"
    names = subprocess.check_output([sys.executable, "-c", loaded], encoding="utf-8").split()
    assert "ingest.structure.parse" in names
    assert {"docx", "markdown_it", "pypdfium2", "striprtf"}.isdisjoint(names)


def test_every_kind_of_file_has_a_reader() -> None:
    assert all(callable(resolve_name(reader)) for reader in READERS.values())
