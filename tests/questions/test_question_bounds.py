"""How long what a question says may be to count as a phrase, a subject, a noun or a part."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.cues.times.timing import read_timing
from assistant.question.cues.words.form import read_question
from assistant.question.cues.words.formatting import drop_formatting
from assistant.question.parts import split_parts
from assistant.question.planning import read_plan
from assistant.question.putting import MOST_PLACES, put_for
from assistant.question.turns.leaning.followups import Turn, read_on
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from config.settings import Settings


@pytest.mark.parametrize("phrase", ["“free of charge”", "“a lamp at the end of the pier”"])
def test_a_few_quoted_words_stay_quoted(phrase: str) -> None:
    assert drop_formatting(phrase) == phrase


def test_what_is_as_long_as_a_question_is_one_in_its_quotation_marks() -> None:
    asked = "what the ferries of the lake carry on Sundays in the summer"
    assert drop_formatting(f"“{asked}”") == asked


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Who pays, and when is it due?", 2),
        ("Wer, and why?", 1),
        ("Who, and why?", 1),
        ("Who and when?", 1),
        ("What does Fiji say on lamps? What does Norway say on oil?", 2),
        ("¿Qué dice Fiyi sobre los faros? ¿Qué dice Noruega sobre el aceite?", 2),
        ("斐济关于灯塔说了什么？挪威关于灯油说了什么？", 2),
        ("Do lamps burn by day? What does Norway say on them?", 1),
    ],
)
def test_a_part_is_a_question_of_its_own(question: str, parts: int) -> None:
    assert len(split_parts(question)) == parts


def test_a_subject_as_long_as_a_sentence_is_asked_of_paragraphs() -> None:
    opening = "Which statements mention "
    lamps = "the red lamps of the old stone pier"
    assert read_plan(f"{opening}{lamps}?", "en")
    assert (
        read_plan(f"{opening}{lamps} that the keepers of Lorne light when fog comes?", "en") is None
    )


@pytest.mark.parametrize(
    ("question", "words", "others", "put"),
    [
        ("Which mention oil in toils?", "oil", "lamps", "Which mention lamps in toils?"),
        ("哪些声明提到灯塔？", "灯塔", "渡轮", "哪些声明提到渡轮？"),
        ("Where is “oil (red)” used?", "“oil (red)”", r"“\1”", r"Where is “\1” used?"),
        ("Which mention oil or oil?", "oil", "tar", "Which mention tar or tar?"),
        ("Which mention oil?", "tar", "salt", "Which mention oil?"),
    ],
)
def test_words_are_put_for_whole_ones(question: str, words: str, others: str, put: str) -> None:
    assert put_for(question, words, others) == put


@pytest.mark.parametrize("asked", ["a " * 900, "a" * 900])
def test_words_are_put_in_few_places(asked: str) -> None:
    assert MOST_PLACES == put_for(asked, "a", "port").count("port") == 3


def test_a_noun_is_the_few_words_after_its_question_word() -> None:
    asked = read_question("How many lake ferries moor overnight at Lorne?")
    assert asked.focus[-1] == "ferri"


def test_a_bare_subject_is_asked_on_and_a_long_one_is_a_question_of_its_own(gold: Settings) -> None:
    view = View.of(Assistant(gold).library.read(), Scope())
    turns = [Turn("What do the statements say about fares?")]
    short = read_on("And on the electric ferries?", turns, view)
    assert short.understood
    long = "And on the yellow cutters of the harbour pilots of both coasts?"
    assert read_on(long, turns, view).understood is None


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("statements made before 2031", "2030-12-31"),
        ("statements made before the year 2031", "2030-12-31"),
        ("on sailing before the sun had risen, 2031", "2031-12-31"),
    ],
)
def test_a_word_such_as_before_belongs_to_a_date_that_is_near(text: str, until: str) -> None:
    assert read_timing(text).until == until
