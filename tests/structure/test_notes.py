"""A note is known with the paragraph that points to it, and all left out with where it stood."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.parsing.parse import parse_file
from ingest.statement import Statement
from tests.drawing import LEFT, TEXT, Pen
from tests.readers.test_opendocument import write_text
from tests.reading import GOAL, LIMITS, write
from tests.word_writing import paragraph, run, write_word

MARKDOWN = """1. The ports keep their lamps lit.[^1]

2. They meet each spring,[^sum] and dine.

[^1]: See the plan of Lorn.
[^sum]: In the old town,
    as before.
"""
HTML = """<main><p>1. Порты держат фонари зажжёнными.<sup><a href="#fn1">1</a></sup></p>
<p>2. Они встречаются каждую весну.<sup>2</sup> Они обедают.<sup>1</sup></p>
<section class="footnotes"><ol><li id="fn1">См. план.</li><li id="fn2"><p>В старом городе.</p></li>
</ol></section></main>"""
SUPERSCRIPT = '<w:vertAlign w:val="superscript"/>'


def list_notes(statement: Statement) -> list[tuple[int, str, str]]:
    return [
        (each.ordinal, each.mark, " ".join(statement.furniture[each.start : each.end]))
        for each in statement.notes
    ]


def write_docx(folder: Path) -> Path:
    first, second = (f'<w:r><w:footnoteReference w:id="{each}"/></w:r>' for each in (7, 3))
    last = '<w:r><w:endnoteReference w:id="3"/></w:r>'
    return write_word(
        folder / "plan.docx",
        paragraph(run("1. The ports keep their lamps lit.") + first + run(" They are white."))
        + paragraph(run("2. They meet each spring.") + second + last),
        footnotes="".join(
            f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>'
            for number, text in ((3, "In the old town."), (7, "See the plan."))
        ),
        endnotes=f'<w:endnote w:id="3">{paragraph("They dine.")}</w:endnote>',
    )


def write_odt(folder: Path) -> Path:
    notes = [
        f"<text:note><text:note-citation>{mark}</text:note-citation><text:note-body><text:p>{text}"
        "</text:p></text:note-body></text:note>"
        for mark, text in (("1", "见计划。"), ("2", "在老城。"))
    ]
    first, second = f"1. 各港口点亮灯塔。{notes[0]}", f"2. 每年春天开会。{notes[1]}"
    body = f"<text:p>{first}</text:p><text:p>{second}</text:p>"
    return write_text(folder / "plan.odt", body)


def write_pdf(folder: Path) -> Path:
    canvas = Canvas(str(folder / "plan.pdf"), pagesize=(600, 800))
    for number, word in enumerate(("first", "second"), 1):
        pen = Pen(canvas)
        pen.write_paragraph(f"{number}. In their {word} plan {TEXT}.")
        pen.write(f"They sign the {word} plan.")
        end = LEFT + canvas.stringWidth(f"They sign the {word} plan.", pen.font, pen.size)
        Pen(canvas, size=6).place("1", end, pen.base + 4)
        foot = Pen(canvas, base=100, size=8)
        foot.write(f"1 See the {word} plan, and what the cities")
        foot.write("on the river said of it.", drop=10)
        canvas.showPage()
    canvas.save()
    return folder / "plan.pdf"


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (
            lambda folder: write(folder, "plan.md", MARKDOWN),
            [
                (1, "1", "[^1]: See the plan of Lorn."),
                (2, "sum", "[^sum]: In the old town, as before."),
            ],
        ),
        (
            lambda folder: write(folder, "plan.html", HTML),
            [(1, "1", "См. план."), (2, "1", "См. план."), (2, "2", "В старом городе.")],
        ),
        (
            write_docx,
            [(2, "2", "In the old town."), (1, "1", "See the plan."), (2, "i", "They dine.")],
        ),
        (write_odt, [(1, "1", "见计划。"), (2, "2", "在老城。")]),
        (
            write_pdf,
            [
                (1, "1", "1 See the first plan, and what the cities on the river said of it."),
                (2, "1", "1 See the second plan, and what the cities on the river said of it."),
            ],
        ),
    ],
)  # fmt: skip
def test_a_note_belongs_to_what_points_to_it(
    tmp_path: Path, make: object, expected: list[tuple[int, str, str]]
) -> None:
    assert callable(make)
    statement = parse_file(make(tmp_path), LIMITS)
    assert list_notes(statement) == expected
    assert len(statement.after) == len(statement.furniture)
    assert Statement.from_json(statement.to_json()) == statement


@pytest.mark.parametrize(
    "text",
    [
        "1. The ports meet.<sup>3</sup>\n\n2. They dine.\n\n[^1]: See the plan.\n",
        "1. The ports meet.[^2]\n\n2. They dine.\n",
    ],
)
def test_what_nothing_points_to_is_no_note_of_a_paragraph(tmp_path: Path, text: str) -> None:
    assert parse_file(write(tmp_path, "plan.md", text), LIMITS).notes == ()


def test_all_left_out_has_its_place(tmp_path: Path) -> None:
    page = (
        f"<nav>Home</nav><main><h1>Plan</h1><p>1. {GOAL}</p><aside>Subscribe</aside>"
        f"<p>2. {GOAL}</p></main><footer>Legal</footer>"
    )
    statement = parse_file(write(tmp_path, "plan.html", page), LIMITS)
    places = dict(zip(statement.furniture, statement.after, strict=True))
    assert places == {"Home": 0, "Plan": 0, "Subscribe": 1, "Legal": 2}


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "a.html",
            "<p>1. The ports keep lamps.<sup>1</sup></p><p>2. They dine.<sup>2</sup></p><hr>"
            "<p><sup>1</sup> See the plan.</p><p><sup>2</sup> In the old town.</p>",
            ["See the plan.", "In the old town."],
        ),
        (
            "a.html",
            "<p>1. Les ports ont des feux.<sup>[1]</sup></p><p>2. Ils dînent.<sup>[2]</sup></p>"
            '<p><a id="x1" href="#b1">[1]</a> Voir le plan.</p><p>[2] En ville.</p>',
            ["Voir le plan.", "En ville."],
        ),
        (
            "a.md",
            "1. Порты держат фонари.<sup>1</sup>\n\n2. Они обедают.<sup>2</sup>\n\n---\n\n"
            "<sup>1</sup> См. план.\n\n<sup>2</sup> В старом городе.\n",
            ["См. план.", "В старом городе."],
        ),
    ],
)
def test_notes_in_lines_of_their_own_are_apart(
    tmp_path: Path, name: str, content: str, expected: list[str]
) -> None:
    statement = parse_file(write(tmp_path, name, content), LIMITS)
    assert [each.label for each in statement.paragraphs] == ["1", "2"]
    notes = list_notes(statement)
    assert [(ordinal, mark) for ordinal, mark, _ in notes] == [(1, "1"), (2, "2")]
    assert all(text.endswith(end) for (*_, text), end in zip(notes, expected, strict=True))


def test_notes_at_the_end_of_a_word_file_are_apart(tmp_path: Path) -> None:
    body = [
        paragraph(run("1. 各港口点亮灯塔。") + run("1", SUPERSCRIPT)),
        paragraph("2. 每年春天开会。"),
        paragraph(run("1", SUPERSCRIPT) + run(" 见计划。")),
    ]
    statement = parse_file(write_word(tmp_path / "plan.docx", "".join(body)), LIMITS)
    assert [each.label for each in statement.paragraphs] == ["1", "2"]
    assert [(each.ordinal, each.mark) for each in statement.notes] == [(1, "1")]


@pytest.mark.parametrize("mark", ["<sup>2</sup>", "[2]"])
def test_a_mark_to_which_nothing_points_heads_no_note(tmp_path: Path, mark: str) -> None:
    page = f"<p>1. The ports meet.<sup>1</sup></p><p>{mark} They dine in the old town.</p>"
    statement = parse_file(write(tmp_path, "a.html", page), LIMITS)
    assert "They dine in the old town." in statement.paragraphs[-1].text
