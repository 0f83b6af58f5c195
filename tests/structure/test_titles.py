"""What is a document’s title, and what stands around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read

VISIT = "Déclaration conjointe à l’issue de la visite officielle du Président de Corvane à Lorn"


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
