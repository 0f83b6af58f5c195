"""Two hundred different lies of a language model, in seven languages: not one is shown.

They drop a condition, turn a word, move a name, add a hedge. Each file of ``lies`` has true
sentences, and under each the changes, ``old > new``, that make it a lie.
"""

from __future__ import annotations

import re
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer, Evidence
from assistant.retrieval.scope import Scope
from assistant.writing.sameness import says_the_same
from assistant.writing.support import Written, find_support, read_written
from assistant.writing.words import LANGUAGES, list_frames, read_words
from config.settings import AnswerSettings, Settings, WriterSettings
from ingest.encoder.loading import load_encoders
from ingest.sync.run import sync
from tests.model_server import Request, Script, serving_model
from tests.rows import EVERY, deal

FOLDER = Path(__file__).parents[1] / "lies"
FORMS = (
    "{} [{}].",
    "The statement says that {} [{}].",
    "{}. [{}]",
    "Yes, {} [{}].",
    "“{}” [{}].",
    "The Aarau statement says that {} [{}].",
)
NEXT = "The crane is painted green."
PART = 1 if EVERY else 4
"""One lie of so many is told to a whole assistant."""
SHOWN = 22
"""Honest rewordings that are shown as they were written; for the others a quotation stands."""


class Lie(NamedTuple):
    """What is written, and the true sentence that it is made of."""

    language: str
    truth: str
    text: str


def list_truths(language: str) -> list[str]:
    lines = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith(" ")]


def list_lies() -> list[Lie]:
    """Give all lies; fails for a change that changes nothing."""
    lies: dict[Lie, None] = {}
    for language in LANGUAGES:
        truth = ""
        for line in (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                truth = line
                continue
            old, new = line[2:].split(" > ")
            assert old in truth, line
            lies[Lie(language, truth, truth.replace(old, new, 1))] = None
    return list(lies)


LIES = list_lies()


def test_there_are_two_hundred_different_lies() -> None:
    assert len({lie.text for lie in LIES}) >= 200
    assert not {lie.text for lie in LIES} & {lie.truth for lie in LIES}


def test_no_lie_is_carried_by_the_sentence_it_is_made_of(settings: Settings) -> None:
    encoders = load_encoders(settings.encoder, settings.index.path / "encoder")
    for number, form in deal(map(str, range(len(LIES))), FORMS, hands=6):
        lie = LIES[int(number)]
        evidence = Evidence("s", "s.txt", "1", 1, lie.truth, 1.0)
        for written in read_written(form.format(lie.text.rstrip(".。"), 1), [evidence]):
            carried = find_support(written, encoders)
            assert carried is None or carried.text is None, written.text


def test_no_lie_is_shown(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    for language in LANGUAGES:
        truths = "\n\n".join(f"{n}. {each}" for n, each in enumerate(list_truths(language), 1))
        text = f"JOINT STATEMENT ON LAKE HARBOURS {language}\n\n{truths}\n\nLindau, 3 May 2024\n"
        (settings.statements.path / f"{language}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    script = Script()
    with serving_model(script) as address:
        writer = WriterSettings(model="openai:m", base_url=address, retries=0)
        told = {"writer": writer, "answer": AnswerSettings(threshold=0)}
        assistant = Assistant(settings.model_copy(update=told))
        statements = {
            Path(each.source).stem: each.id for each in assistant.library.read().statements
        }
        told_lies = LIES[::PART]
        assert {each.language for each in told_lies} == set(LANGUAGES)
        for lie, form in zip(told_lies, cycle(FORMS), strict=False):
            script.text = lambda request, lie=lie, form=form: _tell(request, lie, form)
            scope = Scope(statements=(statements[lie.language],))
            check(assistant.ask(f"{lie.truth}?", scope=scope), lie)
    assert len(script.requests) == len(told_lies)


def check(answer: Answer, lie: Lie) -> None:
    """Whatever is shown as supported is a quotation, and all of a true sentence."""
    for line in answer.lines:
        quotes = [answer.citations[cite].quote for cite in line.cites]
        assert not quotes or any(quote in line.text for quote in quotes), lie.text
    for citation in answer.citations:
        assert citation.paragraph_text[citation.start : citation.end] == citation.quote
        assert citation.quote in list_truths(lie.language)


def test_honest_words_are_shown_where_they_are_the_statements_else_its_sentence_is(
    settings: Settings,
) -> None:
    encoders = load_encoders(settings.encoder, settings.index.path / "encoder")
    lines = (FOLDER / "honest.txt").read_text(encoding="utf-8").splitlines()[1:]
    shown = []
    for written, meant in [line.split(" = ") for line in lines]:
        evidence = Evidence("s", "s.txt", "1", 1, f"{meant} {NEXT}", 1.0)
        carried = find_support(Written(written, (evidence,)), encoders)
        assert carried and evidence.text[slice(*carried.span)] == meant, written
        shown.append(carried.text)
    assert len(shown) == 40
    assert sum(text is not None for text in shown) == SHOWN


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "The museum shows paintings of balloons on Sundays."),
        ("ru", "Музей показывает по воскресеньям картины с воздушными шарами."),
        ("fr", "Le musée montre des tableaux de ballons le dimanche."),
        ("zh", "博物馆星期天展出气球的图画。"),
    ],
)
def test_for_what_is_of_another_subject_no_quote_stands(
    settings: Settings, language: str, written: str
) -> None:
    encoders = load_encoders(settings.encoder, settings.index.path / "encoder")
    texts = list_truths(language)
    held = (Evidence("s", "s.txt", "1", 1, each, 1.0, language=language) for each in texts)
    assert find_support(Written(written, tuple(held)), encoders) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys_and_frames_that_are_taken_off(language: str) -> None:
    words = read_words(language)
    assert list(words) == list(read_words("en"))
    truth = list_truths(language)[0]
    for frame in words["frames"]:
        assert says_the_same(f"{frame} {truth}", truth), frame
    assert set(words["frames"]) <= set(list_frames())


def _tell(request: Request, lie: Lie, form: str) -> str:
    """Word a lie, citing its truth by the number that the model was shown it under."""
    shown = request["messages"][-1]["content"]
    number = re.search(rf"\[(\d+)\] {re.escape(lie.truth)}", shown)
    assert number, f"not shown: {lie.truth}"
    return form.format(lie.text.rstrip(".。"), number[1])
