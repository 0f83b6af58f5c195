"""Notes are searched and cited as paragraphs are, by the paragraph that points to them."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.citations import format_citation
from assistant.web.views.source import find_ordinal, show_place, show_statement
from ingest.statement import Statement
from ingest.sync.run import sync
from ingest.texts import count_texts, find_text, list_texts
from tests.conftest import NewSettings

PLAN = """# Lamps of Lorn

1. The ports keep their lamps lit all night.[^1]

2. They meet each spring.[^2] The keepers bring bread.[^3]

3. The piers are painted in green.[^2]

[^1]: The lamp at Varn burns whale oil.
[^2]: In the old town of Orrel, by the fountain.
[^3]: See paragraph 1.
"""
RUSSIAN = """<main><h1>План маяков Лорна</h1>
<p>1. Порты держат фонари зажжёнными всю ночь.<sup><a href="#fn1">1</a></sup></p>
<p>2. Они встречаются каждую весну.</p>
<section class="footnotes"><ol><li id="fn1">Фонарь в Варне горит на масле.</li></ol></section>
</main>"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("noted"))
    folder = settings.statements.path
    folder.mkdir()
    (folder / "lamps.md").write_text(PLAN, encoding="utf-8")
    (folder / "lamps.html").write_text(RUSSIAN, encoding="utf-8")
    (folder / "bread.txt").write_text("1. The bakers of Lorn open at dawn.\n", encoding="utf-8")
    sync([folder], settings)
    return Assistant(settings)


def find_statement(assistant: Assistant, source: str) -> Statement:
    return next(each for each in assistant.library.read().statements if each.source == source)


def test_each_note_is_a_text_once_after_the_paragraphs(assistant: Assistant) -> None:
    statement = find_statement(assistant, "lamps.md")
    assert [(each.ordinal, each.label) for each in list_texts(statement)] == [
        (1, "1"), (2, "2"), (3, "3"), (4, "1, note 1"), (5, "2, note 2"), (6, "2, note 3"),
    ]  # fmt: skip
    assert count_texts(statement) == 6
    assert find_text(statement, 4).text == "The lamp at Varn burns whale oil."


@pytest.mark.parametrize(
    ("question", "quote", "label"),
    [
        (
            "What does footnote 1 of Lamps of Lorn say?",
            "The lamp at Varn burns whale oil.",
            "1, note 1",
        ),
        ("Que dit la note de bas de page 3 de Lamps of Lorn ?", "See paragraph 1.", "2, note 3"),
        ("Что говорится в сноске 1 плана маяков?", "Фонарь в Варне горит на масле.", "1, сноска 1"),
        ("脚注3说了什么？", "See paragraph 1.", "2, note 3"),
        ("What burns whale oil at Varn?", "The lamp at Varn burns whale oil.", "1, note 1"),
    ],
)
def test_a_note_is_asked_for(assistant: Assistant, question: str, quote: str, label: str) -> None:
    first = assistant.ask(question).citations[0]
    assert (first.quote, first.label) == (quote, label)


def test_a_note_that_is_not_there_is_said_to_be_missing(assistant: Assistant) -> None:
    answer = assistant.ask("What does footnote 7 of Lamps of Lorn say?")
    assert answer.abstained
    assert "footnote 7" in answer.text


def test_a_verb_is_no_note(assistant: Assistant) -> None:
    assert assistant.ask("Do the ports note 1 lamp?").text.find("whale oil") < 0


def test_words_of_a_note_are_found(assistant: Assistant) -> None:
    found = assistant.find("fountain", exact=True)
    (mention,) = found.groups[0].mentions
    assert mention.citation.label == "2, note 2"
    assert not assistant.ask("Does Lamps of Lorn mention a fountain?").abstained


def test_a_note_is_traced(assistant: Assistant) -> None:
    trace = assistant.tracer.trace("In the old town of Orrel, by the fountain.")
    assert [each.label for each in trace.places] == ["2, note 2"]


def test_a_note_opens_under_its_paragraph(assistant: Assistant) -> None:
    statement = find_statement(assistant, "lamps.md")
    ordinal = find_ordinal(statement, "2, note 2")
    place = show_place(statement, ordinal, 0, 6, "In the")
    assert (place["under"], place["quote"], place["name"]) == (2, "In the", "2, note 2")
    entry = assistant.library.read().find_entry(statement.id)
    paragraphs = show_statement(entry)["paragraphs"]
    assert [[note["ordinal"] for note in each["notes"]] for each in paragraphs] == [
        [4],
        [5, 6],
        [5],
    ]


def test_a_citation_of_a_note_says_where(assistant: Assistant) -> None:
    (citation,) = assistant.ask("What burns whale oil at Varn?").citations
    assert format_citation(citation).endswith("para. 1, note 1")
