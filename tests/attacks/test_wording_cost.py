"""What it costs to look for words or wording, whoever sends what."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.meaning import _find_named
from assistant.patience import check_patience, patience
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Hit, find_exact, find_words
from assistant.retrieval.words.nearly import find_nearly
from assistant.retrieval.words.patient import LONG as READ_ALONE
from assistant.retrieval.words.patient import find_spans
from assistant.tracing.drafts.draft import check_draft
from assistant.tracing.search.brief import RARE, find_brief
from assistant.tracing.search.trace import find_places, read_asked
from assistant.tracing.texts import wording
from assistant.tracing.texts.agreeing import Block
from assistant.tracing.texts.wording import Wording
from config.errors import QuestionError
from config.settings import Settings
from ingest.entry import Entry
from ingest.language import wording as words
from ingest.language.terms import _stem_known, split_terms
from ingest.parsing.parse import parse_draft
from ingest.statement import Paragraph, Statement, Table
from ingest.sync.run import sync
from tests.attacks.measuring import allow, measure
from tests.attacks.reading import LIMITS
from tests.collecting import collect
from tests.rows import EVERY, choose

PART = 1 if EVERY else 4
"""Of how many a usual run tries one part of a text, in that part of the time."""
MOST_SECONDS = 6.0 / PART
"""Processor time; each of these took minutes, or did not end."""
MOST_HELD = 0.5
"""Seconds in which nothing else may go on: two words of these took one and a half."""
PLAN = "PLAN\n\n1. The ports of Orsa and Velm open in May.\n\n2. The ports of Orsa close in June.\n"


def view_of(*texts: str) -> View:
    paragraphs = tuple(Paragraph(place, None, text) for place, text in enumerate(texts, 1))
    statement = Statement("ports", "Ports", "ports.txt", paragraphs)
    return View.of(collect([Entry(statement, (), "", (), "", "")]), Scope())


def text_of(hit: Hit, span: tuple[int, int]) -> str:
    return hit.paragraph.text[slice(*span)]


@pytest.mark.parametrize("marks", [".", "! ", "… ", ".\u200b", "。", "?!"])
def test_marks_between_two_words_are_read_once(marks: str) -> None:
    text = f"Ports open{marks * (200_000 // PART)}in May"
    assert measure(lambda: find_places(text, view_of(text[:500]))) < allow(MOST_SECONDS)


def test_words_that_return_all_the_time_are_not_read_from_each_on() -> None:
    view = view_of("port quay " * (10_000 // PART))
    assert measure(lambda: find_words(view, "port " * 300)) < allow(MOST_SECONDS)


@pytest.mark.parametrize("asked", ["port quay", "iron quay", "quay port quay port quay port"])
def test_words_that_are_joined_to_others_are_read_once(asked: str) -> None:
    view = view_of("port, iron or stone quay and port " * (5_000 // PART))
    assert measure(lambda: find_words(view, asked)) < allow(MOST_SECONDS)


CHANGED = (
    "reed harbour tin lamp ",
    "tin reed harbour tin tin lamp ",
    "harbour tin lamp reed ",
    "The reed harbour tin lamp. ",
)
JOINED = {
    "zh": ("气候变化", "中国和美国重申气候变化合作"),
    "th": ("ภูมิอากาศ", "ประเทศไทยยืนยันความร่วมมือด้านสภาพภูมิอากาศ"),
    "ja": ("気候変動", "日本は気候変動に関する協力を再確認した"),
    "mixed": ("a中", "a中"),
    "dots": ("harbour", "harbour.harbour."),
    "apostrophes": ("harbour", "harbour’harbour.x"),
}


@pytest.mark.parametrize("changed", choose(CHANGED, CHANGED[2:]))
def test_a_few_words_that_are_changed_over_and_over_are_all_found(changed: str) -> None:
    times = 4_500 // PART
    view = view_of(changed * times)
    asked = read_asked("reed harbour zinc lamp", view.collection.ngrams)
    found: list[tuple[int, Wording, list[Block]]] = []

    def look() -> None:
        found.extend(find_brief(asked, np.full(4, RARE), np.ones(1, np.bool_), view))

    assert measure(look) < allow(MOST_SECONDS)
    assert len(found) >= times - 1


@pytest.mark.parametrize("kind", choose(JOINED, {"th", "ja", "apostrophes"}))
def test_a_long_text_without_spaces_is_read_once(kind: str) -> None:
    words, text = JOINED[kind]
    view = view_of(text * (300_000 // PART // len(text)))
    assert measure(lambda: find_words(view, words)) < allow(MOST_SECONDS)


@pytest.mark.parametrize("kind", ["zh", "ja"])
def test_words_of_a_long_text_without_spaces_are_all_found(kind: str) -> None:
    words, text = JOINED[kind]
    (hit,) = find_words(view_of(text * 1_000), words).hits
    assert {text_of(hit, each) for each in hit.marks} == {words}
    assert len(hit.marks) == (text * 1_000).count(words)


def test_a_word_that_is_sought_many_times_is_sought_once() -> None:
    view = view_of(*(f"The port {number} is open." for number in range(3_000)))
    assert measure(lambda: find_words(view, "port " * 300)) < allow(MOST_SECONDS)


def test_a_name_that_is_said_many_times_is_sought_once() -> None:
    view = view_of(*(f"Velm and the G7 open port {number}." for number in range(1_000)))
    assert measure(lambda: _find_named("G7 " * 600, view)) < allow(MOST_SECONDS)


@pytest.mark.parametrize(
    ("look", "words"), [(find_exact, "a " * 500 + "a-a"), (find_nearly, "a " * 190 + "ab")]
)
def test_exact_words_that_nearly_stand_everywhere_hold_nothing(
    look: Callable[[View, str], object], words: str
) -> None:
    view, gaps = view_of("a " * (200_000 if EVERY else 100_000)), [0.0]
    with ThreadPoolExecutor(1) as apart:
        sought = apart.submit(look, view, words)
        while not sought.done():
            started = time.process_time()
            time.sleep(0.01)
            gaps.append(time.process_time() - started)
    assert max(gaps) < MOST_HELD


def test_a_pattern_is_found_in_a_long_text_as_in_a_short_one() -> None:
    text = "Ports open. Port" * (READ_ALONE // 10)
    for pattern in (re.compile(r"(?<!\w)ports? ?", re.I), re.compile("zz")):
        assert list(find_spans(pattern, text)) == [each.span() for each in pattern.finditer(text)]


def test_nothing_of_a_text_that_is_traced_is_remembered() -> None:
    view = view_of("The ports of Orsa open in May.")
    text = f"The ports of {'q' * 100_000} open in May."
    before = [each.cache_info().currsize for each in (words._fold_known, _stem_known)]
    known = wording.recall_wording.cache_info().currsize
    find_places(text, view)
    split_terms(text)
    folds, stems = words._fold_known.cache_info(), _stem_known.cache_info()
    assert folds.currsize <= before[0] + 5
    assert stems.currsize <= before[1] + 5
    assert wording.recall_wording.cache_info().currsize <= known + 1  # the statement's own


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: object) -> Assistant:
    made: Settings = settings_in(tmp_path_factory.mktemp("ports"))  # type: ignore[operator]
    made.statements.path.mkdir()
    (made.statements.path / "plan.txt").write_text(PLAN, encoding="utf-8")
    (made.statements.path / "other.txt").write_text(f"OTHER {PLAN}", encoding="utf-8")
    sync([made.statements.path], made)
    return Assistant(made)


LONG: dict[str, Callable[[Assistant], object]] = {
    "find": lambda each: each.find("ports"),
    "ask": lambda each: each.ask("Which statements mention ports?"),
    "compare": lambda each: each.compare(["plan", "other"], "ports"),
    "timeline": lambda each: each.follow("ports"),
    "trace": lambda each: each.tracer.trace("The ports of Orsa and Velm open in May."),
    "trace a paragraph": lambda each: each.tracer.trace_paragraph("plan", "1"),
    "lineage": lambda each: each.tracer.follow("The ports of Orsa and Velm open in May."),
    "draft": lambda each: each.tracer.check(PLAN),
    "two statements": lambda each: each.tracer.compare("plan", "other"),
}


@pytest.mark.parametrize("kind", LONG)
def test_what_takes_too_long_is_refused_in_a_sentence(
    kind: str, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    LONG[kind](assistant)
    monkeypatch.setattr("assistant.patience.MOST_SECONDS", -1.0)
    with pytest.raises(QuestionError, match="too many places"):
        LONG[kind](assistant)


@pytest.mark.parametrize(
    "head", ["%PDF-1.7\n\n", "{\\rtf1 ", "<html><body><p>", "PK\x03\x04", "<!--"]
)
def test_a_draft_that_is_pasted_is_text_whatever_it_looks_like(head: str) -> None:
    draft = parse_draft(f"{head}\n\nThe harbour opens in May.", LIMITS)
    assert "The harbour opens in May." in " ".join(each.text for each in draft.paragraphs)


def test_a_long_table_is_parted_into_its_rows_once() -> None:
    rows = [("reeds", str(number)) for number in range(20_000)]
    text = "\n".join(" | ".join(row) for row in rows)
    whole = Paragraph(1, None, text, tables=(Table(0, len(text), tuple(rows), headed=False),))
    beside = Statement("reeds", "Reeds", "reeds.txt", (whole,))
    view = view_of("The ports of Orsa open in May.")

    def check() -> None:
        with pytest.raises(QuestionError, match="20000 sentences"):
            check_draft(beside, view)

    assert measure(check) < allow(MOST_SECONDS)


PARTS = {
    "en": "What does Japan say about port {}? ",
    "fr": "Que dit le Japon du port {} ? ",
    "es": "¿Qué dice Japón sobre el puerto {}? ",
    "ru": "Что сказала Япония о порте {}? ",
    "zh": "日本关于港口{}说了什么？",
    "ar": "ماذا قالت اليابان عن ميناء {}؟ ",
}


@pytest.mark.parametrize("language", PARTS)
def test_a_question_of_very_many_parts_is_refused_in_a_sentence(
    language: str, assistant: Assistant
) -> None:
    question = "".join(PARTS[language].format(number) for number in range(30))
    with pytest.raises(QuestionError, match="has 30 parts; ask at most 8"):
        assistant.ask(question)


def test_what_is_done_for_a_part_has_what_is_left_of_the_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with patience():
        monkeypatch.setattr("assistant.patience.MOST_SECONDS", 1_000.0)
        by_the_clock = time.perf_counter() + 100.0
        monkeypatch.setattr("time.thread_time", lambda: 100.0 + time.process_time())
        monkeypatch.setattr("time.perf_counter", lambda: by_the_clock)
        with pytest.raises(QuestionError), patience():
            check_patience()
