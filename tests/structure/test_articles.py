"""Articles, and what is numbered within each, are labelled as the author wrote them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, list_labels, read_document


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("word", "first", "second"),
    [("Article", "Scope of the lamps", "Keepers"), ("Статья", "Сфера действия", "Смотрители")],
)
def test_a_heading_between_an_article_and_its_numbers_is_the_article_s(
    tmp_path: Path, suffix: str, word: str, first: str, second: str
) -> None:
    text = (
        f"ON LAMPS\n\n{word} 1\n\n{first}\n\n1. It applies to all lamps at sea.\n\n"
        f"2. It does not apply to lamps on land.\n\n{word} 2\n\n{second}\n\n"
        "1. Each Party shall name a keeper.\n\n2. A keeper serves for three years."
    )
    statement = read_document(tmp_path, text, suffix)
    assert [(each.label, each.heading) for each in statement.paragraphs] == [
        (f"{word} 1(1)", first), (f"{word} 1(2)", first),
        (f"{word} 2(1)", second), (f"{word} 2(2)", second),
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("slip", ["l.", "I.", "|."])
@pytest.mark.parametrize("word", ["Article", "Artículo"])
def test_a_slip_of_the_scanner_is_mended_and_unlabels_nothing(
    tmp_path: Path, suffix: str, slip: str, word: str
) -> None:
    text = "ON LAMPS\n\n" + "\n\n".join(
        f"{word} {number}\n\n{slip if number == 3 else '1.'} The oil is paid for by the Parties."
        "\n\n2. The price of the oil is set each year.\n\n3. The price is made public."
        for number in (1, 2, 3, 4)
    )
    statement = read_document(tmp_path, text, suffix)
    assert list_labels(statement) == [
        f"{word} {number}({part})" for number in (1, 2, 3, 4) for part in (1, 2, 3)
    ]
    assert statement.paragraphs[6].printed == f"{word} 3 {slip}"
    assert statement.remarks == (f"“{slip}” is read as the number 1",)


def test_a_letter_that_may_be_one_is_no_slip(tmp_path: Path) -> None:
    text = "Plan\n\nl. The lamps are lit at dusk.\n\nThe lamps are put out at dawn."
    assert set(list_labels(read_document(tmp_path, text))) == {None}


@pytest.mark.parametrize(
    "text",
    [
        "灯塔宣言\n\n第一条\n\n一、可以避雨。二、无人看守。\n\n第二条\n\n一、黄昏点亮。二、黎明熄灭。",
        "燈塔宣言\n\n第一條 一、可以避雨。二、無人看守。\n\n第二條 一、黃昏點亮。二、黎明熄滅。",
    ],
)
@pytest.mark.parametrize("suffix", FORMATS)
def test_chinese_numbers_in_the_middle_of_a_line(tmp_path: Path, suffix: str, text: str) -> None:
    word = "條" if "條" in text else "条"
    assert list_labels(read_document(tmp_path, text, suffix)) == [
        f"第{article}{word}({number})" for article in "一二" for number in "一二"
    ]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("before", "reference"),
    [
        ("Recalling the meeting under article 47,", "paragraph 1, of the Agreement, held at Lorn,"),
        ("Rappelant la réunion prévue à l’article 47,", "paragraphe 1, de l’Accord, tenue à Lorn,"),
        ("Ссылаясь на совещание, указанное в статье 47,", "пункт 1, Соглашения, в городе Лорн,"),
    ],
)
def test_a_number_of_which_a_sentence_speaks_goes_on_in_it(
    tmp_path: Path, suffix: str, before: str, reference: str
) -> None:
    text = (
        f"Lamps of the north\n\n{before}\n\n{reference}\n\n1. Welcomes the offer of Lorn;\n\n"
        "2. Decides to meet in May."
    )
    statement = read_document(tmp_path, text, suffix)
    assert list_labels(statement) == [None, "1", "2"]
    assert statement.paragraphs[0].text == f"{before} {reference}"


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("title", "word", "leader"),
    [
        ("CONTENTS", "Article", "........................ 3"),
        ("Table des matières", "Article", ". . . . . . . . . . 12"),
        ("Содержание", "Статья", "……………… 5"),
        ("目录", "Article", "………………3"),
    ],
)
def test_a_table_of_contents_takes_no_labels(
    tmp_path: Path, suffix: str, title: str, word: str, leader: str
) -> None:
    entries = "\n".join(f"{word} {n}. Lamps of the coast {leader}" for n in (1, 2, 3))
    body = "\n\n".join(f"{word} {n}\n\nThe lamps of town {n} are lit at dusk." for n in (1, 2, 3))
    statement = read_document(tmp_path, f"ON LAMPS\n\n{title}\n\n{entries}\n\n{body}", suffix)
    assert list_labels(statement) == [f"{word} {n}" for n in (1, 2, 3)]
    assert not [each for each in statement.paragraphs if "coast" in each.text]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("word", "begins", "says"),
    [
        ("Article", "The Parties agree as follows:", "Pilots speak the language of the ship."),
        ("Artículo", "Las Partes acuerdan lo siguiente:", "Los pilotos hablan el idioma."),
        ("Статья", "Стороны договорились о следующем:", "Лоцманы говорят на языке судна."),
    ],
)
def test_articles_of_scanned_text_begin_in_the_middle_of_lines(
    tmp_path: Path, suffix: str, word: str, begins: str, says: str
) -> None:
    articles = " ".join(f"{word} {n} {says}" for n in (1, 2))
    text = f"{begins} {articles} {word} 3 1. {says} 2. {says} {word} 4 {says}"
    assert list_labels(read_document(tmp_path, text, suffix)) == [
        None, f"{word} 1", f"{word} 2", f"{word} 3(1)", f"{word} 3(2)", f"{word} 4",
    ]  # fmt: skip


def test_an_article_of_which_a_line_speaks_is_none(tmp_path: Path) -> None:
    text = "The towns met. Article 5 of the Charter binds them. Article 6 Pilots may not."
    assert list_labels(read_document(tmp_path, text)) == [None]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("word", ["Article", "Artikel", "Статья"])
def test_a_line_below_an_article_is_its_title_not_its_text(
    tmp_path: Path, suffix: str, word: str
) -> None:
    text = "ON LAMPS\n\n" + "\n\n".join(
        f"{word} {n}\nKeepers of lamps\n\nEach Party names a keeper for town {n}." for n in (1, 2)
    )
    statement = read_document(tmp_path, text, suffix)
    assert [(each.label, each.heading) for each in statement.paragraphs] == [
        (f"{word} 1", "Keepers of lamps"), (f"{word} 2", "Keepers of lamps"),
    ]  # fmt: skip
    assert statement.paragraphs[0].text == "Each Party names a keeper for town 1."


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("word", "title", "lead"),
    [
        ("Artikel", "Begriffsbestimmungen", "Im Sinne dieses Abkommens bedeutet"),
        ("Article", "Use of terms", "For the purposes of this Agreement"),
        ("Статья", "Определения", "В настоящем Соглашении"),
    ],
)
@pytest.mark.parametrize("marks", [("1.", "2."), ("a)", "b)")])
def test_words_between_an_article_s_title_and_its_numbers_are_its_text(
    tmp_path: Path, suffix: str, word: str, title: str, lead: str, marks: tuple[str, str]
) -> None:
    listed = f"{marks[0]} “Lamp” a light at sea,\n\n{marks[1]} “Keeper” one who keeps lamps."
    text = f"{word} 1\n\nScope\n\nIt is for lamps.\n\n{word} 2\n\n{title}\n\n{lead}\n\n{listed}"
    statement = read_document(tmp_path, f"ON LAMPS\n\n{text}", suffix)
    terms = next(each for each in statement.paragraphs if each.label == f"{word} 2")
    assert terms.text.startswith(lead)
    assert terms.heading == title


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_title_of_an_article_may_have_two_lines(tmp_path: Path, suffix: str) -> None:
    text = "ON LAMPS\n\n" + "\n\n".join(
        f"Article {n}\n\nScope of the Lamps\n\nLamps of the Bay\n\nThe lamps are lit."
        for n in (1, 2)
    )
    assert list_labels(read_document(tmp_path, text, suffix)) == ["Article 1", "Article 2"]
    assert [each.text for each in read_document(tmp_path, text, suffix).paragraphs] == [
        "The lamps are lit."
    ] * 2


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("listed", ["1. wählt den Vorstand,", "a) wählt den Vorstand,"])
def test_signs_number_articles_where_no_word_does(tmp_path: Path, suffix: str, listed: str) -> None:
    other = listed.translate(str.maketrans("1a", "2b"))
    text = (
        "SATZUNG\n\n§ 1 Name\n\n(1) Der Verband heißt Deichverband.\n\n(2) Sein Sitz ist Lorn.\n\n"
        "§ 2 Zweck\n\nEr pflegt die Deiche.\n\n"
        f"§ 3 Versammlung\n\n(1) Die Versammlung\n\n{listed}\n\n{other}\n\n(2) Sie tagt im Mai."
    )
    statement = read_document(tmp_path, text, suffix)
    assert list_labels(statement) == ["§ 1(1)", "§ 1(2)", "§ 2", "§ 3(1)", "§ 3(2)"]
    assert [each.heading for each in statement.paragraphs][::2] == ["Name", "Zweck", "Versammlung"]
    assert statement.paragraphs[2].text == "Er pflegt die Deiche."


@pytest.mark.parametrize("suffix", FORMATS)
def test_signs_below_articles_number_their_parts(tmp_path: Path, suffix: str) -> None:
    text = "ON LAMPS\n\n" + "\n\n".join(
        f"Article {n}\n\n§ 1. Lamps are lit at dusk.\n\n§ 2. Oil is kept dry." for n in (1, 2)
    )
    labels = [f"Article {n}(§ {part})" for n in (1, 2) for part in (1, 2)]
    assert list_labels(read_document(tmp_path, text, suffix)) == labels


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("word", "enacts"),
    [("Article", "HAVE ADOPTED THIS REGULATION:"), ("Artículo", "HAN ADOPTADO EL REGLAMENTO:")],
)
def test_words_between_recitals_and_articles_are_in_neither(
    tmp_path: Path, suffix: str, word: str, enacts: str
) -> None:
    recitals = "(1) Lamps differ from port to port.\n\n(2) They should be alike."
    article = "1. The lamps are lit at dusk.\n\nThey are white.\n\n2. The oil is kept dry."
    text = f"ON LAMPS\n\nWhereas:\n\n{recitals}\n\n{enacts}\n\n{word} 1\n\n{article}"
    statement = read_document(tmp_path, text, suffix)
    texts = {each.label: each.text for each in statement.paragraphs}
    assert texts["2"] == "They should be alike."
    assert texts[f"{word} 1(1)"] == "The lamps are lit at dusk.\nThey are white."
    assert enacts in [each.text for each in statement.paragraphs]


@pytest.mark.parametrize("suffix", (*FORMATS, "md"))
@pytest.mark.parametrize(
    ("signs", "lead", "items"),
    [
        ("第一條 第二條", "各市應當：", ("（一）修路；", "（二）造船。")),
        (
            "第一条 第二条",
            "各市应当做好下列工作：",
            ("（一）修路；", "（二）造船；", "（三）种树。"),
        ),
        ("Article 1|Article 2", "The towns shall:", ("(a) mend roads;", "(b) build ships.")),
    ],
)
def test_items_of_an_article_stay_in_it(
    tmp_path: Path, suffix: str, signs: str, lead: str, items: tuple[str, ...]
) -> None:
    first, second = signs.split("|" if "|" in signs else " ")
    text = "\n\n".join([f"{first} 港口。", f"{second} {lead}", *items])
    statement = read_document(tmp_path, f"計劃\n\n{text}", suffix)
    assert list_labels(statement) == [first, second]
    assert len(statement.paragraphs[1].items) == len(items)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "words",
    [
        ("Cláusula Primeira", "Cláusula Segunda"),
        ("CLÁUSULA PRIMERA", "CLÁUSULA SEGUNDA"),
        ("Cláusula 1.ª", "Cláusula 2.ª"),
        ("Clause 1", "Clause 2"),
        ("Clausola 1", "Clausola 2"),
        ("Ziffer 1", "Ziffer 2"),
        ("Punkt 1", "Punkt 2"),
        ("MADDE 1", "MADDE 2"),
        ("Madde 1", "Madde 2"),
    ],
)
def test_clauses_and_points_are_counted_as_articles_are(
    tmp_path: Path, suffix: str, words: tuple[str, str]
) -> None:
    parts = "1. The ports keep a ferry.\n\n2. They paint it in May."
    document = f"On the Ferries\n\n{words[0]}\n\nThe ports meet.\n\n{words[1]}\n\n{parts}"
    statement = read_document(tmp_path, document, suffix)
    assert list_labels(statement) == [words[0], f"{words[1]}(1)", f"{words[1]}(2)"]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("first", "second", "text"),
    [("第1条", "第2条", "各政府は灯台を守る。"), ("제1조", "제2조", "각 측은 등대를 지킨다.")],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_caption_in_brackets_heads_its_article(
    tmp_path: Path, suffix: str, first: str, second: str, text: str, gap: str
) -> None:
    parts = f"{first}（灯台）{gap}{text}\n\n{second}（会合）\n\n1　{text}\n\n2　{text}"
    found = read_document(tmp_path, f"Plan\n\n{parts}", suffix).paragraphs
    assert [each.label for each in found] == [first, f"{second}(1)", f"{second}(2)"]
    assert [each.heading for each in found] == ["（灯台）", "（会合）", "（会合）"]
    assert [each.text for each in found] == [text] * 3
