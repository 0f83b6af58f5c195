"""What each weight of the search is for, and how much it reads."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from assistant.answering.assistant import Assistant
from assistant.retrieval.collection import Collection
from assistant.retrieval.outline import choose_central
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from config.errors import UnknownStatementError
from config.settings import Settings
from ingest.index import open_index
from ingest.segments import Part, Segment, SegmentFolder, State
from ingest.sync.run import sync


def assist(settings: Settings, **statements: str) -> Assistant:
    for name, text in statements.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


def test_a_name_that_many_statements_bear_lists_some_and_counts_the_rest(
    settings: Settings,
) -> None:
    plans = {f"plan-{n}": f"LAKE PLAN\n\n1. Ferry {n} sails.\n" for n in range(9)}
    assistant = assist(settings, **plans)
    with pytest.raises(UnknownStatementError) as raised:
        assistant.search("ferries", Scope(statements=("LAKE",)))
    said = str(raised.value)
    listed = sum(name in said for name in plans)
    assert 0 < listed < len(plans)
    assert f"and {len(plans) - listed} more" in said


SHORT = "It is so."
LONG = "The harbour masters of both coasts repair the quay before the winter storms begin."


def test_a_line_stands_for_no_others_and_a_short_sentence_may(settings: Settings) -> None:
    fair = "Salt is sold without customs duty in both countries."
    body = "\n\n".join(f"{n}. {text}" for n, text in enumerate((SHORT, LONG, fair), 1))
    collection = assist(settings, plan=f"LAKE PLAN\n\n{body}\n").library.read()
    central = choose_central(collection, collection.find_statement("plan"), 12)
    assert [each.text for each in central] == [LONG, fair]


def test_what_the_whole_is_about_is_central_in_its_stretch(settings: Settings) -> None:
    ferries = [
        f"The ferry to island {n} carries bicycles and sails each morning." for n in range(6)
    ]
    odd = [
        "A painter from abroad exhibits water colours in the town hall gallery.",
        "Violins and trumpets are played by children at the music school concert.",
    ]
    body = "\n\n".join(f"{n}. {text}" for n, text in enumerate([*ferries, odd[0], odd[1]], 1))
    collection = assist(settings, plan=f"FERRY PLAN\n\n{body}\n").library.read()
    statement = collection.find_statement("plan")
    assert choose_central(collection, statement, 1)[0].text in ferries


def repeat_windows(segment: Segment, copies: int) -> Segment:
    """Give a segment with each window so many times."""
    windows = "keys", "owners", "bounds", "vectors", "scales", "lost", "token_bounds"
    repeated = {name: np.repeat(segment.arrays[name], copies, axis=0) for name in windows}
    signs = np.repeat(segment.arrays["signs"], copies, axis=2)
    counts = segment.arrays["counts"] * [1, copies, 1]
    return Segment({**segment.arrays, **repeated, "signs": signs, "counts": counts})


@pytest.mark.parametrize(("copies", "share"), [(7_500, 1.0), (12_500, 0.1)])
def test_of_very_many_windows_a_tenth_is_compared_and_the_nearest_is_in_it(
    settings: Settings, copies: int, share: float
) -> None:
    plan = "LAKE PLAN\n\n1. Ferries carry bicycles.\n\n2. The quay is repaired.\n"
    assist(settings, plan=plan)
    (part,) = SegmentFolder(open_index(settings.index)).follow().parts
    collection = Collection(State("", [Part(repeat_windows(part.segment, copies), part.live)]))
    wanted = collection.read_vectors(np.array([0]))[0]
    wanted = wanted[: len(wanted) // 2] / np.linalg.norm(wanted[: len(wanted) // 2])
    windows, cosines = View.of(collection, Scope()).compare(wanted)
    assert 0 < len(windows) <= share * len(collection.owners)
    assert (len(windows) == len(collection.owners)) is (share == 1.0)
    assert cosines.max() == pytest.approx(1.0, abs=0.01)


def test_function_words_are_no_rare_words_of_a_small_collection(settings: Settings) -> None:
    said = "1. Ferries sail at dawn.\n\n2. Who leads and what is done when and where, he says.\n"
    assistant = assist(settings, plan=f"LAKE PLAN\n\n{said}")
    found = assistant.search("What is it when and where the ferry sails?")
    assert found.evidence[0].label == "1"


FERRIES = [f"The ferry to island {n} carries bicycles and sails each morning." for n in range(80)]
KENNELS = [f"Dogs sleep in kennel {n}, painters mix colours by night: Zorvik." for n in range(40)]


def test_as_many_paragraphs_are_read_closely_as_meaning_and_words_propose(
    settings: Settings,
) -> None:
    body = "\n\n".join(f"{n}. {text}" for n, text in enumerate([*FERRIES, *KENNELS], 1))
    assistant = assist(settings, plan=f"LAKE PLAN\n\n{body}\n")
    found = assistant.search("What is said of the ferries to each island and of Zorvik?", k=200)
    by_words = sum("Zorvik" in each.text for each in found.evidence)
    assert 5 <= by_words <= 15
    assert 20 <= len(found.evidence) - by_words <= 40


SAID = (
    "The fees of the harbour are waived.",
    "Dues for boats are halved in summer.",
    "Mooring is free for fishermen.",
    "The toll at the quay rises to four crowns.",
    "Ships pay what the master asks.",
    "Lamps burn until dawn.",
    "The pier is mended by masons before the ice comes; the fees for that are borne by all. "
    "Ferries wait meanwhile. Bells ring at noon.",
    "Pilots are trained at sea.",
)
SIGNED = {
    "fiji": ("Plan of Fiji", "Lautoka, 3 May 2018"),
    "samoa": ("Plan of Samoa", "Apia, 5 May 2019"),
    "lorne": ("Charter of Lorne and Pell on Tolls", "Lorne, 7 June 2020"),
    "varn": ("Harbour Fees Declaration", "Varn, 9 July 2021"),
}


def make_similar() -> Iterator[tuple[str, str]]:
    """Give statements that say almost the same, each silent on a quarter of it."""
    for turn, (name, (title, closing)) in enumerate(SIGNED.items()):
        own = [text for place, text in enumerate(SAID) if (place + turn) % 4]
        body = "\n\n".join(
            f"{n}. {text} This is so in {name.title()} ports{'.' if n % 2 else ' and others.'}"
            for n, text in enumerate(own, 1)
        )
        yield name, f"{title}\n\n{body}\n\n{closing}\n"


@pytest.mark.parametrize(
    ("question", "statement", "label"),
    [
        ("What did Varn say on fees of the harbour?", "varn", "1"),
        ("What was agreed in Varn about charges for the port?", "varn", "1"),
        ("What did Apia in May say on fees of the harbour?", "samoa", "1"),
        ("What was agreed in 2019 about fees?", "samoa", "1"),
        ("What did Samoa say in May 2019 about payment for ships in summer?", "samoa", "2"),
        ("What was agreed in 2020 about the toll at the quay?", "lorne", "3"),
        ("What did 2018 say on the pier and the masons?", "fiji", "5"),
    ],
)
def test_of_statements_that_say_almost_the_same_the_one_meant_comes_first(
    settings: Settings, question: str, statement: str, label: str
) -> None:
    best = assist(settings, **dict(make_similar())).search(question).evidence[0]
    assert (best.statement, best.label) == (statement, label)
