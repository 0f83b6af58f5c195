"""Clauses of a preamble are paragraphs of their own, also where no blank line parts them."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read

ENGLISH = [
    "The Council of Harbours,",
    "Recalling its resolution 12/4 of 3 May 2031 on the lamps of the landing stages of the north,",
    "Noting with concern that the ferries of the outer islands run without a bell in the fog, and "
    "that their keepers have asked for help more than once,",
    "Convinced that a bell costs less than a boat,",
]
RUSSIAN = [
    "Правительства прибрежных стран,",
    "желая сохранить старые маяки, которые построили жители обоих берегов пролива,",
    "признавая, что смотрители маяков работают зимой без отдыха и что их лампы гаснут в бурю, "
    "когда они нужнее всего,",
    "согласились о нижеследующем:",
]
ARABIC = [
    "إن مجلس الموانئ،",
    "إذ يشير إلى إعلانه الصادر بشأن المصابيح القديمة على الأرصفة الشمالية في الخليج كله،",
    "وإذ يلاحظ أن العبارات تسير في الضباب دون جرس، وأن حراسها طلبوا المساعدة أكثر من مرة في "
    "السنة الماضية،",
    "قد اتفق على ما يلي:",
]


def wrap(texts: list[str], first: str = "", others: str = "") -> str:
    lines = (
        textwrap.fill(each, 72, initial_indent=first, subsequent_indent=others) for each in texts
    )
    return "\n".join(lines)


@pytest.mark.parametrize("number", ["1. {}", "      1.    {}", "Article 1. {}"])
@pytest.mark.parametrize(("first", "others"), [("", ""), ("      ", ""), ("    ", "    ")])
@pytest.mark.parametrize("texts", [ENGLISH, RUSSIAN, ARABIC])
def test_clauses_that_no_blank_line_parts(
    tmp_path: Path, texts: list[str], first: str, others: str, number: str
) -> None:
    text = f"{wrap(texts, first, others)}\n{number.format('The lamps are lit at dusk.')}\n"
    statement = read(tmp_path, "a.txt", f"{text}\n{number.format('Oil.').replace('1', '2')}\n")
    assert [each.text for each in statement.paragraphs[: len(texts)]] == texts
    assert label(statement)[: len(texts)] == [None] * len(texts)


@pytest.mark.parametrize("texts", [ENGLISH[:3], RUSSIAN[:3]])
def test_clauses_in_a_block_of_their_own(tmp_path: Path, texts: list[str]) -> None:
    text = f"{wrap(texts)}\n\nagree that the lamps of the harbour are lit at dusk every day.\n"
    statement = read(tmp_path, "a.txt", text)
    assert [each.text for each in statement.paragraphs[:3]] == texts


PROSE = (
    "The keepers of the harbour, who light its lamps, ring its bell and keep its books, work in "
    "winter, in the fog, at night, and on feast days, for the ferries, the fishing boats, the "
    "pilots, the schools, and all those who cross the bay, whatever they carry, and they ask:"
)


@pytest.mark.parametrize("width", range(28, 76, 4))
def test_a_sentence_that_is_only_wrapped_is_one_paragraph(tmp_path: Path, width: int) -> None:
    text = f"{textwrap.fill(PROSE, width)}\n\n“Who pays for the oil of the lamps in winter?”\n"
    assert read(tmp_path, "a.txt", text).paragraphs[0].text == PROSE


@pytest.mark.parametrize("end", ["Alvora", "Alvora."])
def test_an_address_is_one_paragraph(tmp_path: Path, end: str) -> None:
    prose = textwrap.fill(PROSE[:-1] + ".", 60)
    text = f"{prose}\n\nHarbour Office,\nMole Lane 7,\nLorn,\n{end}\n\n{prose}\n"
    statement = read(tmp_path, "a.txt", text)
    assert f"Harbour Office, Mole Lane 7, Lorn, {end}" in [
        *(each.text for each in statement.paragraphs),
        *(each.text for each in statement.headings),
    ]
