"""Headings of statements are places too: traced, followed, checked, set side by side, opened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from assistant.tracing.drafts.draft import check_draft
from assistant.tracing.drafts.sides import set_side_by_side
from assistant.tracing.lineage import follow
from assistant.tracing.places.paragraph import find_paragraph
from assistant.tracing.search.trace import find_places
from assistant.web.views.source import find_ordinal, show_place, show_statement
from config.settings import Settings
from ingest.entry import Entry
from ingest.index import open_index
from ingest.segments import SegmentFolder
from ingest.segments.files import write_segment
from ingest.segments.manifest import read_manifest, write_manifest
from ingest.statement import Heading, Note, Paragraph, Statement
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.trace_recall import read_view
from tests.wording.test_wording_parts import judge

SENTENCES = {
    "en": "The towns commit to keep the lamps of all harbours lit in every season.",
    "fr": "Les villes s’engagent à garder les lampes de tous les ports allumées en toute saison.",
    "es": "Las ciudades se comprometen a mantener encendidas las lámparas de todos los puertos.",
    "zh": "双方承诺全年保持所有港口的灯塔常亮并共同承担维护费用。",
    "ru": "Города обязуются держать зажжёнными лампы всех гаваней в любое время года.",
    "ar": "تلتزم المدن بإبقاء مصابيح جميع المرافئ مضاءة في كل فصل من فصول السنة.",
}
WORDS = {
    "en": "heading",
    "fr": "titre",
    "es": "título",
    "zh": "标题",
    "ru": "заголовок",
    "ar": "العنوان",
}


def make(name: str, heading: str, *texts: str, language: str = "en", date: str = "") -> Statement:
    """Give a statement whose last paragraph stands under two headings, the second one given."""
    own = tuple(Paragraph(place, str(place), text) for place, text in enumerate(texts, 1))
    last = len(own)
    return Statement(
        id=name,
        title=name,
        source=f"{name}.txt",
        paragraphs=own,
        date=date or None,
        language=language,
        furniture=("1 Gulls are counted.",),
        after=(1,),
        notes=(Note(1, "1", 0, 1, 1),),
        headings=(Heading("Gulls", last), Heading(heading, last)),
    )


@pytest.mark.parametrize("language", SENTENCES)
def test_a_heading_is_a_place_of_its_words(language: str) -> None:
    text = SENTENCES[language]
    held = make("orsa", text, "Gulls.", "Moles.", language=language)
    view = read_view([make("velm", "Other", "Gulls.", "Moles."), held])
    (place,) = find_places(text, view)
    assert (place.statement, place.same, place.quote) == ("orsa", True, text)
    assert place.label == f"2, {WORDS[language]} 2"
    assert place.ordinal == 5
    assert find_places(text, view.keep(["velm"])) == ()
    (sentence,) = check_draft(Statement("d", "d", "d", (Paragraph(1, "1", text),)), view).sentences
    assert (sentence.status, sentence.statements) == ("agreed", 1)


@pytest.mark.parametrize("language", SENTENCES)
def test_a_heading_of_a_draft_is_looked_up_in_paragraphs_and_headings(language: str) -> None:
    text = SENTENCES[language].rstrip(".。")
    view = read_view([make("orsa", "Other", "Gulls.", SENTENCES[language], language=language)])
    draft = make("d", text, "Ports sleep.")
    told = [(each.text, each.status, each.label) for each in check_draft(draft, view).sentences]
    assert told[:3] == [
        ("Gulls", "agreed", "1, heading 1"),
        (text, "agreed", "1, heading 2"),
        ("Ports sleep.", "new", "1"),
    ]


def test_a_changed_heading_is_told_with_its_change_and_followed() -> None:
    text = SENTENCES["en"]
    changed = text.replace("harbours", "moles")
    view = read_view(
        [
            make("orsa", text, "Gulls.", date="2029-03-03"),
            make("velm", "Other", f"Lamps burn. {changed}", date="2030-03-03"),
            make("tarn", changed, "Moles.", date="2031-03-03"),
        ]
    )
    steps = follow(text, view).steps
    assert [(each.statement, each.label) for each in steps] == [
        ("orsa", "1, heading 2"),
        ("velm", "1"),
        ("tarn", "1, heading 2"),
    ]
    assert [[(c.before, c.after) for c in each.changes] for each in steps] == [
        [],
        [("harbours", "moles")],
        [],
    ]


def test_a_heading_whose_words_changed_here_and_there_is_changed() -> None:
    others = [f"The gulls of town {n} are counted by its {n} clerks." for n in range(20)]
    held = make("orsa", "No boat shall sail at night", *others)
    draft = Statement("d", "d", "d", (Paragraph(1, "1", "No boat may sail at night."),))
    (sentence,) = check_draft(draft, read_view([held])).sentences
    assert sentence.status == "changed"
    assert sentence.place
    assert sentence.place.quote == "No boat shall sail at night"


def test_headings_stand_side_by_side_in_both_orders() -> None:
    one, other = make("orsa", SENTENCES["en"], "Fog."), make("velm", "Ports", SENTENCES["en"])
    sides = set_side_by_side("orsa", "velm", read_view([one, other]))
    assert [each.status for each in sides.first.sentences] == ["agreed", "agreed", "new", "new"]
    assert [each.text for each in sides.second.sentences] == [
        "Gulls",
        "Ports",
        SENTENCES["en"],
        "Gulls are counted.",
    ]
    assert [each.status for each in sides.second.sentences] == ["agreed", "new", "agreed", "new"]


def test_a_heading_is_traced_by_its_label_or_count_and_left_out_itself() -> None:
    view = read_view([make("orsa", SENTENCES["en"], "Fog."), make("velm", "P", SENTENCES["en"])])
    for name in ("1, heading 2", "[4]"):
        number = find_paragraph("orsa", name, view.collection)
        text = view.collection.wordings[number].paragraph.text
        (place,) = find_places(text, view, without=number)
        assert (text, place.statement) == (SENTENCES["en"], "velm")


def test_numbers_of_paragraphs_stay_those_of_the_collection() -> None:
    view = read_view([make(name, SENTENCES["en"], "Fog.", "Lamps.") for name in "abc"])
    collection = view.collection
    for number in range(len(collection.wordings)):
        place = collection.wordings[number]
        ordinal = place.paragraph.ordinal
        assert collection.find_wording(place.statement.id, ordinal) == number
    assert [place.paragraph.ordinal for place in collection.places] == [1, 2] * 3
    assert len(collection.wordings) == 12


def test_the_page_shows_a_heading_where_it_stands() -> None:
    held = make("orsa", SENTENCES["en"], "Fog.", "Lamps.")
    place = show_place(held, 5, 10, 16, "commit")
    assert (place["under"], place["quote"], place["changed"]) == (2, "commit", "")
    assert find_ordinal(held, place["name"]) == 5
    assert "para. 2, heading 2" in place["copies"]["text"]
    shown = show_statement(Entry(held, (), "", (), "", ""))["paragraphs"][1]["headings"]
    assert [each["ordinal"] for each in shown] == [4, 5]
    assert show_place(held, 6)["ordinal"] == 0


LAMPS = "Ninth, we commit to keep the lamps of all harbours lit."
TEXT = f"""# Orsa Declaration

