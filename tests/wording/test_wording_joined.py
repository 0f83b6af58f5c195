"""Agreed sentences that a draft joins in one: the place of each is named."""

from __future__ import annotations

import io
import zipfile

import pytest

from assistant.export.checked import export_checked
from assistant.tracing.drafts.draft import check_draft
from ingest.language.wording import WORD
from ingest.statement import Paragraph, Statement
from tests.trace_recall import read_view

PAIRS = (
    (
        "Ferries of both towns carry grain without toll until the end of the year.",
        "The keepers count all gulls of the northern mole on the first day of winter.",
    ),
    (
        "Les ports gardent leurs feux allumés du soir au matin en toute saison.",
        "Les pilotes se réunissent chaque printemps dans la vieille maison du port.",
    ),
    (
        "Los puertos mantienen sus faros encendidos durante toda la noche de invierno.",
        "Los pilotos se reúnen cada primavera en la antigua casa del puerto viejo.",
    ),
    (
        "Стороны держат все маяки северного берега зажжёнными каждую ночь зимой.",
        "Смотрители каждую осень считают всех чаек на старом причале у пролива.",
    ),
    ("双方同意在冬季免除海峡的港口通行费。", "引航员每年春天在旧港务楼举行一次会议。"),
    (
        "يعلن الحراس أن المصابيح أضيئت في ميناء لورن كل ليلة من الشتاء.",
        "يجتمع المرشدون كل ربيع في بيت الميناء القديم قرب الرصيف الشمالي.",
    ),
)
JOINTS = (" and ", "; ", ", et ", " y ", " и ", " و", "，并", "；", " – ", ", while ")


def join(first: str, second: str, joint: str) -> str:
    return f"{first[:-1]}{joint}{second[:1].lower()}{second[1:]}"


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_place_of_each_sentence_is_named(first: str, second: str, joint: str) -> None:
    view = read_view(
        [
            Statement("a", "Pact A", "a", (Paragraph(1, "1", f"It rains.\n{first}"),)),
            Statement("b", "Pact B", "b", (Paragraph(1, "1", f"{second}\nIt snows."),)),
        ]
    )
    for one, other in ((first, second), (second, first)):
        draft = Statement("d", "d", "d", (Paragraph(1, "1", join(one, other, joint)),))
        sentences = check_draft(draft, view).sentences
        quotes = [p.quote for s in sentences for p in (s.place, *s.others) if p]
        assert sorted(quotes) == sorted((first, second))
        if len(sentences) == 1:
            (sentence,) = sentences
            assert sentence.status == "changed"
            told = [sentence.text[slice(*each)] for each in sentence.added]
            assert len(WORD.findall(" ".join(told))) <= 1


def test_both_places_are_notes_of_the_saved_file_and_in_what_programs_get() -> None:
    (first, second), *_ = PAIRS
    texts = (Paragraph(1, "1", first), Paragraph(2, "2", second))
    view = read_view([Statement("a", "Pact", "a", texts)])
    text = f"(b) {join(first, second, ' and ')}"
    checked = check_draft(Statement("d", "d", "d", (Paragraph(1, "1", text),)), view)
    (told,) = checked.to_json()["sentences"]
    assert sorted(each["label"] for each in (told["place"], *told["others"])) == ["1", "2"]
    assert [text[slice(*each)].strip() for each in checked.sentences[0].added] == ["and"]
    with zipfile.ZipFile(io.BytesIO(export_checked(checked, view.collection))) as packed:
        notes = packed.read("word/footnotes.xml").decode()
    assert notes.count("Pact") == 2


def test_a_sentence_that_shares_a_formula_with_others_has_one_place() -> None:
    (first, second), *_ = PAIRS
    texts = (Paragraph(1, "1", first), Paragraph(2, "2", f"We note that {second.lower()}"))
    view = read_view([Statement("a", "Pact", "a", texts)])
    text = f"{first[:-1]} and on the first day of winter."
    (sentence,) = check_draft(Statement("d", "d", "d", (Paragraph(1, "1", text),)), view).sentences
    assert sentence.place
    assert not sentence.others
