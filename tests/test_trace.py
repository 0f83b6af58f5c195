"""Where was this said before: no place is missed, and the words that changed are marked."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from assistant.tracing.changes import compare, list_pieces
from assistant.tracing.place import Traced
from assistant.tracing.wording import read_wording
from config.errors import QuestionError, UnknownStatementError
from ingest.sync.run import sync
from tests.conftest import NewSettings

TOLL = "The ferries of Orsa and Velm shall carry grain without toll until the end of the year."

STATEMENTS = {
    "orsa-2029": f"""Orsa Declaration on Ferries

Orsa, 3 March 2029

1. {TOLL} The beacon keepers meet every spring.

2. Foghorns are silent at night, and the harbour masters of both towns keep the key.
""",
    "velm-2030": """Joint Statement of Velm and Tarn

Velm, 8 August 2030

1. Velm and Tarn will paint their beacons red.

2. The ferries of Orsa and Velm shall carry timber
without toll until the end of the year. Each beacon has a keeper.

3. The parties noted with satisfaction the progress that was made since their last meeting.
""",
    "tarn-2031": """Tarn Communiqué on Ferries

Tarn, 9 May 2031

1. The parties noted with satisfaction the progress that was made at the third session.

2. The FERRIES of Orsa, and Velm, shall carry grain “without toll” until the end of the year.

3. Ferries that carry no grain pay six crowns a night.
""",
    "norre-2030": """Déclaration commune de Norre et de Sund

Norre, le 2 octobre 2030

1. Les ports de Norre publient leurs horaires le lundi, et l’État en répond.
""",
    "大桥-2029": """大桥联合声明

2029年5月6日

一、双方同意在河上共同修建一座新的大桥，并于三年内完成全部工程。

二、双方将每年举行一次会晤。
""",
    "大桥-2031": """第二次大桥联合声明

2031年5月6日

一、双方重申在河上共同修建一座新的大桥，并于五年内完成全部工程。
""",
    "jisr-2029": """إعلان الجسر

6 مايو 2029

1. اتفق الطرفان على بناء جسر جديد فوق النهر وعلى إنجاز جميع الأعمال خلال ثلاث سنوات.
""",
    "jisr-2031": """إعلان الجسر الثاني

6 مايو 2031

1. اتّفق الطّرفان على بناءِ جسرٍ جديدٍ فوق النّهر وعلى إنجاز جميع الأعمال خلال خمس سنوات.
""",
    "sund-2032": """Sund Declaration on Ferries

Sund, 4 May 2032

1. The parties decide that every ferry between Sund and Norre carries a life jacket for each
passenger, that the crews practise rescue at sea once a month, and that a ferry which leaves the
harbour without them pays a fine of nine crowns to the fund for widows.
""",
    "plan": """DRAFT Plan of Sund

1. The ferries of Orsa and Velm shall carry grain and salt without toll until the end of the year.
""",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("trace"))
    settings.statements.path.mkdir()
    for name, text in STATEMENTS.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


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
    assert list_changes(same) == list_changes(marks) == []
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
            "The harbour -’s -masters keep it.",
        ),
        (
            "Both carry grain without toll.",
            "Both carry grain.",
            "Both carry grain.- without toll.-",
        ),
        ("双方同意，并将开会。", "双方同意，将开会。", "双方同意，-并-将开会。"),
        (
            "The night-silent towns keep it.",
            "The night towns keep it.",
            "The night --silent -towns keep it.",
        ),
    ],
)
def test_what_was_dropped_brings_what_parted_it(
    assistant: Assistant, held: str, asked: str, shown: str
) -> None:
    index = assistant.library.read().ngrams
    own, other = (read_wording(each, index.read(each).tolist()) for each in (asked, held))
    pieces = list_pieces(own, other, compare(own, other))
    marks = {"removed": "-", "added": "+", "kept": ""}
    assert "".join(f"{marks[each.kind]}{each.text}{marks[each.kind]}" for each in pieces) == shown


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


JACKETS = (
    "Ferries from Norre to Sund must have life jackets on board for all passengers. Every "
    "month their crews are to train for saving people from the water. Whoever sails from the "
    "harbour without jackets is fined nine crowns, and the widows’ fund receives the money."
)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("During the night no foghorn is sounded.", "orsa-2029"),
        (JACKETS, "sund-2032"),
        ("每年两国要见一次面。", "大桥-2029"),
        ("Les cornes de brume se taisent la nuit, et les capitaines gardent la clé.", "orsa-2029"),
        ("В ночное время туманные горны не звучат, ключ хранят начальники портов.", "orsa-2029"),
        ("The ports of Norre announce on Mondays when their ships leave.", "norre-2030"),
        (
            "The two parties will build a new bridge over the river.",
            "jisr-2029 大桥-2029 jisr-2031 大桥-2031",
        ),
        (
            "两边都同意共建跨河新桥，且在三年时间里做完一切工程，桥梁由两边共同修造，一定按时完工，"
            "不得拖延时间。",
            "大桥-2029 大桥-2031",
        ),
        (
            "Les parties décident que chaque bac entre Sund et Norre a un gilet de sauvetage pour "
            "chaque passager, que les équipages s’exercent une fois par mois au sauvetage en mer, "
            "et que tout bac qui part sans gilets paie neuf couronnes au fonds des veuves.",
            "sund-2032",
        ),
    ],
)
def test_what_is_said_in_other_words_or_another_language_is_set_apart(
    assistant: Assistant, text: str, near: str
) -> None:
    found = assistant.tracer.trace(text)
    assert not found.places
    assert list_sources(found.near) == near.split()


def test_of_a_short_text_the_nearest_sentence_is_quoted(assistant: Assistant) -> None:
    (near,) = assistant.tracer.trace("During the night no foghorn is sounded.").near
    assert near.quote.startswith("Foghorns are silent at night")


OTHER = "The museum of the moor opens on Sundays and shows paintings of hot-air balloons."


@pytest.mark.parametrize(
    "text",
    [
        OTHER,
        f"{OTHER} Its garden has forty apple trees, which the pupils of the school water in turn, "
        "and in autumn the fruit is sold on the square to pay for new frames and for the roof.",
        "博物馆星期天开门，展出热气球的图画。",
        "Le musée ouvre le dimanche et montre des tableaux de montgolfières.",
        "Le musée de la lande ouvre le dimanche et montre des tableaux de montgolfières. Son "
        "jardin a quarante pommiers que les élèves arrosent à tour de rôle, et à l’automne on "
        "vend les fruits sur la place pour payer des cadres neufs et le toit de la maison.",
    ],
)
def test_what_is_of_another_subject_is_not_near(assistant: Assistant, text: str) -> None:
    assert not assistant.tracer.trace(text).near


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
        [("replaced", "timber", "grain")],
        [("added", "", "and salt")],
    ]


def test_a_formula_that_stands_nowhere_has_no_steps(assistant: Assistant) -> None:
    assert not assistant.tracer.follow("hot-air balloons above the moor").steps


def test_two_statements_are_set_side_by_side_in_both_orders(assistant: Assistant) -> None:
    sides = assistant.tracer.compare(find(assistant, "orsa-2029"), find(assistant, "tarn-2031"))
    first, second = sides.first.sentences, sides.second.sentences
    assert [each.status for each in first] == ["agreed", "new", "new"]
    assert [each.status for each in second] == ["new", "agreed", "new"]
    assert first[0].place and first[0].place.source == "tarn-2031.txt"
