"""Laws, decisions and minutes as more traditions lay them out."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from ingest.structure.dateline import is_dateline
from ingest.structure.numbering import read_marks
from tests.structure.test_document_kinds import label, read
from tests.structure.test_document_numbers import write_blocks

LAMP = "The lamps of the pier are lit at dusk."


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize(
    ("heads", "numbers", "labels"),
    [
        (
            ["1 kap. Bryggor", "2 kap. Färjor"],
            ["1 §", "2 §", "2 a §"],
            ["1 kap. 1 §", "1 kap. 2 §", "1 kap. 2 a §",
             "2 kap. 1 §", "2 kap. 2 §", "2 kap. 2 a §"],
        ),
        (
            ["Erster Abschnitt", "Zweiter Abschnitt"],
            ["§ 1", "§ 2"],
            ["Erster Abschnitt, § 1", "Erster Abschnitt, § 2", "Zweiter Abschnitt, § 1",
             "Zweiter Abschnitt, § 2"],
        ),
        (
            ["PREMIÈRE PARTIE", "DEUXIÈME PARTIE"],
            ["Article 1", "Article 2"],
            ["PREMIÈRE PARTIE, Article 1", "PREMIÈRE PARTIE, Article 2",
             "DEUXIÈME PARTIE, Article 1", "DEUXIÈME PARTIE, Article 2"],
        ),
    ],
)  # fmt: skip
def test_a_section_s_word_may_stand_behind_its_number(
    tmp_path: Path, name: str, heads: list[str], numbers: list[str], labels: list[str]
) -> None:
    texts = [each for head in heads for each in (head, *(f"{one} {LAMP}" for one in numbers))]
    assert label(read(tmp_path, name, write_blocks(name, ["On lamps", *texts]))) == labels


@pytest.mark.parametrize(
    "text", ["2. Teil der Anlage ist", "2 kap. 3 § gäller", "1. Titel und Tag"]
)
def test_what_speaks_of_a_section_or_only_looks_like_one_heads_none(text: str) -> None:
    assert not any(mark.shape == "led" for mark in read_marks(text))


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize(
    "heads",
    [
        ["Artigo 3.º", "Artigo 3.º-A", "Artigo 4.º"],
        ["Art. 2º", "Art. 2º-B", "Art. 3º"],
        ["Article 7", "Article 7-A", "Article 8"],
    ],
)
def test_a_letter_puts_an_article_in_behind_a_raised_ordinal(
    tmp_path: Path, name: str, heads: list[str]
) -> None:
    texts = [text for head in heads for text in (head, LAMP)]
    assert label(read(tmp_path, name, write_blocks(name, texts))) == heads


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("§ 2 Nicht erlaubt ist", ["1. das Angeln bei Nacht,", "2. das Springen vom Steg."]),
        ("2 § Lagen gäller inte", ["1. leder om vintern, eller", "2. leder för en person."]),
        ("Article 2. No one may", ["1. ring the bell, or", "2. oil the lock."]),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_numbers_that_go_on_in_a_sentence_are_its_items(
    tmp_path: Path, name: str, lead: str, items: list[str]
) -> None:
    other = lead.replace("2", "1", 1).split()
    first = f"{' '.join(other[:2])} {LAMP}"
    statement = read(tmp_path, name, write_blocks(name, [first, lead, *items]))
    assert len(statement.paragraphs) == 2
    assert statement.paragraphs[1].text.endswith("\n".join(items))


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("§ 4 (weggefallen)", "(weggefallen)"),
        ("Article 4 (repealed)", "(repealed)"),
        ("第四条（删除）", "（删除）"),
    ],
)
def test_a_title_is_the_text_of_an_article_without_one(
    tmp_path: Path, head: str, said: str
) -> None:
    numbers = [
        head.replace("4", n).replace("四", s)[: -len(said)].strip() for n, s in ("3三", "5五")
    ]
    texts = [f"<h3>{text}</h3>" for text in (numbers[0], head, numbers[1])]
    page = f"{texts[0]}<p>{LAMP}</p>{texts[1]}{texts[2]}<p>{LAMP}</p>"
    statement = read(tmp_path, "a.html", page)
    assert [each.text for each in statement.paragraphs] == [LAMP, said, LAMP]
    assert said not in [each.text for each in statement.headings]


@pytest.mark.parametrize("slip", ["3.l", "3.I", "3.|"])
def test_a_misread_figure_does_not_end_dotted_numbers(tmp_path: Path, slip: str) -> None:
    numbers = ["2.1", "2.2", slip, "3.2", "3.3", "4.1"]
    statement = read(tmp_path, "a.txt", write_blocks("a.txt", [f"{n} {LAMP}" for n in numbers]))
    assert label(statement) == ["2.1", "2.2", "3.1", "3.2", "3.3", "4.1"]
    assert any(slip in remark for remark in statement.remarks)


def test_headings_in_the_middle_of_lines_stand_no_further_in(tmp_path: Path) -> None:
    lines = ["Minutes of the harbour board".center(66).rstrip()]
    said = textwrap.fill("The board spoke of the lamps of the pier, and of oil. " * 3, 66)
    for number, head in enumerate(("Fees", "Lamps on the breakwater", "Dates"), 1):
        lines.append(f"{number}. {head}".center(66).rstrip())
        lines += [f"    {number}.{n} {said}" for n in (1, 2)]
    statement = read(tmp_path, "a.txt", "\n\n".join(lines))
    assert label(statement) == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"]
    assert [each.heading for each in statement.paragraphs][::2] == [
        "1. Fees", "2. Lamps on the breakwater", "3. Dates",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "chapters"),
    [("目录", ["第一章 总则", "第二章 附则"]), ("Contents", ["Chapter I Lamps", "Chapter II Oil"])],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_contents_without_pages_are_no_text(
    tmp_path: Path, name: str, head: str, chapters: list[str]
) -> None:
    body = [text for each in chapters for text in (each, LAMP)]
    statement = read(tmp_path, name, write_blocks(name, ["On lamps", head, *chapters, *body]))
    assert [each.text for each in statement.paragraphs] == [LAMP, LAMP]
    assert [each.text for each in statement.headings] == chapters


@pytest.mark.parametrize(
    "line",
    [
        "held at the Custom House on Tuesday, 17 June 2025, at 2.30 p.m.",
        "tenue le mardi 17 juin 2025, à 10 heures",
        "Dienstag, 17. Juni 2025, 14.30 Uhr",
        "Tisdagen den 17 juni 2025 kl. 10.30",
    ],
)
def test_a_dateline_may_say_the_hour(line: str) -> None:
    assert is_dateline(line)


def test_a_sentence_with_an_hour_is_no_dateline() -> None:
    assert not is_dateline("The Board will meet on 17 June 2025 at 10 a.m.")


def test_minutes_are_called_by_what_they_are(tmp_path: Path) -> None:
    head = ["HARBOUR BOARD", "Minutes of the 214th meeting", "held on 17 June 2025, at 2.30 p.m."]
    statement = read(tmp_path, "a.txt", "\n\n".join([*head, f"1. {LAMP}", f"2. {LAMP}"]))
    assert (statement.title, statement.date) == ("Minutes of the 214th meeting", "2025-06-17")


@pytest.mark.parametrize(
    "title", ["Decreto-Lei n.º 44/2030, de 7 de março", "Ley 13/2030, de 7 de marzo, de fuentes"]
)
def test_a_law_s_number_says_its_date(tmp_path: Path, title: str) -> None:
    assert read(tmp_path, "a.md", f"# {title}\n\n1. {LAMP}\n\n2. {LAMP}\n").date == "2030-03-07"


def test_a_resolution_is_not_called_by_when_it_was_adopted(tmp_path: Path) -> None:
    page = (
        "<h1>Résolution 3411 (2034)</h1><p><b>Adoptée à sa 10522<sup>e</sup> séance, le 9 mars 2034"
        f"</b></p><p>1. {LAMP}</p><p>2. {LAMP}</p><p>34-04511 (F)</p>"
    )
    statement = read(tmp_path, "a.html", page)
    assert statement.title == "Résolution 3411 (2034)"
    assert label(statement) == ["1", "2"]


@pytest.mark.parametrize("head", ["TREATY ON THE CANAL", "Traité du canal", "Договор о канале"])
def test_a_page_s_number_beside_a_running_head_is_no_paragraph_s(tmp_path: Path, head: str) -> None:
    texts = [
        text
        for article in (1, 2, 3)
        for text in (f"Article {article}", str(article), head, f"1. {LAMP}", f"2. {LAMP}")
    ]
    statement = read(tmp_path, "a.txt", "\n\n".join(["On the canal", *texts]))
    assert label(statement) == [f"Article {n}({part})" for n in (1, 2, 3) for part in (1, 2)]


def test_numbers_alone_above_the_same_heading_count(tmp_path: Path) -> None:
    texts = [text for n in (1, 2, 3) for text in (str(n), "Recommendation", LAMP)]
    statement = read(tmp_path, "a.txt", "\n\n".join(["On the canal", *texts]))
    assert "Recommendation" not in statement.furniture


@pytest.mark.parametrize(("name", "seam"), [("a.txt", "\n"), ("a.txt", "\n\n"), ("a.html", "")])
@pytest.mark.parametrize("captions", [("（目的）", "（定義）"), ("（渡し守の義務）", "（施行）")])
def test_a_caption_in_brackets_heads_the_article_below(
    tmp_path: Path, name: str, seam: str, captions: tuple[str, str]
) -> None:
    said = "渡し守は、渡し船を守る。"
    heads = (*captions, "（雑則）")
    numbers = ("第一条", "第二条", "第三条")
    pairs = zip(heads, numbers, strict=True)
    texts = [text for head, number in pairs for text in (head, f"{number}　{said}")]
    body = seam.join(texts) if seam else write_blocks(name, texts)
    title = "渡し船条例\n\n" if seam else "<h1>渡し船条例</h1>"
    statement = read(tmp_path, name, title + body)
    assert label(statement) == list(numbers)
    assert [each.text for each in statement.paragraphs] == [said] * 3
    assert [each.heading for each in statement.paragraphs] == list(heads)
