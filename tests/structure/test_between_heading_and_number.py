"""What stands between a section's heading and its first number: who speaks, how it is filed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read


@pytest.mark.parametrize("name", ["a.md", "a.html"])
@pytest.mark.parametrize(
    ("body", "first", "second"),
    [
        ("The Council of Ports,", "LAMPS OF SMALL PORTS", "OIL OF SMALL PORTS"),
        ("La Conférence,", "LAMPES DES PETITS PORTS", "HUILE DES PETITS PORTS"),
        ("Совет портов,", "ФОНАРИ МАЛЫХ ПОРТОВ", "МАСЛО МАЛЫХ ПОРТОВ"),
    ],
)
def test_the_body_that_speaks_heads_nothing_though_set_bold(
    tmp_path: Path, name: str, body: str, first: str, second: str
) -> None:
    bold, mark, parts = ("<p><b>", "<h2>", "<p>") if name.endswith("html") else ("**", "## ", "")
    close = "</b></p>" if name.endswith("html") else "**"
    texts = [
        each
        for heading in (first, second)
        for each in (f"{mark}{heading}", f"{bold}{body}{close}", f"{parts}1. A lamp is lit;",
                     f"{parts}2. Oil is kept.")
    ]  # fmt: skip
    statement = read(tmp_path, name, "\n\n".join([mark.replace("2", "1") + "Decisions", *texts]))
    labels = [None, f"{first}, 1", f"{first}, 2", None, f"{second}, 1", f"{second}, 2"]
    assert label(statement) == labels
    assert statement.paragraphs[0].text == body


@pytest.mark.parametrize("name", ["a.md", "a.html"])
@pytest.mark.parametrize(
    ("sign", "first", "second"),
    [
        ("Doc. Assembly/UP/{}(XXXIX)", "LAMPS OF SMALL PORTS", "OIL OF SMALL PORTS"),
        ("Doc. Assemblée/UP/{}(XXXIX)", "LAMPES DES PETITS PORTS", "HUILE DES PETITS PORTS"),
        ("(EX.CL/{})", "FAROLES DE LOS PUERTOS", "ACEITE DE LOS PUERTOS"),
    ],
)
def test_the_sign_of_a_document_names_no_section(
    tmp_path: Path, name: str, sign: str, first: str, second: str
) -> None:
    mark = "<h2>" if name.endswith("html") else "## "
    start = "<p>" if name.endswith("html") else ""
    texts = [
        each
        for number, heading in enumerate((first, second), 1)
        for each in (mark + heading, start + sign.format(number), f"{start}1. A lamp is lit;",
                     f"{start}2. Oil is kept.")
    ]  # fmt: skip
    statement = read(tmp_path, name, "\n\n".join([mark.replace("2", "1") + "Decisions", *texts]))
    assert label(statement) == [f"{first}, 1", f"{first}, 2", f"{second}, 1", f"{second}, 2"]
