"""What a document says of itself is read in many forms: its place, date, symbol and title."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read

VISIT = "Déclaration conjointe à l’issue de la visite officielle du Président de Corvane à Lorn"


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


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.rtf"])
@pytest.mark.parametrize(
    "lines",
    [
        (
            "MEMORANDUM OF UNDERSTANDING",
            "on cooperation between the Maritime Museums of Lorn and Ur",
        ),
        ("AGREEMENT ON TIMBER", "between the Government of Corran and the Government of Halden"),
        ("REGULATION 2031/118 OF THE UNION", "of 14 May 2031", "on certificates for small ferries"),
        ("СОГЛАШЕНИЕ О МАЯКАХ", "между Правительством Ладоги и Правительством Вереи"),
    ],
)
def test_a_title_goes_on_in_small_letters(
    tmp_path: Path, name: str, lines: tuple[str, ...]
) -> None:
    texts = (*lines, "The Parties have agreed as follows:", "1. A lamp is lit.", "2. Oil is kept.")
    page = "".join(f"<p>{text}</p>" for text in texts)
    escaped = ("".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text) for text in texts)
    rich = "{\\rtf1\\ansi " + "".join(f"\\pard {text}\\par\n" for text in escaped) + "}"
    whole = {"a.txt": "\n\n".join(texts), "a.html": page, "a.rtf": rich}[name]
    statement = read(tmp_path, name, whole)
    assert statement.title == " ".join(line for line in lines if "14 May" not in line)
    assert label(statement) == [None, "1", "2"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("WE THE TOWNS OF THE BAY RESOLVED", "to keep our lamps lit,"),
        ("NOUS, VILLES DE LA BAIE, RÉSOLUES", "à garder nos phares allumés,"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_sentence_that_begins_in_capitals_is_no_title(
    tmp_path: Path, name: str, first: str, then: str
) -> None:
    texts = (first, then, "have agreed on a Charter.", "Article 1", "Lamps.", "Article 2", "Oil.")
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert first in " ".join(each.text for each in statement.paragraphs)


@pytest.mark.parametrize(
    "below",
    [("Made on 1 July 2030", "GENERAL"), ("PART 1", "GENERAL"), ("Lorn, 3 May 2031", "OIL")],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_title_below_a_body_stands_above_the_headings(
    tmp_path: Path, name: str, below: tuple[str, str]
) -> None:
    texts = (
        "MINISTRY OF PORTS",
        "THE LAMPS RULES 2030",
        *below,
        "A lamp is lit.",
        "DUTIES",
        "Oil.",
    )
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert statement.title == "THE LAMPS RULES 2030"


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("a.html", ["<h1>{}</h1>", "<h2>{}</h2>", "<h2>{}</h2>"]),
        ("a.md", ["**{}**", "**{}**", "**{}**"]),
        ("a.txt", ["{}", "{}", "{}"]),
    ],
)
@pytest.mark.parametrize("body", ["Council of Ports", "Ministère des ports"])
def test_the_first_heading_below_a_body_is_no_title(
    tmp_path: Path, name: str, heads: list[str], body: str
) -> None:
    said = (body, "Ferries of the whole north", "Lamps of the whole south")
    parts = [head.format(text) for head, text in zip(heads, said, strict=True)]
    text = "\n\n".join([*parts[:2], "A ferry is fast.", parts[2], "A lamp is lit."])
    statement = read(tmp_path, name, text)
    assert statement.title == body
    assert [each.heading for each in statement.paragraphs] == list(said[1:])


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize(
    "lines",
    [
        ("Agreement between the Government of Alvora and", "the Government of Corvane on lamps"),
        ("AGREEMENT", "between", "the City of Alvora", "and", "the City of Corvane", "on lamps"),
        ("ACCORD", "entre le Gouvernement d’Alvora et", "le Gouvernement de Corvane"),
        ("ABKOMMEN", "zwischen", "der Stadt Alvora", "und", "der Stadt Corvane", "über Lampen"),
        ("ДОГОВОР", "между Республикой Альвора и", "Республикой Корван", "о маяках"),
    ],
)
def test_a_title_runs_over_as_many_lines_as_it_needs(
    tmp_path: Path, name: str, lines: tuple[str, ...]
) -> None:
    texts = (*lines, "The Parties,", "have agreed:", "Article 1", "Lamps.", "Article 2", "Oil.")
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert statement.title == " ".join(lines)
    assert statement.paragraphs[0].text == "The Parties,"


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("TRADE ORGANIZATION", "Sixth Session", "LORN DECLARATION"), "LORN DECLARATION"),
        (("СОВЕТ ПОРТОВ", "РЕШЕНИЕ", "о лоцманах"), "РЕШЕНИЕ о лоцманах"),
        (("CONSEIL DES PORTS", "COMMUNIQUÉ"), "COMMUNIQUÉ"),
        (("LAMPS OF THE NORTH", "Statement of the Mayor"), "LAMPS OF THE NORTH"),
        (("LORN AGREEMENT ON LAMPS", "FINAL PROTOCOL"), "LORN AGREEMENT ON LAMPS FINAL PROTOCOL"),
        (("FOR IMMEDIATE RELEASE", "Lamps and Oil"), "Lamps and Oil"),
        (("CONSEJO DE FAROS", "PRINCIPIOS SOBRE LOS FAREROS"), "PRINCIPIOS SOBRE LOS FAREROS"),
        (("ПРАВИТЕЛЬСТВО АЛЬВОРЫ", "О маяках и лоцманах"), "О маяках и лоцманах"),
        (("Ministerium für Häfen", "Erklärung zu den Lampen"), "Erklärung zu den Lampen"),
        (("交通运输部", "关于灯塔的公告"), "关于灯塔的公告"),
        (("وزارة الموانئ", "بيان بشأن المنارات"), "بيان بشأن المنارات"),
        (("COUNCIL OF PORTS", "ON OIL IN ALL THE PORTS"), "ON OIL IN ALL THE PORTS"),
        (("L’ASSEMBLÉE DES PORTS", "Charte des gardiens"), "Charte des gardiens"),
        (("GREEN PORTS FUND", "Decision B.3 on oil"), "Decision B.3 on oil"),
        (
            ("JEFATURA DEL ESTADO", "LEY 4/2045, de 3 de abril, de pasos y puentes"),
            "LEY 4/2045, de 3 de abril, de pasos y puentes",
        ),
        (
            ("Decreto-Lei n.º 44/2030, de 7 de março, sobre faróis", "PREÂMBULO"),
            "Decreto-Lei n.º 44/2030, de 7 de março, sobre faróis",
        ),
        (("STATUTORY INSTRUMENTS", "2030 No. 417", "Lamps Order 2030"), "Lamps Order 2030"),
        (("THE LAMPS COUNCIL", "Preamble"), "THE LAMPS COUNCIL"),
        (
            ("PRÉSIDENCE D’ALVORA", "SERVICE DE PRESSE", VISIT, "Lorn, le 3 mai 2031"),
            VISIT,
        ),
        (
            ("Zero draft, revision 2 (as of 3 May 2031)",),
            "Zero draft, revision 2 (as of 3 May 2031)",
        ),
        (("Projet zéro (au 3 mai 2031)",), "Projet zéro (au 3 mai 2031)"),
        (("Пресс-релиз", "О маяках"), "О маяках"),
        (
            ("12.7.2031", "Journal of the Union", "DECISION 2031/7", "on oil"),
            "DECISION 2031/7 on oil",
        ),
    ],
)
def test_the_title_says_what_a_document_is(
    tmp_path: Path, name: str, lines: tuple[str, ...], title: str
) -> None:
    texts = (*lines, "The ports have agreed:", "1. A lamp is lit.", "2. Oil is kept.")
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert statement.title == title


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
