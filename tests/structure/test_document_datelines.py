"""Where and when documents of many languages say that they were done, and who made them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import read_document
from tests.structure.test_document_kinds import label, read


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Lindau, den 4. Mai 2044", "Lindau"),
        ("Geschehen zu Lissabon am 4. Mai 2044.", "Lissabon"),
        ("Gdańsk, dnia 4 maja 2044 r.", "Gdańsk"),
        ("Sporządzono w Warszawie dnia 4 maja 2044 roku.", "Warszawa"),
        ("V Praze dne 4. května 2044", "Praha"),
        ("Dáno v Brně dne 4. května 2044.", "Brno"),
        ("Sporządzono w Krakowie dnia 4 maja 2044 roku.", "Kraków"),
        ("Sporządzono w Hadze dnia 4 maja 2044 r.", "Haga"),
        ("İstanbul, 4 Mayıs 2044", "İstanbul"),
        ("Совершено в Женеве 4 мая 2044 года.", "Женева"),
        ("Подписано в Пекине 4 мая 2044 года.", "Пекин"),
        ("Вчинено у Львові 4 травня 2044 року.", "Львів"),
        ("Совершено в Вельме 4 мая 2044 года.", "Вельме"),
        ("Совершено в городе Лиссабоне 4 мая 2044 года.", "Лиссабон"),
        ("2044年5月4日，临港", "临港"),
        ("２０４４年５月４日、東京", "東京"),
        ("اعتُمد في مدينة صفاقس في 4 أيار/مايو 2044", "صفاقس"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_dateline_gives_date_and_place(tmp_path: Path, name: str, line: str, place: str) -> None:
    texts = ["Statement of the ports", line, "1. The lamps are lit.", "2. The oil is dry."]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert (statement.date, statement.place) == ("2044-05-04", place)
    assert label(statement) == ["1", "2"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("4 Mayıs 2044 tarihinde Ankara'da imzalanmıştır.", "Ankara"),
        ("本协定于2044年5月4日在北京签署，一式两份。", "北京"),
        (
            "Совершено в Лиссабоне четвёртого мая две тысячи сорок четвёртого года.",
            "Лиссабон",
        ),
    ],
)
def test_a_closing_sentence_gives_date_and_place(tmp_path: Path, line: str, place: str) -> None:
    text = f"Article 1\n\nThe lamps are lit.\n\nArticle 2\n\nThe oil is dry.\n\n{line}\n"
    statement = read(tmp_path, "a.txt", text)
    assert (statement.date, statement.place) == ("2044-05-04", place)
    assert [each.text for each in statement.paragraphs][-1] == line


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("日本とトルコの共同声明", ("Japan", "Türkiye")),
        ("フランス共和国とブラジル連邦共和国との間の協定", ("France", "Brazil")),
        ("日米首脳会談共同声明", ("Japan", "United States")),
        ("TÜRKİYE CUMHURİYETİ İLE ALMANYA FEDERAL CUMHURİYETİ", ("Türkiye", "Germany")),
        ("Wspólne oświadczenie Polski i Japonii", ("Poland", "Japan")),
        ("Prohlášení České republiky a Spolkové republiky Německo", ("Czechia", "Germany")),
        ("タイトルとマリーナに関する報告", ()),
    ],
)
def test_parties_are_named_in_their_languages(
    tmp_path: Path, title: str, parties: tuple[str, ...]
) -> None:
    assert read(tmp_path, "a.txt", f"{title}\n\n1. A.\n\n2. B.\n").parties == parties


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("关于北方灯塔的", "联合声明"), "关于北方灯塔的联合声明"),
        (
            ("Treaty", "between the Ports of the North", "on the Lighting of the Bay"),
            "Treaty between the Ports of the North on the Lighting of the Bay",
        ),
        (
            ("Convention", "relative aux phares", "de la baie"),
            "Convention relative aux phares de la baie",
        ),
    ],
)
def test_a_title_in_several_paragraphs_is_one(
    tmp_path: Path, lines: tuple[str, ...], title: str
) -> None:
    text = "\n\n".join((*lines, "Article 1", "A lamp is lit.", "Article 2", "Oil is dry."))
    statement = read(tmp_path, "a.txt", text)
    assert statement.title == title
    assert label(statement) == ["Article 1", "Article 2"]


@pytest.mark.parametrize(
    ("made", "later"),
    [
        ("Conclue à Lisbonne le 4 mai 2044", "(État le 14 avril 2059)"),
        ("Abgeschlossen in Lissabon am 4. Mai 2044", "(Stand am 14. April 2059)"),
    ],
)
def test_the_day_of_a_later_state_is_not_the_date(tmp_path: Path, made: str, later: str) -> None:
    text = f"# Convention\n\n{made}\n\n{later}\n\n1. The lamps are lit.\n\n2. The oil is dry.\n"
    assert read(tmp_path, "a.md", text).date == "2044-05-04"


@pytest.mark.parametrize("suffix", ["txt", "html"])
@pytest.mark.parametrize(
    "sentence",
    [
        "We, the G9 Harbour Ministers, met in Velm on 2-3 May 2041.",
        "We, the Ministers, met in Velm on 2 May 2041.",
        "We, the Pilots, gathered in Port Albert on 2 May 2041.",
        "Nous, Ministres, réunis à Velm le 3 mai 2041.",
        "Wir, die Lotsen, trafen uns in Velm am 3. Mai 2041.",
    ],
)
def test_who_met_somewhere_is_a_sentence(tmp_path: Path, suffix: str, sentence: str) -> None:
    text = f"Communiqué of ports\n\nVelm, 3 May 2041\n\n{sentence}\n\nLamps\n\nWe light lamps."
    assert read_document(tmp_path, text, suffix).paragraphs[0].text == sentence


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Colombo, 30 April–4 May 2044", "Colombo"),
        ("Lorn, from 30 April to 4 May 2044", "Lorn"),
        ("Lorn, April 30 – May 4, 2044", "Lorn"),
        ("Lindau, vom 30. April bis 4. Mai 2044", "Lindau"),
        ("Lyon, du 30 avril au 4 mai 2044", "Lyon"),
        ("Lyon, du 2 au 4 mai 2044", "Lyon"),
        ("Lima, del 30 de abril al 4 de mayo de 2044", "Lima"),
        ("Вельма, 30 апреля – 4 мая 2044 года", "Вельма"),
        ("Вельма, с 30 апреля по 4 мая 2044 года", "Вельма"),
        ("30 April–4 May 2044, Paris", "Paris"),
        ("نواكشوط، 4 مايو/أيار 2044", "نواكشوط"),
        ("نواكشوط، 4 أيار/مايو 2044", "نواكشوط"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_two_days_of_a_dateline_are_no_place(
    tmp_path: Path, name: str, line: str, place: str
) -> None:
    test_a_dateline_gives_date_and_place(tmp_path, name, line, place)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Founding Congress, Grimsby, 4 May 2044", "Grimsby"),
        ("Adopted at the Founding Congress, Grimsby, 4 May 2044", "Grimsby"),
        ("Ministerial Conference, Fifteenth Session, Lorn, 4 May 2044", "Lorn"),
        ("Congrès fondateur, Lyon, le 4 mai 2044", "Lyon"),
        ("Congreso Fundacional, Puerto Lorn, 4 de mayo de 2044", "Puerto Lorn"),
        ("Учредительный съезд, Вельма, 4 мая 2044 года", "Вельма"),
        ("Parteitag, Lindau, 4. Mai 2044", "Lindau"),
        ("Lorn, 30 December 2043 – 4 May 2044", "Lorn"),
        ("Founding Congress, 4 May 2044", None),
        ("Lorn, Old Quay, 4 May 2044", "Lorn, Old Quay"),
    ],
)
def test_what_people_met_in_and_from_when_on_is_no_place(
    tmp_path: Path, line: str, place: str | None
) -> None:
    text = f"Charter of the ports\n\n{line}\n\n1. The lamps are lit.\n\n2. The oil is dry."
    assert read(tmp_path, "a.txt", text).place == place
