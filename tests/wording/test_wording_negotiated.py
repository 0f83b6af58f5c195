"""Text under negotiation: brackets, capitals, selections and lists are told for what they are."""

from __future__ import annotations

import pytest

from assistant.tracing.drafts.draft import Status, check_draft, tell_left
from assistant.tracing.search.trace import find_places
from ingest.statement import Paragraph, Statement
from tests.trace_recall import read_view
from tests.wording.test_wording_parts import judge, list_changes

HELD = "Parties shall take all measures that are needed to protect the grey seals of the reef."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Parties", "[No] parties"),
        ("Parties", "(Some) Parties"),
        ("Parties", "[All] parties"),
        ("Parties", "[No parties"),
        ("Parties", "Not) parties"),
        ("Parties", "[A] Parties"),
        ("Parties", "[7] Parties"),
        ("Les", "[Tous] les"),
        ("Los", "(Casi) los"),
        ("Стороны", "[Все] Стороны"),
        ("双方", "（部分）双方"),
        ("يحمي", "[لا] يحمي"),
    ],
)
def test_a_word_in_brackets_before_a_sentence_is_no_label(before: str, after: str) -> None:
    held = {
        "Parties": HELD,
        "Les": "Les ports gardent leurs feux allumés du soir au matin en toute saison.",
        "Los": "Los puertos mantienen sus faros encendidos durante toda la noche.",
        "Стороны": "Стороны держат все маяки северного берега зажжёнными каждую ночь зимой.",
        "双方": "双方同意在冬季免除海峡的港口通行费。",
        "يحمي": "يحمي الحراس كل المصابيح في ميناء لورن كل ليلة.",
    }[before]
    (sentence,) = judge(held.replace(before, after, 1), held)
    assert sentence.status == "changed"
    (sentence,) = judge(held, held.replace(before, after, 1))
    assert sentence.status == "changed"


@pytest.mark.parametrize(
    "label", ["(a)", "(iv)", "12)", "(12)", "b)", "(aa)", "a.", "IX)", "(в)", "（三）", "(أ)", "③"]
)
def test_a_label_is_no_word(label: str) -> None:
    (sentence,) = judge(f"{label} {HELD}", HELD)
    assert sentence.status == ("agreed" if label != "③" else "changed")


@pytest.mark.parametrize(
    ("held", "after"),
    [
        ("The keepers shall transfer the wharf of Talu to the State.", "state"),
        ("The keepers shall protect the lamps of all the parties.", "Parties"),
        ("Les gardiens remettent le vieux quai de Talu à l’État.", "état"),
        ("Los guardas entregan el muelle viejo de Talu al Estado.", "estado"),
        ("Смотрители передают старый причал Талу в ведение Государства.", "государства"),
    ],
)
def test_the_capital_of_the_last_word_is_told(held: str, after: str) -> None:
    before = next(each for each in held.rstrip(".").replace("’", " ").split()[::-1])
    (sentence,) = judge(held.replace(before, after), held)
    assert sentence.status == "changed"
    assert list_changes(sentence.place) == [(before, after)]


LEVY = "The levy on cargo shall rise by 10 per cent in the first year of this plan."


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("10", "[20]", [("10", "[20]")]),
        ("10 per cent", "[20 per cent]", [("10", "[20"), ("", "]")]),
        ("on cargo", "[on cargo and barges]", [("", "["), ("", "and barges]")]),
        ("cargo shall", "cargo. It shall", [("", "It")]),
        ("the first", "(the second)", [("", "("), ("first", "second)")]),
        ("plan.", "plan [and pact].", [("", "[and pact]")]),
    ],
)
def test_brackets_beside_changed_words_are_told(
    before: str, after: str, changes: list[tuple[str, str]]
) -> None:
    text = LEVY.replace(before, after)
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", LEVY),))])
    (place, *_) = find_places(text, view)
    assert list_changes(place) == changes


