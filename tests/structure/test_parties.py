"""The parties of a statement whose title names none, or one: shown by its text, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.limits import LimitSettings
from ingest.readers.source import read_source
from ingest.structure.parse import parse_source

FURTHER = (
    "The lamps of the north are lit at dusk.\n\nThe lamps of the south are lit at dawn.\n\n"
    "The keepers count the oil every autumn."
)
FRANCE_JAPAN = {"France", "Japan"}


def read_parties(tmp_path: Path, title: str, opening: str, further: str = FURTHER) -> list[str]:
    (tmp_path / "lamps.txt").write_text(f"{title}\n\n{opening}\n\n{further}\n", encoding="utf-8")
    statement = parse_source(read_source(tmp_path / "lamps.txt", LimitSettings()))
    return list(statement.parties)


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("Lamp Declaration", "President Ada Moor of the French Republic and Prime Minister Ito "
         "Rei of Japan met on the quay to speak of lamps."),
        ("Lamp Declaration", "The French President, Ada Moor, hosted the Japanese Prime Minister "
         "on the quay."),
        ("Lamp Declaration", "President Ada Moor of France (FR) met today with the Prime Minister "
         "of Japan in Lorn, Fiji."),
        ("Déclaration des feux", "Le président de la République française, Ada Moor, a reçu le "
         "Premier ministre du Japon à Lorn."),
        ("Déclaration des feux", "Le président français et le Premier ministre japonais se sont "
         "réunis à Lorn."),
        ("Declaración de las luces", "El presidente de la República Francesa y el primer ministro "
         "del Japón se reunieron en Lorn."),
        ("Заявление о маяках", "Президент Французской Республики и премьер-министр Японии "
         "встретились в порту."),
        ("Заявление о маяках", "Французский президент принял премьер-министра Японии в порту."),
        ("灯塔宣言", "法国总统与日本首相在港口会晤。"),
        ("إعلان المنارات", "اجتمع رئيس فرنسا مع رئيس وزراء اليابان في الميناء."),
    ],
)  # fmt: skip
def test_those_whose_heads_met_are_parties(tmp_path: Path, title: str, opening: str) -> None:
    assert {*read_parties(tmp_path, title, opening)} == FRANCE_JAPAN


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("Joint Statement by Ada Moor and Ito Rei", "Ada Moor hosted Ito Rei for a talk. They "
         "renewed the old ties between France and Japan."),
        ("Joint Statement by Ada Moor and Ito Rei", "They spoke of lamps and of the France-Japan "
         "strategic partnership."),
        ("Joint Statement of Ada Moor and the Prime Minister of Japan", "They met in Lorn, Fiji. "
         "They renewed the friendship between France and Japan."),
        ("Déclaration d’Ada Moor et d’Ito Rei", "Ils ont rappelé les liens d’amitié entre la "
         "France et le Japon."),
        ("Declaración de Ada Moor e Ito Rei", "Recordaron las relaciones entre Francia y Japón."),
        ("Заявление Ады Мур и Ито Рэй", "Они говорили о дружбе между Францией и Японией."),
        ("莫尔与伊藤的声明", "双方谈到法国和日本之间的友好关系。"),
        ("بيان مور وإيتو", "تحدثا عن العلاقات بين فرنسا واليابان."),
    ],
)  # fmt: skip
def test_those_whose_relations_it_opens_with_are_parties(
    tmp_path: Path, title: str, opening: str
) -> None:
    assert {*read_parties(tmp_path, title, opening)} == FRANCE_JAPAN


@pytest.mark.parametrize(
    "further",
    [
        "France and Japan will light the lamps.\n\nToday, France and Japan buy oil.",
        "France will buy oil.\n\nFrance and Japan light lamps.\n\nJapan and France count them.",
        "La France et le Japon achètent de l’huile.\n\nCette année, la France et le Japon la "
        "comptent.",
        "Франция и Япония покупают масло.\n\nФранция и Япония считают его.",
        "法国和日本购买灯油。\n\n法国和日本清点灯油。",
    ],
)
def test_those_with_whom_its_sentences_begin_are_parties(tmp_path: Path, further: str) -> None:
    assert {*read_parties(tmp_path, "Lamps", "We met at dusk.", further)} == FRANCE_JAPAN


def test_a_long_list_is_read_to_its_end(tmp_path: Path) -> None:
    opening = (
        "We, the Heads of State of the Argentine Republic, Belize, the United Mexican States, the "
        "Co‑operative Republic of Guyana, Côte d’Ivoire, the Office for Lamps, Fiji, and the Swiss "
        "Confederation, light the lamps."
    )
    found = read_parties(tmp_path, "Lamp Declaration", opening)
    assert found == [
        "Argentina", "Belize", "Mexico", "Guyana", "Côte d'Ivoire", "Fiji",
        "Switzerland",
    ]  # fmt: skip


def test_members_may_be_listed_after_the_first_sentence(tmp_path: Path) -> None:
    opening = "Six coasts have joined. They are Fiji, Norway, Kenya, Chile, Peru, and Malta."
    found = read_parties(tmp_path, "Lamps for Norway", opening)
    assert found == ["Fiji", "Norway", "Kenya", "Chile", "Peru", "Malta"]


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("Lamp Declaration", "We condemn the fogs of France. The lamps of Japan are old."),
        ("Lamp Declaration", "We regret what the President of France said of the lamps of Japan."),
        ("Lamp Declaration", "The keepers met in Japan. They thank the coast of France and Japan."),
        ("Lamp Declaration", "The fog spreads over Fiji. It harms the ties between France and "
         "Japan."),
        ("Déclaration des feux", "Nous regrettons la brume entre la France et le Japon."),
        ("Declaración de las luces", "Hablamos de la niebla de Francia y de los faros de Japón."),
        ("Заявление о маяках", "Мы говорили о туманах Франции. Маяки Японии старые."),
        ("灯塔宣言", "我们谈到法国的雾，也谈到日本的灯塔。"),
        ("إعلان المنارات", "تحدثنا عن ضباب فرنسا وعن منارات في اليابان."),
    ],
)  # fmt: skip
def test_who_is_only_spoken_of_is_no_party(tmp_path: Path, title: str, opening: str) -> None:
    further = f"{FURTHER}\n\nFrance and Japan have fogs.\n\nFiji and Kenya have none."
    assert read_parties(tmp_path, title, opening, further) == []


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("Joint Statement of Ada Moor and the Norwegian Prime Minister", ["Norway"]),
        ("G7 Statement on Lamps", ["G7"]),
        ("Statement of Fiji and Kenya", ["Fiji", "Kenya"]),
        ("Statement of Norway", ["Norway"]),
    ],
)
def test_what_the_title_names_is_not_replaced_by_others(
    tmp_path: Path, title: str, parties: list[str]
) -> None:
    opening = "They renewed the ties between France and Japan."
    assert read_parties(tmp_path, title, opening) == parties
