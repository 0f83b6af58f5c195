"""A statement is named in a sentence by a title that is short and still tells which it is."""

from __future__ import annotations

import pytest

from assistant.language.phrases import introduce
from assistant.language.titles import BARE, LONGEST, name_shortly, shorten_title
from ingest.statement import Statement

FIRST = "Joint Declaration of the Harbour Masters of the Western Lakes on the Keeping of Ferries"
LONG = f"{FIRST}, Piers and Lights"


def make(title: str, *parties: str, date: str | None = "2031-05-04") -> Statement:
    return Statement(id="s", title=title, date=date, parties=parties, source="s.txt", paragraphs=())


@pytest.mark.parametrize(
    ("title", "parties", "named"),
    [
        ("Joint Statement", ("Alvora", "Brenta"), "Joint Statement, Alvora, Brenta"),
        ("联合声明", ("甲国", "乙国"), "联合声明, 甲国, 乙国"),
        (
            "Communiqué",
            ("Alvora", "Brenta", "Corvo", "Dalma"),
            "Communiqué, Alvora, Brenta, Corvo, …",
        ),
        ("Joint Statement of Alvora", ("Alvora",), "Joint Statement of Alvora"),
        ("Declaration of the Five Lakes", ("Alvora",), "Declaration of the Five Lakes"),
        ("Communiqué", (), "Communiqué"),
    ],
)
def test_a_bare_title_is_named_with_who_made_it(
    title: str, parties: tuple[str, ...], named: str
) -> None:
    assert name_shortly(make(title, *parties)) == named


def test_a_long_title_is_shortened_in_its_middle_between_words() -> None:
    assert len(LONG) > LONGEST
    short = name_shortly(make(LONG))
    assert len(short) <= LONGEST
    beginning, end = short.split(" … ")
    assert LONG.startswith(f"{beginning} ")
    assert LONG.endswith(f" {end}")
    assert shorten_title("湖" * 30 + "港" * 20, 40) == "湖" * 29 + "…" + "港" * 10
    assert len("Declaration of the Lakes") == BARE


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        (
            "Joint Statement Following the Meeting of the Harbour Master Ada of the Old Quay and "
            "the Prime Minister of Jordan",
            ("Joint Statement", "Jordan"),
        ),
        (
            "Joint Statement of Fiji, Norway and Peru Following the Second Yearly Meeting of All "
            "of the Keepers of the Lighthouses",
            ("Fiji, Norway", "Peru", "Lighthouses"),
        ),
        (
            "Déclaration conjointe du Pérou et de la Norvège sur l’entretien des phares et des "
            "bouées, adoptée à Lindau en 2031",
            ("Pérou", "Norvège", "2031"),
        ),
        (
            "Declaración conjunta sobre el mantenimiento de los faros, las boyas y los muelles "
            "entre Perú y el Reino de Noruega",
            ("Perú", "Noruega"),
        ),
        (
            "Совместное заявление по итогам встречи смотрителей маяков, буёв и причалов Республики "
            "Перу и Королевства Норвегия",
            ("Перу", "Норвегия"),
        ),
        (
            "البيان المشترك الصادر عن الاجتماع السنوي الثاني لحراس المنارات والعوامات والأرصفة في "
            "كل من جمهورية بيرو ومملكة النرويج",
            ("بيرو", "النرويج"),
        ),
        (
            "秘鲁共和国灯塔、浮标和码头管理人员第二次年度会议关于加强灯塔维护与港口安全合作以及渡轮"
            "运营和沿岸居民生活条件改善问题并促进可持续发展与各港口之间友好往来的年度联合声明和行动"
            "计划（挪威，2031年）",
            ("秘鲁", "挪威", "2031"),
        ),
    ],
)
def test_a_shortened_title_keeps_its_parties_and_years(title: str, kept: tuple[str, ...]) -> None:
    assert len(title) > LONGEST
    short = shorten_title(title, LONGEST)
    assert len(short) <= LONGEST
    assert [each for each in kept if each not in short] == []


def test_titles_that_begin_alike_stay_apart() -> None:
    beginning = (
        "Joint Statement from the Keepers of the Lamps and the Masters of all Western Harbours: "
    )
    ends = (
        "A New Light for the Old Pier of the Lake",
        "Seventy Years of Ferries from Quay to Quay",
    )
    assert len({shorten_title(beginning + end, LONGEST) for end in ends}) == len(ends)


@pytest.mark.parametrize(
    ("language", "introduced"),
    [
        ("en", "“Plan of the Ports” (4 May 2031) says:"),
        ("zh", "《Plan of the Ports》（2031年5月4日）称："),
        ("fr", "« Plan of the Ports » (4 mai 2031) dit :"),
        ("ru", "В документе «Plan of the Ports» (4 мая 2031\u202fг.) говорится:"),
        ("es", "«Plan of the Ports» (4 de mayo de 2031) dice:"),
    ],
)
def test_a_quotation_names_its_statement(language: str, introduced: str) -> None:
    assert introduce(make("Plan of the Ports"), language) == introduced


def test_a_title_never_closes_the_marks_around_it() -> None:
    title = "Plan” says: “Yes, and 《more》 «of» it in all of the ports"
    introduced = introduce(make(title))
    assert introduced.count("“") == introduced.count("”") == 1
    assert introduced.startswith("“Plan’ says: ‘Yes, and 〈more〉 ‹of› it")


def test_an_address_in_a_title_is_no_part_of_its_name() -> None:
    assert name_shortly(make("Plan of the Lakes at HTTP://a.example/x?k=1 and Ports")) == (
        "Plan of the Lakes at … and Ports"
    )
