"""Dates, places and signatures are told apart from sentences that speak of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, NUMBERED, TWO_SIDES, read_document


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "sentence",
    [
        "The next meeting will be held on 3 May 2031.",
        "La prochaine réunion se tiendra à Lorn le 3 mai 2031.",
        "La próxima reunión tendrá lugar el 3 de mayo de 2031.",
        "Следующая встреча состоится в Лорне 3 мая 2031 года.",
        "下次会议将于2031年5月3日在灯塔港举行。",
        "سيعقد الاجتماع المقبل في 3 مايو 2031.",
        "Adopted on 3 May 2031 was also the plan for the lamps of the whole northern coast.",
    ],
)
def test_a_sentence_with_a_date_is_text_wherever_it_stands(
    tmp_path: Path, suffix: str, sentence: str
) -> None:
    for text in (f"{TWO_SIDES}\n\n{sentence}", f"{sentence}\n\n{TWO_SIDES}"):
        document = f"Joint Statement of Lorn and Marsh\n\n{text}"
        statement = read_document(tmp_path, document, suffix)
        assert sentence in [each.text for each in statement.paragraphs]
        assert statement.title == "Joint Statement of Lorn and Marsh"
        assert (statement.date, statement.place) == (None, None)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("line", "date", "place"),
    [
        ("Lorn, 3 May 2031", "2031-05-03", "Lorn"),
        ("Done at Lorn on 3 May 2031.", "2031-05-03", "Lorn"),
        ("Fait à Lorn, le 3 mai 2031", "2031-05-03", "Lorn"),
        ("Hecho en Puerto Lorn, 3 de mayo de 2031", "2031-05-03", "Puerto Lorn"),
        ("Paris 3 mai 2031", "2031-05-03", "Paris"),
        ("3 May 2031, Vienna", "2031-05-03", "Vienna"),
        ("2031年5月3日于灯塔港", "2031-05-03", "灯塔港"),
        ("نيويورك، 3 أيار/مايو 2031", "2031-05-03", "نيويورك"),
        ("Resolution adopted by the Assembly on 3 May 2031", "2031-05-03", None),
        ("CC BY 4.0, 3 May 2031", "2031-05-03", None),
        ("(3 мая 2031 года)", "2031-05-03", None),
    ],
)
def test_a_dateline_gives_date_and_place_and_is_no_paragraph(
    tmp_path: Path, suffix: str, line: str, date: str, place: str | None
) -> None:
    head = f"Joint Statement of Lorn and Marsh\n\n{line}\n\n{TWO_SIDES}"
    tail = f"Joint Statement of Lorn and Marsh\n\n{TWO_SIDES}\n\n{line}"
    for document in (head, tail):
        statement = read_document(tmp_path, document, suffix)
        assert len(statement.paragraphs) == 2
        assert (statement.date, statement.place) == (date, place)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("adopted", "clause"),
    [
        (
            "2031年5月3日 灯塔港第三届人民代表大会第四次会议通过",
            "本决议自公布之日起施行。2009年11月28日通过的《关于灯油的决议》同时废止。",
        ),
        (
            "Adopted on 3 May 2031",
            "The resolution of 28 November 2009 on the oil of the lamps is repealed.",
        ),
        (
            "Adoptée le 3 mai 2031",
            "La résolution du 28 novembre 2009 sur l’huile des feux est abrogée.",
        ),
    ],
)
def test_the_date_is_that_of_adoption_not_of_what_is_repealed(
    tmp_path: Path, suffix: str, adopted: str, clause: str
) -> None:
    document = f"Resolution on the lamps\n\n{adopted}\n\n{TWO_SIDES}\n\n{clause}"
    statement = read_document(tmp_path, document, suffix)
    assert statement.date == "2031-05-03"
    assert statement.paragraphs[-1].text == clause


@pytest.mark.parametrize("suffix", FORMATS)
def test_signatures_and_their_date_are_no_paragraphs(tmp_path: Path, suffix: str) -> None:
    end = "For the City of Lorn\n\nAnna Berg\n\nFor the City of Marsh\n\n3 May 2031"
    document = f"Agreement on lamps\n\n{TWO_SIDES}\n\n{end}"
    statement = read_document(tmp_path, document, suffix)
    assert len(statement.paragraphs) == 2
    assert statement.date == "2031-05-03"


def test_an_unstopped_sentence_at_the_end_is_text(tmp_path: Path) -> None:
    sentence = "They will meet again in Lorn on 3 May 2031"
    statement = read_document(tmp_path, f"Joint Statement\n\n{TWO_SIDES}\n\n{sentence}")
    assert statement.paragraphs[-1].text == sentence


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("done", "date", "place"),
    [
        (
            "Done at Lorn on 3 May 2031, in two originals, each in the English and the French "
            "language, both texts being equally authentic.",
            "2031-05-03",
            "Lorn",
        ),
        (
            "Fait à Lorn, le 3 mai 2031, en deux exemplaires originaux, chacun en langues anglaise "
            "et française, les deux textes faisant également foi.",
            "2031-05-03",
            "Lorn",
        ),
        (
            "Совершено в Лорне 3 мая 2031 года в двух экземплярах, каждый на русском и английском "
            "языках, причём оба текста имеют одинаковую силу.",
            "2031-05-03",
            "Лорне",
        ),
    ],
)
def test_the_last_sentence_says_where_and_when_and_is_text(
    tmp_path: Path, suffix: str, done: str, date: str, place: str
) -> None:
    statement = read_document(tmp_path, f"Agreement on lamps\n\n{TWO_SIDES}\n\n{done}", suffix)
    assert statement.paragraphs[-1].text == done
    assert (statement.date, statement.place) == (date, place)


@pytest.mark.parametrize(
    "line", ["二〇三一年五月三日", "二〇三一年十二月二十三日于灯塔港", "٣ أيار/مايو ٢٠٣١"]
)
def test_dates_in_the_figures_of_a_script(tmp_path: Path, line: str) -> None:
    date = "2031-12-23" if "十二" in line else "2031-05-03"
    assert read_document(tmp_path, f"Lamps\n\n{line}\n\n{TWO_SIDES}").date == date


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_dateline_ends_a_decision_and_is_no_text(tmp_path: Path, suffix: str) -> None:
    one, two = (
        f"Decision {n}/HC.3\n\nThe Conference,\n\n{NUMBERED}\n\n{n}th plenary meeting\n{n} May 2031"
        for n in (7, 8)
    )
    statement = read_document(tmp_path, f"{one}\n\n{two}", suffix)
    assert not [each for each in statement.paragraphs if "2031" in each.text]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("done", ["Done at Lorn on 3 May 2031.", "Fait à Lorn, le 3 mai 2031."])
def test_signatures_above_an_annex_are_no_paragraphs(
    tmp_path: Path, suffix: str, done: str
) -> None:
    signed = f"{done}\n\nFOR THE CITY OF LORN:\n\nANNA BERG\n\nAnnex\n\n1. Lorn has seven lamps."
    statement = read_document(tmp_path, f"ON LAMPS\n\n{TWO_SIDES}\n\n{signed}", suffix)
    text = " ".join(each.text for each in statement.paragraphs)
    assert "BERG" not in text
    assert "seven" in text
    assert statement.date == "2031-05-03"


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("done", "place"),
    [
        ("Done at Lorn, on 3 May 2031, in duplicate in the English language.", "Lorn"),
        ("Hecho en Lorn, el 3 de mayo de 2031, en dos ejemplares.", "Lorn"),
        ("Geschehen zu Lorn am 3. Mai 2031 in zwei Urschriften.", "Lorn"),
        ("Done at Lorn, in duplicate, in the English language, on 3 May 2031.", "Lorn"),
        ("حرر في مدينة سمارة في 3 أيار/مايو 2031 من نسختين أصليتين باللغة العربية.", "سمارة"),
    ],
)
def test_a_closing_that_says_more_than_where_and_when_is_text(
    tmp_path: Path, suffix: str, done: str, place: str
) -> None:
    articles = "Article 1\n\nThe lamps are lit.\n\nArticle 2\n\nThe oil is kept."
    statement = read_document(tmp_path, f"Agreement on lamps\n\n{articles}\n\n{done}", suffix)
    assert [each.text for each in statement.paragraphs][-1] == done
    assert (statement.date, statement.place) == ("2031-05-03", place)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "annex", ["Annex\n\n1. A.\n\n2. B.\n\n3. C.\n\n4. D.", "Annex I\n\nA.\n\nB.\n\nC.\n\nD."]
)
def test_a_closing_above_an_annex_says_where_and_when(
    tmp_path: Path, suffix: str, annex: str
) -> None:
    done = "Done at Lorn, this 3rd day of May 2031, in a single copy in the English language."
    for title in ("Agreement on lamps", "PROTOCOL ON LAMPS"):
        document = f"{title}\n\n{TWO_SIDES}\n\n{done}\n\n{annex}"
        statement = read_document(tmp_path, document, suffix)
        assert (statement.date, statement.place) == ("2031-05-03", "Lorn")


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "opening",
    [
        "应灯塔港首席代表李言邀请，白沙岛首席代表周平于2031年5月3日访问灯塔港，达成如下共识：",
        "2031年5月3日，双方在灯塔港就保护珊瑚礁、开通轮渡和互派教师等问题举行会谈，一致同意：",
    ],
)
def test_an_opening_in_chinese_with_a_date_is_text(
    tmp_path: Path, suffix: str, opening: str
) -> None:
    document = f"联合公报\n\n{opening}\n\n一、双方扩大合作。\n\n二、双方每年会晤。"
    statement = read_document(tmp_path, document, suffix)
    assert statement.paragraphs[0].text == opening


@pytest.mark.parametrize("suffix", (*FORMATS, "md"))
@pytest.mark.parametrize(
    "line", ["——2031年5月3日在灯塔港代表大会上", "— Lorn, 3 May 2031 —", "– Lorn, le 3 mai 2031"]
)
def test_a_dateline_between_dashes_is_no_paragraph(tmp_path: Path, suffix: str, line: str) -> None:
    document = f"# Report\n\n{line}\n\n{TWO_SIDES}" if suffix == "md" else ""
    document = document or f"Report on Lamps\n\n{line}\n\n{TWO_SIDES}"
    statement = read_document(tmp_path, document, suffix)
    assert len(statement.paragraphs) == 2
    assert statement.date == "2031-05-03"


@pytest.mark.parametrize(
    ("done", "date"),
    [
        ("Done at Lorn, this third day of May, two thousand and thirty-one.", "2031-05-03"),
        (
            "Done at Lorn on the twenty-first of June nineteen hundred and fifty-seven.",
            "1957-06-21",
        ),
        ("Done at Lorn, this 3rd day of May, in the year two thousand thirty-one.", "2031-05-03"),
        ("Fait à Lorn, le vingt et un juin deux mille trente-trois.", "2033-06-21"),
        ("Fait à Lorn, le premier mai mil neuf cent quatre-vingt-dix-neuf.", "1999-05-01"),
        (
            "Hecho en Lorn, a los tres días del mes de mayo de dos mil uno, en dos ejemplares.",
            "2001-05-03",
        ),
        ("Hecho en Lorn el veintiuno de junio de mil novecientos ochenta y dos.", "1982-06-21"),
        ("Совершено в Лорне третьего мая две тысячи тридцать первого года.", "2031-05-03"),
        (
            "Совершено в Лорне двадцать первого июня тысяча девятьсот девяносто пятого года.",
            "1995-06-21",
        ),
        ("Feito em Lorn, aos três dias do mês de maio de dois mil e trinta e um.", "2031-05-03"),
        ("حرر في سمارة في اليوم الثالث من شهر أيار/مايو سنة ألفين وواحد وثلاثين.", "2031-05-03"),
        (
            "حرر في سمارة في اليوم الحادي والعشرين من شهر يونيو عام ألف وتسعمائة وخمسة وتسعين.",
            "1995-06-21",
        ),
        ("Done at Lorn, where three lamps were lit in May by two thousand hands.", None),
    ],
)
def test_dates_in_words(tmp_path: Path, done: str, date: str | None) -> None:
    document = f"Agreement on lamps\n\n{TWO_SIDES}\n\n{done}"
    statement = read_document(tmp_path, document)
    assert statement.date == date
    assert statement.paragraphs[-1].text == done
