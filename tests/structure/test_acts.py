"""Acts: numbered sections with a caption in their line, sub-sections in brackets, schedules."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, list_labels, read_document

KEPT = "The keeper of a lamp keeps it lit from dusk to dawn."
PAID = "A keeper is paid in oil and in bread."
LISTED = "The minister keeps a list of lamps, and shows it to whoever asks."


@pytest.mark.parametrize("suffix", (*FORMATS, "md"))
@pytest.mark.parametrize("dash", [".—", ". —", ".-", ".–", ".――", ":—"])
@pytest.mark.parametrize("titles", [("Lamps", "Pay", "List"), ("De faros", "Paga", "Lista")])
def test_a_caption_stands_before_the_sub_sections_of_a_section(
    tmp_path: Path, suffix: str, dash: str, titles: tuple[str, ...]
) -> None:
    first, second, third = titles
    text = (
        f"THE LAMPS ACT, 2041\n\n1. {first}{dash}(1) {KEPT}\n\n(2) {PAID}\n\n"
        f"2. {second}{dash}(1) {PAID}\n\n(2) {KEPT}\n\n3. {third}{dash} {LISTED}"
    )
    statement = read_document(tmp_path, text, suffix)
    assert [(each.label, each.heading, each.text) for each in statement.paragraphs] == [
        ("1(1)", first, KEPT), ("1(2)", first, PAID), ("2(1)", second, PAID),
        ("2(2)", second, KEPT), ("3", third, LISTED),
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("stop", [".—", ". ", ".", "."])
def test_sub_sections_begin_in_the_line_of_their_section(
    tmp_path: Path, suffix: str, stop: str
) -> None:
    text = (
        f"LAMPS\n\n1{stop}(1) {KEPT}\n\n(2) {PAID}\n\n2{stop}(1) {PAID}\n\n(2) {KEPT}\n\n"
        f"3. {LISTED}"
    )
    assert list_labels(read_document(tmp_path, text, suffix)) == [
        "1(1)", "1(2)", "2(1)", "2(2)", "3",
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", (*FORMATS, "md"))
@pytest.mark.parametrize("stop", [".", "", "\t"])
@pytest.mark.parametrize("titles", [("Lamps", "Pay", "Bells"), ("Lampes", "Paie", "Cloches")])
def test_a_section_without_sub_sections_has_its_number(
    tmp_path: Path, suffix: str, stop: str, titles: tuple[str, ...]
) -> None:
    first, second, third = titles
    mark = "## " if suffix == "md" else ""
    text = (
        f"LAMPS\n\n{mark}1{stop} {first}\n\n(1) {KEPT}\n\n(2) {PAID}\n\n"
        f"{mark}2{stop} {second}\n\n(1) {PAID}\n\n(2) {KEPT}\n\n{mark}3{stop} {third}\n\n{LISTED}"
    )
    statement = read_document(tmp_path, text, suffix)
    assert [(each.label, each.text) for each in statement.paragraphs] == [
        ("1(1)", KEPT), ("1(2)", PAID), ("2(1)", PAID), ("2(2)", KEPT), ("3", LISTED),
    ]  # fmt: skip


@pytest.mark.parametrize("indent", ["    ", "\t", "        "])
def test_sub_sections_may_be_set_in_below_the_first(tmp_path: Path, indent: str) -> None:
    text = (
        f"LAMPS\n\n1. Lamps.-(1) {KEPT}\n\n{indent}(2) {PAID}\n\n2. Oil.-{LISTED}\n\n"
        f"3. Pay.-(1) {PAID}\n\n{indent}(2) {KEPT}\n\n{indent}(3) {LISTED}"
    )
    assert list_labels(read_document(tmp_path, text)) == [
        "1(1)", "1(2)", "2", "3(1)", "3(2)", "3(3)",
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_is_put_to_a_sub_section_is_a_part_of_it(tmp_path: Path, suffix: str) -> None:
    proviso = "Provided that no lamp need be lit on a ferry that is moored."
    text = (
        f"LAMPS\n\n1. Lamps.—(1) {KEPT}\n\n{proviso}\n\n(2) {PAID}\n\n2. Oil.—In this Act,—\n\n"
        f"(a) “oil” is oil;\n\n(b) “lamp” is a lamp.\n\n3. Pay.—(1) {PAID}\n\n(2) {KEPT}"
    )
    statement = read_document(tmp_path, text, suffix)
    assert list_labels(statement) == ["1(1)", "1(2)", "2", "3(1)", "3(2)"]
    assert statement.paragraphs[0].text.endswith(proviso)
    assert [each.label for each in statement.paragraphs[2].items] == ["(a)", "(b)"]


@pytest.mark.parametrize("suffix", (*FORMATS, "md"))
@pytest.mark.parametrize("stop", [".—", ". ", ".-"])
@pytest.mark.parametrize("word", ["Section", "SECTION", "Sección"])
def test_a_section_s_word_may_stand_before_its_sub_sections(
    tmp_path: Path, suffix: str, stop: str, word: str
) -> None:
    text = (
        f"LAMPS\n\nPART 1\n\nGENERAL\n\n{word} 1{stop}(1) {KEPT}\n\n(2) {PAID}\n\n{word} 2.—In "
        f"this Act—\n\n(a) oil is oil;\n\n(b) a lamp is a lamp.\n\nPART 2\n\nDUTIES\n\n"
        f"{word} 3{stop}(1) {PAID}\n\n(2) {KEPT}"
    )
    statement = read_document(tmp_path, text, suffix)
    assert list_labels(statement) == [
        f"{word} {label}" for label in ("1(1)", "1(2)", "2", "3(1)", "3(2)")
    ]
    assert [each.text for each in statement.paragraphs][:2] == [KEPT, PAID]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "name", ["THE SCHEDULE", "FIRST SCHEDULE", "THE FIRST SCHEDULE", "Second Schedule"]
)
def test_the_numbers_of_a_schedule_say_it(tmp_path: Path, suffix: str, name: str) -> None:
    text = (
        f"LAMPS\n\nCHAPTER I\n\n1. Lamps.—(1) {KEPT}\n\n(2) {PAID}\n\n2. Pay.—{PAID}\n\n"
        f"{name}\n\n1. The lamp of Lorn is red.\n\n2. The lamp of Velm is green."
    )
    assert list_labels(read_document(tmp_path, text, suffix)) == [
        "1(1)", "1(2)", "2", f"{name}(1)", f"{name}(2)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "1. The lamps — all of them — are lit.\n\n2. Trade.— Ports trade.\n\n3. We meet in May.",
        "1. We agree on lamps.\n\n2. We agree (1) to meet, (2) to trade.\n\n3. We met in May.",
    ],
)
def test_a_dash_in_a_sentence_ends_no_caption(tmp_path: Path, text: str) -> None:
    statement = read_document(tmp_path, f"Joint statement\n\n{text}")
    assert list_labels(statement) == ["1", "2", "3"]
    assert not any(each.heading for each in statement.paragraphs)
