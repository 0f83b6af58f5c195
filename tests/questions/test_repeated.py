"""What many statements say is read once where it is the same, and told of each in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.meant.called.terms import list_known, name_terms
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Find, Hit, find_exact, find_words
from assistant.retrieval.words.headings import read_headings
from assistant.retrieval.words.seeker import Run
from ingest.statement import Heading, Paragraph, Statement
from tests.conftest import NewAssistant
from tests.trace_recall import read_view

SAME = "The two towns keep the lanterns of the northern quay lit from dusk to dawn."
CHANGED = SAME.replace("northern", "southern")


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    def write(day: int, *texts: str) -> str:
        numbered = "\n\n".join(f"{place}. {text}" for place, text in enumerate(texts, 1))
        return f"Quay Plan\n\nOrsa, {day} March 2031\n\n{numbered}\n"

    return assistant_over(
        {
            "alder": write(1, SAME, "Herons are counted in spring."),
            "birch": write(2, "Herons are counted in autumn.", SAME),
            "cedar": write(3, "Herons are fed.", "Reeds are cut.", CHANGED),
            "dogwood": write(4, "Reeds are left.", "Nets are dried.", "Gulls sleep.", SAME),
        }
    )


def test_a_text_of_several_statements_is_listed_in_each(assistant: Assistant) -> None:
    expected = [("alder", "1"), ("birch", "2"), ("cedar", "3"), ("dogwood", "4")]
    for question in ("Which statements mention lanterns?", "How many statements mention lanterns?"):
        cited = assistant.ask(question).citations
        assert [(each.source.removesuffix(".txt"), each.label) for each in cited] == expected
        assert all(each.quote == each.paragraph_text[each.start : each.end] for each in cited)
    exact = assistant.ask("Where is the phrase “northern quay” used?").citations
    assert [each.label for each in exact] == ["1", "2", "4"]


def test_a_text_of_several_statements_is_traced_to_each(assistant: Assistant) -> None:
    found = assistant.tracer.trace(SAME).places
    assert [(each.source.removesuffix(".txt"), each.label, each.same) for each in found] == [
        ("alder", "1", True),
        ("birch", "2", True),
        ("cedar", "3", False),
        ("dogwood", "4", True),
    ]
    assert [len(each.changes) for each in found] == [0, 0, 1, 0]
    others = assistant.tracer.trace_paragraph(found[1].statement, "2").places
    assert [each.label for each in others] == ["1", "3", "4"]


HEADED = {
    "en": ("Lighted harbours of the north", "harbour"),
    "fr": ("Les ports éclairés du nord", "port éclairé"),
    "de": ("Beleuchtete Lampen im Norden", "Lampen"),
    "es": ("Lámparas encendidas del norte", "lámpara"),
    "ru": ("Лампы северных гаваней", "лампа"),
    "zh": ("北方港口的灯塔", "灯塔"),
    "ar": ("المنارة القديمة", "منارة"),
}


def _head(name: str, heading: str, language: str) -> Statement:
    texts = (Paragraph(1, "1", "Gulls."), Paragraph(2, "2", "Moles."))
    headings = (Heading("Gulls", 1), Heading(heading, 2))
    return Statement(name, name, f"{name}.txt", texts, language=language, headings=headings)


def _read_all(view: View, runs: Sequence[Run], find: Find) -> Iterator[Hit]:  # noqa: ARG001
    return read_headings(view, (), find)


@pytest.mark.parametrize("language", HEADED)
def test_headings_are_found_by_their_terms_as_by_reading_all(language: str) -> None:
    heading, words = HEADED[language]
    names = (("orsa", heading), ("tarn", "Other"), ("velm", heading))
    view = read_view([_head(*each, language) for each in names])
    for search, sought in ((find_words, words), (find_exact, heading), (find_words, heading)):
        found = search(view, sought, read_headings)
        assert [each.statement.id for each in found.hits] == ["orsa", "velm"]
        assert {each.paragraph.text for each in found.hits} == {heading}
        assert found == search(view, sought, _read_all)
        (kept,) = search(view.keep(["velm"]), sought, read_headings).hits
        assert kept.statement.id == "velm"


def test_the_terms_of_all_are_those_of_each() -> None:
    statements = [
        replace(_head("orsa", "Lamps", "en"), parties=("Japan", "France"), date="2031-03-02"),
        replace(_head("velm", "Lamps", "fr"), parties=("Japan", "France"), place="Oslo"),
        replace(_head("tarn", "Lamps", "en"), parties=("Chile",)),
    ]
    told = list_known(read_view(statements))
    assert told == {term for each in statements for term in name_terms(each)}
    assert list_known(read_view([])) == frozenset()
