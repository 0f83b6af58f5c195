"""A Word file is read as it stands on the page: changes made, hidden text out, notes apart."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from ingest.parsing.parse import parse_file
from ingest.readers.source import read_source
from ingest.statement import Statement
from tests.reading import LIMITS
from tests.word_writing import DOCUMENT, WORD, make_lists, paragraph, run, table, write_word

TEXTS = (
    "The harbours keep their lamps lit from dusk to dawn.",
    "Les ports partagent chaque mois leurs registres de pilotage.",
    "Гавани каждый год очищают северный канал от песка.",
)
WHITE = '<w:color w:val="FFFFFF"/>'
DELETED = '<w:del w:id="1" w:author="x"/>'


def parse(path: Path) -> Statement:
    return parse_file(path, LIMITS)


def shown(path: Path) -> list[tuple[str | None, str]]:
    return [(each.label, each.text) for each in parse(path).paragraphs]


def deleted(text: str) -> str:
    return f'<w:del w:id="2" w:author="x"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def inserted(text: str, tag: str = "ins") -> str:
    return f'<w:{tag} w:id="3" w:author="x">{run(text)}</w:{tag}>'


@pytest.mark.parametrize("text", TEXTS)
def test_changes_are_made_and_their_number_is_said(tmp_path: Path, text: str) -> None:
    body = (
        paragraph(text, 1)
        + paragraph(deleted("Never."), 1, DELETED)
        + paragraph(inserted(f"{text} ") + deleted("No.") + inserted("Oui.", "moveTo"), 1)
        + paragraph(run("The keepers of the lamps ") + inserted("Away.", "moveFrom"), 1, DELETED)
        + paragraph("meet in May.", 1)
    )
    path = write_word(tmp_path / "plan.docx", body)
    assert shown(path) == [
        ("1", text), ("2", f"{text} Oui."), ("3", "The keepers of the lamps meet in May."),
    ]  # fmt: skip
    assert parse(path).remarks == (
        "6 tracked changes are open; it is read as if all were accepted",
    )


@pytest.mark.parametrize("text", TEXTS)
def test_hidden_text_is_apart_and_said(tmp_path: Path, text: str) -> None:
    body = (
        paragraph(run(text) + run(" INTERNAL", "<w:vanish/>"), 1)
        + paragraph(run("SECRET", "<w:vanish/>"), 1, "<w:vanish/>")
        + paragraph(run(text, '<w:vanish w:val="0"/>'), 1)
        + paragraph(run(text, '<w:rStyle w:val="Quiet"/>') + run("Seen."), 1)
        + paragraph(run(text, WHITE) + run(text, f'{WHITE}<w:highlight w:val="blue"/>'), 1)
    )
    quiet = '<w:style w:styleId="Quiet"><w:name w:val="Quiet"/><w:rPr><w:vanish/></w:rPr></w:style>'
    path = write_word(tmp_path / "plan.docx", body, styles=quiet)
    assert shown(path) == [("1", text), ("2", text), ("3", "Seen."), ("4", text)]
    assert parse(path).remarks == ("hidden or struck-out text is left out",)


@pytest.mark.parametrize("struck", ["<w:strike/>", "<w:dstrike/>", '<w:rStyle w:val="Gone"/>'])
def test_struck_out_text_is_apart_and_said(tmp_path: Path, struck: str) -> None:
    gone = '<w:style w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>'
    body = paragraph(
        run("They shall ")
        + run("not ", struck)
        + run("m", "<w:strike/>")
        + run("eet.", '<w:strike w:val="0"/>'),
        1,
    )
    path = write_word(tmp_path / "plan.docx", body, styles=gone)
    assert shown(path) == [("1", "They shall meet.")]
    assert parse(path).remarks == ("hidden or struck-out text is left out",)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<m:oMath><m:r><m:t>1.5</m:t></m:r><m:r><m:t>°C</m:t></m:r></m:oMath>", "1.5°C"),
        (
            "<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>a + b</m:t></m:r></m:num><m:den><m:r>"
            "<m:t>2</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>",
            "(a + b)/2",
        ),
        (
            "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r>"
            "</m:sup></m:sSup></m:oMath>",
            "10^6",
        ),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>', "°"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Arial" w:char="20AC"/></w:r>', "€"),
        (run("\uf0b3", '<w:rFonts w:ascii="Symbol"/>'), "≥"),
        ("<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>", "-"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>deng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>灯</w:t>"
            "</w:r></w:rubyBase></w:ruby></w:r>",
            "灯",
        ),
        (run("30") + run("th", '<w:vertAlign w:val="superscript"/>'), "30th"),
        (run("XX") + run("e", '<w:vertAlign w:val="superscript"/>'), "XXe"),
        (run("port") + run("12", '<w:vertAlign w:val="superscript"/>'), "port"),
        (run("порт") + run("*", '<w:vertAlign w:val="superscript"/>'), "порт"),
    ],
)
def test_what_is_no_plain_text_reads_as_it_is_printed(
    tmp_path: Path, content: str, expected: str
) -> None:
    body = paragraph(f"{run('The harbours ')}{content}{run(' and the lamps.')}")
    lines = read_source(write_word(tmp_path / "plan.docx", body), LIMITS).lines
    assert lines[0].text == f"The harbours {expected} and the lamps."


def test_notes_comments_boxes_and_contents_are_apart(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:pict></w:r>"
    toc = '<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Lamps 4</w:t></w:r></w:p>'
    path = write_word(
        tmp_path / "plan.docx",
        toc + paragraph(run("The harbours meet.") + box + run(" They dine.")),
        styles='<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>',
        footnotes=paragraph("See the plan."),
        comments=paragraph("Is this so?"),
    )
    lines = read_source(path, LIMITS).lines
    assert [line.text for line in lines if not line.furniture] == ["The harbours meet. They dine."]
    assert sorted(line.text for line in lines if line.furniture) == [
        "In a box.", "Is this so?", "Lamps 4", "See the plan.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("hebrew1", "א ב ג"),
        ("arabicAlpha", "أ ب ت"),
        ("arabicAbjad", "أ ب ج"),
        ("russianLower", "а б в"),
        ("russianUpper", "А Б В"),
        ("lowerLetter", "a b c"),
        ("chineseCounting", "一 二 三"),
    ],
)
def test_letters_of_lists_number_paragraphs(tmp_path: Path, form: str, expected: str) -> None:
    pattern = "%1、" if "chinese" in form else "%1."
    body = "".join(paragraph(text, 1) for text in TEXTS)
    path = write_word(tmp_path / "plan.docx", body, make_lists(form, pattern))
    assert [label for label, _ in shown(path)] == expected.split()


def test_letters_under_a_sentence_that_leads_in_are_its_items(tmp_path: Path) -> None:
    body = paragraph("The harbours will:") + "".join(paragraph(text, 1) for text in TEXTS)
    path = write_word(tmp_path / "plan.docx", body, make_lists("lowerLetter", "(%1)"))
    (only,) = parse(path).paragraphs
    assert [item.label for item in only.items] == ["(a)", "(b)", "(c)"]


@pytest.mark.parametrize("begins", [1, 5])
def test_a_list_goes_on_in_another_and_begins_anew_where_it_says_so(
    tmp_path: Path, begins: int
) -> None:
    body = "".join(paragraph(TEXTS[0], number) for number in (1, 2, 2, 3, 3))
    path = write_word(tmp_path / "plan.docx", body, make_lists(begins=begins))
    marks = [line.mark for line in read_source(path, LIMITS).lines]
    assert marks == [f"{begins + n}." for n in (0, 1, 2, 0, 1)]


@pytest.mark.parametrize(
    ("name", "main", "kind"),
    [
        ("a.docx", "word/document2.xml", DOCUMENT),
        ("b.docm", "word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
        ("c.dotx", "word/document.xml", DOCUMENT.replace("document.main", "template.main")),
        ("d.docx", "content/main.xml", DOCUMENT),
    ],
)
def test_word_files_are_known_by_what_they_say(
    tmp_path: Path, name: str, main: str, kind: str
) -> None:
    path = write_word(tmp_path / name, paragraph(TEXTS[0], 1), main=main, kind=kind)
    assert shown(path) == [("1", TEXTS[0])]


def test_strict_files_are_read(tmp_path: Path) -> None:
    path = write_word(tmp_path / "plan.docx", paragraph(TEXTS[0], 1))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for part, data in parts.items():
            strict = data.replace(
                WORD.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
            )
            archive.writestr(part, strict)
    assert shown(path) == [("1", TEXTS[0])]


def test_two_columns_of_two_languages_are_two_texts(tmp_path: Path) -> None:
    path = write_word(
        tmp_path / "plan.docx",
        table(
            ("1.", "The harbours keep their lamps lit from dusk to dawn.",
             "Die Häfen lassen ihre Lampen bis zum Morgen brennen."),
            ("2.", "The pilots share their registers every month.",
             "Die Lotsen teilen ihre Register jeden Monat."),
        ),
    )  # fmt: skip
    assert shown(path) == [
        ("1", "The harbours keep their lamps lit from dusk to dawn."),
        ("2", "The pilots share their registers every month."),
        ("Deutsch, 1", "Die Häfen lassen ihre Lampen bis zum Morgen brennen."),
        ("Deutsch, 2", "Die Lotsen teilen ihre Register jeden Monat."),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (("Port", "Month", "Share"), ("Alvora", "March", "40 percent"), ("Besk", "", "6")),
            "Port: Month; Share\nAlvora: Month March; Share 40 percent\nBesk: Share 6",
        ),
        ((("Порт", "Доля"), ("Альвора", "60 %")), "Порт: Доля\nАльвора: 60 %"),
        (
            (("港口", "月份", "份额"), ("灯塔港", "三月", "40%")),
            "港口: 月份; 份额\n灯塔港: 月份 三月; 份额 40%",
        ),
    ],
)
def test_a_table_is_a_block_of_its_paragraph(
    tmp_path: Path, rows: tuple[tuple[str, ...], ...], expected: str
) -> None:
    body = paragraph(TEXTS[0], 1) + table(*rows) + paragraph(TEXTS[0], 1) + table(*rows)
    path = write_word(tmp_path / "plan.docx", body)
    assert shown(path) == [("1", f"{TEXTS[0]}\n{expected}"), ("2", f"{TEXTS[0]}\n{expected}")]


def test_a_table_that_lays_out_a_text_is_that_text(tmp_path: Path) -> None:
    long = " ".join([TEXTS[0]] * 4)
    body = table(("1.", long), ("2.", TEXTS[0])) + table((f"3. {long}", ""), (f"4. {long}", ""))
    path = write_word(tmp_path / "plan.docx", body)
    assert shown(path) == [("1", long), ("2", TEXTS[0]), ("3", long), ("4", long)]
