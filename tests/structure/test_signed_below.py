"""Where, when and for whom a text is signed, below its last paragraph: no part of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read
from tests.structure.test_document_numbers import write_blocks

FORMATS = pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])


@FORMATS
@pytest.mark.parametrize(
    "line",
    [
        "Lindau, den 4. Mai 2044.",
        "Vila do Conde, 4 de maio de 2044.",
        "La Rochelle, le 4 mai 2044.",
        "Port Albert, 4 May 2044.",
    ],
)
def test_a_place_and_a_day_with_a_stop_close_a_text(tmp_path: Path, name: str, line: str) -> None:
    texts = ["1. The lamps are lit.", "2. The oil is dry.", line, "Ada Kerr"]
    statement = read(tmp_path, name, write_blocks(name, texts))
    assert label(statement) == ["1", "2"]
    assert statement.paragraphs[-1].text == "The oil is dry."
    assert line in statement.furniture


@FORMATS
@pytest.mark.parametrize(
    ("line", "annex"),
    [
        ("Pour le Conseil des ports,", "Annexe"),
        ("For the Council of Ports,", "Annex"),
        ("Für den Hafenrat,", "Anlage"),
        ("Por el Consejo de Puertos,", "Anexo"),
    ],
)
@pytest.mark.parametrize("below", [[], ["Ada Kerr"]])
def test_for_whom_a_text_is_signed_is_no_part_of_it(
    tmp_path: Path, name: str, line: str, annex: str, below: list[str]
) -> None:
    head = f"# {annex}" if name.endswith("md") else annex
    texts = ["1. The lamps are lit.", "2. The oil is dry.", line, *below, head]
    texts += ["1. The pier is white.", "2. The mole is grey."]
    statement = read(tmp_path, name, write_blocks(name, texts))
    assert statement.paragraphs[1].text == "The oil is dry."
    assert {line, *below} <= {*statement.furniture}


@FORMATS
@pytest.mark.parametrize(
    "line",
    [
        "The lamps, says Port Albert, were lit on 4 May 2044.",
        "For the Council, the lamps are lit.",
        "Der Rat, 4. Mai 2044, ist einig.",
    ],
)
def test_a_sentence_at_the_end_is_text(tmp_path: Path, name: str, line: str) -> None:
    texts = ["1. The lamps are lit.", "2. The oil is dry.", line]
    statement = read(tmp_path, name, write_blocks(name, texts))
    assert line in statement.paragraphs[-1].text


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    ("word", "witness"),
    [
        ("Article", "In faith whereof the Plenipotentiaries have signed this Convention."),
        ("Article", "En foi de quoi les plénipotentiaires ont signé la présente Convention."),
        ("Artículo", "En fe de lo cual, los plenipotenciarios firman el presente Convenio."),
        ("Artikel", "Zu Urkund dessen haben die Bevollmächtigten dieses Abkommen unterzeichnet."),
        ("Статья", "В удостоверение чего уполномоченные подписали настоящую Конвенцию."),
    ],
)
def test_the_clause_of_those_who_sign_begins_anew_in_the_line_below(
    tmp_path: Path, name: str, word: str, witness: str
) -> None:
    text = (
        f"{word} 1\nThe lamps of the pier are lit at dusk, and whoever lights them has\nbread.\n\n"
        f"{word} 2\nThe oil for the lamps is kept dry in the house of the pilots on the\npier.\n"
        f"{witness}\n"
    )
    statement = read(tmp_path, name, text)
    assert label(statement) == [f"{word} 1", f"{word} 2", None]
    assert statement.paragraphs[-1].text == witness