LONG = (
    "We speak of our China policies. We call for calm on the northern canal in all seasons.",
    "They raise their economic resilience. To that end they repair the lamps of both harbours.",
    "双方谈到海港政策。双方呼吁在冬季免除海峡的港口通行费。",
    "Nous parlons de nos ports. Nous appelons au calme sur le canal du nord en toute saison.",
    "Стороны говорят о портах. Мы призываем к спокойствию на северном канале зимой.",
)


@pytest.mark.parametrize(
    ("held", "text"),
    [
        (LONG[0], "China policies. We call for"),
        (LONG[0], "policies. We call for calm on the northern"),
        (LONG[1], "and do".replace("and do", "economic resilience. To that end")),
        (LONG[2], "政策。双方呼吁在冬季"),
        (LONG[3], "nos ports. Nous appelons au calme"),
        (LONG[4], "о портах. Мы призываем к"),
        (LONG[0], "We speak of our China policies. We call"),
    ],
)
def test_a_selection_across_the_end_of_a_sentence_is_found(held: str, text: str) -> None:
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", held),))])
    (place,) = find_places(text, view)
    assert (place.same, place.quote, place.share) == (True, text, 1)


FORMULA = "We reaffirm our commitment to the complete opening of North Korl"
REST = (
    " in accordance with all relevant decisions of the council of Talu, of the harbour masters and"
    " of the pilots, and urge all keepers to return to their talks without further delay this year."
)


@pytest.mark.parametrize("end", [".", "", ";"])
def test_words_replaced_at_the_end_beside_a_longer_sentence_are_told(end: str) -> None:
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", FORMULA + REST),))])
    (place,) = find_places(FORMULA.replace("North Korl", "the Korl Bay") + end, view)
    assert place.changes
    assert "North" in place.changes[0].before


def test_words_replaced_at_the_beginning_beside_a_longer_sentence_are_told() -> None:
    held = f"{REST[1:-1].capitalize()} while they reaffirmed their commitment to lamps for ports."
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", held),))])
    (place,) = find_places("We reaffirm our commitment to lamps for ports.", view)
    assert "reaffirmed their" in place.changes[0].before


def test_words_that_stand_there_once_are_counted_once() -> None:
    text = f"{FORMULA}. We will not {FORMULA[3:].lower()}."
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", f"{FORMULA}."),))])
    (place,) = find_places(text, view)
    assert place.share <= 0.5


ITEMS = (
    "(b) mend the lamps of the mole before the first day of winter;",
    "(c) report to the council.",
)


@pytest.mark.parametrize("joint", ["and", "or", "et", "y", "и", "و"])
def test_items_in_one_line_are_those_in_several(joint: str) -> None:
    first, second = ITEMS
    held = f"The keepers will:\n{first} {joint}\n{second}"
    assert {each.status for each in judge(held.replace("\n", " "), held)} == {"agreed"}
    other = {"and": "or", "or": "and"}.get(joint, "ou")
    changed = judge(held.replace("\n", " ").replace(f"; {joint}", f"; {other}"), held)
    assert [each.status for each in changed].count(Status.CHANGED) == 1


def test_what_is_not_looked_up_is_said() -> None:
    draft = Statement(
        "d", "d", "d", (Paragraph(1, "1", HELD),), furniture=("Draft pact of Tarn", "7")
    )
    checked = check_draft(tell_left(draft), read_view([]))
    assert checked.remarks == ("not looked up: “Draft pact of Tarn”; “7”",)


