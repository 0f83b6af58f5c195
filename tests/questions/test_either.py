"""What has any of several subjects is found, and none is denied for the words between them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

STATEMENTS = {
    "oslo-2030": (
        "Joint Statement of Norway and Chile\n\nOslo, 8 May 2030\n\n"
        "1. The ministers welcome the barley of the valley.\n\n2. The bells ring.\n"
    ),
    "osaka-2031": (
        "Osaka Communiqué of Japan and Norway\n\nOsaka, 3 March 2031\n\n"
        "1. Japan and Norway store rye in new silos.\n\n2. The lamps are lit.\n"
    ),
    "lima-2032": (
        "Lima Declaration of Chile and Peru\n\nLima, 9 June 2032\n\n1. The ferries are gilded.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "sources"),
    [
        ("latest on barley or rye", ["osaka-2031"]),
        ("What is the latest on rye or barley?", ["osaka-2031"]),
        ("How has the language on barley or rye changed?", ["osaka-2031", "oslo-2030"]),
        ("Every sentence about barley or rye", ["osaka-2031", "oslo-2030"]),
        ("Does the Osaka communiqué mention barley or rye?", ["osaka-2031"]),
        ("What does the Osaka communiqué say about barley or rye?", ["osaka-2031"]),
        ("последнее о Японии или Перу", ["osaka-2031"]),
        ("关于日本或秘鲁的最新声明", ["osaka-2031"]),
    ],
)
def test_any_of_several_subjects_is_found(
    ask: Callable[..., Answer], question: str, sources: list[str]
) -> None:
    answer = ask(question)
    assert not answer.abstained
    assert sorted({each.source for each in answer.citations}) == [f"{each}.txt" for each in sources]


@pytest.mark.parametrize(
    ("question", "silent"),
    [
        ("which statements dont mention ferries", 2),
        ("which statements doesnt mention barley", 2),
        ("which statements havent mentioned rye", 2),
    ],
)
def test_a_denial_without_its_apostrophe_denies(
    ask: Callable[..., Answer], question: str, silent: int
) -> None:
    answer = ask(question)
    assert len(answer.named) == silent
    assert "do not mention" in answer.text


def test_what_was_agreed_on_without_a_subject_is_no_search_for_nothing(
    ask: Callable[..., Answer],
) -> None:
    assert "“”" not in ask("What did Japan and Norway agree on in 2031?").text
