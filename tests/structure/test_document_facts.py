"""What a document says of itself is read in many forms: its place, date, symbol and title."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read


@pytest.mark.parametrize("line", ["Ольхов, 12 октября 2044 года", "Одеса, 12 жовтня 2044 року"])
def test_the_word_for_the_year_is_none_of_the_place(tmp_path: Path, line: str) -> None:
    text = f"План\n\n{line}\n\n1. Порт открыт.\n\n2. Порт закрыт.\n"
    assert read(tmp_path, "a.txt", text).place == line.partition(",")[0]


@pytest.mark.parametrize(
    ("held", "place"),
    [
        ("Held at Tarsby on Wednesday, 6 July 2044, at 3 p.m.", "Tarsby"),
        ("Tenue à Valmarin le 6 juillet 2044", "Valmarin"),
    ],
)
def test_the_head_of_a_record_says_symbol_date_and_place(
    tmp_path: Path, held: str, place: str
) -> None:
    text = f"L/2044/SR.17\nLamp Council\n{held}\n\n42. A lamp is lit.\n\n43. A lamp is out.\n"
    statement = read(tmp_path, "a.txt", text)
    found = statement.symbol, statement.date, statement.place
    assert found == ("L/2044/SR.17", "2044-07-06", place)


@pytest.mark.parametrize("word", ["and", "et"])
def test_a_clause_that_goes_on_is_no_title(tmp_path: Path, word: str) -> None:
    clauses = f"WHEREAS birds rest in April; {word}\n\nWHEREAS they leave in May;"
    text = f"{clauses}\n\n1. A is.\n\n2. B is.\n"
    assert label(read(tmp_path, "a.txt", text)) == [None, None, "1", "2"]


@pytest.mark.parametrize(
    ("name", "meeting", "day"),
    [
        ("a.txt", "76th plenary meeting", "20 December 2043"),
        ("a.html", "64e séance plénière", "20 décembre 2043"),
        ("a.md", "81-е пленарное заседание", "20 декабря 2043 года"),
        ("a.txt", "81.ª sesión plenaria", "20 de diciembre de 2043"),
        ("a.html", "第64次全体会议", "2043年12月20日"),
    ],
)
@pytest.mark.parametrize("annexed", [True, False])
def test_the_meeting_that_adopted_a_text_is_no_part_of_it(
    tmp_path: Path, name: str, meeting: str, day: str, annexed: bool
) -> None:
    texts = ["Plan", "1. A port is open.", "2. A port is kept.", meeting, day]
    texts += ["Annex", "1. A lamp is lit.", "2. A lamp is out."] if annexed else []
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    annex = ["Annex(1)", "Annex(2)"] if annexed else []
    assert label(statement) == ["1", "2", *annex]
    assert {meeting, day} <= set(statement.furniture)
    assert statement.date == "2043-12-20"


@pytest.mark.parametrize(
    ("posted", "line", "place"),
    [
        ("Publié le 18 avril 2044", "Sablon, le 17 avril 2044", "Sablon"),
        ("Updated on 18 April 2044", "Selby, 17 April 2044", "Selby"),
        ("Actualizado el 18 de abril de 2044", "Valmar, a 17 de abril de 2044", "Valmar"),
        ("Publié le 18 avril 2044", "", None),
    ],
)
def test_the_day_on_which_a_page_was_put_up_names_no_place(
    tmp_path: Path, posted: str, line: str, place: str | None
) -> None:
    text = f"<h1>Plan</h1><p>{posted}</p><p>{line}</p><p>1. A port is.</p><p>2. B port is.</p>"
    assert read(tmp_path, "a.html", text).place == place


@pytest.mark.parametrize(
    ("closing", "place"),
    [
        ("حررت في مرسى النور في 3 أيار/مايو 2041.", "مرسى النور"),
        ("DADO EN LA SALA DE SESIONES, EN VALMAR, A 3 DE MAYO DE 2041.", "VALMAR"),
        ("DONE AT THE COUNCIL CHAMBER, IN VALMAR, ON 3 MAY 2041.", "VALMAR"),
        ("DONE AT VALMAR, IN ENGLISH AND FRENCH, ON 3 MAY 2041.", "VALMAR"),
        ("Suscrito en Valmar a 3 de mayo de 2041.", "Valmar"),
        ("Принята в городе Ольхов 3 мая 2041 года.", "Ольхов"),
    ],
)
def test_the_closing_line_of_a_treaty_says_place_and_date(
    tmp_path: Path, closing: str, place: str
) -> None:
    text = f"Plan\n\n1. A port is open.\n\n2. A port is kept.\n\n{closing}\n"
    statement = read(tmp_path, "a.txt", text)
    assert (statement.place, statement.date) == (place, "2041-05-03")


@pytest.mark.parametrize(
    ("record", "title"),
    [
        ("No. 4471", "CONVENTION ON THE SIGNALS OF THE OUTER SEA AND OF THE BAY AROUND IT"),
        ("№ 12", "СОГЛАШЕНИЕ О СИГНАЛАХ ВНЕШНЕГО МОРЯ И ЗАЛИВА, КОТОРЫЙ К НЕМУ ПРИМЫКАЕТ"),
        ("Nº 7", "CONVENIO SOBRE LAS SEÑALES DEL MAR EXTERIOR Y DE LA BAHÍA QUE LO RODEA"),
    ],
)
def test_the_number_of_a_register_is_no_title(tmp_path: Path, record: str, title: str) -> None:
    text = f"{record}\n\n{title}\n\nArticle 1\n\nA lamp is lit.\n\nArticle 2\n\nOil is kept.\n"
    statement = read(tmp_path, "a.txt", text)
    assert statement.title == title
    assert record in statement.furniture


@pytest.mark.parametrize(
    ("symbol", "name"), [("S/RES/2890 (2043)", "a.txt"), ("L/RES/12 (2044)", "a.html")]
)
def test_the_year_is_of_the_symbol(tmp_path: Path, symbol: str, name: str) -> None:
    page = f"<p>{symbol}</p><p>Resolution 12 (2044)</p><p>1. A lamp is.</p><p>2. Oil is.</p>"
    text = page if name.endswith("html") else page.replace("</p>", "\n\n").replace("<p>", "")
    assert read(tmp_path, name, text).symbol == symbol


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (("MC.DEC/4/43", "5 December 2043", "Original: ENGLISH", "DECISION No. 4/43",
          "ON THE LAMPS OF THE STRAIT"), "DECISION No. 4/43 ON THE LAMPS OF THE STRAIT"),
        (("A/RES/98/77", "الجمعية العامة", "98/77 - إنارة السواحل"), "إنارة السواحل"),
        (("A/RES/98/77", "Генеральная Ассамблея", "98/77 – О маяках"), "О маяках"),
    ],
)  # fmt: skip
def test_a_short_title_is_no_part_of_the_masthead(
    tmp_path: Path, head: tuple[str, ...], title: str
) -> None:
    text = "\n\n".join((*head, "1. A lamp is lit;", "2. Oil is kept."))
    statement = read(tmp_path, "a.txt", text)
    assert (statement.title, statement.symbol) == (title, head[0])


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("г. Ольхов, 3 июня 2044 г.", "Ольхов"),
        ("м. Вільхів, 3 червня 2044 р.", "Вільхів"),
        ("Feito em Porto Novo, em 3 de junho de 2044.", "Porto Novo"),
    ],
)
def test_a_date_may_end_with_a_short_word(tmp_path: Path, line: str, place: str) -> None:
    statement = read(tmp_path, "a.txt", f"План\n\n{line}\n\n1. Порт открыт.\n\n2. Порт есть.\n")
    assert (statement.place, statement.date) == (place, "2044-06-03")
    assert line in statement.furniture


@pytest.mark.parametrize("word", ["Réaffirmons", "Reaffirm"])
def test_a_place_ends_with_its_paragraph(tmp_path: Path, word: str) -> None:
    text = f"Plan\n\nNous, ministres, réunis à Sablon,\n\n1. {word} le plan;\n\n2. Merci.\n"
    assert read(tmp_path, "a.txt", text).place == "Sablon"


@pytest.mark.parametrize(
    ("name", "head", "title"),
    [
        (
            "a.txt",
            "Decision 6/CP.11\n\nCare of river banks",
            "Decision 6/CP.11 Care of river banks",
        ),
        ("a.md", "# Resolution 12/4\n\n## River banks", "Resolution 12/4 River banks"),
        (
            "a.html",
            "<p>Décision XIV/5</p><p>Rives des fleuves</p>",
            "Décision XIV/5 Rives des fleuves",
        ),
        ("a.html", "<h1>Decision 6/CP.11 on banks</h1><h2>Aims</h2>", "Decision 6/CP.11 on banks"),
    ],
)
def test_the_title_of_a_decision_says_more_than_its_number(
    tmp_path: Path, name: str, head: str, title: str
) -> None:
    texts = ("The Conference of the Parties,", "1. Adopts the plan;", "2. Thanks the towns.")
    page = "".join(f"<p>{text}</p>" for text in texts)
    body = page if name.endswith("html") else "\n\n" + "\n\n".join(texts)
    statement = read(tmp_path, name, head + body)
    assert statement.title == title
    assert label(statement) == [None, "1", "2"]


@pytest.mark.parametrize("symbol", ["PC/PR/COMM.(CCXIV)", "PC/AHG/COMM.3(XII)"])
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_symbol_may_count_in_roman_numerals(tmp_path: Path, name: str, symbol: str) -> None:
    texts = ("COUNCIL OF PORTS", symbol, "COMMUNIQUÉ", "1. A port is open.", "2. A port is kept.")
    page = "".join(f"<p>{text}</p>" for text in texts)
    body = page if name.endswith("html") else "\n\n".join(texts)
    assert read(tmp_path, name, body).symbol == symbol


@pytest.mark.parametrize(
    "line",
    [
        "Report of the Ports, 3 May 2031",
        "Rapport des ports, 3 mai 2031",
        "Meeting of the Board, 3 May 2031",
        "Доклад портов, 3 мая 2031 г.",
    ],
)
def test_what_a_document_is_called_is_no_place(tmp_path: Path, line: str) -> None:
    statement = read(tmp_path, "a.txt", f"Lamps\n\n{line}\n\n1. A lamp.\n\n2. Oil.\n")
    assert (statement.date, statement.place) == ("2031-05-03", None)