Orsa, 3 March 2029

## {LAMPS}

The gulls of Orsa are counted by a hired clerk who has a boat of his own and a lamp.

## Beacons

The beacons of Orsa are painted red every spring by the keepers of the mole.
"""


@pytest.fixture
def settings(tmp_path: Path, settings_in: NewSettings) -> Settings:
    made = settings_in(tmp_path)
    made.statements.path.mkdir()
    (made.statements.path / "orsa.md").write_text(TEXT, encoding="utf-8")
    (made.statements.path / "velm.md").write_text(
        TEXT.replace("Orsa", "Velm").replace(LAMPS, "Lamps"), encoding="utf-8"
    )
    sync([made.statements.path], made)
    return made


def test_a_heading_is_found_until_its_statement_is_removed(settings: Settings) -> None:
    assistant = Assistant(settings)
    (place,) = assistant.tracer.trace(LAMPS).places
    assert (place.source, place.quote) == ("orsa.md", LAMPS)
    assert not assistant.tracer.trace(LAMPS, Scope(("velm",))).places
    traced = assistant.tracer.trace_paragraph("orsa", place.label or "")
    assert not [each for each in traced.places if each.statement == place.statement]
    answer = assistant.ask(f"Is this sentence new: {LAMPS}")
    assert [each.quote for each in answer.citations] == [LAMPS]
    (settings.statements.path / "orsa.md").unlink()
    sync([settings.statements.path], settings)
    assert not Assistant(settings).tracer.trace(LAMPS).places


def test_segments_of_the_former_layout_are_written_anew_with_headings(settings: Settings) -> None:
    index = open_index(settings.index)
    folder = index.folder / "segments"
    (part,) = SegmentFolder(index).follow().parts
    arrays = dict(part.segment.arrays)
    texts = int(arrays["counts"][:, 0].sum())
    last = int(arrays["word_starts"][texts])
    kept = arrays["grams"] < last
    arrays |= {
        "folded": np.zeros(1, np.uint32),
        "counts": arrays["counts"][:, :2],
        "words": arrays["words"][:last],
        "word_starts": arrays["word_starts"][: texts + 1],
        "hashes": arrays["hashes"][kept],
        "grams": arrays["grams"][kept],
    }
    listed = write_segment(folder, arrays)
    write_manifest(folder, replace(read_manifest(folder), segments=(listed,)))
    (place,) = Assistant(settings).tracer.trace(LAMPS).places
    assert place.source == "orsa.md"
    (anew,) = SegmentFolder(index).follow().parts
    assert np.array_equal(anew.segment.arrays["vectors"], part.segment.arrays["vectors"])


@pytest.mark.parametrize(
    ("text", "held", "status"),
    [
        ("Harbour lamps", "The keepers of the north repair all harbour lamps each spring.", "new"),
        ("Les lampes", "Les gardiens du nord réparent toutes les lampes au printemps.", "new"),
        ("港口的灯塔", "双方每年春天共同修理北方所有港口的灯塔并承担全部费用。", "new"),
        ("Harbour lamps", "Harbour Lamps.", "changed"),
        ("Harbour lamps", "HARBOUR LAMPS AND MOLES", "changed"),
        ("Harbour lamps.", "Harbour lamps", "agreed"),
    ],
)
def test_few_words_are_not_changed_from_a_long_sentence(text: str, held: str, status: str) -> None:
    view = read_view([make("orsa", held, "Gulls.")])
    draft = Statement("d", "d", "d", (Paragraph(1, "1", text),))
    assert [each.status for each in check_draft(draft, view).sentences] == [status]


SHOUTED = "WE REAFFIRM THAT NO FERRY SHALL SAIL AT NIGHT WITHOUT LAMPS"


@pytest.mark.parametrize(
    ("held", "text", "status"),
    [
        (SHOUTED, "We reaffirm that no ferry shall sail at night without lamps.", "agreed"),
        ("We reaffirm that no ferry shall sail at night without lamps.", SHOUTED, "agreed"),
        ("LES LAMPES DES PORTS BRÛLENT LA NUIT", "Les lampes des ports brûlent la nuit", "agreed"),
        ("СТОРОНЫ ДЕРЖАТ МАЯКИ ЗАЖЖЁННЫМИ", "Стороны держат маяки зажжёнными.", "agreed"),
        (SHOUTED, "We reaffirm that no ferry may sail at night without lamps.", "changed"),
        ("We meet WHO and UN at the old mole", "We meet who and un at the old mole", "changed"),
        ("III. The lamps of all harbours are lit", "The lamps of all harbours are lit.", "agreed"),
        ("I. The lamps of all harbours are lit", "IV. The lamps of all harbours are lit", "agreed"),
        ("The lamps of all harbours are lit", "**The lamps of all harbours are lit**", "agreed"),
    ],
)
def test_how_a_heading_is_set_changes_nothing(held: str, text: str, status: str) -> None:
    (sentence,) = judge(text, held)
    assert sentence.status == status


CAPITALS = (
    ("harbour", "HARBOUR"),
    ("harbour opens", "HARBOUR OPENS"),
    ("lamps of all harbours", "LAMPS OF ALL HARBOURS"),
    ("port ouvert", "PORT OUVERT"),
    ("lámpara", "LÁMPARA"),
    ("гавань", "ГАВАНЬ"),
)


@pytest.mark.parametrize(("words", "heading"), CAPITALS)
def test_a_heading_all_in_capitals_has_the_words_that_are_asked_for(
    words: str, heading: str
) -> None:
    view = read_view([make("orsa", heading, "Gulls.", "Moles.")])
    (place,) = find_places(words, view)
    assert (place.is_verbatim, place.quote) == (True, heading)
