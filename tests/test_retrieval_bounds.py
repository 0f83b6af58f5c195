"""What each weight of the search is for, and how much it reads."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.answering.assistant import Assistant
from assistant.retrieval.outline import choose_central
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from config.errors import UnknownStatementError
from config.settings import Settings
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


@pytest.mark.parametrize(("copies", "share"), [(7_500, 1.0), (12_500, 0.1)])
def test_of_very_many_windows_a_tenth_is_compared_and_the_nearest_is_in_it(
    settings: Settings, copies: int, share: float
) -> None:
    plan = "LAKE PLAN\n\n1. Ferries carry bicycles.\n\n2. The quay is repaired.\n"
    assistant = assist(settings, plan=plan)
    collection = assistant.library.read()
    collection.owners = np.repeat(collection.owners, copies)
    collection.vectors = np.repeat(collection.vectors, copies, axis=0)
    wanted = collection.vectors[-1]
    windows, cosines = View.of(collection, Scope()).compare(wanted)
    assert 0 < len(windows) <= share * len(collection.owners)
    assert (len(windows) == len(collection.owners)) is (share == 1.0)
    assert cosines.max() == pytest.approx(1.0, abs=0.01)


def test_function_words_are_no_rare_words_of_a_small_collection(settings: Settings) -> None:
    said = "1. Ferries sail at dawn.\n\n2. Who leads and what is done when and where, he says.\n"
    assistant = assist(settings, plan=f"LAKE PLAN\n\n{said}")
    found = assistant.search("What is it when and where the ferry sails?")
    assert found.evidence[0].label == "1"
