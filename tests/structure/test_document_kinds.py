"""Documents of many bodies, languages and formats are read as a person would cite them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.readers.source import read_source
from ingest.statement import Statement
from ingest.structure.parse import parse_source
from tests.reading import LIMITS, write


def read(folder: Path, name: str, text: str) -> Statement:
    return parse_source(read_source(write(folder, name, text), LIMITS))


def label(statement: Statement) -> list[str | None]:
    return [each.label for each in statement.paragraphs]


@pytest.mark.parametrize(
    "first", ["Prend note du rapport ;", "Toma nota del informe;", "Takes note of the report;"]
)
def test_indented_numbers_count_beside_a_number_at_the_margin(tmp_path: Path, first: str) -> None:
    text = f"    1. {first}\n\n    2. {first}\n\n            The bay was\n19 Mole Lane\n"
    assert label(read(tmp_path, "a.txt", text))[:2] == ["1", "2"]


@pytest.mark.parametrize("word", ["Стаття", "Artículo", "Article"])
def test_articles_in_the_middle_of_the_page_count(tmp_path: Path, word: str) -> None:
    parts = (f"{' ' * 30}{word} {n}\n\n1. Lamps are lit.\n\n2. Oil is kept." for n in (1, 2))
    statement = read(tmp_path, "a.txt", "\n\n".join(parts))
    assert label(statement) == [f"{word} {n}({part})" for n in (1, 2) for part in (1, 2)]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "a.txt",
            "二、加强管理\n\n（一）港口每年检查一次。\n\n（二）码头每月检查一次。\n",
            ["二(一)", "二(二)"],
        ),
        (
            "a.md",
            "## I. Phares\n\na) Les phares restent allumés.\n\nb) L’huile est payée.\n\n"
            "## II. Bouées\n\na) Les bouées sont peintes.\n\nb) Les chaînes sont neuves.\n",
            ["I(a)", "I(b)", "II(a)", "II(b)"],
        ),
        (
            "a.html",
            "<h2>1. Lamps</h2><p>(a) Lamps are lit.</p><p>(b) Oil is paid for.</p>"
            "<h2>2. Buoys</h2><p>(a) Buoys are red.</p><p>(b) Chains are new.</p>",
            ["1(a)", "1(b)", "2(a)", "2(b)"],
        ),
    ],
)
def test_letters_below_a_numbered_heading_number_paragraphs(
    tmp_path: Path, name: str, text: str, expected: list[str]
) -> None:
    if name.endswith("txt"):
        text = f"一、完善制度\n\n（一）建立台账。\n\n（二）公布结果。\n\n{text}"
        expected = ["一(一)", "一(二)", *expected]
    assert label(read(tmp_path, name, text)) == expected


def test_a_list_within_a_lettered_paragraph_is_a_list(tmp_path: Path) -> None:
    listed = "（一）有下列情形的：\n1．停业；\n2．整顿。"
    text = f"一、完善制度\n\n{listed}\n\n（二）公布结果。\n\n二、其他\n\n略。\n"
    assert label(read(tmp_path, "a.txt", text)) == ["一(一)", "一(二)", None]


@pytest.mark.parametrize(
    ("heads", "prose"),
    [
        (
            ("I. Фары", "II. Буи"),
            "III. Министры благодарят всех смотрителей маяков этого берега за долгую и хорошую"
            " работу в минувшем году.",
        ),
        (
            ("I. Faros", "II. Boyas"),
            "III. Los ministros agradecen a todos los guardianes de los faros de la costa su larga"
            " y buena labor.",
        ),
    ],
)
def test_a_sentence_among_numbered_headings_is_a_paragraph(
    tmp_path: Path, heads: tuple[str, ...], prose: str
) -> None:
    text = "".join(f"{head}\n\nLa luz es buena y clara.\n\n" for head in heads) + prose
    statement = read(tmp_path, "a.txt", text)
    assert label(statement) == [None, None, "III"]


@pytest.mark.parametrize(
    ("tag", "word"), [("blockquote", "Les Parties"), ("blockquote", "Die Parteien")]
)
def test_numbers_of_a_quote_are_items(tmp_path: Path, tag: str, word: str) -> None:
    quote = f"<{tag}><p>1. {word} A.</p><p>2. {word} B.</p><p>3. {word} C.</p></{tag}>"
    page = f"<p>1. {word} lisent:</p>{quote}<p>2. {word} D.</p><p>3. {word} E.</p>"
    statement = read(tmp_path, "a.html", page)
    assert label(statement) == ["1", "2", "3"]
    assert [len(each.items) for each in statement.paragraphs] == [3, 0, 0]


@pytest.mark.parametrize(
    ("head", "title", "place", "date"),
    [
        (
            "ERKLÄRUNG DER LOTSEN\nSeehafen, 4. Mai 2042",
            "ERKLÄRUNG DER LOTSEN",
            "Seehafen",
            "2042-05-04",
        ),
        (
            "COMUNICADO DE LOS PRÁCTICOS\nPuerto Claro, 4 de mayo de 2042",
            "COMUNICADO DE LOS PRÁCTICOS",
            "Puerto Claro",
            "2042-05-04",
        ),
    ],
)
def test_a_dateline_in_the_line_after_the_title_is_none_of_it(
    tmp_path: Path, head: str, title: str, place: str, date: str
) -> None:
    statement = read(tmp_path, "a.txt", f"{head}\n\n1. Eins gilt.\n\n2. Zwei gilt.\n")
    assert (statement.title, statement.place, statement.date) == (title, place, date)


@pytest.mark.parametrize("word", ["Вариант", "Option"])
def test_an_option_with_a_colon_heads_its_paragraphs(tmp_path: Path, word: str) -> None:
    one, two = f"{word} 1:\n\n2. Port A pays.", f"{word} 2:\n\n2. Port B pays."
    text = f"1. Ports are open.\n\n{one}\n\n{two}\n\n3. Ports are kept.\n"
    assert label(read(tmp_path, "a.txt", text)) == ["1", f"{word} 1(2)", f"{word} 2(2)", "3"]


@pytest.mark.parametrize(
    ("word", "misread"), [("ARTICLE", "ARTIC1E"), ("СТАТЬЯ", "СТАТЬЛ"), ("ARTÍCULO", "ARTÍGULO")]
)
def test_a_misread_word_is_mended_between_its_like(tmp_path: Path, word: str, misread: str) -> None:
    heads = [f"{word} 1", f"{misread} 2", f"{word} 3", f"{word} 4", f"{word} S", f"{word} 6"]
    found = read(tmp_path, "a.txt", "\n\n".join(f"{head}\nA lamp is." for head in heads))
    assert label(found) == [f"{word} {n}" for n in range(1, 7)]
    assert found.remarks == tuple(
        f"“{printed}” is read as the number {word} {n}"
        for printed, n in ((f"{misread} 2", 2), (f"{word} S", 5))
    )


@pytest.mark.parametrize(("word", "stop"), [("ARTICLE ", "."), ("Artikel ", ":"), ("", ".")])
@pytest.mark.parametrize("misread", ["1V", "lV", "|V"])
def test_a_misread_roman_number_is_mended(
    tmp_path: Path, word: str, stop: str, misread: str
) -> None:
    numbers = ["I", "II", "III", misread, "V", "Vl", "VII"]
    texts = [f"{word}{number}{stop}\n\nA lamp is lit." for number in numbers]
    text = "\n\n".join(each if word else each.replace("\n\n", " ") for each in texts)
    labels = [f"{word}{number}" for number in ("I", "II", "III", "IV", "V", "VI", "VII")]
    assert label(read(tmp_path, "a.txt", text)) == labels


@pytest.mark.parametrize("word", ["ARTICLE", "ARTIGO"])
def test_a_misread_last_number_of_an_article_is_mended(tmp_path: Path, word: str) -> None:
    parts = (f"{word} {n}\n1. A bay is.\nZ. B bay is." for n in (1, 2))
    expected = [f"{word} {n}({part})" for n in (1, 2) for part in (1, 2)]
    assert label(read(tmp_path, "a.txt", "\n\n".join(parts))) == expected


@pytest.mark.parametrize(
    "title", ["Conclusions of the Bay Board, 18 October 2044", "Ата засідання, 18 жовтня 2044"]
)
def test_a_title_with_a_date_is_the_title(tmp_path: Path, title: str) -> None:
    page = f"<h1>{title}</h1><p>1. A port is open.</p><p>2. A port is kept.</p>"
    statement = read(tmp_path, "a.html", page)
    assert (statement.title, statement.date) == (title, "2044-10-18")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("a.md", ["**MEMORANDO**", "**entre**", "**EL PUERTO DE LORN**"]),
        ("a.html", ["<p><b>PROTOCOLE</b></p>", "<p><b>entre</b></p>", "<p><b>LE PORT</b></p>"]),
    ],
)
def test_a_title_goes_on_over_small_words(tmp_path: Path, name: str, lines: list[str]) -> None:
    text = "\n\n".join((*lines, "The ports are open.", "The ports are kept."))
    assert len(read(tmp_path, name, text).title.split()) >= 4


@pytest.mark.parametrize(
    ("head", "entry"), [("Índice", "Los faros"), ("Table of contents", "The lamps")]
)
def test_contents_without_leaders_are_furniture(tmp_path: Path, head: str, entry: str) -> None:
    contents = f"{head}\n\n1. {entry} 2\n\n2. {entry} 4\n\n"
    text = f"{contents}1. {entry}\n\n1.1 A lamp is lit.\n\n2. {entry}\n\n2.1 A lamp is out.\n"
    statement = read(tmp_path, "a.txt", text)
    assert label(statement) == ["1.1", "2.1"]
    assert f"1. {entry} 2" in statement.furniture


@pytest.mark.parametrize(
    ("closing", "place"),
    [
        ("Fait en la ville de Valmarin, le 3 avril 2047.", "Valmarin"),
        ("Совершено в городе Ольхов 3 апреля 2047 года.", "Ольхов"),
        ("Signed in duplicate at Selby on 3 April 2047.", "Selby"),
    ],
)
def test_the_place_is_the_name_of_the_city(tmp_path: Path, closing: str, place: str) -> None:
    text = f"Plan\n\n1. A port is open.\n\n2. A port is kept.\n\n{closing}\n"
    assert read(tmp_path, "a.txt", text).place == place


@pytest.mark.parametrize(("one", "two"), [("Pour Lorn", "Pour Marsh"), ("За Лорн", "За Марш")])
def test_a_table_of_signatures_is_no_text(tmp_path: Path, one: str, two: str) -> None:
    table = f"<table><tr><td>{one}</td><td>{two}</td></tr><tr><td>A. Lind</td><td>B. Oar</td></tr>"
    page = f"<h1>Plan</h1><p>1. A port is open.</p><p>2. A port is kept.</p>{table}</table>"
    statement = read(tmp_path, "a.html", page)
    assert label(statement) == ["1", "2"]


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        ("1", "Le port est ouvert1 toute l’année."),
        ("*", "Порт открыт* всегда."),
        ("1/", "The port is open; 1/ so is the quay."),
        ("2/", "El puerto está abierto 2/."),
    ],
)
def test_notes_below_a_rule_are_set_apart(tmp_path: Path, mark: str, text: str) -> None:
    note = f"__________\n{mark} A/101/230 of the year\nbefore last."
    statement = read(tmp_path, "a.txt", f"1. {text}\n\n2. B.\n\n{note}\n\n3. C.\n")
    assert label(statement) == ["1", "2", "3"]
    assert mark not in statement.paragraphs[0].text
    assert [(each.ordinal, each.mark) for each in statement.notes] == [(1, mark.rstrip("/"))]


@pytest.mark.parametrize(
    ("name", "words", "stop"),
    [
        ("a.txt", ("PRIMERO", "SEGUNDO", "TERCERO"), "."),
        ("a.html", ("أولاً", "ثانياً", "ثالثاً"), ":"),
        ("a.md", ("Erstens", "Zweitens", "Drittens"), ":"),
        ("a.txt", ("First", "Second", "Third"), ":"),
    ],
)
def test_numbers_in_words_number_paragraphs(
    tmp_path: Path, name: str, words: tuple[str, ...], stop: str
) -> None:
    texts = [f"{word}{stop} The lamp of the pier is kept." for word in words]
    page = "".join(f"<p>{text}</p>" for text in texts)
    text = page if name.endswith("html") else "\n\n".join(texts)
    assert label(read(tmp_path, name, text)) == list(words)
    assert label(read(tmp_path, "b.txt", texts[0])) == [None]


@pytest.mark.parametrize(("name", "mark"), [("a.txt", "°)"), ("a.md", "°"), ("a.txt", "º")])
def test_numbers_with_a_sign_of_degree_count(tmp_path: Path, name: str, mark: str) -> None:
    text = "\n\n".join(f"{n}{mark} Les ports restent ouverts." for n in (1, 2, 3))
    assert label(read(tmp_path, name, text)) == ["1", "2", "3"]


def test_tight_lists_of_ones_are_counted_on(tmp_path: Path) -> None:
    text = "Los puertos:\n\n1. Abren.\n1. Piden:\n   - aceite,\n   - agua.\n1. Cierran.\n"
    assert label(read(tmp_path, "a.md", text)) == [None, "1", "2", "3"]
    nested = "1. A is.\n2. B asks,\n   1. C,\n   2. D.\n3. E is.\n"
    assert label(read(tmp_path, "b.md", nested)) == ["1", "2", "3"]


@pytest.mark.parametrize(("one", "two"), [("Part A", "Part B"), ("Часть А", "Часть Б")])
def test_a_table_may_number_texts_below_heads_of_its_own(
    tmp_path: Path, one: str, two: str
) -> None:
    def row(number: int) -> str:
        return f"<tr><td>{number}.</td><td>A keeper lives by the lamp of the pier.</td></tr>"

    heads = [f'<tr><td colspan="2"><b>{head}</b></td></tr>' for head in (one, two)]
    page = f"<table>{heads[0]}{row(1)}{row(2)}{heads[1]}{row(3)}{row(4)}</table>"
    statement = read(tmp_path, "a.html", page)
    assert label(statement) == ["1", "2", "3", "4"]
    assert statement.paragraphs[3].heading == two


@pytest.mark.parametrize("word", ["C H A P T E R   I", "Г Л А В А   I"])
def test_letters_set_apart_are_words(tmp_path: Path, word: str) -> None:
    text = f"{word}\n\n1. A port is open.\n\n2. A port is kept.\n"
    statement = read(tmp_path, "a.txt", text)
    closed = " ".join(part.replace(" ", "") for part in word.split("   "))
    assert label(statement) == ["1", "2"]
    assert closed in (statement.title, *(each.text for each in statement.headings))
