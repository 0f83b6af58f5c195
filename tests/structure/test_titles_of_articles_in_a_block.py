"""A title between “Article 1” and a text without numbers, all in lines of one block."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read

ARTICLES = {
    "Article": [
        ("Use of terms", "For the purposes of this Agreement a lamp is what is lit at dusk."),
        ("Entry into force", "This Agreement enters into force on the day of its signature, and it "
         "remains in force for ten years from that day on."),
    ],
    "Статья": [
        ("Термины", "Для целей настоящего Соглашения лампой называется то, что горит ночью."),
        ("Вступление в силу", "Настоящее Соглашение вступает в силу в день подписания и действует "
         "в течение десяти лет, если Стороны не решат иначе."),
    ],
    "المادة": [
        ("التعاريف", "في هذا الاتفاق يقصد بالمصباح كل ما يضيء الميناء عند الغروب وحتى الفجر."),
        ("بدء النفاذ", "يبدأ نفاذ هذا الاتفاق في يوم التوقيع عليه ويظل نافذا لمدة عشر سنوات من "
         "ذلك اليوم ما لم يتفق الطرفان على غير ذلك."),
    ],
}  # fmt: skip


@pytest.mark.parametrize("indent", [0, 4])
@pytest.mark.parametrize("centred", [True, False])
@pytest.mark.parametrize("word", ARTICLES)
def test_a_title_below_the_number_is_one(
    tmp_path: Path, word: str, centred: bool, indent: int
) -> None:
    parts = [
        "\n".join(
            (
                *(each.center(72).rstrip() if centred else each for each in (f"{word} {n}", title)),
                textwrap.fill(text, 72, initial_indent=indent * " "),
            )
        )
        for n, (title, text) in enumerate(ARTICLES[word], 1)
    ]
    statement = read(tmp_path, "a.txt", "\n\n".join(parts))
    assert label(statement) == [f"{word} 1", f"{word} 2"]
    assert [(each.heading, each.text) for each in statement.paragraphs] == ARTICLES[word]


@pytest.mark.parametrize("width", [36, 48, 60, 72])
def test_the_first_line_of_a_text_is_no_title(tmp_path: Path, width: int) -> None:
    texts = [
        "The Keepers of the Lamps of Lorn and those of Alvora Bay meet in the House of Pilots.",
        "Every Keeper of the Lamps holds a Book of the Lamps, and a Bell that the Pilots can hear.",
    ]
    parts = (f"Article {n}\n{textwrap.fill(text, width)}" for n, text in enumerate(texts, 1))
    statement = read(tmp_path, "a.txt", "\n\n".join(parts))
    assert [each.text for each in statement.paragraphs] == texts
