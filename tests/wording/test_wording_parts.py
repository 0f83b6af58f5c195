"""What belongs to a sentence: its letters and marks, not its label, its note or how it is set."""

from __future__ import annotations

import pytest

from assistant.tracing.drafts.draft import Sentence, check_draft, tell_left
from assistant.tracing.drafts.sides import set_side_by_side
from assistant.tracing.places.place import Traced
from assistant.tracing.search.trace import find_places
from ingest.statement import Heading, Note, Paragraph, Statement
from tests.trace_recall import read_view


def list_changes(place: Traced | None) -> list[tuple[str, str]]:
    return [(each.before, each.after) for each in place.changes] if place else []


LETTERS = (
    ("Les maîtres de Lorn ont décidé où placer les bouées.", "où", "ou"),
    ("Los guardas revisan cada año el muelle viejo de Lorn.", "año", "ano"),
    ("Стороны подтвердили мой план ремонта маяков Лорна.", "мой", "мои"),
    ("يعلن الحراس أن المصابيح أضيئت في ميناء لورن.", "أن", "إن"),
)


@pytest.mark.parametrize(("text", "before", "after"), LETTERS)
def test_a_letter_with_another_mark_is_another(text: str, before: str, after: str) -> None:
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", text),))])
    assert [each.same for each in find_places(text, view)] == [True]
    (place,) = find_places(text.replace(before, after), view)
    assert not place.same
    assert list_changes(place) == [(before, after)]


@pytest.mark.parametrize(
    "text",
    [
        "يُعلِنُ الحُرّاسُ أنّ المصابيحَ أُضيئت في ميناءِ لورن",
        "يعلن الحراس أن المصابـــيح أضيئت في ميناء لورن.",
    ],
)
def test_arabic_vowel_signs_are_no_change_wherever_they_stand(text: str) -> None:
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", LETTERS[-1][0]),))])
    (place,) = find_places(text, view)
    assert place.same


SHALL = "The parties shall not reopen the northern lamp house before the survey is complete."
ITEMS = (
    "Both towns decided to:\n(a) not repair the southern lamps before the audit is complete;\n"
    "(b) share the weather notes of Ondal every morning, provided that Krell pays;"
)


def judge(text: str, *held: str) -> list[Sentence]:
    texts = tuple(Paragraph(place, str(place), each) for place, each in enumerate(held, 1))
    draft = Statement("d", "d", "d", (Paragraph(1, "1", text),))
    return list(check_draft(draft, read_view([Statement("a", "a", "a", texts)])).sentences)


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        (
            "- reopen the northern lamp house before the survey is complete;",
            "The parties shall not",
        ),
        ("(c) repair the southern lamps before the audit is complete", "not"),
        ("share the weather notes of Ondal every morning", "provided that Krell pays"),
        ("repair the southern lamps before the audit is complete,[4]", "not"),
    ],
)
def test_a_part_of_a_sentence_in_a_draft_is_beside_all_of_it(text: str, dropped: str) -> None:
    (sentence,) = judge(text, SHALL, ITEMS)
    assert sentence.status == "changed"
    assert list_changes(sentence.place) == [(dropped, "")]


@pytest.mark.parametrize(
    "text", ["(b) {}", "7. {}", "“{}”", "{}[4]", "{}³", "{}4", "- {}", "（三）{}", "三、{}"]
)
def test_labels_and_marks_of_notes_are_no_words_of_a_sentence(text: str) -> None:
    (sentence,) = judge(text.format(SHALL), f"(a) {SHALL}[2]")
    assert sentence.status == "agreed"
    assert sentence.place and sentence.place.quote == SHALL
    shown = "".join(each.own for each in sentence.place.pairs)
    assert shown == sentence.text == text.format(SHALL)


def test_square_brackets_are_a_change() -> None:
    (sentence,) = judge(f"[{SHALL}]", SHALL)
    assert list_changes(sentence.place) == [("", "["), ("", "]")]


def test_signs_are_told_beside_words() -> None:
    held = "The lamp fund has $500 million, or 12.5% of the tolls, at −5 °C."
    (sentence,) = judge("The lamp fund has €500 million, or 12.5 per cent of tolls, at 5 °C.", held)
    assert list_changes(sentence.place) == [("$", "€"), ("%", "per cent"), ("the", ""), ("−", "")]


