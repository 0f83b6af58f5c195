"""A few words are found where one of them is another, however little is left between changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.retrieval.view import View
from assistant.tracing.lineage import follow
from assistant.tracing.search.trace import find_places
from ingest.statement import Paragraph, Statement
from tests.documents import read_document
from tests.trace_recall import read_view
from tests.wording.test_wording_parts import list_changes

HELD = {
    "en": "The parties call for the complete and verifiable closure of the old lighthouse.",
    "fr": "Les parties demandent la fermeture complète et vérifiable du vieux phare avant l’hiver.",
    "es": "Las partes piden el cierre completo y verificable del viejo faro antes del invierno.",
    "ru": "Стороны призывают к полному и проверяемому закрытию старого маяка до зимы.",
    "ar": "يدعو الطرفان إلى إغلاق كامل وقابل للتحقق للمنارة القديمة قبل الشتاء.",
    "zh": "双方要求在冬季之前完全关闭旧灯塔并接受核查。",
}


def view_of(folder: Path, *texts: str) -> View:
    """Give a view of statements with a sentence each, a year apart."""
    others = "The keepers meet every spring.\n\nBoats of both towns carry grain and old timber."
    bodies = (
        f"Title {year}\n\nOrsa, 3 May {year}\n\n{each}\n\n{others}\n"
        for year, each in enumerate(texts, 2021)
    )
    statements = []
    for number, body in enumerate(bodies):
        inside = folder / str(number)
        inside.mkdir()
        statements.append(replace(read_document(inside, body), id=str(number)))
    return read_view(statements)


@pytest.mark.parametrize(
    ("language", "asked", "changes"),
    [
        ("en", "complete and lasting closure of", [("verifiable", "lasting")]),
        ("en", "complete verifiable closure", [("and", "")]),
        ("en", "complete and very verifiable closure", [("", "very")]),
        ("fr", "fermeture complète et durable du", [("vérifiable", "durable")]),
        ("es", "cierre completo y duradero del viejo faro", [("verificable", "duradero")]),
        ("ru", "полному и окончательному закрытию старого", [("проверяемому", "окончательному")]),
        ("ar", "إغلاق كامل ونهائي وقابل للتحقق", [("", "ونهائي")]),
        ("zh", "完全拆除旧灯塔", [("关闭", "拆除")]),
    ],
)
def test_one_word_that_changed_within_a_formula(
    tmp_path: Path, language: str, asked: str, changes: list[tuple[str, str]]
) -> None:
    view = view_of(tmp_path, HELD[language])
    (found,) = find_places(asked, view, loose=True)
    assert found.quote in HELD[language]
    assert list_changes(found) == changes
    assert [each.quote for each in follow(asked, view).steps] == [found.quote]


HELD_TWICE = (
    "Both towns call for the complete and verifiable closure of the quay.",
    "Both towns call for the complete and lasting closure of the quay, and repeat that a complete "
    "and final closure of the quay is near.",
    "Both towns call for a complete closure, as was agreed, and a verifiable quay.",
    "Both towns call for the slow and verifiable opening of the quay.",
)


def test_each_place_is_given_once_and_what_is_far_apart_is_none(tmp_path: Path) -> None:
    view = view_of(tmp_path, *HELD_TWICE)
    found = find_places("complete and verifiable closure", view, loose=True)
    assert [each.quote for each in found] == [
        "complete and verifiable closure",
        "complete and lasting closure",
        "complete and final closure",
    ]


def test_of_three_words_none_may_be_another(tmp_path: Path) -> None:
    view = view_of(tmp_path, "They want peace and trade.", "They want peace and lasting trade now.")
    assert not find_places("peace and timber", view, loose=True)
    assert [each.quote for each in find_places("peace trade now", view, loose=True)] == [
        "peace and lasting trade now"
    ]


def test_what_a_scope_leaves_out_is_not_found(tmp_path: Path) -> None:
    view = view_of(tmp_path, *HELD_TWICE)
    kept = view.keep([view.statements[0].id])
    assert len(find_places("complete and lasting closure", kept, loose=True)) == 1


def test_many_words_and_whole_sentences_are_not_sought_so(tmp_path: Path) -> None:
    view = view_of(tmp_path, HELD["en"])
    asked = "complete or lasting shutdown or removal or closure of"
    assert not find_places(asked, view, loose=True)
    assert not find_places("complete and lasting closure of", view, closed=True, loose=True)


def test_a_name_that_all_have_is_no_changed_wording() -> None:
    texts = [*["The States of Lorn keep their lamps."] * OFTEN, "The Orrery of Velm keeps time."]
    paragraphs = (Paragraph(place, str(place), each) for place, each in enumerate(texts, 1))
    view = read_view([Statement("a", "a", "a", tuple(paragraphs))])
    assert not find_places("with States of Lorn", view, loose=True)
    assert len(find_places("with Orrery of Velm", view, loose=True)) == 1


OFTEN = 500
"""As often a word stands everywhere and tells of no subject."""


def test_of_many_words_a_run_is_left(tmp_path: Path) -> None:
    held = (
        "Boats bring salted fish over northern straits, taking timber back along southern canals."
    )
    view = view_of(tmp_path, held)
    asked = "salted fish under northern straits bringing timber back around southern"
    assert not find_places(asked, view, loose=True)
    assert len(find_places(asked.removesuffix(" around southern"), view, loose=True)) == 1


ENUMERATED = {
    "en": ("complete, verifiable and irreversible closure", "complete and verifiable closure"),
    "fr": ("ports libres, ouverts et sûrs du nord", "ports libres et ouverts du nord"),
    "es": ("puertos libres, abiertos y seguros del norte", "puertos libres y abiertos del norte"),
    "ru": ("полное, проверяемое и необратимое закрытие", "полное и проверяемое закрытие"),
}


@pytest.mark.parametrize(("asked", "held"), ENUMERATED.values(), ids=ENUMERATED)
def test_of_what_is_enumerated_one_may_be_gone(tmp_path: Path, asked: str, held: str) -> None:
    view = view_of(tmp_path, f"Lorn: {held} today.", f"Lorn: {asked} today.")
    assert [each.quote for each in find_places(asked, view, loose=True)] == [held, asked]


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("wardens, peace and trade", "lasting peace and trade"),
        ("unwavering support for Orsa", "unwavering support for Velm"),
        ("paix, commerce et phares", "paix, commerce et moissons"),
        ("paz, comercio y faros", "paz, comercio y cosechas"),
        ("мир, торговля и маяки", "мир, торговля и урожай"),
    ],
)
def test_two_words_and_another_subject_are_another_formula(
    tmp_path: Path, asked: str, held: str
) -> None:
    view = view_of(tmp_path, f"Lorn: {held} today.", f"Lorn: {asked} today.")
    assert [each.quote for each in find_places(asked, view, loose=True)] == [asked]
