"""What changed is marked, whatever it is, and nothing is called agreed that was not."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.tracing.drafts.draft import Sentence
from assistant.tracing.search.trace import find_places
from assistant.tracing.texts.agreeing import Block
from assistant.tracing.texts.alignment import Stretch, align, chain
from ingest.statement import Paragraph, Statement
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.trace_recall import read_view
from tests.wording.test_wording_parts import list_changes

FUND = "Lorn gives the lamp fund $220 million, and 15% of the tolls, for the years of repair."
NEVER = (
    "The parties of Lorn recall their firm commitment, made at the old pier, never to allow a "
    "single ferry of the northern towns to sail at night without two lamps and a foghorn."
)
STRAIT = (
    "We underscore the importance of calm and plenty across the Strait of Varn as an "
    "indispensable element of trade and plenty for the seven towns."
)
LATER = STRAIT.replace("underscore", "reaffirm").replace(" of trade", " in trade")
TAXES = (
    "We commit to a fair sharing of harbour dues with the northern towns on at least a fifth of "
    "the cargo that exceeds ten barrels for the largest and most costly ferries. We will provide "
    "for calm coordination between the keepers of the old lamps and of the new ones."
)

STATEMENTS = {
    "fund": f"Lorn Declaration\n\nLorn, 3 March 2029\n\n1. {FUND}\n\n2. {NEVER}\n",
    "strait": f"Varn Declaration\n\nVarn, 8 August 2030\n\n1. {STRAIT}\n",
    "strait-later": f"Second Varn Declaration\n\nVarn, 9 May 2031\n\n1. {LATER}\n",
    "taxes": f"Orrel Declaration\n\nOrrel, 2 June 2031\n\n1. {TAXES}\n",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("marks"))
    settings.statements.path.mkdir()
    for name, text in STATEMENTS.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


def check(assistant: Assistant, text: str) -> Sentence:
    (sentence,) = assistant.tracer.check(text).sentences
    return sentence


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("$220", "€220", [("$", "€")]),
        ("15%", "15‰", [("%", "‰")]),
        ("15%", "15", [("%", "")]),
        ("$220", "-$220", [("", "-")]),
        ("fund $", "fund, $", [("", ",")]),
        ("lamp fund", "Lamp Fund", [("lamp fund", "Lamp Fund")]),
        ("repair.", "repair?", [(".", "?")]),
    ],
)
def test_a_sign_a_mark_or_a_capital_is_a_change(
    assistant: Assistant, before: str, after: str, changes: list[tuple[str, str]]
) -> None:
    sentence = check(assistant, FUND.replace(before, after))
    assert (sentence.status, list_changes(sentence.place)) == ("changed", changes)


@pytest.mark.parametrize(
    "text",
    [FUND, FUND[:-1], f"{FUND[:-1]};", f"“{FUND}”", FUND.replace(" ", "\n "), f"l{FUND[1:]}"],
)
def test_how_a_sentence_is_set_is_no_change(assistant: Assistant, text: str) -> None:
    assert check(assistant, text).status == "agreed"


@pytest.mark.parametrize("text", ["15% of the tolls", "gives the lamp fund $220 million"])
def test_a_sign_belongs_to_its_number(assistant: Assistant, text: str) -> None:
    (place,) = assistant.tracer.trace(text).places
    assert place.quote == text
    assert place.same


def test_wrapped_lines_are_one_sentence(assistant: Assistant) -> None:
    words = TAXES.split(" ")
    text = "\n".join(" ".join(words[at : at + 6]) for at in range(0, len(words), 6))
    (place,) = assistant.tracer.trace(f"{text}\n\n- We sing.\n- We dance.").places
    assert place.quote == TAXES
    assert list_changes(place) == [("", "We sing.\n- We dance")]


def test_the_end_of_a_sentence_is_no_part_of_a_few_words(assistant: Assistant) -> None:
    (place,) = assistant.tracer.trace("two lamps and a foghorn").places
    assert place.quote == "two lamps and a foghorn"


def test_a_clause_cut_out_of_its_sentence_is_shown_with_it(assistant: Assistant) -> None:
    sentence = check(
        assistant,
        "Allow a single ferry of the northern towns to sail at night without two lamps and a "
        "foghorn.",
    )
    assert sentence.status == "changed"
    assert sentence.place and sentence.place.quote == NEVER
    ((dropped, added),) = list_changes(sentence.place)
    assert dropped.endswith("never to")
    assert not added


def test_a_part_of_a_sentence_is_agreed_as_a_part_and_not_as_a_sentence_of_a_draft(
    assistant: Assistant,
) -> None:
    text = "a single ferry of the northern towns"
    (place,) = assistant.tracer.trace(text).places
    assert place.same
    assert place.quote == text
    sentence = check(assistant, text)
    assert (sentence.status, sentence.place and sentence.place.quote) == ("changed", NEVER)


def test_the_rest_of_a_sentence_is_aligned(assistant: Assistant) -> None:
    first, last = assistant.tracer.trace(STRAIT).places
    assert (first.share, list_changes(first)) == (1, [])
    assert list_changes(last) == [("reaffirm", "underscore"), ("in", "of")]


def test_what_is_added_before_and_after_is_marked(assistant: Assistant) -> None:
    text = f"The gulls are counted. {TAXES} We like ferries and will paint them green."
    (place,) = assistant.tracer.trace(text).places
    assert list_changes(place) == [
        ("", "The gulls are counted"),
        ("", "We like ferries and will paint them green"),
    ]


def test_a_run_that_reaches_a_word_into_the_next_sentence_ends_before_it(
    assistant: Assistant,
) -> None:
    text = "For the largest and most costly ferries, we sing."
    (place,) = assistant.tracer.trace(text).places
    assert place.quote == "for the largest and most costly ferries."
    assert list_changes(place) == [("", "we sing")]


def test_what_is_added_to_a_few_words_of_a_very_long_sentence_is_marked() -> None:
    held = f"{fill(140)}, we reaffirm our commitment to lamps, {fill(60)}."
    statement = Statement("long", "long", "long", (Paragraph(1, "1", held),), date="2030-01-01")
    text = "We reaffirm our commitment to ferries."
    (place,) = find_places(text, read_view([statement]))
    assert "".join(each.own for each in place.pairs) == text


def test_words_outside_the_quote_are_not_counted(assistant: Assistant) -> None:
    text = "We commit to a fair sharing of harbour dues between the keepers of the old lamps."
    (place,) = assistant.tracer.trace(text).places
    own = place.quote.lower()
    shared = [word for word in text.lower().rstrip(".").split() if word in own]
    assert place.shared <= len(shared)


def test_what_was_dropped_is_where_it_stands_in_the_quote(assistant: Assistant) -> None:
    sentence = check(assistant, STRAIT.replace("calm and plenty", "calm").replace("trade and ", ""))
    place = sentence.place
    assert place
    dropped = [place.quote[start:end] for start, end in place.dropped]
    assert dropped == ["and plenty", "trade and"]
    assert place.quote[: place.dropped[1][0]].endswith("element of ")


def test_what_was_added_is_where_it_stands_in_the_text(assistant: Assistant) -> None:
    text = STRAIT.replace("of Varn as an", "of Varn as an old and an")
    place = check(assistant, text).place
    assert place
    assert [text[start:end] for start, end in place.added] == ["old and an"]
    assert text[: place.added[0][0]].endswith("of Varn as an ")


def fill(count: int) -> str:
    """Give so many words that stand nowhere else."""
    return " ".join(f"gull{number}" for number in range(count))


def test_runs_far_apart_are_no_one_place() -> None:
    start, end = (
        "The keepers of Ondal paint every beacon red",
        "beside the towns of Ysmar and Krell",
    )
    near, far = (f"{start} and {fill(count)} {end} again." for count in (45, 85))
    statements = [
        Statement(name, name, name, (Paragraph(1, "1", text),), date=f"20{number}-01-01")
        for number, (name, text) in enumerate((("near", near), ("far", far)), 30)
    ]
    one, *apart = find_places(f"{start} {end}", read_view(statements))
    assert "Ysmar" in one.quote
    assert ["Ysmar" in each.quote for each in apart] == [False, True]


def test_of_very_many_runs_the_longest_are_joined() -> None:
    runs = [Block(place * 9, place * 9, 4 + (place % 2)) for place in range(100)]
    joined = chain(runs)
    assert len(joined) == 60
    assert sum(each.length == 5 for each in joined) == 50


def test_very_long_gaps_are_not_compared_word_by_word() -> None:
    def compare(count: int) -> int:
        one, other = (
            [*range(first, first + count), 0, *range(first + count, first + 2 * count)]
            for first in (1, 10_000)
        )
        whole = Stretch((0, len(one)), (0, len(other)), ())
        return len(align(one, other, whole).blocks)

    assert align([1, 0, 2], [3, 0, 4], Stretch((0, 3), (0, 3), ())).blocks
    assert compare(125) == 0


def test_a_word_between_two_larger_changes_agrees_by_chance() -> None:
    whole = Stretch((0, 9), (0, 9), ())
    assert not align([1, 2, 3, 4, 0, 5, 6, 7, 8], [11, 12, 13, 14, 0, 15, 16, 17, 18], whole).blocks
    small = Stretch((0, 5), (0, 5), ())
    assert align([1, 2, 0, 3, 4], [11, 12, 0, 13, 14], small).blocks


@pytest.mark.parametrize(
    ("held", "text", "added", "dropped"),
    [
        ("Lamps of the mole burn at night", "Lamps of the mole burn at night.", [], []),
        ("Lamps of the mole burn at night;", "Lamps of the mole burn at night.", [], []),
        ("Lamps of the mole burn at night.", "Lamps of the mole burn at dawn", ["dawn"], ["night"]),
        ("Lamps of the mole burn at night", "Lamps of the mole burn at dawn.", ["dawn"], ["night"]),
        ("Lamps of the mole burn at night", "“Lamps of the mole burn at night.”", [], []),
        ("双方维护港口的灯塔", "双方维护港口的灯塔。", [], []),
        ("تضيء المصابيح كل ليلة", "تضيء المصابيح كل ليلة؛", [], []),
        ("Les lampes brûlent la nuit", "Les lampes, brûlent la nuit ;", [","], []),
        ("Smoke rises, at night", "Smoke rises at night.", [], [","]),
    ],
)
def test_the_mark_at_the_end_is_marked_as_no_change(
    held: str, text: str, added: list[str], dropped: list[str]
) -> None:
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", held),))])
    (place,) = find_places(text, view)
    assert [text[slice(*each)] for each in place.added] == added
    assert [place.quote[slice(*each)] for each in place.dropped] == dropped
