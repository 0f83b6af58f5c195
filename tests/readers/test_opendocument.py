"""OpenDocument texts give what LibreOffice shows: numbers, final text, tables; notes apart."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from config.errors import UnreadableError
from ingest.parsing.parse import parse_file
from ingest.readers.source import read_source
from tests.reading import GOAL, LIMITS

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("draw", "drawing"),
    )
)  # fmt: skip
STYLES = """
<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="H"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T"><style:text-properties style:text-line-through-style="solid"/>
</style:style>
<style:style style:name="U"><style:text-properties style:text-line-through-style="none"/>
</style:style>
<style:style style:name="D"><style:text-properties style:text-underline-style="solid"/>
</style:style>
<style:style style:name="S"><style:text-properties style:text-position="super 58%"/></style:style>
"""


def write_text(path: Path, body: str, form: str = "1", suffix: str = ".") -> Path:
    """Write an OpenDocument text whose list ``L`` counts in this form."""
    levels = "".join(
        f'<text:list-level-style-number text:level="{level}" style:num-format="{each}" '
        f'style:num-suffix="{stop}"/>'
        for level, each, stop in ((1, form, suffix), (2, "a", ")"))
    )
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}"
        f'<text:list-style style:name="L">{levels}</text:list-style></office:automatic-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", f"<office:document-styles {SPACES}/>")
    return path


def test_a_document_may_lack_its_styles(tmp_path: Path) -> None:
    whole = write_text(tmp_path / "whole.odt", make_list("A port.", "A pier."))
    bare = tmp_path / "bare.odt"
    with zipfile.ZipFile(whole) as archive, zipfile.ZipFile(bare, "w") as copy:
        for name in ("mimetype", "content.xml"):
            copy.writestr(name, archive.read(name))
    assert read_source(bare, LIMITS).lines == read_source(whole, LIMITS).lines


def make_list(*items: str, goes_on: bool = False) -> str:
    inside = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in items)
    continued = ' text:continue-numbering="true"' if goes_on else ""
    return f'<text:list text:style-name="L"{continued}>{inside}</text:list>'


def test_numbers_are_computed(tmp_path: Path) -> None:
    nested = make_list("deep").replace(' text:style-name="L"', "")
    inner = f"one</text:p>{nested}<text:p>more"
    body = (
        make_list(inner, "two")
        + "<text:p>plain</text:p>"
        + make_list("three", goes_on=True)
        + make_list("anew")
    )
    lines = read_source(write_text(tmp_path / "plan.odt", body), LIMITS).lines
    assert [(line.mark, line.text, line.depth) for line in lines] == [
        ("1.", "one", 0), ("a)", "deep", 1), ("", "more", 0), ("2.", "two", 0), ("", "plain", 0),
        ("3.", "three", 0), ("1.", "anew", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "suffix", "expected"),
    [
        ("I", ".", "I II III"),
        ("א, ב, ג, ...", ".", "א ב ג"),
        ("أ, ب, ت, ...", ".", "أ ب ت"),
        ("а, б, .., аа, аб, ...", ".", "а б в"),
        ("一, 二, 三, ...", "、", "一 二 三"),
    ],
)
def test_letters_of_lists_number_paragraphs(
    tmp_path: Path, form: str, suffix: str, expected: str
) -> None:
    path = write_text(tmp_path / "plan.odt", make_list(GOAL, GOAL, GOAL), form, suffix)
    assert [each.label for each in parse_file(path, LIMITS).paragraphs] == expected.split()


def test_what_is_apart(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Never.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="2">Lamps</text:h><text:p>On the 30<text:span '
        'text:style-name="S">th</text:span> the ports<text:span text:style-name="S">12</text:span>'
        '<text:s/>meet<text:span text:style-name="H"> in secret</text:span>.<text:note>'
        "<text:note-body><text:p>See the plan.</text:p></text:note-body></text:note></text:p>"
        '<text:p><text:span text:style-name="B">Роли</text:span></text:p>'
        "<text:p>a<text:line-break/>b</text:p>"
    )
    source = read_source(write_text(tmp_path / "plan.odt", body), LIMITS)
    assert [(line.text, line.level, line.bold) for line in source.lines if not line.furniture] == [
        ("Lamps", 2, False), ("On the 30th the ports meet.", 0, False), ("Роли", 0, True),
        ("a", 0, False), ("b", 0, False),
    ]  # fmt: skip
    assert {line.text for line in source.lines if line.furniture} == {
        "12", "in secret", "See the plan.",
    }  # fmt: skip
    assert source.remarks == (
        "1 tracked change is open; it is read as if all were accepted",
        "hidden or struck-out text is left out",
    )


def test_struck_out_text_is_apart_and_said(tmp_path: Path) -> None:
    body = (
        '<text:p>They shall <text:span text:style-name="T">not </text:span>'
        '<text:span text:style-name="T">m</text:span>eet '
        '<text:span text:style-name="U">here</text:span>.</text:p>'
    )
    source = read_source(write_text(tmp_path / "plan.odt", body), LIMITS)
    assert [line.text for line in source.lines if not line.furniture] == ["They shall meet here."]
    assert source.remarks == ("hidden or struck-out text is left out",)


def test_a_table_is_a_block_of_its_paragraph(tmp_path: Path) -> None:
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in (("Port", "Part"), ("Alvora", "60 %"))
    )
    body = make_list(GOAL) + f"<table:table>{rows}</table:table>" + make_list(GOAL, goes_on=True)
    statement = parse_file(write_text(tmp_path / "plan.odt", body), LIMITS)
    assert [(each.label, each.text) for each in statement.paragraphs] == [
        ("1", f"{GOAL}\nPort: Part\nAlvora: 60 %"),
        ("2", GOAL),
    ]


def test_damaged_files_and_bombs_are_refused(tmp_path: Path) -> None:
    path = write_text(tmp_path / "plan.odt", "<text:p>")
    with pytest.raises(UnreadableError, match="LibreOffice"):
        parse_file(path, LIMITS)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Pictures/a", b" " * 60_000_000)
    with pytest.raises(UnreadableError, match="far too large"):
        parse_file(path, LIMITS)
