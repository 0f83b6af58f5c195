"""Where was this said before: no place is missed, and the words that changed are marked."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from assistant.tracing.places.changes import compare, list_pieces, pair_texts
from assistant.tracing.places.place import Traced
from assistant.tracing.texts.wording import Wording, read_wording
from config.errors import QuestionError, UnknownStatementError
from ingest.comparison import Piece
from ingest.language.wording import find_spans
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.formulas import STATEMENTS, TOLL


@pytest.fixture(scope="module")
def assistant(formulas: Assistant) -> Assistant:
    return formulas


def find(assistant: Assistant, source: str) -> str:
    listed = assistant.library.read().statements
    return next(each.id for each in listed if each.source == f"{source}.txt")


def list_sources(places: tuple[Traced, ...]) -> list[str]:
    return [each.source.removesuffix(".txt") for each in places]


def list_changes(place: Traced) -> list[tuple[str, str, str]]:
    return [(each.kind, each.before, each.after) for each in place.changes]


def test_every_place_is_found_in_order_of_date_whatever_the_case_and_the_marks(
    assistant: Assistant,
) -> None:
    found = assistant.tracer.trace(TOLL)
    assert list_sources(found.places) == ["orsa-2029", "velm-2030", "tarn-2031", "plan"]
    assert [each.label for each in found.places] == ["1", "2", "2", "1"]
    assert [each.share for each in found.places][::2] == [1.0, 1.0]
    dates = [each.date or "9999" for each in found.places]
    assert all(first <= second for first, second in pairwise(dates))


def test_a_quote_stands_in_its_paragraph_byte_for_byte(assistant: Assistant) -> None:
    collection = assistant.library.read()
    places = assistant.tracer.trace(TOLL).places
    for each in places:
        paragraph = collection.find_statement(each.statement).paragraphs[each.ordinal - 1]
        assert each.quote == paragraph.text[each.start : each.end]
    assert places[0].quote == TOLL
    assert places[1].quote.endswith("until the end of the year.")


def test_changed_words_are_marked_as_they_are_written(assistant: Assistant) -> None:
    same, timber, marks, salt = assistant.tracer.trace(TOLL).places
    assert list_changes(same) == []
    assert list_changes(marks) == [
        ("replaced", "FERRIES", "ferries"),
        ("dropped", ",", ""),
        ("dropped", ",", ""),
        ("dropped", "“", ""),
        ("dropped", "”", ""),
    ]
    assert list_changes(timber) == [("replaced", "timber", "grain")]
    assert list_changes(salt) == [("dropped", "and salt", "")]
    added = assistant.tracer.trace(TOLL.replace("grain", "grain and live sheep")).places[0]
    assert list_changes(added) == [("added", "", "and live sheep")]


@pytest.mark.parametrize(
    ("begins", "change"),
    [
        ("All boats of Orsa and Velm shall ", ("replaced", "The ferries", "All boats")),
        ("The ferries of Orsa shall ", ("dropped", "and Velm", "")),
        ("The ferries of Orsa and Velm will ", ("replaced", "shall", "will")),
        ("In each port the ferries of Orsa and Velm shall ", ("added", "", "In each port")),
    ],
)
def test_each_edit_is_marked_alone(
    assistant: Assistant, begins: str, change: tuple[str, str, str]
) -> None:
    found = assistant.tracer.trace(begins + TOLL[TOLL.index("carry") :]).places
    best = max(found, key=lambda each: each.share)
    assert best.source == "orsa-2029.txt"
    assert list_changes(best) == [change]


@pytest.mark.parametrize(
    ("held", "asked", "shown"),
    [
        (
            "The harbour’s masters keep it.",
            "The harbour masters keep it.",
            "The harbour-’s- masters keep it.",
        ),
        (
            "Both carry grain without toll.",
            "Both carry grain.",
            "Both carry grain- without toll-.",
        ),
        ("双方同意，并将开会。", "双方同意，将开会。", "双方同意，-并-将开会。"),
        ("Ports, and tolls.", "Ports and tolls.", "Ports-,- and tolls."),
        ("Ports and tolls.", "Ports, and tolls;", "Ports+,+ and tolls-.-+;+"),
        ("The Ports open.", "The ports\nopen.", "The -Ports-+ports+\nopen."),
        ("the “open” ports’ tolls", 'the "open" ports\' tolls', 'the "open" ports\' tolls'),
        (
            "The night-silent towns keep it.",
            "The night towns keep it.",
            "The night--silent- towns keep it.",
        ),
    ],
)
def test_changes_are_marked_with_what_parts_them(
    assistant: Assistant, held: str, asked: str, shown: str
) -> None:
    marks = {"removed": "-", "added": "+", "kept": ""}
    pieces = piece_together(assistant, held, asked)
    assert "".join(f"{marks[each.kind]}{each.text}{marks[each.kind]}" for each in pieces) == shown


def read_both(assistant: Assistant, *texts: str) -> list[Wording]:
    index = assistant.library.read().ngrams
    return [read_wording(each, index.read(each).tolist()) for each in texts]


def piece_together(assistant: Assistant, held: str, asked: str) -> list[Piece]:
    own, other = read_both(assistant, asked, held)
    return list(list_pieces(pair_texts(own, other, compare(own, other))))


SCRAPS = ("Ports", "ports", "toll", "grain", ",", ".", " ", "\n", "’", "–", "港", "(")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.tuples(*[st.lists(st.sampled_from(SCRAPS), min_size=1).map("".join)] * 2))
def test_pieces_make_up_both_texts_mark_for_mark(
    assistant: Assistant, texts: tuple[str, str]
) -> None:
    assume(all(find_spans(each) for each in texts))
    held, asked = read_both(assistant, *texts)
    pairs = pair_texts(asked, held, compare(asked, held))
    pieces = list(list_pieces(pairs))
    for wording, kind, letters in (
        (held, "removed", "".join(each.other for each in pairs)),
        (asked, "added", "".join(each.own for each in pairs)),
    ):
        start, end = wording.find_characters(
            (0, len(wording.ids)), closed=wording is asked or asked.ends
        )
        assert letters == wording.text[start:end]
        made = "".join(each.text for each in pieces if each.kind in ("kept", kind))
        written = "".join(wording.text[start:end].split())
        made, written = ("".join(each.split()).casefold() for each in (made, written))
        assert re.sub("–+", "–", made) == re.sub("–+", "–", written)  # but for first capitals


def test_the_end_of_a_sentence_may_be_what_was_dropped(assistant: Assistant) -> None:
    best = assistant.tracer.trace(TOLL.replace(" until the end of the year", "")).places[0]
    assert list_changes(best) == [("dropped", "until the end of the year", "")]
    for same in (TOLL.replace(" carry", "\n  carry"), TOLL.rstrip(".")):
        assert not list_changes(assistant.tracer.trace(same).places[0])


def test_a_part_of_a_sentence_is_asked_for_by_itself(assistant: Assistant) -> None:
    first = assistant.tracer.trace("shall carry grain without toll").places[0]
    assert (first.quote, first.share) == ("shall carry grain without toll", 1.0)
    assert not first.changes
    two = assistant.tracer.trace("beacon keepers").places
    assert [(each.source, each.quote) for each in two] == [("orsa-2029.txt", "beacon keepers")]


def test_chinese_is_compared_by_characters(assistant: Assistant) -> None:
    text = "双方同意在河上共同修建一座新的大桥，并于三年内完成全部工程。"
    same, changed = assistant.tracer.trace(text).places
    assert list_changes(same) == []
    assert list_changes(changed) == [("replaced", "重申", "同意"), ("replaced", "五", "三")]


def test_arabic_is_compared_without_vowel_signs(assistant: Assistant) -> None:
    text = "اتفق الطرفان على بناء جسر جديد فوق النهر وعلى إنجاز جميع الأعمال خلال ثلاث سنوات."
    same, changed = assistant.tracer.trace(text).places
    assert list_changes(same) == []
    assert list_changes(changed) == [("replaced", "خمس", "ثلاث")]


def test_accents_and_apostrophes_make_no_difference(assistant: Assistant) -> None:
    found = assistant.tracer.trace("publient leurs horaires le lundi, et l'Etat en repond").places
    assert [each.share for each in found] == [1.0]


def test_a_paragraph_is_traced_without_itself(assistant: Assistant) -> None:
    velm = find(assistant, "velm-2030")
    found = assistant.tracer.trace_paragraph(velm, "2")
    assert list_sources(found.places) == ["orsa-2029", "tarn-2031", "plan"]
    third = assistant.tracer.trace_paragraph(velm, "3").places
    assert list_sources(third) == ["tarn-2031"]
    assert third[0].shared == 10


def test_a_paragraph_that_is_not_there_is_said(assistant: Assistant) -> None:
    with pytest.raises(UnknownStatementError, match="paragraph"):
        assistant.tracer.trace_paragraph(find(assistant, "velm-2030"), "9")


def test_only_the_scope_is_traced(assistant: Assistant) -> None:
    scope = Scope(since="2030-01-01", until="2030-12-31")
    assert list_sources(assistant.tracer.trace(TOLL, scope).places) == ["velm-2030"]


@pytest.mark.parametrize("text", ["", "…", "“ ”"])
def test_without_a_word_there_is_nothing_to_trace(assistant: Assistant, text: str) -> None:
    with pytest.raises(QuestionError, match="word"):
        assistant.tracer.trace(text)


def test_json_has_just_what_is_promised(assistant: Assistant) -> None:
    found = json.loads(json.dumps(assistant.tracer.trace(TOLL).to_json()))
    assert list(found) == ["text", "places", "near"]
    keys = ["statement", "title", "date", "source", "label", "ordinal", "start", "end", "quote"]
    assert list(found["places"][1]) == [*keys, "shared", "share", "changes"]
    assert found["places"][1]["changes"] == [{"kind": "replaced", "from": "timber", "to": "grain"}]


def test_a_formula_is_followed_from_where_it_first_stands(assistant: Assistant) -> None:
    line = assistant.tracer.follow(TOLL)
    assert list_sources(line.steps) == ["orsa-2029", "velm-2030", "tarn-2031", "plan"]
    assert (line.first.date, line.last.date) == ("2029-03-03", "2031-05-09")
    moved = [list_changes(each) for each in line.steps]
    assert moved == [
        [],
        [("replaced", "grain", "timber")],
        [
            ("replaced", "ferries", "FERRIES"),
            ("added", "", ","),
            ("added", "", ","),
            ("replaced", "timber", "grain"),
            ("added", "", "”"),
        ],
        [
            ("replaced", "FERRIES", "ferries"),
            ("dropped", ",", ""),
            ("dropped", ",", ""),
            ("added", "", "and salt"),
            ("dropped", "”", ""),
        ],
    ]


def test_a_formula_that_stands_nowhere_has_no_steps(assistant: Assistant) -> None:
    assert not assistant.tracer.follow("hot-air balloons above the moor").steps


def test_two_statements_are_set_side_by_side_in_both_orders(assistant: Assistant) -> None:
    sides = assistant.tracer.compare(find(assistant, "orsa-2029"), find(assistant, "tarn-2031"))
    first, second = sides.first.sentences, sides.second.sentences
    assert [each.status for each in first] == ["changed", "new", "new"]
    assert [each.status for each in second] == ["new", "changed", "new"]
    assert first[0].place and first[0].place.source == "tarn-2031.txt"


def test_versions_and_twins_are_told_apart_and_what_is_removed_is_gone(
    tmp_path: Path, settings_in: NewSettings
) -> None:
    settings = settings_in(tmp_path)
    folder = settings.statements.path
    folder.mkdir()
    texts = {
        "orsa": STATEMENTS["orsa-2029"],
        "copy of orsa": STATEMENTS["orsa-2029"],
        "twin": f"Orsa Protocol on Ferries\n\nOrsa, 4 March 2029\n\n1. {TOLL}\n",
    }
    for text in (texts["orsa"], texts["orsa"].replace("grain", "timber")):
        for name, each in (texts | {"orsa": text}).items():
            (folder / f"{name}.txt").write_text(each, encoding="utf-8")
        sync([folder], settings)
    assistant = Assistant(settings)
    places = assistant.tracer.trace(TOLL).places
    told = [(each.title, each.date, bool(each.changes)) for each in places]
    assert told == [
        ("Orsa Declaration on Ferries", "2029-03-03", True),
        ("Orsa Protocol on Ferries", "2029-03-04", False),
    ]
    (folder / "twin.txt").unlink()
    sync([folder], settings)
    assert list_sources(assistant.tracer.trace(TOLL).places) == ["orsa"]
