"""Documents in the shapes of real ones: drafts, reports, resolutions, records of conferences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read


@pytest.mark.parametrize(
    ("name", "word", "more"),
    [
        ("a.txt", "Article", "2 bis"),
        ("a.html", "Статья", "2 ter"),
        ("a.md", "Artículo", "2 quinquies"),
        ("a.txt", "Article", "2A"),
        ("a.html", "第二条", "之一"),
    ],
)
def test_an_article_between_two_has_a_number_of_its_own(
    tmp_path: Path, name: str, word: str, more: str
) -> None:
    heads = [f"{word} {n}" for n in ("1", "2", more, "3")]
    if word == "第二条":
        heads = ["第一条", "第二条", "第二条之一", "第三条"]
    texts = [f"{head}{'' if word == '第二条' else '.'} The lamp is kept." for head in heads]
    page = "".join(f"<p>{text}</p>" for text in texts)
    text = page if name.endswith("html") else "\n\n".join(texts)
    assert label(read(tmp_path, name, text)) == heads


@pytest.mark.parametrize(
    ("name", "opened", "closed"),
    [("a.md", "[3.", "]"), ("a.txt", "[3.", "]"), ("a.html", "[3)", "]"), ("a.txt", "[3 .", "")],
)
def test_a_number_in_the_brackets_of_a_draft_counts(
    tmp_path: Path, name: str, opened: str, closed: str
) -> None:
    marks = [mark if name != "a.html" else mark.replace(".", ")") for mark in ("1.", "2.", "4.")]
    texts = [f"{mark} **Invite** the ports to join;" for mark in marks]
    texts.insert(2, f"{opened} **Invite** the towns to join;{closed}")
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == ["1", "2", "3", "4"]


@pytest.mark.parametrize("text", ["[1] See the plan of Lorn.", "[7 May 2031]", "[a draft]"])
def test_what_else_stands_in_brackets_is_no_number(tmp_path: Path, text: str) -> None:
    assert (
        label(read(tmp_path, "a.txt", f"The ports are open.\n\n{text}\n\nThe bay is wide.\n"))[0]
        is None
    )


@pytest.mark.parametrize(
    ("name", "word"), [("a.txt", "Article"), ("a.html", "Article"), ("a.md", "Статья")]
)
def test_an_article_in_the_brackets_of_a_draft_counts(tmp_path: Path, name: str, word: str) -> None:
    texts = [f"{word} 1", "A lamp is lit.", f"[{word} 2]", "A lamp is out.", f"{word} 3", "Oil."]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == [f"{word} {n}" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("name", "word"), [("a.txt", "Article"), ("a.html", "Статья"), ("a.md", "Artículo")]
)
def test_the_first_number_of_an_article_may_stand_in_its_line(
    tmp_path: Path, name: str, word: str
) -> None:
    texts = [f"{word} 1. A lamp is lit.", f"{word} 2. (1) Oil is kept.", "(2) Wicks are kept."]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == [f"{word} 1", f"{word} 2(1)", f"{word} 2(2)"]


@pytest.mark.parametrize(
    ("name", "leading", "goes_on"),
    [
        ("a.txt", "The Conference adopted the following agenda:", "The keepers took part."),
        ("a.html", "La Conférence a adopté l’ordre du jour suivant :", "Les ports y étaient."),
        ("a.md", "Конференция утвердила следующую повестку дня:", "Порты были представлены."),
        ("a.txt", "会议通过了下列议程：", "各港口派代表出席。"),
    ],
)
def test_a_list_that_a_numbered_paragraph_leads_in_is_its_items(
    tmp_path: Path, name: str, leading: str, goes_on: str
) -> None:
    texts = [f"1. {goes_on}", f"2. {leading}", *(f"{n}. {goes_on}" for n in (1, 2, 3, 4))]
    texts += [f"{n}. {goes_on}" for n in (3, 4)]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == ["1", "2", "3", "4"]
    assert [len(each.items) for each in statement.paragraphs] == [0, 4, 0, 0]


@pytest.mark.parametrize("word", ["ARTICLE", "Article", "ARTÍCULO"])
def test_an_article_in_the_middle_of_a_scanned_line_begins(tmp_path: Path, word: str) -> None:
    text = (
        f"{word} 1\n\nA lamp is lit.\n\n{word} 2\n\nNotice is given by telegram. {word} 3. The"
        f" present plan is\nin force.\n\n{word} 4\n\nOil is kept.\n"
    )
    assert label(read(tmp_path, "a.txt", text)) == [f"{word} {n}" for n in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.txt", ("ARTÍCULO PRIMERO.-", "ARTÍCULO SEGUNDO.-", "ARTÍCULO TERCERO.-",
                   "ARTÍCULO CUARTO.-")),
        ("a.html", ("ARTICLE PREMIER –", "ARTICLE DEUXIÈME –", "ARTICLE TROISIÈME –")),
        ("a.md", ("Article One.", "Article Two.", "Article Three.", "Article Four.")),
    ],
)  # fmt: skip
def test_articles_counted_in_words(tmp_path: Path, name: str, words: tuple[str, ...]) -> None:
    texts = [f"{word} The lamp of the pier is kept." for word in words]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == [word.rstrip(" .–-") for word in words]


@pytest.mark.parametrize(
    ("name", "opened", "closed"),
    [("a.txt", "“", "”"), ("a.html", "« ", " »"), ("a.md", "„", "“"), ("a.txt", "「", "」")],
)
def test_the_numbers_of_a_quoted_text_are_not_the_author_s(
    tmp_path: Path, name: str, opened: str, closed: str
) -> None:
    quoted = [f"{opened}1. A register is kept.", "2. It is open.", f"3. It is printed.{closed}"]
    texts = ["1. In article 2 the words go.", "2. Article 5 shall read:", *quoted]
    texts += ["3. Article 9 goes.", "4. This is in force."]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == ["1", "2", "3", "4"]
    assert "It is printed." in statement.paragraphs[1].text


@pytest.mark.parametrize("word", ["Article", "Статья"])
def test_an_article_that_an_amendment_quotes_is_none_of_its_own(tmp_path: Path, word: str) -> None:
    quoted = f"“{word} 7\n\nA register is kept.\n\n{word} 8\n\nIt is open.”"
    text = f"1. The plan is as follows:\n\n{quoted}\n\n2. This is in force.\n\n3. It is printed.\n"
    assert label(read(tmp_path, "a.txt", text)) == ["1", "2", "3"]


def test_a_quote_that_nothing_closes_hides_no_numbers(tmp_path: Path) -> None:
    text = "“1. A lamp is lit.\n\n2. Oil is kept.\n\n3. Wicks are kept.\n\n4. The lamp is out.\n"
    assert label(read(tmp_path, "a.txt", text))[-3:] == ["2", "3", "4"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "We agree:\n1. **Bells.** Ring.\n2. **Ropes**\n   They are new.\n3. We meet.\n"),
        ("a.md", "1. Колокола звонят.\n2. **Канаты новые.**\n3. Города встречаются.\n"),
        ("a.html", "<p>1. Les cloches.</p><p><b>2. Les cordes</b></p><p>3. Les villes.</p>"),
    ],
)
def test_a_number_set_bold_among_plain_ones_counts(tmp_path: Path, name: str, text: str) -> None:
    assert [each for each in label(read(tmp_path, name, text)) if each] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("name", "leading", "heading"),
    [
        ("a.txt", "The Committee adopted the following agenda:", "State of the lamps"),
        ("a.html", "Le Comité a adopté l’ordre du jour suivant :", "État des feux"),
        ("a.md", "Комитет утвердил следующую повестку дня:", "Состояние огней"),
    ],
)
def test_a_list_may_end_where_the_count_goes_on(
    tmp_path: Path, name: str, leading: str, heading: str
) -> None:
    texts = ["1. The session is open.", f"2. {leading}", "1. Opening.", "2. Lamps."]
    texts += ["3. The Chair spoke.", heading, "4. The lamps are lit.", "5. The oil is kept."]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    "folio",
    [
        "304        Treaty Series        1933",
        "Recueil des Traités        304",
        "304        Сборник договоров",
    ],
)
def test_the_head_of_a_scanned_page_is_no_part_of_the_sentence_that_it_tears(
    tmp_path: Path, folio: str
) -> None:
    first = folio.replace("304", "303")
    torn = f"2. Every port gives the oth-\n\n{folio}\n\ners notice.\n\n3. Oil.\n"
    text = f"{first}\n\nOn Lamps\n\n1. A lamp is lit.\n\n{torn}"
    statement = read(tmp_path, "a.txt", text)
    assert statement.title == "On Lamps"
    assert first in statement.furniture
    assert [each.text for each in statement.paragraphs][1] == "Every port gives the others notice."
    assert folio in statement.furniture


@pytest.mark.parametrize("row", ["Selby        40", "1990   Selby   40"])
def test_a_row_of_figures_is_no_head_of_a_page(tmp_path: Path, row: str) -> None:
    text = f"1. A lamp is lit.\n\n2. The figures are these:\n{row}\n{row}\n\n3. Oil is kept.\n"
    assert "Selby" in " ".join(each.text for each in read(tmp_path, "a.txt", text).paragraphs)


@pytest.mark.parametrize(
    ("name", "marks", "labels"),
    [
        ("a.txt", ("1.-", "2.-", "3.-"), ["1", "2", "3"]),
        ("a.html", ("I.–", "II.–", "III.–"), ["I", "II", "III"]),
        ("a.md", ("Artigo 1.º", "Artigo 2.º", "Artigo 3.º"), ["Artigo 1.º", "Artigo 2.º",
                                                              "Artigo 3.º"]),
        ("a.txt", ("Artículo 1.º.-", "Artículo 2.º.-"), ["Artículo 1.º", "Artículo 2.º"]),
    ],
)  # fmt: skip
def test_numbers_stopped_twice(
    tmp_path: Path, name: str, marks: tuple[str, ...], labels: list[str]
) -> None:
    texts = [f"{mark} Os faróis ficam acesos." for mark in marks]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == labels


@pytest.mark.parametrize(("name", "word"), [("a.txt", "Статья"), ("a.html", "Article")])
def test_an_article_that_was_put_in_later_has_a_number_of_its_own(
    tmp_path: Path, name: str, word: str
) -> None:
    heads = [f"{word} {n}" for n in ("1", "2", "2.1", "2.2", "3", "4")]
    texts = [f"{head}. A lamp is lit." for head in heads]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == heads


@pytest.mark.parametrize(("name", "word"), [("a.txt", "Статья"), ("a.html", "Article")])
def test_articles_may_have_two_numbers(tmp_path: Path, name: str, word: str) -> None:
    heads = [f"{word} {n}" for n in ("1.1", "1.2", "2.1", "2.2", "2.3")]
    texts = [f"{head}. A lamp is lit." for head in heads]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == heads


@pytest.mark.parametrize("part", ["PART ONE", "ЧАСТЬ I"])
def test_a_title_ends_where_a_part_begins(tmp_path: Path, part: str) -> None:
    head = f"**Statute of the Union**\n**{part}**\n**Lamps**"
    text = f"{head}\n\n1. A lamp is lit.\n\n2. Oil is kept.\n"
    statement = read(tmp_path, "a.md", text)
    assert statement.title == "Statute of the Union"
    assert f"{part} Lamps" in [each.text for each in statement.headings]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("TREATY OF COMMERCE OF LORN AND UR. SIGNED AT VELM,\nTHE 11th OF MAY 1871.", "1871-05-11"),
        ("TRAITÉ DE COMMERCE ENTRE LORN ET UR. SIGNÉ À VELM,\nLE 11 MAI 1871.", "1871-05-11"),
        ("ДОГОВОР О МАЯКАХ.", None),
    ],
)
def test_a_title_in_capitals_may_end_with_a_stop(
    tmp_path: Path, title: str, day: str | None
) -> None:
    text = f"{title}\n\nLorn and Ur have agreed:\n\n1. A lamp is lit.\n\n2. Oil is kept.\n"
    statement = read(tmp_path, "a.txt", text)
    assert (statement.title, statement.date) == (title.replace("\n", " "), day)
    assert label(statement) == [None, "1", "2"]


@pytest.mark.parametrize("body", ["THE COUNCIL OF PORTS,", "LE CONSEIL DES PORTS,"])
def test_the_body_that_speaks_is_no_part_of_the_title(tmp_path: Path, body: str) -> None:
    text = f"**Conclusions on lamps**\n\n**{body}**\n\n1. A lamp is lit.\n\n2. Oil is kept.\n"
    assert read(tmp_path, "a.md", text).title == "Conclusions on lamps"
