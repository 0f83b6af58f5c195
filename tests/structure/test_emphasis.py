"""Words that are emphasised in a sentence are no heading, however its lines are wrapped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import read_document

WRAPPED = """The gulls of both towns are counted at dawn.

**Harbours**

The Ministers decided to sign this year a new framework of ten years, the
**Framework for the Harbours of Orsa and Velm and for the Lighthouses of**
**the Northern Shore**, and to count the gulls of both towns at dawn.

**Ferries**
The ferries carry grain without toll until the last day of the year.
"""


@pytest.mark.parametrize(
    ("text", "headings", "sentence"),
    [
        (WRAPPED, ["Harbours", "Ferries"], "the Northern Shore, and to count"),
        (
            WRAPPED.replace("the\n**Framework", "the **new\nFramework").replace("of**\n**", "of\n"),
            ["Harbours", "Ferries"],
            "the new Framework for the Harbours",
        ),
        (
            WRAPPED.replace("Shore**, and to count the gulls of both towns at dawn.", "Shore.**"),
            ["Harbours", "Ferries"],
            "the Lighthouses of the Northern Shore.",
        ),
        (
            WRAPPED.replace("**, and", ",** and"),
            ["Harbours", "Ferries"],
            "the Northern Shore, and to count",
        ),
        (
            WRAPPED.replace("Harbours of Orsa and Velm and for the Lighthouses of**", "North**"),
            ["Harbours", "Ferries"],
            "the Framework for the North the Northern Shore",
        ),
        (
            "**The Ministers of Orsa, of Velm and of the nine islands of the sound**\n"
            "decided to sign a new framework of ten years for the harbours of both\n"
            "towns and for the lighthouses, whose keepers have no coal in winter.\n",
            [],
            "of the sound decided to sign",
        ),
        (
            "**The Ministers of Orsa, of Velm and of the nine islands of the sound have**\n"
            "**14 clerks who count the gulls at dawn, and nobody else may do so; they**\n"
            "decided to sign a new framework of ten years for the harbours of both.\n",
            [],
            "the sound have 14 clerks",
        ),
        (
            "Чайки сосчитаны.\n\n**Порты**\n\nМинистры решили подписать "
            "в этом году новое соглашение на десять лет, то есть\n"
            "**Соглашение о портах Орсы и Вельма и о маяках северного берега пролива**\n"
            "и считать чаек обоих городов на рассвете и вечером каждый вторник.\n",
            ["Порты"],
            "то есть Соглашение о портах",
        ),
        (
            "أحصيت النوارس في المدينتين.\n\n**الموانئ**\n\nقرر الوزراء أن يوقعوا "
            "هذا العام اتفاقا جديدا لمدة عشر سنوات وهو\n"
            "**اتفاق موانئ أورسا وفيلم ومنارات الشاطئ الشمالي من المضيق القديم**\n"
            "وأن يحصوا النوارس في المدينتين عند الفجر وفي المساء كل يوم ثلاثاء.\n",
            ["الموانئ"],
            "وهو اتفاق موانئ أورسا",
        ),
    ],
)
def test_a_bold_line_within_a_sentence_belongs_to_it(
    tmp_path: Path, text: str, headings: list[str], sentence: str
) -> None:
    read = read_document(tmp_path, f"Orsa Declaration\n\nOrsa, 3 March 2029\n\n{text}", "md")
    assert [each.text for each in read.headings] == headings
    assert any(sentence in each.text for each in read.paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        "The gulls of both towns are counted at dawn by a clerk who is hired.\n**Ferries**\n"
        "The ferries carry grain without toll until the last day of the year.\n",
        "The towns agree on these:\n**Ferries**\nThe ferries carry grain without toll until the"
        "\nlast day of the year, and salt too.\n",
    ],
)
def test_a_bold_line_below_a_sentence_heads_what_follows(tmp_path: Path, text: str) -> None:
    read = read_document(tmp_path, f"Orsa Declaration\n\nOrsa, 3 March 2029\n\n{text}", "md")
    assert "Ferries" in [each.text for each in read.headings]
