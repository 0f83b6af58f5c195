"""What stands below the last article of an act: whom it binds, where it was done, whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, read_document

TOLD = "The keepers of the lamps meet each spring at Lorn."
BINDING = [
    ("Article", "This Regulation shall be binding in its entirety and directly applicable in all"
     " Member States.", "Done at Strasbourg, 3 May 2029.", "For the Council\n\nThe President"),
    ("Article", "Le présent règlement est obligatoire dans tous ses éléments et directement"
     " applicable dans tout État membre.", "Fait à Strasbourg, le 3 mai 2029.",
     "Par le Conseil\n\nLe président"),
    ("Artikel", "Diese Verordnung ist in allen ihren Teilen verbindlich und gilt unmittelbar in"
     " jedem Mitgliedstaat.", "Geschehen zu Straßburg am 3. Mai 2029.",
     "Im Namen des Rates\n\nDer Präsident"),
    ("Artículo", "El presente Reglamento será obligatorio en todos sus elementos y directamente"
     " aplicable en cada Estado miembro.", "Hecho en Estrasburgo, el 3 de mayo de 2029.",
     "Por el Consejo\n\nEl Presidente"),
    ("Articolo", "Il presente regolamento è obbligatorio in tutti i suoi elementi e direttamente"
     " applicabile in ciascuno degli Stati membri.", "Fatto a Strasburgo, il 3 maggio 2029.",
     "Per il Consiglio\n\nIl presidente"),
]  # fmt: skip
RIGHTS = ["© Council of Ports, 2029. Reuse is authorised.", "Copyright © Council of Ports"]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("annex", ["", f"\n\nANNEX\n\n1. {TOLD}\n\n2. {TOLD}"])
@pytest.mark.parametrize("act", BINDING)
def test_whom_an_act_binds_is_no_part_of_its_last_article(
    tmp_path: Path, suffix: str, annex: str, act: tuple[str, str, str, str]
) -> None:
    word, binding, done, signed = act
    articles = "\n\n".join(f"{word} {n}\n\n{TOLD}" for n in (1, 2, 3))
    text = f"ON THE LAMPS\n\n{articles}\n\n{binding}\n\n{done}\n\n{signed}{annex}"
    statement = read_document(tmp_path, text, suffix)
    assert [(each.label, each.text) for each in statement.paragraphs[:4]] == [
        (f"{word} 1", TOLD), (f"{word} 2", TOLD), (f"{word} 3", TOLD), (None, binding),
    ]  # fmt: skip
    assert len(statement.paragraphs) == (6 if annex else 4)
    assert {done, *signed.split("\n\n")} <= {*statement.furniture}
    assert statement.date == "2029-05-03"


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("line", RIGHTS)
def test_whose_the_print_is_is_no_text(tmp_path: Path, suffix: str, line: str) -> None:
    text = f"On the lamps\n\n1. {TOLD}\n\n{line}\n\n2. {TOLD}\n\n{line}"
    statement = read_document(tmp_path, text, suffix)
    assert [each.text for each in statement.paragraphs] == [TOLD, TOLD]
    assert statement.furniture.count(line) == 2


def test_a_sentence_that_speaks_of_the_sign_is_text(tmp_path: Path) -> None:
    line = "Each print of the chart of the lamps bears the sign © and a year."
    text = f"On the lamps\n\n1. {TOLD}\n\n2. {line}"
    assert read_document(tmp_path, text).paragraphs[1].text == line
