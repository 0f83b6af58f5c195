"""What is nearest in another language is quoted beside a refusal, and not vouched for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.compose import Composer
from assistant.answering.missing.unsure import point_across
from assistant.citing.answer import Answer
from assistant.question.reading import read
from assistant.retrieval.ranking.retriever import Found
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from tests.conftest import NewAssistant

STATEMENTS = {
    "velm-2030": (
        "Joint Statement of Velm and Tarn\n\nVelm, 8 August 2030\n\n"
        "1. The two leaders discussed how Tarn may be helped with its harbours, and noted that "
        "the help is welcome.\n\n"
        "2. Velm intends to support the provision of no less than 45 million marks a year to the "
        "harbours of Tarn until 2036.\n\n"
        "3. Both sides thank the keepers of the lamps.\n\n4. The piers are swept by hand.\n\n"
        "5. The quays are white.\n"
    ),
    "orsa-2031": (
        "Orsa Declaration on Reefs\n\nOrsa, 3 March 2031\n\n"
        "1. The reefs of the bay are closed to anchors.\n\n2. The bells are gilded.\n"
    ),
}
HOW_MUCH = "Combien Velm donnera-t-il chaque année aux ports de Tarn ?"
WHAT = "Que deviennent les récifs de la baie ?"


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def _point(
    assistant: Assistant, asked: str, confidence: float, first: tuple[str, ...]
) -> Answer | None:
    """Point at what is nearest, the paragraphs in the order of words that they have."""
    collection = assistant.library.read()
    view = View.of(collection, Scope())
    found = assistant.retriever.search(asked, view, 10, language="fr")
    texts = [next(each for each in found.evidence if words in each.text) for words in first]
    composer = Composer(assistant.retriever, None)
    given = Found(tuple(texts), found.confidence)
    return point_across(read(asked, (), view), given, confidence, view, composer)


def test_a_figure_is_pointed_at_in_the_statement_that_all_is_of(assistant: Assistant) -> None:
    pointed = _point(assistant, HOW_MUCH, 0.0, ("two leaders", "45 million", "keepers"))
    assert pointed
    assert pointed.abstained
    assert ["45 million marks" in each.quote for each in pointed.citations] == [True]


def test_a_figure_of_which_statement_can_t_be_told_is_not(assistant: Assistant) -> None:
    assert _point(assistant, HOW_MUCH, 0.0, ("45 million", "keepers", "reefs")) is None


def test_a_figure_far_behind_is_not_read(assistant: Assistant) -> None:
    first = ("quays", "keepers", "piers", "45 million")
    assert _point(assistant, HOW_MUCH, 0.0, first) is None


def test_what_may_well_answer_is_quoted(assistant: Assistant) -> None:
    pointed = _point(assistant, WHAT, 0.4, ("reefs", "bells"))
    assert pointed
    assert pointed.abstained
    assert ["reefs" in each.quote for each in pointed.citations] == [True]
    assert _point(assistant, WHAT, 0.2, ("reefs", "bells")) is None


@pytest.mark.parametrize(
    "question",
    ["Combien coûte un billet de train pour Marseille ?", "Кто выиграл чемпионат по шахматам?"],
)
def test_what_is_beside_the_point_is_not_quoted(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert answer.abstained
    assert not answer.citations