def test_a_sentence_that_goes_on_is_changed_from_the_one_it_holds() -> None:
    more = "provided that every kite and every barge of the seven towns is seen by a pilot at dawn"
    (sentence,) = judge(f"{SHALL[:-1]} {more}.", SHALL)
    assert sentence.place and sentence.place.share < 0.5
    assert (sentence.status, list_changes(sentence.place)) == ("changed", [("", more)])


def test_clauses_in_another_order_are_the_same_words() -> None:
    clauses = (
        "having weighed the cost of the lamps",
        "and having heard the pilots of Ondal",
        "and noting the reports of the tide office",
    )
    (sentence,) = judge(
        f"{' '.join(clauses[::-1])}, they approved the plan.",
        f"{' '.join(clauses)}, they approved the plan.",
    )
    assert sentence.place and sentence.place.share == 1
    assert sentence.status == "changed"


def test_a_short_sentence_is_found_behind_a_longer_one_that_begins_so() -> None:
    sentence = judge("We agree.", "We agree to keep the ferry desk staffed. We agree.")[0]
    assert (sentence.status, sentence.place and sentence.place.quote) == ("agreed", "We agree.")


@pytest.mark.parametrize(("text", "joined"), [("nor-\nthern", "northern"), ("Odd-\nby", "Odd-by")])
def test_a_word_parted_at_a_line_s_end_is_one(text: str, joined: str) -> None:
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", SHALL),))])
    (place,) = find_places(SHALL.replace("northern", text), view)
    assert list_changes(place) == ([] if joined == "northern" else [("northern", joined)])


def test_headings_and_notes_of_a_draft_are_looked_up() -> None:
    texts = (Paragraph(1, "1", "Gulls sing.[1]"), Paragraph(2, "2", "Gulls rest."))
    draft = Statement(
        "d",
        "d",
        "d",
        texts,
        headings=(Heading(SHALL, 2), Heading("Gulls at rest", 2)),
        furniture=("[1] Lamps are lit.",),
        notes=(Note(1, "1", 0, 1, 1),),
        remarks=("2 changes are open",),
    )
    checked = check_draft(tell_left(draft), read_view([]))
    told = [each.text for each in checked.sentences]
    assert told == ["Gulls sing.[1]", SHALL, "Gulls at rest", "Gulls rest.", "Lamps are lit."]
    assert [each.ordinal for each in checked.sentences] == [1, 4, 5, 2, 3]
    labels = [each.label for each in checked.sentences]
    assert labels == ["1", "2, heading 1", "2, heading 2", "2", "1, note 1"]
    assert checked.to_json()["remarks"] == ["2 changes are open"]


def test_a_changed_sentence_is_beside_a_whole_one_however_much_of_it_is_other() -> None:
    held = f"Both towns reaffirm their commitment to {' '.join(f'lamp{n}' for n in range(40))}."
    (sentence,) = judge("Both towns reaffirm their commitment to ferries.", held)
    assert (sentence.status, sentence.place and sentence.place.quote) == ("changed", held)


@pytest.mark.parametrize(
    ("held", "text"),
    [
        (SHALL, "Northern lamp house before the survey"),
        ("双方同意在冬季免除海峡的港口通行费。", "免除海峡的港口通行费"),
        (LETTERS[-1][0], "المصابيح أضيئت في ميناء لورن"),
        ("We use Artificial Lamps (AL) in all ports.", "Artificial Lamps (AL)"),
        ("We use “artificial lamps” in all ports.", "use “artificial lamps”"),
    ],
)
def test_words_of_a_sentence_are_the_same_by_themselves(held: str, text: str) -> None:
    held = held.replace("northern", "Northern")
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", held),))])
    (place,) = find_places(text, view)
    assert (place.same, place.quote) == (True, text)


@pytest.mark.parametrize(
    ("dates", "names"),
    [
        (("2030-01-01", "2031-01-01"), ["Plan (2030-01-01)", "Plan (2031-01-01)"]),
        (("2030-01-01", None), ["Plan (a.txt)", "Plan (b.txt)"]),
    ],
)
def test_sides_of_one_title_are_named_apart(
    dates: tuple[str, str | None], names: list[str]
) -> None:
    statements = [
        Statement(each, "Plan", f"{each}.txt", (Paragraph(1, "1", SHALL),), date=date)
        for each, date in zip("ab", dates, strict=True)
    ]
    sides = set_side_by_side("a", "b", read_view(statements))
    assert [sides.first.title, sides.second.title] == names
