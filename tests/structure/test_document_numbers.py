"""Numbers that documents of several traditions give their parts, decisions and insertions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read


def write_blocks(name: str, texts: list[str]) -> str:
    """Give texts as the paragraphs of a file of this name."""
    page = "".join(f"<p>{text}</p>" for text in texts)
    return page if name.endswith("html") else "\n\n".join(texts)


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("a.txt", ["1.", "2.", "2-bis.", "2-ter.", "3."]),
        ("a.html", ["1.", "2.", "2a.", "2b.", "3."]),
        ("a.md", ["1)", "1 bis)", "2)"]),
        ("a.html", ["(1)", "(1a)", "(2)"]),
        ("a.txt", ["1.", "1-1.", "2."]),
        ("a.html", ["1-", "2-", "2 مكرر-", "3-"]),
    ],
)
def test_a_number_put_in_behind_another_is_a_paragraph_s(
    tmp_path: Path, name: str, marks: list[str]
) -> None:
    texts = [f"{mark} The lamps of the pier are lit." for mark in marks]
    assert label(read(tmp_path, name, write_blocks(name, texts))) == [
        mark.strip("().- ") for mark in marks
    ]


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("a.txt", ["Artículo 5", "Artículo 5 bis", "Artículo 6"]),
        ("a.html", ["Artikel 4", "Artikel 4a", "Artikel 5"]),
        ("a.txt", ["Статья 3", "Статья 3-1", "Статья 4"]),
        ("a.html", ["§ 4", "§ 4a", "§ 5"]),
        ("a.txt", ["第１条", "第１条の２", "第２条"]),
    ],
)
def test_an_article_put_in_behind_another_is_one(
    tmp_path: Path, name: str, heads: list[str]
) -> None:
    texts = [f"{head} Lamps are lit." for head in heads]
    assert label(read(tmp_path, name, write_blocks(name, texts))) == heads


@pytest.mark.parametrize("start", ["Second- and third-class boats", "12-year plans", "3D maps"])
def test_what_only_looks_like_a_number_is_none(tmp_path: Path, start: str) -> None:
    text = f"The bay is wide and blue.\n\n{start} were shown to the members.\n\nIt is deep.\n"
    assert label(read(tmp_path, "a.txt", text)) == [None] * 3


@pytest.mark.parametrize(
    ("name", "word", "stop"),
    [
        ("a.txt", "Decision", ""),
        ("a.html", "Décision", " :"),
        ("a.md", "Решение", "."),
        ("a.txt", "Recommendation", ":"),
        ("a.html", "Beschluss", ":"),
    ],
)
def test_a_decision_among_other_text_is_a_paragraph(
    tmp_path: Path, name: str, word: str, stop: str
) -> None:
    texts = ["1. The Chair opened the meeting.", f"{word} 12{stop} The Board buys forty lamps."]
    texts += ["The members thanked the Chair.", "2. The Board met again in June."]
    statement = read(tmp_path, name, write_blocks(name, texts))
    assert label(statement) == ["1", f"{word} 12", None, "2"]
    assert statement.paragraphs[1].text == "The Board buys forty lamps."


def test_a_decision_may_stand_alone_above_its_sentence(tmp_path: Path) -> None:
    texts = ["1. The Chair spoke.", "Decision 12", "The Board buys lamps.", "2. It met in June."]
    assert label(read(tmp_path, "a.txt", "\n\n".join(texts))) == ["1", "Decision 12", "2"]


@pytest.mark.parametrize(
    "text",
    [
        "Decision 12 of the Council asks for oil.",
        "Resolution 5 was adopted in spring.",
        "The plan follows the resolution of the\nCouncil and\nResolution 7. We have oil.",
    ],
)
def test_a_sentence_that_speaks_of_a_decision_is_none(tmp_path: Path, text: str) -> None:
    assert None in label(read(tmp_path, "a.txt", f"The bay is wide.\n\n{text}\n"))
    assert not any(label(read(tmp_path, "a.txt", f"The bay is wide.\n\n{text}\n")))


def test_items_of_an_agenda_are_named_by_their_numbers(tmp_path: Path) -> None:
    heads = ["Item 1. Opening", "Item 2. Lamps"]
    texts = [part for head in heads for part in (f"## {head}", "1. It is open.", "2. It is lit.")]
    assert label(read(tmp_path, "a.md", "\n\n".join(texts))) == [
        f"Item {item}({n})" for item in (1, 2) for n in (1, 2)
    ]


@pytest.mark.parametrize(
    ("name", "head", "marks"),
    [
        ("a.html", "Art.", ["<sup>1</sup>", "<sup>2</sup>"]),
        ("a.md", "Artikel", ["<sup>1</sup> ", "<sup>2</sup> "]),
        ("a.txt", "§", ["¹ ", "²"]),
    ],
)
def test_numbers_above_the_line_count_below_articles(
    tmp_path: Path, name: str, head: str, marks: list[str]
) -> None:
    texts = [f"{mark}Die Lampen am Hafen von Lorn brennen." for mark in marks]
    blocks = [f"{head} 1", texts[0], f"{head} 2", *texts, f"{head} 3", "Ende."]
    document = write_blocks(name, blocks)
    labels = [f"{head} {each}" for each in ("1(1)", "2(1)", "2(2)", "3")]
    assert label(read(tmp_path, name, document)) == labels
    assert not any(label(read(tmp_path, name, write_blocks(name, texts))))


@pytest.mark.parametrize(
    ("name", "heads", "expected"),
    [
        ("a.txt", ["Artigo 1.º", "Parágrafo único.", "Artigo 2.º"], "Artigo 1.º, Parágrafo único"),
        ("a.html", ["Art. 1º", "Parágrafo único.", "Art. 2º"], "Art. 1º, Parágrafo único"),
        ("a.md", ["Article 1", "Paragraph 1.", "Article 2"], "Article 1, Paragraph 1"),
        ("a.txt", ["Artigo 1.º", "§ único.", "Artigo 2.º"], "Artigo 1.º(§ único)"),
    ],
)
def test_a_paragraph_named_below_an_article_is_a_part_of_it(
    tmp_path: Path, name: str, heads: list[str], expected: str
) -> None:
    texts = [f"{head} Os faróis ficam acesos." for head in heads]
    assert label(read(tmp_path, name, write_blocks(name, texts))) == [
        heads[0], expected, heads[2]
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "head"),
    [("a.txt", "Article unique."), ("a.html", "Artículo único."), ("a.md", "Articolo unico.")],
)
def test_the_only_article_is_one(tmp_path: Path, name: str, head: str) -> None:
    texts = ["The ports agree on what follows here.", f"{head} The lamps are lit."]
    assert label(read(tmp_path, name, write_blocks(name, texts)))[-1] == head.rstrip(".")


@pytest.mark.parametrize("stop", ["-", " -", ")"])
def test_arabic_letters_are_items(tmp_path: Path, stop: str) -> None:
    texts = ["1- تتفق الموانئ على ما يلي:", *(f"{each}{stop} توقد المصابيح؛" for each in "أبج")]
    statement = read(tmp_path, "a.txt", "\n\n".join([*texts, "2- تجتمع الموانئ كل عام."]))
    assert label(statement) == ["1", "2"]
    assert len(statement.paragraphs[0].items) == 3


def test_arabic_words_with_a_hyphen_count(tmp_path: Path) -> None:
    words = ("أولا", "ثانيا", "ثالثا")
    page = "".join(f"<p>{word}- يحفظ الحراس المصابيح.</p>" for word in words)
    assert label(read(tmp_path, "a.html", page)) == list(words)


@pytest.mark.parametrize(
    ("name", "marks", "labels"),
    [
        ("a.txt", ["Art. 1.", "Art. 2. 1.", "2.", "Art. 3."], ["Art. 1", "Art. 2(1)", "Art. 2(2)",
                                                              "Art. 3"]),
        ("a.html", ["§ 1 (1)", "(2)", "(2a)", "§ 2"], ["§ 1(1)", "§ 1(2)", "§ 1(2a)", "§ 2"]),
        ("a.txt", ["1 §", "1 a §", "2 §"], ["1 §", "1 a §", "2 §"]),
        ("a.txt", ["مادة (1)", "مادة (2):", "مادة (3)"], ["مادة 1", "مادة 2", "مادة 3"]),
        ("a.html", ["Article (1)", "Article (2) 1.", "2."], ["Article 1", "Article 2(1)",
                                                            "Article 2(2)"]),
        ("a.html", ["1. § (1)", "(2)", "2. §"], ["1. §(1)", "1. §(2)", "2. §"]),
    ],
)  # fmt: skip
def test_a_short_word_and_its_number_are_not_torn(
    tmp_path: Path, name: str, marks: list[str], labels: list[str]
) -> None:
    texts = [f"{mark} Les ports gardent leurs lampes." for mark in marks]
    assert label(read(tmp_path, name, write_blocks(name, texts))) == labels


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize(
    "leads",
    [("DECIDEM:", "RECOMENDAM:"), ("Стороны решили:", "Стороны просят:"), ("决定：", "建议：")],
)
def test_what_leads_in_tells_numbers_below_one_heading_apart(
    tmp_path: Path, name: str, leads: tuple[str, str]
) -> None:
    numbers = [f"{n}. The lamps are lit at dusk." for n in (1, 2, 3)]
    texts = ["Plan", "Coasts", "We met in May.", leads[0], *numbers[:2], leads[1], *numbers]
    first, second = (f"{lead.rstrip(':：')}, " for lead in leads)
    labels = [f"{first}1", f"{first}2", f"{second}1", f"{second}2", f"{second}3"]
    found = label(read(tmp_path, name, write_blocks(name, texts)))
    assert [each for each in found if each] == labels


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize(
    ("annex", "axis"),
    [("Anexo", "Eje"), ("Annexe", "Axe"), ("Anexo", "Eixo"), ("Allegato", "Asse")],
)
def test_numbers_below_an_axis_of_an_annex_say_both(
    tmp_path: Path, name: str, annex: str, axis: str
) -> None:
    texts = ["1. Los puertos cuidan los faros del norte.", "2. Se publica un libro de faros."]
    texts += [annex]
    for number in (1, 2):
        texts += [f"{axis} {number}. Lámparas", "1. Renovar las lámparas.", "2. Comprar aceite."]
    assert label(read(tmp_path, name, write_blocks(name, texts))) == [
        "1",
        "2",
        f"{annex}, {axis} 1(1)",
        f"{annex}, {axis} 1(2)",
        f"{annex}, {axis} 2(1)",
        f"{annex}, {axis} 2(2)",
    ]