@pytest.mark.parametrize(
    ("held", "text"),
    [
        ("No boat shall sail at night.", "No boat may sail at night."),
        (
            "We will provide comprehensive support and meaningful participation for keepers.",
            "We will provide comprehensive assistance and meaningful participation to keepers.",
        ),
        ("The towns do not accept the new dues.", "The towns do accept new dues."),
        (
            "Les ports gardent leurs feux allumés du soir au matin.",
            "Les ports tiennent leurs feux allumés de nuit au matin.",
        ),
        (
            "Los guardas revisan cada año el muelle viejo de Lorn.",
            "Los guardas reparan cada año un muelle viejo de Lorn.",
        ),
        (
            "Смотрители каждую осень считают чаек на старом причале.",
            "Смотрители каждую весну считают чаек на новом причале.",
        ),
        ("双方同意在冬季免除海峡的港口通行费。", "两方商定在冬天免去海峡的港口通行费。"),
        (
            "يضيء الحراس كل المصابيح في ميناء لورن كل ليلة.",
            "يضيء الحراس بعض المصابيح في مرفأ لورن كل ليلة.",
        ),
    ],
)
def test_a_sentence_whose_words_changed_here_and_there_is_changed(held: str, text: str) -> None:
    others = [f"The gulls of town {n} are counted by its {n} clerks." for n in range(20)]
    (sentence,) = judge(text, held, *others)
    assert sentence.status == "changed"
    assert sentence.place
    assert sentence.place.quote == held
    (other,) = judge("The clerks of the lighthouse may not paint it at noon.", held, *others)
    assert other.status == "new"


@pytest.mark.parametrize(
    ("held", "text", "quote"),
    [
        (FORMULA + REST, FORMULA.replace("North Korl", "the Korl Bay"), FORMULA),
        (
            "The towns keep the northern canal open until the summer, and shall pay the keepers of"
            " the mole a fair wage for every night that they stand on the pier in the cold.",
            "The towns keep the northern canal open until the end of March.",
            "The towns keep the northern canal open until the summer",
        ),
        (
            "Reafirmamos nuestro compromiso con la apertura completa del canal del Norte de"
            " conformidad con todas las decisiones del consejo, de los capitanes y los pilotos.",
            "Reafirmamos nuestro compromiso con la apertura completa del puerto viejo de Orsa.",
            "Reafirmamos nuestro compromiso con la apertura completa del canal del Norte",
        ),
        (
            "双方重申致力于全面开放北方运河，并根据理事会的所有决定敦促灯塔看守人尽快返回谈判桌。",
            "双方重申致力于全面开放南部的两个港口。",
            "双方重申致力于全面开放北方运河",
        ),
        (
            "Мы подтверждаем нашу приверженность полному открытию гавани Корла в соответствии со"
            " всеми решениями совета, капитанов и лоцманов и призываем смотрителей вернуться.",
            "Мы подтверждаем нашу приверженность полному открытию старого порта Талу.",
            "Мы подтверждаем нашу приверженность полному открытию гавани Корла",
        ),
    ],
)
def test_words_replaced_at_the_end_are_quoted_to_the_end_of_their_clause(
    held: str, text: str, quote: str
) -> None:
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", held),))])
    (place,) = find_places(text, view)
    assert place.quote == quote


@pytest.mark.parametrize(
    ("held", "text", "quote"),
    [
        (
            "The clerks say that we reaffirm that no ferry shall sail at night without lamps.",
            "we reaffirm that ferries shall sail at night without lamps",
            "we reaffirm that no ferry shall sail at night without lamps",
        ),
        (
            "Les clercs disent que nous confirmons que nul bac ne navigue la nuit sans ses lampes.",
            "nous confirmons que bacs ne navigue la nuit sans ses lampes",
            "nous confirmons que nul bac ne navigue la nuit sans ses lampes",
        ),
        (
            "No ferry shall sail at night without two old lamps or masts in winter.",
            "No ferry shall sail at night without lamps or masts",
            "No ferry shall sail at night without two old lamps or masts",
        ),
    ],
)
def test_a_part_is_quoted_from_its_first_word_to_its_last(held: str, text: str, quote: str) -> None:
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", held),))])
    (place,) = find_places(text, view)
    assert place.quote == quote
