"""Underlined lines head sections, as bold ones do; underlined sentences do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.limits import LimitSettings
from ingest.parsing.parse import parse_file
from ingest.statement import Statement
from tests.readers.test_opendocument import write_text
from tests.word_writing import paragraph, run, write_word

LONG = (
    "On the keeping and repair of the leading lights of the small ports of the northern coast:"
    " first report",
    "Sur la garde et l’entretien des feux d’alignement des petits ports de la côte du nord :"
    " premier rapport",
)
TEXTS = ("The lamps of the ports are lit at dusk", "The oil of the lamps is bought in May")
UNDERLINE = '<w:u w:val="single"/>'


def read(folder: Path, kind: str, lines: list[tuple[str, bool]]) -> Statement:
    """Read lines, of which some are underlined, written as a file of a kind."""
    file = folder / f"plan.{kind}"
    if kind == "html":
        page = (f"<p><u>{text}</u></p>" if drawn else f"<p>{text}</p>" for text, drawn in lines)
        file.write_text("<h1>Plan</h1>" + "".join(page), "utf-8")
    elif kind == "odt":
        styles = (' text:style-name="D"' if drawn else "" for _, drawn in lines)
        each = zip(lines, styles, strict=True)
        write_text(file, "".join(f"<text:p{style}>{text}</text:p>" for (text, _), style in each))
    else:
        body = (paragraph(run(text, UNDERLINE if drawn else "")) for text, drawn in lines)
        write_word(file, "".join(body))
    return parse_file(file, LimitSettings())


@pytest.mark.parametrize("kind", ["html", "docx", "odt"])
@pytest.mark.parametrize("heading", [*LONG, "Lamps: repair", "Смета"])
def test_an_underlined_line_is_a_heading(tmp_path: Path, kind: str, heading: str) -> None:
    lines = [(TEXTS[0], False), (heading, True), (TEXTS[1], False), (LONG[1], False)]
    statement = read(tmp_path, kind, [(f"{TEXTS[1]}.", False), *lines])
    assert heading in [each.text for each in statement.headings]


@pytest.mark.parametrize("kind", ["html", "docx", "odt"])
def test_an_underlined_sentence_is_text(tmp_path: Path, kind: str) -> None:
    lines = [(f"{TEXTS[0]}.", False), (f"{TEXTS[1]}.", True), ("1. They meet;", True)]
    statement = read(tmp_path, kind, [*lines, ("2. They part.", False)])
    assert [each.text for each in statement.paragraphs] == [
        f"{TEXTS[0]}.", f"{TEXTS[1]}.", "They meet;", "They part.",
    ]  # fmt: skip
