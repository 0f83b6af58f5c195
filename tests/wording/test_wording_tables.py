"""Tables where words are traced: a cell and a row are each by itself, in statements and drafts."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from assistant.tracing.drafts.draft import Sentence, check_draft, tell_left
from assistant.tracing.search.trace import find_places
from ingest.parsing.parse import parse_draft, parse_file
from ingest.statement import Paragraph, Statement
from tests.reading import LIMITS
from tests.trace_recall import read_view

Rows = tuple[tuple[str, ...], ...]

ROWS: tuple[Rows, ...] = (
    (
        ("Area", "Commitment", "Lead"),
        ("Lamps", "Repair the northern lamps before the first day of winter", "Orsa"),
        ("Grain", "Ferries carry grain without toll until the end of the year.", "Velm"),
    ),
    (
        ("Domaine", "Engagement", "Année"),
        ("Feux", "Les ports gardent leurs feux allumés du soir au matin", "2029"),
        ("Pilotes", "Les pilotes se réunissent chaque printemps dans la vieille maison", "2030"),
    ),
    (
        ("Ámbito", "Compromiso"),
        ("Faros", "Los puertos mantienen sus faros encendidos toda la noche"),
        ("Muelles", "Los guardas revisan cada año el muelle viejo de Lorn"),
    ),
    (
        ("Область", "Обязательство", "Город"),
        ("Маяки", "Стороны держат все маяки северного берега зажжёнными", "Лорн"),
        ("Чайки", "Смотрители каждую осень считают всех чаек на причале", "Велм"),
    ),
    (
        ("领域", "承诺", "牵头方"),
        ("灯塔", "双方同意在冬季免除海峡的港口通行费", "奥尔萨"),
        ("引航", "引航员每年春天在旧港务楼举行会议", "韦尔姆"),
    ),
    (
        ("المجال", "الالتزام", "المدينة"),
        ("المصابيح", "يضيء الحراس كل المصابيح في ميناء لورن كل ليلة", "لورن"),
        ("المرشدون", "يجتمع المرشدون كل ربيع في بيت الميناء القديم", "فيلم"),
    ),
)
INTRO = "1. Gulls sing over the old mole of Lorn on each day of the long winter."


def write(folder: Path, rows: Rows, kind: str) -> Path:
    path = folder / f"plan.{kind}"
    if kind == "docx":
        document = Document()
        document.add_paragraph(INTRO)
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        document.save(str(path))
        return path
    if kind == "md":
        lines = [f"| {' | '.join(cells)} |" for cells in rows]
        told = "\n".join((lines[0], "|---" * len(rows[0]) + "|", *lines[1:]))
        path.write_text(f"{INTRO}\n\n{told}\n", encoding="utf-8")
        return path
    cut = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>" for cells in rows)
    told = f"<html><body><p>{INTRO}</p><table>{cut}</table></body></html>"
    path.write_text(told, encoding="utf-8")
    return path


def check(file: Path, *held: Statement) -> list[Sentence]:
    draft = tell_left(parse_draft(file, LIMITS))
    return [
        each for each in check_draft(draft, read_view(held)).sentences if each.text not in INTRO
    ]


def hold(*texts: str) -> Statement:
    paragraphs = [Paragraph(place, str(place), each) for place, each in enumerate(texts, 1)]
    return Statement("a", "Pact", "a", tuple(paragraphs))


@pytest.mark.parametrize("kind", ["docx", "md", "html"])
@pytest.mark.parametrize("rows", ROWS, ids=lambda rows: rows[1][0])
def test_a_cell_of_a_statement_is_a_sentence(tmp_path: Path, rows: Rows, kind: str) -> None:
    held = parse_file(write(tmp_path, rows, kind), LIMITS)
    view = read_view([held])
    for cell in (rows[1][1], rows[2][1]):
        own = Statement("d", "d", "d", (Paragraph(1, None, f"{cell.rstrip('.')};"),))
        (sentence,) = check_draft(own, view).sentences
        assert sentence.status == "agreed"
        assert sentence.place
        assert sentence.place.quote == cell
        (place,) = find_places(cell, view)
        assert (place.same, place.whole, place.quote) == (True, True, cell)


@pytest.mark.parametrize("kind", ["docx", "md", "html"])
@pytest.mark.parametrize("rows", ROWS, ids=lambda rows: rows[1][0])
def test_a_table_of_a_draft_is_checked_by_rows_and_cells(
    tmp_path: Path, rows: Rows, kind: str
) -> None:
    file = write(tmp_path, rows, kind)
    same = check(file, parse_file(file, LIMITS))
    assert [each.status for each in same] == ["agreed"] * len(rows)
    in_text = check(file, hold(f"{rows[1][1].rstrip('.')}.", f"{rows[2][1].rstrip('.')}."))
    agreed = [each.place.quote for each in in_text if each.place]
    assert agreed == [f"{rows[1][1].rstrip('.')}.", f"{rows[2][1].rstrip('.')}."]
    assert all(each.status == "agreed" for each in in_text if each.place)
    told = " ".join(each.text for each in in_text)
    assert all(cell in told for row in rows for cell in row)


@pytest.mark.parametrize("rows", [each for each in ROWS if len(each[0]) > 2])
def test_a_short_cell_that_changed_is_told_in_its_row(tmp_path: Path, rows: Rows) -> None:
    held = parse_file(write(tmp_path, rows, "docx"), LIMITS)
    other = (*rows[:2], (*rows[2][:-1], "Halm"))
    *kept, changed = check(write(tmp_path, other, "docx"), held)
    assert {each.status for each in kept} == {"agreed"}
    assert changed.status == "changed"
    assert changed.place
    assert changed.place.changes[-1].after.endswith("Halm")
    assert changed.place.changes[-1].before


@pytest.mark.parametrize("kind", ["docx", "md", "html"])
def test_two_cells_of_a_row_have_a_place_each(tmp_path: Path, kind: str) -> None:
    rows = (
        ("Area", "First", "Second"),
        ("Lamps", ROWS[0][1][1], ROWS[0][2][1]),
        ("Towns", "no", "yes"),
    )
    held = hold(f"{ROWS[0][1][1]}.", ROWS[0][2][1])
    told = [each for each in check(write(tmp_path, rows, kind), held) if each.place]
    assert [each.place and each.place.label for each in told] == ["1", "2"]
    assert {each.status for each in told} == {"agreed"}


def test_a_paragraph_with_a_table_is_traced_row_by_row(tmp_path: Path) -> None:
    held = parse_file(write(tmp_path, ROWS[0], "docx"), LIMITS)
    view = read_view([held, hold(f"{ROWS[0][1][1]}.")])
    number = next(n for n, each in enumerate(view.collection.places) if each.paragraph.tables)
    text = view.collection.places[number].paragraph.text
    (place,) = find_places(text, view, without=number)
    assert place.part >= 0.7
    copied = "\n".join("\t".join(row) for row in ROWS[0])
    assert max(each.part for each in find_places(copied, view)) >= 0.7


def test_a_short_row_with_another_figure_is_changed(tmp_path: Path) -> None:
    rows = (("Town", "Lamps"), ("Velm", "12 lamps"), ("Orsa", "90 lamps"))
    held = parse_file(write(tmp_path, rows, "md"), LIMITS)
    other = (rows[0], ("Velm", "14 lamps"), rows[2])
    told = check(write(tmp_path, other, "docx"), held)
    assert [each.status for each in told] == ["agreed", "changed", "agreed"]
    place = told[1].place
    assert place
    assert [(each.before, each.after) for each in place.changes] == [("12", "14")]
