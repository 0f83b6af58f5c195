"""Texts and questions without a letter, or with one of very many: answered, and soon forgotten."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answering.assistant import Assistant
from assistant.language.edits import SpeltWords
from config.errors import AssistantError
from ingest.language.terms import LONGEST
from tests.conftest import NewAssistant
from tests.rows import deal

HEAD = "JOINT STATEMENT OF FIJI AND NORWAY\n\nSuva, 3 May 2024\n\n1. Norway opens two ports.\n"
ODD = {
    "marks": "2. Fiji agrees e" + "\u0301" * 1_000 + " on ports.",
    "signs for several letters": "2. Fiji agrees " + "\ufdfa" * 1_000 + " on ports.",
    "tatweel": "2. Fiji agrees " + "\u0640" * 1_000 + " on ports.",
    "joiners": "2. Fiji agrees " + "\u200d" * 1_000 + " on ports.",
    "spaces": "2. Fiji agrees" + "\u00a0" * 1_000 + "on ports.",
    "a long word": "2. Fiji agrees " + "port" * 100_000 + " on ports.",
}
ASKED = (
    "Which statements mention {}?",
    "How many statements mention {}?",
    "Which statements mention ports but not {}?",
    "What do they say on {}?",
    "哪些声明提到{}？",
    "“{}”",
)
SAID = ("***", "_", "`", "“”", "()", "—", "\u0640", "\u0640" * 5, "\u0301", "\ufdfa", "²", "ー")


@pytest.fixture(scope="module")
def odd(assistant_over: NewAssistant) -> Assistant:
    texts = {name.replace(" ", "-"): f"{HEAD}\n{text}\n" for name, text in ODD.items()}
    return assistant_over(texts)


@pytest.mark.parametrize(("form", "said"), deal(ASKED, SAID, hands=12))
def test_signs_that_are_no_words_are_asked_for(odd: Assistant, form: str, said: str) -> None:
    assert odd.ask(form.format(said)).lines


def test_each_way_in_takes_what_is_no_word(odd: Assistant) -> None:
    ids = [each.id for each in odd.library.read().statements][:2]
    ways: dict[str, Callable[[str], object]] = {
        "find": odd.find,
        "find exactly": lambda said: odd.find(said, exact=True),
        "compare": lambda said: odd.compare(ids, said),
        "follow": odd.follow,
        "search": odd.search,
        "trace": odd.tracer.trace,
        "lineage": odd.tracer.follow,
        "draft": odd.tracer.check,
    }
    for name, said in deal(ways, SAID, hands=12):
        try:
            ways[name](said)
        except AssistantError:
            continue
        except Exception as error:
            raise AssertionError(f"{name}: {said!r}") from error


def test_what_has_no_token_is_read_over(assistant_over: NewAssistant) -> None:
    marks = "2. Fiji agrees e" + "\u0301" * 1_000
    few = assistant_over({"marks": f"{HEAD}\n{marks}.\n", "ports": HEAD})
    for question in ("What do they agree on ports?", "What does Fiji agree?"):
        assert few.ask(question).lines
    assert few.tracer.trace("Norway opens two ports.").places


def test_a_word_of_a_megabyte_is_no_spelling(odd: Assistant) -> None:
    for spelt in odd.library.read().spellings.values():
        assert spelt._letters.shape[1] <= LONGEST
    assert SpeltWords(["\ufdfa" * LONGEST, "port"], swapped=2)._letters.shape == (1, 4)
