"""What those named in a question never said is not denied as if nobody had; times and qualities in
it narrow it as they are meant.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.cues.traits.spoken import cut_language
from assistant.question.topic import Topic, read_topic
from ingest.language.parties import find_names
from tests.conftest import NewAssistant

TEXTS = {
    "velm": """Joint Leaders' Statement of Fiji and Samoa

Suva, 3 March 2029

1. Fiji and Samoa deplore this quarrel of choice over the reefs of Tonga.

2. The lamps of the harbour are lit at dusk.
""",
    "tarn": """High-Level Dialogue of Samoa and Tonga

Apia, 8 July 2030

1. Samoa and Tonga thank Minister Orr for his report on lamps.

2. The reefs are measured every spring.
""",
    "orsa": """Declaration of Fiji and Tonga

Suva, 9 October 2030

1. Minister Orr and Minister Lund spoke of ferries.

2. Tonga repairs its lamps.
""",
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(TEXTS).ask


@pytest.mark.parametrize(
    "question",
    [
        "Did Tonga ever use the phrase “quarrel of choice”?",
        "Who used the phrase “quarrel of choice” for Tonga?",
        "Quelles déclarations des Tonga contiennent « quarrel of choice » ?",
    ],
)
def test_words_that_those_named_never_said_are_shown_where_they_stand(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert [each.source for each in answer.citations] == ["velm.txt"]


def test_texts_of_leaders_are_those_whose_title_says_so(ask: Callable[..., Answer]) -> None:
    answer = ask("Which leader-level texts mention lamps?")
    assert {each.source for each in answer.citations} == {"velm.txt"}


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What did Orr agree on lamps in July 2030?", Topic("Orr in July 2030", "lamps")),
        (
            "What did Orr agree on lamps in the July 2030 declaration?",
            Topic("Orr July 2030", "lamps"),
        ),
    ],
)
def test_the_time_of_a_statement_is_no_part_of_a_subject(question: str, topic: Topic) -> None:
    assert read_topic(question) == topic


def test_what_was_said_at_a_time_is_answered_of_that_time(ask: Callable[..., Answer]) -> None:
    answer = ask("What did Orr and Lund say about lamps in July 2030?")
    assert {each.source for each in answer.citations} <= {"tarn.txt"}


@pytest.mark.parametrize("up", ["turn up", "show up", "crop up", "emerge", "surface", "appear"])
def test_where_words_first_turned_up_is_told(ask: Callable[..., Answer], up: str) -> None:
    answer = ask(f"When did harbour first {up}?")
    assert [each.source for each in answer.citations] == ["velm.txt"]
    assert "3 March 2029" in answer.lines[0].text


@pytest.mark.parametrize(
    "text", ["is there more than one in your files", "in the moré", "plus en more"]
)
def test_a_word_that_is_a_rare_languages_name_is_none(text: str) -> None:
    assert cut_language(text) == (text, "")


def test_organisations_among_parties_are_known() -> None:
    text = "Chad, INTERPOL, the Council of Europe and the Organization of American States met"
    assert len(list(find_names(text))) == 4
