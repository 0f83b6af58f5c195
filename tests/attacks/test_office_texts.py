"""What parts the text of an office file where no reader sees anything, hides nothing of it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from config.errors import UnreadableError
from ingest.parsing.parse import parse_file
from tests.attacks.hostile_office import write_opendocument, write_word
from tests.reading import LIMITS

SAID = "The harbour is never closed."
ENTITY = '<!DOCTYPE a [<!ENTITY x "never">]>'
FORMS = {
    "docx": ("word/document.xml", write_word, "<w:p><w:r><w:t>1. {}</w:t></w:r></w:p>"),
    "odt": ("content.xml", write_opendocument, "<text:p>1. <text:span>{}</text:span></text:p>"),
}
UNSEEN = ("<!-- -->", "<?x y?>", "<![CDATA[]]>", "<!-- --><?x y?><!-- -->")


def write(path: Path, text: str, head: str = "") -> Path:
    part, make, around = FORMS[path.suffix[1:]]
    made = io.BytesIO(make(around.format(text)))
    with zipfile.ZipFile(made) as plain, zipfile.ZipFile(path, "w") as file:
        for each in plain.namelist():
            file.writestr(each, head.encode() * (each == part) + plain.read(each))
    return path


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("unseen", UNSEEN)
def test_what_is_not_seen_parts_no_text(tmp_path: Path, form: str, unseen: str) -> None:
    file = write(tmp_path / f"plan.{form}", SAID.replace(" never", f"{unseen} ne{unseen}ver"))
    assert [each.text for each in parse_file(file, LIMITS).paragraphs] == [SAID]


@pytest.mark.parametrize("form", FORMS)
def test_text_that_stands_elsewhere_is_not_left_out(tmp_path: Path, form: str) -> None:
    file = write(tmp_path / f"plan.{form}", SAID.replace("never", "&x;"), ENTITY)
    with pytest.raises(UnreadableError, match="damaged"):
        parse_file(file, LIMITS)
